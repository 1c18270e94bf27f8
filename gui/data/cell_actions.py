"""What can be done to the selected cells: cut, copy, paste, clear, fill. Of a long table it is worked out off the GUI thread."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from engine.data.editing.edits import EditError, PutCells
from engine.data.editing.formula_columns import is_computed
from engine.data.table import Table
from engine.progress import Progress
from engine.text import plain
from gui.actions.actions import Actions
from gui.data.block_edits import MAX_CELLS, Area, Pasting, fill, fill_down, members, paste, texts
from gui.data.table_selection import TableSelection
from gui.document import Document
from gui.table_changes import Change
from gui.widgets.tsv import BlockError, from_tsv, to_tsv


@dataclass(frozen=True)
class Pasted(Change):
    """A change that puts a block in, and where."""

    pasting: Pasting | None = None


class CellActions(QObject):
    """The actions for the selected cells. Nothing is done to more than `MAX_CELLS` at once, but filling down."""

    def __init__(self, document: Document, selection: TableSelection, actions: Actions) -> None:
        super().__init__(selection)
        self._document, self._selection = document, selection
        for name, slot in {
            "cut": self.cut,
            "copy": self.copy,
            "copy_named": self.copy_with_names,
            "paste": self.paste,
            "clear": self.clear,
        }.items():
            actions.bind(f"table.{name}", slot, selection.view)

    def copy(self) -> None:
        """Put the selected cells on the clipboard as a spreadsheet does."""
        self._copy()

    def copy_with_names(self) -> None:
        """The same, with the columns' names as the first row."""
        self._copy(with_names=True)

    def cut(self) -> None:
        """Copy the selected cells and clear them."""
        self._copy(cuts=True)

    def clear(self) -> None:
        """Make the selected cells missing."""
        self._fill("", self.tr("Clear cells"))

    def paste(self) -> None:
        """Write the clipboard's block from the first selected cell on; one cell fills the whole selection."""
        clipboard, areas, shown = QGuiApplication.clipboard().text(), self._selection.areas, self._selection.shown
        (row, column), words = self._selection.corner, self.tr("Paste cells")

        def make(table: Table, _progress: Progress) -> Change | None:
            block = self._block(clipboard)
            if not block or not table.columns:
                return None
            if len(block) == 1 and len(block[0]) == 1 and sum(area.cells for area in areas) > 1:
                self._refuse_too_many(sum(area.cells for area in areas))
                return _change(fill(table, areas, block[0][0], shown), words)
            pasting = paste(table, row, column, block, shown)
            return Pasted(pasting.edits, words, pasting=pasting)

        self._document.change_table(make, words, self._tell_pasted)

    def fill_down(self) -> None:
        """Copy the first selected row's cells into the selected cells below."""
        areas, shown, words = self._selection.areas, self._selection.shown, self.tr("Fill down")

        def tell(change: Change | None) -> None:
            if change is None:
                self._selection.notice_given.emit(
                    self.tr("Select a cell and those below it that are to be filled first.")
                )

        def make(table: Table, _progress: Progress) -> Change | None:
            self._refuse_computed(table, areas)
            return _change(fill_down(table, areas, shown), words)

        self._document.change_table(make, words, tell)

    def _copy(self, *, with_names: bool = False, cuts: bool = False) -> None:
        areas, table, shown = self._selection.areas, self._document.table, self._selection.shown
        rows, columns = members(area.rows for area in areas), members(area.columns for area in areas).tolist()
        if not areas:
            return
        names = [[table.names[column] for column in columns]] if with_names else []

        def copied(_thread: object) -> str:
            self._refuse_too_many(len(rows) * len(columns))
            return to_tsv([*names, *texts(table, areas, shown)])

        def take(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            if cuts:
                self._fill("", self.tr("Cut cells"), areas)

        self._document.work_on_table(self.tr("Copy cells"), copied, take)

    def _fill(self, text: str, words: str, areas: list[Area] | None = None) -> None:
        areas, shown = self._selection.areas if areas is None else areas, self._selection.shown

        def make(table: Table, _progress: Progress) -> Change | None:
            self._refuse_too_many(sum(area.cells for area in areas))
            self._refuse_computed(table, areas)
            return _change(fill(table, areas, text, shown), words)

        self._document.change_table(make, words)

    def _refuse_computed(self, table: Table, areas: list[Area]) -> None:
        """Raise EditError where nothing but computed columns is selected."""
        places = members(area.columns for area in areas).tolist()
        if places and all(is_computed(table.columns[at]) for at in places):
            sentence = self.tr(
                "Computed cells cannot be typed over. Edit the formula in the column's menu, or drop it there."
            )
            raise EditError(plain(sentence))

    def _block(self, clipboard: str) -> list[list[str]]:
        """The clipboard's cells. Raises EditError where they are none, or too many."""
        try:
            block = from_tsv(clipboard)
        except BlockError as error:
            sentence = self.tr("The clipboard holds no block of cells ({reason}).")
            raise EditError(plain(sentence.format(reason=error))) from error
        self._refuse_too_many(sum(map(len, block)))
        return block

    def _refuse_too_many(self, cells: int) -> None:
        if cells > MAX_CELLS:
            sentence = self.tr("{count} cells are too many at once (at most {most}). Select fewer.")
            raise EditError(plain(sentence.format(count=f"{cells:,}", most=f"{MAX_CELLS:,}")))

    def _tell_pasted(self, change: Change | None) -> None:
        pasting = change.pasting if isinstance(change, Pasted) else None
        if pasting is None:
            return
        self._selection.select_area(pasting.area)
        if pasting.computed_columns:
            sentence = self.tr("Computed columns ({count}) were passed over: their cells cannot be typed over.")
            self._selection.notice_given.emit(sentence.format(count=pasting.computed_columns))
        if pasting.cut_columns:
            sentence = self.tr("The pasted block is wider than the table: its last columns ({count}) were left out.")
            self._selection.notice_given.emit(sentence.format(count=pasting.cut_columns))


def _change(edit: PutCells | None, text: str) -> Change | None:
    return None if edit is None else Change((edit,), text)
