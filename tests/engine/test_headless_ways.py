"""Messages on the command line name the options that mend what they tell; carried out, these give the fixed experiment."""

import shlex
from pathlib import Path

import pytest

import main as program
from engine.config.recipe import Role, Scaling
from engine.data.reading.options import PRESUMED, ReadingOptions
from engine.data.reading.remedy import Choice, Remedy
from engine.data.table import Table, number_column, text_column
from engine.headless.reading_arguments import READING_OPTIONS
from engine.headless.reading_ways import reading_way
from engine.headless.remedy import place_option, remedy_options, sentence_with_options
from engine.headless.settings import apply_setting
from engine.problems import Problem
from engine.setup import resolve
from engine.suggest import suggest_experiment
from engine.text import Text

ROWS = 30
TABLE = Table(
    (
        number_column("height, cm", [str(1e6 + 7919 * n * n) for n in range(ROWS)]),
        number_column("Sepal.Length", [str(n % 7) for n in range(ROWS)]),
        text_column("kind", ["a", "b", "c"] * 10),
    )
)
PLAIN = suggest_experiment(TABLE)


def test_an_option_that_sets_a_field_gives_the_mended_experiment() -> None:
    raw = PLAIN.recipe.column("height, cm").replace(scaling=Scaling.RAW)
    experiment = PLAIN.replace(recipe=PLAIN.recipe.with_column(raw))
    problem = resolve(experiment, TABLE).problems[0]
    option, assignment = shlex.split(remedy_options(problem, experiment))
    assert (option, assignment) == ("--set", 'columns."height, cm".scaling=standard')
    assert apply_setting(experiment, assignment) == problem.fixed
    assert sentence_with_options(problem, experiment).endswith(f"To do so: {option} {shlex.quote(assignment)}")


def test_a_column_is_left_out_by_its_name_as_it_is_typed() -> None:
    odd = number_column('odd "x", y', ["oops", *(str(n % 5) for n in range(29))])
    table = Table((*TABLE.columns[:2], odd, TABLE.columns[2]))
    experiment = suggest_experiment(table)
    way = remedy_options(resolve(experiment, table).problems[0], experiment)
    assert shlex.split(way) == ["--ignore", '"odd ""x"", y"']


@pytest.mark.parametrize(
    ("place", "way"),
    [
        (("recipe", "columns", "Sepal.Length"), "--ignore Sepal.Length"),
        (("network", "output", "units"), "--set network.output.units"),
        (("network",), "--layers"),
        (("training", "batching"), "--batch-size"),
        (("training", "output_losses", "output"), ""),
        (("initial_weights", "output/kernel"), "--initial-weights"),
        (("recipe", "split", "test"), "--set split.test"),
        (("table",), ""),
    ],
)
def test_without_a_remedy_in_one_click_the_option_for_the_place_is_named(place: tuple[str, ...], way: str) -> None:
    assert place_option(place, PLAIN) == way
    said = sentence_with_options(Problem(place, Text("So."), Text("Do.")), PLAIN)
    assert said == (f"So. Do ({way})." if way else "So. Do.")


def test_roles_are_named_by_the_option_that_gives_them() -> None:
    without = PLAIN.recipe.with_columns(
        column.replace(role=Role.IGNORED) for column in PLAIN.recipe.with_role(Role.FEATURE)
    )
    experiment = PLAIN.replace(recipe=without)
    assert "(--features)." in sentence_with_options(resolve(experiment, TABLE).problems[0], experiment)


def test_every_choice_about_reading_has_an_option() -> None:
    assert {choice.value for choice in Choice} == {*ReadingOptions.model_fields, "day_first"} - PRESUMED
    for choice in Choice:
        assert reading_way(Remedy(choice=choice, column="a.b")).startswith("--")
    assert set(READING_OPTIONS) < {choice.value for choice in Choice}


@pytest.mark.parametrize(
    ("content", "words", "said"),
    [
        ("a\n1\n2\n", ["--target", "a"], "choose the delimiter (--delimiter)."),
        ('a;b\n1;"2\n', ["--target", "b"], "or open the file without quotes (--quote none)."),
        ("a,b\n1,2\n1,2,3\n", ["--target", "b"], "(--ragged fill)."),
        ("a,b\n", ["--target", "b"], "(--header no)."),
        ("a,b\n1,2\n", ["--target", "b", "--encoding", "utf8x"], "(--encoding)."),
        ("a,b\n1,2\n", ["--target", "b", "--delimiter", "::"], "(--delimiter)."),
        ("a,b\n1,2\n", ["--target", "b", "--skip-lines", "9"], "(--skip-lines)."),
        ("a,b\n" + "1,2\n" * 20 + "1,oo ps\n", ["--target", "b"], "is not a number (line 22; --missing 'oo ps')."),
        ("a,b\n" + "$1,2\n" * 20, ["--target", "b"], "read them as numbers (--types 'a=number')."),
    ],
)
def test_what_is_told_of_a_file_names_the_option(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, words: list[str], said: str
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(content, encoding="utf-8")
    program.main(["train", str(path), *words, "--engine", "numpy", "--epochs", "1"])
    told = capsys.readouterr()
    assert said in told.out + told.err
