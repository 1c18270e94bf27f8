"""Asks before something unsaved is lost. Dialogs are opened, never executed: the event loop goes on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.widgets.plain_text import plain_box


class UnsavedQuestion(QObject):
    """ "Save the changes?" with three answers; it keeps at most one dialog open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._box: QMessageBox | None = None
        self._answers: dict[QMessageBox.StandardButton, Callable[[], None]] = {}

    def ask(self, name: str, *, save: Callable[[], None], go_on: Callable[[], None]) -> None:
        """Ask about `name`. `save` must itself go on when it has saved; `go_on` is called on Discard; Cancel does nothing."""
        if self._box is not None:
            self._box.raise_()
            return
        button = QMessageBox.StandardButton
        text = self.tr("Save the changes to '{name}' before going on?").format(name=name)
        box = plain_box(QMessageBox.Icon.Question, self.tr("Unsaved changes"), text, self._window)
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.button(button.Discard).setText(self.tr("&Discard"))  # Qt's own Korean for it is "ignore"
        box.setInformativeText(
            self.tr("What is not saved is lost: the table's edits, the network, and trained weights.")
        )
        box.setDefaultButton(button.Save)
        self._answers = {button.Save: save, button.Discard: go_on}
        box.finished.connect(self._on_box_finished)
        self._box = box
        box.open()

    def _on_box_finished(self, result: int) -> None:
        answers, self._answers = self._answers, {}
        if self._box is not None:
            self._box.deleteLater()
        self._box = None
        answer = answers.get(QMessageBox.StandardButton(result))
        if answer is not None:
            answer()


def ask_choice(
    window: QWidget, title: str, text: str, information: str, answers: Mapping[str, Callable[[], None]]
) -> None:
    """Ask with a button for each of `answers`, and Cancel, which is the default and does nothing."""
    box = plain_box(QMessageBox.Icon.Warning, title, text, window)
    box.setInformativeText(information)
    for words, answer in answers.items():
        box.addButton(words, QMessageBox.ButtonRole.ActionRole).clicked.connect(answer)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.finished.connect(box.deleteLater)
    box.open()
