"""Names with commas, points, quotes and blanks can be typed everywhere; a wrong one is answered with those that may be meant."""

import pytest

from engine.config.layers import Dense
from engine.config.network import Network
from engine.config.recipe import Scaling
from engine.data.table import Table, number_column
from engine.headless.names import resolve_names, split_names
from engine.headless.settings import apply_setting
from engine.headless.usage import UsageError
from engine.suggest import suggest_experiment
from tests.engine.test_headless_arguments import ROWS, TABLE


def test_names_with_commas_stand_in_quotes() -> None:
    assert split_names('a, "b, c",d') == ("a", "b, c", "d")


NAMES = ("height, cm", "weight, kg", 'say "hi"', "Sepal.Length", " spaced name", "키", "Species", "a", "b", "a,b")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("height, cm", ["height, cm"]),
        ('"height, cm"', ["height, cm"]),
        ('"height, cm","weight, kg"', ["height, cm", "weight, kg"]),
        ('say "hi"', ['say "hi"']),
        ('"say ""hi""",a', ['say "hi"', "a"]),
        ("species", ["Species"]),
        ("SPECIES, b", ["Species", "b"]),
        ("\u110f\u1175", ["키"]),
        ("a,b", ["a,b"]),
        ("b,a", ["b", "a"]),
        ("", []),
    ],
)
def test_a_column_is_found_by_its_whole_name_by_quotes_and_by_what_looks_the_same(typed: str, meant: list[str]) -> None:
    assert list(resolve_names("--target", typed, NAMES)) == meant


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("height", "if 'height, cm' is meant, write its name in quotes within quotes: --target '\"height, cm\"'."),
        (
            "Specis",
            "there is no column 'Specis'. Did you mean 'Species'? The columns are \"height, cm\", \"weight, kg\",",
        ),
        ("Sepal_Length", "Did you mean 'Sepal.Length'?"),
        ("frob", "there is no column 'frob'; the columns are"),
    ],
)
def test_a_name_that_is_none_is_answered_with_those_that_may_be_meant(typed: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        resolve_names("--target", typed, NAMES)
    assert sentence in str(caught.value)


def test_a_name_that_looks_like_two_columns_is_told() -> None:
    with pytest.raises(UsageError, match="may mean each of the columns Age, AGE"):
        resolve_names("--target", "age", ("Age", "AGE"))


def test_of_many_columns_only_the_first_are_listed() -> None:
    with pytest.raises(UsageError, match="c11 and 5,988 more"):
        resolve_names("--target", "x", [f"c{n}" for n in range(6000)])


DOTTED = Table(
    tuple(
        number_column(name, map(str, range(ROWS)))
        for name in ("Sepal.Length", "Sepal.Width", "a.b.c", "a", 'say "x"', "x=y", "height, cm", "t")
    )
)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("recipe.columns.Sepal.Length.scaling", "Sepal.Length"),
        ('recipe.columns."Sepal.Length".scaling', "Sepal.Length"),
        ("columns.sepal.length.scaling", "Sepal.Length"),
        ("columns.a.b.c.scaling", "a.b.c"),
        ("columns.a.scaling", "a"),
        ('columns."say ""x""".scaling', 'say "x"'),
        ('columns."x=y".scaling', "x=y"),
        ("columns.height, cm.scaling", "height, cm"),
        ('columns."height, cm".scaling', "height, cm"),
    ],
)
def test_names_with_points_commas_and_quotes_can_be_set(path: str, name: str) -> None:
    chosen = apply_setting(suggest_experiment(DOTTED), f"{path}=minmax")
    assert [column.name for column in chosen.recipe.columns if column.scaling is Scaling.MINMAX] == [name]


@pytest.mark.parametrize(
    ("typed", "named"), [("sepal.length", "Sepal.Length"), ("HEIGHT, CM", "height, cm"), ("", ""), ("12", "12")]
)
def test_a_field_that_names_a_column_takes_any_name_that_looks_the_same(typed: str, named: str) -> None:
    chosen = apply_setting(suggest_experiment(DOTTED), f"split.group={typed}")
    assert chosen.recipe.split.group == named


def test_a_path_that_may_mean_two_columns_is_told() -> None:
    table = Table(tuple(number_column(name, map(str, range(ROWS))) for name in ("AGE", "Age", "t")))
    with pytest.raises(UsageError, match="may mean several fields"):
        apply_setting(suggest_experiment(table), "columns.age.scaling=minmax")
    chosen = apply_setting(suggest_experiment(table), "columns.Age.scaling=minmax")
    assert chosen.recipe.column("Age").scaling is Scaling.MINMAX


def test_a_layer_is_set_by_a_name_with_points() -> None:
    plain = suggest_experiment(TABLE)
    network = plain.learner.network.model_dump_json().replace("hidden_1", "my.layer")
    chosen = plain.with_learner(network=Network.model_validate_json(network))
    for path in ("network.my.layer.use_bias", 'network."my.layer".use_bias', "network.My.Layer.use-bias"):
        changed = apply_setting(chosen, f"{path}=False").learner.network.node("my.layer").layer
        assert isinstance(changed, Dense)
        assert not changed.use_bias
