"""Weights that come from elsewhere, through `main.py train`."""

import json
from pathlib import Path

import numpy as np
import pytest

import main as program


def train(*words: object) -> int:
    return program.main(["train", *map(str, words)])


def test_transposed_weights_are_called_so_with_the_option_that_reads_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start, turned, end = (tmp_path / name for name in ("start.npz", "turned.npz", "end.npz"))
    table = tmp_path / "t.csv"
    table.write_text("a,b,y\n" + "".join(f"{n % 7},{n % 5},{'uvw'[n % 3]}\n" for n in range(60)), encoding="utf-8")
    words = (table, "--target", "y", "--layers", "8 tanh, 3 softmax", "--engine", "numpy", "--epochs", "2")
    assert train(*words, "--export", start) == 0
    with np.load(start) as found:
        kept = {name: found[name] for name in found}
    np.savez(turned, **{name: array.T for name, array in kept.items()})
    capsys.readouterr()
    assert train(*words, "--initial-weights", turned) == 2
    said = capsys.readouterr().err
    assert "it looks transposed" in said
    assert "Give --transpose-weights, too." in said
    assert train(*words, "--initial-weights", start, "--export", end) == 0
    again = tmp_path / "again.npz"
    assert train(*words, "--initial-weights", turned, "--transpose-weights", "--export", again) == 0
    with np.load(end) as one, np.load(again) as other:
        assert all(np.array_equal(one[name], other[name]) for name in kept)
    assert train(*words, "--initial-weights", start, "--transpose-weights") == 2
    assert "Leave --transpose-weights out." in capsys.readouterr().err
    assert train(*words, "--transpose-weights") == 2


def test_a_network_starts_from_the_layers_of_another_that_fit_and_frozen_ones_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start, end, told = (tmp_path / name for name in ("start.npz", "end.npz", "report.json"))
    table = tmp_path / "t.csv"
    table.write_text("a,b,y\n" + "".join(f"{n % 7},{n % 5},{'uvw'[n % 3]}\n" for n in range(60)), encoding="utf-8")
    words = (table, "--target", "y", "--engine", "numpy", "--epochs", "2")
    assert train(*words, "--layers", "8 tanh, 3 softmax", "--export", start) == 0
    layers = ("--layers", "8 tanh frozen, 4 tanh, 3 softmax")
    capsys.readouterr()
    assert train(*words, *layers, "--initial-weights", start, "--export", end, "--report", told) == 0
    said = capsys.readouterr()
    sentence = (
        "From 'start.npz' these layers take their weights: hidden_1. These begin as before: hidden_2 (there is no such layer), "
        "output (its kernel is 8 × 3 there, 4 × 3 here)."
    )
    assert sentence in said.err
    assert "layers: 8 tanh frozen, 4 tanh, 3 softmax" in said.out
    report = json.loads(told.read_text(encoding="utf-8"))
    assert sentence in report["warnings"]
    assert report["initial_weights"]["taken"] == ["hidden_1"]
    assert list(report["initial_weights"]["kept"]) == ["hidden_2", "output"]
    with np.load(start) as before, np.load(end) as after:
        np.testing.assert_array_equal(before["hidden_1/kernel"], after["hidden_1/kernel"])
        np.testing.assert_array_equal(before["hidden_1/bias"], after["hidden_1/bias"])
    assert train(*words, "--layers", "8 tanh, 3 softmax", "--initial-weights", start) == 0
    assert "All layers take their weights from 'start.npz'." in capsys.readouterr().out
