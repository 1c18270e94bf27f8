"""`glassnet step` tells a cell by the sum that makes it, in words, as JSON, and for other programs."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.headless.commands.step import main
from engine.headless.usage import UsageError

Said = Callable[..., str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """What the command says of the first lesson's first update."""

    def run(*arguments: str) -> str:
        assert main(["415", *arguments], str) == 0
        return capsys.readouterr().out

    return run


def test_a_cell_is_told_by_its_sum_and_its_rows(said: Said) -> None:
    told = said("--tensor", "hidden_1/Z", "--cell", "1,2")
    assert "hidden_1/Z[1, 2] = 0.05·0.25 + 0.1·0.3 + 0.35 = 0.3925" in told
    told = said("--tensor", "WHb", "--cell", "1,2")
    assert "row 1 adds" in told
    assert "output/dY[1, 1] = 2·(" in told


def test_the_json_has_the_cells_and_the_sum_with_all_digits(said: Said) -> None:
    told = json.loads(said("--tensor", "hidden_1/Z", "--cell", "1,2", "--json"))
    assert eval(told["sum"]) == pytest.approx(told["value"])
    assert told["cells"] == {"input": [[1, None]], "hidden_1/kernel": [[None, 2]], "hidden_1/bias": [[2]]}
    assert told["activation"]["tensor"] == "hidden_1/Y"


def test_the_numbers_of_a_tensor_are_written_for_other_programs(said: Said) -> None:
    values = json.loads(said("--tensor", "hidden_1/kernel", "--json"))["values"]
    array = eval(said("--tensor", "hidden_1/kernel", "--form", "numpy"), {"np": np})
    np.testing.assert_array_equal(array, values)
    rows = [[float(number) for number in line.split(",")] for line in said("--tensor", "WH", "--form", "csv").split()]
    np.testing.assert_array_equal(rows, values)
    assert said("--tensor", "WH", "--form", "latex").startswith("\\begin{pmatrix}\n0.15 & 0.25")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--cell", "1,1"], "add --tensor"),
        (["--tensor", "nothing"], "there is no 'nothing'"),
        (["--tensor", "hidden_1/Z", "--cell", "9,9"], "1 × 2"),
        (["--tensor", "hidden_1/Z", "--cell", "a"], "is no place"),
        (["--update", "0"], "less than 1"),
    ],
)
def test_what_cannot_be_meant_is_said(arguments: list[str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        main(["415", *arguments], str)


def test_numbers_worked_out_by_hand_are_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.csv"
    assert main(["415", "--tensor", "hidden_1/Z", "--json"], str) == 0
    [[first, second]] = json.loads(capsys.readouterr().out)["values"]
    arguments = ["415", "--tensor", "hidden_1/Z", "--typed", str(file)]
    for text, status, words in (
        (f"{first:.5f},", 0, "✓ ·\n"),
        (f"{first}\t{-second}", 1, "✓ ✗\nProbably: The sign is the other way round.\n"),
    ):
        file.write_text(text)
        assert main(arguments, str) == status
        assert capsys.readouterr().out == words
    file.write_text("1,2,3")
    with pytest.raises(UsageError, match="1 rows of 2 numbers"):
        main(arguments, str)
    file.write_text("1,two")
    with pytest.raises(UsageError, match="'two' in 'mine"):
        main(arguments, str)
