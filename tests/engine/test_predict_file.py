"""A model answers the rows of a file, block after block: the same as of the whole table, whatever the file's form is."""

import csv
import json
from pathlib import Path

import pytest

import main as program
from engine.config.arrangement import Windows
from engine.config.layers import Dense, Flatten
from engine.data.reading import csv_layout
from engine.data.reading.read_table import read_table
from engine.files.answers_csv import Columns
from engine.files.predict_file import Way, predict_file
from engine.files.project import save_project
from engine.files.table_csv import CsvFormat, save_table
from engine.model.model import answer
from tests.cases import experiment, numeric_table
from tests.model_cases import preparation_cases, untrained

CASE = next(case for case in preparation_cases() if case.name == "classes")
PLAIN = CsvFormat(encoding="utf-8", guards=False)


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The awkward rows, often enough that they make several blocks."""
    path = tmp_path / "rows.csv"
    save_table(path, CASE.table, PLAIN)
    header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(header + "".join(rows * 20), encoding="utf-8")
    return path


def test_blocks_give_what_the_whole_table_gives(table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_layout, "CHUNK_CHARACTERS", 2_000)
    told: list[float] = []
    out = tmp_path / "out.csv"
    written = predict_file(CASE.model, table, out, Way(PLAIN, Columns.PREDICTIONS), progress=told.append)
    answers = answer(CASE.model, read_table(table).table)
    header, *rows = rows_of(out)
    assert header == [*answers.header, "reason"]
    for ours, theirs in zip(list(zip(*rows, strict=True))[:-1], answers.texts(), strict=True):
        same = [
            one == other or float(one) == pytest.approx(float(other), rel=1e-12)
            for one, other in zip(ours, theirs, strict=True)
        ]
        assert all(same)  # a product over other rows rounds its last digit otherwise
    assert [row[-1] for row in rows] == [str(answers.reasons.get(at, "")) for at in range(answers.count)]
    assert (written.rows, written.left) == (answers.count, len(answers.reasons))
    assert len(told) > 5, "there were several blocks"
    assert told[-1] == 1.0


def test_all_columns_stand_before_the_answers_as_they_are(table: Path, tmp_path: Path) -> None:
    text = table.read_text(encoding="utf-8").replace("area,", "code,area,", 1).splitlines()
    coded = [text[0], *(f"00{at % 10}{at},{line}" for at, line in enumerate(text[1:]))]
    table.write_text("\n".join(coded), encoding="utf-8")
    predict_file(CASE.model, table, tmp_path / "out.csv", Way(PLAIN))
    given, found = rows_of(table), rows_of(tmp_path / "out.csv")
    assert found[0][: len(given[0])] == given[0]
    texts = [at for at, name in enumerate(given[0]) if name not in ("area", "floor", "age", "distance")]
    for before, after in zip(given[1:], found[1:], strict=True):
        assert [after[at] for at in texts] == [before[at] for at in texts]
    first = given[0].index("area")
    assert [float(row[first]) for row in found[3:6]] == [float(row[first]) for row in given[3:6]]


def test_a_column_of_the_file_keeps_its_name_and_the_answers_get_another(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    save_table(path, CASE.table, PLAIN)
    path.write_text(path.read_text(encoding="utf-8").replace("sold", "reason", 1), encoding="utf-8")
    predict_file(CASE.model, path, tmp_path / "out.csv", Way(PLAIN))
    assert rows_of(tmp_path / "out.csv")[0][-5:] == [
        "kind predicted", "P(kind=flat)", "P(kind=house)", "P(kind=loft)", "reason (2)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "reason"),
    [("True", "'True' is no number"), ("inf", "inf cannot be scaled"), ("1e999", "1e999 cannot be scaled")],
)
def test_what_pandas_takes_for_something_else_is_no_missing_cell(tmp_path: Path, word: str, reason: str) -> None:
    """An area that is missing is filled; one that says True far down is told, though the file is read twice for it."""
    path = tmp_path / "t.csv"
    save_table(path, CASE.table, PLAIN)
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    rows[0] = ",".join([word, *rows[0].split(",")[1:]])
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    predict_file(CASE.model, path, tmp_path / "out.csv", Way(PLAIN, Columns.PREDICTIONS))
    assert rows_of(tmp_path / "out.csv")[1][-1] == f"'area': {reason}"


def test_letters_of_another_encoding_far_down_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.data.reading.csv_blocks.FIRST_BYTES", 100)
    path = tmp_path / "t.csv"
    save_table(path, CASE.table, CsvFormat(encoding="cp949", guards=False))
    predict_file(CASE.model, path, tmp_path / "out.csv", Way(PLAIN, Columns.PREDICTIONS))
    answers = answer(CASE.model, CASE.table)
    assert [row[0] for row in rows_of(tmp_path / "out.csv")[1:]] == next(answers.texts())


def test_windows_reach_over_the_rows_of_the_file(tmp_path: Path) -> None:
    rng_rows = numeric_table([[at % 5, at] for at in range(12)], [[at] for at in range(12)])
    chosen = experiment(rng_rows, (Dense(units=1),))
    recipe = chosen.recipe.replace(arrangement=Windows(length=3, horizon=1))
    network = chosen.learner.network.stack((Flatten(), Dense(units=1)))
    chosen = chosen.replace(recipe=recipe, learner=chosen.learner.replace(network=network))
    save_table(tmp_path / "t.csv", rng_rows, PLAIN)
    model = untrained(chosen, rng_rows)
    predict_file(model, tmp_path / "t.csv", tmp_path / "out.csv", Way(PLAIN, Columns.PREDICTIONS))
    found = rows_of(tmp_path / "out.csv")[1:]
    reason = "the row needs 3 complete rows in order before its value"
    assert [row[1] for row in found] == [reason] * 3 + [""] * 9
    assert all(row[0] for row in found[3:])


class TestCommand:
    """`glassnet predict`."""

    @pytest.fixture
    def project(self, tmp_path: Path) -> Path:
        path = tmp_path / "m.glassnet"
        chosen = experiment(numeric_table([[1.0]], [[1.0]]), (Dense(units=1),))
        save_project(path, CASE.table, experiment=chosen, parameters=None, name="m", model=CASE.model)
        return path

    def predict(self, *words: object) -> int:
        return program.main(["predict", *map(str, words), "--language", "en"])

    def test_it_writes_every_row_and_a_report(
        self, project: Path, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        out, report = tmp_path / "out.csv", tmp_path / "r.json"
        assert self.predict(project, table, "--output", out, "--columns", "predictions", "--report", report) == 0
        answers = answer(CASE.model, CASE.table)
        left = 20 * len(answers.reasons)
        assert len(rows_of(out)) == 1 + 20 * answers.count
        said = capsys.readouterr()
        assert f"{20 * answers.count} rows, {20 * len(answers.rows)} predicted." in said.out
        assert (
            f"{left} rows were not predicted; the column 'reason' says why: row 4: 'age' is missing; row 7:" in said.err
        )
        found = json.loads(report.read_text(encoding="utf-8"))
        assert (found["rows"], found["not_predicted"]) == (20 * answers.count, left)
        assert found["targets"] == ["kind"]

    def test_a_missing_column_leaves_what_was_there(
        self, project: Path, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        out = tmp_path / "out.csv"
        out.write_text("mine", encoding="utf-8")
        table.write_text(table.read_text(encoding="utf-8").replace("town", "city", 1), encoding="utf-8")
        assert self.predict(project, table, "--output", out) == 2
        assert "lacks: 'town'" in capsys.readouterr().err
        assert out.read_text(encoding="utf-8") == "mine"

    def test_what_is_no_model_is_refused(self, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.predict(table, table, "--output", tmp_path / "o.csv") == 2
        assert "holds no model" in capsys.readouterr().err

    def test_the_table_is_not_overwritten(self, project: Path, table: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.predict(project, table, "--output", table) == 2
        assert "--output and FILE name the same file" in capsys.readouterr().err
