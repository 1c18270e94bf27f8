"""What can be done to whole columns: sort, name, place, type, formula. Each is one undo entry, and the recipe follows."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from engine.config.recipe import Recipe
from engine.data.editing.column_changes import (
    SortKey,
    blank_column,
    cleared,
    duplicate_columns,
    formula_column,
    free_name,
    move_columns,
    rename,
    sort_rows,
    to_numbers,
    to_text,
)
from engine.data.editing.edits import DeleteColumns, InsertColumns, OrderColumns, ReplaceColumns, TableEdit, plain
from engine.data.editing.formula_columns import is_computed
from engine.data.preparing.unfit import unfit_rows
from engine.data.source_text import Rows
from engine.data.table import NumberColumn, Table
from engine.progress import Progress
from gui.actions.actions import Actions
from gui.data.column_edits import part_of
from gui.data.formula_dialog import FormulaDialog
from gui.data.name_dialog import NameDialog
from gui.data.recipe_updates import tells_target, with_copies, with_formula, with_renamed, with_types, without
from gui.data.table_selection import TableSelection
from gui.document import Document
from gui.table_changes import Change

Names = Sequence[str]


class ColumnActions(QObject):
    """The actions, for the selected columns in the Edit menu and for a head's own columns in its menu."""

    inspection_requested = Signal(str)
    """The name of a column that a person wants to know more about."""

    def __init__(self, document: Document, selection: TableSelection, actions: Actions) -> None:
        super().__init__(selection)
        self._document, self._selection = document, selection
        actions.bind("table.new_formula", self.new_formula, selection.view)
        on_selected: dict[str, Callable[[Names], None]] = {
            "inspect": self.inspect,
            "sort_up": self.sort,
            "sort_down": partial(self.sort, descending=True),
            "rename_column": self.rename,
            "insert_column": partial(self.insert, after=True),
            "duplicate_columns": self.duplicate,
            "delete_columns": self.delete,
            "move_columns_left": partial(self.move, steps=-1),
            "move_columns_right": partial(self.move, steps=1),
        }
        for name, do in on_selected.items():
            actions.bind(f"table.{name}", partial(self._on_selected, do), selection.view)

    def extend(self, menu: QMenu, names: Names) -> None:
        """Put what can be done to the columns `names` into a head's menu."""
        table = self._document.table
        columns = [table.column(name) for name in names]
        first = menu.actions()[0]  # a head's menu begins with the roles
        cells = QMenu(self.tr("Col&umn"), menu)

        def add(text: str, do: Callable[[Names], None], *, if_: bool = True) -> None:
            action = cells.addAction(text)
            action.setEnabled(if_)
            action.triggered.connect(lambda _checked=False: do(names))

        one = len(names) == 1
        top = QAction(self.tr("Ins&pect…"), menu)
        top.triggered.connect(lambda _checked=False: self.inspect(names))
        up, down = QAction(self.tr("Sort ascending ↑"), menu), QAction(self.tr("Sort descending ↓"), menu)
        up.triggered.connect(lambda _checked=False: self.sort(names))
        down.triggered.connect(lambda _checked=False: self.sort(names, descending=True))
        menu.insertActions(first, [top, up, down])
        add(self.tr("&Rename…"), self.rename, if_=one)
        add(self.tr("Edit &formula…"), self.edit_formula, if_=one and is_computed(columns[0]))
        add(self.tr("Keep the numbers, drop the formula"), self.drop_formula, if_=any(map(is_computed, columns)))
        cells.addSeparator()
        add(self.tr("Insert column &left…"), partial(self.insert, after=False))
        add(self.tr("Insert column ri&ght…"), partial(self.insert, after=True))
        add(self.tr("&Duplicate"), self.duplicate)
        add(self.tr("De&lete"), self.delete)
        add(self.tr("Move le&ft"), partial(self.move, steps=-1))
        add(self.tr("Move rig&ht"), partial(self.move, steps=1))
        cells.addSeparator()
        numbers = [isinstance(column, NumberColumn) for column in columns]
        add(self.tr("Make it &text"), self.make_text, if_=any(numbers))
        add(self.tr("Make it &numbers"), self.make_numbers, if_=not all(numbers))
        misfits = sum(map(len, self._misfits(table, names).values()))
        add(
            self.tr("Make its &misfits missing ({count})").format(count=f"{misfits:,}"),
            self.clear_misfits,
            if_=misfits > 0,
        )
        menu.insertMenu(first, cells)

    def sort(self, names: Names, *, descending: bool = False) -> None:
        """Sort the table by `names`, the first one first."""
        keys = [SortKey(name, descending) for name in names]
        self._change(
            lambda table, _: sort_rows(table, keys), self.tr("Sort by {columns}").format(columns=_title(names))
        )

    def rename(self, names: Names) -> None:
        """Ask for another name."""
        old = names[0]
        dialog = NameDialog(
            self.tr("Rename '{name}'").format(name=old), old, self._document.table.names, self._selection.view
        )
        dialog.chosen.connect(partial(self.rename_to, old))
        dialog.open()

    def rename_to(self, old: str, new: str) -> None:
        """Give column `old` the name `new`; formulas and recipe follow."""
        if new != old:
            self._change(
                lambda table, _: rename(table, old, new),
                self.tr("Rename '{name}'").format(name=old),
                lambda recipe, _: with_renamed(recipe, old, new),
            )

    def insert(self, names: Names, *, after: bool) -> None:
        """Ask for the name of a new column beside `names`."""
        table = self._document.table
        at = (table.names.index(names[-1]) + 1 if after else table.names.index(names[0])) if names else 0
        name = free_name(self.tr("new"), table.names)
        dialog = NameDialog(self.tr("New column"), name, (*table.names,), self._selection.view)
        dialog.chosen.connect(partial(self.insert_blank, at))
        dialog.open()

    def insert_blank(self, at: int, name: str) -> None:
        """A new column of numbers, all missing, as column number `at`."""
        text = self.tr("Insert column '{name}'").format(name=name)
        self._insert(blank_column(self._document.table, at, name), text)

    def duplicate(self, names: Names) -> None:
        """A copy beside each column."""
        text = self.tr("Duplicate {columns}").format(columns=_title(names))
        self._insert(duplicate_columns(self._document.table, names), text)

    def delete(self, names: Names) -> None:
        """Take the columns out."""
        at = tuple(sorted(self._document.table.names.index(name) for name in names))
        text = self.tr("Delete {columns}").format(columns=_title(names))
        self._change(lambda *_: DeleteColumns(at), text, lambda recipe, _: without(recipe, set(names)))

    def move(self, names: Names, *, steps: int) -> None:
        """Move the columns one place to the left (−1) or right (1)."""
        table = self._document.table
        places = [table.names.index(name) for name in names]
        to = max(0, min(places) - 1) if steps < 0 else min(len(table.names), max(places) + 2)
        edit = move_columns(table, set(names), to)
        if edit != OrderColumns(tuple(range(len(table.names)))):
            text = self.tr("Move {columns}").format(columns=_title(names))
            self._change(lambda *_: edit, text, then=lambda _: self._selection.select_columns(names))

    def make_text(self, names: Names) -> None:
        """Columns of texts, as the cells stood in their file."""
        wanted = [name for name in names if isinstance(self._document.table.column(name), NumberColumn)]
        self._retype(to_text, wanted, self.tr("Make {columns} text"))

    def make_numbers(self, names: Names) -> None:
        """Columns of numbers; what is none is kept and marked."""
        wanted = [name for name in names if not isinstance(self._document.table.column(name), NumberColumn)]
        self._retype(to_numbers, wanted, self.tr("Make {columns} numbers"))

    def clear_misfits(self, names: Names) -> None:
        """Cells that do not fit their column, as the recipe reads it, become missing."""
        wanted = self._misfits(self._document.table, names)
        text = self.tr("Make the misfits of {columns} missing").format(columns=_title(list(wanted)))

        def make(table: Table, _progress: Progress) -> Change:
            return Change(tuple(cleared(table, name, rows) for name, rows in wanted.items()), text)

        self._document.change_table(make, text)

    def new_formula(self) -> None:
        """Ask for a formula, and put its column at the end."""
        dialog = FormulaDialog(self._document.table, self._selection.view)
        dialog.chosen.connect(self.insert_formula)
        dialog.open()

    def insert_formula(self, name: str, formula: str) -> None:
        """A computed column at the end; a feature, but where it would give the target away."""

        def tell(_change: Change | None) -> None:
            if tells_target(self._document.experiment.recipe, self._document.table, name):
                told = self.tr("'{name}' is computed from the target, so it is ignored: it would give the answer away.")
                self._selection.notice_given.emit(told.format(name=name))

        self._change(
            lambda table, _: formula_column(table, name, formula),
            self.tr("Compute '{name}'").format(name=name),
            lambda recipe, table: with_formula(recipe, table, name),
            tell,
        )

    def edit_formula(self, names: Names) -> None:
        """Ask for another formula."""
        dialog = FormulaDialog(self._document.table, self._selection.view, name=names[0])
        dialog.chosen.connect(self.set_formula)
        dialog.open()

    def set_formula(self, name: str, formula: str) -> None:
        """Compute the column `name` by another formula."""
        table = self._document.table
        at, column = table.names.index(name), table.column(name)
        if isinstance(column, NumberColumn) and column.formula != formula:
            new = NumberColumn(name, column.values, formula=formula)
            text = self.tr("Change the formula of '{name}'").format(name=name)
            self._change(lambda *_: ReplaceColumns((at,), (new,)), text)

    def drop_formula(self, names: Names) -> None:
        """The numbers stay as plain values that can be edited."""
        table = self._document.table
        wanted = [name for name in names if is_computed(table.column(name))]
        edit = ReplaceColumns(
            tuple(table.names.index(name) for name in wanted), tuple(plain(table.column(name)) for name in wanted)
        )
        self._change(lambda *_: edit, self.tr("Drop the formula of {columns}").format(columns=_title(wanted)))

    def inspect(self, names: Names) -> None:
        """Ask for the inspector."""
        if names:
            self.inspection_requested.emit(names[0])

    def _on_selected(self, do: Callable[[Names], None]) -> None:
        names = self._selection.columns
        if names:
            do(names)
        else:
            self._selection.notice_given.emit(self.tr("Select a cell in the column first."))

    def _misfits(self, table: Table, names: Names) -> dict[str, Rows]:
        """The rows that do not fit, of those of the columns that have such; computed cells cannot be typed over."""
        recipe = self._document.experiment.recipe
        found = {name: unfit_rows(table.column(name), part_of(recipe, table, name)) for name in names}
        return {name: rows for name, rows in found.items() if rows.size and not is_computed(table.column(name))}

    def _insert(self, edit: InsertColumns, text: str) -> None:
        added = [column.name for column in edit.columns]
        self._change(lambda *_: edit, text, lambda recipe, table: with_copies(recipe, table, added))

    def _retype(self, retyped: Callable[[Table, Names, Progress], ReplaceColumns], names: Names, text: str) -> None:
        before = self._document.table
        self._change(
            lambda table, progress: retyped(table, names, progress),
            text.format(columns=_title(names)),
            lambda recipe, table: with_types(recipe, table, names, before=before),
        )

    def _change(
        self,
        make: Callable[[Table, Progress], TableEdit],
        text: str,
        recipe: Callable[[Recipe, Table], Recipe] | None = None,
        then: Callable[[Change | None], None] | None = None,
    ) -> None:
        self._document.change_table(lambda table, progress: Change((make(table, progress),), text, recipe), text, then)


def _title(names: Names) -> str:
    if len(names) == 1:
        return f"'{names[0]}'"
    return QCoreApplication.translate("ColumnMenu", "{count} columns").format(count=len(names))
