"""Problems of windows and images: rows that are not in order, parts too short for a window, pixels that do not fill the image."""

import math
from collections.abc import Iterator

from engine.config.arrangement import Flat, Image, Windows
from engine.config.experiment import Experiment
from engine.config.recipe import SplitBy
from engine.data.preparing.plan import Plan, plan
from engine.data.table import Table
from engine.problems import Problem

PLACE = ("recipe", "arrangement")


def check_arrangement(experiment: Experiment, table: Table) -> Iterator[Problem]:
    """Problems of `experiment.recipe.arrangement`; columns and split are sound."""
    arrangement = experiment.recipe.arrangement
    match arrangement:
        case Windows():
            yield from _windows(experiment, table, arrangement)
        case Image():
            yield from _image(experiment, plan(table, experiment.recipe), arrangement)


def is_out_of_order(experiment: Experiment) -> bool:
    """True where windows are wanted over rows that are split at random, and not in whole groups."""
    split = experiment.recipe.split
    windows = isinstance(experiment.recipe.arrangement, Windows)
    return windows and split.by is not SplitBy.COLUMN and not split.group and (split.shuffle or split.stratified)


def order_problem(experiment: Experiment) -> Problem:
    """Windows over rows that are split at random."""
    recipe = experiment.recipe
    ordered = recipe.replace(split=recipe.split.replace(shuffle=False, stratified=False))
    return Problem(
        ("recipe", "split", "shuffle"), "Windows need rows in order, but the rows are split at random.",
        "Keep them in order: the last rows validate.", experiment.replace(recipe=ordered),
    )  # fmt: skip


def _windows(experiment: Experiment, table: Table, windows: Windows) -> Iterator[Problem]:
    recipe = experiment.recipe
    planned = plan(table, recipe)
    rows = planned.part_rows
    short = [
        (name, had)
        for name, had, left in (
            ("training", rows.training, planned.training_rows),
            ("validation", rows.validation, planned.validation_rows),
            ("test", rows.test, planned.test_rows),
        )
        if had and not left
    ]
    for name, had in short[:1]:
        message = f"The {name} part of {had} {'row' if had == 1 else 'rows'} has no stretch without a gap for a window"
        shorter = recipe.replace(arrangement=windows.replace(length=1, horizon=min(windows.horizon, 1)))
        fits = plan(table, shorter)
        mended = experiment.replace(recipe=shorter) if fits.training_rows and had > 1 else None
        yield Problem(
            PLACE, f"{message} of {windows.length} and its target, {windows.reach} rows in all.",
            "Take shorter windows, or make the part larger.", mended,
        )  # fmt: skip


def _image(experiment: Experiment, planned: Plan, image: Image) -> Iterator[Problem]:
    entries = planned.feature_entries
    if image.pixels == entries:
        return
    side = math.isqrt(entries // image.channels)
    is_square = side * side * image.channels == entries
    fitting = image.replace(width=side, height=side) if is_square else Flat()
    have = f"An image of {image.height} × {image.width} × {image.channels} has {image.pixels:,} numbers"
    flat = "Leave out columns that are no pixels, or take them side by side."
    yield Problem(
        PLACE, f"{have}, the features have {entries:,}.",
        f"Make it {side} × {side} × {image.channels}." if is_square else flat,
        experiment.replace(recipe=experiment.recipe.replace(arrangement=fitting)),
    )  # fmt: skip
