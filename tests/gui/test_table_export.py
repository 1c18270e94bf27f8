"""Exporting a table: off the GUI thread, told how far it is, given up without a trace, and honest about what was not kept."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.data.reading import csv_texts, texts
from engine.data.reading.csv_file import read_csv
from engine.data.reading.options import GUESS
from engine.data.reading.report import FileForm
from engine.data.table import NumberColumn, Table, text_column
from engine.files import table_csv
from engine.files.table_csv import CsvFormat
from gui.data.export_dialog import ExportDialog
from gui.document import Document
from gui.files.reading_memory import remembered_options
from gui.files.table_export import TableExport
from gui.files.work import FileWork
from gui.selection import Selection
from gui.tasks import Key, tasks

Exporting = Callable[[Document], tuple[TableExport, FileWork]]


@pytest.fixture
def exporting(qtbot: QtBot) -> Exporting:
    window = QWidget()
    qtbot.addWidget(window)

    def make(document: Document) -> tuple[TableExport, FileWork]:
        work = FileWork(window)
        return TableExport(document, Selection(window), work, window), work

    return make


@pytest.fixture
def document(qapp: object) -> Document:
    return Document(Table((NumberColumn("a", np.arange(100.0)),)), Experiment())


def test_an_export_tells_how_far_it_is(
    document: Document, exporting: Exporting, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_csv, "ROWS_A_BLOCK", 25)
    export, work = exporting(document)
    shares: list[float] = []
    with qtbot.waitSignal(export.notice_given):
        export.export(tmp_path / "t.csv", CsvFormat())
        task = tasks().current(Key.FILE, owner=work)
        assert task is not None
        task.progressed.connect(shares.append)
    assert shares == [0.25, 0.5, 0.75, 1.0]


def test_what_was_written_is_read_again_as_it_was_until_somebody_else_writes_to_it(
    exporting: Exporting, tmp_path: Path, qtbot: QtBot
) -> None:
    cells = ["None", "?", "007", "a;b", "x;y", "NA;NA"]
    export, _ = exporting(Document(Table((text_column("word", cells),)), Experiment()))
    path = tmp_path / "t.csv"
    with qtbot.waitSignal(export.notice_given):
        export.export(path, CsvFormat())
    again = read_csv(path, options=remembered_options(path)).table
    assert again.column("word").values.tolist() == cells
    with path.open("a") as file:
        file.write("more\n")
    assert remembered_options(path) == GUESS


def test_an_export_that_is_given_up_leaves_the_file_as_it_was(
    document: Document, exporting: Exporting, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, goes = Event(), Event()
    encoded = table_csv._encoded

    def held(*arguments: object) -> bytes:
        began.set()
        goes.wait(10)
        return encoded(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(table_csv, "_encoded", held)
    path = tmp_path / "t.csv"
    path.write_bytes(b"before")
    export, work = exporting(document)
    told: list[str] = []
    export.notice_given.connect(told.append)
    export.export(path, CsvFormat())
    began.wait(10)
    tasks().cancel(work, Key.FILE)
    goes.set()
    qtbot.waitUntil(lambda: not work.is_busy)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path], "no half-written file is left behind"
    assert told == []
    assert not work.is_busy


def test_numbers_whose_texts_were_too_many_are_told(
    exporting: Exporting, qapp: object, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "SHORT_BYTES", 0)
    monkeypatch.setattr(csv_texts, "most_texts", lambda: 1)
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1e5,1\n1e6,2\n1e7,3\n", encoding="utf-8")
    export, _ = exporting(Document(read_csv(path).table, Experiment()))
    with qtbot.waitSignal(export.notice_given) as told:
        export.export(tmp_path / "out.csv", CsvFormat())
    assert "2 numbers of unusual form" in told.args[0]


@pytest.mark.parametrize(
    ("text", "encoding", "wanted"),
    [
        ("a;b\n1,000;x\n00,50;y\n", "utf-8", (";", ",", "utf-8-sig")),
        ("이름\t값\n가\t1\n나\t2\n", "cp949", ("\t", ".", "cp949")),
        ("a|b\n1.50|x\n2.5|y\n", "utf-16", ("|", ".", "utf-16")),
        ("a,b\n1,x\n2,y\n", "utf-8", (",", ".", "utf-8-sig")),
    ],
)
def test_the_dialog_begins_with_what_gives_the_files_cells_back(
    text: str, encoding: str, wanted: tuple[str, str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    source, parent = tmp_path / "t.csv", QWidget()
    qtbot.addWidget(parent)
    source.write_bytes(text.encode(encoding))
    reading = read_csv(source)
    form = ExportDialog(parent, total=2, shown=None, origin=reading.report.form).form
    assert (form.delimiter, form.decimal, form.encoding) == wanted
    copy = tmp_path / "copy.csv"
    table_csv.save_table(copy, reading.table, form)
    rows = [line.split(form.delimiter) for line in copy.read_text(form.encoding).splitlines()]
    assert rows == [line.split(wanted[0]) for line in text.splitlines()]
    blanks = ExportDialog(parent, total=2, shown=None, origin=FileForm(delimiter=" ", decimal=",")).form
    assert (blanks.delimiter, blanks.decimal) == (";", ",")


def test_the_export_dialog_refuses_a_comma_for_two_things(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = ExportDialog(parent, total=10, shown=4)
    save = asked.buttons.button(QDialogButtonBox.StandardButton.Save)
    assert asked.form.guards
    asked.decimal.setCurrentIndex(1)
    assert not save.isEnabled()
    asked.delimiter.setCurrentIndex(1)
    assert save.isEnabled()
    assert (asked.form.delimiter, asked.form.decimal) == (";", ",")
