"""What the tests of panels begin with, unless a file says otherwise: a document of flowers, and runs without an engine."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.files.project import save_project
from engine.learners.supervised.initial import initial_parameters
from gui.document import Document
from gui.network.network_panel import NetworkPanel
from gui.runs.controller import RunController
from gui.theme import theme
from tests.gui.fake_runs import controller, flower_document, frames_of


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """There is one, whichever test comes first."""
    return qapp


@pytest.fixture
def document() -> Document:
    return flower_document()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The flowers, with weights that are each half above an initial one."""
    document = flower_document()
    initial = initial_parameters(document.experiment, document.plan.inputs)
    weights = {name: (array + 0.5).astype(np.float32) for name, array in initial.items()}
    path = tmp_path / "flowers.glassnet"
    save_project(path, document.table, experiment=document.experiment, parameters=weights, name="flowers")
    return path


@pytest.fixture
def usual_theme() -> Iterator[None]:
    """What is drawn in another theme leaves none behind."""
    before = theme().name
    yield
    theme().apply(before)


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
