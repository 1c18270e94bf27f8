"""How much the window grows while 50 experiments are opened and trained in it, one after another. The child process, too."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from engine.config.activations import Activation
from engine.config.training import EngineName
from engine.training.factory import load_tensorflow
from gui.application import build_application, build_window
from gui.garbage import GuiCollector
from gui.main_window import MainWindow
from gui.runs.controller import RunState
from tests.bench.children import Line, lines_of
from tests.bench.workloads import Workload, classification

KINDS = ("numpy different", "tensorflow same", "tensorflow different")
EXPERIMENTS, MARKS = 50, (10, 50)
"""By the tenth, buffers and caches have grown to their size."""

EPOCHS, ROWS, BATCH = 20, 300, 16
MEGABYTE = 1 << 20


def many() -> Iterator[Line]:
    """A line for each kind and mark, from a process of its own for each kind."""
    for kind in KINDS:
        yield from lines_of("tests.bench.many", *kind.split())


def main(engine: str, shapes: str) -> int:
    """Open, train and look at one experiment after another, as the program does, and weigh the process."""
    with tempfile.TemporaryDirectory() as settings:
        for format_ in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(format_, QSettings.Scope.UserScope, settings)
        build_application()
        window = build_window()
        collector = GuiCollector(window)
        if engine == EngineName.TENSORFLOW:
            load_tensorflow()
        window.runs.set_engine(EngineName(engine))
        window.show()
        weights = list[float]()
        for number in range(1, EXPERIMENTS + 1):
            _train(window, _workload(number if shapes == "different" else 1, number))
            if number in MARKS:
                weights.append(psutil.Process().memory_info().rss / MEGABYTE)
                line = {"bench": "many", "workload": f"{engine} {shapes}", "experiments": number}
                growth = round(weights[-1] - weights[0], 1)
                print(json.dumps({**line, "rss_mb": round(weights[-1], 1), "growth_mb": growth}), flush=True)
        collector.stop()
        window.document.undo_stack.setClean()
        window.close()
    return 0


def _workload(shape: int, number: int) -> Workload:
    """A table of its own; networks of the same shapes where `shape` is the same."""
    widths = (2 + shape % 7, 3 + shape, 3)
    return classification(str(number), rows=ROWS, widths=widths, batch=BATCH, activation=Activation.TANH)


def _train(window: MainWindow, workload: Workload) -> None:
    """Open it, train it to its end, and go through all workspaces."""
    training = workload.experiment.learner.training.replace(epochs=EPOCHS)
    with window.runs.resetting():
        window.document.open(
            workload.table, workload.experiment.with_learner(training=training), name=f"experiment {workload.name}"
        )
    loop = QEventLoop()
    window.runs.ended.connect(loop.quit)
    window.runs.play()
    if window.runs.state is RunState.IDLE:
        raise RuntimeError(f"the measured run did not begin: {window.runs.obstacle}")
    loop.exec()
    window.runs.ended.disconnect(loop.quit)
    for workspace in window.workspaces.all:
        window.workspaces.switch(workspace.name)
        QTimer.singleShot(100, loop.quit)
        loop.exec()


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
