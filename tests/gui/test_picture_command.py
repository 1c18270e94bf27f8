"""`glassnet picture`: the numbers in its report are those of the project's network, trained or after an update."""

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from engine.data.preparing.prepare import prepare
from engine.learners.supervised.initial import initial_parameters
from engine.probe.look import look
from engine.probe.rows import row_look, spreads
from engine.probe.stage import View, room_of, stage
from main import main
from tests.gui.fake_runs import flower_document

pytestmark = pytest.mark.usefixtures("usual_theme")


def test_a_picture_has_the_numbers_of_the_project_and_of_an_update(project: Path, tmp_path: Path) -> None:
    document = flower_document()
    room = room_of(document.experiment, prepare(document.plan))
    initial = initial_parameters(document.experiment, document.plan.inputs)
    weights = {name: (array + 0.5).astype(np.float32) for name, array in initial.items()}
    for extra, parameters in (([], weights), (["--update", "0"], initial)):
        output, report = tmp_path / "plane.png", tmp_path / "plane.json"
        line = ["picture", str(project), "--view", "boundary", "--output", str(output), "--report", str(report)]
        assert main([*line, "--width", "400", "--height", "300", "--language", "en", *extra]) == 0
        assert QImage(str(output)).width() == 800
        told = json.loads(report.read_text(encoding="utf-8"))
        expected = look(
            stage(room, View((0, 1))), {name: array.astype(np.float32) for name, array in parameters.items()}
        )
        assert told["points"] == [100, 100]
        assert told["values"].keys() == expected.series.keys()
        for name, values in expected.series.items():
            np.testing.assert_allclose(told["values"][name], values, rtol=1e-6)


def test_an_svg_is_drawn_in_the_dark_and_what_cannot_be_meant_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["picture", str(project), "--view", "boundary", "--language", "en", "--output"]
    assert main([*line, str(tmp_path / "plane.svg"), "--theme", "dark"]) == 0
    assert b"<svg" in (tmp_path / "plane.svg").read_bytes()
    assert main([*line, str(tmp_path / "plane.jpg")]) == 2
    assert main([*line, str(tmp_path / "plane.png"), "--update", "100000000"]) == 2
    told = capsys.readouterr().err
    assert "should end in .png or .svg" in told
    assert "the run ends after" in told


def test_the_network_has_the_values_of_a_row_and_their_spread(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = flower_document()
    dataset = prepare(document.plan)
    initial = initial_parameters(document.experiment, document.plan.inputs)
    weights = {name: (array + 0.5).astype(np.float32) for name, array in initial.items()}
    report = tmp_path / "network.json"
    line = ["picture", str(project), "--view", "network", "--language", "en", "--report", str(report), "--output"]
    row = ["--row", "3", "--colour", "value", "--histograms"]
    assert main([*line, str(tmp_path / "network.svg"), *row]) == 0
    assert b"<svg" in (tmp_path / "network.svg").read_bytes()
    told = json.loads(report.read_text(encoding="utf-8"))
    values = row_look(document.experiment, dataset, 2, weights).values
    assert values is not None
    for name, node in values.nodes.items():
        np.testing.assert_allclose(told["values"][name]["output"], node.output, rtol=1e-6)
    expected = spreads(document.experiment, dataset, weights)
    assert told["spreads"]["of"] == expected.of
    for name, each in expected.nodes.items():
        assert told["spreads"]["nodes"][name]["counts"] == each.counts.tolist()
    assert main([*line, str(tmp_path / "network.png"), "--row", "99"]) == 2
    assert "the network does not get row 99" in capsys.readouterr().err


def test_a_network_is_drawn_in_tikz_by_its_weights_alone(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["picture", str(project), "--language", "en", "--output", str(tmp_path / "n.tex"), "--view"]
    assert main([*line, "network"]) == 0
    written = (tmp_path / "n.tex").read_text(encoding="utf-8")
    weights = initial_parameters(flower_document().experiment, flower_document().plan.inputs)
    kernels = [array for name, array in weights.items() if name.endswith("/kernel")]
    assert written.count(r"\draw[") == sum(array.size for array in kernels), "a line for every weight"
    assert written.count(r"\begin{tikzpicture}[") == written.count(r"\end{tikzpicture}") == 1
    for more, told in (("--histograms", "--histograms"), ("--row=3", "--row"), ("--colour=value", "--colour value")):
        assert main([*line, "network", more]) == 2
        assert f"{told}: a .tex picture shows the weights alone." in capsys.readouterr().err
    assert main([*line, "weights"]) == 2
    assert "should end in .png or .svg" in capsys.readouterr().err
