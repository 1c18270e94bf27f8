"""`dataflow` on the command line: every operation with its values, and one sentence for what it cannot use."""

import json
from pathlib import Path
from typing import Any

import pytest

import main as program
from engine.files.project import save_project
from tests.lessons import lesson_of


def flow_of(report: Path, *words: object) -> dict[str, Any]:
    assert program.main(["dataflow", *map(str, words), "--report", str(report)]) == 0
    [found] = json.loads(report.read_text(encoding="utf-8"))["graphs"]
    assert isinstance(found, dict)
    return found


def test_the_workbooks_program_is_told_operation_by_operation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = flow_of(tmp_path / "r.json", "a = add(2, 3); b = multiply(5, a)")
    assert [(each["type"], each["outputs"][0]["value"], each["device"]) for each in found["operations"]] == [
        ("Const", 2, "CPU:0"),
        ("Const", 3, "CPU:0"),
        ("AddV2", 5, "CPU:0"),
        ("Const", 5, "CPU:0"),
        ("Mul", 25, "CPU:0"),
    ]
    assert found["numpy"] == {"a": 5, "b": 25}
    assert found["engine_difference"] == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "3  forward  CPU:0  Operation AddV2 adds, entry by entry: 2 + 3 = 5"
    assert lines[5] == "5 operations, 4 edges between them, on CPU:0"


def test_a_projects_second_update_sees_what_the_first_left(tmp_path: Path) -> None:
    experiment, table = lesson_of("411_two_inputs_two_outputs")
    save_project(tmp_path / "a.glassnet", table, experiment=experiment, parameters=None, name="a")
    found = flow_of(tmp_path / "r.json", tmp_path / "a.glassnet", "--update", 2)
    named = {
        tensor["called"]: tensor["value"]
        for each in found["operations"]
        for tensor in each["outputs"][::-1]
        if tensor["called"]
    }
    assert named["output/Y"] == [pytest.approx([20.12, 21.6])]
    assert found["update"] == 2


def test_a_lessons_update_is_shown_with_another_setting(tmp_path: Path) -> None:
    found = flow_of(tmp_path / "r.json", "411_two_inputs_two_outputs", "--set", "optimizer.learning_rate=0.25")
    assert 0.25 in [tensor["value"] for each in found["operations"] for tensor in each["outputs"]]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["1 +"], "Statement 1: The formula cannot be read here."),
        (
            ["add(2, 3)", "--update", "2"],
            "--update: 'add(2, 3)' is no project and no lesson, and a program has no updates.",
        ),
        (["add(2, 3)", "--set", "seed=2"], "--set: 'add(2, 3)' is no project and no lesson"),
        (["415", "--set", "nothing=2"], "nothing"),
        (["415", "--update", "0"], "--update 0: updates are counted from 1."),
        (["no.glassnet"], "'no.glassnet'"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(["dataflow", *words]) == 2
    [said] = capsys.readouterr().err.splitlines()
    assert sentence in said
