"""Trained weights to a file and back, in the format that the file's name says. Each format has its own file beside this one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.config.experiment import Experiment
from engine.config.shapes import Inputs
from engine.files import weights_csv, weights_h5, weights_json
from engine.files.arrays import TransposedError, check_names, check_numbers, check_shape, read_npz, write_npz
from engine.files.atomic import FileError, opened, read_bytes, write_atomically
from engine.files.cells import CsvReader
from engine.files.project import SUFFIX, open_project
from engine.files.temporary import temporary_folder
from engine.learners.supervised.by_layer import ByLayer, by_layer
from engine.learners.supervised.initial import as_given
from engine.progress import Check, no_check
from engine.text import NOTHING, Text

Arrays = Mapping[str, NDArray[Any]]
Shapes = Mapping[str, tuple[int, ...]]


class Reader(Protocol):
    """Reads a format: (stream, name of the file, what is expected, what is called between pieces), as `read_npz` does."""

    def __call__(
        self, stream: BinaryIO, source: str, expected: Shapes, check: Check, /, *, whole: bool = True
    ) -> Mapping[str, NDArray[Any]]:
        """The arrays."""


@dataclass(frozen=True)
class WeightFormat:
    """One format. `by_keras`: TensorFlow writes it, which takes seconds the first time."""

    suffix: str
    label: Text
    read: Reader
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
    turned = _turned(shapes, transposed=transposed)
    kept = {name: shape[::-1] if name in turned else shape for name, shape in shapes.items()}
    try:
        found = _read(path, kept, check)
    except TransposedError as error:
        if not transposed:
            raise
        raise _not_transposed(path) from error
    return {name: (found[name].T if name in turned else found[name]).astype(np.float64) for name in shapes}


def load_by_layer(path: Path, shapes: Shapes, *, transposed: bool = False, check: Check = no_check) -> ByLayer:
    """What the weights in `path`, in float64, give to a network by the names of its layers, a project's trained ones included.

    Raises FileError where they give nothing, and otherwise as `load` does: of a file that looks transposed nothing is taken, square
    matrices neither.
    """
    found = _trained_in(path, check) if path.suffix.lower() == SUFFIX else _read(path, shapes, check, whole=False)
    turned = _turned(shapes, transposed=transposed)
    arrays = {name: (array.T if name in turned else array).astype(np.float64) for name, array in found.items()}
    matched = by_layer(shapes, arrays)
    for name, array in arrays.items():
        shape = shapes.get(name, ())
        if len(shape) == 2 and array.shape == shape[::-1] != shape:
            if transposed:
                raise _not_transposed(path)
            check_shape(name, array.shape, shape, path.name)
    if not matched.taken:
        check_names(arrays, shapes, path.name)
        for name, shape in shapes.items():
            check_shape(name, arrays[name].shape, shape, path.name)
    return matched


def doubt(path: Path, shapes: Shapes) -> Text:
    """What the file in `path`, whose weights have been loaded, leaves open, in a sentence; empty where it says all."""
    if path.suffix.lower() == SUFFIX or format_of(path).read is not weights_h5.read_weights:
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


def _read(path: Path, shapes: Shapes, check: Check, *, whole: bool = True) -> dict[str, NDArray[Any]]:
    """The arrays in `path`, all finite."""
    with opened(path) as stream:
        found = dict(format_of(path).read(stream, path.name, shapes, check, whole=whole))
    for name, array in found.items():
        check_numbers(name, array, path.name)
    return found


def _trained_in(path: Path, check: Check) -> Mapping[str, NDArray[Any]]:
    """The trained weights in a project. Raises FileError where it has none."""
    project = open_project(path, check=check)
    found = project.parameters or (project.model.parameters if project.model else None)
    if not found:
        raise FileError(Text("'{file}' has no trained weights. Train it, and save it again.", file=path.name))
    return found


def _not_transposed(path: Path) -> TransposedError:
    return TransposedError(
        Text("'{file}' is not transposed: it has a matrix with a row for each input.", file=path.name)
    )


def _turned(shapes: Shapes, *, transposed: bool) -> set[str]:
    """The arrays that a file has the other way round."""
    return {name for name, shape in shapes.items() if transposed and len(shape) == 2}


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
