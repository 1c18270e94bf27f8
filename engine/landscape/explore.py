"""All that is asked of a landscape in one go, piece by piece: planes, finer and finer, then the curvature."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.backend import Parameters, PartName
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.landscape.curvature import Curvature, curvature
from engine.landscape.directions import Kind, directions_of
from engine.landscape.path import path_of
from engine.landscape.plane import POINTS, Plane, planes
from engine.landscape.stability import Stability, stability
from engine.landscape.surface import Surface
from engine.progress import Check, no_check
from engine.training.replay.record import Record

SAMPLE = 5_000
"""Rows, where not all are asked for."""
LARGEST = 3
"""How many eigenvalues are asked for."""


@dataclass(frozen=True)
class Request:
    """`span`: how far to each side, None as far as the path goes. `rows`: at most so many, drawn by `seed`; None for all."""

    kind: Kind = Kind.RANDOM
    seed: int = 0
    span: float | None = None
    points: int = POINTS
    part: PartName = PartName.TRAINING
    rows: int | None = SAMPLE
    engine: EngineName = EngineName.NUMPY


@dataclass(frozen=True, eq=False)
class Ground:
    """A network with its data and weights; `record` is that of the run that led there, up to `update`, where there is one."""

    experiment: Experiment
    dataset: Dataset
    parameters: Parameters
    record: Record | None = None
    update: int | None = None


@dataclass(frozen=True, eq=False)
class Bends:
    """The curvature of the training loss, and what it says of the learning rate. `rows` of `total` were looked at."""

    curvature: Curvature
    stability: Stability
    rows: int
    total: int


def explore(ground: Ground, request: Request, check: Check = no_check) -> Iterator[Plane | Bends]:
    """Planes, then bends, each better than the one before. Raises LandscapeError, BackendError, and what `check` raises."""
    surface = _surface(ground, request)
    path = None if ground.record is None else path_of(ground.record, surface.shapes, check, last=ground.update)
    directions = directions_of(request.kind, surface, path, seed=request.seed, check=check)
    yield from planes(surface, directions, path, span=request.span, points=request.points, check=check)
    if request.part is not PartName.TRAINING:
        surface = _surface(ground, replace(request, part=PartName.TRAINING))
    training = ground.experiment.learner.training
    for found in curvature(surface, LARGEST, seed=request.seed, check=check):
        said = stability(training, float(found.values[0]), surface.total)
        yield Bends(found, said, surface.rows, surface.total)


def _surface(ground: Ground, request: Request) -> Surface:
    return Surface(
        ground.experiment, ground.dataset, ground.parameters,
        part=request.part, rows=request.rows, seed=request.seed, engine=request.engine,
    )  # fmt: skip
