"""`glassnet importance`: parts of a project, another file, a row, and what cannot be used."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import main as program
from engine.headless.console import Console
from engine.headless.progress import share_on
from engine.text import Text

ROWS = 60


def command(*words: object) -> int:
    return program.main([*map(str, words), "--language", "en"])


def reported(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`t.csv`, and `m.glassnet` trained on its classes."""
    found = tmp_path_factory.mktemp("importance")
    rows = [(at / 10, "abc"[at % 3], (at * 7) % 11, "yes" if at % 7 > 2 else "no") for at in range(ROWS)]
    with (found / "t.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([("size", "town", "age", "kind"), *rows])
    words = ("--target", "kind", "--layers", "3 tanh, 2 softmax", "--export", found / "m.glassnet")
    common = ("--features", "size,town,age", "--engine", "numpy", "--epochs", 3, "--set", "split.test=0.2")
    assert command("train", found / "t.csv", *words, *common) == 0
    return found


def test_the_part_that_was_not_seen_is_told_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = folder / "r.json"
    assert command("importance", folder / "m.glassnet", "--repeats", 3, "--report", report) == 0
    told = capsys.readouterr().out
    assert "test, kind: 12 rows, 3 repeats; Accuracy" in told
    assert "Accuracy falls by" in told
    found = reported(report)
    assert found["part"] == "test"
    own = found["importance"]["kind"]
    accuracy = own["permutation"]["scores"]["accuracy"]
    assert list(accuracy["features"]) == ["size", "town", "age"]
    town = accuracy["features"]["town"]
    assert len(town["each"]) == 3
    assert town["mean"] == pytest.approx(np.mean(town["each"]))
    assert town["deviation"] == pytest.approx(np.std(town["each"]))
    first = next(line for line in told.splitlines() if "±" in line)
    assert told.splitlines()[told.splitlines().index(first) + 1].split()[0] == max(
        accuracy["features"], key=lambda name: accuracy["features"][name]["mean"]
    )
    weights = own["connection_weights"]["P(kind=no)"]["garson"]
    assert set(weights) == {"size", "town=a", "town=b", "town=c", "age"}
    assert sum(weights.values()) == pytest.approx(1)
    assert own["gradients"]["P(kind=yes)"]["standard"]["size"] > 0


def test_a_row_is_told_with_the_rows_that_it_is_compared_with(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = folder / "r.json"
    words = ("--part", "training", "--repeats", 1, "--row", 5, "--report", report)
    assert command("importance", folder / "m.glassnet", *words) == 0
    own = reported(report)["row"]
    training = own["background"]["of_rows"]
    assert own["background"] == {"rows": training, "of": "training", "of_rows": training}
    assert own["exact"] is True
    answer = max(own["answers"].values(), key=lambda each: each["prediction"])
    total = answer["baseline"] + sum(answer["contributions"].values())
    assert total == pytest.approx(answer["prediction"], abs=1e-12)
    told = capsys.readouterr().out
    assert f"= {answer['prediction']:.6g} = {answer['baseline']:.6g} (the mean of {training} training rows)" in told
    line = next(line for line in told.splitlines() if line.split()[:2] == ["town", "b"])
    assert float(line.split()[2]) == pytest.approx(answer["contributions"]["town"], rel=1e-4)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_the_share_and_a_file_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    for out, is_told in ((_Terminal(), True), (io.StringIO(), False)):
        with share_on(Console(out, out), Text("permuting")) as progress:
            progress(0.5)
        assert ("permuting" in out.getvalue() and " 50%" in out.getvalue()) == is_told


def test_another_file_is_looked_at(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "r.json"
    other = tmp_path / "o.csv"
    other.write_text("size,town,age,kind\n1,a,2,yes\n2,b,3,no\n3,c,4,\n4,a,5,no\n", encoding="utf-8")
    assert command("importance", folder / "m.glassnet", other, "--repeats", 2, "--report", report) == 0
    found = reported(report)
    assert found["part"] is None
    assert found["importance"]["kind"]["rows"] == 3
    assert found["importance"]["kind"]["left_out"] == 1
    assert "1 row is left out: a true value is not known." in capsys.readouterr().out
    assert command("export", folder / "m.glassnet", tmp_path / "m.safetensors", "--no-verify") == 0
    words = ("--repeats", 1, "--row", 3, "--report", report)
    assert command("importance", tmp_path / "m.safetensors", other, *words) == 0
    assert reported(report)["row"]["background"] == {"rows": 3, "of": "file", "of_rows": 3}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--row", 61), "There is no row 61: the table has 60 rows."),
        (("--repeats", 0), "--repeats takes a whole number from 1 on"),
        (("FILE", "--part", "test"), "--part chooses rows of the project's own table."),
        (("OTHER",), "The table lacks 'kind', which the network predicts"),
        (("GAP", "--row", 2), "The row has no answer: 'size' is missing."),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[object, ...], sentence: str
) -> None:
    texts = {
        "FILE": "size,town,age,kind\n1,a,2,yes\n",
        "OTHER": "size,town,age\n1,a,2\n",
        "GAP": "size,town,age,kind\n1,a,2,yes\n,b,2,no\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    typed = [tmp_path / f"{word}.csv" if word in texts else word for word in words]
    assert command("importance", folder / "m.glassnet", *typed) == 2
    assert sentence in capsys.readouterr().err


def test_a_model_without_its_rows_asks_for_a_file(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("export", folder / "m.glassnet", tmp_path / "m.safetensors", "--no-verify") == 0
    assert command("importance", tmp_path / "m.safetensors") == 2
    assert "does not say which rows it was trained on. Name a table" in capsys.readouterr().err
