"""Neurons that are the same: with the same incoming weights, or exactly opposite ones, or with the same output for every row."""

from collections.abc import Iterator

import numpy as np

from engine.backend import Array
from engine.config.activations import Activation
from engine.config.layers import activation_of
from engine.diagnosis.exam import Exam
from engine.diagnosis.finding import Finding, Kind
from engine.diagnosis.units import named
from engine.text import Text

ROUNDING = 64
"""Units in the last place of the larger of two columns by which they differ though they are the same: twins are computed in other
lanes of the processor."""

ODD = frozenset({Activation.TANH, Activation.SOFTSIGN, Activation.SINE, Activation.ARCTANGENT, Activation.LINEAR})
"""Activations with φ(−z) = −φ(z): opposite weights give opposite outputs, which say the same."""

Group = tuple[int, ...]


def same_neurons(exam: Exam) -> Iterator[Finding]:
    """Units of a layer with weighted sums that are one unit twice.

    Units with the same incoming and outgoing weights get the same gradient, and stay the same in every update: Goodfellow et al.
    2016, "Deep learning", section 8.4: the initial parameters need to "break symmetry". Whether they stay so is read from the
    gradient of the update. Of an output only such are told: as a rule each of its units has a target of its own.
    """
    for node in exam.summing:
        if f"{node.name}/dkernel" not in exam.tensors:
            continue
        incoming, slope = _columns(exam, node.name, ""), _columns(exam, node.name, "d")
        if not (np.isfinite(incoming).all() and np.isfinite(slope).all()):
            continue
        told, is_output, units = set[int](), node.name in exam.parts, incoming.shape[1]
        for group in equal_columns(incoming):
            stays = len(equal_columns(slope[:, group])) == 1 and len(equal_columns(slope[:, group])[0]) == len(group)
            if stays or not is_output:
                told |= set(group)
                yield _same(node.name, units, group, stays=stays, is_zero=not incoming[:, group].any())
        if is_output:
            continue
        if activation_of(node.layer) in ODD:
            for pair in _opposites(incoming):
                if not told & set(pair):
                    told |= set(pair)
                    yield _opposite(node.name, units, pair)
        rest = [place for place in range(units) if place not in told]
        for group in _equal_outputs(exam.units_of(node.name)[:, rest]):
            yield _same_output(exam, node.name, units, tuple(rest[place] for place in group))


def equal_columns(columns: Array) -> list[Group]:
    """Groups of two or more columns of (rows, units) that are equal but for rounding."""
    if columns.shape[1] < 2:
        return []
    weights = np.random.default_rng(0).uniform(1, 2, len(columns))
    order = np.argsort(weights @ columns.astype(np.float64), kind="stable")  # equal ones become neighbours
    ordered = columns[:, order]
    largest = np.abs(ordered).max(axis=0, initial=0)
    bound = ROUNDING * np.finfo(columns.dtype).eps * np.maximum(largest[:-1], largest[1:])
    is_same = (np.abs(np.diff(ordered, axis=1)) <= bound).all(axis=0)
    found = np.split(order, np.flatnonzero(~is_same) + 1)
    return sorted(tuple(sorted(group.tolist())) for group in found if len(group) > 1)


def _opposites(columns: Array) -> list[Group]:
    """Pairs of columns, none of them 0, of which one is the other times −1, but for rounding."""
    units = columns.shape[1]
    pairs = []
    for group in equal_columns(np.concatenate([columns, -columns], axis=1)):
        places = {place % units for place in group}
        if len(places) > 1 and len(places) == len(group) and columns[:, list(places)].any():
            pairs.append(tuple(sorted(places)))
    return sorted(set(pairs))


def _equal_outputs(units: Array) -> list[Group]:
    """Those of `units` (rows, units) that give the same for all rows, but differ from row to row: others are dead or saturated."""
    varied = [place for place in range(units.shape[1]) if units[:, place].min() < units[:, place].max()]
    return [tuple(varied[place] for place in group) for group in equal_columns(units[:, varied])]


def _columns(exam: Exam, layer: str, prefix: str) -> Array:
    """(inputs + 1, units): the kernel, or its gradient, with the bias below it."""
    bias = exam.tensors.get(f"{layer}/{prefix}bias")
    kernel = exam.tensors[f"{layer}/{prefix}kernel"]
    return kernel if bias is None else np.concatenate([kernel, bias[None]])


def _same(layer: str, units: int, group: Group, *, stays: bool, is_zero: bool) -> Finding:
    weights = Text("incoming weights of 0") if is_zero else Text("the same incoming weights")
    said = (
        Text(
            "Units {which} of '{layer}' have {weights} and get the same gradient: they are one unit in every update, and learn "
            "nothing of their own.",
            which=named(group), layer=layer, weights=weights,
        )
        if stays
        else Text(
            "Units {which} of '{layer}' have {weights}, and so the same output. Only their outgoing weights differ, by which "
            "this update begins to tell them apart.",
            which=named(group), layer=layer, weights=weights,
        )
    )  # fmt: skip
    numbers = {"same": len(group), "units": units, "stays": int(stays), "zero": int(is_zero)}
    return Finding(Kind.ALIKE, said, layer, group, numbers=numbers)


def _opposite(layer: str, units: int, pair: Group) -> Finding:
    return Finding(
        Kind.ALIKE,
        Text(
            "Units {which} of '{layer}' have opposite incoming weights: one gives what the other does, times −1, and the layer "
            "says no more than without it.",
            which=named(pair), layer=layer,
        ),
        layer, pair, numbers={"same": len(pair), "units": units},
    )  # fmt: skip


def _same_output(exam: Exam, layer: str, units: int, group: Group) -> Finding:
    return Finding(
        Kind.ALIKE,
        Text(
            "Units {which} of '{layer}' give the same for all {rows:,} rows examined, though their weights differ.",
            which=named(group), layer=layer, rows=exam.rows,
        ),
        layer, group, numbers={"same": len(group), "units": units, "rows": exam.rows},
    )  # fmt: skip
