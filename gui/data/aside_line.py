"""The line that tells which rows are set aside, shows them, and takes them back."""

from html import escape

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from engine.config.set_aside import SetAside
from engine.data.editing.row_filter import RowFilter
from gui.data.table_model import TableModel
from gui.document import Document

_SHOW, _HAND, _WHERE = "show", "hand", "where"


class AsideLine(QLabel):
    """In sight only while rows are set aside."""

    def __init__(self, document: Document, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._model = document, model
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setAccessibleName(self.tr("Rows that are set aside"))
        self.linkActivated.connect(self._on_link_activated)
        document.problems_changed.connect(self._say)
        self._say()

    def _say(self, *_problems: object) -> None:
        aside, rows = self._document.experiment.recipe.set_aside, len(self._document.plan.set_aside)
        self.setVisible(aside != SetAside())
        said = [self._link(_SHOW, self.tr("Rows set aside: {count}").format(count=f"{rows:,}"))]
        back = self.tr("take back")
        if aside.rows:
            by_hand = self.tr("by hand: {count}").format(count=f"{len(aside.rows):,}")
            said.append(f"{escape(by_hand)} {self._link(_HAND, back)}")
        if aside.condition:
            where = self.tr("where {condition}").format(condition=aside.condition)
            said.append(f"{escape(where)} {self._link(_WHERE, back)}")
        self.setText(" &nbsp; ".join(said))

    def _link(self, what: str, text: str) -> str:
        return f'<a href="{what}">{escape(text)}</a>'

    def _on_link_activated(self, what: str) -> None:
        aside = self._document.experiment.recipe.set_aside
        if what == _HAND:
            self._document.take_rows_back(aside.rows)
        elif what == _WHERE:
            self._document.edit_aside(aside.replace(condition=""), self.tr("Set no rows aside by a condition"))
        else:
            shown = np.zeros(self._document.table.rows, np.bool_)
            shown[self._document.plan.set_aside] = True
            self._model.set_filter(RowFilter(self.tr("set aside"), shown))
