"""Tables that are opened, asked about, generated, pasted or taken from scikit-learn, in the window's document."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.recipe import Recipe
from engine.config.shapes import output_shapes
from engine.data.generators import Blobs, Quadratic
from engine.data.reading.options import ReadingOptions
from engine.data.samples import SAMPLES
from engine.data.table import Table, number_column
from engine.setup import resolve
from engine.suggest import suggest_experiment
from gui.document import Document
from gui.files.document_files import DocumentFiles
from gui.files.generator_dialog import GeneratorDialog
from gui.files.import_dialog import ImportDialog
from gui.files.reading_memory import remembered_options
from gui.files.reading_report_dialog import ReadingReportDialog
from gui.files.samples import FIRST
from gui.runs.controller import RunController, RunState

BEFORE = Table((number_column("old", ["1", "2"]),))
UNSURE = "v;w\n1,395;1\n2,500;2\n"


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[DocumentFiles]:
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    document = Document(BEFORE, Experiment(), parent=window)
    runs = RunController(document, parent=window)
    desk = DocumentFiles(document, runs, window)
    yield desk
    runs.close()


def _dialog(kind: type) -> object:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    assert len(found) == 1
    return found[0]


def _write(folder: Path, text: str) -> Path:
    path = folder / "t.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_without_doubts_opens_without_a_question(desk: DocumentFiles, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk._document.opened), qtbot.assertNotEmitted(desk.loader.asked):
        desk.open_path(_write(tmp_path, "v,w\n1,1\n2,2\n"))
    assert desk._document.report.source == "t.csv"


def test_a_table_is_looked_at_where_it_is_read_and_again_only_where_the_experiment_was_edited_meanwhile(
    desk: DocumentFiles, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, looked = desk._document, []
    monkeypatch.setattr(document, "_check", lambda: looked.append((document.experiment, document.table)))
    with qtbot.waitSignal(document.opened):
        desk.open_path(_write(tmp_path, "v,w\n1,1\n2,2\n"))
    assert (looked, document.is_checked) == ([], True)
    assert document.problems == resolve(document.experiment, document.table).problems
    with qtbot.waitSignal(document.opened):
        desk.open_path(_write(tmp_path, "v,w\n1,1\n2,5\n"))
        edited = document.experiment.with_learner(training=document.experiment.learner.training.replace(epochs=7))
        document._experiment = edited
    assert looked == [(edited, document.table)]


def test_what_was_set_is_kept_for_a_file_of_the_same_columns_and_told_but_not_where_they_hold_something_else(
    desk: DocumentFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    document = desk._document

    def opened(text: str) -> str:
        with qtbot.waitSignal(document.opened), qtbot.waitSignal(desk.notice_given) as told:
            desk.open_path(_write(tmp_path, text))
        return str(told.args[0])

    assert "were kept" not in opened("v,w\n1,1\n2,2\n")
    chosen = document.experiment.with_learner(training=document.experiment.learner.training.replace(epochs=7))
    document._write_experiment(chosen)
    assert "were kept" in opened("v,w\n3,4\n5,6\n")
    assert document.experiment == chosen
    assert "were kept" not in opened("v,w\na,4\nb,6\n")
    assert document.experiment == suggest_experiment(document.table)
    document._write_experiment(document.experiment.replace(recipe=Recipe()))
    assert "were kept" not in opened("v,w\na,4\nb,7\n")
    assert not document.problems


def test_an_unsure_guess_is_asked_about_and_the_answer_remembered(
    desk: DocumentFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    path = _write(tmp_path, UNSURE)
    with qtbot.waitSignal(desk.loader.asked), qtbot.assertNotEmitted(desk._document.opened):
        desk.open_path(path)
    dialog = _dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    dialog.choices.thousands.setCurrentIndex(dialog.choices.thousands.findData(","))
    dialog.choices.decimal.setCurrentIndex(dialog.choices.decimal.findData("."))
    with qtbot.waitSignal(desk._document.opened):
        dialog.accept()
    assert desk._document.table.column("v").values.tolist() == [1395.0, 2500.0]
    assert remembered_options(path) == ReadingOptions(thousands=",", decimal=".")
    with qtbot.waitSignal(desk._document.opened), qtbot.assertNotEmitted(desk.loader.asked):
        desk.open_path(path)
    assert desk._document.table.column("v").values.tolist() == [1395.0, 2500.0]


def test_an_unsure_guess_may_be_taken_as_it_is(desk: DocumentFiles, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.loader.asked):
        desk.open_path(_write(tmp_path, UNSURE))
    dialog = _dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    with qtbot.waitSignal(desk._document.opened), qtbot.waitSignal(desk.warning_given) as told:
        dialog.accept()
    assert "if it is a thousand" in told.args[0]


def test_the_report_stays_with_the_table_through_a_project(desk: DocumentFiles, tmp_path: Path, qtbot: QtBot) -> None:
    document = desk._document
    with qtbot.waitSignal(document.opened):
        desk.open_path(_write(tmp_path, "v;w\n" + "1;1\n" * 300 + "x;2\n"))
    report = document.report
    assert report.warnings[0].lines == (302,)
    project = tmp_path / "p.glassnet"
    with qtbot.waitSignal(document.path_changed):
        desk.projects.save_to(project)
    desk.new_tables._replace(BEFORE, "Put another in its place", "other")
    assert document.report.source == ""
    document.undo_stack.undo()
    assert document.report == report
    qtbot.waitUntil(lambda: not desk.work.is_busy)
    with qtbot.waitSignal(document.opened):
        desk.open_path(project)
    assert document.report == report


def test_the_report_is_shown_and_can_be_copied(desk: DocumentFiles, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk._document.opened):
        desk.open_path(_write(tmp_path, "v;w\n" + "1;1\n" * 300 + "x;2\n"))
    desk.tables.show_report()
    dialog = _dialog(ReadingReportDialog)
    assert isinstance(dialog, ReadingReportDialog)
    item = dialog.table.item(0, 3)
    assert item is not None
    assert item.text() == "302"
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == desk._document.report.text()
    dialog.reject()


def test_a_generated_table_takes_the_place_of_the_present_one_and_can_be_undone(
    desk: DocumentFiles, qtbot: QtBot
) -> None:
    document = desk._document
    with qtbot.waitSignal(desk.new_tables.notice_given):
        desk.new_tables.generate(Quadratic(rows=50))
    assert document.table.names == ("x", "x²", "y")
    assert document.undo_stack.undoText() == "Generate 'Quadratic with noise'"
    trained = document.experiment
    with qtbot.waitSignal(desk.new_tables.notice_given):
        desk.new_tables.generate(Quadratic(rows=60, seed=1))
    assert document.experiment == trained, "another seed keeps the network"
    assert document.name == "Quadratic with noise"
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.table is BEFORE
    assert document.name != "Quadratic with noise"
    document.undo_stack.redo()
    assert document.table.rows == 50


def test_a_generated_table_of_more_classes_gets_a_network_that_suits_it(desk: DocumentFiles, qtbot: QtBot) -> None:
    document = desk._document
    for classes in (3, 5):
        with qtbot.waitSignal(desk.new_tables.notice_given):
            desk.new_tables.generate(Blobs(rows=100, classes=classes))
        assert document.obstacle == ""
        assert output_shapes(document.experiment.learner.network, 2)["output"] == (classes,)


def test_the_generators_form_and_preview_follow_the_choice(desk: DocumentFiles, qtbot: QtBot) -> None:
    dialog = desk.new_tables.generate_with_dialog()
    assert isinstance(_dialog(GeneratorDialog), GeneratorDialog)
    dialog.kind.setCurrentIndex([dialog.kind.itemText(at) for at in range(dialog.kind.count())].index("Gaussian blobs"))
    dialog.form.field("classes")
    assert len(dialog.plot.lines) == 3
    dialog._on_form_edited(Blobs(classes=5), "Clouds")
    assert len(dialog.plot.lines) == 5
    with qtbot.waitSignal(desk.new_tables.notice_given):
        dialog.accept()
    assert len(desk._document.table.column("class").classes) == 5


def test_cells_from_a_spreadsheet_become_a_table(desk: DocumentFiles, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText('size\tkind\tnote\n1.5\t"two\nlines"\tx\n2\tb\n')
    with qtbot.waitSignal(desk.new_tables.notice_given):
        desk.new_tables.paste()
    assert desk._document.table.texts(range(2)) == [["1.5", "two\nlines", "x"], ["2", "b", ""]]
    assert desk._document.undo_stack.undoText() == "Paste as new table"


@pytest.mark.parametrize("text", ["", "   \n", "alone"])
def test_a_clipboard_without_a_table_is_told(desk: DocumentFiles, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    with qtbot.waitSignal(desk.new_tables.failed):
        desk.new_tables.paste()
    assert desk._document.table is BEFORE


def test_a_sample_of_scikit_learn_opens(desk: DocumentFiles, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk._document.opened):
        desk.new_tables.open_sample(SAMPLES[1])
    assert (desk._document.table.rows, desk._document.name) == (178, "Wine")


@pytest.mark.parametrize("way", ["sample", "file", "project"])
def test_no_run_begins_while_another_table_is_on_its_way_and_the_reason_is_told(
    desk: DocumentFiles, tmp_path: Path, qtbot: QtBot, way: str
) -> None:
    document, runs = desk._document, desk._runs
    document.open(Blobs().generate(), suggest_experiment(Blobs().generate()), name="blobs")
    assert runs.obstacle == ""
    with qtbot.waitSignal(document.opened):
        match way:
            case "sample":
                desk.new_tables.open_sample(SAMPLES[1])
            case "file":
                desk.open_path(_write(tmp_path, "v,w\n1,1\n2,2\n"))
            case _:
                desk.open_path(FIRST)
        runs.play()
        assert runs.obstacle == "Another table is being opened. Train when it is there."
        assert runs.state is RunState.IDLE
        assert not runs.is_blocked  # nothing else trains
    assert runs.obstacle == document.obstacle


def test_a_run_can_begin_again_where_the_other_table_does_not_come(
    desk: DocumentFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    document, runs = desk._document, desk._runs
    document.open(Blobs().generate(), suggest_experiment(Blobs().generate()), name="blobs")
    with qtbot.waitSignal(desk.failed):
        desk.open_path(_write(tmp_path, ""))
        assert runs.obstacle
    assert runs.obstacle == ""
    desk.open_path(_write(tmp_path, "v,w\n1,1\n2,2\n"))
    desk.loader.cancel()
    assert runs.obstacle == ""
