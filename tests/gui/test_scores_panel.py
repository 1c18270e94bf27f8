"""The scores panel: the evaluation's numbers beside the baselines', rows behind cells and points, a threshold that moves all."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.backend import PartName
from engine.config.activations import Activation
from engine.config.columns import ColumnRecipe, Encoding, Role
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import BinaryCrossentropy, CategoricalCrossentropy, MeanSquaredError
from engine.config.network import Network
from engine.config.recipe import Recipe, Split
from engine.config.training import EngineName, Training
from engine.data.table import Table, number_column, text_column
from engine.evaluation.evaluate import EvaluatedClasses, EvaluatedNumbers
from engine.results.predictions import predict
from gui.document import Document
from gui.runs.controller import RunController
from gui.scores.scores_panel import CONFUSION, ScoresPanel
from tests.gui.settle import is_settled

ROWS = 60


def document(target: str) -> Document:
    """60 rows with a feature, a target of two or three classes or a number; a third each validates and tests."""
    rng = np.random.default_rng(4)
    size = rng.normal(size=ROWS)
    table = Table(
        (
            number_column("size", [f"{each:.4f}" for each in size]),
            text_column("two", ["yes" if each > 0.3 else "no" for each in size + rng.normal(size=ROWS)]),
            text_column("three", ["abc"[int(each * 5) % 3] for each in np.abs(size)]),
            number_column("price", [f"{3 * each + 20:.3f}" for each in size]),
        )
    )
    layer, loss, encoding = {
        "two": (Dense(units=1, activation=Activation.SIGMOID), BinaryCrossentropy(), Encoding.ORDINAL),
        "three": (Dense(units=3, activation=Activation.SOFTMAX), CategoricalCrossentropy(), Encoding.ONE_HOT),
        "price": (Dense(units=1), MeanSquaredError(), Encoding.NUMBER),
    }[target]
    columns = (
        ColumnRecipe(name="size", role=Role.FEATURE),
        ColumnRecipe(name=target, role=Role.TARGET, encoding=encoding),
    )
    return Document(
        table,
        Experiment(
            recipe=Recipe(columns=columns, split=Split(validation=1 / 3, test=1 / 3)),
            learner=SupervisedNetwork(network=Network.stack([layer]), training=Training(loss=loss, epochs=3)),
        ),
    )


@pytest.fixture
def shown(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[tuple[ScoresPanel, RunController, str]]:
    """A panel at 900 × 500 after three epochs, and what the target is."""
    opened = document(request.param)
    assert not opened.obstacle
    runs = RunController(opened)
    runs.set_engine(EngineName.NUMPY)
    panel = ScoresPanel(opened, runs)
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    assert panel.hint.text().startswith("Train the network")
    with qtbot.waitSignal(runs.ended):
        runs.play()
    qtbot.waitUntil(lambda: panel.evaluated is not None and is_settled())
    yield panel, runs, request.param
    runs.close()


def choose(panel: ScoresPanel, view: str) -> None:
    panel.view_box.setCurrentIndex(panel.view_box.findData(view))
    panel.view_box.activated.emit(panel.view_box.currentIndex())


def texts(panel: ScoresPanel) -> list[list[str]]:
    model = panel.scores.cells
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("shown", ["two", "three", "price"], indirect=True)
def test_test_rows_are_scored_first_beside_their_baselines(
    shown: tuple[ScoresPanel, RunController, str], qtmodeltester: ModelTester
) -> None:
    panel, runs, target = shown
    each, run = panel.evaluated, runs.present
    assert panel.part_box.currentData() == PartName.TEST
    assert each is not None
    assert run is not None and run.dataset is not None  # noqa: PT018
    (found,) = predict(run.experiment, run.dataset, runs.weights.parameters, PartName.TEST).targets
    np.testing.assert_array_equal(each.found.predicted, found.predicted)
    cells = texts(panel)
    assert len(cells[0]) == 3
    own = each.own.scores if isinstance(each, EvaluatedClasses) else each.scores
    assert panel.scores.cells.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == f"{own[0].value!r}, by {own[0].function}"
    assert panel.verdict.text().startswith("R²" if target == "price" else "Accuracy")
    assert "rows: 20" in panel.moment.text()
    assert panel.threshold.isVisible() == (target == "two")
    assert panel.intervals.isVisible() == (target == "price")
    qtmodeltester.check(panel.scores.cells)  # type: ignore[no-untyped-call]  # pytest-qt's is untyped


@pytest.mark.parametrize("shown", ["three", "price"], indirect=True)
def test_every_view_draws_the_evaluations_numbers(shown: tuple[ScoresPanel, RunController, str]) -> None:
    panel, _, target = shown
    views = [panel.view_box.itemData(at) for at in range(panel.view_box.count())]
    assert (CONFUSION in views) == (target != "price")
    assert len(views) == (5 if target == "price" else 6)
    for view in views:
        choose(panel, view)
        assert (panel.plot is None) == (view == CONFUSION)
        if panel.plot is not None:
            assert panel.plot.is_filled, view
            assert not panel.plot.grab().isNull()
    if target == "price":
        choose(panel, "observed")
        each = panel.evaluated
        assert isinstance(each, EvaluatedNumbers)
        assert panel.plot is not None
        np.testing.assert_array_equal(panel.plot.lines[1].curve.x, np.sort(each.found.target))


@pytest.mark.parametrize("shown", ["three"], indirect=True)
def test_a_cell_of_the_confusion_matrix_leads_to_its_rows(
    shown: tuple[ScoresPanel, RunController, str], qtbot: QtBot
) -> None:
    panel, *_ = shown
    each = panel.evaluated
    assert isinstance(each, EvaluatedClasses)
    true, predicted = np.argwhere(each.own.confusion)[0]
    panel.confusion.choose(int(true), int(predicted))
    rows = each.answered.table_rows[(each.found.target == true) & (each.found.predicted == predicted)]
    assert panel.rows.cells.rowCount() == len(rows) == each.own.confusion[true, predicted]
    with qtbot.waitSignal(panel.row_chosen) as chosen:
        panel.rows.view.selectRow(0)
    assert chosen.args[0] in rows
    assert panel.rows.cells.headerData(0, Qt.Orientation.Vertical) == str(chosen.args[0] + 1)


@pytest.mark.parametrize("shown", ["price"], indirect=True)
def test_a_point_leads_to_its_row(shown: tuple[ScoresPanel, RunController, str], qtbot: QtBot) -> None:
    panel, *_ = shown
    each = panel.evaluated
    assert isinstance(each, EvaluatedNumbers)
    assert panel.rows.cells.rowCount() == 20
    worst = int(np.abs(each.found.error).argmax())
    assert panel.rows.cells.headerData(0, Qt.Orientation.Vertical) == str(each.answered.table_rows[worst] + 1)
    choose(panel, "residuals")
    assert panel.plot is not None
    with qtbot.waitSignal(panel.row_chosen) as chosen:
        panel.plot.x_chosen.emit(float(each.found.predicted[7]))
    assert chosen.args == [int(each.answered.table_rows[7])]


@pytest.mark.parametrize("shown", ["two"], indirect=True)
def test_a_threshold_moves_confusion_scores_and_rows_together(
    shown: tuple[ScoresPanel, RunController, str], qtbot: QtBot
) -> None:
    panel, *_ = shown
    before = panel.evaluated
    assert isinstance(before, EvaluatedClasses)
    panel.threshold.false_negative.setValue(5)
    panel.threshold.box.setValue(0.0)
    qtbot.waitUntil(lambda: is_settled() and panel.evaluated is not before)
    each = panel.evaluated
    assert isinstance(each, EvaluatedClasses)
    assert each.found.predicted.all(), "every row is taken for the second class"
    assert each.ranked is before.ranked, "areas do not depend on it"
    assert panel.confusion.cells.index(0, 1).data() == str(each.own.confusion[0, 1])
    assert each.threshold is not None
    assert each.threshold.cost == each.own.confusion[0, 1]
    panel.threshold.cheapest.click()
    qtbot.waitUntil(lambda: is_settled() and panel.evaluated is not each)
    last = panel.evaluated
    assert isinstance(last, EvaluatedClasses)
    assert last.threshold is not None
    assert last.threshold.cost <= each.threshold.cost


@pytest.mark.parametrize("shown", ["price"], indirect=True)
def test_another_document_leaves_nothing_behind(shown: tuple[ScoresPanel, RunController, str]) -> None:
    panel, runs, _ = shown
    other = document("three")
    panel._document.open(other.table, other.experiment, name="other")
    assert panel.evaluated is None
    assert panel.hint.isVisible()
    assert runs.present is None


@pytest.mark.parametrize("shown", ["price"], indirect=True)
def test_rows_of_the_list_are_set_aside(shown: tuple[ScoresPanel, RunController, str]) -> None:
    panel, runs, _ = shown
    run = runs.present
    assert run is not None
    listed = [int(panel.rows.cells.headerData(at, Qt.Orientation.Vertical)) - 1 for at in range(2)]
    for at in range(2):
        index = panel.rows.cells.index(at, 0)
        panel.rows.view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    (action,) = [each for each in panel.rows.view.actions() if each.objectName() == "list.set_aside"]
    action.trigger()
    assert panel._document.experiment.recipe.set_aside.rows == tuple(sorted(listed))
