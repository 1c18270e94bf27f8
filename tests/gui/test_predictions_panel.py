"""The predictions panel computes off the GUI thread, when somebody looks, and tells in words how good the network is."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.data.guess import guess_recipe
from engine.data.table import NumberColumn, Table, text_column
from engine.spec.training import EngineName
from engine.suggest import suggest_experiment
from gui.document import Document
from gui.predictions.predictions_panel import PredictionsPanel
from gui.run_controller import RunController


def table(*, classes: bool) -> Table:
    """Forty rows; the target is a sign or a number."""
    x = np.random.default_rng(0).normal(size=40)
    target = text_column("sign", ["up" if v > 0 else "down" for v in x]) if classes else NumberColumn("y", 2 * x + 1)
    return Table((NumberColumn("x", x), target))


@pytest.fixture
def opened(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[tuple[PredictionsPanel, RunController]]:
    """A panel on a small problem with classes (or numbers, by parameter), shown."""
    data = table(classes=getattr(request, "param", True))
    document = Document(data, suggest_experiment(data, guess_recipe(data)))
    runs = RunController(document, parent=document)
    runs.set_engine(EngineName.NUMPY)
    panel = PredictionsPanel(document, runs)
    qtbot.addWidget(panel)
    panel.show()
    yield panel, runs
    panel.close_work()
    runs.close()


def train(qtbot: QtBot, runs: RunController) -> None:
    with qtbot.waitSignal(runs.ended, timeout=20_000):
        runs.play()


def test_before_training_it_says_what_to_do(opened: tuple[PredictionsPanel, RunController]) -> None:
    panel, _ = opened
    assert "Play" in panel.summary
    assert panel.model.rowCount() == 0


def test_classes_are_counted_and_each_row_is_marked(
    qtbot: QtBot, opened: tuple[PredictionsPanel, RunController], qtmodeltester: ModelTester
) -> None:
    panel, runs = opened
    train(qtbot, runs)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 8)
    qtmodeltester.check(panel.model)  # type: ignore[no-untyped-call]
    marks = [panel.model.index(row, 3).data() for row in range(8)]
    assert set(marks) <= {"✓", "✗"}
    assert f"sign: {marks.count('✓')} of 8 right" in panel.summary


@pytest.mark.parametrize("opened", [False], indirect=True)
def test_numbers_are_summed_up_in_their_own_units(qtbot: QtBot, opened: tuple[PredictionsPanel, RunController]) -> None:
    panel, runs = opened
    train(qtbot, runs)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 8)
    assert "y: RMSE" in panel.summary
    assert panel.model.columnCount() == 4


def test_a_hidden_panel_computes_nothing_until_it_is_shown(
    qtbot: QtBot, opened: tuple[PredictionsPanel, RunController]
) -> None:
    panel, runs = opened
    panel.hide()
    train(qtbot, runs)
    assert panel.model.rowCount() == 0
    panel.show()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 8)


def test_reset_takes_the_predictions_away(qtbot: QtBot, opened: tuple[PredictionsPanel, RunController]) -> None:
    panel, runs = opened
    train(qtbot, runs)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 8)
    runs.reset()
    assert panel.model.rowCount() == 0
