"""Warns of raw numbers so large that training on them is slow or diverges; nothing is scaled without a person's word."""

from collections.abc import Iterator

from engine.data.preparing.guess import LARGE
from engine.data.table import NumberColumn, Table
from engine.problems import Problem, Severity
from engine.spec.experiment import Experiment
from engine.spec.recipe import ColumnRecipe, DatePart, Encoding, Role, Scaling


def check_scale(experiment: Experiment, table: Table) -> Iterator[Problem]:
    """A warning for the raw features, and one for the raw targets, that hold large numbers."""
    for role in (Role.FEATURE, Role.TARGET):
        large = [column for column in experiment.recipe.with_role(role) if _is_large(column, table)]
        if not large:
            continue
        recipe = experiment.recipe
        for column in large:
            recipe = recipe.with_column(column.replace(scaling=Scaling.STANDARD))
        first = table.column(large[0].name)
        assert isinstance(first, NumberColumn), "only numbers are large"
        others = f" and {len(large) - 1} more" if len(large) > 1 else ""
        kind = "feature" if role is Role.FEATURE else "target"
        back = "" if role is Role.FEATURE else " Predictions stay in their own units."
        yield Problem(
            ("recipe", "columns", large[0].name),
            f"The raw {kind} '{large[0].name}'{others} goes from {first.span[0]:,.6g} to {first.span[1]:,.6g}; "
            "on numbers of this size training is slow or diverges.",
            f"Standardise it.{back}",
            experiment.replace(recipe=recipe),
            Severity.WARNING,
        )
    yield from _dates(experiment)


def _is_large(column: ColumnRecipe, table: Table) -> bool:
    if column.encoding is not Encoding.NUMBER or column.scaling is not Scaling.RAW:
        return False
    cells = table.column(column.name)
    return isinstance(cells, NumberColumn) and max(map(abs, cells.span)) > LARGE


def _dates(experiment: Experiment) -> Iterator[Problem]:
    """A warning for dates of which the year or the days since 1970 are taken as they stand."""
    for column in experiment.recipe.with_role(Role.FEATURE):
        is_large = not {DatePart.YEAR, DatePart.DAYS}.isdisjoint(column.date_parts)
        if column.encoding is Encoding.DATE and column.scaling is Scaling.RAW and is_large:
            standard = experiment.recipe.with_column(column.replace(scaling=Scaling.STANDARD))
            yield Problem(
                ("recipe", "columns", column.name),
                f"The raw years or days of '{column.name}' are large; on numbers of this size training is slow or diverges.",
                "Standardise its parts.",
                experiment.replace(recipe=standard),
                Severity.WARNING,
            )
