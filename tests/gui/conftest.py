"""What the tests of panels begin with, unless a file says otherwise: a document of flowers, and runs without an engine."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.document import Document
from gui.network.network_panel import NetworkPanel
from gui.runs.controller import RunController
from tests.gui.fake_runs import controller, flower_document, frames_of


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """There is one, whichever test comes first."""
    return qapp


@pytest.fixture
def document() -> Document:
    return flower_document()


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    runs = controller(document, frames_of([1.0]))
    yield runs
    runs.close()


@pytest.fixture
def network_panel(qtbot: QtBot, document: Document, runs: RunController) -> NetworkPanel:
    panel = NetworkPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1100, 640)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.canvas.setFocus()
    return panel
