"""Problems of the table and the recipe, in order: roles, columns, the split, the rows' weights."""

from collections.abc import Iterator

from engine.checks.alike import check_alike
from engine.checks.arrangement import check_arrangement, is_out_of_order, order_problem
from engine.checks.column import check_column
from engine.checks.constant import check_constant, check_constant_training
from engine.checks.row_weights import check_row_weights
from engine.checks.set_aside import check_set_aside
from engine.checks.split import check_split
from engine.checks.unseen import check_unseen
from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, Role
from engine.data.preparing.left_out import why_left_out
from engine.data.preparing.left_out_words import carried_out, remedies, why
from engine.data.preparing.plan import Plan
from engine.data.table import Table
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text, joined

MAX_TOLD = 100
"""Of more problems of columns than these the others are told in one: nobody reads thousands, and each remedy is a whole recipe."""

MAX_REASONS = 3
"""Columns that are left out and named with the reason."""


def check_recipe(experiment: Experiment, planned: Plan) -> list[Problem]:
    """Problems of the table and of `experiment.recipe` on it."""
    table, recipe = planned.table, planned.recipe
    experiment = experiment.replace(recipe=recipe) if recipe is not experiment.recipe else experiment
    if table.rows == 0:
        return [Problem(("table",), Text("The table has no rows."), Text("Open a CSV file, or insert rows."))]
    problems = [*check_set_aside(experiment, planned)]
    if problems:
        return problems
    problems += _roles(experiment, table)
    problems += _columns(experiment, table)
    if problems:
        return problems
    if is_out_of_order(experiment):
        return [order_problem(experiment)]
    for check in _IN_ORDER:
        problems += check(experiment, planned)
        if any(problem.severity is not Severity.WARNING for problem in problems):
            break
    return [*problems, *check_alike(experiment, planned)]


_IN_ORDER = (check_constant, check_split, check_arrangement, check_row_weights, check_constant_training, check_unseen)
"""Each takes what those before it found no error in for sound."""


def _roles(experiment: Experiment, table: Table) -> Iterator[Problem]:
    recipe = experiment.recipe
    gone = [column.name for column in recipe.columns if column.role is not Role.IGNORED and not table.has(column.name)]
    if gone:
        kept = recipe.replace(columns=tuple(column for column in recipe.columns if table.has(column.name)))
        without = experiment.replace(recipe=kept)
        for name in gone[:MAX_TOLD]:
            yield Problem(
                ("recipe", "columns", name),
                Text("The table has no column '{name}'.", name=name),
                Text("Open the table that has it, or leave it out."),
                without,
            )
        if others := gone[MAX_TOLD:]:
            yield Problem(
                ("recipe", "columns", others[0]),
                Text(
                    "{n:,} more columns are missing, from '{other}' on.",
                    "{n:,} more column is missing, from '{other}' on.",
                    n=len(others),
                    other=others[0],
                ),
                Text(
                    "Open the table that has them, or leave out all that are missing.",
                    "Open the table that has it, or leave out all that are missing.",
                    n=len(others),
                ),
                without,
            )
    if not recipe.with_role(Role.FEATURE):
        yield _no_feature(experiment, table)
    if not recipe.with_role(Role.TARGET):
        yield Problem(
            ("recipe", "columns"),
            Text("No column is the target: training needs one, predicting needs none."),
            Text("To train, set the role of the column to be learnt to target."),
            severity=Severity.OPEN,
        )
    for other in recipe.with_role(Role.WEIGHT)[1:]:
        first = recipe.with_role(Role.WEIGHT)[0].name
        ignored = recipe.with_column(other.replace(role=Role.IGNORED))
        yield Problem(
            ("recipe", "columns", other.name),
            Text("Both '{first}' and '{other}' are to weigh the rows.", first=first, other=other.name),
            Text("Ignore '{other}'.", other=other.name),
            experiment.replace(recipe=ignored),
        )


def _columns(experiment: Experiment, table: Table) -> Iterator[Problem]:
    """Problems of the columns that are used, one by one."""
    told, others = 0, list[ColumnRecipe]()
    for column in experiment.recipe.columns:
        if column.role is Role.IGNORED or not table.has(column.name):
            continue
        if told < MAX_TOLD:
            found = [*check_column(experiment, table, column)]
            told += len(found)
            yield from found
        elif any(check_column(_alone(experiment, column), table, column)):
            others.append(column)
    if others:
        ignored = experiment.recipe.with_columns(column.replace(role=Role.IGNORED) for column in others)
        yield Problem(
            ("recipe", "columns", others[0].name),
            Text(
                "{n:,} more columns have such problems, from '{other}' on.",
                "{n:,} more column has such problems, from '{other}' on.",
                n=len(others),
                other=others[0].name,
            ),
            Text("Ignore them, or settle those above first.", "Ignore it, or settle those above first.", n=len(others)),
            experiment.replace(recipe=ignored),
        )


def _alone(experiment: Experiment, column: ColumnRecipe) -> Experiment:
    """`experiment` with no other column: what a remedy would change in it is not asked, and need not be a long recipe."""
    return experiment.replace(recipe=experiment.recipe.replace(columns=(column,)))


def _no_feature(experiment: Experiment, table: Table) -> Problem:
    """Of the columns that are left out, why; one of which only something has to be said is fixed by it."""
    recipe, fixed = experiment.recipe, None
    said: list[Text] = []
    for part in recipe.with_role(Role.IGNORED):
        left = why_left_out(table.column(part.name)) if table.has(part.name) else None
        if left is None:
            continue
        said.append(joined((f"'{part.name}'", why(left)), ": "))
        changes = (carried_out(remedy, part) for remedy in remedies(left, part))
        changed = next((change for change in changes if change is not None), None)
        fixed = fixed or (experiment.replace(recipe=recipe.with_column(changed)) if changed else None)
    rest = len(said) - MAX_REASONS
    reasons = joined((*said[:MAX_REASONS], Text("and {count:,} more", count=rest) if rest > 0 else NOTHING), "; ")
    message = (
        Text("No column is a feature. {reasons}.", reasons=reasons) if reasons else Text("No column is a feature.")
    )
    return Problem(("recipe", "columns"), message, Text("Set at least one column's role to feature."), fixed)
