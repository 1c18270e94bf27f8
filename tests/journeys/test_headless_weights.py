"""Weights that come from elsewhere, through `main.py train`."""

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
