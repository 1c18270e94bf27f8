"""A table with the answers of a model beside its columns, and the experiment that goes with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from engine.config.columns import ColumnRecipe, Role
from engine.config.experiment import Experiment
from engine.config.learners import GivenWeights
from engine.data.columns import Column
from engine.data.preparing.plan import Plan
from engine.data.table import NumberColumn, Table, TextColumn
from engine.learners.supervised.initial import as_given
from engine.model.model import Answers, Model
from engine.results.column_names import free_names
from engine.results.predicted import Array, PredictedNumbers, number_texts
from engine.text import NOTHING, Text, joined, plain

MAX_CLASSES = 6
"""Classes of a column that are told by name."""

REASON = "reason"
"""The name of the column that says why a row has no answer."""


def with_answers(table: Table, answers: Answers, shown: Callable[[Text], str] = str) -> Table:
    """`table`, and what the model says of each row: a number, or a class and the score of each class; and why it says nothing.

    A column whose name the table has, too, gets a number. `shown`: a reason in somebody's language.
    """
    columns: list[Column] = []
    for target in answers.targets:
        own = iter(target.answer_header)
        if isinstance(target, PredictedNumbers):
            columns.append(_numbers(next(own), answers, target.predicted))
            continue
        classes = np.array(target.classes, dtype=object)[target.predicted]
        columns.append(_texts(next(own), answers, classes))
        columns += [
            _numbers(name, answers, target.scores[:, at]) for at, name in enumerate(own) if target.scores is not None
        ]
    if answers.reasons:
        reasons = np.full(table.rows, None, dtype=object)
        for row, reason in answers.reasons.items():
            reasons[row] = shown(reason)
        columns.append(TextColumn(REASON, reasons))
    names = free_names((column.name for column in columns), table.names)
    renamed = (replace(column, name=name) for column, name in zip(columns, names, strict=True))
    return Table((*table.columns, *renamed), table.origin and table.origin.edited())


def experiment_with(model: Model, table: Table, present: Experiment, *, goes_on: bool = False) -> Experiment:
    """The experiment of `model` on `table`: the columns that it was trained on as they were used then, all others ignored.

    What the columns do not decide is taken from `present`. `goes_on`: it begins with the trained weights.
    """
    preparation = model.spec.preparation
    parts = (column.planned.recipe for column in (*preparation.features, *preparation.targets))
    used = tuple(
        part for part in parts if table.has(part.name)
    )  # in their own order, which is that of the weights' rows
    known = {part.name for part in used}
    others = (ColumnRecipe(name=name, role=Role.IGNORED) for name in table.names if name not in known)
    recipe = present.recipe.replace(columns=(*used, *others), arrangement=preparation.arrangement)
    given: tuple[GivenWeights, ...] = ()
    if goes_on:
        given = tuple(as_given(name, array.astype(np.float64)) for name, array in model.parameters.items())
    return present.replace(recipe=recipe, learner=model.spec.learner.replace(initial_weights=given))


def why_not_trained_on(model: Model, planned: Plan) -> Text:
    """Why the trained weights mean something else on the plan of another table; nothing where they do not."""
    preparation = model.spec.preparation
    theirs = {column.recipe.name: column.classes for column in (*planned.features, *planned.targets)}
    for column in (*preparation.features, *preparation.targets):
        name, classes = column.planned.recipe.name, column.planned.classes
        if name not in theirs:
            return Text("The table lacks the column '{column}', which is to be learnt. Predict its rows.", column=name)
        if set(theirs[name]) != set(classes):
            return Text(
                "'{column}' has other classes than in training ({theirs}; {classes} then), so the trained weights would not "
                "belong to them. Predict the rows, or start anew.",
                column=name,
                theirs=_listed(theirs[name]),
                classes=_listed(classes),
            )
    return NOTHING


def _listed(names: Sequence[str]) -> Text:
    some = ", ".join(names[:MAX_CLASSES])
    return plain(f"{some}, …" if len(names) > MAX_CLASSES else some)


def left_text(left: int, first: Mapping[int, Text]) -> Text:
    """That `left` rows have no answer, and why the `first` of them, by row from 0, have none."""
    reasons = [Text("row {row:,}: {reason}", row=row + 1, reason=reason) for row, reason in first.items()]
    return Text(
        "{count:,} rows were not predicted; the column '{column}' says why: {reasons}",
        "{count:,} row was not predicted; the column '{column}' says why: {reasons}",
        n=left,
        count=left,
        column=REASON,
        reasons=joined((joined(reasons, "; "), "…" if left > len(reasons) else "")),
    )


def _numbers(name: str, answers: Answers, own: Array) -> NumberColumn:
    """The numbers that the texts of `own` say: 0.1, not 0.10000000149011612, where it is of single precision."""
    values = np.full(answers.count, np.nan)
    values[answers.rows] = own if own.dtype == np.float64 else np.array(number_texts(own), dtype=np.float64)
    return NumberColumn(name, values)


def _texts(name: str, answers: Answers, own: object) -> TextColumn:
    values = np.full(answers.count, None, dtype=object)
    values[answers.rows] = own
    return TextColumn(name, values)
