"""Iris is learnt in the window and exported in every format; a second file gets the same numbers from each, and in the window."""

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

import main as program
from engine.config.training import EngineName
from engine.data.reading.csv_file import read_csv
from engine.exports.export import Choices, NoRuntimeError, case_of, largest_difference
from engine.exports.formats import FORMATS
from gui.main_window import MainWindow
from tests.journeys.commands import ROOT
from tests.journeys.test_predict import answer

READ_BACK = (".glassnet", ".keras", ".savedmodel", ".safetensors", ".onnx", ".xlsx")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Iris with the bed of each plant; ten other plants, of which one lacks a width and one grows in an unknown bed."""
    header, *rows = (ROOT / "resources" / "samples" / "iris.csv").read_text(encoding="utf-8").splitlines()
    learnt, following = tmp_path / "iris.csv", tmp_path / "next.csv"
    beds = [f"{row},{'north' if at % 3 else 'south'}" for at, row in enumerate(rows)]
    learnt.write_text("\n".join([f"{header},bed", *beds]), encoding="utf-8")
    others = [line.split(",") for line in beds[7:150:15]]
    others[2][1], others[5][5] = "", "west"
    lines = [",".join([*line[::-1][:1], *line[:4]]) for line in others]  # without the species, the bed first
    following.write_text("\n".join([",".join(["bed", *header.split(",")[:4]]), *lines]), encoding="utf-8")
    return learnt, following


def test_a_second_file_gets_the_same_numbers_from_every_format_and_in_the_window(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], tmp_path: Path
) -> None:
    learnt, following = files
    with qtbot.waitSignal(window.document.opened):
        window.open_path(learnt)
    training = window.document.experiment.learner.training.replace(epochs=20)
    window.document.edit(window.document.experiment.with_learner(training=training), "epochs")
    window.runs.set_engine(EngineName.NUMPY)
    with qtbot.waitSignal(window.runs.ended):
        window.runs.play()
    model = window.runs.model
    assert model is not None
    project = tmp_path / "iris.glassnet"
    with qtbot.waitSignal(window.desk.projects.saved):
        window.desk.projects.save_to(project)

    window.open_path(following)
    with qtbot.waitSignal(window.document.opened):
        answer(qtbot, "Predict")
    shown = window.document.table
    classes = [name for name in shown.names if name.startswith("P(species=")]
    in_window = np.array([shown.column(name).values for name in classes]).T
    assert np.isnan(in_window).all(axis=1).nonzero()[0].tolist() == [2, 5]

    outputs = [tmp_path / f"iris{known.suffix}" for known in FORMATS]
    assert program.main(["export", str(project), *map(str, outputs), "--no-verify", "--language", "en"]) == 0
    cells, _ = case_of(model, read_csv(following).table, Choices())
    for known, path in zip(FORMATS, outputs, strict=True):
        try:
            theirs = known.run(path, model, cells, Choices())
        except NoRuntimeError:
            continue
        assert largest_difference({"species": in_window}, theirs) <= 1e-6, known.suffix

    answered = set()
    for suffix in READ_BACK:
        out = tmp_path / f"out{suffix}.csv"
        words = ["predict", tmp_path / f"iris{suffix}", following, "--output", out, "--csv-for", "programs"]
        assert program.main([*map(str, words), "--language", "en"]) == 0
        answered.add(out.read_bytes())
    assert len(answered) == 1, "every file that the lab reads back answers to the byte as the project does"
    lines = answered.pop().decode().splitlines()
    assert lines[3].endswith("'sepal_width' is missing")
    assert lines[6].endswith("'bed': 'west' was not there in training")
    numbers = [[float(cell or "nan") for cell in line.split(",")[6:9]] for line in lines[1:]]
    assert np.allclose(np.array(numbers), in_window, rtol=0, atol=1e-7, equal_nan=True)
