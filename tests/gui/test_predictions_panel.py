"""The predictions panel: computed in a thread when a run pauses or ends, errors marked by glyphs, quality in words."""

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.backend import Array, PartName
from engine.progress import Cancelled
from engine.results.predictions import PredictionTable
from gui.document import Document
from gui.predictions.predictions_panel import PredictionsPanel
from gui.predictions.request import PredictionRequest, predict_in_thread
from gui.runs.controller import RunController
from gui.tasks import Task, tasks
from gui.widgets.copy_cells import copy_cells
from tests.gui.fake_runs import controller, flower_document, frames_of, house_document
from tests.gui.settle import is_settled, settle

ALWAYS_LILY = {
    "hidden_1/kernel": np.zeros((2, 4), np.float32),
    "hidden_1/bias": np.zeros(4, np.float32),
    "output/kernel": np.zeros((4, 3), np.float32),
    "output/bias": np.log(np.array([1.0, 2.0, 1.0], np.float32)),
}
ALWAYS_MEAN = {
    "hidden_1/kernel": np.zeros((1, 3), np.float32),
    "hidden_1/bias": np.zeros(3, np.float32),
    "output/kernel": np.zeros((3, 1), np.float32),
    "output/bias": np.zeros(1, np.float32),
}
Show = Callable[[Document, dict[str, Array]], tuple[PredictionsPanel, RunController]]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows a panel on a document whose runs end with the given weights."""
    opened: list[tuple[PredictionsPanel, RunController]] = []

    def show(document: Document, parameters: dict[str, Array]) -> tuple[PredictionsPanel, RunController]:
        runs = controller(document, frames_of([1.0, 0.5], parameters=parameters))
        panel = PredictionsPanel(document, runs)
        qtbot.addWidget(panel)
        panel.resize(900, 300)
        with qtbot.waitExposed(panel):
            panel.show()
        opened.append((panel, runs))
        return panel, runs

    yield show
    for _, runs in opened:
        runs.close()


def train(qtbot: QtBot, panel: PredictionsPanel, runs: RunController) -> None:
    with qtbot.waitSignal(runs.ended):
        runs.play()
    qtbot.waitUntil(lambda: panel._wish is not None and is_settled())


def column(panel: PredictionsPanel, title: str) -> list[str]:
    model = panel.model
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    at = titles.index(title)
    return [model.data(model.index(row, at)) for row in range(model.rowCount())]


def test_before_the_first_run_it_says_what_to_do(show: Show) -> None:
    panel, _ = show(flower_document(), ALWAYS_LILY)
    assert panel.hint.isVisible()
    assert panel.hint.text() == "Train the network (Space); what it says about each row appears here."


def test_classes_are_shown_with_probability_and_errors_are_marked_by_glyph_and_word(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document(), ALWAYS_LILY)
    train(qtbot, panel, runs)
    assert column(panel, "kind") == ["iris", "lily", "rose"]
    assert column(panel, "predicted") == ["lily"] * 3
    assert column(panel, "probability") == ["0.5000"] * 3
    assert column(panel, "✓/✗") == ["✗", "✓", "✗"]
    first = panel.model.index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "wrong"
    assert panel.model.headerData(0, Qt.Orientation.Vertical) == "10", "the number of the row in the table, from 1"
    assert panel.summary.text() == "1 of 3 rows right (accuracy 0.3333)"
    assert not panel.scatter.isVisible()


def test_only_errors_leaves_out_what_is_right(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document(), ALWAYS_LILY)
    train(qtbot, panel, runs)
    panel.errors_box.setChecked(True)
    assert column(panel, "kind") == ["iris", "rose"]


def test_numbers_are_in_original_units_and_have_a_plot(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(house_document(), ALWAYS_MEAN)
    train(qtbot, panel, runs)
    assert panel.scatter.isVisible()
    assert panel.errors_box.isHidden()
    assert len(set(column(panel, "predicted"))) == 1
    target, predicted, error = (
        float(column(panel, title)[0].replace("−", "-")) for title in ("price", "predicted", "error")
    )
    assert predicted - target == pytest.approx(error, abs=1e-3)
    assert panel.summary.text().startswith("RMSE ")


def test_the_training_rows_can_be_chosen(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document(), ALWAYS_LILY)
    train(qtbot, panel, runs)
    panel.part_box.setCurrentIndex(panel.part_box.findData(PartName.TRAINING))
    settle(qtbot)
    assert panel.model.rowCount() == 9


def test_rows_that_are_kept_aside_can_be_chosen_where_there_are_some(show: Show, qtbot: QtBot) -> None:
    document = flower_document()
    panel, runs = show(document, ALWAYS_LILY)
    train(qtbot, panel, runs)
    assert panel.part_box.findData(PartName.TEST) < 0
    recipe = document.experiment.recipe
    tested = recipe.replace(split=recipe.split.replace(test=0.3))
    document.edit(document.experiment.replace(recipe=tested), "Set test part")
    runs.reset()
    train(qtbot, panel, runs)
    qtbot.waitUntil(lambda: panel.part_box.findData(PartName.TEST) >= 0)
    panel.part_box.setCurrentIndex(panel.part_box.findData(PartName.TEST))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 4)
    assert panel.model.headerData(0, Qt.Orientation.Vertical) == "9"


def test_a_hidden_panel_computes_nothing_until_it_is_shown(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document(), ALWAYS_LILY)
    panel.hide()
    with qtbot.waitSignal(runs.ended):
        runs.play()
    assert is_settled()
    panel.show()
    qtbot.waitUntil(lambda: panel._wish is not None and is_settled())
    assert panel.model.rowCount() == 3


def test_reset_takes_the_predictions_away(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document(), ALWAYS_LILY)
    train(qtbot, panel, runs)
    runs.reset()
    qtbot.waitUntil(panel.hint.isVisible)
    assert panel.model.rowCount() == 0


def test_the_model_is_a_sound_table_model(show: Show, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    panel, runs = show(flower_document(), ALWAYS_LILY)
    train(qtbot, panel, runs)
    qtmodeltester.check(panel.model)  # type: ignore[no-untyped-call]


def test_selected_cells_are_copied_for_a_spreadsheet(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document(), ALWAYS_LILY)
    train(qtbot, panel, runs)
    panel.view.selectAll()
    copy_cells(panel.view)
    assert QGuiApplication.clipboard().text().split("\n")[1] == "✓\tlily\tlily\t0.5000"


def test_a_newer_wish_replaces_the_one_under_way_and_closing_waits(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document(), ALWAYS_LILY)
    train(qtbot, panel, runs)
    validation, training = (panel.part_box.findData(part) for part in (PartName.VALIDATION, PartName.TRAINING))
    begun = threading.Event()
    gone: list[PartName | None] = []

    def slow(task: Task, wish: PredictionRequest) -> PredictionTable:
        if wish.part is PartName.TRAINING:
            return predict_in_thread(task, wish)
        begun.set()
        while not task.is_cancelled:
            pass
        gone.append(wish.part)
        raise Cancelled

    panel._predict = slow
    panel.part_box.setCurrentIndex(training)
    settle(qtbot)
    panel.part_box.setCurrentIndex(validation)
    assert begun.wait(5)
    panel.part_box.setCurrentIndex(training)
    settle(qtbot)
    assert gone == [PartName.VALIDATION]
    assert panel._table is not None
    assert panel._table.part is PartName.TRAINING
    begun.clear()
    panel.part_box.setCurrentIndex(validation)
    assert begun.wait(5)
    tasks().close()
    assert gone == 2 * [PartName.VALIDATION]


def test_rows_set_aside_are_a_part_of_their_own_and_rows_of_the_list_can_join_them(show: Show, qtbot: QtBot) -> None:
    document = flower_document()
    document.set_rows_aside([10])
    panel, runs = show(document, ALWAYS_LILY)
    train(qtbot, panel, runs)
    panel.part_box.setCurrentIndex(panel.part_box.findText("rows set aside"))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    assert column(panel, "kind") == ["lily"]
    assert panel.model.headerData(0, Qt.Orientation.Vertical) == "11"
    assert panel.summary.text() == "1 of 1 rows right (accuracy 1)"
    panel.part_box.setCurrentIndex(panel.part_box.findData(PartName.TRAINING))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 8)
    panel.view.selectRow(2)
    panel._set_aside()
    assert document.experiment.recipe.set_aside.rows == (2, 10)
