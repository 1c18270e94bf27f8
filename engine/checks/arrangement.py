"""Problems of windows and images: rows that are not in order, parts too short for a window, pixels that do not fill the image."""

import math
from collections.abc import Iterator

from engine.config.arrangement import Flat, Image, Windows
from engine.config.experiment import Experiment
from engine.config.recipe import SplitBy
from engine.config.split import PART_TEXTS
from engine.data.preparing.plan import Plan, plan
from engine.problems import Problem
from engine.text import Text

PLACE = ("recipe", "arrangement")


def check_arrangement(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Problems of `experiment.recipe.arrangement`; columns and split are sound."""
    arrangement = experiment.recipe.arrangement
    match arrangement:
        case Windows():
            yield from _windows(experiment, planned, arrangement)
        case Image():
            yield from _image(experiment, planned, arrangement)


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
        ("recipe", "split", "shuffle"),
        Text("Windows need rows in order, but the rows are split at random."),
        Text("Keep them in order: the last rows validate."),
        experiment.replace(recipe=ordered),
    )


def _windows(experiment: Experiment, planned: Plan, windows: Windows) -> Iterator[Problem]:
    recipe, rows = experiment.recipe, planned.part_rows
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
        message = Text(
            "The {name} part of {n} rows has no stretch without a gap for a window",
            "The {name} part of {n} row has no stretch without a gap for a window",
            n=had,
            name=PART_TEXTS[name],
        )
        shorter = recipe.replace(arrangement=windows.replace(length=1, horizon=min(windows.horizon, 1)))
        fits = plan(planned.written, shorter)
        fixed = experiment.replace(recipe=shorter) if fits.training_rows and had > 1 else None
        yield Problem(
            PLACE,
            Text(
                "{message} of {length} and its target, {reach} rows in all.",
                message=message,
                length=windows.length,
                reach=windows.reach,
            ),
            Text("Take shorter windows, or make the part larger."),
            fixed,
        )


def _image(experiment: Experiment, planned: Plan, image: Image) -> Iterator[Problem]:
    entries = planned.feature_entries
    if image.pixels == entries:
        return
    side = math.isqrt(entries // image.channels)
    is_square = side * side * image.channels == entries
    fitting = image.replace(width=side, height=side) if is_square else Flat()
    have = Text(
        "An image of {height} × {width} × {channels} has {pixels:,} numbers",
        height=image.height,
        width=image.width,
        channels=image.channels,
        pixels=image.pixels,
    )
    flat = Text("Leave out columns that are no pixels, or take them side by side.")
    yield Problem(
        PLACE,
        Text("{have}, the features have {entries:,}.", have=have, entries=entries),
        Text("Make it {side} × {side} × {channels}.", side=side, channels=image.channels) if is_square else flat,
        experiment.replace(recipe=experiment.recipe.replace(arrangement=fitting)),
    )
