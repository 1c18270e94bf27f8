"""Warns of raw numbers so large, or so nearly the same, that training on them is slow, diverges or learns next to nothing."""

from collections.abc import Iterable, Iterator

import numpy as np

from engine.config.experiment import Experiment
from engine.config.losses import Targets
from engine.config.recipe import ColumnRecipe, DatePart, Encoding, Role, Scaling
from engine.data.preparing.guess_scaling import HAND_MADE, LARGE, SMALL, differs_less
from engine.data.preparing.plan import Plan
from engine.data.table import NumberColumn, Table
from engine.learners.supervised.checks.part import Part
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text, term


def check_scale(experiment: Experiment, planned: Plan, parts: Iterable[Part]) -> Iterator[Problem]:
    """Warnings for the raw features, and for the raw targets, that hold large numbers or such as hardly differ."""
    features = experiment.recipe.with_role(Role.FEATURE)
    of_numbers = (part for part in parts if part.loss.targets is Targets.NUMBERS)
    targets = tuple(column.recipe for part in of_numbers for column in part.columns)
    table = planned.table
    for columns in (features, targets):
        large = [column for column in columns if _is_large(column, table)]
        yield from _problem(experiment, table, large, Text("on numbers of this size training is slow or diverges"))
        small = [column for column in columns if not _is_large(column, table) and _is_small(column, table)]
        yield from _problem(
            experiment, table, small, Text("of numbers that differ so little training learns next to nothing")
        )
    yield from _dates(experiment)


def _problem(experiment: Experiment, table: Table, columns: list[ColumnRecipe], why: Text) -> Iterator[Problem]:
    if not columns:
        return
    recipe = experiment.recipe.with_columns(column.replace(scaling=Scaling.STANDARD) for column in columns)
    first = columns[0]
    cells = table.column(first.name)
    assert isinstance(cells, NumberColumn), "only numbers have a size"
    others = Text(" and {count} more", count=len(columns) - 1) if len(columns) > 1 else NOTHING
    back = Text(" Predictions stay in their own units.") if first.role is Role.TARGET else NOTHING
    role = term(first.role.value)
    what = Text("raw {role}", role=role) if first.scaling is Scaling.RAW else role
    yield Problem(
        ("recipe", "columns", first.name),
        Text(
            "The {what} '{first}'{others} goes from {low:,.6g} to {high:,.6g}; {why}.",
            what=what,
            first=first.name,
            others=others,
            low=cells.span[0],
            high=cells.span[1],
            why=why,
        ),
        Text("Standardise it.{back}", back=back),
        experiment.replace(recipe=recipe),
        Severity.WARNING,
    )


def _is_large(column: ColumnRecipe, table: Table) -> bool:
    if column.encoding is not Encoding.NUMBER or column.scaling is not Scaling.RAW:
        return False
    cells = table.column(column.name)
    return isinstance(cells, NumberColumn) and max(map(abs, cells.span)) > LARGE


def _is_small(column: ColumnRecipe, table: Table) -> bool:
    if column.encoding is not Encoding.NUMBER or column.scaling not in (Scaling.RAW, Scaling.LOG):
        return False
    cells = table.column(column.name)
    if not isinstance(cells, NumberColumn):
        return False
    values = cells.values[np.isfinite(cells.values)]
    values = np.log1p(values) if column.scaling is Scaling.LOG else values
    return len(values) >= HAND_MADE and differs_less(values, SMALL)


def _dates(experiment: Experiment) -> Iterator[Problem]:
    """A warning for dates of which the year or the days since 1970 are taken as they stand."""
    for column in experiment.recipe.with_role(Role.FEATURE):
        is_large = not {DatePart.YEAR, DatePart.DAYS}.isdisjoint(column.date_parts)
        if column.encoding is Encoding.DATE and column.scaling is Scaling.RAW and is_large:
            standard = experiment.recipe.with_column(column.replace(scaling=Scaling.STANDARD))
            yield Problem(
                ("recipe", "columns", column.name),
                Text(
                    "The raw years or days of '{column}' are large; on numbers of this size training is slow or diverges.",
                    column=column.name,
                ),
                Text("Standardise its parts."),
                experiment.replace(recipe=standard),
                Severity.WARNING,
            )
