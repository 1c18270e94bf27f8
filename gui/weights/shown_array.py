"""What the editor shows of one array: its initial values as a matrix, the names of rows and columns, and its origin. No Qt."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from engine.backend import Parameters
from engine.config.axes import Axis, Shape
from engine.config.experiment import Experiment
from engine.config.initializers import Initializer
from engine.config.layers import ArrayFact
from engine.config.learners import GivenWeights
from engine.config.shapes import ShapeError, array_axes, array_facts, output_axes
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.learners.supervised.initial import as_given, initial_parameters
from gui.widgets.axis_places import place_text, places
from gui.widgets.entry_names import names_entering, names_leaving


class Origin(StrEnum):
    """Where the initial values come from; misfitting ones are given, but for another shape, and drawn values are shown."""

    DRAWN = "drawn"
    GIVEN = "given"
    MISFITTING = "misfitting"


@dataclass(frozen=True)
class ShownArray:
    """One array. `values`: (rows, columns), a row for each place along all axes but the last; a vector, such as a bias, is one row.

    `initializer`: how it is drawn.
    """

    name: str
    shape: Shape
    values: NDArray[np.float64]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    origin: Origin
    initializer: Initializer

    def index(self, row: int, column: int) -> tuple[int, ...]:
        """Where in the array the number in a cell is."""
        return (*(int(place) for place in np.unravel_index(row, self.shape[:-1])), column)

    def whole(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """`values` (rows, columns) in the shape of the array."""
        return values.reshape(self.shape)


def array_shapes(experiment: Experiment, planned: Plan) -> dict[str, Shape]:
    """The arrays of the network, in order; nothing where the network cannot be computed."""
    return {name: fact.shape for name, fact in _facts(experiment, planned).items()}


def shown_array(experiment: Experiment, planned: Plan, name: str) -> ShownArray:
    """The array `name` of the network. Raises KeyError when it has none of that name."""
    fact = _facts(experiment, planned)[name]
    given = experiment.learner.given(name)
    origin = Origin.DRAWN if given is None else Origin.GIVEN if given.fits(fact.shape) else Origin.MISFITTING
    values = _initial(experiment, planned)[name].reshape(-1, fact.shape[-1])
    rows, columns = _row_names(experiment, planned, name, fact), _columns(experiment, planned, name, fact)
    return ShownArray(name, fact.shape, values, rows, columns, origin, fact.initializer)


def trained_as_given(experiment: Experiment, planned: Plan, parameters: Parameters) -> tuple[GivenWeights, ...]:
    """The trained arrays as initial weights; nothing where they do not all belong to this network."""
    shapes = array_shapes(experiment, planned)
    if not shapes or any(name not in parameters or parameters[name].shape != s for name, s in shapes.items()):
        return ()
    return tuple(as_given(name, parameters[name]) for name in shapes)


def _initial(experiment: Experiment, planned: Plan) -> dict[str, NDArray[np.float64]]:
    """The parameters that a run would start from, with drawn ones in the place of those that do not fit."""
    shapes = array_shapes(experiment, planned)
    fitting = tuple(g for g in experiment.learner.initial_weights if g.name in shapes and g.fits(shapes[g.name]))
    return initial_parameters(experiment.with_learner(initial_weights=fitting), planned.inputs)


def _facts(experiment: Experiment, planned: Plan) -> dict[str, ArrayFact]:
    try:
        return array_facts(experiment.learner.network, planned.inputs)
    except ShapeError:
        return {}


def _row_names(experiment: Experiment, planned: Plan, name: str, fact: ArrayFact) -> tuple[str, ...]:
    """Of a matrix what enters there, of an array of more axes the place along each."""
    if len(fact.shape) == 1:
        return (fact.name.replace("_", " "),)
    layer = name.rpartition("/")[0]
    network = experiment.learner.network
    (source,) = network.node(layer).inputs
    if len(fact.shape) == 2:
        known = _along(experiment, planned, layer, fact.axes[0])
        return known if len(known) == fact.shape[0] else tuple(f"{source}[{row}]" for row in range(fact.shape[0]))
    axes = array_axes(fact, output_axes(network, planned.arrangement.axes)[source])
    return tuple(place_text(axes[:-1], place) for place in places(fact.shape[:-1]))


def _columns(experiment: Experiment, planned: Plan, name: str, fact: ArrayFact) -> tuple[str, ...]:
    layer, width = name.rpartition("/")[0], fact.shape[-1]
    known = _along(experiment, planned, layer, fact.axes[-1])
    return known if len(known) == width else tuple(f"{layer}[{column}]" for column in range(width))


def _along(experiment: Experiment, planned: Plan, layer: str, axis: Axis) -> tuple[str, ...]:
    """The names along an axis of an array, where they are known."""
    if axis is Axis.UNIT:
        return names_leaving(experiment, planned).get(layer, ())
    return names_entering(experiment.learner.network, layer, _entries(planned.features))


def _entries(columns: tuple[PlannedColumn, ...]) -> tuple[str, ...]:
    return tuple(entry for column in columns for entry in column.entries)
