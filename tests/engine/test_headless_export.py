"""`glassnet export`, and `train --export` in formats that carry the preparation: written, run, and told."""

import json
from pathlib import Path

import pytest

import main as program
from engine.config.layers import Dense
from engine.exports.export import Choices
from engine.exports.safetensors_file import Safetensors
from engine.exports.write import Verify, write_model
from engine.files.project import save_project
from tests.cases import experiment, numeric_table
from tests.model_cases import preparation_cases, untrained

CASE = next(case for case in preparation_cases() if case.name == "classes")


def command(*words: object) -> int:
    return program.main([*map(str, words), "--language", "en"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "m.glassnet"
    chosen = experiment(numeric_table([[1.0]], [[1.0]]), (Dense(units=1),))
    save_project(path, CASE.table, experiment=chosen, parameters=None, name="m", model=CASE.model)
    return path


def test_a_project_is_exported_verified_and_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, report = tmp_path / "m.safetensors", tmp_path / "r.json"
    assert command("export", project, out, "--report", report) == 0
    assert "m.safetensors was run on 24 rows: the largest difference to the network's answers is 0.0e+00" in (
        capsys.readouterr().out
    )
    (written,) = json.loads(report.read_text(encoding="utf-8"))["files"]
    assert (written["verified_rows"], written["largest_difference"]) == (24, 0.0)
    assert command("export", out, tmp_path / "again.safetensors") == 0, "an export is a model, too"
    assert command("export", project, out, "--no-verify", "--network-only") == 0
    assert "was run on" not in capsys.readouterr().out


def test_the_card_is_written_alone_and_stands_in_the_report(project: Path, tmp_path: Path) -> None:
    card, report = tmp_path / "c.json", tmp_path / "r.json"
    assert command("export", project, "--card", card) == 0
    assert command("export", project, tmp_path / "m.safetensors", "--report", report) == 0
    written = json.loads(card.read_text(encoding="utf-8"))
    assert written["format"] == "glassnet model card"
    assert json.loads(report.read_text(encoding="utf-8"))["model_card"] == written


def test_something_is_to_be_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("export", project) == 2
    assert "the following arguments are required: OUT" in capsys.readouterr().err


def test_a_model_is_run_on_as_many_rows_as_take_a_second_or_on_all_that_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = numeric_table([[float(n), -float(n)] for n in range(40)], [[1.0]] * 40)
    model = untrained(experiment(table, (Dense(units=1),)), table)
    monkeypatch.setattr(Safetensors, "products_a_second", 60)
    found = {each: write_model(model, tmp_path / "m.safetensors", Choices(), table, each) for each in Verify}
    rows = {each: own and own.rows for each, own in found.items()}
    assert rows == {Verify.QUICK: 20, Verify.FULL: 40, Verify.NOT: None}, "60 products, 3 weights"


def test_what_cannot_be_written_is_told_before_anything_is(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("export", project, tmp_path / "m.safetensors", tmp_path / "m.exe") == 2
    assert "'m.exe' does not say in which format the model is to be written" in capsys.readouterr().err
    assert not (tmp_path / "m.safetensors").exists()
    assert command("export", project, project) == 2


def test_training_exports_the_model_with_its_preparation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, out, answers = tmp_path / "t.csv", tmp_path / "m.safetensors", tmp_path / "a.csv"
    rows = [f"{n},{'red' if n % 2 else 'blue'},{2 * n}" for n in range(30)]
    table.write_text("\n".join(["a,colour,y", *rows]), encoding="utf-8")
    words = ["--target", "y", "--epochs", 3, "--engine", "numpy", "--export", out, "--export", tmp_path / "w.npz"]
    assert command("train", table, *words) == 0
    assert "m.safetensors was run on 30 rows" in capsys.readouterr().out
    assert command("predict", out, table, "--output", answers) == 0
    assert "30 rows, 30 predicted." in capsys.readouterr().out
