"""Features that are the same in every training row."""

from collections.abc import Iterator

import numpy as np

from engine.config.network import INPUT
from engine.diagnosis.exam import Exam
from engine.diagnosis.finding import Finding, Kind
from engine.diagnosis.units import MOST_NAMED
from engine.text import Text, joined

LEAST_ROWS = 2
"""Of a single row everything is constant."""


def constant_inputs(exam: Exam) -> Iterator[Finding]:
    """Columns of which all entries are constant over all training rows: their weights only add to the bias.

    The variance threshold of scikit-learn with its default of 0:
    https://scikit-learn.org/stable/modules/feature_selection.html#removing-features-with-low-variance
    """
    x = exam.dataset.training.x
    if len(x) < LEAST_ROWS or x.ndim != 2:
        return
    is_constant = x[0] == x[-1]
    places = np.flatnonzero(is_constant)
    is_constant[places] = [bool((x[:, place] == x[0, place]).all()) for place in places]
    names, entries, at = [], list[int](), 0
    for column in exam.dataset.plan.features:
        if column.width and is_constant[at : at + column.width].all():
            names.append(column.recipe.name)
            entries += range(at, at + column.width)
        at += column.width
    if not names:
        return
    shown = joined((f"'{name}'" for name in names[:MOST_NAMED]), ", ")
    yield Finding(
        Kind.CONSTANT,
        Text(
            "{n} of {features} features are the same in all {rows:,} training rows: {which}. Nothing can be learnt from them; "
            "their weights do what the bias does.",
            "{n} of {features} features is the same in all {rows:,} training rows: {which}. Nothing can be learnt from it; "
            "its weights do what the bias does.",
            n=len(names), features=len(exam.dataset.plan.features), rows=len(x),
            which=joined((shown, "…"), ", ") if len(names) > MOST_NAMED else shown,
        ),
        INPUT, tuple(entries), tuple(names), {"constant": len(names), "features": len(exam.dataset.plan.features), "rows": len(x)},
    )  # fmt: skip
