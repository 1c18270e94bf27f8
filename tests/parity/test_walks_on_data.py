"""Formulas with data in them: the mean over lists of numbers or columns, walked alike on both engines."""

import json
from pathlib import Path

import numpy as np
import pytest

import main as program
from engine.config.optimizers import SGD
from engine.config.training import EngineName
from engine.data.columns import NumberColumn
from engine.data.editing.formula_text import FormulaError
from engine.data.table import Table, text_column
from engine.headless.commands.walk import main as walk_command
from engine.headless.usage import UsageError
from engine.walk.columns import with_columns
from engine.walk.formula import function_of
from engine.walk.spec import Walk
from engine.walk.walking import walk

X, Y = np.array([1.0, 2.0, 3.0]), np.array([3.0, 5.0, 7.5])
TABLE = Table((NumberColumn("x", X), NumberColumn("y", Y), text_column("t", ["a", "b", "c"])))
SGD_TENTH = SGD(learning_rate=0.1)


def test_a_mean_over_data_has_the_gradient_of_the_mean_squared_error() -> None:
    formula = with_columns("mean((w*x + b - y)**2)", TABLE)
    spec = Walk(expression=formula, start=(0.5, 2.0), optimizer=SGD_TENTH, updates=5)
    ours, theirs = (walk(spec, engine) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
    assert ours.variables == ("b", "w")
    b, w = 0.5, 2.0
    for position in ours.positions:
        error = w * X + b - Y
        b, w = b - 0.1 * 2 * error.mean(), w - 0.1 * 2 * (error * X).mean()
        np.testing.assert_allclose(position, [b, w], rtol=1e-13)
    np.testing.assert_allclose(ours.points, theirs.points, rtol=1e-13)


def test_the_courses_error_of_one_target_is_the_mean_over_that_one() -> None:
    printed = walk(Walk(expression="0.5*(p+2)**2", start=(-5.0,), optimizer=SGD(learning_rate=0.5)))
    of_data = walk(Walk(expression="mean(0.5*(p - [-2])**2)", start=(-5.0,), optimizer=SGD(learning_rate=0.5)))
    assert of_data.positions == printed.positions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("p + [1, 2]", "A list of numbers stands within a mean"),
        ("mean(p)", "A mean goes over lists of one length"),
        ("mean(p*[1, 2] + [1])", "A mean goes over lists of one length"),
        ("mean(p*[1, q])", "A list holds numbers only"),
        ("mean(p*[1] + mean(p - [2]))", "A mean cannot stand in another one"),
        ("mean(p*[])", "A mean goes over lists of one length"),
        ("mean(" + "+".join(["p*p"] * 100) + "+[" + ",".join(["1"] * 200) + "])", "This mean is too long"),
    ],
)
def test_what_is_no_mean_is_told_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(FormulaError, match=words):
        function_of(text)


def test_names_of_columns_count_within_a_mean_alone() -> None:
    assert with_columns("x**2 + mean(p - x) + `y`", TABLE) == "x**2 + mean(p - [1, 2, 3]) + `y`"
    assert with_columns("x**2 + y", TABLE) == "x**2 + y"
    long = Table((NumberColumn("x", np.zeros(201)),))
    for text, table, words in (
        ("mean(p - t)", TABLE, r"'t' is a column of text\. \(character 10\)"),
        ("mean(p - x)", long, "The table has 201 rows; a mean goes over 200 at most"),
        ("mean(p - x)", Table((NumberColumn("x", np.array([1.0, np.nan])),)), "'x' has cells that hold no number"),
    ):
        with pytest.raises(FormulaError, match=words):
            with_columns(text, table)


def test_the_command_takes_a_table(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("x,y\n1,2\n2,4\n")
    words = ["walk", "mean((w*x - y)**2)", "--table", str(tmp_path / "t.csv"), "--start", "0", "--learning-rate", "0.2"]
    assert program.main([*words, "--updates", "1", "--report", str(tmp_path / "r.json"), "--language", "en"]) == 0
    assert json.loads((tmp_path / "r.json").read_text())["positions"] == [2.0]
    with pytest.raises(UsageError, match="--table: "):
        walk_command([*words[1:3], str(tmp_path / "none.csv"), *words[4:]], str)
