"""A tensor's numbers as text for other programs: an array of NumPy, a matrix of LaTeX, comma-separated rows."""

from enum import StrEnum

import numpy as np

from engine.backend import Array
from engine.training.trace.cells.writing import Latex


class MatrixForm(StrEnum):
    """For which program."""

    NUMPY = "numpy"
    LATEX = "latex"
    CSV = "csv"


def matrix_text(values: Array, form: MatrixForm, digits: int = 4) -> str:
    """All numbers of a tensor. LaTeX has `digits` significant ones, the others all. More than two axes become rows, one below the
    other, except in NumPy, where they stay."""
    if form is MatrixForm.NUMPY:
        return f"np.array({_nested(values)}, dtype=np.{values.dtype})"
    rows = values.reshape(-1, values.shape[-1] if values.ndim else 1)
    if form is MatrixForm.CSV:
        return "\n".join(",".join(str(value) for value in row) for row in rows)
    style = Latex(digits)
    body = " \\\\\n".join(" & ".join(style.number(float(value)) for value in row) for row in rows)
    return f"\\begin{{pmatrix}}\n{body}\n\\end{{pmatrix}}"


def _nested(values: Array) -> str:
    if values.ndim == 0:
        return str(values) if np.isfinite(values) else f"np.{values}"
    return f"[{', '.join(_nested(part) for part in values)}]"
