"""Recipes with other roles, encodings and scalings: what a choice in a column's menu means."""

from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from gui.data.column_edits import part_of, with_encoding, with_only_targets, with_role

TABLE = Table((number_column("a", ["1", "2"]), number_column("b", ["3", "4"]), text_column("kind", ["x", "y"])))
RECIPE = guess_recipe(TABLE)


def test_the_only_target_makes_other_targets_features() -> None:
    changed = with_only_targets(RECIPE, TABLE, ["a"])
    assert [part.name for part in changed.with_role(Role.TARGET)] == ["a"]
    assert changed.column("kind").role is Role.FEATURE


def test_classes_lose_their_scaling() -> None:
    scaled = RECIPE.with_column(RECIPE.column("a").replace(scaling=Scaling.STANDARD))
    part = with_encoding(scaled, TABLE, ["a"], Encoding.ONE_HOT).column("a")
    assert (part.encoding, part.scaling) == (Encoding.ONE_HOT, Scaling.RAW)


def test_texts_that_get_a_role_become_one_hot() -> None:
    recipe = Recipe(columns=(ColumnRecipe(name="kind", role=Role.IGNORED),))
    assert with_role(recipe, TABLE, ["kind"], Role.FEATURE).column("kind").encoding is Encoding.ONE_HOT


def test_a_column_that_the_recipe_does_not_know_is_ignored_until_it_gets_a_role_in_table_order() -> None:
    recipe = Recipe(columns=(ColumnRecipe(name="a"), ColumnRecipe(name="kind", encoding=Encoding.ONE_HOT)))
    assert part_of(recipe, TABLE, "b").role is Role.IGNORED
    changed = with_role(recipe, TABLE, ["b"], Role.TARGET)
    assert [part.name for part in changed.columns] == ["a", "b", "kind"]
    assert changed.column("b").role is Role.TARGET
