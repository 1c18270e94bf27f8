"""A person's way through the window by real clicks and keys: from a CSV to trained, exported weights, and back."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QMessageBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from engine.backend import LOSS, PartName
from engine.config.recipe import Role
from engine.config.training import EngineName
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.lessons.folder import FOLDER, lesson_folders
from engine.results.predictions import predict
from engine.training.frames import Ended, Outcome
from gui.data.data_panel import DataPanel
from gui.files.reading_memory import remembered_options
from gui.folds.folds_panel import FoldsPanel
from gui.forms.number_box import NumberBox
from gui.loss.loss_panel import LossPanel
from gui.main_window import MainWindow
from gui.network.network_panel import NetworkPanel
from gui.plots.plot_menu import PlotMenu
from gui.runs.controller import RunState
from gui.settings.settings_panel import SettingsPanel
from tests.panels import panel

KOREAN = (
    "키,몸무게,도시,건강\n170,65,서울,좋음\n160,,부산,나쁨\n180,80,서울,좋음\n155,50,대구,나쁨\n175,70,부산,좋음\n" * 5
)


def drop(window: MainWindow, path: Path) -> None:
    """Drop a file on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, none))


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Drop `path`, and wait until it is open."""
    with qtbot.waitSignal(window.document.opened):
        drop(window, path)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """A key while the network has the focus."""
    target: QWidget = panel(window, NetworkPanel).canvas
    window.activateWindow()
    target.setFocus()
    qtbot.waitUntil(target.hasFocus)
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def train(qtbot: QtBot, window: MainWindow) -> Ended:
    """Press Space and wait for the end."""
    with qtbot.waitSignal(window.runs.ended) as blocker:
        press(qtbot, window, Qt.Key.Key_Space)
    ended = (blocker.args or [None])[0]
    assert isinstance(ended, Ended)
    return ended


def choose_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Give `path` to the file dialog that is open, and save."""
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QFileDialog)))
    dialog = next(d for d in window.findChildren(QFileDialog) if d.isVisible())
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))  # typed letters would open a completer, which takes the Return
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def cell_editor(window: MainWindow, key: Qt.Key) -> QLineEdit:
    """The editor that `key` opens in the first cell."""
    view = panel(window, DataPanel).table_view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, key)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def cancel_the_question(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until it is asked what to do with edits, and take nothing of that."""
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    QTest.mouseClick(box.button(QMessageBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)


@pytest.fixture(autouse=True)
def own_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's own file dialogs: a platform's cannot be typed into from here."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt."""
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_another_table_is_painted_after_the_turn_that_put_it_up(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "건강.csv"
    file.write_bytes(KOREAN.encode("cp949"))
    qtbot.wait(100)  # what the start has left to paint
    drawing = Paints(panel(window, NetworkPanel).canvas.viewport())
    opened(qtbot, window, file)
    drawing.count = 0
    QApplication.sendPostedEvents()
    assert drawing.count == 0
    qtbot.waitUntil(lambda: drawing.count > 0)


def test_from_a_korean_csv_to_weights_and_back(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    source, project, weights = tmp_path / "건강.csv", tmp_path / "mine.glassnet", tmp_path / "mine.npz"
    source.write_bytes(KOREAN.encode("cp949"))
    opened(qtbot, window, source)
    assert window.document.table.names == ("키", "몸무게", "도시", "건강")
    assert window.document.experiment.recipe.with_role(Role.TARGET)[0].name == "건강"
    assert not window.document.obstacle

    editor = cell_editor(window, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "171.5")
    with qtbot.waitSignal(window.document.table_changed):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert window.document.table.text(0, 0) == "171.5"
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.table.text(0, 0) == "170"

    panel(window, NetworkPanel).select_layer("hidden_1")
    press(qtbot, window, Qt.Key.Key_Insert)
    assert len(window.document.experiment.learner.network.nodes) == 3
    ended = train(qtbot, window)
    assert ended.outcome is Outcome.FINISHED, ended.message
    assert window.runs.history is not None
    assert window.runs.history.training[LOSS].last < window.runs.history.training[LOSS].curve()[1][0]
    before = predicted(window)

    press(qtbot, window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    choose_file(qtbot, window, weights)
    qtbot.waitUntil(weights.is_file)
    with np.load(weights) as found:
        assert {name: found[name].tolist() for name in found} == {
            name: array.tolist() for name, array in window.runs.weights.parameters.items()
        }
    press(qtbot, window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    choose_file(qtbot, window, project)
    qtbot.waitUntil(lambda: window.document.path == project)
    assert not window.desk.is_modified

    window.runs.reset()
    opened(qtbot, window, project)
    qtbot.waitUntil(lambda: window.runs.weights.are_trained)
    assert predicted(window) == before


def predicted(window: MainWindow) -> list[tuple[str, ...]]:
    """What the trained network says of every validation row."""
    run = window.runs.present
    assert run is not None
    assert run.dataset is not None
    return list(predict(run.experiment, run.dataset, window.runs.weights.parameters, PartName.VALIDATION).rows())


def test_pause_step_stop_and_reset_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    training = window.document.experiment.learner.training.replace(epochs=10_000_000)
    window.document.edit(window.document.experiment.with_learner(training=training), "Set epochs")
    start = {name: array.copy() for name, array in window.runs.weights.parameters.items()}
    with qtbot.waitSignal(window.runs.advanced):
        press(qtbot, window, Qt.Key.Key_Space)
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.runs.state is RunState.PAUSED)
    assert window.runs.history is not None
    at = window.runs.history.updates
    press(qtbot, window, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: window.runs.history is not None and window.runs.history.updates == at + 1)
    with qtbot.waitSignal(window.runs.ended):
        press(qtbot, window, Qt.Key.Key_S)
    assert window.runs.weights.are_trained
    press(qtbot, window, Qt.Key.Key_R)
    assert window.runs.state is RunState.IDLE
    assert all(np.array_equal(window.runs.weights.parameters[name], start[name]) for name in start)


def test_a_bad_file_gets_a_sentence_and_leaves_everything_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "ragged.csv"
    bad.write_text("a,b\n1,2\n3,4,5\n", encoding="utf-8")
    table, experiment = window.document.table, window.document.experiment
    with qtbot.waitSignal(window.desk.failed) as blocker:
        drop(window, bad)
    sentence = str((blocker.args or [""])[0])
    assert "ragged.csv" in sentence
    assert "3" in sentence
    assert window.document.table is table
    assert window.document.experiment is experiment
    assert any(sentence in notice.text for notice in window.notices.notices)


def test_tensorflow_and_numpy_in_lock_step_show_their_difference(qtbot: QtBot, window: MainWindow) -> None:
    window.runs.set_engine(EngineName.BOTH)
    ended = train(qtbot, window)
    assert ended.outcome is Outcome.FINISHED, ended.message
    assert ended.difference is not None
    assert ended.difference < 1e-3
    assert window.runs.history is not None
    assert window.runs.history.difference is not None


def test_every_lesson_opens_without_a_problem(qtbot: QtBot, window: MainWindow) -> None:
    for folder in lesson_folders():
        window.course.open(folder)
        assert window.document.problems == ()
        assert window.course.lesson is not None
        assert window.course.lesson.id == folder.name
    ended = train(qtbot, window)
    assert ended.outcome is Outcome.FINISHED


def test_unsaved_edits_are_asked_about_before_the_window_closes(qtbot: QtBot, window: MainWindow) -> None:
    panel(window, NetworkPanel).select_layer("hidden_1")
    press(qtbot, window, Qt.Key.Key_Insert)
    assert not window.close()
    cancel_the_question(qtbot, window)
    assert window.isVisible()


def test_what_is_being_typed_counts_when_train_is_clicked_and_is_asked_about_at_the_end(
    qtbot: QtBot, window: MainWindow
) -> None:
    rate = next(box for box in panel(window, SettingsPanel).findChildren(NumberBox) if box.text() == "0.01")
    button = next(
        button
        for button in window.transport.findChildren(QToolButton)
        if button.isVisible() and button.defaultAction() is window.transport.actions_of_run.play
    )
    window.activateWindow()
    rate.setFocus()
    rate.selectAll()
    QTest.keyClicks(rate, "0.5")
    with qtbot.waitSignal(window.runs.ended):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.runs.present is not None
    assert window.runs.present.experiment.learner.training.optimizer.learning_rate == 0.5
    window.document.undo_stack.setClean()

    editor = cell_editor(window, Qt.Key.Key_F2)
    editor.selectAll()
    QTest.keyClicks(editor, "55")
    assert not window.close()
    assert window.document.table.text(0, 0) == "55"
    cancel_the_question(qtbot, window)
    assert window.isVisible()


def test_closing_in_mid_run_waits_for_the_thread(qtbot: QtBot, window: MainWindow) -> None:
    training = window.document.experiment.learner.training.replace(epochs=10_000_000)
    window.document.edit(window.document.experiment.with_learner(training=training), "Set epochs")
    window.document.undo_stack.setClean()
    with qtbot.waitSignal(window.runs.advanced):
        press(qtbot, window, Qt.Key.Key_Space)
    assert window.close()
    assert not window.runs.is_active


def test_space_means_play_from_the_very_start(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(window.runs.ended):
        QTest.keyClick(focused, Qt.Key.Key_Space)


def test_a_diverging_run_is_told_in_words_and_keeps_finite_weights(qtbot: QtBot, window: MainWindow) -> None:
    window.course.open(FOLDER / "411_two_inputs_two_outputs")
    training = window.document.experiment.learner.training
    wild = training.replace(optimizer=training.optimizer.replace(learning_rate=100.0), epochs=2000)
    window.document.edit(window.document.experiment.with_learner(training=wild), "Set learning rate")
    ended = train(qtbot, window)
    assert ended.outcome is Outcome.DIVERGED
    assert any("no longer a finite number" in notice.text for notice in window.notices.notices)
    assert all(np.isfinite(array).all() for array in window.runs.weights.parameters.values())


def test_an_export_over_the_open_tables_own_file_asks_first(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    source = tmp_path / "own.csv"
    source.write_text("x,y\n" + "".join(f"{n},{2 * n}\n" for n in range(30)), encoding="utf-8")
    before = source.read_bytes()
    with qtbot.waitSignal(window.document.opened):
        window.open_path(source)
    asking: list[Callable[[], object]] = [
        window.model_export.export_weights_with_dialog,
        window.model_export.export_predictions_with_dialog,
        window.desk.save_as,
        panel(window, LossPanel).findChildren(PlotMenu)[0]._on_csv_triggered,
        panel(window, FoldsPanel)._open_save_dialog,
    ]
    for ask in asking:
        ask()
        dialog = next(found for found in window.findChildren(QFileDialog) if found.isVisible())
        dialog.fileSelected.emit(str(source))
        dialog.done(QFileDialog.DialogCode.Accepted)
        box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
        assert "the file that the open table was read from" in box.text()
        cancel_the_question(qtbot, window)
    assert source.read_bytes() == before


def test_a_file_that_is_opened_with_options_is_read_so_and_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "zips.csv"
    path.write_text("zip;y\n00123;1,5\n00456;2,5\n", encoding="utf-8")
    options = ReadingOptions(delimiter=";", types={"zip": ColumnType.TEXT})
    with qtbot.waitSignal(window.document.opened):
        window.open_path(path, options)
    assert window.document.table.column("zip").text(0) == "00123"
    assert remembered_options(path) == options


def test_transposed_weights_are_asked_about_and_opened_the_other_way_round(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    start = {name: array.copy() for name, array in window.runs.weights.parameters.items()}
    np.savez(tmp_path / "w.npz", allow_pickle=False, **{name: array.T + 1 for name, array in start.items()})
    window.open_path(tmp_path / "w.npz")
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    assert "it looks transposed" in box.text()
    with qtbot.waitSignal(window.document.experiment_changed):
        next(each for each in box.buttons() if "Transpose" in each.text()).click()
    given = {each.name: np.array(each.values) for each in window.document.experiment.learner.initial_weights}
    assert all(np.array_equal(given[name], np.ravel(array + 1)) for name, array in start.items())
