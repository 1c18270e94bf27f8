"""What a frame of the loss plot costs while it is panned and zoomed: 10,000,000 updates beside 10,000, and beside plain drawing."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter, thread_time

import numpy as np

from tests.bench.children import Line, lines_of

MANY, FEW = 10_000_000, 10_000
BLOCK = 10_000
"""Updates that a frame of a run brings."""
FRAMES, ROUNDS = 40, 5
WIDTH, HEIGHT = 1280, 420


def pan() -> Iterator[Line]:
    """The medians of interleaved rounds, and the ratios to the plot of few updates; a process of its own measures."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    yield from lines_of("tests.bench.pan")


def main() -> int:
    """Measure, and print the lines."""
    from gui.application import build_application

    app = build_application()
    app.setQuitOnLastWindowClosed(False)
    frames = {f"{count:,} updates": _loss_plot(count, app.processEvents) for count in (MANY, FEW)}
    spent: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for _ in range(ROUNDS):
        for name, (show, moves) in frames.items():
            for metric, move in moves.items():
                show()
                spent.setdefault((name, metric), []).extend(_timed(move, app.processEvents) for _ in range(FRAMES))
    for (name, metric), times in spent.items():
        wall, cpu = (median(column) for column in zip(*times, strict=True))
        _tell(f"pan {name}", f"{metric}_frame_ms", wall, app.platformName())
        _tell(f"pan {name}", f"{metric}_frame_cpu_ms", cpu, app.platformName())
    for metric in ("pan", "zoom"):
        many, few = (median(cpu for _, cpu in spent[f"{count:,} updates", metric]) for count in (MANY, FEW))
        _tell("pan", f"{metric}_ratio_to_few", many / few, app.platformName())
    _tell("pan plain", "pan_frame_ms", _plain(app.processEvents), app.platformName())
    return 0


def _tell(workload: str, metric: str, value: float, platform: str) -> None:
    """Print one line."""
    print(
        json.dumps({"workload": workload, "metric": metric, "value": round(value, 2), "platform": platform}), flush=True
    )


def _losses(count: int) -> Iterator[np.ndarray]:
    rng = np.random.default_rng(0)
    for first in range(0, count, BLOCK):
        yield 1 / (1 + np.arange(first, first + BLOCK) / (count / 100)) + 0.1 * rng.normal(size=BLOCK) ** 2


def _loss_plot(count: int, settle: Callable[[], object]) -> tuple[Callable[[], None], dict[str, Callable[[], None]]]:
    """The loss plot of a run with so many updates, shown: how to put it before the others, and the moves."""
    from engine.results.curves import Curve, Curves
    from engine.results.series import Series
    from gui.loss.loss_plot import LossPlot

    training, validation = Series(), Series()
    for block in _losses(count):
        training.append(block)
        validation.append(1.1 * block[::4])
    x, mean, low, high = validation.curve()
    curves = Curves(Curve(*training.curve()), Curve(4 * x, mean, low, high, validation.counts()))
    plot = LossPlot()
    plot.resize(WIDTH, HEIGHT)
    plot.show_curves(curves, (), smoothing=0.0, best_text="")
    view = plot.item.vb

    def show() -> None:
        plot.show()
        plot.raise_()
        view.setXRange(0.2 * count, 0.6 * count, padding=0)
        view.sigRangeChangedManually.emit([True, True])
        for _ in range(5):
            settle()

    def moved() -> None:
        view.sigRangeChangedManually.emit([True, True])

    def panned() -> None:
        view.translateBy(x=0.001 * count)
        moved()

    def zoomed() -> None:
        view.scaleBy(s=(0.99, 1))
        moved()

    return show, {"pan": panned, "zoom": zoomed}


def _timed(move: Callable[[], None], settle: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds from a move until it is painted, by the clock and of this thread's work."""
    began, worked = perf_counter(), thread_time()
    move()
    settle()
    settle()
    return (perf_counter() - began) * 1000, (thread_time() - worked) * 1000


def _plain(settle: Callable[[], object]) -> float:
    """The same with pyqtgraph drawing every point, a few frames."""
    import pyqtgraph as pg

    widget = pg.PlotWidget()
    widget.resize(WIDTH, HEIGHT)
    y = np.concatenate(list(_losses(MANY)))
    widget.addItem(pg.PlotCurveItem(np.arange(MANY, dtype=np.float64), y))
    widget.show()
    view = widget.getPlotItem().vb
    view.setXRange(0.2 * MANY, 0.6 * MANY, padding=0)
    settle()
    return median(_timed(lambda: view.translateBy(x=0.001 * MANY), settle)[0] for _ in range(3))


if __name__ == "__main__":
    raise SystemExit(main())
