"""`glassnet picture` of weights, loss and a step: the numbers of the report are the engine's, and the picture is written."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage

from engine.backend import Array
from engine.config.training import EngineName
from engine.setup import resolve
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateSeeker
from engine.training.trace.tracer import Tracer
from engine.worksheet.update import trained_to
from main import main
from tests.gui.fake_runs import flower_document

pytestmark = pytest.mark.usefixtures("usual_theme")


def drawn(project: Path, folder: Path, *words: str, ending: str = "png") -> tuple[Path, dict[str, Any]]:
    """The picture, and the report."""
    output, report = folder / f"drawn.{ending}", folder / "drawn.json"
    line = ["picture", str(project), *words, "--output", str(output), "--report", str(report), "--language", "en"]
    assert main([*line, "--width", "500", "--height", "400"]) == 0
    return output, json.loads(report.read_text(encoding="utf-8"))


def traced(record: Record, update: int) -> dict[str, Array]:
    """The tensors of an update, by name."""
    return {each.name: each.value for each in Tracer(record).trace(update, EngineName.NUMPY).tensors}


def test_weights_are_those_after_the_update(project: Path, tmp_path: Path) -> None:
    output, told = drawn(project, tmp_path, "--view", "weights", "--update", "3")
    document = flower_document()
    record = trained_to(resolve(document.experiment, document.table), EngineName.NUMPY, 4)
    for name, array in UpdateSeeker(record).at(3).parameters.items():
        np.testing.assert_array_equal(np.asarray(told["arrays"][name], dtype=array.dtype), array)
    image = QImage(str(output))
    assert (image.width(), image.height()) == (1000, 800)
    assert len({image.pixel(x, y) for x in range(0, 1000, 9) for y in range(0, 800, 9)}) > 10, "cells have colours"


def test_a_loss_is_that_of_the_run_up_to_the_update(project: Path, tmp_path: Path) -> None:
    output, told = drawn(project, tmp_path, "--view", "loss", "--update", "6", ending="svg")
    document = flower_document()
    record = trained_to(resolve(document.experiment, document.table), EngineName.NUMPY, 7)
    expected = [float(traced(record, at)["loss"]) for at in range(1, 7)]
    assert told["axis"] == "epochs"
    assert told["training"]["x"] == [1, 2, 3, 4, 5, 6], "a batch is all rows"
    np.testing.assert_allclose(told["training"]["loss"], expected, rtol=1e-6)
    assert "<path" in output.read_text(encoding="utf-8"), "the curve is drawn as a line"


def test_a_profile_is_around_the_row(project: Path, tmp_path: Path) -> None:
    output, told = drawn(project, tmp_path, "--view", "profile", "--update", "3", "--row", "2", ending="svg")
    document = flower_document()
    assert list(told["row"].values()) == [document.table.text(1, at) for at in (0, 1)]
    answers = told["profile"]["petal width"]["answers"]["kind"]
    np.testing.assert_allclose(np.sum(list(answers.values()), axis=0), 1, rtol=1e-5)
    text = output.read_text(encoding="utf-8")
    assert "petal width" in text
    assert "<image" not in text, "it is drawn in lines"


def test_a_step_has_the_tensor_and_what_it_is_made_of(project: Path, tmp_path: Path) -> None:
    _, told = drawn(project, tmp_path, "--view", "step", "--update", "2", "--tensor", "output/dkernel")
    document = flower_document()
    record = trained_to(resolve(document.experiment, document.table), EngineName.NUMPY, 3)
    found = traced(record, 2)
    assert "output/dZ" in told["operands"]
    for name, value in {**told["operands"], "output/dkernel": told["value"]}.items():
        np.testing.assert_array_equal(np.asarray(value, dtype=found[name].dtype), found[name])


def test_what_has_no_run_or_no_tensor_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["picture", str(project), "--output", str(tmp_path / "no.png"), "--language", "en", "--view"]
    assert main([*line, "loss"]) == 2
    assert main([*line, "step", "--update", "0"]) == 2
    assert main([*line, "step", "--update", "1", "--tensor", "nothing"]) == 2
    told = capsys.readouterr().err
    for expected in ("add --update N", "the first update is 1", "no tensor 'nothing'"):
        assert expected in told
