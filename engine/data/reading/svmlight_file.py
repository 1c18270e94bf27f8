"""Sparse rows of LIBSVM and svmlight, "label index:value …": a column of labels, one for each index. scikit-learn reads them."""

import io
import re
from itertools import pairwise

import numpy as np

from engine.config.columns import Role
from engine.data.reading.arrays import Arrays, reading_of_arrays, refuse_size
from engine.data.reading.bounded import whole_bytes
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.notes import Note
from engine.data.reading.options import ReadingOptions
from engine.data.reading.reading import Reading
from engine.progress import Check, Progress
from engine.text import Text

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LINE = re.compile(rf"{_NUMBER}(?:\s+qid:\d+)?((?:\s+(?:0|[1-9]\d*):{_NUMBER})*)\s*(?:#.*)?")
_INDEX = re.compile(r"(\d+):")
_LABEL = "label"


def is_svmlight(text: str) -> bool:
    """Whether the lines of a file that begins with `text` are such rows: their indices ascend, so they are no times of day."""
    lines = [line.strip() for line in text.splitlines()[: -1 if len(text) >= 4000 else None]]
    rows = [line for line in lines if line and not line.startswith("#")]
    found = [_LINE.fullmatch(row) for row in rows]
    if not rows or not all(found):
        return False
    indices = [[int(index) for index in _INDEX.findall(match[1])] for match in found if match]
    return any(indices) and all(before < after for row in indices for before, after in pairwise(row))


def read_svmlight(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """All cells, those that are left out in the file as 0. Raises ReadingError."""
    from sklearn.datasets import load_svmlight_file

    data = whole_bytes(source, Text("a file of sparse rows"), check=check)
    try:
        sparse, labels = load_svmlight_file(io.BytesIO(data), dtype=np.float64, zero_based=True)
    except (ValueError, OverflowError) as error:
        reason = str(error).split("\n")[0].rstrip(".")
        raise ReadingError(
            Text(
                "{file} cannot be read as sparse rows ({reason}). Check the row, or save it as CSV.",
                file=source.name,
                reason=reason,
            )
        ) from error
    progress(0.4)
    rows, width = sparse.shape
    refuse_size(source.name, rows, width + 1, options)
    columns = sparse.tocsc()
    first = 0 if width and columns.indptr[1] > columns.indptr[0] else 1
    cells = [columns[:, at].toarray()[:, 0] for at in range(first, width)]
    names = (_LABEL, *(f"x{at}" for at in range(first, width)))
    note = Note(
        Text(
            "Sparse rows were read: the cells that are left out in the file are 0; the first number is '{label}'.",
            label=_LABEL,
        )
    )
    return reading_of_arrays(source.name, Arrays(names, [labels, *cells], {_LABEL: Role.TARGET}, (note,)), options)
