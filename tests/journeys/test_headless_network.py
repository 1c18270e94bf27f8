"""`train --network`: the network of another program's file is trained on, on the person's own table."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.files.atomic import FileError
from engine.incoming.open_network import open_network
from tests.journeys.commands import read_report, train
from tests.keras_zip import dense, entry, keras_zip, layer, sequential

rng = np.random.default_rng(2)
KERNELS = {"wide": [rng.normal(size=(4, 5)), np.zeros(5)], "kind": [rng.normal(size=(5, 3)), np.zeros(3)]}
ODD = {"class_name": "Odd", "module": "mine", "config": {}}


def network(path: Path, *, width: int = 4, more: tuple[dict[str, Any], ...] = ()) -> Path:
    """A Keras file of a network that takes `width` numbers and gives three probabilities."""
    first = dense("wide", 5, activation="relu", bias_initializer=ODD)
    weights = {**KERNELS, "wide": [np.resize(KERNELS["wide"][0], (width, 5)), KERNELS["wide"][1]]}
    return keras_zip(path, sequential(entry(width), first, *more, dense("kind", 3, activation="softmax")), weights)


def test_a_network_of_keras_is_trained_on_and_the_report_tells_what_came_in(
    iris: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, report, weights = network(tmp_path / "net.keras"), tmp_path / "r.json", tmp_path / "w.npz"
    words = ("--target", "species", "--engine", "numpy", "--epochs", 1, "--learning-rate", 1e-12)
    assert train(iris, *words, "--network", path, "--report", report, "--export", weights) == 0
    note = (
        "'wide' has a bias_initializer that the lab does not know (Odd); it has the file's weights, and drawn anew they would be "
        "the lab's own."
    )
    said = capsys.readouterr().out
    assert "layers: 5 relu, 3 softmax; loss: Categorical cross-entropy" in said
    assert f"The network of 'net.keras' starts from its 43 weights.\n{note}\n" in said
    found = read_report(report)
    assert found["network_file"] == {
        "file": str(path),
        "layers": ["wide", "kind"],
        "inputs": [4],
        "weights": 43,
        "notes": [note],
    }
    with np.load(weights) as arrays:
        for name, array in open_network(path).weights.items():
            np.testing.assert_allclose(arrays[name], array, atol=1e-6)


def test_the_network_of_a_project_gives_way_to_the_one_of_the_file(iris: Path, tmp_path: Path) -> None:
    project, path, report = tmp_path / "p.glassnet", network(tmp_path / "net.keras"), tmp_path / "r.json"
    words = ("--engine", "numpy", "--epochs", 1)
    assert train(iris, "--target", "species", *words, "--export", project) == 0
    assert train(project, *words, "--network", path, "--folds", 2, "--report", report) == 0
    found = read_report(report)
    assert found["network_file"]["layers"] == ["wide", "kind"]
    assert [node["name"] for node in found["experiment"]["learner"]["network"]["nodes"]] == ["wide", "kind"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--network", "five.keras"),
            "The network of 'five.keras' takes 5 numbers a row, and the features give 4. Choose",
        ),
        (
            ("--network", "lstm.keras"),
            "'lstm.keras' has what the lab does not know: the layer LSTM ('memory'). Nothing of it",
        ),
        (
            ("--network", "net.keras", "--layers", "3"),
            "--network and --layers both say which network is trained. Leave one",
        ),
        (("--network", "gone.keras"), "'gone.keras'"),
        (("--network", "net.keras", "--report", "net.keras"), "--report and --network"),
    ],
)
def test_what_cannot_be_trained_on_is_said_in_one_sentence(
    iris: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(iris.parent)
    network(Path("net.keras"))
    network(Path("five.keras"), width=5)
    network(Path("lstm.keras"), more=(layer("LSTM", "memory", units=3),))
    assert train(iris, "--target", "species", "--engine", "numpy", *words) == 2
    heard = capsys.readouterr().err
    assert said in heard
    assert heard.count("\n") == 1


def test_a_weights_file_is_no_network(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"does not say by its name"):
        open_network(tmp_path / "w.npz")
