"""`glassnet evaluate`: parts of a project, another file, a threshold, and what cannot be used."""

import csv
import json
from pathlib import Path

import pytest

import main as program


def command(*words: object) -> int:
    return program.main([*map(str, words), "--language", "en"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`t.csv` of 60 rows, `c.glassnet` trained on its classes, `n.glassnet` on its numbers; the reports beside them."""
    found = tmp_path_factory.mktemp("evaluate")
    rows = [(place / 10, "yes" if place % 7 > 2 else "no", place / 5 + place % 3) for place in range(60)]
    with (found / "t.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("size", "kind", "price"), *rows])
    common = ("--features", "size", "--engine", "numpy", "--epochs", 3, "--set", "split.test=0.2")
    for name, target, layers in (("c", "kind", "3 tanh, 2 softmax"), ("n", "price", "3 tanh, 1")):
        written = ("--export", found / f"{name}.glassnet", "--report", found / f"{name}.json")
        words = ("--target", target, "--layers", layers, *written, *common)
        assert command("train", found / "t.csv", *words) == 0
    return found


def test_every_part_of_a_project_is_told_with_its_baselines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = folder / "r.json"
    assert command("evaluate", folder / "c.glassnet", "--report", report) == 0
    told = capsys.readouterr().out
    assert "test, kind: 12 rows" in told
    assert "Logistic regression" in told
    found = json.loads(report.read_text(encoding="utf-8"))["evaluated"]
    assert set(found) == {"training", "validation", "test"}
    own = found["test"]["kind"]
    assert sum(map(sum, own["confusion"]["counts"])) == own["rows"] == 12
    assert own["scores"]["accuracy"] == {
        "value": sum(own["confusion"]["counts"][at][at] for at in (0, 1)) / 12,
        "function": "sklearn.metrics.accuracy_score",
    }
    assert set(own["baselines"]) == {"majority", "linear"}


def test_the_metrics_of_a_run_on_numbers_are_its_scores(folder: Path) -> None:
    metrics = json.loads((folder / "n.json").read_text(encoding="utf-8"))["metrics"]
    report = folder / "r.json"
    assert command("evaluate", folder / "n.glassnet", "--report", report) == 0
    found = json.loads(report.read_text(encoding="utf-8"))["evaluated"]
    assert set(metrics) == set(found) == {"training", "validation", "test"}
    for part, told in metrics.items():
        scores = {name: each["value"] for name, each in found[part]["price"]["scores"].items()}
        assert scores == {name: value for name, value in told.items() if name != "loss"}
        assert {"r2", "rmse", "mae", "mape", "max_error"} <= set(scores)


def test_a_threshold_and_costs_move_the_confusion(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = folder / "r.json"
    words = ("--threshold", 0, "--costs", 1, 5, "--report", report)
    assert command("evaluate", folder / "c.glassnet", folder / "t.csv", *words) == 0
    own = json.loads(report.read_text(encoding="utf-8"))["evaluated"]["file"]["kind"]
    yes = own["confusion"]["classes"][1]
    wrong = own["confusion"]["counts"][0][1]
    assert own["confusion"]["counts"][0][0] == own["confusion"]["counts"][1][0] == 0, "all rows are taken"
    assert own["threshold"]["cost"] == wrong
    assert f"'{yes}' from 0 on: the errors cost {wrong}." in capsys.readouterr().out


def test_intervals_are_measured_on_rows_that_were_not_seen(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("evaluate", folder / "n.glassnet") == 0
    assert capsys.readouterr().out.count("promises to hold 80%") == 1


def test_what_cannot_be_used_is_told_in_a_sentence(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without = tmp_path / "w.csv"
    without.write_text("size,kind\n1,yes\n2,no\n", encoding="utf-8")
    assert command("evaluate", folder / "n.glassnet", without) == 2
    assert "The table lacks 'price', which the network predicts" in capsys.readouterr().err
    assert command("export", folder / "n.glassnet", tmp_path / "n.safetensors", "--no-verify") == 0
    assert command("evaluate", tmp_path / "n.safetensors") == 2
    assert "does not say which rows it was trained on. Name a table" in capsys.readouterr().err
    assert command("evaluate", tmp_path / "n.safetensors", folder / "t.csv") == 0
    assert command("evaluate", folder / "c.glassnet", "--costs", -1, 1) == 2
