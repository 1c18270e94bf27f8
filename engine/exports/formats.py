"""The formats of exported models, in the order in which a file dialog should offer them."""

from pathlib import Path

from engine.exports.export import Export
<<<<<<< HEAD
from engine.exports.onnx_file import Onnx
=======
from engine.exports.keras_file import KerasFile
from engine.exports.lite import Lite
>>>>>>> dc6a0f5 (A model is exported with its preparation for Keras, as a SavedModel and for LiteRT: raw columns in by name, original units out; the lab reads its .keras back without Keras)
from engine.exports.programs.c_export import CExport
from engine.exports.programs.js_export import JsExport
from engine.exports.programs.python_export import MathExport, NumpyExport
from engine.exports.safetensors_file import Safetensors
<<<<<<< HEAD
from engine.exports.xlsx_file import Xlsx
=======
from engine.exports.saved_model import SavedModel
>>>>>>> dc6a0f5 (A model is exported with its preparation for Keras, as a SavedModel and for LiteRT: raw columns in by name, original units out; the lab reads its .keras back without Keras)

FORMATS: tuple[Export, ...] = (
    KerasFile(),
    SavedModel(),
    Lite(),
    Safetensors(),
    MathExport(),
    NumpyExport(),
    CExport(),
    JsExport(),
    Onnx(),
    Xlsx(),
)


def export_for(path: Path) -> Export | None:
    """The format that the end of the name says; None for another end."""
    return next((known for known in FORMATS if path.name.lower().endswith(known.suffix)), None)
