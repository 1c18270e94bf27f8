"""A trained network goes on to the next file: predicted in the window beside the columns, from file to file, and by the command."""

import csv
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

import main as program
from engine.config.recipe import Role
from engine.config.training import EngineName
from engine.exports.open_model import open_model
from engine.files.cells import CsvReader
from engine.files.table_csv import CsvFormat
from gui.data.data_panel import DataPanel
from gui.main_window import MainWindow
from gui.whatif.whatif_panel import WhatIfPanel
from tests.gui.settle import is_settled
from tests.panels import show

HEADER = "length,colour,kind"
TRAINED = [f"{n / 10},{'red' if n % 3 else 'blue'},{'long' if n > 20 else 'short'}" for n in range(40)]
NEXT = ["red,3.5,7", "blue,,8", "green,0.5,9", "red,0.1,10"]
"""Other columns in another order, a missing cell, a new class."""


@pytest.fixture
def trained(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window after a training of a few epochs."""
    path = tmp_path / "trained.csv"
    path.write_text("\n".join([HEADER, *TRAINED]), encoding="utf-8")
    with qtbot.waitSignal(window.document.opened):
        window.open_path(path)
    learner = window.document.experiment.learner
    training = learner.training.replace(epochs=60)
    window.document.edit(window.document.experiment.with_learner(training=training), "epochs")
    window.runs.set_engine(EngineName.NUMPY)
    with qtbot.waitSignal(window.runs.ended):
        window.runs.play()
    window.document.undo_stack.setClean()  # what would be lost is not asked about here
    return window


@pytest.fixture
def following(tmp_path: Path) -> Path:
    path = tmp_path / "next.csv"
    path.write_text("\n".join(["colour,length,number", *NEXT]), encoding="utf-8")
    return path


def question() -> QMessageBox | None:
    return next(
        (box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()), None
    )


def answer(qtbot: QtBot, word: str) -> None:
    """Press the button of the question that comes."""
    qtbot.waitUntil(lambda: question() is not None)
    box = question()
    assert box is not None
    button = next(each for each in box.buttons() if word in each.text().replace("&", ""))
    assert isinstance(button, QPushButton)
    button.click()


def test_the_next_file_is_predicted_beside_its_columns(
    qtbot: QtBot, trained: MainWindow, following: Path, tmp_path: Path
) -> None:
    trained.open_path(following)
    with qtbot.waitSignal(trained.document.opened):
        answer(qtbot, "Predict")
    table = trained.document.table
    assert table.names == (
        "colour", "length", "number", "kind predicted", "P(kind=long)", "P(kind=short)", "reason",
    )  # fmt: skip
    assert [table.column("kind predicted").text(row) for row in range(4)] == ["long", "", "", "short"]
    assert table.column("reason").text(1) == "'length' is missing"
    assert table.column("reason").text(2) == "'colour': 'green' was not there in training"
    roles = {column.name: column.role for column in trained.document.experiment.recipe.columns}
    assert [name for name, role in roles.items() if role is Role.FEATURE] == ["length", "colour"]
    assert trained.runs.model is not None, "the trained network survives"
    assert not trained.document.has_faults, "a table without a target is no fault"
    assert trained.document.obstacle.startswith("No column is the target: training needs one, predicting needs none.")

    exported, further = tmp_path / "m.safetensors", tmp_path / "further.csv"
    with qtbot.waitSignal(trained.model_export.notice_given) as said:
        trained.model_export.export_model(exported)
    assert said.args[0].startswith("Written m.safetensors. m.safetensors was run on 4 rows: the largest difference")
    out, project, again = tmp_path / "out.csv", tmp_path / "m.glassnet", tmp_path / "again.csv"
    with qtbot.waitSignal(trained.desk.warning_given) as told:
        trained.desk.predictions.predict_file(trained.runs.model, following, out, CsvReader.PROGRAMS)
    assert told.args[0].startswith("Written out.csv: 4 rows, 2 predicted. 2 rows were not predicted")
    with qtbot.waitSignal(trained.desk.projects.saved):
        trained.desk.projects.save_to(project)
    facts = open_model(project).spec.trained
    assert facts is not None
    data = (tmp_path / "trained.csv").read_bytes()
    assert (facts.data.file, facts.data.sha256, facts.epochs) == ("trained.csv", sha256(data).hexdigest(), 60)
    assert set(facts.scores) == {"training", "validation"}
    words = ["predict", project, following, "--output", again, "--csv-for", "programs", "--language", "en"]
    assert program.main(list(map(str, words))) == 0
    assert out.read_bytes() == again.read_bytes()
    assert program.main(list(map(str, ["predict", exported, following, "--output", further, *words[-4:]]))) == 0
    assert out.read_bytes() == further.read_bytes()
    with out.open(encoding="utf-8", newline="") as stream:
        header, *rows = list(csv.reader(stream))
    assert header == list(table.names)
    shown = [[table.text(row, at) for at in (3, 6)] for row in range(4)]
    assert [[row[3], row[6]] for row in rows] == shown


def test_predicted_columns_are_sorted_filtered_and_exported_and_lead_to_the_row(
    qtbot: QtBot, trained: MainWindow, following: Path, tmp_path: Path
) -> None:
    whole, found = tmp_path / "whole.csv", tmp_path / "found.csv"
    model = trained.runs.model
    assert model is not None
    with qtbot.waitSignal(trained.desk.warning_given):
        trained.desk.predictions.predict_file(model, following, whole, CsvReader.PROGRAMS)
    trained.open_path(following)
    with qtbot.waitSignal(trained.document.opened):
        answer(qtbot, "Predict")
    data, selection = show(trained, DataPanel), trained.selection
    column = trained.document.table.names.index("P(kind=long)")
    qtbot.waitUntil(is_settled)  # what comes with another table moves the cursor
    data.table_view.selection.show_cell(0, column)
    qtbot.waitUntil(lambda: trained.commands["table.sort_up"].isEnabled())
    assert selection.cell == (0, column)
    trained.commands.trigger("table.sort_up")

    def is_sorted() -> bool:
        scores = trained.document.table.column("P(kind=long)").values
        return list(scores[:2]) == sorted(scores[:2])

    qtbot.waitUntil(is_sorted)
    trained.document.undo()
    data.filter_bar.line.setText("`P(kind=long)` < 0.5")
    data.filter_bar.apply()
    assert selection.shown is not None
    (row,) = selection.shown
    assert trained.document.table.column("kind predicted").text(row) == "short"
    data.table_view.selection.show_cell(row, column)
    asking = show(trained, WhatIfPanel)
    trained.commands.trigger("whatif.set_from_row")
    qtbot.waitUntil(lambda: asking.asked is not None and asking.answer.text.startswith("kind: short"))
    with qtbot.waitSignal(trained.table_export.notice_given):
        trained.table_export.export(found, CsvFormat(encoding="utf-8", guards=False), selection.shown)
    lines = whole.read_text(encoding="utf-8").splitlines()
    assert found.read_text(encoding="utf-8").splitlines() == [lines[0], lines[1 + row]], "as the command writes it"


def test_training_goes_on_from_the_trained_weights(qtbot: QtBot, trained: MainWindow, tmp_path: Path) -> None:
    """Whatever the order of the file's columns: the rows of the weights belong to the features as they were."""
    path = tmp_path / "more.csv"
    rows = [",".join(line.split(",")[::-1]) for line in (HEADER, *TRAINED)]
    path.write_text("\n".join(rows), encoding="utf-8")
    model = trained.runs.model
    assert model is not None
    before = {name: array.copy() for name, array in trained.runs.weights.parameters.items()}
    trained.open_path(path)
    with qtbot.waitSignal(trained.document.opened):
        answer(qtbot, "Go on")
    given = trained.document.experiment.learner.initial_weights
    assert {weights.name for weights in given} == set(before)
    now = trained.runs.weights.parameters
    assert all((now[name] == before[name].astype(now[name].dtype)).all() for name in before)
    assert not trained.document.obstacle
    ours = model.spec.preparation.features
    theirs = trained.document.plan.features
    assert [column.planned.entries for column in ours] == [column.entries for column in theirs]


def test_trained_weights_are_not_taken_for_other_classes(qtbot: QtBot, trained: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "more.csv"
    path.write_text("\n".join([HEADER, *TRAINED]).replace("blue", "green"), encoding="utf-8")
    trained.open_path(path)
    with qtbot.waitSignal(trained.desk.failed) as told:
        answer(qtbot, "Go on")
    assert told.args[0].startswith("'colour' has other classes than in training (green, red; blue, red then)")
    assert trained.document.table.column("colour").text(0) == "blue", "what was open stays"


def test_starting_anew_suggests_a_network(qtbot: QtBot, trained: MainWindow, following: Path) -> None:
    trained.open_path(following)
    with qtbot.waitSignal(trained.document.opened):
        answer(qtbot, "Start")
    assert trained.document.table.names == ("colour", "length", "number")
    assert trained.runs.model is not None
    trained.runs.reset()
    assert trained.runs.model is None
    trained.document.undo()
    assert trained.runs.model is not None, "undo brings it back"


def test_a_table_without_its_columns_asks_nothing(qtbot: QtBot, trained: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    with qtbot.waitSignal(trained.document.opened):
        trained.open_path(path)
    assert question() is None
