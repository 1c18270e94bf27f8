"""A finding as a value: what is wrong, where, and the numbers that it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from engine.text import Text


class Kind(StrEnum):
    """What can be found."""

    NOT_FINITE = "not_finite"
    DEAD = "dead_relu"
    SATURATED = "saturated"
    VANISHING = "vanishing_gradient"
    EXPLODING = "exploding_gradient"
    STEP_LARGE = "step_too_large"
    STEP_SMALL = "step_too_small"
    ALIKE = "same_neurons"
    CONSTANT = "constant_input"


@dataclass(frozen=True)
class Finding:
    """`message` says it in a sentence. `layer` and `units` (counted from 0) say where; of `input`, its entries, and `columns`.

    `numbers`: what it rests on, by a name of the report.
    """

    kind: Kind
    message: Text
    layer: str = ""
    units: tuple[int, ...] = ()
    columns: tuple[str, ...] = ()
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class LayerSizes:
    """Root mean squares over all entries, of a layer with weighted sums. Of a frozen layer `gradient` and `ratio` are None.

    `error`: of dL/dZ times the rows of the batch, so that it does not depend on their number; None where nothing is sent back.
    `gradient`: of the kernel's; `ratio`: the length of the kernel's step by that of the kernel, None where that is 0.
    """

    layer: str
    weights: float
    error: float | None
    gradient: float | None
    ratio: float | None


@dataclass(frozen=True)
class Diagnosis:
    """What was examined, and what was found. `update`: the one that was taken apart, counted from 1, which `moment` says in words;
    the weights are those before.

    `rows`: so many rows were put through the network, of `of_rows` training rows.
    """

    update: int
    moment: Text
    units: int
    rows: int
    of_rows: int
    layers: tuple[LayerSizes, ...]
    findings: tuple[Finding, ...]

    @property
    def examined(self) -> Text:
        """`12 units, 120 rows, update 40`."""
        rows = (
            Text("{n:,} rows", "{n:,} row", n=self.rows)
            if self.rows == self.of_rows
            else Text("{n:,} of {of:,} rows", n=self.rows, of=self.of_rows)
        )
        units = Text("{n:,} units", "{n:,} unit", n=self.units)
        return Text("{units}, {rows}, {moment}", units=units, rows=rows, moment=self.moment)

    @property
    def summary(self) -> Text:
        """What was examined and how much was found."""
        if not self.findings:
            return Text("{examined}: nothing found", examined=self.examined)
        return Text("{examined}: {n} findings", "{examined}: {n} finding", examined=self.examined, n=len(self.findings))
