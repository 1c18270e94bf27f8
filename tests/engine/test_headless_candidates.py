"""`glassnet candidates`: what is tried and told, the report, the network that is kept, and what cannot be used."""

import csv
import json
from pathlib import Path

import pytest

import main as program
from engine.files.project import open_project


def command(*words: object) -> int:
    return program.main([*map(str, words), "--language", "en"])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A regression on two features, 40 rows, 8 of which validate; 3 epochs."""
    found = tmp_path_factory.mktemp("candidates")
    with (found / "t.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("a", "b", "y"), *((at / 10, at * 7 % 13, at / 5) for at in range(40))])
    words = ("--target", "y", "--features", "a,b", "--layers", "3 tanh, 1", "--engine", "numpy", "--epochs", 3)
    assert command("train", found / "t.csv", *words, "--export", found / "p.glassnet") == 0
    return found / "p.glassnet"


def test_units_are_compared_over_seeds_and_the_best_is_kept(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, kept = tmp_path / "r.json", tmp_path / "best.glassnet"
    words = ("--over", "neurons", "--values", "1,4", "--seeds", 2, "--report", report, "--keep", kept)
    assert command("candidates", project, *words) == 0
    told = capsys.readouterr().out
    assert "4 of 4: 4, seed 1: validation loss" in told
    found = json.loads(report.read_text(encoding="utf-8"))
    assert (found["varied"], found["measure"], found["seeds"]) == ("units of hidden_1", "validation loss", [0, 1])
    means = {}
    for each in found["candidates"]:
        losses = [trial["validation_loss"] for trial in each["trials"]]
        assert each["mean"] == pytest.approx(sum(losses) / 2)
        means[each["value"]] = each["mean"]
    assert found["best"] == min(means, key=means.__getitem__)
    assert f"best: {found['best']}" in told
    best = open_project(kept)
    network = best.experiment.learner.network
    assert network.node("hidden_1").layer.units == found["best"]  # type: ignore[attr-defined]
    assert best.parameters is not None
    assert best.parameters["hidden_1/kernel"].shape == (2, found["best"])


def test_the_rate_is_tested(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "r.json"
    assert command("candidates", project, "--over", "rate", "--values", "1e-5,1", "--report", report) == 0
    found = json.loads(report.read_text(encoding="utf-8"))
    assert len(found["rates"]) == len(found["losses"]) == len(found["smoothed"])
    assert found["rates"][0] == pytest.approx(1e-5)
    told = capsys.readouterr().out
    assert f"Suggested learning rate: {found['suggested']:.2g}" in told
    assert "Smith 2017" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--over", "rows", "--values", "2"), "shares of the training rows"),
        (("--over", "rows", "--keep", "k.glassnet"), "gives no network"),
        (("--over", "neurons", "--values", "a"), "numbers with commas"),
        (("--over", "neurons", "--layer", "output"), "There is no hidden layer 'output'"),
        (("--over", "layers", "--layer", "hidden_1"), "--layer says whose units"),
        (("--over", "seeds", "--seeds", "0"), "--seeds 0 is not between 1"),
        (("--over", "seeds", "--keep", "k.json"), "should end in .glassnet"),
    ],
)
def test_what_cannot_be_used_is_told(
    project: Path,
    words: tuple[str, ...],
    told: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(project.parent)
    assert command("candidates", project, *words) == 2
    assert told in capsys.readouterr().err
