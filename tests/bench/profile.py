"""What a frame of the profiler costs: 20 features of a 20-64-32-5 network, the row at another place before each frame."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter, thread_time

import numpy as np

from tests.bench.children import Line, lines_of

FEATURES, UNITS, ROWS, FRAMES, TARGET = 20, (64, 32, 5), 500, 60, 33.0
WIDTH, HEIGHT = 1280, 760


def profile() -> Iterator[Line]:
    """The medians of the frames, without and with the lines of rows; a process of its own measures."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    yield from lines_of("tests.bench.profile")


def main() -> int:
    """Measure, and print the lines."""
    from gui.application import build_application

    app = build_application()
    app.setQuitOnLastWindowClosed(False)
    for lines in (False, True):
        compute, frame, cpu = (1000 * median(column) for column in zip(*_frames(lines, app.processEvents), strict=True))
        for metric, value in (("compute_ms", compute), ("frame_ms", frame), ("frame_cpu_ms", cpu)):
            line = {"workload": f"profile{' lines' if lines else ''}", "metric": metric, "value": round(value, 2)}
            print(json.dumps(line | {"target": TARGET, "platform": app.platformName()}), flush=True)
    return 0


def _frames(lines: bool, settle: Callable[[], object]) -> Iterator[tuple[float, float, float]]:
    """Seconds to compute a profile, to compute and paint it, and of processor time for both."""
    from engine.config.activations import Activation
    from engine.config.columns import ColumnRecipe, Encoding, Role, Scaling
    from engine.config.experiment import Experiment
    from engine.config.layers import Dense
    from engine.config.learners import SupervisedNetwork
    from engine.config.losses import CategoricalCrossentropy
    from engine.config.network import Network
    from engine.config.recipe import Recipe
    from engine.config.training import Training
    from engine.data.preparing.plan import plan
    from engine.data.preparing.prepare import prepare
    from engine.data.table import NumberColumn, Table, text_column
    from engine.learners.supervised.initial import initial_parameters
    from engine.model.model import model_of
    from engine.model.one_row import row_cells
    from engine.profile.profile import profile as profiled
    from engine.profile.rows import densities, sampled_lines
    from gui.profile.profile_view import ProfileView
    from gui.profile.work import Behind, Shown

    rng = np.random.default_rng(0)
    names = [f"x{at}" for at in range(FEATURES)]
    table = Table(
        (
            *(NumberColumn(name, rng.normal(size=ROWS)) for name in names),
            text_column("kind", [f"class {at}" for at in rng.integers(0, UNITS[-1], ROWS)]),
        )
    )
    features = [ColumnRecipe(name=name, role=Role.FEATURE, scaling=Scaling.STANDARD) for name in names]
    recipe = Recipe(columns=(*features, ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT)))
    layers = [Dense(units=units) for units in UNITS[:-1]]
    network = Network.stack([*layers, Dense(units=UNITS[-1], activation=Activation.SOFTMAX)])
    learner = SupervisedNetwork(network=network, training=Training(loss=CategoricalCrossentropy()))
    experiment = Experiment(recipe=recipe, learner=learner)
    dataset = prepare(plan(table, recipe))
    model = model_of(experiment, dataset, initial_parameters(experiment, dataset.plan.inputs))
    behind = Behind(model, dataset, densities(dataset), sampled_lines(model, dataset) if lines else None)
    cells = row_cells(table, 0, tuple(names))
    view = ProfileView()
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.show_profile(Shown(profiled(model, cells), behind, 0.0))
    settle()
    for at in range(FRAMES):
        cells["x0"] = f"{np.sin(at / 9):.6f}"
        began, spent = perf_counter(), thread_time()
        found = profiled(model, cells)
        computed = perf_counter()
        view.show_profile(Shown(found, behind, 0.0))
        view.viewport().repaint()
        yield computed - began, perf_counter() - began, thread_time() - spent
    view.close()


if __name__ == "__main__":
    sys.exit(main())
