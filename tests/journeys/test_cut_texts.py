"""In both languages every text finds its room at 1280 × 800: in all panels of all workspaces, and in the dialogs."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from engine.data.reading.report import ReadingReport
from gui.data.data_panel import DataPanel
from gui.feedback.error_dialog import ErrorDialog
from gui.feedback.error_report import ErrorReport
from gui.feedback.problems_panel import ProblemsPanel
from gui.files.reading_report_dialog import ReadingReportDialog
from gui.language import Language, has_korean_font, install_language
from gui.loss.loss_panel import LossPanel
from gui.main_window import MainWindow
from gui.network.network_panel import NetworkPanel
from gui.workspaces.layout import panels_of
from tests.cut_texts import cut_texts
from tests.panels import panel, show


@pytest.fixture(params=list(Language)[1:], autouse=True, ids=lambda language: language.name.lower())
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    """The window is built in it."""
    if request.param is Language.KOREAN and not has_korean_font():
        pytest.skip("no font with Korean letters")
    install_language(request.param)
    yield request.param
    install_language(Language.ENGLISH)


def cut(qtbot: QtBot, window: QWidget) -> list[str]:
    """What is still cut once everything has found its place."""
    try:
        qtbot.waitUntil(lambda: not cut_texts(window))
    except QtTimeoutError:
        return cut_texts(window)
    return []


def cut_in_workspaces(qtbot: QtBot, window: MainWindow) -> dict[str, list[str]]:
    """Of the first panel where any text is cut: each is waited for."""
    for workspace in window.workspaces.all:
        window.workspaces.switch(workspace.name)
        for name in panels_of(workspace.layout):
            window.area.raise_panel(name)
            if lines := cut(qtbot, window):
                return {f"{workspace.name}, {name}": lines}
    return {}


def test_no_text_is_cut_before_a_run(qtbot: QtBot, window: MainWindow) -> None:
    view = show(window, DataPanel).table_view
    view.setCurrentIndex(view.model().index(0, 0))
    assert cut_in_workspaces(qtbot, window) == {}


def test_no_text_is_cut_after_a_run(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.runs.ended):
        window.commands.trigger("run.play")
    panel(window, LossPanel).controls.runs_button.setChecked(True)
    assert cut_in_workspaces(qtbot, window) == {}
    window.notices.dismiss_all()


def test_no_text_is_cut_with_problems_and_bars(qtbot: QtBot, window: MainWindow) -> None:
    data = show(window, DataPanel)
    data.filter_bar.open()
    assert cut(qtbot, window) == []
    data.find_bar.open()
    assert cut(qtbot, window) == []
    recipe = window.document.experiment.recipe
    nothing = recipe.replace(columns=tuple(column.replace(role="ignored") for column in recipe.columns))
    window.document.edit(window.document.experiment.replace(recipe=nothing), "Ignore all")
    assert window.document.problems
    for kind in (ProblemsPanel, NetworkPanel):
        show(window, kind)
        assert cut(qtbot, window) == []


def dialogs() -> list[QWidget]:
    """Those that are open; Qt's own for files are not ours."""
    opened = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    return [each for each in opened if not isinstance(each, QFileDialog)]


def test_no_text_of_a_dialog_is_cut(qtbot: QtBot, window: MainWindow) -> None:
    view = show(window, DataPanel).table_view
    view.setCurrentIndex(view.model().index(0, 0))
    names = [spec.name for spec in window.commands if spec.text.endswith("…") or spec.name.startswith("help.")]
    seen, found = set[str](), dict[str, list[str]]()
    for name in names:
        if window.commands[name].isEnabled() and name != "table.column_menu":
            window.commands.trigger(name)
            for dialog in dialogs():
                seen.add(type(dialog).__name__)
                if lines := cut(qtbot, dialog):
                    found[name] = lines
            for each in QApplication.topLevelWidgets():
                if isinstance(each, QDialog):
                    each.reject()
    assert {"GeneratorDialog", "PaintDialog", "ExportDialog", "FormulaDialog", "Palette", "ShortcutsDialog"} <= seen
    assert found == {}


def test_no_text_of_a_message_is_cut(qtbot: QtBot, window: MainWindow) -> None:
    error = ErrorDialog(window)
    error.add(ErrorReport("ValueError: it is wrong", "Traceback"))
    for dialog in (error, ReadingReportDialog(ReadingReport(), window)):
        dialog.show()
        assert cut(qtbot, dialog) == []
        dialog.close()


def test_a_text_that_is_too_long_is_found(qtbot: QtBot, window: MainWindow) -> None:
    show(window, DataPanel)
    assert cut(qtbot, window) == []
    words = "Far too many words for the little room that there is here, " * 8
    data, loss = panel(window, DataPanel), panel(window, LossPanel)
    label = next(each for each in data.findChildren(QLabel) if type(each) is QLabel and each.isVisible())
    label.setFixedSize(label.size())
    label.setText(words)
    qtbot.waitUntil(lambda: [words[:20] in line for line in cut_texts(window)] == [True])
    label.clear()
    for box in (loss.controls.axis_box, loss.controls.runs_button, loss.controls.previous_box):
        box.setFixedWidth(box.width())
    loss.controls.axis_box.setItemText(0, words)
    loss.controls.runs_button.setText(words)
    loss.controls.previous_box.setText(words)
    qtbot.waitUntil(lambda: len(cut_texts(window)) == 3)
