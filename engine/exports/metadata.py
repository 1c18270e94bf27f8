"""What stands beside the arrays in an exported file, as JSON texts: its card, its spec, and the versions that wrote it."""

import json
import platform
from collections.abc import Mapping
from importlib.metadata import version

from pydantic import ValidationError

from engine import VERSION
from engine.config.axes import Shape
from engine.config.base import Spec
from engine.config.learners import Learner
from engine.config.shapes import parameter_shapes, shape_of
from engine.disk.json_text import refuse_large_spec
from engine.exports.export import Choices
from engine.files.atomic import FileError
from engine.files.members import damage
from engine.model.card import card_text
from engine.model.model import Model
from engine.text import Text

CARD = "model_card"
"""The entry that has the model's card, and its file where a format has files."""

MODEL = "glassnet_model"
"""The entry that has the model's spec; a network alone has its learner and the shape of a row instead."""

_LEARNER, _ROW = "glassnet_learner", "glassnet_row"


class NetworkAlone(Spec):
    """What an exported network says of itself where it has no preparation. `row`: the shape of what enters."""

    learner: Learner
    row: Shape

    @property
    def shapes(self) -> dict[str, Shape]:
        """The shapes of its arrays, by name. Raises ShapeError."""
        return parameter_shapes(self.learner.network, self.row)


def metadata(model: Model, choices: Choices) -> dict[str, str]:
    """The entries by name."""
    versions = {"glassnet": VERSION, "python": platform.python_version(), "numpy": version("numpy")}
    found = {"format": "glassnet", "versions": json.dumps(versions), CARD: card_text(model)}
    if not choices.network_only:
        return {**found, MODEL: model.spec.model_dump_json()}
    row = json.dumps(shape_of(model.spec.preparation.inputs))
    return {**found, _LEARNER: model.spec.learner.model_dump_json(), _ROW: row}


def network_alone(entries: Mapping[str, str], source: str) -> NetworkAlone | None:
    """The network alone that the `entries` of the file `source` tell; None where they tell none. Raises FileError, RefusedError."""
    if _LEARNER not in entries or _ROW not in entries:
        return None
    text = f'{{"learner": {entries[_LEARNER]}, "row": {entries[_ROW]}}}'.encode("utf-8", "surrogatepass")
    refuse_large_spec(text, on_disk=len(text))
    try:
        return NetworkAlone.model_validate_json(text)
    except ValidationError as error:
        place, fault = damage(error)
        raise FileError(
            Text(
                "'{source}': the network is damaged at '{place}' ({first}). Export it again.",
                source=source,
                place=place,
                first=fault,
            )
        ) from error
