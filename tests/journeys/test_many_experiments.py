"""A dozen experiments are opened and trained in one window, one after another: it keeps the last and nothing of the others."""

import gc
import weakref
from contextlib import suppress
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from engine.config.split import SplitBy
from engine.data.editing.edits import SetCells
from gui.data.ledger_panel import LedgerPanel
from gui.inspector.inspector_panel import InspectorPanel
from gui.main_window import MainWindow
from gui.runs.folds import FoldState
from gui.step.step_panel import StepPanel
from tests.gui.settle import settle
from tests.panels import NAMES, panel

EXPERIMENTS = 12
LOOKED_AROUND = (3, 7)
"""After these all panels are hidden but one: what they showed must go, though nobody looks at them again."""

Refs = dict[str, weakref.ref[object]]


def write_table(folder: Path, number: int) -> Path:
    """A table that has columns of its own, so that another network is suggested for it."""
    rng = np.random.default_rng(number)
    names = [f"x{number}_{place}" for place in range(1 + number % 4)]
    rows = [",".join([*(f"{value:.3f}" for value in rng.normal(size=len(names))), "abc"[row % 3]]) for row in range(30)]
    path = folder / f"table {number}.csv"
    path.write_text("\n".join([",".join([*names, "kind"]), *rows]) + "\n", encoding="utf-8")
    return path


def look_around(qtbot: QtBot, window: MainWindow) -> None:
    """Look at all that is shown of the run, of a column and of a cell, check a gradient, train all folds and go to one."""
    runs, folds = window.runs, window.fold_runs
    panel(window, InspectorPanel).show_column(window.document.table.columns[0].name)
    panel(window, LedgerPanel).show_cell(1, 0)
    for name in NAMES.values():
        window.workspaces.reveal((name,))
        settle(qtbot)
    assert panel(window, StepPanel).reading is not None
    assert panel(window, InspectorPanel).shown is not None
    panel(window, StepPanel).header.check_requested.emit()
    dialog = panel(window, StepPanel).gradient_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.tiles))
    dialog.close()
    folds.start()
    qtbot.waitUntil(lambda: folds.state is FoldState.ENDED)
    with qtbot.waitSignal(runs.ended):
        folds.use(2)
    settle(qtbot)


def open_and_train(qtbot: QtBot, window: MainWindow, path: Path, *, looks_around: bool) -> Refs:
    """One table opened, edited and learnt; what must be given up after it."""
    document, runs = window.document, window.runs
    with qtbot.waitSignal(document.opened):
        window.open_path(path)
    opened = document.table
    document.edit_table(SetCells(((0, 0, "0.5"),)), "Edit a cell")
    split = document.experiment.recipe.split.replace(by=SplitBy.FOLDS, folds=3)
    document.edit(
        document.experiment.replace(recipe=document.experiment.recipe.replace(split=split)).with_learner(
            training=document.experiment.learner.training.replace(epochs=3)
        ),
        "Fewer epochs, and folds",
    )
    with qtbot.waitSignal(runs.ended):
        runs.play()
    if looks_around:
        look_around(qtbot, window)
    document.undo()
    document.undo_stack.setClean()
    assert runs.record is not None
    assert runs.history is not None
    assert runs.last_ended is not None
    refs: Refs = {
        "table as it was opened": weakref.ref(opened),
        "table": weakref.ref(document.table),
        "experiment": weakref.ref(document.experiment),
        "record": weakref.ref(runs.record),
        "job": weakref.ref(runs.record.job),
        "dataset": weakref.ref(runs.record.dataset),
        "history": weakref.ref(runs.history),
        "end": weakref.ref(runs.last_ended),
    }
    return refs | {f"array {name}": weakref.ref(array) for name, array in runs.weights.parameters.items()}


def test_the_window_keeps_nothing_of_experiments_that_were_open_before(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    held = [
        open_and_train(qtbot, window, write_table(tmp_path, number), looks_around=number in LOOKED_AROUND)
        for number in range(EXPERIMENTS)
    ]
    kept: list[tuple[int, str]] = []

    def only_the_last_is_kept() -> bool:
        """A shown panel draws up to a second later where drawing is slow, and shows what it drew last until then."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # threads that have ended
        gc.collect()
        kept[:] = [
            (number, what) for number, refs in enumerate(held) for what, ref in refs.items() if ref() is not None
        ]
        return {number for number, _ in kept} == {EXPERIMENTS - 1}

    with suppress(QtTimeoutError):
        qtbot.waitUntil(only_the_last_is_kept)
    assert only_the_last_is_kept(), kept
