"""`listing` on the command line: the program, its proof and report, and one sentence for what it cannot use."""

import json
from pathlib import Path

import pytest

import main as program
from engine.files.project import save_project
from tests.lessons import lesson_of


def listed(*words: object) -> int:
    return program.main(["listing", *map(str, words), "--language", "en"])


def test_a_lesson_is_written_verified_and_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output, report = tmp_path / "two_layers.ipynb", tmp_path / "r.json"
    assert listed(415, "--form", "numpy", "--verify", "--output", output, "--report", report) == 0
    assert "bit for bit" in capsys.readouterr().out
    found = json.loads(report.read_text("utf-8"))
    assert found["ok"] is True
    assert [row["same_bits"] for row in found["compared"]] == [True] * 5
    assert "epoch 200" in found["printed"]
    assert json.loads(output.read_text("utf-8"))["nbformat"] == 4


def test_a_project_is_printed_where_no_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    experiment, table = lesson_of("414_one_input_one_output")
    project = tmp_path / "mine.glassnet"
    save_project(project, table, experiment=experiment, name="mine", parameters={})
    assert listed(project, "--form", "numpy") == 0
    assert "Y = X @ W + B" in capsys.readouterr().out


def test_another_run_of_a_lesson_is_written_with_another_setting(capsys: pytest.CaptureFixture[str]) -> None:
    assert listed("1-08_decay", "--form", "numpy", "--run", "steps", "--set", "epochs=7") == 0
    written = capsys.readouterr().out
    assert "epoch //" in written
    assert "in range(7)" in written


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("414", "--form", "numpy", "--output", "a.txt"), "'a.txt' should end in .py or .ipynb"),
        (("414", "--form", "numpy", "--report", "r.json"), "add --verify"),
        (("414", "--form", "numpy", "--run", "x"), "no run 'x'"),
        (("434_adam", "--form", "numpy", "--walk", "x"), "no walk 'x'"),
        (("434_adam", "--form", "numpy", "--set", "seed=2"), "'glassnet walk' takes other settings"),
        (("434_adam", "--form", "functional"), "The nearest form that can is tf.Variable"),
        (("nowhere", "--form", "numpy"), "no lesson 'nowhere'"),
        (("416", "--form", "numpy"), "the number of 3 lessons"),
        (("414", "--form", "pascal"), "invalid choice"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert listed(*words) == 2
    assert said in capsys.readouterr().err
