"""LiteRT, `.tflite`: the same preparation and network in single precision; texts enter as the numbers of their classes."""

from pathlib import Path
from typing import ClassVar

import numpy as np

from engine.config.activations import Activation
from engine.config.layers import activation_of
from engine.config.shapes import shape_of
from engine.config.training import Precision
from engine.exports.around import around_of, categories, refusal_of
from engine.exports.export import Choices, Export, Outputs, RawCells
from engine.exports.keras_file import MEMBER, as_outputs, side_by_side
from engine.exports.metadata import CARD
from engine.exports.saved_model import described, unservable
from engine.files.temporary import temporary_folder
from engine.model.card import card_text
from engine.model.model import Model
from engine.text import NOTHING, Text


class Lite(Export):
    """One file for phones and small devices."""

    suffix: ClassVar[str] = ".tflite"
    label: ClassVar[Text] = Text("LiteRT model")
    precision: ClassVar[Precision | None] = Precision.FLOAT32

    def refusal(self, model: Model, choices: Choices) -> Text:
        """What no layer of Keras reads, an activation that LiteRT has not, and names that no signature takes."""
        network = model.spec.learner.network
        if any(activation_of(node.layer) is Activation.ARCTANGENT for node in network.nodes):
            return Text("LiteRT has no arctangent. Save the network as .onnx, or the project (.glassnet).")
        return NOTHING if choices.network_only else refusal_of(model) or unservable(model)

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """The file, made by TensorFlow's converter; what the numbers of classes mean stands in its metadata."""
        from engine.tensorflow_backend.export import network_model, whole_model
        from engine.tensorflow_backend.saved_model import save_lite, save_model_folder

        learner, inputs = model.spec.learner, model.spec.preparation.inputs
        if choices.network_only:
            built = network_model(learner, inputs, model.parameters, dtype="float32")
        else:
            built = whole_model(learner, inputs, model.parameters, around_of(model), precise="float32")
        with temporary_folder() as folder:
            save_model_folder(built, folder / "model")
            entries = {} if choices.network_only else {MEMBER: described(model)}
            save_lite(folder / "model", path, {**entries, f"{CARD}.json": card_text(model).encode()})

    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What LiteRT's interpreter gives, as TensorFlow brings it."""
        from engine.tensorflow_backend.saved_model import run_lite

        if choices.network_only:
            x = np.stack([np.asarray(cell, np.float32) for cell in cells.values()], axis=1)
            x = x.reshape(-1, *shape_of(model.spec.preparation.inputs))
            return side_by_side(list(run_lite(path, {"input": x}).values()))
        return as_outputs(run_lite(path, numbered(model, cells)))


UNKNOWN = -1.0
"""The number of a text that was not there in training; such a row has no answer."""


def numbered(model: Model, cells: RawCells) -> dict[str, np.ndarray[tuple[int, int], np.dtype[np.float32]]]:
    """The cells as the file takes them, (rows, 1) each: numbers, and the numbers of classes; NaN where missing."""
    known = categories(model)
    found = {}
    for name, own in cells.items():
        words = known.get(name, {})
        numbers = [words.get(str(cell), UNKNOWN) if cell else np.nan for cell in own] if name in known else list(own)
        found[name] = np.array(numbers, np.float32)[:, None]
    return found
