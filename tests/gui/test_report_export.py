"""The report from the window: the page that the command writes, a PDF, given up, and refused where there is no network."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.files.project import open_project, save_project
from gui.document import Document
from gui.files.report_export import ReportExport
from gui.files.work import FileWork
from gui.runs.controller import RunController, RunState
from gui.tasks import Key, tasks
from main import main
from tests.gui.test_scores_panel import document
from tests.page import Page


@pytest.fixture
def opened() -> Document:
    return document("two")


@pytest.fixture
def runs(opened: Document) -> Iterator[RunController]:
    found = RunController(opened)
    found.set_engine(EngineName.NUMPY)
    yield found
    found.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


@pytest.fixture
def export(opened: Document, runs: RunController, window: QWidget) -> ReportExport:
    return ReportExport(opened, runs, FileWork(window), window)


def trained(runs: RunController, qtbot: QtBot) -> None:
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.ENDED)


def test_the_window_writes_the_scores_that_the_command_writes(
    opened: Document, runs: RunController, export: ReportExport, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(runs, qtbot)
    with qtbot.waitSignal(export.written):
        export.export(tmp_path / "a.html")
    found = Page((tmp_path / "a.html").read_text(encoding="utf-8"))
    assert "is not saved as it is" in " ".join(found.words["p"])
    save_project(
        tmp_path / "p.glassnet", opened.table, experiment=opened.experiment, parameters=runs.weights.latest, name="p",
        model=runs.model,
    )  # fmt: skip
    assert (
        main(["evaluate", str(tmp_path / "p.glassnet"), "--report", str(tmp_path / "b.html"), "--language", "en"]) == 0
    )
    told = Page((tmp_path / "b.html").read_text(encoding="utf-8"))
    own = [table for caption, table in found.tables if caption == "Scores of the network and of the baselines"]
    assert own == [table for caption, table in told.tables if caption == "Scores of the network and of the baselines"]
    assert len(own) == 3
    assert found.table("loss by epoch, in numbers")[0][1:] == ["first", "last", "least", "at epoch", "greatest"]


def test_a_pdf_has_its_pages_and_the_command_of_a_saved_project(
    opened: Document, runs: RunController, export: ReportExport, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "my run.glassnet"
    save_project(path, opened.table, experiment=opened.experiment, parameters=None, name="p")
    project = open_project(path)
    opened.open(project.table, project.experiment, name="p", path=path)
    trained(runs, qtbot)
    for name in ("a.pdf", "a.html"):
        with qtbot.waitSignal(export.written):
            export.export(tmp_path / name)
    content = (tmp_path / "a.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) > 3
    found = Page((tmp_path / "a.html").read_text(encoding="utf-8"))
    assert found.words["code"] == ["glassnet train 'my run.glassnet' --engine numpy"]


def test_it_can_be_given_up_and_leaves_no_file(
    runs: RunController, export: ReportExport, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(runs, qtbot)
    export.export(tmp_path / "a.pdf")
    task = tasks().current(Key.FILE)
    assert task is not None
    task.cancel()
    qtbot.waitUntil(lambda: task.is_over)
    assert not list(tmp_path.iterdir())


def test_a_file_is_asked_for_only_where_there_is_a_network(
    runs: RunController, export: ReportExport, window: QWidget, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(export.failed) as heard:
        export.export_with_dialog()
    assert heard.args == ["There is no trained network yet. Press Train to train one first."]
    trained(runs, qtbot)
    export.export_with_dialog()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.nameFilters() == ["Web page (*.html)", "PDF (*.pdf)"]
    dialog.filterSelected.emit("PDF (*.pdf)")
    assert dialog.selectedFiles()[0].endswith("network-report.pdf")
    dialog.reject()
