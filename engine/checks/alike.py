"""Classes that look alike and count as different ones: told with their rows, and merged with one click."""

from collections.abc import Iterator

from engine.config.columns import ColumnRecipe, Encoding, Role
from engine.config.experiment import Experiment
from engine.config.layers import OfUnits
from engine.config.recipe import Recipe
from engine.data.alike import difference
from engine.data.preparing.merged import Spellings, alike_classes
from engine.data.preparing.plan import Plan, plan
from engine.problems import Problem, Severity
from engine.text import NOTHING, Text, and_list, joined

MAX_GROUPS = 3
"""So many classes are told by name, each with its spellings."""
MAX_SPELLINGS = 4
MAX_TOLD = 20
"""Columns that are told one by one."""


def check_alike(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Warnings of the columns whose texts are told apart, as classes or as groups of rows; of many columns a count."""
    table = planned.table
    apart = (column for column in experiment.recipe.columns if _tells_texts_apart(experiment.recipe, column))
    unmerged = (column for column in apart if table.has(column.name) and not column.merge_alike)
    found = [(column, groups) for column in unmerged if (groups := alike_classes(table.column(column.name)))]
    for column, groups in found[:MAX_TOLD]:
        yield _problem(experiment, planned, column, groups)
    if others := [column for column, _ in found[MAX_TOLD:]]:
        recipe = experiment.recipe.with_columns(column.replace(merge_alike=True) for column in others)
        yield Problem(
            ("recipe", "columns", others[0].name),
            Text(
                "{n:,} more columns have texts that look alike but count as different, from '{other}' on.",
                "{n:,} more column has texts that look alike but count as different, from '{other}' on.",
                n=len(others),
                other=others[0].name,
            ),
            Text("Merge the spellings."),
            experiment.replace(recipe=recipe),
            Severity.WARNING,
        )


def _tells_texts_apart(recipe: Recipe, column: ColumnRecipe) -> bool:
    if column.name in (recipe.split.group, recipe.split.column):
        return True
    return column.role is not Role.IGNORED and (column.encoding.has_classes or column.encoding is Encoding.HASHED)


def _problem(experiment: Experiment, planned: Plan, column: ColumnRecipe, groups: tuple[Spellings, ...]) -> Problem:
    rest = len(groups) - MAX_GROUPS
    more = Text("and {count:,} more", count=rest) if rest > 0 else NOTHING
    return Problem(
        ("recipe", "columns", column.name),
        Text(
            "'{column}' has texts that look alike but count as different: {named}.",
            column=column.name,
            named=joined((*map(_named, groups[:MAX_GROUPS]), more), "; "),
        ),
        Text("Merge the spellings."),
        _merged(experiment, planned, column),
        Severity.WARNING,
    )


def _named(group: Spellings) -> Text:
    usual = group.texts[0]
    said: list[Text] = []
    for text, count in list(zip(group.texts, group.counts, strict=True))[:MAX_SPELLINGS]:
        how = difference(text, usual) if text != usual else NOTHING
        what = joined((Text("{n:,} rows", "{n:,} row", n=count), how), ", ")
        said.append(Text("'{text}' ({what})", text=text, what=what))
    if len(group.texts) > MAX_SPELLINGS:
        said.append(Text("{count:,} more", count=len(group.texts) - MAX_SPELLINGS))
    return and_list(said)


def _merged(experiment: Experiment, planned: Plan, column: ColumnRecipe) -> Experiment:
    """The spellings merged, and an only output layer that had a unit for each of the target's entries made to fit."""
    recipe = experiment.recipe.with_column(column.replace(merge_alike=True))
    merged = experiment.replace(recipe=recipe)
    outputs = experiment.learner.network.outputs
    if column.role is not Role.TARGET or len(outputs) != 1 or not isinstance(outputs[0].layer, OfUnits):
        return merged
    after, layer = plan(planned.written, recipe), outputs[0].layer
    for old, new in ((planned.outputs, after.outputs), (len(planned.output_classes), len(after.output_classes))):
        if layer.units == old and old > 1:
            fitting = outputs[0].replace(layer=layer.replace(units=new))
            return merged.with_learner(network=experiment.learner.network.with_node(outputs[0].name, fitting))
    return merged
