"""The selected cells of a table on the clipboard, as a spreadsheet takes them."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from gui.widgets.tsv import to_tsv


def copy_cells(view: QTableView) -> None:
    """Copy what is selected, row by row."""
    lines: dict[int, list[str]] = {}
    for index in sorted(view.selectedIndexes(), key=lambda index: (index.row(), index.column())):
        lines.setdefault(index.row(), []).append(str(index.data()))
    QGuiApplication.clipboard().setText(to_tsv(lines.values()))
