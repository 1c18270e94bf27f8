"""The menu bar, as a value and as menus: which actions stand where. What they do is bound elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.actions.actions import Actions
from gui.widgets.marked import QT_TRANSLATE_NOOP
from gui.widgets.plain_text import without_mnemonic

Fill = Callable[[QMenu], None]
"""Puts what there is now into a menu, each time it is opened."""


@dataclass(frozen=True)
class Section:
    """A title between entries."""

    text: str


@dataclass(frozen=True)
class Menu:
    """A menu: names of actions, `-` for a line, sections, menus. One with `fill` is filled when it is opened."""

    text: str
    entries: "tuple[str | Section | Menu, ...]" = ()
    fill: str = ""

    @property
    def title(self) -> str:
        """In the window's language."""
        return QCoreApplication.translate("Menus", self.text)


_ROWS = (
    "insert_above",
    "insert_below",
    "delete_rows",
    "duplicate_rows",
    "move_rows_up",
    "move_rows_down",
    "set_aside",
    "take_back",
)
_COLUMNS = (
    "inspect", "sort_up", "sort_down", "new_formula", "rename_column", "insert_column", "duplicate_columns", "delete_columns",
    "move_columns_left", "move_columns_right", "column_menu",
)  # fmt: skip
_WALK = ("walk.play", "walk.previous", "walk.next", "walk.first", "walk.last")
_UNITS = ("operation", "tensor", "layer", "phase", "epoch")
_PRESENT = ("previous", "next", "smaller", "larger", "fewer_digits", "more_digits", "end")

MENUS = (
    Menu(QT_TRANSLATE_NOOP("Menus", "&File"), (
        "file.open", "file.open_with_options",
        Menu(QT_TRANSLATE_NOOP("Menus", "Open &recent"), fill="recent"),
        Menu(QT_TRANSLATE_NOOP("Menus", "Sa&mples"), fill="samples"),
        "file.generate", "file.paint",
        Menu(QT_TRANSLATE_NOOP("Menus", "&Lessons"), fill="lessons"), "file.open_lesson",
        "-", "file.save", "file.save_as", "file.save_lesson", "file.report",
        "-", "file.export_table", "file.export_weights", "file.export_model", "file.model_card", "file.export_predictions",
        "file.predict", "file.write_report", "file.worksheet", "file.open_network", "file.open_weights",
        "-", "file.quit",
    )),
    Menu(QT_TRANSLATE_NOOP("Menus", "&Edit"), (
        "edit.undo", "edit.redo",
        Section(QT_TRANSLATE_NOOP("Menus", "Table")),
        "table.cut", "table.copy", "table.copy_named", "table.paste", "table.clear", "table.fill_down", "table.next_misfit",
        "table.find", "table.filter", "table.paint_more",
        Menu(QT_TRANSLATE_NOOP("Menus", "&Rows of the table"), tuple(f"table.{name}" for name in _ROWS)),
        Menu(QT_TRANSLATE_NOOP("Menus", "Co&lumns of the table"), tuple(f"table.{name}" for name in _COLUMNS)),
        "file.paste",
        Section(QT_TRANSLATE_NOOP("Menus", "Network")),
        "network.add_layer", "network.kinds", "network.add_sum", "network.add_product", "network.add_concatenation",
        "network.add_output", "network.remove", "network.move_earlier", "network.move_later", "network.freeze", "network.rename",
        "network.by_weight", "network.by_value", "network.by_gradient", "network.row", "network.histograms", "network.pictures",
        "network.edit", "network.connect", "network.palette", "network.zoom_in", "network.zoom_out", "network.fit",
    )),
    Menu(QT_TRANSLATE_NOOP("Menus", "&Train"), (
        "run.play", "run.step", "run.stop", "run.reset", "-", "run.breakpoints", "-",
        "moment.play", "moment.first", "moment.previous", "moment.next", "moment.now", "-",
        Menu(QT_TRANSLATE_NOOP("Menus", "&Walk through an update"), (
            *(f"step.{name}" for name in _WALK), "-",
            *(f"step.{word}_{unit}" for unit in _UNITS for word in ("next", "previous")), "step.next", "step.previous",
        )),
        "-", "folds.train", "folds.stop",
    )),
    Menu(QT_TRANSLATE_NOOP("Menus", "&View"), (
        "view.palette",
        "-", Menu(QT_TRANSLATE_NOOP("Menus", "&Workspaces"), fill="workspaces"),
        Menu(QT_TRANSLATE_NOOP("Menus", "&Panels"), fill="panels"),
        "view.next_panel", "view.previous_panel", "view.enlarge", "view.float", "view.close_panel", "workspace.reset",
        "present.begin",
        Menu(QT_TRANSLATE_NOOP("Menus", "Presen&ting"), tuple(f"present.{name}" for name in _PRESENT)),
        "-", Menu(QT_TRANSLATE_NOOP("Menus", "&Theme"), ("theme.system", "theme.light", "theme.dark")),
        Menu(QT_TRANSLATE_NOOP("Menus", "&Language"), ("language.system", "language.english", "language.korean")),
    )),
    Menu(QT_TRANSLATE_NOOP("Menus", "&Help"), ("help.context", "help.keyboard", "help.tour", "-", "help.about")),
)  # fmt: skip


class Menus(QObject):
    """Puts the menus into a bar."""

    def __init__(self, bar: QMenuBar, actions: Actions, fills: Mapping[str, Fill]) -> None:
        super().__init__(bar)
        self._actions, self._fills = actions, fills
        self._filled: dict[QMenu, Fill] = {}
        self.where: dict[str, str] = {}
        """For each action the menus in which it stands: "Edit ▸ Rows of the table"."""
        for menu in MENUS:
            self._build(menu, bar.addMenu(menu.title), "")

    def _build(self, menu: Menu, shown: QMenu, above: str) -> None:
        path = without_mnemonic(f"{above} ▸ {shown.title()}").removeprefix(" ▸ ")
        if menu.fill:
            self._filled[shown] = self._fills[menu.fill]
            shown.setToolTipsVisible(True)
            shown.aboutToShow.connect(self._on_menu_about_to_show)
        for entry in menu.entries:
            match entry:
                case "-":
                    shown.addSeparator()
                case str():
                    shown.addAction(self._actions[entry])
                    self.where[entry] = path
                case Section():
                    shown.addSection(QCoreApplication.translate("Menus", entry.text))
                case Menu():
                    self._build(entry, shown.addMenu(entry.title), path)

    def _on_menu_about_to_show(self) -> None:
        menu = self.sender()
        assert isinstance(menu, QMenu), "only menus are connected here"
        menu.clear()
        self._filled[menu](menu)
