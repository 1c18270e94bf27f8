"""Panels as a person has them before the eyes."""

from pytestqt.qtbot import QtBot

from gui.data.data_panel import DataPanel
from gui.document import Document
from gui.runs.controller import RunController


def shown_data_panel(document: Document, qtbot: QtBot, width: int = 560, height: int = 760) -> DataPanel:
    """The panel around the table, with the focus in the table."""
    panel = DataPanel(document, RunController(document, parent=document))
    qtbot.addWidget(panel)
    panel.resize(width, height)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.table_view.setFocus()
    return panel
