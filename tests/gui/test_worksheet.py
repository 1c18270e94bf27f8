"""Worksheets: from the window and from the command line they are the same, with blanks where they are chosen, and a key."""

import re
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.headless.language import shown
from engine.lessons.folder import open_lesson
from engine.setup import resolve
from engine.training.replay.record import Record
from engine.training.trace.entry import Stage
from engine.worksheet.html import number, worksheet_html
from engine.worksheet.sheet import Blanks, Worksheet, WorksheetError, worksheet
from engine.worksheet.update import traced_update, trained_to
from gui.document import Document
from gui.files.work import FileWork
from gui.files.worksheet_dialog import WorksheetDialog
from gui.files.worksheet_export import WorksheetExport
from gui.runs.controller import RunController
from main import main
from tests.lessons import LESSON_415


@pytest.fixture(scope="module")
def record() -> Record:
    lesson = open_lesson(LESSON_415)
    assert lesson.experiment is not None
    assert lesson.table is not None
    return trained_to(resolve(lesson.experiment, lesson.table), EngineName.NUMPY, 2)


def sheet_of(record: Record, update: int = 2, blanks: Blanks | None = None) -> Worksheet:
    trace = traced_update(record, update)
    return worksheet(trace, record.job.experiment, blanks or Blanks(), title="T", per_epoch=record.per_epoch)


def page(sheet: Worksheet, *, is_key: bool = False, language: str = "en", digits: int = 4) -> str:
    return worksheet_html(sheet, digits, partial(shown, language=language), language=language, is_key=is_key)


def test_what_is_computed_is_blank_what_is_given_stands_there_and_the_key_has_the_printed_numbers(
    record: Record,
) -> None:
    sheet = sheet_of(record, update=1)
    html, key = page(sheet), page(sheet, is_key=True)
    assert html.count('class="blank"') == sheet.blanks == key.count('class="answer"') == 54
    for given in ("0.1500", "0.5500", "0.0100", "0.9900"):
        assert f"<td>{given}</td>" in html
    assert "output/Z</b> (O) = hidden_1/Y · output/kernel + output/bias" in html
    assert '<td class="answer">0.9276</td>' in key
    assert "0.9276" not in html
    assert "Answer key" in key


def test_stages_and_each_so_many_th_number_are_chosen(record: Record) -> None:
    gradients = sheet_of(record, blanks=Blanks(frozenset({Stage.GRADIENT})))
    assert gradients.blanks == 12
    assert sheet_of(record, blanks=Blanks(frozenset({Stage.GRADIENT}), every=3)).blanks == 4
    assert sheet_of(record, blanks=Blanks(every=10)).blanks == 5


def test_digits_and_language_are_chosen(record: Record) -> None:
    sheet = sheet_of(record)
    assert "<td>0.05000000</td>" in page(sheet, digits=8)
    korean = page(sheet, language="ko")
    assert '<html lang="ko">' in korean
    assert "순전파" in korean
    assert not re.search(r"Forward|Given|Fill in|Name:", korean)


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0.000"), (-1.5, "−1.500"), (1e-7, "1.00e−07"), (float("nan"), "NaN"), (2e12, "2.00e+12")]
)
def test_a_number_is_never_rounded_to_nothing(value: float, text: str) -> None:
    assert number(value, 3) == text


def test_an_update_behind_the_end_is_refused_in_a_sentence(record: Record) -> None:
    with pytest.raises(WorksheetError, match="There is no update 9,999: the run ends after 200"):
        trained_to(record.job.setup, EngineName.NUMPY, 9999)


def test_the_window_and_the_command_write_the_same_pages(tmp_path: Path, qtbot: QtBot) -> None:
    lesson = open_lesson(LESSON_415)
    assert lesson.experiment is not None
    assert lesson.table is not None
    document = Document(lesson.table, lesson.experiment, name=lesson.text.title.en)
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    work = FileWork(runs)
    failed = list[str]()
    work.failed.connect(failed.append)
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    export = WorksheetExport(document, runs, work, window)
    dialog = WorksheetDialog(window, update=2)
    dialog.stage_boxes[Stage.FORWARD].setChecked(False)
    dialog.every_box.setValue(2)
    with qtbot.waitSignal(export.notice_given):
        export.export(tmp_path / "a.html", 2, 5, dialog.blanks, True)
    assert not failed
    arguments = [
        "worksheet", str(LESSON_415), "--update", "2", "--digits", "5", "--every", "2", "--language", "en",
        "--blank", "loss", "backward", "gradient", "update",
        "--output", str(tmp_path / "b.html"), "--key", str(tmp_path / "b.pdf"), "--report", str(tmp_path / "r.json"),
    ]  # fmt: skip
    assert main(arguments) == 0
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == (tmp_path / "b.html").read_text(encoding="utf-8")
    assert "Answer key" in (tmp_path / "a-key.html").read_text(encoding="utf-8")
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF-")
    assert '"blanks": 23' in (tmp_path / "r.json").read_text(encoding="utf-8")
    runs.close()


def test_what_would_overwrite_or_is_no_page_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for extra, said in (
        (["--output", str(tmp_path / "a.doc")], "should end in .html or .pdf"),
        (["--output", str(tmp_path / "a.html"), "--key", str(tmp_path / "a.html")], "would overwrite 'a.html'"),
        (["--output", str(tmp_path / "a.html"), "--digits", "99"], "--digits: 99 is not between 1 and 12"),
    ):
        assert main(["worksheet", "415", "--language", "en", *extra]) == 2
        assert said in capsys.readouterr().err
