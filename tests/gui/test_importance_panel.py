"""The importance panel: the engine's bars sorted, their errors, a row that follows the cursor, and where bars lead."""

import csv
import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.backend import PartName
from engine.config.activations import Activation
from engine.config.columns import ColumnRecipe, Encoding, Role
from engine.config.experiment import Experiment
from engine.config.layers import Dense, LayerNormalization
from engine.config.learners import SupervisedNetwork
from engine.config.losses import CategoricalCrossentropy, MeanSquaredError
from engine.config.network import Network
from engine.config.recipe import Recipe, Split
from engine.config.training import EngineName, Training
from engine.data.table import Table, number_column, text_column
from engine.importance.permutation import permutation_importance
from engine.importance.rows import rows_of_part
from engine.model.model import model_of
from gui.data.data_panel import DataPanel
from gui.document import Document
from gui.importance.importance_panel import ImportancePanel
from gui.main_window import MainWindow
from gui.runs.controller import RunController
from gui.selection import Selection
from tests.panels import show

ROWS = 45


def document(target: str) -> Document:
    """45 rows with two numbers and a town; a third each validates and tests. The last row lacks a cell."""
    rng = np.random.default_rng(4)
    size, age = rng.normal(size=(2, ROWS))
    table = Table((
        number_column("size", [f"{each:.4f}" for each in size[:-1]] + [""]),
        number_column("age", [f"{each:.4f}" for each in age]),
        text_column("town", ["abc"[at % 3] for at in range(ROWS)]),
        text_column("kind", ["klm"[int(abs(each) * 5) % 3] for each in size]),
        number_column("price", [f"{3 * each + 20:.3f}" for each in size]),
    ))  # fmt: skip
    layers, loss, encoding = {
        "kind": ((Dense(units=3, activation=Activation.SOFTMAX),), CategoricalCrossentropy(), Encoding.ONE_HOT),
        "price": ((Dense(units=4), LayerNormalization(), Dense(units=1)), MeanSquaredError(), Encoding.NUMBER),
    }[target]
    columns = (
        ColumnRecipe(name="size"),
        ColumnRecipe(name="age"),
        ColumnRecipe(name="town", encoding=Encoding.ONE_HOT),
        ColumnRecipe(name=target, role=Role.TARGET, encoding=encoding),
    )
    training = Training(loss=loss, epochs=3)
    learner = SupervisedNetwork(network=Network.stack(layers), training=training)
    recipe = Recipe(columns=columns, split=Split(validation=1 / 3, test=1 / 3))
    return Document(table, Experiment(recipe=recipe, learner=learner))


