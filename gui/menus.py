"""The menus: every command of the window once, with text, shortcut and what it calls."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox

from engine.data.samples import SAMPLES
from engine.files.lesson import lessons
from gui.feedback.shortcuts_dialog import ShortcutsDialog
from gui.files.recent import recent_files
from gui.files.samples import samples
from gui.icons import icon
from gui.kit.plain_text import plain_tip
from gui.theme import ThemeName, theme

if TYPE_CHECKING:
    from gui.main_window import MainWindow

Shortcut = QKeySequence.StandardKey | str | None


class Menus(QObject):
    """Builds the window's menu bar and keeps its changing parts right."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._file_menu()
        self._edit_menu()
        self._train_menu()
        self._view_menu()
        self._help_menu()

    def _file_menu(self) -> None:
        window, desk, away = self._window, self._window.desk, self._window.take_away
        menu = window.menuBar().addMenu(self.tr("&File"))
        keys = QKeySequence.StandardKey
        self._add(menu, self.tr("&Open…"), keys.Open, desk.open_with_dialog, "open")
        self._add(menu, self.tr("Open &with options…"), "Ctrl+Shift+O", desk.open_with_options)
        self._recent = menu.addMenu(self.tr("Open &recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._samples = menu.addMenu(self.tr("Sa&mples"))
        self._samples.aboutToShow.connect(self._fill_samples)
        self._add(menu, self.tr("&Generate a table…"), "Ctrl+Shift+G", desk.new_tables.generate_with_dialog)
        self._add(menu, self.tr("Paint poi&nts…"), "Ctrl+Shift+B", desk.new_tables.paint_with_dialog)
        self._lessons = menu.addMenu(self.tr("&Lessons"))
        self._lessons.aboutToShow.connect(self._fill_lessons)
        menu.addSeparator()
        self._add(menu, self.tr("&Save project"), keys.Save, lambda: desk.save(), "save")
        self._add(menu, self.tr("Save project &as…"), "Ctrl+Shift+S", lambda: desk.save_as())
        self._add(menu, self.tr("Reading repor&t…"), None, desk.tables.show_report)
        menu.addSeparator()
        export = self._window.table_export.export_with_dialog
        self._add(menu, self.tr("Export &table…"), "Ctrl+Shift+T", export)
        self._add(menu, self.tr("&Export weights or model…"), "Ctrl+Shift+E", away.export_weights_with_dialog, "export")
        self._add(menu, self.tr("Export &predictions…"), "Ctrl+Shift+P", away.export_predictions_with_dialog)
        self._add(menu, self.tr("Open &weights…"), "Ctrl+I", away.import_weights_with_dialog)
        menu.addSeparator()
        self._add(menu, self.tr("&Quit"), keys.Quit, lambda: window.close())

    def _edit_menu(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Edit"))
        document = self._window.document
        stack = document.undo_stack
        undo, redo = stack.createUndoAction(self, self.tr("Undo")), stack.createRedoAction(self, self.tr("Redo"))
        for action, go in ((undo, document.undo), (redo, document.redo)):
            action.triggered.disconnect()  # they would call the stack itself, which takes its time on a long table
            action.triggered.connect(go)
        undo.setShortcuts([QKeySequence("Ctrl+Z")])
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        undo.setIcon(icon("undo"))
        redo.setIcon(icon("redo"))
        menu.addActions([undo, redo])
        menu.addSection(self.tr("Table"))
        self._table_actions(menu)
        paste = self._window.desk.new_tables.paste
        self._add(menu, self.tr("Paste as &new table"), "Ctrl+Alt+V", paste)
        menu.addSection(self.tr("Network"))
        menu.addActions(list(self._window.network_panel.commands.menu_actions))

    def _table_actions(self, menu: QMenu) -> None:
        """Cells at once, rows and columns in menus of their own: all in one list would not fit a small screen."""
        view = self._window.data_panel.table_view
        groups = (
            (self.tr("&Rows of the table"), view.rows.actions),
            (self.tr("Co&lumns of the table"), (*view.columns.actions, view.column_menu_action)),
        )
        grouped = {action for _, actions in groups for action in actions}
        menu.addActions([action for action in self._window.data_panel.edit_actions if action not in grouped])
        for title, actions in groups:
            menu.addMenu(title).addActions(list(actions))

    def _train_menu(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Train"))
        menu.addActions(list(self._window.transport.menu_actions))
        menu.addSeparator()
        menu.addActions(list(self._window.fold_actions.all))

    def _view_menu(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(self.tr("&View"))
        for place in range(window.tabs.count()):
            text = window.tabs.tabText(place).replace("&", "").split(" (")[0]
            self._add(menu, text, f"Alt+{place + 1}", partial(window.tabs.setCurrentIndex, place))
        menu.addSeparator()
        group = QActionGroup(self)
        for name, text in (
            (ThemeName.SYSTEM, self.tr("As the &system")),
            (ThemeName.LIGHT, self.tr("&Light")),
            (ThemeName.DARK, self.tr("&Dark")),
        ):
            action = self._add(menu, text, None, partial(self._choose_theme, name))
            action.setCheckable(True)
            action.setChecked(theme().name is name)
            group.addAction(action)
        menu.addSeparator()
        self._add(menu, self.tr("&Reset the layout"), None, window.reset_layout)

    def _help_menu(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Help"))
        self._add(menu, self.tr("&Keyboard"), "F1", self._show_shortcuts)
        self._add(menu, self.tr("&About Glassnet"), None, self._show_about)

    def _add(self, menu: QMenu, text: str, keys: Shortcut, slot: Callable[[], object], picture: str = "") -> QAction:
        action = menu.addAction(text)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if picture:
            action.setIcon(icon(picture))
        action.triggered.connect(_Caller(slot, self).call)
        return action

    def _fill_recent(self) -> None:
        self._recent.clear()
        for number, path in enumerate(recent_files(), start=1):
            self._add(self._recent, f"&{number} {path.name}", f"Ctrl+{number}", self._opener(path)).setToolTip(
                plain_tip(str(path))
            )
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("No file was opened yet")).setEnabled(False)

    def _fill_samples(self) -> None:
        self._samples.clear()
        for path in samples():
            self._add(self._samples, path.stem, None, self._opener(path))
        self._samples.addSection(self.tr("From scikit-learn"))
        for sample in SAMPLES:
            action = self._add(
                self._samples, sample.title, None, partial(self._window.desk.new_tables.open_sample, sample)
            )
            action.setToolTip(sample.about)
        self._samples.setToolTipsVisible(True)

    def _fill_lessons(self) -> None:
        if self._lessons.isEmpty():
            for lesson in lessons():
                slot = partial(self._window.desk.open_lesson, lesson)
                self._add(self._lessons, lesson.title.replace("&", "&&"), None, slot)

    def _opener(self, path: Path) -> Callable[[], object]:
        return partial(self._window.open_path, path)

    def _choose_theme(self, name: ThemeName) -> None:
        theme().apply(name)
        QSettings().setValue("theme", name.value)

    def _show_shortcuts(self) -> None:
        dialog = ShortcutsDialog(self._window)
        dialog.open()

    def _show_about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Glassnet"))
        box.setText(self.tr("Glassnet: a laboratory in which nothing about a small neural network is hidden."))
        box.setInformativeText(
            self.tr("Two engines, TensorFlow and NumPy, with the same numbers. Free software under the MIT licence.")
        )
        box.finished.connect(box.deleteLater)
        box.open()


class _Caller(QObject):
    """Calls a function without the `checked` that an action sends along."""

    def __init__(self, call: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._call = call

    def call(self) -> None:
        """Do it."""
        self._call()
