"""Lessons: every promised number comes out on both engines, and what is no lesson is told in one sentence."""

import json
import re
import shutil
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from engine.config.recipe import Scaling
from engine.config.training import EngineName
from engine.files.atomic import FileError
from engine.headless.commands import lessons as command
from engine.headless.usage import UsageError
from engine.lessons.check import check_lesson
from engine.lessons.expected import TensorNumbers
from engine.lessons.folder import FOLDER, lesson_folders, lesson_text, open_lesson, save_lesson
from engine.lessons.lesson import Lesson
from engine.setup import resolve
from tests.lessons import LESSON_415, LESSONS, lesson_of, trainable


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_the_promised_numbers_come_out(lesson: Lesson, engine: EngineName) -> None:
    numbers = list(check_lesson(lesson, [engine]))
    assert len(numbers) == sum(len(printed.values) for printed in lesson.text.expected if printed.holds_on(engine))
    assert [(number.name, number.got, number.expected) for number in numbers if not number.ok] == []


@pytest.mark.parametrize("lesson", [lesson for lesson in LESSONS if lesson.table], ids=lambda lesson: lesson.id)
def test_a_lesson_has_no_problem(lesson: Lesson) -> None:
    experiment, table = trainable(lesson)
    assert resolve(experiment, table).problems == ()
    for variant in lesson.text.variants:
        assert resolve(experiment.replace(learner=variant.learner), table).problems == ()


def test_the_workbooks_listings_touch_no_number() -> None:
    listings = [lesson for lesson in LESSONS if lesson.text.number in {"411", "412", "413", "414", "415", "416", "417"}]
    assert len(listings) == 11
    for experiment, _ in map(trainable, listings):
        assert {column.scaling for column in experiment.recipe.columns} == {Scaling.RAW}


def test_each_lesson_has_its_place_in_the_course_and_each_chapter_is_in_one_piece() -> None:
    ids = [lesson.id for lesson in LESSONS]
    assert sorted(ids) == sorted(path.parent.name for path in FOLDER.glob("*/lesson.json"))
    chapters = [chapter for chapter, _ in groupby(LESSONS, key=lambda lesson: lesson.text.chapter)]
    assert len(chapters) == len(set(chapters))
    place = ids.index("4-8_overfitting")
    assert ids[place + 1 : place + 4] == ["4-8_l2_penalty", "4-8_dropout", "4-8_early_stopping"]


def test_lessons_have_names_of_their_own() -> None:
    assert [folder.name for folder in lesson_folders()] == [lesson.id for lesson in LESSONS]
    for language in ("en", "ko"):
        assert len({lesson.text.title.in_language(language) for lesson in LESSONS}) == len(LESSONS)


def test_the_korean_of_the_lessons_has_one_tone() -> None:
    """합니다, not 해요; a question to think about may end in 까요."""
    casual = re.compile("(세|해|에|어|아|죠)요")
    told = {folder.name: (folder / "lesson.json").read_text(encoding="utf-8") for folder in lesson_folders()}
    assert [name for name, text in told.items() if casual.search(text)] == []


def test_a_wrong_number_is_found_and_a_number_that_cannot_be_computed_says_why() -> None:
    lesson = open_lesson(LESSON_415)
    wrong = TensorNumbers(update=1, tensor="output/Y", shape=(1, 2), values=(0.928, 1.006))
    absent = TensorNumbers(update=1, tensor="other/Y", shape=(1,), values=(1.0,))
    late = TensorNumbers(update=900, tensor="output/Y", shape=(1, 2), values=(1.0, 1.0))
    shape = TensorNumbers(update=1, tensor="output/Y", shape=(3,), values=(1.0, 1.0, 1.0))
    spoilt = Lesson(lesson.text.replace(expected=(wrong, absent, late, shape)), lesson.experiment, lesson.table)
    found = list(check_lesson(spoilt, [EngineName.NUMPY]))
    assert [number.ok for number in found] == [True, *[False] * 7]
    assert found[1].name == "update 1, output/Y[1, 2]"
    assert [str(number.why) for number in found[2:5:2]] == [
        "The network has no 'other/Y'.",
        "The run ended after 200 updates.",
    ]
    assert str(found[5].why) == "It has another shape."


def test_a_projects_own_weights_are_checked_instead() -> None:
    lesson, (experiment, _) = open_lesson(LESSON_415), lesson_of("415_two_layers")
    faster = experiment.learner.training.replace(
        optimizer=experiment.learner.training.optimizer.replace(learning_rate=0.5)
    )
    numbers = list(check_lesson(lesson, [EngineName.NUMPY], experiment=experiment.with_learner(training=faster)))
    assert not all(number.ok for number in numbers)
    assert numbers[0].ok, "the first outputs do not depend on the learning rate"


def test_a_lesson_is_shared_as_one_file(tmp_path: Path) -> None:
    lesson = open_lesson(LESSON_415)
    save_lesson(tmp_path / "x.lesson", lesson)
    back = open_lesson(tmp_path / "x.lesson")
    assert back.text == lesson.text
    assert trainable(back)[0] == trainable(lesson)[0]
    for ours, theirs in zip(trainable(back)[1].columns, trainable(lesson)[1].columns, strict=True):
        np.testing.assert_array_equal(ours.values, theirs.values)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: path.write_text('{"version": 1, "id": "x"}'), r"'x/lesson\.json' is no lesson: Field required at 'chapter'"),
        (lambda path: (path.parent / "table.csv").unlink(), r"'x' is no lesson: there is no 'table\.csv' in it"),
        (lambda path: path.write_text(path.read_text().replace('"tensor"', '"tonsor"')), r"is no lesson: .* at 'expected\.0"),
        (lambda path: path.write_text("["), r"'x/lesson\.json' is no lesson"),
    ],
)  # fmt: skip
def test_what_is_no_lesson_is_told_in_a_sentence(spoil: object, words: str, tmp_path: Path) -> None:
    assert callable(spoil)
    shutil.copytree(LESSON_415, tmp_path / "x")
    spoil(tmp_path / "x" / "lesson.json")
    with pytest.raises(FileError, match=words):
        open_lesson(tmp_path / "x")


def test_a_file_that_is_no_lesson_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.lesson").write_bytes(b"no archive")
    with pytest.raises(FileError, match=r"'x\.lesson' is no lesson: it is damaged, or no archive"):
        open_lesson(tmp_path / "x.lesson")


def test_the_command_lists_and_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([], str) == 0
    assert "415_two_layers" in capsys.readouterr().out
    report = tmp_path / "r.json"
    assert command.main(["check", "414", "--engine", "numpy", "--report", str(report)], str) == 0
    rows = json.loads(report.read_text())
    assert {row["lesson"] for row in rows} == {"414_one_input_one_output"}
    assert rows[0].keys() == {"lesson", "engine", "name", "expected", "got", "ok"}
    assert all(row["ok"] for row in rows)


def test_the_command_finds_a_wrong_number_in_a_students_lesson(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(FOLDER / "414_one_input_one_output", tmp_path / "x")
    text = lesson_text(tmp_path / "x")
    off = TensorNumbers(update=200, tensor="output/bias/after", shape=(1,), values=(1.7,))
    (tmp_path / "x" / "lesson.json").write_text(text.replace(expected=(off,)).model_dump_json())
    assert command.main(["check", str(tmp_path / "x"), "--engine", "numpy"], str) == 1
    assert "update 200, output/bias/after is 1.59999" in capsys.readouterr().out
    with pytest.raises(UsageError, match="There is no lesson '999'"):
        command.main(["check", "999"], str)
