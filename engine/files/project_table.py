"""The table inside a project file: each column as one array, texts as class numbers, misfits beside their column."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.source_text import SourceText, shared
from engine.data.table import Column, NumberColumn, Table, TextColumn
from engine.files.arrays import read_array, read_header, write_npy
from engine.files.atomic import FileError
from engine.progress import Check, no_check
from engine.text import Text


def write_table(archive: zipfile.ZipFile, table: Table) -> dict[str, Any]:
    """Write the columns' arrays and give what describes them."""
    return {
        "rows": table.rows,
        "columns": [_write_column(archive, column, place) for place, column in enumerate(table.columns)],
    }


def read_table(archive: zipfile.ZipFile, about: Any, source: str, check: Check = no_check) -> Table:
    """The table that `write_table` wrote; `check` is called between pieces. Raises FileError, or one of `DAMAGE`."""
    rows = about["rows"]
    if not isinstance(rows, int) or rows < 0:
        raise ValueError(Text("the table does not say how many rows it has"))
    if rows and not about["columns"]:
        raise ValueError(Text("the table has rows but no columns"))
    arrays = _Arrays(archive, rows, source, check)
    columns = tuple(_read_column(arrays, entry, place) for place, entry in enumerate(about["columns"]))
    try:
        return Table(columns)
    except ValueError as error:
        raise FileError(
            Text("'{source}': the table is damaged ({error}). Open an earlier copy of it.", source=source, error=error)
        ) from error


@dataclass(frozen=True)
class _Arrays:
    """The columns' arrays in the archive `source`, each of `rows` cells."""

    archive: zipfile.ZipFile
    rows: int
    source: str
    check: Check

    def read(self, member: str, place: int, dtype: np.dtype[Any]) -> NDArray[Any]:
        """One array; what it declares is looked at before its data."""
        info = self.archive.getinfo(member)
        declared = read_header(self.archive, info, self.source)
        if declared != ((self.rows,), dtype):
            raise ValueError(
                Text(
                    "column {place} of the table has {shape} cells of {dtype}",
                    place=place + 1,
                    shape=str(declared[0]),
                    dtype=str(declared[1]),
                )
            )
        return read_array(self.archive, info, self.check)


def _write_column(archive: zipfile.ZipFile, column: Column, place: int) -> dict[str, Any]:
    if isinstance(column, NumberColumn):
        _write_array(archive, place, column.values)
        about = {"name": column.name, "kind": "number", "misfits": _by_row(column.misfits)}
        if column.formula:
            about["formula"] = column.formula
        return about | _write_written(archive, column.written, place)
    codes, classes = column.class_indices.astype(np.int32), list(column.classes)
    _write_array(archive, place, codes)
    return {"name": column.name, "kind": "text", "classes": classes} | _write_written(archive, column.written, place)


def _write_written(archive: zipfile.ZipFile, written: SourceText, place: int) -> dict[str, Any]:
    """How the cells stood in their file, where that is not the lab's own way; nothing where it is, as in older projects."""
    about: dict[str, Any] = {}
    if written.decimals is not None:
        about["decimals"] = True
        with archive.open(zipfile.ZipInfo(_decimals_member(place)), "w", force_zip64=True) as member:
            write_npy(member, np.ascontiguousarray(written.decimals))
    if written.texts:
        about["written"] = _by_row(written.texts)
    return about


def _read_column(arrays: _Arrays, about: Any, place: int) -> Column:
    name, kind = about["name"], about["kind"]
    if not isinstance(name, str) or kind not in ("number", "text"):
        raise ValueError(Text("column {place} of the table has no name or kind", place=place + 1))
    if kind == "number":
        values = arrays.read(_member(place), place, np.dtype(np.float64))
        misfits, formula = _misfits(about["misfits"], values, name), about.get("formula", "")
        if not isinstance(formula, str):
            raise ValueError(Text("the formula of '{name}' is no text", name=name))
        return NumberColumn(name, values, misfits, formula, _written(arrays, about, place))
    classes = about["classes"]
    if not isinstance(classes, list) or not all(isinstance(text, str) for text in classes):
        raise ValueError(Text("the classes of '{name}' are no texts", name=name))
    codes = arrays.read(_member(place), place, np.dtype(np.int32))
    if arrays.rows and not (codes.min() >= -1 and codes.max() < len(classes)):
        raise ValueError(Text("'{name}' has cells of no known class", name=name))
    return TextColumn(name, np.array([*classes, None], dtype=object)[codes], _written(arrays, about, place))


def _misfits(about: Any, values: NDArray[np.float64], name: str) -> dict[int, str]:
    misfits = {int(row): text for row, text in about.items()}
    for row, text in misfits.items():
        if not (0 <= row < len(values) and isinstance(text, str) and np.isnan(values[row])):
            raise ValueError(Text("'{name}' has a text in row {row} that cannot be there", name=name, row=row + 1))
    return misfits


def _written(arrays: _Arrays, about: Any, place: int) -> SourceText:
    found = about.get("written", {})
    if not isinstance(found, dict):
        raise ValueError(Text("column {place} of the table has texts without rows", place=place + 1))
    texts = {int(row): text for row, text in found.items()}
    if not all(0 <= row < arrays.rows and isinstance(text, str) for row, text in texts.items()):
        raise ValueError(Text("column {place} of the table has a text that cannot be there", place=place + 1))
    if not about.get("decimals"):
        return SourceText(None, texts)
    decimals = arrays.read(_decimals_member(place), place, np.dtype(np.int8))
    if arrays.rows and decimals.min() < -1:
        raise ValueError(Text("column {place} of the table has more digits than there can be", place=place + 1))
    return SourceText(shared(decimals), texts)


def _by_row(texts: Mapping[int, str]) -> dict[str, str]:
    return {str(row): text for row, text in texts.items()}


def _write_array(archive: zipfile.ZipFile, place: int, array: NDArray[Any]) -> None:
    with archive.open(zipfile.ZipInfo(_member(place)), "w", force_zip64=True) as member:
        write_npy(member, array)


def _member(place: int) -> str:
    return f"table/{place}.npy"


def _decimals_member(place: int) -> str:
    return f"table/{place}.decimals.npy"
