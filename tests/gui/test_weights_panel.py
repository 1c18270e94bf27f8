"""The editor of the initial weights by keys and clicks: typed, pasted, drawn again, taken over, each time with undo."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.config.layers import BatchNormalization, Dense, Flatten, Reshape
from engine.config.layers.prelu import PReLU
from engine.config.learners import GivenWeights
from engine.config.network import Network, Node
from engine.learners.supervised.initial import initial_parameters
from engine.training.control import StepUnit
from gui.document import Document
from gui.runs.controller import RunController, RunState
from gui.weights.initial_weights_panel import InitialWeightsPanel
from gui.weights.typed import to_block
from tests.gui.fake_runs import controller, frames_of


@pytest.fixture
def trained() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(5)
    shapes = {"hidden_1/kernel": (2, 4), "hidden_1/bias": (4,), "output/kernel": (4, 3), "output/bias": (3,)}
    return {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


@pytest.fixture
def runs(document: Document, trained: dict[str, np.ndarray]) -> Iterator[RunController]:
    runs = controller(document, frames_of([1.0, 0.5], parameters=trained))
    yield runs
    runs.close()


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> InitialWeightsPanel:
    panel = InitialWeightsPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(760, 360)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.view.setFocus()
    return panel


def values(document: Document, name: str) -> np.ndarray:
    return initial_parameters(document.experiment, 2)[name]


def type_into(panel: InitialWeightsPanel, row: int, column: int, text: str) -> None:
    panel.view.select_cell(row, column)
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    (editor,) = (found for found in panel.view.findChildren(QLineEdit) if found.isVisible())
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt commits in the next turn of the event loop


def paste(panel: InitialWeightsPanel, row: int, column: int, text: str) -> None:
    panel.view.select_cell(row, column)
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def button(panel: InitialWeightsPanel, words: str) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if words in b.text().replace("&", ""))


def words_of(panel: InitialWeightsPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_the_model_is_sound(panel: InitialWeightsPanel, document: Document, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.view.model())  # type: ignore[no-untyped-call]
    type_into(panel, 0, 0, "1/2")
    panel.show_array("hidden_1/bias")
    document.undo_stack.undo()
    qtmodeltester.check(panel.view.model())  # type: ignore[no-untyped-call]


def test_a_fraction_typed_into_a_cell_is_what_the_run_starts_from(
    panel: InitialWeightsPanel, document: Document
) -> None:
    before = values(document, "hidden_1/kernel")
    type_into(panel, 1, 2, "-1/3")
    after = values(document, "hidden_1/kernel")
    assert after[1, 2] == -1 / 3
    assert (np.delete(after, 6) == np.delete(before, 6)).all()
    assert document.undo_stack.undoText() == "Set hidden_1/kernel at row 2, column 3"
    assert "Given by hand" in words_of(panel)
    document.undo_stack.undo()
    assert document.experiment.learner.initial_weights == ()
    assert "Drawn from seed 0: Glorot uniform" in words_of(panel)


def test_enter_goes_on_to_the_cell_below(panel: InitialWeightsPanel) -> None:
    type_into(panel, 0, 1, "2")
    assert (panel.view.currentIndex().row(), panel.view.currentIndex().column()) == (1, 1)


def test_a_word_is_refused_and_the_cell_stays(panel: InitialWeightsPanel, document: Document) -> None:
    type_into(panel, 0, 0, "half")
    assert document.undo_stack.count() == 0
    assert panel.view.currentIndex().row() == 0, "only what is taken leads on"
    assert "'half' is not a number" in words_of(panel)
    type_into(panel, 0, 0, "1/2")
    assert "'half'" not in words_of(panel)


def test_a_block_is_pasted_whole_from_the_current_cell_on(panel: InitialWeightsPanel, document: Document) -> None:
    panel.show_array("output/kernel")
    paste(panel, 1, 1, "1\t2\n3\t1/4\n")
    kernel = values(document, "output/kernel")
    assert kernel[1:3, 1:].tolist() == [[1.0, 2.0], [3.0, 0.25]]
    assert document.undo_stack.undoText() == "Paste into output/kernel"
    document.undo_stack.undo()
    assert document.experiment.learner.given("output/kernel") is None


def test_a_block_that_does_not_fit_is_refused_whole(panel: InitialWeightsPanel, document: Document) -> None:
    paste(panel, 1, 0, "1\t2\n3\t4\n")
    assert document.undo_stack.count() == 0
    assert "The block is 2 × 2" in words_of(panel)


def test_a_transposed_block_is_called_so_and_pasted_by_another_key(
    panel: InitialWeightsPanel, document: Document
) -> None:
    shape = values(document, "hidden_1/kernel").shape
    block = np.arange(float(np.prod(shape))).reshape(shape)
    paste(panel, 0, 0, to_block(block.T.tolist()))
    assert document.undo_stack.count() == 0
    assert "it looks transposed" in words_of(panel)
    QTest.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert values(document, "hidden_1/kernel").tolist() == block.tolist()
    assert "transposed" not in words_of(panel)


def test_one_number_fills_the_selection(panel: InitialWeightsPanel, document: Document) -> None:
    panel.view.selectAll()
    QGuiApplication.clipboard().setText("0.5")
    QTest.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (values(document, "hidden_1/kernel") == 0.5).all()


def test_what_is_copied_can_be_pasted_into_another_network_unchanged(
    panel: InitialWeightsPanel, document: Document
) -> None:
    drawn = values(document, "hidden_1/kernel")
    panel.view.selectAll()
    QTest.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    other_seed = document.experiment.learner.training.replace(seed=9)
    document.edit(document.experiment.with_learner(training=other_seed), "Set seed")
    assert (values(document, "hidden_1/kernel") != drawn).all()
    panel.view.select_cell(0, 0)
    QTest.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (values(document, "hidden_1/kernel") == drawn).all()


def test_a_bias_is_one_row(panel: InitialWeightsPanel, document: Document) -> None:
    panel.show_array("hidden_1/bias")
    model = panel.view.model()
    assert (model.rowCount(), model.columnCount()) == (1, 4)
    type_into(panel, 0, 3, "2")
    assert values(document, "hidden_1/bias").tolist() == [0.0, 0.0, 0.0, 2.0]


def test_rows_and_columns_bear_the_names_of_data_and_targets(panel: InitialWeightsPanel) -> None:
    model = panel.view.model()
    assert model.headerData(0, Qt.Orientation.Vertical) == "petal length"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "hidden_1[1]"
    panel.show_array("output/kernel")
    assert model.headerData(3, Qt.Orientation.Vertical) == "hidden_1[3]"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "kind=iris"


def test_drawing_from_the_seed_discards_only_this_array(panel: InitialWeightsPanel, document: Document) -> None:
    drawn = values(document, "hidden_1/kernel")
    type_into(panel, 0, 0, "5")
    panel.show_array("hidden_1/bias")
    assert not button(panel, "Draw").isEnabled()
    type_into(panel, 0, 0, "6")
    panel.show_array("hidden_1/kernel")
    QTest.mouseClick(button(panel, "Draw"), Qt.MouseButton.LeftButton)
    assert (values(document, "hidden_1/kernel") == drawn).all()
    assert values(document, "hidden_1/bias")[0] == 6.0


def test_trained_weights_become_the_start_and_undo_takes_that_back(
    qtbot: QtBot, panel: InitialWeightsPanel, document: Document, runs: RunController, trained: dict[str, np.ndarray]
) -> None:
    take = button(panel, "Use the trained weights")
    assert not take.isEnabled()
    with qtbot.waitSignal(runs.ended):
        runs.play()
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    for name, array in trained.items():
        assert (values(document, name) == array).all()
    document.undo_stack.undo()
    assert document.experiment.learner.initial_weights == ()


def test_trained_weights_of_another_network_are_refused(
    qtbot: QtBot, panel: InitialWeightsPanel, document: Document, runs: RunController
) -> None:
    with qtbot.waitSignal(runs.ended):
        runs.play()
    output = document.experiment.learner.network.node("hidden_1").replace(name="other")
    shown = runs.weights.parameters
    document.edit(
        document.experiment.replace(learner=document.experiment.learner.with_layer("hidden_1", output)), "Rename"
    )
    runs.weights.show(shown, are_trained=True)  # as while a run of the old network is still active
    panel._show_run()
    QTest.mouseClick(button(panel, "Use the trained weights"), Qt.MouseButton.LeftButton)
    assert document.experiment.learner.initial_weights == ()
    assert "another network" in words_of(panel)


def test_while_a_run_is_active_the_next_run_is_meant(
    qtbot: QtBot, panel: InitialWeightsPanel, runs: RunController
) -> None:
    seen: list[bool] = []
    runs.state_changed.connect(lambda state: seen.append("next run" in words_of(panel)) if state in ACTIVE else None)
    with qtbot.waitSignal(runs.ended):
        runs.step(StepUnit.UPDATE)
    assert seen
    assert all(seen)
    assert "next run" not in words_of(panel)


ACTIVE = (RunState.PREPARING, RunState.RUNNING, RunState.PAUSED)


def test_given_weights_of_another_shape_are_named_and_can_be_discarded(
    panel: InitialWeightsPanel, document: Document
) -> None:
    wrong = GivenWeights(name="hidden_1/kernel", values=((1.0, 2.0),))
    document.edit(document.experiment.replace(learner=document.experiment.learner.with_given(wrong)), "Open weights")
    assert "are 1 × 2, but the network needs 2 × 4" in words_of(panel)
    assert panel.view.model().rowCount() == 2
    QTest.mouseClick(button(panel, "Draw"), Qt.MouseButton.LeftButton)
    assert document.problems == ()


def test_a_network_without_weights_is_said_in_words(panel: InitialWeightsPanel, document: Document) -> None:
    document.edit(
        document.experiment.with_learner(network=document.experiment.learner.network.replace(nodes=())), "Clear"
    )
    assert "no layers" in words_of(panel)
    assert panel.view.model().rowCount() == 0
    assert not button(panel, "Draw").isEnabled()


def test_a_hidden_editor_follows_when_it_is_shown(qtbot: QtBot, panel: InitialWeightsPanel, document: Document) -> None:
    panel.hide()
    given = GivenWeights(name="hidden_1/bias", values=((1.0, 2.0, 3.0, 4.0),))
    document.edit(document.experiment.replace(learner=document.experiment.learner.with_given(given)), "Set bias")
    with qtbot.waitExposed(panel):
        panel.show()
    box = panel.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(row) for row in range(4)][1] == "hidden_1/bias · 1 × 4 ✎"


def test_a_normalisations_arrays_are_shown_with_what_they_start_as(
    panel: InitialWeightsPanel, document: Document
) -> None:
    network = document.experiment.learner.network.inserted_after("input", Node(name="norm", layer=BatchNormalization()))
    document.edit(document.experiment.with_learner(network=network), "Add layer norm")
    panel.show_layer("norm")
    assert panel.array == "norm/gamma"
    assert "Drawn from seed 0: Ones, w = 1" in words_of(panel)
    model = panel.view.model()
    assert model.headerData(0, Qt.Orientation.Vertical) == "gamma"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "petal width"
    panel.show_array("norm/moving_variance")
    type_into(panel, 0, 1, "1/4")
    assert initial_parameters(document.experiment, 2)["norm/moving_variance"].tolist() == [1.0, 0.25]
    panel.show_array("hidden_1/kernel")
    assert model.headerData(0, Qt.Orientation.Vertical) == "petal length", (
        "names pass a layer that works entry by entry"
    )


def test_an_array_of_more_axes_has_a_row_for_each_place_along_all_but_the_last(
    panel: InitialWeightsPanel, document: Document
) -> None:
    nodes = Network.stack([Reshape(shape=(2, 1, 1)), PReLU(), Flatten(), Dense(units=3)]).nodes
    document.edit(document.experiment.with_learner(network=Network(nodes=nodes)), "Add layers")
    panel.show_array("hidden_2/alpha")
    model = panel.view.model()
    assert (model.rowCount(), model.columnCount()) == (2, 1)
    assert model.headerData(1, Qt.Orientation.Vertical) == "entry 2, entry 1"
    type_into(panel, 1, 0, "1/4")
    assert values(document, "hidden_2/alpha").tolist() == [[[0.0]], [[0.25]]]
    words = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("hidden_2 alpha, row entry 2, entry 1, column ")
    assert words.endswith(", 0.25")
    box = panel.findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "hidden_2/alpha · 2 × 1 × 1 ✎"


def test_a_problems_place_leads_to_its_array(panel: InitialWeightsPanel) -> None:
    assert panel.reveal(("initial_weights", "output/bias"))
    assert panel.array == "output/bias"
    assert not panel.reveal(("training", "loss"))
