"""What a frame of the network's drawing costs: the whole view painted anew, with other weights before each frame."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter, thread_time

import numpy as np

from tests.bench.children import Line, lines_of

SCENES = ((4, 8, 3), (12, 12, 12, 8), (100, 400, 150, 250, 100), (784, 128, 10))
"""Inputs and units of the layers: a small network, one whose every weight is a line, 1,000 neurons with 162,500 weights, digits."""
WIDTH, HEIGHT = 1100, 640
FRAMES = 60


def canvas() -> Iterator[Line]:
    """The medians of the frames of each scene; a process of its own measures."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    yield from lines_of("tests.bench.canvas")


def main() -> int:
    """Measure, and print the lines."""
    from gui.application import build_application
    from gui.widgets import redraw

    redraw.SHARE = 1.0  # every frame at once
    app = build_application()
    app.setQuitOnLastWindowClosed(False)
    for units in SCENES:
        times = list(_frames(units, app.processEvents))
        name = "-".join(str(each) for each in units)
        follow, paint, cpu = (1000 * median(column) for column in zip(*times, strict=True))
        for metric, value in (("follow_ms", follow), ("paint_ms", paint), ("frame_cpu_ms", cpu)):
            line = {"workload": f"canvas {name}", "metric": metric, "value": round(value, 2)}
            print(json.dumps(line | {"platform": app.platformName()}), flush=True)
    return 0


def _frames(units: tuple[int, ...], settle: Callable[[], object]) -> Iterator[tuple[float, float, float]]:
    """Seconds to take other weights, to paint the view, and of processor time for both."""
    from engine.config.layers import Dense
    from engine.config.network import Network
    from engine.drawing.sketch import sketch
    from gui.network.canvas import NetworkCanvas

    network, rng = Network.stack([Dense(units=count) for count in units[1:]]), np.random.default_rng(0)
    view = NetworkCanvas()
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.show_sketch(sketch(network, [f"x{at}" for at in range(units[0])], [f"y{at}" for at in range(units[-1])]))
    settle()
    for _ in range(FRAMES):
        parameters = {}
        for node, entries, count in zip(network.nodes, units, units[1:], strict=False):
            parameters[f"{node.name}/kernel"] = rng.normal(size=(entries, count)).astype(np.float32) / entries**0.5
            parameters[f"{node.name}/bias"] = rng.normal(size=count).astype(np.float32) / 10
        began, spent = perf_counter(), thread_time()
        view.show_parameters(parameters)
        followed = perf_counter()
        view.viewport().repaint()
        yield followed - began, perf_counter() - followed, thread_time() - spent
    view.close()


if __name__ == "__main__":
    sys.exit(main())
