"""What the window's own actions do: files, undo, themes, help. Those of panels are bound by the panels."""

from functools import partial

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.actions.actions import Actions
from gui.actions.spec import action_name
from gui.course.course_desk import CourseDesk
from gui.course.lesson_making import LessonMaking
from gui.document import Document
from gui.feedback.shortcuts_dialog import ShortcutsDialog
from gui.files.document_files import DocumentFiles
from gui.files.model_export import ModelExport
from gui.files.table_export import TableExport
from gui.language import Language, choose_language, chosen_language, has_korean_font, is_korean
from gui.theme import ThemeName, theme


class WindowActions(QObject):
    """Binds them, and says when there is nothing to undo."""

    notice_given = Signal(str)
    """A sentence about what was chosen."""

    def __init__(
        self,
        actions: Actions,
        window: QWidget,
        document: Document,
        *,
        desk: DocumentFiles,
        model_export: ModelExport,
        table_export: TableExport,
        course: CourseDesk,
        lesson_making: LessonMaking,
    ) -> None:
        super().__init__(actions)
        self._actions, self._window, self._document = actions, window, document
        for name, slot in {
            "file.open": desk.open_with_dialog,
            "file.open_with_options": desk.open_with_options,
            "file.generate": desk.new_tables.generate_with_dialog,
            "file.paint": desk.new_tables.paint_with_dialog,
            "file.paste": desk.new_tables.paste,
            "file.save": desk.save,
            "file.save_as": desk.save_as,
            "file.save_lesson": lesson_making.make_with_dialog,
            "file.open_lesson": course.open_with_dialog,
            "file.report": desk.tables.show_report,
            "file.export_table": table_export.export_with_dialog,
            "file.export_weights": model_export.export_weights_with_dialog,
            "file.export_model": model_export.export_model_with_dialog,
            "file.model_card": model_export.show_card,
            "file.export_predictions": model_export.export_predictions_with_dialog,
            "file.predict": desk.predictions.predict_with_dialog,
            "file.open_network": desk.networks.open_with_dialog,
            "file.open_weights": model_export.import_weights_with_dialog,
            "file.quit": window.close,
            "table.paint_more": desk.new_tables.paint_more_with_dialog,
            "edit.undo": document.undo,
            "edit.redo": document.redo,
            "help.keyboard": self._show_shortcuts,
            "help.about": self._show_about,
        }.items():
            actions.bind_window_wide(name, slot)
        self._bind_themes()
        self._bind_languages()
        stack = document.undo_stack
        for changed in (stack.undoTextChanged, stack.redoTextChanged, stack.canUndoChanged, stack.canRedoChanged):
            changed.connect(self._follow_stack)
        self._follow_stack()

    def _bind_themes(self) -> None:
        group = QActionGroup(self)
        for name in ThemeName:
            action = self._actions.bind_window_wide(f"theme.{name}", partial(_choose_theme, name))
            action.setCheckable(True)
            action.setChecked(theme().name is name)
            group.addAction(action)

    def _bind_languages(self) -> None:
        group = QActionGroup(self)
        for language in Language:
            action = self._actions.bind_window_wide(
                f"language.{language.name.lower()}", partial(self._choose_language, language)
            )
            action.setCheckable(True)
            action.setChecked(chosen_language() is language)
            group.addAction(action)

    def _choose_language(self, language: Language) -> None:
        choose_language(language)
        if is_korean(language) and not has_korean_font():
            self.notice_given.emit(
                self.tr("This system has no font with Korean letters. Install one, on Debian and Ubuntu: fonts-nanum.")
            )

    def _follow_stack(self) -> None:
        """The menu says what would be undone: "Undo Set learning rate"."""
        stack = self._document.undo_stack
        for name, word, can, text in (
            ("edit.undo", self.tr("Undo"), stack.canUndo(), stack.undoText()),
            ("edit.redo", self.tr("Redo"), stack.canRedo(), stack.redoText()),
        ):
            action = self._actions[name]
            action.setText(f"{word} {text}".rstrip())
            nothing = self.tr("Nothing was edited yet.") if name == "edit.undo" else self.tr("Nothing was undone.")
            self._actions.allow(name, "" if can else nothing)
            self._actions.tell(name, action_name(action.text()))

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self._actions, self._window).open()

    def _show_about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Glassnet"))
        box.setText(self.tr("Glassnet: a laboratory in which nothing about a small neural network is hidden."))
        box.setInformativeText(
            self.tr("Two engines, TensorFlow and NumPy, with the same numbers. Free software under the MIT licence.")
        )
        box.finished.connect(box.deleteLater)
        box.open()


def _choose_theme(name: ThemeName) -> None:
    theme().apply(name)
    QSettings().setValue("theme", name.value)
