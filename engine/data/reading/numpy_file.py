"""NumPy's .npy and .npz: arrays become columns. Nothing in them is unpickled, and sizes are looked at before memory is taken."""

import zipfile
from ast import literal_eval
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import IO, Any, cast

import numpy as np
from numpy.typing import NDArray

from engine.data.reading.arrays import Arrays, numbered, reading_of_arrays, refuse_size
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource, Packing
from engine.data.reading.notes import Note, listed
from engine.data.reading.options import ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import Weight
from engine.disk.archive import archive_of, open_member
from engine.disk.regular import open_regular
from engine.progress import Check, Progress
from engine.text import Text

MAGIC = b"\x93NUMPY"
_SUFFIX = ".npy"
_MAX_HEADER = 10_000
"""As NumPy has it: more is dangerous to parse."""
_SPARSE = {"indices.npy", "indptr.npy", "data.npy", "shape.npy"}
"""What scipy.sparse.save_npz writes."""


@dataclass(frozen=True)
class _Head:
    """What an array says of itself. `name`: in its archive, empty for a file of its own."""

    name: str
    shape: tuple[int, ...]
    dtype: np.dtype[Any]

    @property
    def rows(self) -> int:
        """The first dimension."""
        return self.shape[0] if self.shape else 0

    @property
    def columns(self) -> int:
        """How many a row becomes."""
        fields = self.dtype.fields
        widths = [prod(each[0].shape) for each in fields.values()] if fields else [1]
        return prod(self.shape[1:]) * sum(widths)


def is_npz(path: Path) -> bool:
    """Whether a zip archive holds arrays and nothing else."""
    try:
        with open_regular(path) as file, archive_of(file) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        return False
    return bool(names) and all(name.endswith(_SUFFIX) for name in names)


