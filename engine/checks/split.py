"""Problems of the split: parts without rows, folds and columns that do not exist, classes too small for every part."""

import math
from collections.abc import Iterator

import numpy as np

from engine.checks.left_out import filled
from engine.config.experiment import Experiment
from engine.config.recipe import Missing, MissingCells, Role, Split, SplitBy
from engine.data.preparing.parsed import parsed
from engine.data.preparing.plan import Plan, plan
from engine.data.preparing.split import MAX_STRATIFIED, groups_of
from engine.problems import Problem
from engine.text import Text


def check_split(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Problems of the split and of what it is made of; roles and columns are sound."""
    split = experiment.recipe.split
    if len(planned.rows) == 0:
        yield _no_row(experiment, planned)
        return
    named = [*_folds(experiment, planned), *_column(experiment, planned), *_groups(experiment, planned)]
    yield from named
    if named:
        return
    sizes = planned.part_rows
    if split.by is SplitBy.FOLDS and split.group and sizes.validation < 1:
        fewer = split.replace(folds=max(2, split.folds - 1), fold=1)
        yield Problem(
            ("recipe", "split", "folds"),
            Text("No row of any '{group}' is in fold {fold}.", group=split.group, fold=split.fold),
            Text("Make fewer folds."),
            _with_split(experiment, fewer),
        )
    elif sizes.training < 1:
        yield Problem(
            ("recipe", "split"),
            Text("The split leaves no row to train on."),
            Text("Make the validation part smaller.")
            if not planned.test_rows
            else Text("Make the other parts smaller."),
            _with_split(experiment, split.replace(by=SplitBy.SHARE, validation=0.0, test=0.0)),
        )
    elif split.stratified and split.by is not SplitBy.COLUMN and planned.validation_rows + planned.test_rows:
        yield from _stratified(experiment, planned)


def _with_split(experiment: Experiment, split: Split) -> Experiment:
    return experiment.replace(recipe=experiment.recipe.replace(split=split))


def _no_row(experiment: Experiment, planned: Plan) -> Problem:
    features = filled(experiment)
    is_enough = len(plan(planned.written, features.recipe).rows) > 0
    return Problem(
        ("recipe", "missing"),
        Text("Every row has an empty cell, so no row is left."),
        Text("Fill the missing cells of features instead.") if is_enough else Text("Fill the missing cells instead."),
        features if is_enough else _all_filled(experiment),
    )


def _all_filled(experiment: Experiment) -> Experiment:
    """With the missing cells of targets filled, too."""
    dropping = (
        column
        for column in experiment.recipe.columns
        if column.missing is MissingCells.DROP and column.role is not Role.IGNORED
    )
    recipe = experiment.recipe.replace(missing=Missing.FILL)
    recipe = recipe.with_columns(column.replace(missing=MissingCells.AS_ALL) for column in dropping)
    return experiment.replace(recipe=recipe)


def _folds(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    split = experiment.recipe.split
    if split.by is not SplitBy.FOLDS:
        return
    if split.fold > split.folds:
        yield Problem(
            ("recipe", "split", "fold"),
            Text("There is no fold {fold}: the rows are divided into {folds}.", fold=split.fold, folds=split.folds),
            Text("Choose a fold from 1 to {folds}.", folds=split.folds),
            _with_split(experiment, split.replace(fold=split.folds)),
        )
    rows = len(planned.rows) - planned.test_rows
    if split.folds > rows:
        fewer = split.replace(folds=max(2, rows), fold=1) if rows > 1 else split.replace(by=SplitBy.SHARE)
        yield Problem(
            ("recipe", "split", "folds"),
            Text(
                "{n} rows cannot be divided into {folds} folds.",
                "{n} row cannot be divided into {folds} folds.",
                n=rows,
                folds=split.folds,
            ),
            Text("Make fewer folds."),
            _with_split(experiment, fewer),
        )


def _column(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    split, table = experiment.recipe.split, planned.table
    if split.by is not SplitBy.COLUMN:
        return
    by_share = _with_split(experiment, split.replace(by=SplitBy.SHARE))
    if not table.has(split.column):
        message = (
            Text("The table has no column '{column}' to split by.", column=split.column)
            if split.column
            else Text("No column is chosen to split by.")
        )
        yield Problem(
            ("recipe", "split", "column"), message, Text("Choose one, or split by a share of the rows."), by_share
        )
        return
    known = set(table.column(split.column).classes)
    for field in ("validation_values", "test_values"):
        values: tuple[str, ...] = getattr(split, field)
        if unknown := [value for value in values if value not in known]:
            kept = split.replace(**{field: tuple(value for value in values if value in known)})
            yield Problem(
                ("recipe", "split", field),
                Text("No cell of '{column}' is '{unknown}'.", column=split.column, unknown=unknown[0]),
                Text("Leave it out."),
                _with_split(experiment, kept),
            )
    both = [value for value in split.validation_values if value in split.test_values]
    if both:
        once = split.replace(validation_values=tuple(v for v in split.validation_values if v not in both))
        yield Problem(
            ("recipe", "split", "test_values"),
            Text("Rows with '{both}' in '{column}' cannot validate and test.", both=both[0], column=split.column),
            Text("Let them test."),
            _with_split(experiment, once),
        )


def _groups(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    split, table = experiment.recipe.split, planned.table
    if not split.group:
        return
    place, alone = ("recipe", "split", "group"), _with_split(experiment, split.replace(group=""))
    if not table.has(split.group):
        message = Text("The table has no column '{group}' to group the rows by.", group=split.group)
        yield Problem(place, message, Text("Choose another one, or let each row be by itself."), alone)
        return
    if split.by is SplitBy.COLUMN:
        return
    loose = _with_split(experiment, split.replace(stratified=False))
    if split.stratified and not split.shuffle:
        yield Problem(
            ("recipe", "split", "stratified"),
            Text("Groups that are cut in order cannot be stratified."),
            Text("Turn stratification off."),
            loose,
        )
    elif split.stratified and split.by is SplitBy.SHARE and split.validation + split.test:
        yield Problem(
            ("recipe", "split", "stratified"),
            Text("A share of whole groups cannot be stratified; folds of them can."),
            Text("Turn stratification off, or split by folds."),
            loose,
        )
    elif split.by is SplitBy.FOLDS and split.shuffle:
        groups = groups_of(table, split, planned.rows)
        if split.stratified and groups > MAX_STRATIFIED:
            yield Problem(
                ("recipe", "split", "stratified"),
                Text("There are {groups:,} groups, too many to stratify: that would take minutes.", groups=groups),
                Text("Turn stratification off."),
                loose,
            )
        rest = groups - math.ceil(split.test * groups)
        if split.folds > rest:
            fewer = split.replace(folds=rest, fold=1) if rest > 1 else split.replace(group="")
            count = Text("{n} groups of '{group}'", "{n} group of '{group}'", n=rest, group=split.group)
            yield Problem(
                ("recipe", "split", "folds"),
                Text("{count} cannot be divided into {folds} folds.", count=count, folds=split.folds),
                Text("Make fewer folds.") if rest > 1 else Text("Let each row be by itself."),
                _with_split(experiment, fewer),
            )


def _stratified(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    recipe = experiment.recipe
    split = recipe.split
    loose = _with_split(experiment, split.replace(stratified=False))
    place = ("recipe", "split", "stratified")
    if not split.shuffle and (split.by is SplitBy.SHARE or planned.test_rows):
        yield Problem(
            place,
            Text("A stratified split draws rows at random."),
            Text("Turn shuffling on, or stratification off."),
            loose,
        )
        return
    if not planned.output_classes:
        yield Problem(
            place, Text("A stratified split needs one target with classes."), Text("Turn stratification off."), loose
        )
        return
    target = planned.targets[0]
    places = parsed(planned.table.column(target.recipe.name), target)[planned.rows]
    totals = np.bincount(places[~np.isnan(places)].astype(np.intp), minlength=len(target.classes))
    counts = {name: count for name, count in zip(target.classes, totals.tolist(), strict=True) if count}
    few = min(counts, key=lambda name: counts[name])
    parts = [planned.training_rows, *(size for size in (planned.validation_rows, planned.test_rows) if size)]
    smaller = min(parts)
    if split.by is SplitBy.FOLDS and counts[few] < split.folds:
        message = Text(
            "There are too few rows of class '{few}' to put some into each of {folds} folds.",
            few=few,
            folds=split.folds,
        )
        yield Problem(place, message, Text("Turn stratification off, or make fewer folds."), loose)
    elif counts[few] < len(parts):
        every = Text("both") if len(parts) == 2 else Text("all")
        message = Text("There are too few rows of class '{few}' to put some into {every} parts.", few=few, every=every)
        yield Problem(place, message, Text("Turn stratification off."), loose)
    elif smaller < len(counts):
        message = Text(
            "A part of {n} rows has no room for {count} classes.",
            "A part of {n} row has no room for {count} classes.",
            n=smaller,
            count=len(counts),
        )
        yield Problem(place, message, Text("Turn stratification off, or split the rows more evenly."), loose)
    elif len(parts) == 3 or split.group:
        yield from _two_draws(planned, loose)


def _two_draws(planned: Plan, loose: Experiment) -> Iterator[Problem]:
    """The test part is drawn first, and may leave too little of a class for the second draw."""
    try:
        _ = planned.parts
    except ValueError:
        yield Problem(
            ("recipe", "split", "stratified"),
            Text("Without the test part there are too few rows of some class to stratify."),
            Text("Turn stratification off, or make the test part smaller."),
            loose,
        )
