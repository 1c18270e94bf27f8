"""Lessons that a teacher makes: numbers are computed and checked before they are promised; the file holds the table as it is."""

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.config.recipe import ColumnRecipe, Recipe
from engine.data.columns import NumberColumn
from engine.data.editing.formula_columns import recomputed
from engine.data.table import Table, text_column
from engine.files.atomic import FileError
from engine.files.project import save_project
from engine.headless.commands import lessons as command
from engine.headless.usage import UsageError
from engine.lessons.folder import FOLDER, open_lesson, save_lesson
from engine.lessons.lesson import Lesson, LessonText, Words
from engine.lessons.making import MakingError, curve, id_of, promised, tensor
from tests.lessons import lesson_of

BOTH = Words(en="A word", ko="낱말")
TEXT = LessonText(id="501_mine", chapter=BOTH, source=BOTH, title=BOTH, story=BOTH)


@pytest.fixture
def lesson() -> Lesson:
    return Lesson(TEXT, *lesson_of("414_one_input_one_output"))


def test_picked_numbers_are_those_that_come_out(lesson: Lesson) -> None:
    made = promised(lesson, [tensor(200, "output/kernel/after", decimals=3), curve(1, "loss", decimals=1)])
    kernel, loss = made.text.expected
    assert (kernel.shape, kernel.values) == ((1, 1), (4.2,)), "as the course prints it"
    assert loss.values == (9.0,), "(3 · 2 + 1 − 10)² is 9"


@pytest.mark.parametrize(
    ("pick", "words"),
    [
        (tensor(1, "other/Y", decimals=3), "update 1, other/Y: The network has no 'other/Y'. Leave it out."),
        (tensor(900, "output/Y", decimals=3), "update 900, output/Y: The run ended after 200 updates. Leave it out."),
        (curve(1, "val_loss", decimals=3), "epoch 1, val_loss: There is no curve 'val_loss'. Leave it out."),
    ],
)
def test_what_is_not_to_be_had_cannot_be_promised(lesson: Lesson, pick: object, words: str) -> None:
    with pytest.raises(MakingError) as refused:
        promised(lesson, [pick])  # type: ignore[list-item]
    assert str(refused.value) == words


def test_a_number_that_does_not_come_out_cannot_be_promised(lesson: Lesson) -> None:
    wrong = tensor(1, "output/Y", decimals=3).replace(shape=(1, 1), values=(7.5,))
    spoilt = Lesson(lesson.text.replace(expected=(wrong,)), lesson.experiment, lesson.table)
    with pytest.raises(MakingError, match=r"output/Y is 7.0 on NumPy, and 7.5 is promised"):
        promised(spoilt, [])


def test_the_table_comes_back_as_it_is_its_computed_columns_in_their_places(lesson: Lesson, tmp_path: Path) -> None:
    columns = (
        NumberColumn("z", np.full(3, np.nan), formula="y * 2"),
        text_column("code", ["007", "=1+1", None]),
        NumberColumn("y", np.full(3, np.nan), formula="x + 1"),
        NumberColumn("x", np.array([0.1, np.nan, 1e300])),
        text_column("digits", ["1", "2", "3"]),
    )
    table = recomputed(Table(()), Table(columns))
    save_lesson(tmp_path / "x.lesson", Lesson(TEXT, lesson.experiment, table))
    back = open_lesson(tmp_path / "x.lesson").table
    assert back is not None
    assert back.names == table.names
    for ours, theirs in zip(back.columns, table.columns, strict=True):
        assert type(ours) is type(theirs)
        np.testing.assert_array_equal(ours.values, theirs.values)
    assert [getattr(column, "formula", "") for column in back.columns] == ["y * 2", "", "x + 1", "", ""]


def test_a_table_of_nothing_but_formulas_is_refused_in_a_sentence(lesson: Lesson, tmp_path: Path) -> None:
    table = Table((NumberColumn("x", np.arange(1.0, 4.0), formula="row()"),))
    with pytest.raises(FileError, match="Every column of the table is computed"):
        save_lesson(tmp_path / "x.lesson", Lesson(TEXT, lesson.experiment, table))
    assert not (tmp_path / "x.lesson").exists()


