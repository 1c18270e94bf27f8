"""`walk` on the command line: positions and report, and one sentence for what it cannot use."""

import json
from pathlib import Path
from typing import Any

import pytest

import main as program
from tests.walk_cases import ERROR, PRINTED_WALKS, PrintedWalk


def walked(report: Path, *words: object) -> dict[str, Any]:
    assert program.main(["walk", *map(str, words), "--language", "en", "--report", str(report)]) == 0
    found = json.loads(report.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("engine", ["numpy", "tensorflow", "both"])
@pytest.mark.parametrize("printed", PRINTED_WALKS, ids=lambda printed: printed.name)
def test_the_report_has_the_workbooks_positions(tmp_path: Path, printed: PrintedWalk, engine: str) -> None:
    optimizer = printed.optimizer
    fields = optimizer.model_dump(mode="json", exclude={"kind", "learning_rate", "clipping"}, exclude_defaults=True)
    settings = [word for name, value in fields.items() for word in ("--set", f"optimizer.{name}={value}")]
    found = walked(
        tmp_path / "r.json", ERROR, "--start", printed.start, "--optimizer", optimizer.kind, *settings,
        "--learning-rate", 0.5, "--updates", 16, "--engine", engine,
    )  # fmt: skip
    assert found["positions"] == list(printed.printed)
    assert found["walk"]["optimizer"]["kind"] == optimizer.kind
    assert found.get("engine_difference", 0) == 0


def test_a_walk_on_two_variables_is_printed_a_line_for_each_update(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = walked(
        tmp_path / "r.json", "x**2 + y", "--start", "-1", "2", "--learning-rate", "0.5", "--updates", "2",
        "--schedule", "step rate=0.5 steps=1", "--engine", "both",
    )  # fmt: skip
    assert found["positions"] == [[0, 1.5], [0, 1.25]]
    assert found["engines"] == {"numpy": found["positions"], "tensorflow": found["positions"]}
    assert capsys.readouterr().out.splitlines()[:-1] == [
        "SGD (Keras): w ← w − η g",
        "1  x: 0.0  y: 1.5",
        "2  x: 0.0  y: 1.25",
        "largest difference between the engines 0",
    ]


def test_where_the_engines_round_differently_both_positions_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "exp(sin(3*x)) + x**2.7",
        "--start",
        "1.7",
        "--updates",
        "300",
        "--precision",
        "float32",
        "--engine",
        "both",
    ]
    assert program.main(["walk", *words, "--learning-rate", "0.1", "--language", "en"]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    is_same = last.endswith("engines 0")
    assert is_same == all(line.count("x:") == 1 for line in lines[1:])


def test_a_walk_that_leaves_the_finite_numbers_ends_with_status_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "r.json"
    words = ["p**4", "--start", "10", "--learning-rate", "1e9", "--report", str(report), "--language", "en"]
    assert program.main(["walk", *words]) == 3
    found = json.loads(report.read_text(encoding="utf-8"))
    assert len(found["positions"]) == 3
    assert f"glassnet: {found['ended']}\n" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([ERROR, "--start", "1", "2"], "The formula has p, so the start is one number, not 2."),
        (["x*y", "--start", "1"], "The formula has x and y, so the start is 2 numbers, not 1."),
        (["x*", "--start", "1"], "The formula cannot be read here. Names with blanks or signs stand in `backticks`. (character 1)"),
        ([ERROR, "--start", "1", "--updates", "0"], "--updates 0: updates should be greater than or equal to 1."),
        ([ERROR, "--start", "1", "--schedule", "plateau"],
         "A walk has no epochs whose loss could stop falling. Choose another schedule than 'plateau'."),
        ([ERROR, "--start", "1", "--set", "split.test=0.2"],
         "--set split.test=0.2: a walk has only an optimizer and a schedule; set a field of theirs."),
        ([ERROR, "--start", "1", "--learning-rate", "-1"],
         "--learning-rate -1: learning_rate should be greater than or equal to 0.0."),
        ([ERROR, "--start", "1", "--report", "missing/r.json"],
         "'missing/r.json' could not be saved: the folder 'missing' does not exist. Make it, or choose another one."),
    ],
)  # fmt: skip
def test_what_cannot_be_walked_is_told_in_a_sentence(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert program.main(["walk", *words, "--language", "en"]) == 2
    assert capsys.readouterr().err == f"glassnet: {sentence}\n"
