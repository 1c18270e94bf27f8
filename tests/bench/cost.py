"""What an update costs against width, depth, rows and batch: both engines with the live stream, and Keras `fit` at a few points."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from engine.config.activations import Activation
from engine.config.training import EngineName
from tests.bench.ours import LiveRun
from tests.bench.peers import KERAS_FIT, keras_fit
from tests.bench.quiet import Neighbours, warning
from tests.bench.workloads import Workload, classification

REPEATS, SECONDS = 3, 0.3
FIRST_WARM_UP, NEXT_WARM_UP = 1.0, 0.1
FIT_SECONDS = 1.0

Line = dict[str, str | float]


@dataclass(frozen=True)
class Point:
    """One network and table: 20 inputs, `depth` hidden layers of `width` ReLU units, 5 classes, Adam."""

    width: int = 32
    depth: int = 2
    rows: int = 2_000
    batch: int = 32

    def workload(self) -> Workload:
        """It as a workload of the bench."""
        widths = (20, *([self.width] * self.depth), 5)
        return classification("cost", rows=self.rows, widths=widths, batch=self.batch, activation=Activation.RELU)


@dataclass(frozen=True)
class Sweep:
    """One axis: its values, and those of them at which Keras `fit` is measured, too."""

    axis: str
    values: Sequence[int]
    fit_at: Sequence[int] = field(default=())

    def point(self, value: int) -> Point:
        """The usual point with this axis at `value`."""
        return Point(**{self.axis: value})


SWEEPS = (
    Sweep("width", (4, 8, 16, 32, 64, 128, 256, 512), (4, 64, 512)),
    Sweep("depth", (1, 2, 4, 8, 16), (1, 4, 16)),
    Sweep("rows", (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000), (100, 3_000, 30_000)),
    Sweep("batch", (1, 4, 16, 64, 256, 1_024), (4, 64, 1_024)),
)


def cost() -> Iterator[Line]:
    """A line for each engine at each point: microseconds an update, seconds an epoch."""
    neighbours = Neighbours()
    for sweep in SWEEPS:
        for value in sweep.values:
            for line in _at(sweep.point(value), with_fit=value in sweep.fit_at):
                yield {"bench": "cost", "axis": sweep.axis, "at": value, **line}
    foreign = neighbours.cores()
    if warning(foreign):
        print(warning(foreign), file=sys.stderr)


def _at(point: Point, *, with_fit: bool) -> Iterator[Line]:
    workload = point.workload()
    per_epoch = -(-point.rows // point.batch)
    for engine in (EngineName.TENSORFLOW, EngineName.NUMPY):
        yield _line(engine.value, _live(workload, engine), per_epoch)
    if with_fit:
        yield _line(KERAS_FIT, keras_fit(workload)(FIT_SECONDS), per_epoch)


def _live(workload: Workload, engine: EngineName) -> float:
    """The median of some measurements of an epoch's seconds."""
    run = LiveRun(workload, engine)
    try:
        times = [
            run.seconds_per_epoch(SECONDS, warm_up=NEXT_WARM_UP if repeat else FIRST_WARM_UP)
            for repeat in range(REPEATS)
        ]
    finally:
        run.close()
    return median(times)


def _line(who: str, seconds_per_epoch: float, per_epoch: int) -> Line:
    return {
        "engine": who,
        "microseconds_per_update": float(f"{seconds_per_epoch / per_epoch * 1e6:.4g}"),
        "seconds_per_epoch": float(f"{seconds_per_epoch:.4g}"),
    }
