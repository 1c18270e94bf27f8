"""The formats of tables: how each is recognised by what its file begins with, who reads it, and which parts of it may be chosen.

A new format is a file of its own and a row below. What nobody recognises is read as text with delimiters. Readers
hand texts (`cells`), a sheet (`grid`) or arrays (`arrays`) on, and make no table themselves; what stands above the rows is found
for all of them by `head`.
"""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from engine.data.reading import (
    arff_file,
    html_tables,
    idx_file,
    json_file,
    numpy_file,
    parquet,
    svmlight_file,
    workbook,
)
from engine.data.reading.file_source import FileSource, Packing, source_of
from engine.data.reading.options import ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.text_encoding import beginning_as_text
from engine.disk.archive import archive_of
from engine.disk.regular import open_regular
from engine.progress import Check, Progress

HEAD_BYTES = 4096
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_OTHER_OFFICE = (".doc", ".ppt", ".msg", ".msi")


class Reader(Protocol):
    """Reads a whole file."""

    def __call__(self, source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
        """The table and the report on it. Raises ReadingError and OSError."""


@dataclass(frozen=True)
class Beginning:
    """What a file begins with: `head` as it stands on the disk."""

    path: Path
    head: bytes

    @cached_property
    def source(self) -> FileSource:
        """The file, unpacked. Raises ReadingError for an archive that does not hold just one file."""
        return source_of(self.path)

    @cached_property
    def bytes(self) -> bytes:
        """The first bytes, unpacked."""
        if self.source.packing is Packing.NONE:
            return self.head
        with self.source.open() as file:
            return file.read(HEAD_BYTES)

    @cached_property
    def text(self) -> str:
        """The same as text; nothing where they are none."""
        return beginning_as_text(self.bytes)


@dataclass(frozen=True)
class Format:
    """One format. `parts`: the sheets, tables or arrays of a file of which one is read, where there may be several."""

    name: str
    knows: Callable[[Beginning], bool]
    read: Reader
    choices: frozenset[str]
    """The names of the options that it heeds, besides types and rows."""
    parts: Callable[[FileSource, ReadingOptions, Check], Sequence[str]] | None = None
    is_archive: bool = False
    """It is a zip archive itself, so that nothing is unpacked."""
    is_text: bool = False
    """It is text, which a person may want to be taken apart at delimiters."""


def find_format(path: Path, options: ReadingOptions) -> tuple[Format, FileSource] | None:
    """The format of `path`, and its unpacked bytes; None for text with delimiters, as it is where one is chosen.

    Raises ReadingError and OSError.
    """
    with open_regular(path) as stream:
        beginning = Beginning(path, stream.read(HEAD_BYTES))
    for each in FORMATS:
        if not (each.is_text and options.delimiter is not None) and each.knows(beginning):
            return each, FileSource(path) if each.is_archive else beginning.source
    return None


def _is_workbook(beginning: Beginning) -> bool:
    head, path = beginning.head, beginning.path
    if head.startswith(_OLD_OFFICE):
        return path.suffix.lower() not in _OTHER_OFFICE
    return head.startswith(b"PK\x03\x04") and _is_book_archive(path)


def _is_npz(beginning: Beginning) -> bool:
    return beginning.head.startswith(b"PK\x03\x04") and numpy_file.is_npz(beginning.path)


def _is_page(beginning: Beginning) -> bool:
    return html_tables.is_page(beginning.text)


def _is_json(beginning: Beginning) -> bool:
    return json_file.is_json(beginning.text, beginning.source.inner_name)


def _is_svmlight(beginning: Beginning) -> bool:
    return svmlight_file.is_svmlight(beginning.text)


def _is_book_archive(path: Path) -> bool:
    """Whether a zip archive has the parts of a workbook; a damaged one that is called a workbook is one, too."""
    try:
        with open_regular(path) as file, archive_of(file) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return path.suffix.lower() in workbook.SUFFIXES
    return bool({"[Content_Types].xml", "mimetype"} & names)


_GRID = frozenset(
    {"sheet", "header", "second_header", "skip_lines", "as_it_stands", "decimal", "thousands", "missing_words"}
)
_CELLS = frozenset({"encoding", "decimal", "thousands", "missing_words"})
_NONE: frozenset[str] = frozenset()

FORMATS = (
    Format("workbook", _is_workbook, workbook.read_workbook, _GRID, workbook.sheet_names, is_archive=True),
    Format("NPZ", _is_npz, numpy_file.read_npz, frozenset({"sheet"}), numpy_file.npz_groups, is_archive=True),
    Format("Parquet", lambda file: file.bytes.startswith(parquet.MAGIC), parquet.read_parquet, _NONE),
    Format("NPY", lambda file: file.bytes.startswith(numpy_file.MAGIC), numpy_file.read_npy, _NONE),
    Format("IDX", lambda file: idx_file.is_idx(file.bytes, file.source), idx_file.read_idx, _NONE),
    Format("HTML", _is_page, html_tables.read_page, _GRID | _CELLS, html_tables.table_names, is_text=True),
    Format("JSON", _is_json, json_file.read_json, _CELLS, is_text=True),
    Format("ARFF", lambda file: arff_file.is_arff(file.text), arff_file.read_arff, _CELLS, is_text=True),
    Format("LIBSVM", _is_svmlight, svmlight_file.read_svmlight, _NONE, is_text=True),
)
"""In the order in which they are asked: those that are known by their first bytes before those known by their text."""
