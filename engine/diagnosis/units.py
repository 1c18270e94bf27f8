"""Units that let no gradient through: ReLUs that give 0 for every row, sigmoids and tanhs far out where they are flat."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array
from engine.config.activations import Activation
from engine.config.layers import Activated
from engine.config.layers.base import LayerSpec
from engine.config.network import Node
from engine.diagnosis.exam import Exam
from engine.diagnosis.finding import Finding, Kind
from engine.text import Text, joined, plain

FLAT = 0.01
"""A unit is saturated for a row where its derivative is below this share of the largest one: tanh beyond ±0.995 (z = ±2.99),
sigmoid below 0.0025 and above 0.9975 (z = ±5.99). Glorot & Bengio 2010 (https://proceedings.mlr.press/v9/glorot10a.html, section 3)
watch the activations of layers go to these ends, where learning stands still."""

MOST_ROWS_FLAT = 0.95
"""Of a hidden unit: saturated for this share of the rows it learns from next to none. Units of trained networks that tell two
groups of rows apart are saturated for many rows, too, but not for those in between."""

WRONG_ROWS = 0.1
"""Of an output: the share of rows for which it is saturated at the wrong end, so that its error is not learnt from."""

MOST_NAMED = 8

SATURATING = frozenset({Activation.TANH, Activation.SIGMOID, Activation.HARD_SIGMOID})


def dead_units(exam: Exam) -> Iterator[Finding]:
    """ReLUs that give 0 for every row that was examined.

    Their gradient is 0 there, so that no update changes their weights: Maas et al. 2013, "Rectifier nonlinearities improve neural
    network acoustic models"; Lu et al. 2019, "Dying ReLU and initialization", https://arxiv.org/abs/1903.06733. A leaky ReLU has
    a gradient on both sides and is never dead; one with the slope 0 is a ReLU.
    """
    for node in exam.nodes:
        if not is_relu(node.layer):
            continue
        units = exam.units_of(node.name)
        dead = dead_of(units)
        if len(dead):
            yield Finding(
                Kind.DEAD,
                Text(
                    "{n} of {units} ReLU units of '{layer}' give 0 for all {rows:,} rows examined: {which}. "
                    "No gradient passes a unit that gives 0, so it does not learn.",
                    "{n} of {units} ReLU units of '{layer}' gives 0 for all {rows:,} rows examined: {which}. "
                    "No gradient passes a unit that gives 0, so it does not learn.",
                    n=len(dead), units=units.shape[1], layer=node.name, rows=exam.rows, which=named(dead),
                ),
                node.name, dead, numbers={"dead": len(dead), "units": units.shape[1], "rows": exam.rows},
            )  # fmt: skip


def dead_of(units: Array) -> tuple[int, ...]:
    """The places of those of `units` (rows, units) of a ReLU that give 0 for every row."""
    return tuple(np.flatnonzero((units == 0).all(axis=0)).tolist())


def is_relu(layer: LayerSpec) -> bool:
    """Whether it gives 0, with the derivative 0, for everything below 0."""
    if not isinstance(layer, Activated):
        return False
    return layer.activation is Activation.RELU or (layer.activation is Activation.LEAKY_RELU and layer.slope == 0)


def saturated_units(exam: Exam) -> Iterator[Finding]:
    """Hidden sigmoids and tanhs that are flat for nearly all rows, and outputs that are so at the wrong end."""
    if exam.is_still:
        return
    for node in exam.nodes:
        if can_saturate(node.layer):
            units = exam.units_of(node.name)
            if np.isfinite(units).all():
                yield from (
                    _wrong_output(exam, node, units) if node.name in exam.parts else _flat_hidden(exam, node, units)
                )


def _flat_hidden(exam: Exam, node: Node, units: Array) -> Iterator[Finding]:
    share = flat_of(node.layer, units).mean(axis=0)
    found = tuple(np.flatnonzero(share >= MOST_ROWS_FLAT).tolist())
    if found:
        mean = float(share[list(found)].mean())
        yield Finding(
            Kind.SATURATED,
            Text(
                "{n} of {units} {activation} units of '{layer}' are saturated for {share:.0%} of {rows:,} rows: {which}. "
                "Their derivative is below {flat:.0%} of its largest value there, and so little reaches their weights.",
                "{n} of {units} {activation} units of '{layer}' is saturated for {share:.0%} of {rows:,} rows: {which}. "
                "Its derivative is below {flat:.0%} of its largest value there, and so little reaches its weights.",
                n=len(found), units=units.shape[1], activation=_label(node.layer), layer=node.name, share=mean, rows=exam.rows,
                which=named(found), flat=FLAT,
            ),
            node.name, found,
            numbers={"saturated": len(found), "units": units.shape[1], "rows": exam.rows, "share": mean, "bound": FLAT},
        )  # fmt: skip


def _wrong_output(exam: Exam, node: Node, units: Array) -> Iterator[Finding]:
    """Not where the loss is computed from the weighted sums: its gradient does not fade there."""
    part, layer = exam.parts[node.name], node.layer
    assert isinstance(layer, Activated), "the caller has looked"
    if part.loss.takes_sums(layer.activation) or units.size != len(exam.t) * (part.stop - part.start):
        return
    targets = exam.t[:, part.start : part.stop].reshape(units.shape)
    half = 1.0 if layer.activation is Activation.TANH else 0.5
    share = (flat_of(layer, units) & (np.abs(units - targets) > half)).mean(axis=0)
    found = tuple(np.flatnonzero(share >= WRONG_ROWS).tolist())
    if found:
        mean = float(share[list(found)].mean())
        yield Finding(
            Kind.SATURATED,
            Text(
                "The output '{layer}' is saturated at the wrong end for {share:.0%} of {rows:,} rows, units {which}. With this "
                "loss the error is multiplied by the derivative, which is below {flat:.0%} of its largest value there.",
                layer=node.name, share=mean, rows=exam.rows, which=named(found), flat=FLAT,
            ),
            node.name, found,
            numbers={"saturated": len(found), "units": units.shape[1], "rows": exam.rows, "share": mean, "bound": FLAT},
        )  # fmt: skip


def flat_of(layer: LayerSpec, units: Array) -> NDArray[np.bool_]:
    """For each of `units` (rows, units) of a layer that can saturate: whether it is saturated for the row."""
    assert isinstance(layer, Activated), "the caller has looked"
    y = units.astype(np.float64)
    match layer.activation:
        case Activation.TANH:
            steepness = 1 - y * y
        case Activation.SIGMOID:
            steepness = 4 * y * (1 - y)
        case _:
            steepness = ((y > 0) & (y < 1)).astype(np.float64)
    return np.asarray(steepness < FLAT)


def can_saturate(layer: LayerSpec) -> bool:
    """Whether it ends in a sigmoid or tanh."""
    return isinstance(layer, Activated) and layer.activation in SATURATING


def named(places: tuple[int, ...]) -> Text:
    """Units by their numbers, from 1."""
    shown = ", ".join(str(place + 1) for place in places[:MOST_NAMED])
    return joined((shown, "…"), ", ") if len(places) > MOST_NAMED else plain(shown)


def _label(layer: LayerSpec) -> str:
    assert isinstance(layer, Activated), "the caller has looked"
    return layer.activation.label
