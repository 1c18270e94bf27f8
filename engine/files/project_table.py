"""The table inside a project file: each column as one array, texts as class numbers, misfits beside their column."""

import zipfile
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from engine.data.table import Column, NumberColumn, Table, TextColumn
from engine.data.written import Written, shared
from engine.files.arrays import npy_header, write_npy
from engine.files.atomic import FileError


def write_table(archive: zipfile.ZipFile, table: Table) -> dict[str, Any]:
    """Write the columns' arrays and give what describes them."""
    return {
        "rows": table.rows,
        "columns": [_write_column(archive, column, place) for place, column in enumerate(table.columns)],
    }


def read_table(archive: zipfile.ZipFile, about: Any, source: str) -> Table:
    """The table that `write_table` wrote. Raises FileError, or one of `DAMAGE`."""
    rows = about["rows"]
    if not isinstance(rows, int) or rows < 0:
        raise ValueError("the table does not say how many rows it has")
    if rows and not about["columns"]:
        raise ValueError("the table has rows but no columns")
    columns = tuple(_read_column(archive, entry, place, rows) for place, entry in enumerate(about["columns"]))
    try:
        return Table(columns)
    except ValueError as error:
        raise FileError(f"'{source}': the table is damaged ({error}). Open an earlier copy of it.") from error


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


def _write_written(archive: zipfile.ZipFile, written: Written, place: int) -> dict[str, Any]:
    """How the cells stood in their file, where that is not the lab's own way; nothing where it is, as in older projects."""
    about: dict[str, Any] = {}
    if written.decimals is not None:
        about["decimals"] = True
        with archive.open(zipfile.ZipInfo(_decimals_member(place)), "w", force_zip64=True) as member:
            write_npy(member, np.ascontiguousarray(written.decimals))
    if written.texts:
        about["written"] = _by_row(written.texts)
    return about


def _read_column(archive: zipfile.ZipFile, about: Any, place: int, rows: int) -> Column:
    name, kind = about["name"], about["kind"]
    if not isinstance(name, str) or kind not in ("number", "text"):
        raise ValueError(f"column {place + 1} of the table has no name or kind")
    if kind == "number":
        values = _read_array(archive, place, rows, np.dtype(np.float64))
        misfits, formula = _misfits(about["misfits"], values, name), about.get("formula", "")
        if not isinstance(formula, str):
            raise ValueError(f"the formula of '{name}' is no text")
        return NumberColumn(name, values, misfits, formula, _written(archive, about, place, rows))
    classes = about["classes"]
    if not isinstance(classes, list) or not all(isinstance(text, str) for text in classes):
        raise ValueError(f"the classes of '{name}' are no texts")
    codes = _read_array(archive, place, rows, np.dtype(np.int32))
    if rows and not (codes.min() >= -1 and codes.max() < len(classes)):
        raise ValueError(f"'{name}' has cells of no known class")
    return TextColumn(name, np.array([*classes, None], dtype=object)[codes], _written(archive, about, place, rows))


def _misfits(about: Any, values: NDArray[np.float64], name: str) -> dict[int, str]:
    misfits = {int(row): text for row, text in about.items()}
    for row, text in misfits.items():
        if not (0 <= row < len(values) and isinstance(text, str) and np.isnan(values[row])):
            raise ValueError(f"'{name}' has a text in row {row + 1} that cannot be there")
    return misfits


def _written(archive: zipfile.ZipFile, about: Any, place: int, rows: int) -> Written:
    found = about.get("written", {})
    if not isinstance(found, dict):
        raise ValueError(f"column {place + 1} of the table has texts without rows")
    texts = {int(row): text for row, text in found.items()}
    if not all(0 <= row < rows and isinstance(text, str) for row, text in texts.items()):
        raise ValueError(f"column {place + 1} of the table has a text that cannot be there")
    if not about.get("decimals"):
        return Written(None, texts)
    decimals = _read_member(archive, _decimals_member(place), place, rows, np.dtype(np.int8))
    if rows and decimals.min() < -1:
        raise ValueError(f"column {place + 1} of the table has more digits than there can be")
    return Written(shared(decimals), texts)


def _by_row(texts: Mapping[int, str]) -> dict[str, str]:
    return {str(row): text for row, text in texts.items()}


def _write_array(archive: zipfile.ZipFile, place: int, array: NDArray[Any]) -> None:
    with archive.open(zipfile.ZipInfo(_member(place)), "w", force_zip64=True) as member:
        write_npy(member, array)


def _read_array(archive: zipfile.ZipFile, place: int, rows: int, dtype: np.dtype[Any]) -> NDArray[Any]:
    """One column's array."""
    return _read_member(archive, _member(place), place, rows, dtype)


def _read_member(archive: zipfile.ZipFile, member: str, place: int, rows: int, dtype: np.dtype[Any]) -> NDArray[Any]:
    """What an array declares is looked at before its data."""
    with archive.open(member) as stream:
        declared = npy_header(stream)
    if declared != ((rows,), dtype):
        raise ValueError(f"column {place + 1} of the table has {declared[0]} cells of {declared[1]}")
    with archive.open(member) as stream:
        array = npy.read_array(stream, allow_pickle=False)
        stream.read()  # to the end, where zipfile compares the checksum
    return np.asarray(array)


def _member(place: int) -> str:
    return f"table/{place}.npy"


def _decimals_member(place: int) -> str:
    return f"table/{place}.decimals.npy"
