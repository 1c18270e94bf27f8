"""The formats of exported models, in the order in which a file dialog should offer them."""

from pathlib import Path

from engine.exports.export import Export
from engine.exports.keras_file import KerasFile
from engine.exports.lite import Lite
from engine.exports.onnx_file import Onnx
from engine.exports.pmml_file import Pmml
from engine.exports.programs.c_export import CExport
from engine.exports.programs.js_export import JsExport
from engine.exports.programs.python_export import MathExport, NumpyExport
from engine.exports.safetensors_file import Safetensors
from engine.exports.saved_model import SavedModel
from engine.exports.xlsx_file import Xlsx

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
    Pmml(),
)


def export_for(path: Path) -> Export | None:
    """The format that the end of the name says; None for another end."""
    return next((known for known in FORMATS if path.name.lower().endswith(known.suffix)), None)
