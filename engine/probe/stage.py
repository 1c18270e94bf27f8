"""What of a dataset is looked at: the axes of a picture, the points at which the network is asked, and the rows that lie there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import PartName
from engine.config.arrangement import Flat
from engine.config.experiment import Experiment
from engine.config.shapes import shape_of, widths
from engine.data.preparing.dataset import Dataset
from engine.data.table import number_text
from engine.probe.features import Feature, Numbers, features_of, range_around
from engine.probe.principal import MAX_ENTRIES, Principal, principal_axes
from engine.results.decoding import Known, Sides, decode
from engine.results.predicted import PredictedNumbers
from engine.results.predictions import part_of, parts_of, sides_of
from engine.text import NOTHING, Text

SIDE, FINE = 100, 400
"""Points along each axis of a plane; along the axis of a curve."""
MAX_DOTS = 2000
"""Of more rows every k-th is shown."""


@dataclass(frozen=True)
class View:
    """`features`: the places of the features on the axes: two span a plane, one carries a curve, none means the principal axes.

    `held`: the numbers of other features, by their places; those that are not in it are at their usual value.
    """

    features: tuple[int, ...]
    held: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Axis:
    """`places`: (n,), ascending; `feature`: what lies on it, None for a principal axis, which explains `share` of the variance."""

    name: str
    places: Numbers
    feature: Feature | None = None
    share: float = 0.0

    @property
    def ends(self) -> tuple[float, float]:
        """The first and the last place."""
        return float(self.places[0]), float(self.places[-1])

    def text(self, number: float) -> str:
        """A place on it as a person reads it."""
        return number_text(float(f"{number:.6g}")) if self.feature is None else self.feature.text(number)


@dataclass(frozen=True, eq=False)
class Dots:
    """The rows of the table that are shown, (dots,) each. `places`: (dots, axes). `parts`: places in PartName.

    `targets`: of each target the number in the table's units, or the place of its class. `step`: every so many-th row is shown.
    """

    places: Numbers
    parts: NDArray[np.intp]
    table_rows: NDArray[np.intp]
    targets: tuple[NDArray[Any], ...]
    step: int


@dataclass(frozen=True, eq=False)
class Room:
    """A dataset with all of it that pictures share; made once for each run."""

    experiment: Experiment
    dataset: Dataset
    features: tuple[Feature, ...]
    sides: tuple[Sides, ...]
    principal: Principal | None


@dataclass(frozen=True, eq=False)
class Stage:
    """`x`: (points, …), what the network is asked, in the run's precision; of a plane the second axis runs faster."""

    room: Room
    view: View
    axes: tuple[Axis, ...]
    x: NDArray[Any]
    dots: Dots


def room_of(experiment: Experiment, dataset: Dataset) -> Room:
    """What all pictures of a run share."""
    is_flat = isinstance(dataset.plan.arrangement, Flat)
    narrow = 2 <= dataset.training.x[0].size <= MAX_ENTRIES
    return Room(
        experiment,
        dataset,
        features_of(dataset) if is_flat else (),
        sides_of(experiment, dataset),
        principal_axes(dataset) if narrow else None,
    )


def why_not(room: Room, view: View) -> Text:
    """Why there is no such picture; nothing where there is one."""
    if view.features and not room.features:
        return Text(
            "The rows are windows or images, whose entries are no features by themselves. Choose the principal axes."
        )
    if not view.features and room.principal is None:
        return Text(
            "There are no principal axes to show: the input has {entries:,} entries. They are worked out for 2 to {most:,}.",
            entries=room.dataset.training.x[0].size,
            most=MAX_ENTRIES,
        )
    return NOTHING


def stage(room: Room, view: View, *, side: int = SIDE, fine: int = FINE) -> Stage:
    """The points of a picture: `side` × `side` of a plane, `fine` of a curve. Only for what `why_not` does not refuse."""
    axes = _axes(room, view, side if len(view.features) != 1 else fine)
    places = np.stack([axis.reshape(-1) for axis in np.meshgrid(*(a.places for a in axes), indexing="ij")], axis=1)
    x = _rows(room, view, places).reshape(-1, *shape_of(room.dataset.plan.inputs))
    dtype = np.dtype(room.experiment.learner.training.precision.value)
    return Stage(room, view, axes, x.astype(dtype), _dots(room, view))


def asked(room: Room, view: View, places: Numbers) -> NDArray[Any]:
    """What the network is asked at places (n, axes) of a picture, (n, …), in the run's precision."""
    x = _rows(room, view, places).reshape(-1, *shape_of(room.dataset.plan.inputs))
    return x.astype(np.dtype(room.experiment.learner.training.precision.value))


def _axes(room: Room, view: View, count: int) -> tuple[Axis, ...]:
    if view.features:
        chosen = [room.features[place] for place in view.features]
        return tuple(Axis(each.name, np.linspace(each.low, each.high, count), each) for each in chosen)
    assert room.principal is not None, "the caller has asked why_not"
    found = room.principal.places(room.dataset.training.x)
    return tuple(
        Axis(f"PC{at + 1}", np.linspace(*range_around(found[:, at]), count), share=share)
        for at, share in enumerate(room.principal.shares)
    )


def _rows(room: Room, view: View, places: Numbers) -> Numbers:
    """The input (n, width) at places (n, axes)."""
    if not view.features:
        assert room.principal is not None, "the caller has asked why_not"
        return room.principal.rows(places)
    parts = []
    for at, feature in enumerate(room.features):
        if at in view.features:
            parts.append(feature.entries(places[:, view.features.index(at)]))
        else:
            one = feature.entries(np.array([view.held.get(at, feature.usual)]))
            parts.append(np.broadcast_to(one, (len(places), one.shape[1])))
    return np.concatenate(parts, axis=1)


def _dots(room: Room, view: View) -> Dots:
    dataset, learner = room.dataset, room.experiment.learner
    names = parts_of(dataset)
    step = max(1, -(-sum(part_of(dataset, name).rows for name in names) // MAX_DOTS))
    found = [part_of(dataset, name) for name in names]
    rows = np.concatenate([part.table_rows[::step] for part in found])
    parts = [
        np.full(len(part.table_rows[::step]), list(PartName).index(name))
        for name, part in zip(names, found, strict=True)
    ]
    if view.features:
        places = np.stack([room.features[place].numbers[rows] for place in view.features], axis=1)
    else:
        assert room.principal is not None, "the caller has asked why_not"
        places = room.principal.places(np.concatenate([part.x[::step] for part in found]))
    network, inputs = learner.network, dataset.plan.inputs
    outputs = np.zeros((len(rows), sum(widths(network, inputs)[node.name] for node in network.outputs)))
    known = decode(
        learner, inputs, dataset.targets, room.sides, outputs, Known(np.concatenate([part.t[::step] for part in found]))
    )
    targets = tuple(
        np.asarray(target.target, np.float64) if isinstance(target, PredictedNumbers) else target.target
        for target in known
    )
    return Dots(places, np.concatenate(parts), rows, targets, step)
