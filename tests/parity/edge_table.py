"""The page of edge cases as Markdown: what stands around the numbers, and how they are written."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.parity.edges import Section, same

FILE = Path(__file__).resolve().parents[2] / "docs" / "edge-cases.md"

_INTRODUCTION = """\
# At the edges: ties, zeros, NaN, infinities and subnormals

What both engines give where formulas have no single answer, in float64. It is written by `python -m tests.make_edge_table`, and
`tests/parity/test_edges_agree.py` holds it to what is computed, and float32 to the same agreement.

**How a cell is read.** One entry where all agree: NumPy, TensorFlow compiled by XLA as a run trains, and TensorFlow operation by
operation as the step tab traces an update. Where they part, each says its own. A semicolon stands between two numbers; what they
are, the section says. s is a subnormal number, 1e-310: smaller than the smallest one that is stored with all its digits, 2e-308
(1e-38 in float32).

**Where the two engines part, and why.**

- *Subnormals.* TensorFlow's processors' code takes them for 0, in both precisions; NumPy computes with them. A weight or gradient
  as small as that is next to nothing, but its sign is not: Lion and Adamax's textbook form take a whole step by it, and ReLU's
  slope at it is 1 or 0. The step tab says so where a difference comes of it.
- *Reductions under XLA pass over NaN*, on processors: the largest of NaN and 1 is 1. No rule and no loss of the lab relies on
  them: the rule of small gradients asks whether all are finite numbers, and an output that is no number is classified wrongly.
- *Where the loss is no number* the run ends before its slope is used, which the engines need not agree on.
- *GELU's tanh form* at ±∞: TensorFlow multiplies 0 by ∞; NumPy gives the limit.

**Where TensorFlow outside XLA is not TensorFlow inside.** Its SELU has the slope 1.0507 at 0 operation by operation and 1.7581
compiled, and its ELU and SELU lose all digits near 0 where they are not compiled. The lab takes its own for both, with the slope of
the compiled form and of the NumPy engine, 1.7581; Keras computes the same in a compiled program.
"""


def rendered(sections: Iterable[Section]) -> str:
    """The whole page."""
    return "\n".join([_INTRODUCTION, *(_rendered(section) for section in sections)])


def _rendered(section: Section) -> str:
    head = [f"| What | {' | '.join(section.columns)} |", "|---|" + "---|" * len(section.columns)]
    rows = [
        f"| {name} | {' | '.join(_cell(section, name, place) for place in range(len(section.columns)))} |"
        for name in section.numpy
    ]
    return "\n".join([f"## {section.title}\n\n{section.told}\n", *head, *rows]) + "\n"


def _cell(section: Section, name: str, place: int) -> str:
    ours, plain, compiled = (given[name][place] for given in (section.numpy, section.plain, section.compiled))
    if same(ours, plain).all() and same(ours, compiled).all():
        return _text(ours)
    if same(plain, compiled).all():
        return f"NumPy {_text(ours)}, TensorFlow {_text(plain)}"
    if same(ours, compiled).all():
        return f"{_text(ours)}, operation by operation {_text(plain)}"
    return f"NumPy {_text(ours)}, XLA {_text(compiled)}, operation by operation {_text(plain)}"


def _text(numbers: NDArray[Any]) -> str:
    return "; ".join(_number(float(number)) for number in np.ravel(numbers))


def _number(number: float) -> str:
    """Four digits; a zero without its sign."""
    if np.isnan(number):
        return "NaN"
    if np.isinf(number):
        return "∞" if number > 0 else "−∞"
    return f"{number:.4g}".replace("-", "−") if number else "0"