@pytest.fixture
def shown(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[tuple[ImportancePanel, RunController]]:
    """A panel at 900 × 500 after three epochs, with its bars and a row."""
    opened = document(getattr(request, "param", "kind"))
    assert not opened.obstacle
    runs = RunController(opened)
    runs.set_engine(EngineName.NUMPY)
    panel = ImportancePanel(opened, runs)
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    assert panel.hint.text().startswith("Train the network")
    with qtbot.waitSignal(runs.ended):
        runs.play()
    qtbot.waitUntil(lambda: panel.found is not None and panel.row_view.explanation is not None)
    yield panel, runs
    runs.close()


def names(panel: ImportancePanel) -> list[str]:
    return [bar.name for bar in panel.bars.bars.bars]


def choose(panel: ImportancePanel, key: str) -> None:
    keys = [panel.method_box.itemData(at).key for at in range(panel.method_box.count())]
    panel.method_box.setCurrentIndex(keys.index(key))
    panel.method_box.activated.emit(panel.method_box.currentIndex())


def test_the_bars_are_the_engines_numbers_sorted(
    shown: tuple[ImportancePanel, RunController], qtmodeltester: ModelTester
) -> None:
    panel, runs = shown
    run = runs.present
    assert run is not None and run.dataset is not None  # noqa: PT018
    model = model_of(run.experiment, run.dataset, runs.weights.parameters)
    own = permutation_importance(model, rows_of_part(model, run.dataset.test)).targets[0][0]
    assert panel.source_box.currentData() == PartName.TEST
    assert panel.method_box.currentText() == "Permutation: Accuracy"
    assert "falls by so much where a feature is permuted: mean ± standard deviation of 10" in panel.sentence.text()
    bars = panel.bars.bars.bars
    assert [bar.end for bar in bars] == sorted(own.means.tolist(), reverse=True)
    assert [bar.error for bar in bars] == [own.deviations[["size", "age", "town"].index(bar.name)] for bar in bars]
    assert "rows: 15" in panel.moment.text()
    assert not panel.grab().isNull()
    qtmodeltester.check(panel.bars.bars)  # type: ignore[no-untyped-call]  # pytest-qt's is untyped


def test_every_method_has_its_bars(shown: tuple[ImportancePanel, RunController]) -> None:
    panel, _ = shown
    keys = [panel.method_box.itemData(at).key for at in range(panel.method_box.count())]
    permuted = ["permutation/accuracy", "permutation/log_loss", "permutation/loss"]
    assert keys == [*permuted, "gradient", "gradient_raw", "garson", "olden"]
    for key in keys:
        choose(panel, key)
        assert panel.bars.isVisible()
        expected = {"size", "age", "town=a", "town=b", "town=c"} if key == "gradient_raw" else {"size", "age", "town"}
        assert set(names(panel)) == expected, key
        assert panel.repeats_box.isVisible() == key.startswith("permutation")
    choose(panel, "garson")
    assert sum(bar.end for bar in panel.bars.bars.bars) == pytest.approx(1)


@pytest.mark.parametrize("shown", ["price"], indirect=True)
def test_where_weights_alone_say_nothing_is_told(shown: tuple[ImportancePanel, RunController]) -> None:
    panel, _ = shown
    choose(panel, "olden")
    assert "is a Layer normalisation layer" in panel.sentence.text()
    assert not panel.bars.isVisible()
    choose(panel, "permutation/r2")
    assert panel.bars.isVisible()


def test_the_row_under_the_cursor_is_explained(shown: tuple[ImportancePanel, RunController], qtbot: QtBot) -> None:
    panel, _ = shown
    panel.show_cell(7, 0)
    qtbot.waitUntil(lambda: panel.row_view.title.text().startswith("Row 8:"))
    found, view = panel.row_view.explanation, panel.row_view
    assert found is not None
    bars = view.table.bars.bars
    assert [bar.name for bar in bars[::3]] in (["mean", bars[3].name], ["mean"])
    assert bars[0].end == found.baseline[view.answer]
    assert bars[-2].end == pytest.approx(bars[-1].end)
    assert bars[-1].end == found.prediction[view.answer] == max(found.prediction)
    assert all(after.start == before.end for before, after in pairwise(bars[:-1]))
    town = next(bar for bar in bars if bar.name == "town")
    assert town.values[0] == "b"
    view.answer_box.setCurrentIndex(1)
    view.answer_box.activated.emit(1)
    assert view.table.bars.bars[-1].end == found.prediction[1]
    assert "P(kind=l)" in view.title.text()


def test_a_row_without_an_answer_is_told(shown: tuple[ImportancePanel, RunController], qtbot: QtBot) -> None:
    panel, _ = shown
    panel.show_cell(ROWS - 1, 0)
    qtbot.waitUntil(lambda: panel.row_view.hint.text().startswith(f"Row {ROWS} has no answer: 'size' is missing."))
    assert panel.row_view.explanation is None
    assert not panel.row_view.table.isVisible()
    panel.show_cell(0, 0)
    qtbot.waitUntil(lambda: panel.row_view.title.text().startswith("Row 1:") and panel.row_view.table.isVisible())


def test_bars_lead_to_the_column_and_to_the_cell(shown: tuple[ImportancePanel, RunController], qtbot: QtBot) -> None:
    panel, _ = shown
    selection = Selection()
    selection.set_cell(5, 1)
    panel.column_chosen.connect(selection.choose_column)
    panel.cell_chosen.connect(selection.choose_cell)
    columns = ["size", "age", "town", "kind", "price"]
    panel.bars.setCurrentIndex(panel.bars.bars.index(1, 0))
    qtbot.keyClick(panel.bars, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]  # pytest-qt's is untyped
    assert selection.cell == (5, columns.index(names(panel)[1]))
    table = panel.row_view.table
    place = next(at for at, bar in enumerate(table.bars.bars) if bar.name == "town")
    spot = table.visualRect(table.bars.index(place, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)  # type: ignore[no-untyped-call]
    assert selection.cell == (0, columns.index("town"))
    table.bar_chosen.emit(0)
    assert selection.cell == (0, columns.index("town")), "the mean is no feature"


def test_numbers_are_copied_as_csv_and_said(shown: tuple[ImportancePanel, RunController], qtbot: QtBot) -> None:
    panel, _ = shown
    panel.bars.setFocus()
    panel.bars.copy_csv()
    lines = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))
    assert lines[0] == ["", "value", "±"]
    bars = panel.bars.bars.bars
    assert [[line[0], float(line[1]), float(line[2])] for line in lines[1:]] == [
        [bar.name, bar.end, bar.error] for bar in bars
    ]
    panel.bars.selectRow(1)
    panel.bars.copy_lines()
    assert QGuiApplication.clipboard().text().split("\t")[0] == bars[1].name
    said = panel.bars.bars.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(f"{bars[1].name}: ")
    assert " ± " in said


