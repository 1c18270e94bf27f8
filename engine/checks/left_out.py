"""Warns where many rows are left out for a missing cell, and says of which columns."""

from collections.abc import Iterator

import numpy as np

from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, Missing, MissingCells, Role
from engine.data.preparing.plan import Plan
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text

MIN_SHARE = 0.1
"""Fewer rows are told in the summary alone."""

MAX_NAMED = 3


def check_left_out(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """A warning where a tenth of the rows or more are not used. Cells of features can be filled; what is learnt cannot."""
    table = planned.table
    if planned.left_out < MIN_SHARE * table.rows:
        return
    columns = (*planned.features, *planned.targets, *((planned.weight,) if planned.weight else ()))
    aside = planned.set_aside
    empty = {
        c.recipe: int(np.count_nonzero(np.delete(table.column(c.recipe.name).missing, aside)))
        for c in columns
        if c.drops
    }
    lacking = sorted((column for column in empty if empty[column]), key=lambda column: -empty[column])
    features = [column for column in lacking if column.role is Role.FEATURE]
    named = ", ".join(f"'{column.name}' {empty[column]:,}" for column in lacking[:MAX_NAMED])
    more = Text(" and {count:,} columns more", count=len(lacking) - MAX_NAMED) if len(lacking) > MAX_NAMED else NOTHING
    remedy, fixed = _remedy(experiment, features, empty[features[0]] / table.rows if features else 0.0)
    yield Problem(
        ("recipe", "missing"),
        Text(
            "{left_out:,} of {rows:,} rows are left out for their missing cells, by column: {named}{more}.",
            left_out=planned.left_out,
            rows=table.rows,
            named=named,
            more=more,
        ),
        remedy,
        fixed,
        Severity.WARNING,
    )


def filled(experiment: Experiment) -> Experiment:
    """With the missing cells of features filled. A row without a target or a weight is still left out."""
    recipe = experiment.recipe.replace(missing=Missing.FILL)
    changed = []
    for column in recipe.columns:
        is_own = column.missing is MissingCells.AS_ALL
        if column.role is Role.FEATURE and column.missing is MissingCells.DROP:
            changed.append(column.replace(missing=MissingCells.AS_ALL))
        elif column.role in (Role.TARGET, Role.WEIGHT) and is_own and experiment.recipe.missing is Missing.DROP:
            changed.append(column.replace(missing=MissingCells.DROP))
    return experiment.replace(recipe=recipe.with_columns(changed))


def _remedy(experiment: Experiment, features: list[ColumnRecipe], worst: float) -> tuple[Text, Experiment | None]:
    """`worst`: the share of rows in which the first of `features` is missing. What is empty in most rows is better left out."""
    if not features:
        return Text("Nothing is learnt from a row without a target: type in those that are known."), None
    emptiest = features[0]
    ignored = experiment.recipe.with_column(emptiest.replace(role=Role.IGNORED))
    if worst > 0.5 and ignored.with_role(Role.FEATURE):
        return Text("Ignore '{emptiest}', or fill the missing cells.", emptiest=emptiest.name), experiment.replace(
            recipe=ignored
        )
    return Text("Fill the missing cells of features, or ignore '{emptiest}'.", emptiest=emptiest.name), filled(
        experiment
    )
