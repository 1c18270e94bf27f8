"""Problems of the table and the recipe, in order: roles, columns, the split, the rows' weights."""

from collections.abc import Iterator

from engine.checks.alike import check_alike
from engine.checks.arrangement import check_arrangement, is_out_of_order, order_problem
from engine.checks.column import check_column
from engine.checks.row_weights import check_row_weights
from engine.checks.split import check_split
from engine.checks.unseen import check_unseen
from engine.data.preparing.merged import merged
from engine.data.table import Table
from engine.problems import Problem
from engine.spec.experiment import Experiment
from engine.spec.recipe import Role


def check_recipe(experiment: Experiment, table: Table) -> list[Problem]:
    """Problems of the table and of `experiment.recipe` on it."""
    table, recipe = merged(table, experiment.recipe)
    experiment = experiment.replace(recipe=recipe) if recipe is not experiment.recipe else experiment
    if table.rows == 0:
        return [Problem(("table",), "The table has no rows.", "Open a CSV file, or insert rows.")]
    problems = [*_roles(experiment, table)]
    for column in experiment.recipe.columns:
        if column.role is not Role.IGNORED and table.has(column.name):
            problems += check_column(experiment, table, column)
    if problems:
        return problems
    if is_out_of_order(experiment):
        return [order_problem(experiment)]
    after = (check_split, check_arrangement, check_row_weights, check_unseen)
    found = next((found for check in after if (found := [*check(experiment, table)])), [])
    return [*found, *check_alike(experiment, table)]


def _roles(experiment: Experiment, table: Table) -> Iterator[Problem]:
    recipe = experiment.recipe
    for column in recipe.columns:
        if not table.has(column.name) and column.role is not Role.IGNORED:
            kept = recipe.replace(columns=tuple(c for c in recipe.columns if table.has(c.name)))
            yield Problem(
                ("recipe", "columns", column.name),
                f"The table has no column '{column.name}'.",
                "Open the table that has it, or leave it out.",
                experiment.replace(recipe=kept),
            )
    if not recipe.with_role(Role.FEATURE):
        yield Problem(("recipe", "columns"), "No column is a feature.", "Set at least one column's role to feature.")
    if not recipe.with_role(Role.TARGET):
        yield Problem(
            ("recipe", "columns"), "No column is the target.", "Set the role of the column to be learnt to target."
        )
    for other in recipe.with_role(Role.WEIGHT)[1:]:
        first = recipe.with_role(Role.WEIGHT)[0].name
        ignored = recipe.with_column(other.replace(role=Role.IGNORED))
        yield Problem(
            ("recipe", "columns", other.name), f"Both '{first}' and '{other.name}' are to weigh the rows.",
            f"Ignore '{other.name}'.", experiment.replace(recipe=ignored),
        )  # fmt: skip