def read_npy(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """One array of numbers or texts: (rows,), (rows, columns), more dimensions, or with named fields. Raises ReadingError."""
    try:
        with source.open() as file:
            stream = cast(IO[bytes], file)
            head = _head(stream, "")
            if source.packing is Packing.NONE:
                _refuse_short(source.name, head, source.path.stat().st_size)
        _refuse_unfit(source.name, head)
        refuse_size(source.name, head.rows, head.columns, options)
        progress(0.1)
        with source.open() as file:
            array = _array(cast(IO[bytes], file))
    except ValueError as error:
        raise _damaged(source.name, error) from error
    names, columns = _columns(array, head)
    return reading_of_arrays(source.name, Arrays(tuple(names), columns), options)


def npz_groups(source: FileSource, options: ReadingOptions, check: Check) -> list[str]:
    """The arrays of an archive by their rows, each group as it may be chosen. Raises ReadingError."""
    return [_label(group) for group in _groups(source.path)]


def read_npz(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """The arrays of an archive that have one number of rows, side by side: those of the most cells, or the chosen ones."""
    path = source.path
    groups = _groups(path)
    labels = [_label(group) for group in groups]
    if options.sheet is not None and options.sheet not in labels:
        raise ReadingError(
            Text(
                "{file} has no arrays '{sheet}'. Choose one of: {names}.",
                file=path.name,
                sheet=options.sheet,
                names="; ".join(labels),
            ),
            Remedy(choice=Choice.SHEET),
        )
    group = groups[labels.index(options.sheet)] if options.sheet is not None else groups[0]
    refuse_size(path.name, group[0].rows, sum(head.columns for head in group), options)
    names: list[str] = []
    columns: list[NDArray[Any]] = []
    try:
        with open_regular(path) as file, archive_of(file) as archive:
            for at, head in enumerate(group):
                check()
                with open_member(archive, archive.getinfo(head.name + _SUFFIX)) as stream:
                    array = _array(stream)
                found = _columns(array, head)
                names += found[0]
                columns += found[1]
                progress((at + 1) / len(group))
    except ValueError as error:
        raise _damaged(path.name, error) from error
    others = [label for label in labels if label != _label(group)]
    notes = []
    if others and options.sheet is None:
        notes.append(
            Note(
                Text(
                    "The arrays {label} were read; there are others: {names}.",
                    label=_label(group),
                    names=listed(others),
                ),
                weight=Weight.WARNING,
                remedy=Remedy(choice=Choice.SHEET),
            )
        )
    return reading_of_arrays(path.name, Arrays(tuple(names), columns, notes=tuple(notes)), options)


def _groups(path: Path) -> list[list[_Head]]:
    """The arrays that have rows, those of one number together, the most cells first."""
    found: dict[int, list[_Head]] = {}
    with open_regular(path) as file, archive_of(file) as archive:
        if set(archive.namelist()) >= _SPARSE:
            raise ReadingError(
                Text("{file} holds a sparse matrix of SciPy. Save its toarray() with numpy.save.", file=path.name)
            )
        for info in archive.infolist():
            try:
                with open_member(archive, info) as stream:
                    head = _head(stream, info.filename.removesuffix(_SUFFIX))
            except ValueError as error:
                raise _damaged(path.name, error) from error
            _refuse_short(path.name, head, info.file_size)
            if head.shape:
                _refuse_unfit(path.name, head)
                found.setdefault(head.rows, []).append(head)
    if not found:
        raise ReadingError(Text("{file} holds no array with rows. Choose a file with a table.", file=path.name))
    return sorted(found.values(), key=lambda group: -sum(head.rows * head.columns for head in group))


def _label(group: Sequence[_Head]) -> str:
    return ", ".join(head.name for head in group)


def _head(stream: IO[bytes], name: str) -> _Head:
    """What stands before the numbers; NumPy's public readers know no version 3, with names beyond Latin-1. Raises ValueError."""
    major, _ = np.lib.format.read_magic(stream)
    size = int.from_bytes(stream.read(2 if major == 1 else 4), "little")
    if size > _MAX_HEADER:
        raise ValueError(Text("its header is too long"))
    try:
        said = literal_eval(stream.read(size).decode("utf-8" if major > 2 else "latin-1"))
        shape = tuple(int(length) for length in said["shape"])
        dtype = np.lib.format.descr_to_dtype(said["descr"])
    except (SyntaxError, TypeError, KeyError, RecursionError, MemoryError) as error:
        raise ValueError(Text("its header cannot be read")) from error
    if any(length < 0 for length in shape):
        raise ValueError(Text("its shape is none"))
    return _Head(name, shape, dtype)


def _array(stream: IO[bytes]) -> NDArray[Any]:
    """Raises ValueError, for an array that would have to be unpickled, too."""
    return np.lib.format.read_array(stream, allow_pickle=False)


def _refuse_short(name: str, head: _Head, size: int) -> None:
    if head.dtype.hasobject:
        return  # told otherwise
    if prod(head.shape) * head.dtype.itemsize > size:
        raise ReadingError(
            Text("{name} is cut off: it says that it is larger than it is. Copy or download it again.", name=name)
        )


def _refuse_unfit(name: str, head: _Head) -> None:
    where = Text("The array '{head}' in {name}", head=head.name, name=name) if head.name else name
    kinds = [each[0].base for each in head.dtype.fields.values()] if head.dtype.fields else [head.dtype]
    if head.dtype.hasobject:
        raise ReadingError(
            Text(
                "{where} holds objects of Python, which might run code when they are opened. Save it with numbers.",
                where=where,
            )
        )
    if any(kind.kind not in "biufSUMm" for kind in kinds):
        raise ReadingError(
            Text(
                "{where} holds neither numbers nor texts ({dtype}). Save it with real numbers.",
                where=where,
                dtype=head.dtype,
            )
        )
    if not head.shape:
        raise ReadingError(Text("{where} is a single number. Choose a file with a table.", where=where))


def _columns(array: NDArray[Any], head: _Head) -> tuple[list[str], list[NDArray[Any]]]:
    """The names and the columns of an array with rows."""
    if array.dtype.names:
        names: list[str] = []
        columns: list[NDArray[Any]] = []
        for field in array.dtype.names:
            found = _columns(array[field], _Head(field, array[field].shape, array[field].dtype))
            names += found[0]
            columns += found[1]
        return names, columns
    flat = array.reshape(len(array), prod(array.shape[1:]))
    names = numbered(head.name, array.shape[1:]) if head.name else [""] * flat.shape[1]
    return names, [flat[:, at] for at in range(flat.shape[1])]


def _damaged(name: str, error: ValueError) -> ReadingError:
    reason = str(error).split("\n")[0].rstrip(".")
    return ReadingError(
        Text(
            "{name} is damaged or was cut off ({reason}). Copy it again, or save it with numpy.save.",
            name=name,
            reason=reason,
        )
    )
