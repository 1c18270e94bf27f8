"""F1: help about the widget with the focus, from the specs themselves, with the lessons in which it comes up."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.optimizers import Adam, Momentum
from engine.lessons.mentions import lessons_about, mentions
from gui.document import Document
from gui.feedback.shortcuts_dialog import ShortcutsDialog
from gui.files.generator_dialog import GeneratorDialog
from gui.forms.field import Field
from gui.help import dialog_texts
from gui.help.help_dialog import HelpDialog
from gui.help.panel_texts import ABOUT
from gui.help.topic import topic_of
from gui.main_window import MainWindow
from gui.panels import PANELS
from gui.runs.controller import RunController
from gui.settings.settings_panel import SettingsPanel
from tests.panels import panel


@pytest.fixture
def window(qtbot: QtBot, document: Document, runs: RunController) -> Iterator[MainWindow]:
    window = MainWindow(document, runs)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: len(window.area.fronts()) == 4)
    yield window
    window.document.undo_stack.setClean()
    assert window.close()
    window.deleteLater()


def opened(window: MainWindow, key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> HelpDialog:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1, key)
    return window.findChildren(HelpDialog)[-1]


def test_f1_in_a_field_tells_its_formula_range_source_and_lessons(window: MainWindow, qtbot: QtBot) -> None:
    settings = panel(window, SettingsPanel)
    settings.reveal(("training", "optimizer", "learning_rate"))
    dialog = opened(window)
    text = dialog.text.toPlainText()
    optimizer = window.document.experiment.learner.training.optimizer
    assert "Learning rate" in text.splitlines()[0]
    assert str(optimizer.equation) in text
    assert "at least 0" in text
    assert "usual: 1e−05 to 10" in text
    qtbot.waitUntil(lambda: "Looking for lessons" not in dialog.text.toPlainText())
    titles = [each.text.title.en for each in lessons_about(type(optimizer), "learning_rate")]
    assert titles[0] in dialog.text.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_f1_elsewhere_tells_what_the_panel_is_for_and_its_keys(window: MainWindow) -> None:
    window.workspaces.reveal(("network",))
    dialog = opened(window)
    text = dialog.text.toPlainText()
    assert ABOUT["network"] in text
    assert "Add layer: Ins" in text
    dialog.keys_button.click()
    assert window.findChildren(ShortcutsDialog)
    window.findChildren(ShortcutsDialog)[-1].reject()


def test_f1_within_a_dialog_opens_its_help_above_it_and_leaves_it_as_it_is(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.trigger("file.generate")
    dialog = window.findChildren(GeneratorDialog)[-1]
    dialog.activateWindow()
    qtbot.waitUntil(lambda: (QApplication.focusWidget() or window).window() is dialog)
    dialog.findChildren(QPushButton)[0].setFocus()
    told = opened(window)
    assert dialog_texts.ABOUT["GeneratorDialog"] in told.text.toPlainText()
    assert told.windowTitle() == f"Help: {dialog.windowTitle()}"
    assert told.keys_button.isHidden(), "nothing leads away from the dialog"
    qtbot.waitUntil(told.isActiveWindow)
    assert opened(window) is told, "there is no help on the help"
    QTest.keyClick(told, Qt.Key.Key_Escape)
    assert not told.isVisible()
    assert dialog.isVisible()
    field = dialog.findChildren(Field)[0]
    qtbot.waitUntil(dialog.isActiveWindow)
    field.setFocus()
    in_field = opened(window)
    assert field.metadata.title in in_field.text.toPlainText().splitlines()[0]
    qtbot.waitUntil(lambda: "Looking for lessons" not in in_field.text.toPlainText())
    assert "<a href" not in in_field.text.toHtml()
    dialog.reject()
    assert not in_field.isVisible(), "it goes with its dialog"


def test_every_panel_and_every_dialog_says_what_it_is_for() -> None:
    assert set(ABOUT) == {kind.name for kind in PANELS}
    sources = "".join(path.read_text(encoding="utf-8") for path in Path("gui").rglob("*.py"))
    own = set(re.findall(r"^class (\w+)\(QDialog\)", sources, re.MULTILINE)) - {"HelpDialog"}
    assert own == {name for name in dialog_texts.ABOUT if not name.startswith("Q")}


def test_lessons_are_found_by_what_their_experiments_hold() -> None:
    assert {"431_momentum", "1-10_momentum"} <= {each.text.id for each in lessons_about(Momentum)}
    assert {"434_adam", "1-11_adam"} <= {each.text.id for each in lessons_about(Adam)}
    tanh = {each.text.id for each in lessons_about(Dense, "activation", Activation.TANH)}
    assert "416_tanh" in tanh
    assert not {"416_relu", "416_sigmoid"} & tanh
    assert len(mentions()) > 60


def test_a_lesson_in_the_help_is_opened_by_a_click(window: MainWindow, qtbot: QtBot) -> None:
    settings = panel(window, SettingsPanel)
    settings.reveal(("training", "optimizer", "learning_rate"))
    dialog = HelpDialog(topic_of(QApplication.focusWidget(), "settings", window.commands), window)
    dialog.open()
    qtbot.waitUntil(lambda: "<a href" in dialog.text.toHtml())
    with qtbot.waitSignal(dialog.lesson_chosen) as chosen:
        dialog.text.anchorClicked.emit(dialog.links[0])
    assert (chosen.args or [None])[0] == lessons_about(
        type(window.document.experiment.learner.training.optimizer), "learning_rate"
    )[0].folder