def test_a_file_whose_text_and_table_name_other_columns_is_no_lesson(lesson: Lesson, tmp_path: Path) -> None:
    save_lesson(tmp_path / "x.lesson", lesson)
    with zipfile.ZipFile(tmp_path / "x.lesson") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["lesson.json"] = TEXT.replace(columns=("a", "b")).model_dump_json().encode()
    with zipfile.ZipFile(tmp_path / "y.lesson", "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    with pytest.raises(FileError, match=r"'lesson\.json' and the table name other columns"):
        open_lesson(tmp_path / "y.lesson")


def test_an_id_is_made_of_number_and_title() -> None:
    assert id_of("501", "Ünder the hood!") == "501_under_the_hood"
    assert id_of("", "수업") == "lesson"
    assert LessonText.model_validate(TEXT.replace(id=id_of("5.", "x" * 100)).model_dump()).id == "5._" + "x" * 61


class TestTheCommand:
    """`lessons make`."""

    @pytest.fixture
    def files(self, lesson: Lesson, tmp_path: Path) -> list[str]:
        assert lesson.table is not None
        assert lesson.experiment is not None
        save_project(tmp_path / "a.glassnet", lesson.table, experiment=lesson.experiment, parameters=None, name="a")
        (tmp_path / "t.json").write_text(TEXT.model_dump_json(), encoding="utf-8")
        project, text, output = (str(tmp_path / name) for name in ("a.glassnet", "t.json", "x.lesson"))
        return ["make", project, "--text", text, "--output", output]

    def test_makes_a_lesson_that_checks(
        self, files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        numbers = ["--number", "200:output/bias/after", "--curve", "2:loss", "--digits", "2"]
        report = tmp_path / "r.json"
        assert command.main([*files, *numbers, "--report", str(report)], str) == 0
        assert "2 numbers come out on both engines" in capsys.readouterr().out
        rows = json.loads(report.read_text())
        assert [row["ok"] for row in rows] == [True] * 4
        assert rows[0]["expected"] == 1.6
        assert command.main(["check", str(tmp_path / "x.lesson"), "--engine", "numpy"], str) == 0

    def test_overwrites_nothing_unasked(self, files: list[str], tmp_path: Path) -> None:
        (tmp_path / "x.lesson").write_text("dear to me")
        with pytest.raises(UsageError, match=r"is there already\. Choose another name, or add --overwrite"):
            command.main(files, str)
        assert (tmp_path / "x.lesson").read_text() == "dear to me"
        assert command.main([*files, "--overwrite"], str) == 0
        assert open_lesson(tmp_path / "x.lesson").id == "501_mine"

    def test_tells_a_number_that_is_not_to_be_had_and_writes_nothing(
        self, files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert command.main([*files, "--number", "1:nix"], str) == 1
        assert "update 1, nix: The network has no 'nix'. Leave it out." in capsys.readouterr().err
        assert not (tmp_path / "x.lesson").exists()

    @pytest.mark.parametrize("written", ["output/Y", "0:loss", "1:"])
    def test_tells_how_a_number_is_written(self, files: list[str], written: str) -> None:
        with pytest.raises(UsageError, match="is not written as 20:NAME"):
            command.main([*files, "--number", written], str)


class TestStudents:
    """`lessons check --project`."""

    @pytest.fixture
    def projects(self, tmp_path: Path) -> list[str]:
        experiment, table = lesson_of("414_one_input_one_output")
        training = experiment.learner.training
        slow = training.replace(optimizer=training.optimizer.replace(learning_rate=0.001))
        other = experiment.replace(recipe=Recipe(columns=(ColumnRecipe(name="gone"),)))
        for name, each in {
            "anna": experiment,
            "김철수": experiment.with_learner(training=slow),
            "zoe": other,
        }.items():
            save_project(tmp_path / f"{name}.glassnet", table, experiment=each, parameters=None, name=name)
        (tmp_path / "bad.glassnet").write_text("no project")
        return [str(tmp_path / f"{name}.glassnet") for name in ("anna", "김철수", "bad", "zoe")]

    def test_each_has_a_line_with_what_is_right_and_the_first_that_is_not(
        self, projects: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        report = tmp_path / "r.json"
        arguments = ["check", "414", "--engine", "numpy", "--report", str(report), "--project", *projects]
        assert command.main(arguments, str) == 2, "one of them cannot be used"
        header, anna, chulsoo, bad, zoe, total, _ = capsys.readouterr().out.splitlines()
        assert header.split() == ["project", "numpy", "first", "wrong", "number"]
        assert anna.split() == ["anna.glassnet", "4/4"]
        assert chulsoo.startswith("김철수.glassnet")
        assert "update 201, output/Y is 9.59806, not 10.0" in chulsoo
        assert bad.split()[:3] == ["bad.glassnet", "–", "'bad.glassnet'"]
        assert zoe.split()[1] == "0/4"
        assert total == "1 of 4 projects are right"
        rows = json.loads(report.read_text())
        assert {Path(row["project"]).stem for row in rows} == {"anna", "김철수", "bad", "zoe"}
        assert next(row["why"] for row in rows if row["project"].endswith("bad.glassnet")).startswith("'bad.glassnet'")

    def test_one_project_has_every_wrong_number_told(
        self, projects: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert command.main(["check", "414", "--engine", "numpy", "--project", projects[1]], str) == 1
        said = capsys.readouterr().out
        assert (
            "김철수.glassnet: 414_one_input_one_output: 3 of 4 numbers are wrong" in said
            or "of 4 numbers are wrong" in said
        )
        assert "printed 4.2" in said


def test_many_lessons_are_checked_in_order_in_several_processes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.headless import lesson_rows

    monkeypatch.setattr(lesson_rows, "ERRANDS_A_PROCESS", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    ids = ["422", "423", "414"]
    report = tmp_path / "r.json"
    assert command.main(["check", *ids, "--engine", "numpy", "--report", str(report)], str) == 0
    told = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert told[:-1] == [next(FOLDER.glob(f"{each}_*")).name for each in ids]
    assert all(row["ok"] for row in json.loads(report.read_text()))
