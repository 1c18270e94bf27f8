"""What edges and units are coloured by: weights, the values that pass, or gradients. Pure numbers from those of the engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from engine.backend import Array, Parameters
from engine.drawing.sketch import Sketch, SketchNode
from engine.drawing.weights import full_width
from engine.model.one_row import NodeValues

NO_ARRAYS: Mapping[str, Array] = {}
FULLEST = 0.6
"""The share of its colour that the largest value of a layer has, so that the number on it can be read."""


class Measure(StrEnum):
    """What the colours stand for."""

    WEIGHT = "weight"
    """Edges: w. Units: the bias, or what they give for the row where one is shown."""
    VALUE = "value"
    """Edges: what they carry, w · a. Units: what they give, a. Of the row that is shown, else the mean over the rows."""
    GRADIENT = "gradient"
    """Edges: ∂L/∂w. Units: ∂L/∂b. Of the last update that was traced."""


@dataclass(frozen=True, eq=False)
class Seen:
    """The numbers that there are: the parameters, the values of the row that is shown, by node; each unit's mean over the rows;
    the gradients, by the names of the parameters."""

    parameters: Parameters = field(default_factory=dict)
    row: Mapping[str, NodeValues] = field(default_factory=dict)
    means: Mapping[str, Array] = field(default_factory=dict)
    gradients: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Coloring:
    """`edges`: by the name of the kernel, (inputs, units). `shares`: by node, (units,), −1 to 1, of the strongest colour.

    `full`: the |number| of an edge that has full width and colour. What is not there is not known.
    """

    measure: Measure
    edges: Mapping[str, Array]
    shares: Mapping[str, Array]
    full: float


def coloring(measure: Measure, drawn: Sketch, seen: Seen) -> Coloring:
    """The colours of what is drawn. Arrays of another network's shapes are left out."""
    kernels = {link.kernel: (drawn.node(link.source), drawn.node(link.target)) for link in drawn.links}
    found = {name: seen.parameters[name] for name, ends in kernels.items() if _fits(seen.parameters.get(name), *ends)}
    match measure:
        case Measure.WEIGHT:
            full = full_width(seen.parameters)
            shares = _row_shares(seen.row) if seen.row else _bias_shares(drawn, seen.parameters, full)
            return Coloring(measure, found, shares, full)
        case Measure.VALUE:
            given = {name: values.output for name, values in seen.row.items()} if seen.row else seen.means
            carried = {}
            for name, kernel in found.items():
                value = given.get(kernels[name][0].name)
                if value is not None and value.size == len(kernel):
                    carried[name] = kernel * value.reshape(-1, 1)
            return Coloring(
                measure, carried, {name: _shares(each) for name, each in given.items()}, full_width(carried)
            )
        case Measure.GRADIENT:
            slopes = {
                name: seen.gradients[name] for name, ends in kernels.items() if _fits(seen.gradients.get(name), *ends)
            }
            full = full_width(slopes)
            return Coloring(measure, slopes, _bias_shares(drawn, seen.gradients, full), full)


def _fits(kernel: Array | None, source: SketchNode, target: SketchNode) -> bool:
    return (
        kernel is not None
        and bool(source.shape and target.shape)
        and kernel.shape == (source.shape[-1], target.shape[-1])
    )


def _bias_shares(drawn: Sketch, arrays: Mapping[str, Array], full: float) -> dict[str, Array]:
    found = {node.name: arrays.get(f"{node.name}/bias") for node in drawn.nodes}
    return {
        name: np.clip(np.nan_to_num(bias / full), -1, 1)
        for name, bias in found.items()
        if bias is not None and bias.shape == (drawn.node(name).width,)
    }


def _row_shares(row: Mapping[str, NodeValues]) -> dict[str, Array]:
    return {name: _shares(values.output) for name, values in row.items()}


def _shares(values: Array) -> Array:
    """Of the largest |value| that is finite; the colour stays so faint that a number on it can be read."""
    flat = values.reshape(-1)
    sizes = np.abs(flat)
    full = float(np.max(sizes, initial=0.0, where=np.isfinite(sizes)))
    if not full:
        return np.zeros_like(flat)
    shares: Array = FULLEST * np.clip(np.nan_to_num(flat / full, posinf=1.0, neginf=-1.0), -1, 1)
    return shares