def test_the_rows_of_another_file_are_looked_at(
    shown: tuple[ImportancePanel, RunController], qtbot: QtBot, tmp_path: Path
) -> None:
    panel, _ = shown
    file = tmp_path / "other.csv"
    file.write_text("size,age,town,kind\n1,2,a,k\n2,1,b,l\n0.5,1,c,\n-1,2,a,m\n", encoding="utf-8")
    panel.source_box.look_at_file(file)
    qtbot.waitUntil(lambda: panel.moment.text().startswith("rows: 3,"))
    assert "1 left out: no true value" in panel.moment.text()
    assert panel.source_box.currentText() == "other.csv…"
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("size,age,town\n1,2,a\n", encoding="utf-8")
    panel.source_box.look_at_file(wrong)
    qtbot.waitUntil(lambda: panel.hint.text().startswith("The table lacks 'kind'"))
    assert panel.found is None
    panel.source_box.setCurrentIndex(panel.source_box.findData(PartName.TRAINING))
    panel.source_box.activated.emit(panel.source_box.currentIndex())
    qtbot.waitUntil(lambda: panel.found is not None and panel.bars.isVisible())


def test_work_is_given_up_at_once_and_taken_up_again(
    shown: tuple[ImportancePanel, RunController], qtbot: QtBot
) -> None:
    panel, _ = shown
    before = panel.found
    panel.repeats_box.setValue(1000)
    assert panel.give_up.isVisible()
    panel.give_up.click()
    assert not panel.give_up.isVisible()
    assert panel.found is before
    panel.repeats_box.blockSignals(True)
    panel.repeats_box.setValue(2)
    panel.repeats_box.blockSignals(False)
    panel.again.click()
    qtbot.waitUntil(lambda: panel.found is not None and panel.found.permuted.repeats == 2)
    assert not panel.again.isVisible()
    assert not panel.bar.isVisible()


def test_another_document_leaves_nothing_behind(shown: tuple[ImportancePanel, RunController]) -> None:
    panel, runs = shown
    other = document("price")
    panel._document.open(other.table, other.experiment, name="other")
    assert panel.found is None
    assert panel.hint.isVisible()
    assert runs.present is None


def test_in_the_window_the_row_follows_the_tables_cursor_and_bars_lead_into_the_table(qtbot: QtBot) -> None:
    opened = document("kind")
    runs = RunController(opened)
    runs.set_engine(EngineName.NUMPY)
    window = MainWindow(opened, runs)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    data, importance = show(window, DataPanel), show(window, ImportancePanel)
    with qtbot.waitSignal(runs.ended):
        runs.play()
    show(window, DataPanel)
    data.table_view.selection.show_cell(7, 1)
    show(window, ImportancePanel)
    qtbot.waitUntil(lambda: importance.found is not None and importance.row_view.title.text().startswith("Row 8:"))
    importance.bars.bar_chosen.emit(0)
    column = opened.table.names.index(names(importance)[0])
    qtbot.waitUntil(lambda: window.selection.cell == (7, column))
    current = data.table_view.selection.view.currentIndex()
    assert (current.row(), current.column()) == (7, column)
    opened.undo_stack.setClean()
    assert window.close()
