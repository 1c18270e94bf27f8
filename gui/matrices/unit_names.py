"""What the rows and columns of each parameter array stand for. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from engine.config.axes import Axes, Axis, Shape
from engine.config.experiment import Experiment
from engine.config.recipe import Encoding
from engine.config.shapes import ShapeError, array_axes, array_facts, output_axes
from engine.data.preparing.plan import Plan
from gui.widgets.axis_places import places
from gui.widgets.entry_names import names_entering, names_leaving

MAX_NAMES = 4096
"""Past so many rows they are only counted."""


@dataclass(frozen=True)
class MatrixNames:
    """The names of a matrix's rows and columns, empty where they need none, and what those are that are only numbered.

    An array of more axes is shown as its slices along them, one below the other: `shape` is then its own, and its rows have a
    number for each axis, `12.3`.
    """

    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    row_axes: Axes = (Axis.UNIT,)
    column_axes: Axes = (Axis.UNIT,)
    shape: Shape = ()

    @property
    def slice_rows(self) -> int:
        """How many rows a slice has; 0 where the matrix is not made of slices."""
        return self.shape[-2] if len(self.shape) > 2 else 0

    def transposed(self) -> "MatrixNames":
        """Those of the transposed matrix."""
        return MatrixNames(self.columns, self.rows, self.column_axes, self.row_axes)


@dataclass(frozen=True)
class UnitNames:
    """By layer the names of what enters it and of what leaves it; a layer is missing where they are not known.

    `stated`, `axes`: by array what its axes run along, as its layer states it, and what that is in this network.
    """

    entering: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leaving: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stated: Mapping[str, Axes] = field(default_factory=dict)
    axes: Mapping[str, Axes] = field(default_factory=dict)

    def along(self, layer: str, axis: Axis, count: int) -> tuple[str, ...]:
        """The names of `count` entries that enter a layer (along INPUT) or are its units, or numbers from 1."""
        known = self.leaving if axis is Axis.UNIT else self.entering
        names = known.get(layer, ())
        return names if len(names) == count else numbers(count)

    def of_array(self, name: str, shape: Shape) -> MatrixNames:
        """Those of a parameter array `<layer>/<array>` as a matrix; a vector's only row has none."""
        layer = name.rpartition("/")[0]
        *row_axes, last = self.stated.get(name, (Axis.UNIT,))
        shown = self.axes.get(name, (Axis.UNIT,))
        columns = self.along(layer, last, shape[-1])
        if len(shape) > 2:
            return MatrixNames(place_numbers(shape[:-1]), columns, shown[:-1], shown[-1:], shape)
        rows = self.along(layer, row_axes[0], shape[0]) if row_axes else ()
        return MatrixNames(rows, columns, shown[:-1], shown[-1:])


def numbers(count: int) -> tuple[str, ...]:
    """1, 2, 3, …"""
    return tuple(str(number) for number in range(1, count + 1))


def place_numbers(shape: Shape) -> tuple[str, ...]:
    """1.1, 1.2, … of the places in an array of this shape."""
    return tuple(".".join(map(str, place)) for place in islice(places(shape), MAX_NAMES))


def unit_names(experiment: Experiment, planned: Plan) -> UnitNames:
    """The names that follow from the recipe, for the layers that touch the data."""
    network = experiment.learner.network
    inputs = tuple(name for column in planned.features for name in column.entries)
    entering = {node.name: names_entering(network, node.name, inputs) for node in network.nodes}
    try:
        facts = array_facts(network, planned.inputs)
    except ShapeError:
        return UnitNames(entering, {})
    found = output_axes(network, planned.arrangement.axes)
    axes = {
        name: array_axes(fact, found[network.node(name.rpartition("/")[0]).inputs[0]]) for name, fact in facts.items()
    }
    stated = {name: fact.axes for name, fact in facts.items()}
    return UnitNames(entering, _leaving(experiment, planned), stated, axes)


def _leaving(experiment: Experiment, planned: Plan) -> dict[str, tuple[str, ...]]:
    """Where there is one target, its classes need not say of what."""
    found = names_leaving(experiment, planned)
    if len(planned.targets) == 1 and planned.targets[0].recipe.encoding is Encoding.ONE_HOT:
        short = dict(zip(planned.targets[0].entries, planned.targets[0].classes, strict=True))
        return {layer: tuple(short[name] for name in names) for layer, names in found.items()}
    return found
