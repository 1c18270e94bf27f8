"""One update by both engines, tensor beside tensor: how far apart they are, and where they first differ by more than rounding."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array
from engine.config.training import EngineName, Precision
from engine.text import NOTHING, Text, joined
from engine.training.replay.record import Record
from engine.training.trace.entry import Stage
from engine.training.trace.tracer import Trace, Traced, Tracer, described, plain

TOLERANCES = {Precision.FLOAT64: 1e-12, Precision.FLOAT32: 1e-5}
"""The relative difference up to which two tensors count as the same."""

ROUNDINGS = 64
"""So many units in the last place of the largest number on the way forward count as rounding: what is left where numbers of that
size cancel, as in y − t near the target, has no digits of its own."""


@dataclass(frozen=True, eq=False)
class Pair:
    """A tensor in both engines. Differences are those of the entry that differs most; 0 throughout where all bits are the same.

    `largest`: |Δ|. `relative`: the largest |Δ| divided by the largest magnitude in the tensor. `ulps`: |Δ| in units in the last
    place of the entry, in the precision of the experiment. All are ∞ where only one of two entries is a finite number.
    `flushed`: the entries that are subnormal numbers in NumPy and 0 in TensorFlow, which takes such small ones for 0; they count
    in `largest` alone. `subnormals`: the entries that are subnormal numbers in NumPy, whatever they are in TensorFlow.
    """

    numpy: Traced
    tensorflow: Traced
    largest: float
    relative: float
    ulps: float
    flushed: int = 0
    subnormals: int = 0

    @property
    def name(self) -> str:
        """The tensor's name."""
        return self.numpy.name

    def gaps(self) -> Array:
        """|Δ| of every entry."""
        return gaps(self.numpy.value, self.tensorflow.value)


@dataclass(frozen=True, eq=False)
class MirroredTrace:
    """An update by both engines. `first_difference`: the first pair that differs by more than the tolerance, None for none."""

    update: int
    precision: Precision
    rows: NDArray[np.intp]
    pairs: tuple[Pair, ...]
    tolerance: float
    first_difference: Pair | None

    def __getitem__(self, name: str) -> Pair:
        """The pair of tensors called `name`. Raises KeyError where there is none."""
        for pair in self.pairs:
            if pair.name == name:
                return pair
        raise KeyError(name)

    @property
    def verdict(self) -> Text:
        """One sentence: that the engines agree, or where they part."""
        worst = max(self.pairs, key=lambda pair: pair.relative)
        first = self.first_difference
        if not worst.relative:
            return Text(
                "All {tensors} tensors of update {update:,} are the same in both engines, bit for bit.",
                tensors=len(self.pairs),
                update=self.update,
            )
        if first is None:
            return Text(
                "All {tensors} tensors of update {update:,} agree within {tolerance:g} or rounding; the largest relative "
                "difference is {relative:.2g}, in {name}.",
                tensors=len(self.pairs),
                update=self.update,
                tolerance=self.tolerance,
                relative=worst.relative,
                name=worst.name,
            )
        parting = Text(
            "In update {update:,} the engines part at {name}: the relative difference is {relative:.2g}, |Δ| is {largest:.2g}.",
            update=self.update,
            name=first.name,
            relative=first.relative,
            largest=first.largest,
        )
        return joined((parting, self._subnormals_before(first)))

    def _subnormals_before(self, first: Pair) -> Text:
        """A sentence on the first tensor up to `first` with numbers that TensorFlow takes for 0, where there is one."""
        before = self.pairs[: self.pairs.index(first) + 1]
        pair = next((pair for pair in before if pair.subnormals), None)
        if pair is None:
            return NOTHING
        return Text(
            "{name} has numbers below {tiny:.2g}, which TensorFlow takes for 0.",
            name=pair.name,
            tiny=float(np.finfo(self.precision.value).tiny),
        )

    def as_rows(self) -> list[dict[str, Any]]:
        """What a JSON file holds: one entry for each pair, values nested as the tensor's shape."""
        return [
            described(pair.numpy)
            | {"numpy": plain(pair.numpy.value), "tensorflow": plain(pair.tensorflow.value)}
            | {name: plain(np.asarray(getattr(pair, name))) for name in ("largest", "relative", "ulps", "flushed")}
            for pair in self.pairs
        ]


def mirrored_trace(
    record: Record | Tracer, update: int, *, tolerance: float | None = None, like_the_run: bool = True
) -> MirroredTrace:
    """Update number `update` of a run by both engines; see `Tracer.trace`.

    A run on one engine: both start from where it was, the optimizer's state included. `tolerance` is relative, by default that
    of the precision. Raises ValueError for an update that the run has not come to, BackendError.
    """
    tracer = record if isinstance(record, Tracer) else Tracer(record)
    ours, theirs = (
        tracer.trace(update, engine, like_the_run=like_the_run) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW)
    )
    return paired(ours, theirs, tolerance)


def paired(ours: Trace, theirs: Trace, tolerance: float | None = None) -> MirroredTrace:
    """Two traces of one update, of NumPy and of TensorFlow, side by side. Where one ends with its loss, so do the pairs."""
    limit = TOLERANCES[ours.precision] if tolerance is None else tolerance
    pairs = tuple(_pair(a, b) for a, b in zip(ours.tensors, theirs.tensors, strict=False))
    floor = ROUNDINGS * _largest_forward(pairs) * float(np.finfo(ours.precision.value).eps)
    first = next((pair for pair in pairs if pair.relative > limit and pair.largest > floor), None)
    return MirroredTrace(ours.update, ours.precision, ours.rows, pairs, limit, first)


def gaps(ours: Array, theirs: Array) -> Array:
    """|Δ| of every entry, in float64: 0 for the same bits or two that are no number, ∞ where only one is finite."""
    a, b = ours.astype(np.float64), theirs.astype(np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        found = np.abs(a - b)
    found = np.where((a == b) | (np.isnan(a) & np.isnan(b)), 0.0, found)
    return np.where(np.isnan(found), np.inf, found)


def _pair(ours: Traced, theirs: Traced) -> Pair:
    assert ours.name == theirs.name, "both engines follow the same catalogue"
    found = gaps(ours.value, theirs.value)
    sizes = np.maximum(np.abs(ours.value), np.abs(theirs.value))
    largest, size = float(np.max(found, initial=0.0)), float(np.max(sizes, initial=0.0))
    subnormal = (ours.value != 0) & (np.abs(ours.value) < np.finfo(ours.value.dtype).tiny)
    flushed = subnormal & (theirs.value == 0)
    kept = np.where(flushed, 0.0, found)
    ratio = _ratio(float(np.max(kept, initial=0.0)), size)
    return Pair(ours, theirs, largest, ratio, _ulps(kept, sizes), int(flushed.sum()), int(subnormal.sum()))


def _ratio(gap: float, size: float) -> float:
    if gap == 0:
        return 0.0
    return gap / size if np.isfinite(gap) and np.isfinite(size) else np.inf


def _ulps(found: Array, sizes: Array) -> float:
    """The most units in the last place of an entry."""
    where = found > 0
    with np.errstate(invalid="ignore"):
        units = found[where] / np.spacing(sizes[where]).astype(np.float64)
    return float(np.max(np.where(np.isnan(units), np.inf, units), initial=0.0))


def _largest_forward(pairs: tuple[Pair, ...]) -> float:
    """The largest finite magnitude on the way forward."""
    values = [pair.numpy.value for pair in pairs if pair.numpy.stage is Stage.FORWARD]
    return max((float(np.max(np.abs(value), initial=0.0, where=np.isfinite(value))) for value in values), default=0.0)
