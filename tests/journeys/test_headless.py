"""From a CSV file to exported weights by `main.py train`: exit status, files, report, and the course's numbers."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest

from engine import VERSION
from engine.files.project import open_project
from engine.files.table_csv import CsvFormat, save_table
from engine.files.weights import FORMATS, load
from engine.headless.layer_text import layers_text
from engine.lessons.expected import TensorNumbers
from engine.lessons.lesson import Lesson
from tests.journeys.commands import ROOT, in_a_process, read_report, train
from tests.lessons import LESSONS, trainable

EXACT = ["--scale", "none", "--validation", "0", "--batch-size", "full", "--precision", "float64"]
LISTINGS = [lesson for lesson in LESSONS if lesson.text.number in {"411", "412", "413", "414", "415"}]
KOREAN_ROWS = [
    "1.5,서울,,합격",
    "2.5,부산,3,불합격",
    ",서울,1,합격",
    "3.5,,2,불합격",
    "2,대구,4,합격",
    "1,부산,5,불합격",
] * 6


@pytest.fixture
def korean(tmp_path: Path) -> Path:
    """Text, blanks, and a Korean header in cp949."""
    path = tmp_path / "시험.csv"
    path.write_bytes("\n".join(["점수,도시,횟수,결과", *KOREAN_ROWS]).encode("cp949"))
    return path


@pytest.mark.parametrize("engine", ["numpy", "tensorflow", "both"])
@pytest.mark.parametrize("lesson", LISTINGS, ids=lambda lesson: lesson.id)
def test_the_courses_listings_come_out_to_the_print(tmp_path: Path, lesson: Lesson, engine: str) -> None:
    table, start, end, report = (tmp_path / name for name in ("t.csv", "start.npz", "end.npz", "r.json"))
    experiment, rows = trainable(lesson)
    save_table(table, rows, CsvFormat())
    given = {
        w.name: np.reshape(w.values, w.shape[1:] if w.name.endswith("bias") else w.shape)
        for w in experiment.learner.initial_weights
    }
    np.savez(start, **given)  # type: ignore[arg-type]
    targets = ",".join(name for name in rows.names if name.startswith("t"))
    layers = layers_text(experiment.learner.network)
    status = train(
        table, "--target", targets, "--layers", layers, "--initial-weights", start, "--loss", "mse", "--optimizer", "sgd",
        "--learning-rate", "0.01", "--epochs", "200", "--engine", engine, *EXACT, "--export", end, "--report", report,
    )  # fmt: skip
    assert status == 0
    with np.load(end) as found:
        for expected in lesson.text.expected:
            if isinstance(expected, TensorNumbers) and expected.update == 200 and expected.tensor.endswith("/after"):
                ours = found[expected.tensor.removesuffix("/after")]
                np.testing.assert_allclose(ours.ravel(), expected.values, atol=expected.tolerance)
    told = read_report(report)
    assert (told["updates"], len(told["loss"]), told["engine"], told["outcome"]) == (200, 200, engine, "finished")
    assert told["engine_difference"] < 1e-12 if engine == "both" else told["engine_difference"] is None


def test_iris_goes_from_file_to_weights_in_every_format(iris: Path, tmp_path: Path) -> None:
    exports = [tmp_path / f"w{known.suffix}" for known in FORMATS]
    words = [word for path in exports for word in ("--export", path)]
    status = train(
        iris, "--target", "species", "--layers", "8 tanh, 3 softmax", "--optimizer", "adam", "--learning-rate", "0.01",
        "--epochs", "60", *words, "--report", tmp_path / "r.json",
    )  # fmt: skip
    assert status == 0
    shapes: dict[str, tuple[int, ...]] = {
        "hidden_1/kernel": (4, 8),
        "hidden_1/bias": (8,),
        "output/kernel": (8, 3),
        "output/bias": (3,),
    }
    found = [load(path, shapes) for path in exports]
    for other in found[1:]:
        assert all(np.array_equal(found[0][name], other[name]) for name in shapes)
    told = read_report(tmp_path / "r.json")
    assert told["metrics"]["validation"]["accuracy"] > 0.9
    assert (told["training_rows"], told["validation_rows"], told["updates"]) == (120, 30, 240)
    assert len(told["loss"]) == len(told["validation_loss"]) == len(told["accuracy"]) == 60
    assert told["validation_loss"][-1] == pytest.approx(told["metrics"]["validation"]["loss"], rel=1e-5)
    assert told["updates_per_second"] > 0


def test_what_was_found_in_the_file_is_told_with_its_lines(
    korean: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    korean.write_bytes(korean.read_bytes() + "\nold,부산,1,합격\n".encode("cp949"))
    assert train(korean, "--target", "결과", "--epochs", "1", "--engine", "numpy") == 2
    told = capsys.readouterr().out
    assert "Row 37, '점수': 'old' is not a number (line 38; --missing old)." in told
    assert "it was read as cp949. If letters look wrong, choose another encoding (line 1; --encoding)." in told


def test_a_korean_file_with_text_and_blanks_goes_to_weights_and_predictions(korean: Path, tmp_path: Path) -> None:
    status = train(
        korean, "--target", "결과", "--epochs", "5", "--engine", "numpy", "--set", "missing=fill",
        "--export", tmp_path / "w.csv", "--predictions", tmp_path / "p.csv", "--report", tmp_path / "r.json",
    )  # fmt: skip
    assert status == 0
    told = read_report(tmp_path / "r.json")
    assert told["inputs"] == ["점수", "도시=대구", "도시=부산", "도시=서울", "횟수"]
    assert told["outputs"] == ["결과=불합격", "결과=합격"]
    predicted = (tmp_path / "p.csv").read_text(encoding="utf-8-sig").splitlines()
    assert "결과" in predicted[0]
    assert len(predicted) == 1 + len(KOREAN_ROWS)
    assert (tmp_path / "w.csv").read_text(encoding="utf-8-sig").startswith("array,row,1,2")


def test_a_project_is_exported_and_trained_again_to_the_same_weights(iris: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "p.glassnet", tmp_path / "again.npz"
    words = ["--engine", "numpy", "--epochs", "3", "--seed", "5"]
    assert train(iris, "--target", "species", *words, "--export", first, "--report", tmp_path / "r.json") == 0
    project = open_project(first)
    assert project.parameters is not None
    assert project.experiment.learner.training.seed == 5
    assert train(first, "--engine", "numpy", "--export", second) == 0
    with np.load(second) as found:
        assert all(np.array_equal(found[name], array) for name, array in project.parameters.items())


def test_a_run_that_diverges_keeps_finite_weights_and_ends_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, end, report = tmp_path / "t.csv", tmp_path / "end.npz", tmp_path / "r.json"
    table.write_text("x,t\n2,10\n", encoding="utf-8")
    words = [
        "--layers",
        "1",
        "--optimizer",
        "sgd",
        "--learning-rate",
        "5",
        "--epochs",
        "500",
        "--engine",
        "numpy",
        "--scale",
        "none",
    ]
    assert train(table, "--target", "t", *words, "--export", end, "--report", report) == 3
    with np.load(end) as found:
        assert all(np.isfinite(found[name]).all() for name in found)
    told = read_report(report)
    assert told["outcome"] == "diverged"
    assert len(told["loss"]) == told["updates"] > 0
    assert "no longer a finite number" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["none.csv", "--target", "y"], "none.csv"),
        ([".", "--target", "y"], "is a folder"),
        (["iris.csv"], "--target is missing"),
        (["iris.csv", "--target", "frob"], "there is no column 'frob'"),
        (["iris.csv", "--target", "species", "--layers", "2 softmax"], "2 units for 3 classes"),
        (["iris.csv", "--target", "species", "--frob"], "unrecognized arguments"),
        (["iris.csv", "--target", "species", "--epochs", "many"], "--epochs: 'many' is not a whole number."),
        (["iris.csv", "--target", "species", "--export", "w.txt"], "does not say in which format"),
        (["iris.csv", "--target", "species", "--export", "none/w.npz"], "the folder 'none' does not exist"),
        (["iris.csv", "--target", "species", "--initial-weights", "iris.csv"], "does not begin with 'array,row'"),
        (["iris.csv", "--target", "species", "--initial-weights", "none.npz"], "there is no such file"),
        (["broken.glassnet"], "is no Glassnet project"),
        (["empty.csv", "--target", "y"], "empty.csv is empty"),
        ([], "required: FILE"),
    ],
)
def test_what_cannot_be_used_ends_with_2_and_one_sentence(
    iris: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    monkeypatch.chdir(iris.parent)
    Path("broken.glassnet").write_bytes(b"PK\x03\x04 not much")
    Path("empty.csv").write_bytes(b"")
    before = sorted(os.listdir())
    assert train(*words, "--engine", "numpy") == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    assert sorted(os.listdir()) == before


def test_the_command_works_as_a_process_without_qt_or_tensorflow(iris: Path, tmp_path: Path) -> None:
    check = (
        "import sys, main; status = main.main(sys.argv[1:]); "
        "loaded = {name.split('.')[0] for name in sys.modules} & {'PySide6', 'tensorflow', 'keras'}; "
        "print('loaded', sorted(loaded)); raise SystemExit(status)"
    )
    words = ["train", iris, "--target", "species", "--engine", "numpy", "--epochs", "2", "--export", tmp_path / "w.npz"]
    done = subprocess.run(
        [sys.executable, "-c", check, *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=200,
        cwd=ROOT,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "120 training rows, 30 validation; 4 features → 4 inputs; 3 classes → 3 outputs" in done.stdout
    assert "epoch 2/2  loss" in done.stdout
    assert "loaded []" in done.stdout


def test_help_and_version_and_nonsense_end_as_they_should() -> None:
    for words, status in ((["--help"], 0), (["train", "--help"], 0), (["--version"], 0), (["frob"], 2)):
        done = in_a_process(*words)
        assert done.returncode == status
        assert "Traceback" not in done.stderr
        assert done.stdout if status == 0 else done.stderr.count("\n") == 1


def test_the_version_is_the_packages() -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert package["project"]["version"] == VERSION


def test_a_run_that_a_rule_stops_says_which_and_restores_the_best_weights(
    iris: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [iris, "--target", "species", "--optimizer", "adam", "--learning-rate", "0.3", "--epochs", "500"]
    rule = ["--stop", "no_improvement patience=6", "--schedule", "step rate=0.9 steps=5"]
    report = tmp_path / "report.json"
    assert train(*words, *rule, "--engine", "both", "--report", report) == 0
    found = json.loads(report.read_text(encoding="utf-8"))
    assert found["outcome"] == "stopped by a rule"
    assert found["restored_epoch"] == found["epochs"] - 6
    assert min(found["validation_loss"]) == pytest.approx(found["metrics"]["validation"]["loss"], rel=1e-6)
    assert "The validation loss has not improved for 6 epochs." in capsys.readouterr().out


def test_all_folds_in_one_command_with_their_mean_and_deviation(iris: Path, tmp_path: Path) -> None:
    path = tmp_path / "folds.json"
    words = (iris, "--target", "species", "--folds", 3, "--epochs", 4, "--engine", "numpy", "--report", path)
    assert train(*words, "--set", "split.test=0.2") == 0
    found = read_report(path)
    assert [fold["fold"] for fold in found["folds"]] == [1, 2, 3]
    assert [fold["training_rows"] + fold["validation_rows"] for fold in found["folds"]] == [120, 120, 120]
    assert sum(fold["validation_rows"] for fold in found["folds"]) == 120
    for name in ("training_loss", "validation_loss", "training_accuracy", "validation_accuracy"):
        values = [fold[name] for fold in found["folds"]]
        assert found["mean"][name.replace("_", " ")] == pytest.approx(np.mean(values))
        assert found["standard_deviation"][name.replace("_", " ")] == pytest.approx(np.std(values, ddof=1))
        assert all(len(fold["by_epoch"][name]) == 4 for fold in found["folds"])
    assert "n − 1" in found["statistics"]
    one = tmp_path / "one.json"
    split = ("--set", "split.by=folds", "--set", "split.folds=3", "--set", "split.fold=2", "--set", "split.test=0.2")
    assert train(*words[:3], *words[5:9], "--report", one, *split) == 0
    assert read_report(one)["metrics"]["validation"]["loss"] == found["folds"][1]["validation_loss"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--export", "w.npz"), "folds train 3 networks, and --export takes one"),
        (("--predictions", "p.csv"), "--predictions takes one"),
        (("--validation", "0.3"), "leave one of them out"),
        (("--folds", "1"), "--folds 1"),
        (("--folds", "200"), "cannot be divided into 200 folds"),
    ],
)
def test_what_does_not_go_with_folds_is_told(
    iris: Path, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(iris, "--target", "species", "--folds", 3, "--engine", "numpy", *words) == 2
    assert said in capsys.readouterr().err


def test_the_sensitivity_to_rounding_is_told_and_reported(
    iris: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--epochs", "3", "--engine", "both", "--precision", "float64", "--sensitivity")
    assert train(iris, "--target", "species", *words, "--report", tmp_path / "r.json") == 0
    told = read_report(tmp_path / "r.json")["sensitivity"]
    assert told["verdict"] in capsys.readouterr().out
    assert told["is_rounding"]
    assert told["updates"][-1] == 3 * 4
    assert len(told["engine_difference"]) == len(told["neighbour_differences"]) == len(told["updates"])
