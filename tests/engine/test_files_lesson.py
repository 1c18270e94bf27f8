"""Every lesson can be run as it is, and the numbers that it promises come out."""

from pathlib import Path

import numpy as np
import pytest

from engine.backend import Parameters
from engine.config.recipe import Scaling
from engine.config.training import EngineName
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.files.atomic import FileError
from engine.files.lesson import OUTPUTS, Lesson, lessons, open_lesson
from engine.numpy_backend.network import predict
from engine.setup import resolve
from engine.training.initial import initial_parameters
from tests.cases import trained

LESSONS = lessons()
HALF_A_DIGIT = 0.0005000001
"""The course prints three decimals."""


def weights_after(lesson: Lesson, updates: int, engine: EngineName) -> Parameters:
    if updates == 0:
        return initial_parameters(
            lesson.experiment, prepare(plan(lesson.table(), lesson.experiment.recipe)).plan.inputs
        )
    training = lesson.experiment.learner.training.replace(epochs=updates)
    return trained(lesson.experiment.with_learner(training=training), lesson.table(), engine).parameters


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_the_promised_numbers_come_out(lesson: Lesson, engine: EngineName) -> None:
    x = prepare(plan(lesson.table(), lesson.experiment.recipe)).training.x
    for updates in sorted({expected.update for expected in lesson.expected}):
        weights = weights_after(lesson, updates, engine)
        for expected in lesson.expected:
            if expected.update == updates:
                found = weights.get(expected.array) if expected.array != OUTPUTS else None
                found = predict(lesson.experiment.learner.network, weights, x) if found is None else found
                gap = np.abs(np.atleast_2d(found) - np.reshape(expected.values, expected.shape))
                assert gap.max() <= HALF_A_DIGIT, f"{expected.array} after {updates} updates"


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_a_lesson_has_no_problem_and_touches_no_number(lesson: Lesson) -> None:
    assert resolve(lesson.experiment, lesson.table()).problems == ()
    assert {column.scaling for column in lesson.experiment.recipe.columns} == {Scaling.RAW}
    assert lesson.story
    assert lesson.expected


def test_the_workbooks_listings_are_there() -> None:
    assert {lesson.name[:3] for lesson in LESSONS} == {"411", "412", "413", "414", "415", "416", "417"}
    assert len({lesson.title for lesson in LESSONS}) == len(LESSONS) == 11


def test_a_spoilt_lesson_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"version": 2, "name": "x"}', encoding="utf-8")
    with pytest.raises(FileError, match=r"'x\.json' is no lesson: Field required at 'title'"):
        open_lesson(path)
