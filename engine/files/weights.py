"""Trained weights to a file and back, in the format that the file's name says. Each format has its own file beside this one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.config.experiment import Experiment
from engine.config.shapes import Inputs, parameter_shapes
from engine.files import weights_csv, weights_h5, weights_json
from engine.files.arrays import TransposedError, check_numbers, read_npz, write_npz
from engine.files.atomic import FileError, opened, read_bytes, write_atomically
from engine.files.cells import CsvReader
from engine.files.temporary import temporary_folder
from engine.learners.supervised.initial import as_given
from engine.progress import Check, no_check
from engine.text import NOTHING, Text

Arrays = Mapping[str, NDArray[Any]]
Shapes = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class WeightFormat:
    """One format. `by_keras`: TensorFlow writes it, which takes seconds the first time."""

    suffix: str
    label: Text
    read: Callable[[BinaryIO, str, Shapes, Check], dict[str, NDArray[Any]]]
    write: Callable[[BinaryIO, Arrays], None] | None = None

    @property
    def by_keras(self) -> bool:
        """True where TensorFlow does the writing."""
        return self.write is None


FORMATS = (
    WeightFormat(".npz", Text("NumPy arrays"), read_npz, write_npz),
    WeightFormat(".csv", Text("CSV for spreadsheets"), weights_csv.read, weights_csv.write),
    WeightFormat(".json", Text("JSON"), weights_json.read, weights_json.write),
    WeightFormat(".weights.h5", Text("Keras weights"), weights_h5.read_weights),
    WeightFormat(".keras", Text("Keras model"), weights_h5.read_model),
)
"""All formats, in the order in which a file dialog should offer them."""


def format_of(path: Path) -> WeightFormat:
    """The format that the end of `path`'s name says. Raises FileError for another end."""
    for known in FORMATS:
        if path.name.lower().endswith(known.suffix):
            return known
    suffixes = ", ".join(known.suffix for known in FORMATS[:-1])
    raise FileError(
        Text(
            "'{file}' does not say in which format weights are kept. Let its name end in {suffixes} or {suffix}.",
            file=path.name,
            suffixes=suffixes,
            suffix=FORMATS[-1].suffix,
        )
    )


def export(
    path: Path,
    parameters: Arrays,
    *,
    experiment: Experiment,
    inputs: Inputs,
    reader: CsvReader = CsvReader.SPREADSHEETS,
) -> None:
    """Save the trained `parameters` of `experiment`'s network, which takes `inputs` numbers. Raises FileError.

    Arrays are called `<layer>/kernel` (inputs, units) and `<layer>/bias` (units,). Raises BackendError where the format
    needs TensorFlow and there is none. `reader`: whom a CSV file is for.
    """
    chosen = format_of(path)
    if chosen.write is None:
        saved = _saved_by_keras(chosen, parameters, experiment=experiment, inputs=inputs)
        write_atomically(path, lambda stream: _write_all(stream, saved))
    else:
        write = partial(weights_csv.write, reader=reader) if chosen.write is weights_csv.write else chosen.write
        write_atomically(path, lambda stream: write(stream, parameters))


def load(
    path: Path, shapes: Shapes, *, transposed: bool = False, check: Check = no_check
) -> dict[str, NDArray[np.float64]]:
    """The weights in `path`, in float64 and the order of `shapes`: exactly those arrays, all finite.

    `transposed`: every matrix in the file, square ones too, has the network's rows as columns. Raises FileError, and
    TransposedError where it would fit the other way round. `check` is called between pieces, and what it raises ends the reading.
    """
    chosen = format_of(path)
    turned = {name for name, shape in shapes.items() if transposed and len(shape) == 2}
    kept = {name: shape[::-1] if name in turned else shape for name, shape in shapes.items()}
    try:
        with opened(path) as stream:
            found = chosen.read(stream, path.name, kept, check)
    except TransposedError as error:
        if not transposed:
            raise
        raise TransposedError(
            Text("'{file}' is not transposed: it has a matrix with a row for each input.", file=path.name)
        ) from error
    for name, array in found.items():
        check_numbers(name, array, path.name)
    return {name: (found[name].T if name in turned else found[name]).astype(np.float64) for name in shapes}


def load_for(
    path: Path, experiment: Experiment, *, inputs: Inputs, transposed: bool = False, check: Check = no_check
) -> Experiment:
    """`experiment` with the weights in `path` as its initial ones. Raises FileError where they do not fit."""
    shapes = parameter_shapes(experiment.learner.network, inputs)
    return apply_weights(experiment, load(path, shapes, transposed=transposed, check=check))


def doubt(path: Path, shapes: Shapes) -> Text:
    """What the file in `path`, whose weights have been loaded, leaves open, in a sentence; empty where it says all."""
    if format_of(path).read is not weights_h5.read_weights:
        return NOTHING
    with opened(path) as stream:
        found = weights_h5.undecided(stream, shapes)
    if not found:
        return NOTHING
    layer, _, array = found[0].rpartition("/")
    more = Text(" So it is with {count} more.", count=len(found) - 1) if len(found) > 1 else ""
    return Text(
        "'{file}' does not say whether the one array that '{layer}' learns is gamma or beta; it was taken for "
        "{array}, which the network has.{more} A .keras file, or one that was saved here, says it.",
        file=path.name,
        layer=layer,
        array=array,
        more=more,
    )


def apply_weights(experiment: Experiment, parameters: Arrays) -> Experiment:
    """`experiment` that starts from `parameters`."""
    given = tuple(as_given(name, array) for name, array in parameters.items())
    return experiment.with_learner(initial_weights=given)


def _saved_by_keras(chosen: WeightFormat, parameters: Arrays, *, experiment: Experiment, inputs: Inputs) -> bytes:
    """The file's bytes: Keras writes by file name only, so a temporary folder serves it."""
    from engine.tensorflow_backend.export import save_keras_model, save_keras_weights

    save = save_keras_model if chosen.suffix == ".keras" else save_keras_weights
    try:
        with temporary_folder() as folder:
            path = folder / f"model{chosen.suffix}"
            save(experiment.learner, inputs, parameters, path)
            return read_bytes(path)
    except OSError as error:
        raise FileError(
            Text(
                "Keras could not write to the folder for temporary files: {reason}. Free some space there.",
                reason=(error.strerror or str(error)).lower(),
            )
        ) from error


def _write_all(stream: BinaryIO, data: bytes) -> None:
    stream.write(data)
