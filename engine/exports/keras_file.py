"""`.keras`: the preparation as Keras's own layers around the network. Keras opens it without the lab, and the lab without Keras."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from engine.config.shapes import ShapeError, parameter_shapes, shape_of
from engine.disk.archive import archive_of
from engine.disk.json_text import refuse_large_spec
from engine.disk.regular import RefusedError
from engine.exports.around import around_of, classes, refusal_of
from engine.exports.export import Array, Choices, Export, Outputs, RawCells
from engine.exports.metadata import CARD
from engine.files.arrays import DAMAGE, check_numbers
from engine.files.atomic import FileError, opened
from engine.files.members import read_json
from engine.files.model_members import model_spec
from engine.files.weights_h5 import read_model
from engine.model.card import card_text
from engine.model.model import Model
from engine.progress import Check
from engine.text import NOTHING, Text

MEMBER = "glassnet.json"
"""The model's spec beside what Keras writes, from which `read` knows the preparation."""


class KerasFile(Export):
    """One file for `keras.saving.load_model`."""

    suffix: ClassVar[str] = ".keras"
    label: ClassVar[Text] = Text("Keras model")

    def refusal(self, model: Model, choices: Choices) -> Text:
        """What no layer of Keras reads."""
        return NOTHING if choices.network_only else refusal_of(model)

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """The file; of the network alone as `engine.files.weights` has it."""
        from engine.tensorflow_backend.export import save_keras_model, save_whole_model

        learner, inputs = model.spec.learner, model.spec.preparation.inputs
        card = {f"{CARD}.json": card_text(model).encode()}
        if choices.network_only:
            save_keras_model(learner, inputs, model.parameters, path, card)
            return
        members = {MEMBER: model.spec.model_dump_json().encode(), **card}
        save_whole_model(
            learner, inputs, model.parameters, around_of(model), path, members, {"outputs": classes(model)}
        )

    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What Keras gives."""
        from engine.tensorflow_backend.opened import run_keras_model

        if choices.network_only:
            x = np.stack([np.asarray(cell, np.float64) for cell in cells.values()], axis=1)
            found = run_keras_model(path, x.reshape(-1, *shape_of(model.spec.preparation.inputs)))
            return side_by_side(found if isinstance(found, list) else [found])
        return as_outputs(run_keras_model(path, as_columns(cells)))

    def read(self, path: Path, check: Check) -> Model | None:
        """The model; None of a file that the lab has not written, and of a network alone."""
        with opened(path) as stream:
            try:
                with archive_of(stream) as archive:
                    if MEMBER not in archive.namelist():
                        return None
                    spec = model_spec(read_json(archive, MEMBER, check, refuse_large_spec), path.name)
                shapes = parameter_shapes(spec.learner.network, spec.preparation.inputs)
            except RefusedError as error:
                raise FileError(
                    Text("'{source}' could not be opened: {error}", source=path.name, error=error)
                ) from error
            except (ShapeError, *DAMAGE) as error:
                raise FileError(
                    Text(
                        "'{source}' is damaged, cut off, or no .keras file ({error}). Save it again.",
                        source=path.name,
                        error=error,
                    )
                ) from error
            stream.seek(0)
            arrays = read_model(stream, path.name, shapes, check)
        for name, array in arrays.items():
            check_numbers(name, array, path.name)
        return Model(spec, arrays)


def side_by_side(outputs: Sequence[Array]) -> Outputs:
    """The outputs of a network alone, (rows, …) each, as `case_of` has them."""
    return {"output": np.concatenate([output.reshape(len(output), -1) for output in outputs], axis=1)}


def as_columns(cells: RawCells) -> dict[str, Any]:
    """The cells as Keras takes them: (rows, 1) each, texts as objects."""
    found = {}
    for name, own in cells.items():
        is_text = any(isinstance(cell, str) for cell in own)
        found[name] = np.array(own, dtype=object if is_text else np.float64)[:, None]
    return found


def as_outputs(found: dict[str, Any]) -> Outputs:
    """What Keras gives, numbers and places of classes as (rows,)."""
    return {name: value[:, 0] if value.shape[1] == 1 else value for name, value in found.items()}
