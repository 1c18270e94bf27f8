"""A model as members of a zip: `model.json`, its spec, and `model.npz`, its arrays."""

import io
import zipfile

from pydantic import ValidationError

from engine.config.shapes import ShapeError, parameter_shapes
from engine.disk.json_text import refuse_large_spec
from engine.files.arrays import write_npz
from engine.files.atomic import FileError
from engine.files.members import damage, read_arrays, read_json
from engine.model.model import Model, ModelSpec
from engine.progress import Check
from engine.text import Text

_SPEC, _ARRAYS = "model.json", "model.npz"


def write_model(archive: zipfile.ZipFile, model: Model) -> None:
    """Add `model` to `archive`."""
    archive.writestr(_SPEC, model.spec.model_dump_json().encode("utf-8"), zipfile.ZIP_DEFLATED)
    arrays = io.BytesIO()
    write_npz(arrays, model.parameters)
    archive.writestr(_ARRAYS, arrays.getbuffer())


def read_model(archive: zipfile.ZipFile, source: str, check: Check) -> Model | None:
    """The model in `archive`, the file `source`; None where it holds none. Raises FileError."""
    if _SPEC not in archive.namelist():
        return None
    spec = model_spec(read_json(archive, _SPEC, check, refuse_large_spec), source)
    try:
        shapes = parameter_shapes(spec.learner.network, spec.preparation.inputs)
    except ShapeError as error:
        raise FileError(
            Text("'{source}' has a model of a network that cannot be ({error}).", source=source, error=error)
        ) from error
    return Model(spec, read_arrays(archive, _ARRAYS, shapes, source, check))


def model_spec(text: bytes, source: str) -> ModelSpec:
    """The spec that the JSON `text` of the file `source` holds. Raises FileError."""
    try:
        return ModelSpec.model_validate_json(text)
    except ValidationError as error:
        place, fault = damage(error)
        raise FileError(
            Text(
                "'{source}': the trained model is damaged at '{place}' ({first}). Train it again.",
                source=source,
                place=place,
                first=fault,
            )
        ) from error
