"""What stands beside the arrays in an exported file, as JSON texts: its card, its spec, and the versions that wrote it."""

import json
import platform
from importlib.metadata import version

from engine import VERSION
from engine.config.shapes import shape_of
from engine.exports.export import Choices
from engine.model.card import card_text
from engine.model.model import Model

CARD = "model_card"
"""The entry that has the model's card, and its file where a format has files."""

MODEL = "glassnet_model"
"""The entry that has the model's spec; a network alone has its learner and the shape of a row instead."""


def metadata(model: Model, choices: Choices) -> dict[str, str]:
    """The entries by name."""
    versions = {"glassnet": VERSION, "python": platform.python_version(), "numpy": version("numpy")}
    found = {"format": "glassnet", "versions": json.dumps(versions), CARD: card_text(model)}
    if not choices.network_only:
        return {**found, MODEL: model.spec.model_dump_json()}
    row = json.dumps(shape_of(model.spec.preparation.inputs))
    return {**found, "glassnet_learner": model.spec.learner.model_dump_json(), "glassnet_row": row}
