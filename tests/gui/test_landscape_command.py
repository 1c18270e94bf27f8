"""`glassnet landscape`: the report's numbers are the engine's, and the picture is written."""

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from engine.backend import LOSS, PartName
from engine.config.training import EngineName, Precision
from engine.data.preparing.prepare import prepare
from engine.learners.supervised.initial import initial_parameters
from engine.training.factory import arrays_of, create_backend
from main import main
from tests.gui.fake_runs import flower_document

pytestmark = pytest.mark.usefixtures("usual_theme")


def test_the_report_has_the_losses_of_the_engine_and_the_path_up_to_the_update(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    output, report = tmp_path / "plane.png", tmp_path / "plane.json"
    line = ["landscape", str(project), "--directions", "path", "--update", "7", "--points", "9", "--language", "en"]
    assert main([*line, "--output", str(output), "--json", str(report), "--width", "400", "--height", "300"]) == 0
    assert QImage(str(output)).width() == 800
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["path"]["updates"] == list(range(8))
    np.testing.assert_allclose(told["path"]["places"][-1], (0, 0), atol=1e-6)
    assert told["path"]["losses"][-1] == pytest.approx(told["loss"], rel=1e-6)
    assert np.shape(told["losses"]) == (9, 9)
    assert "2/λ" in capsys.readouterr().out
    document = flower_document()
    training = document.experiment.learner.training.replace(precision=Precision.FLOAT64)
    experiment = document.experiment.with_learner(training=training)
    arrays = arrays_of(prepare(document.plan), experiment)
    backend = create_backend(EngineName.NUMPY, experiment, arrays, initial_parameters(experiment, document.plan.inputs))
    assert backend.evaluate(PartName.TRAINING).values[LOSS] == pytest.approx(told["path"]["losses"][0], rel=1e-6)


def test_what_cannot_be_meant_is_refused(
    project: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    line = ["landscape", str(project), "--language", "en"]
    assert main([*line, "--directions", "path"]) == 2
    assert main([*line, "--points", "4"]) == 2
    assert main([*line, "--seed", "-1"]) == 2
    told = capsys.readouterr().err
    for expected in ("add --update N", "points a side", "--seed: -1 is not between"):
        assert expected in told
