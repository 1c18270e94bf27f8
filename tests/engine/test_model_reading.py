"""How a file is read that a model is to answer: as the table that it was trained on, where the file leaves that open."""

from pathlib import Path

import pytest

import main as program
from engine.config.columns import ColumnRecipe, Role
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import MeanSquaredError
from engine.config.network import Network
from engine.config.recipe import Recipe
from engine.config.training import Training
from engine.data.preparing.plan import plan
from engine.data.reading.csv_numbers import guess_number_form
from engine.data.reading.options import GUESS, ColumnType, HeadRows, ReadingOptions
from engine.data.reading.read_table import read_table
from engine.files.project import open_project, save_project
from engine.learners.supervised.initial import initial_parameters
from engine.model.model import Model, answer, model_of_table
from engine.model.reading import reading_for

TRAINED = "size;price\n" + "\n".join(f"{n},5;{3 * n},25" for n in range(12))
LINEAR = Experiment(
    recipe=Recipe(columns=(ColumnRecipe(name="size"), ColumnRecipe(name="price", role=Role.TARGET))),
    learner=SupervisedNetwork(network=Network.stack([Dense(units=1)]), training=Training(loss=MeanSquaredError())),
)


def model_from(path: Path, text: str, options: ReadingOptions = GUESS) -> Model:
    path.write_text(text, encoding="utf-8")
    table = read_table(path, options=options).table
    return model_of_table(LINEAR, table, initial_parameters(LINEAR, plan(table, LINEAR.recipe).inputs))


@pytest.fixture
def following(tmp_path: Path) -> Path:
    """Read alone, 1,395 may be a thousand."""
    path = tmp_path / "next.csv"
    path.write_text("size;note\n1,395;a\n2,125;b\n", encoding="utf-8")
    return path


def test_the_decimal_comma_of_the_trained_table_is_presumed(tmp_path: Path, following: Path) -> None:
    model = model_from(tmp_path / "t.csv", TRAINED)
    assert model.spec.reading.presumed_decimal == ","
    reading = reading_for(model, following)
    table = read_table(following, options=reading).table
    assert table.text(0, 0) == "1.395"
    assert len(answer(model, table).rows) == 2


@pytest.mark.parametrize(
    ("cells", "presumed", "decimal", "thousands"),
    [
        (["1,395", "2,125"], ",", ",", ""),
        (["1.395", "2.125"], ",", ",", "."),
        (["1.395", "2.1"], ",", ".", ""),
        (["1,395", "2,125"], ".", ".", ","),
        (["1,395", "2,1"], ".", ",", ""),
        (["3,5"], ",", ",", ""),
        (["1,234,567"], ",", ".", ","),
    ],
)
def test_what_is_presumed_gives_way_to_what_the_cells_say(
    cells: list[str], presumed: str, decimal: str, thousands: str
) -> None:
    rows = [[cell, "x"] for cell in cells]
    found, ambiguous = guess_number_form(rows, ";", ReadingOptions(presumed_decimal=presumed))
    assert (found.decimal, found.thousands, ambiguous) == (decimal, thousands, "")


def test_what_was_chosen_for_the_table_counts_for_the_next_file(tmp_path: Path) -> None:
    text = "size|price\n" + "\n".join(f"{n}|{3 * n}" for n in range(12)) + "\n-999|1\n"
    chosen = ReadingOptions(
        delimiter="|", missing_words=("-999",), types={"price": ColumnType.NUMBER}, sampling=HeadRows(rows=12)
    )
    model = model_from(tmp_path / "t.csv", text, chosen)
    following = tmp_path / "next.csv"
    following.write_text("size|note\n4|a\n-999|b\n", encoding="utf-8")
    reading = reading_for(model, following)
    assert (reading.delimiter, reading.missing_words) == ("|", ("-999",))
    table = read_table(following, options=reading).table
    assert table.rows == 2, "how many rows were read does not count"
    assert table.column("size").missing.tolist() == [False, True]
    assert reading_for(model, following, ReadingOptions(missing_words=("?",))).missing_words == ("?",)
    other = tmp_path / "other.csv"
    other.write_text("size,note\n4,a\n", encoding="utf-8")
    assert reading_for(model, other) == GUESS, "a file without the columns in that form is guessed"


def test_projects_keep_it_and_the_command_reads_so(tmp_path: Path, following: Path) -> None:
    path, out = tmp_path / "m.glassnet", tmp_path / "out.csv"
    model = model_from(tmp_path / "t.csv", TRAINED)
    table = read_table(tmp_path / "t.csv").table
    save_project(path, table, experiment=LINEAR, parameters=None, name="m", model=model)
    opened = open_project(path)
    assert opened.model is not None
    assert opened.model.spec.reading == model.spec.reading
    assert opened.table.origin is not None
    assert opened.table.origin.reading == model.spec.reading, "another training carries it on"
    assert program.main(["predict", str(path), str(following), "--output", str(out), "--csv-for", "programs"]) == 0
    assert out.read_text(encoding="utf-8").splitlines()[1].startswith("1.395,")
