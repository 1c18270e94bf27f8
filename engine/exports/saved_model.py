"""TensorFlow's SavedModel, a folder: the Keras model of `keras_file`, served by a signature that takes columns by name."""

import json
import keyword
import re
from pathlib import Path
from typing import ClassVar

import numpy as np

from engine.config.shapes import shape_of
from engine.exports.around import around_of, categories, classes, refusal_of
from engine.exports.export import INSTEAD, Choices, Export, Outputs, RawCells
from engine.exports.keras_file import MEMBER, as_columns, as_outputs, side_by_side
from engine.exports.metadata import CARD, metadata
from engine.exports.safetensors_file import Safetensors
from engine.files.atomic import write_bytes
from engine.model.card import card_text
from engine.model.model import Model
from engine.progress import Check
from engine.text import NOTHING, Text

EXTRA, WHOLE = "assets.extra", "glassnet.safetensors"
"""The folder that TensorFlow leaves alone, and the file in it from which `read` knows the model."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


class SavedModel(Export):
    """A folder for TensorFlow, TensorFlow Serving and what reads such folders."""

    suffix: ClassVar[str] = ".savedmodel"
    label: ClassVar[Text] = Text("TensorFlow SavedModel")
    is_folder: ClassVar[bool] = True

    def refusal(self, model: Model, choices: Choices) -> Text:
        """What no layer of Keras reads, and names that no signature takes."""
        return NOTHING if choices.network_only else refusal_of(model) or unservable(model)

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """The folder, with the model's spec and what its texts and scores mean among the files that TensorFlow leaves alone."""
        from engine.tensorflow_backend.export import network_model, whole_model
        from engine.tensorflow_backend.saved_model import save_model_folder

        learner, inputs = model.spec.learner, model.spec.preparation.inputs
        if choices.network_only:
            save_model_folder(network_model(learner, inputs, model.parameters), path)
            _add(path, model, json.dumps(metadata(model, choices), ensure_ascii=False).encode())
            return
        save_model_folder(whole_model(learner, inputs, model.parameters, around_of(model)), path)
        _add(path, model, described(model))
        Safetensors().write(model, path / EXTRA / WHOLE, choices)

    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What the signature gives."""
        from engine.tensorflow_backend.saved_model import run_model_folder

        if not choices.network_only:
            return as_outputs(run_model_folder(path, as_columns(cells)))
        x = np.stack([np.asarray(cell) for cell in cells.values()], axis=1)
        x = x.reshape(-1, *shape_of(model.spec.preparation.inputs)).astype(model.spec.learner.training.precision.value)
        return side_by_side(list(run_model_folder(path, {"input": x}).values()))

    def read(self, path: Path, check: Check) -> Model | None:
        """The model that lies beside TensorFlow's files, which are not opened; None where there is none."""
        whole = path / EXTRA / WHOLE
        return Safetensors().read(whole, check) if whole.is_file() else None


def _add(path: Path, model: Model, description: bytes) -> None:
    """Put a description and the card into the folder of a model."""
    (path / EXTRA).mkdir()
    write_bytes(path / EXTRA / MEMBER, description)
    write_bytes(path / EXTRA / f"{CARD}.json", card_text(model).encode())


def unservable(model: Model) -> Text:
    """Why a signature of TensorFlow cannot take the columns of `model`, and what to do; nothing where it can."""
    for name in model.spec.preparation.feature_names:
        if not _NAME.fullmatch(name) or keyword.iskeyword(name):
            return Text(
                "'{column}' is no name for an input of TensorFlow, which has Latin letters, digits and _ only. "
                "Rename the column. {instead}",
                column=name,
                instead=INSTEAD,
            )
    return NOTHING


def described(model: Model) -> bytes:
    """What the texts of columns and the scores of targets mean, and the model's spec, as JSON."""
    spec = model.spec.model_dump(mode="json")
    return json.dumps(
        {"inputs": categories(model), "outputs": classes(model), "model": spec}, ensure_ascii=False
    ).encode()
