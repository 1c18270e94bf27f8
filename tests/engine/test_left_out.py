"""Why a column is left out at first: row numbers, ids, and texts that are not read, each with its reason and remedy."""

import json
import math
import uuid
from pathlib import Path

import numpy as np
import pytest

import main as program
from engine.config.experiment import Experiment
from engine.config.recipe import DateOrder, Encoding, Role, Scaling
from engine.data.preparing.column_names import is_id, is_quantity, is_time, may_be_id
from engine.data.preparing.guess import guess_recipe
from engine.data.preparing.ledger import CellTracer
from engine.data.preparing.left_out import MAX_COUNTED, LeftOut, Reason, why_left_out
from engine.data.preparing.left_out_words import Remedy, carried_out, remedies, why
from engine.data.preparing.plan import plan
from engine.data.reading.csv_file import read_csv
from engine.data.table import Column, NumberColumn, Table, number_column, text_column
from engine.setup import resolve
from engine.suggest import suggest_experiment

ROWS = 40
RANDOM = np.random.default_rng(0)


def _ignored(*columns: Column) -> set[str]:
    return {part.name for part in guess_recipe(Table(columns)).with_role(Role.IGNORED)}


def _noise(name: str, rows: int = ROWS) -> NumberColumn:
    return NumberColumn(name, np.random.default_rng(len(name)).normal(size=rows))


def _numbers(name: str, values: object) -> NumberColumn:
    return NumberColumn(name, np.asarray(values, dtype=np.float64))


def _kind(rows: int = ROWS) -> Column:
    return text_column("kind", ["x", "y"] * (rows // 2))


@pytest.mark.parametrize(
    "numbers",
    [
        _numbers("column_1", range(ROWS)), _numbers("nameless", range(1, ROWS + 1)), _numbers("Unnamed: 0", range(ROWS)),
        _numbers("shuffled", RANDOM.permutation(ROWS)), _numbers("from 1000", range(1000, 1000 + ROWS)),
        _numbers("backwards", range(ROWS, 0, -1)), _numbers("PassengerId", range(1, ROWS + 1)),
        _numbers("customer_id", RANDOM.permutation(10**6)[:ROWS]), _numbers("OrderNo", np.arange(ROWS) * 7 + 3),
        _numbers("번호", range(ROWS)), _numbers("고객번호", np.arange(ROWS) * 3), _numbers("userid", np.arange(ROWS) ** 2),
        _numbers("index", range(ROWS)), _numbers("ID", range(ROWS)), _numbers("zip code", np.arange(ROWS) * 11 + 10001),
        _numbers("No.", range(1, ROWS + 1)), _numbers("row names", range(ROWS)), _numbers("ｉｄ", range(ROWS)),
    ],
    ids=lambda column: column.name,
)  # fmt: skip
def test_numbers_of_rows_are_left_out(numbers: NumberColumn) -> None:
    assert _ignored(numbers, _noise("a"), _kind()) == {numbers.name}
    left = why_left_out(numbers)
    assert left is not None
    assert left.reason in (Reason.ROW_NUMBER, Reason.ID)


@pytest.mark.parametrize(
    "numbers",
    [
        *(
            _numbers(name, range(1, ROWS + 1))
            for name in ("x", "t", "time", "step", "year", "Day", "epoch", "hour", "distance")
        ),
        *(_numbers(name, range(1, ROWS + 1)) for name in ("x1", "distance (km)", "timeStep", "연도", "거리", "day no")),
        _numbers("paid", np.arange(ROWS) * 3),
        _numbers("a", np.arange(ROWS) * 2),
        _numbers("a", np.arange(ROWS) + 0.5),
        _numbers("a", [*range(ROWS - 1), 0]),
        _numbers("store_id", [1, 2] * 20),
        _numbers("valid", np.arange(ROWS) ** 2),
    ],
    ids=lambda column: column.name,
)
def test_quantities_are_features_though_they_count(numbers: NumberColumn) -> None:
    assert not _ignored(numbers, _noise("b"), _kind())


def test_a_column_that_counts_stays_where_there_is_nothing_else_to_learn_from() -> None:
    recipe = guess_recipe(Table((_numbers("n", range(ROWS)), _noise("b"))))
    assert (recipe.column("n").role, recipe.column("b").role) == (Role.FEATURE, Role.TARGET)


def test_a_short_table_is_made_by_hand_and_its_numbers_are_numbers() -> None:
    assert not _ignored(_numbers("a", range(9)), _noise("b", 9), _noise("c", 9))


def test_a_computed_column_is_no_row_number() -> None:
    computed = NumberColumn("n", np.arange(float(ROWS)), formula="b * 1")
    assert not _ignored(computed, _noise("b"), _kind())


def test_numbers_with_a_gap_are_no_row_numbers() -> None:
    assert not _ignored(_numbers("n", [np.nan, *range(1, ROWS)]), _noise("b"), _kind())


@pytest.mark.parametrize("gone", [[3], [0, 1, 17], list(range(5, 30)), [38]])
def test_an_unnamed_first_column_numbers_rows_though_some_were_dropped(tmp_path: Path, gone: list[int]) -> None:
    rows = [row for row in range(ROWS) if row not in gone]
    path = tmp_path / "a.csv"
    path.write_text(",x,kind\n" + "".join(f"{row},{math.sin(row)},{'ab'[row % 2]}\n" for row in rows))
    table = read_csv(path).table
    left = why_left_out(table.columns[0])
    assert left == LeftOut(Reason.ROW_NUMBER, str(rows[0]))
    assert _ignored(*table.columns) == {table.names[0]}


@pytest.mark.parametrize(
    "values", [np.arange(ROWS) * 2, np.arange(ROWS) + 0.5, [0, 2, 1, *range(4, ROWS + 1)], [0, *range(ROWS - 1)]]
)
def test_an_unnamed_first_column_of_other_numbers_is_a_feature(values: object) -> None:
    assert not _ignored(_numbers("column_1", values), _noise("b"), _kind())


def test_an_id_is_no_target_and_neither_are_times() -> None:
    for last in (_numbers("PassengerId", range(ROWS)), _numbers("time", range(ROWS)), _numbers("t", range(ROWS))):
        recipe = guess_recipe(Table((_noise("b"), _noise("value"), last)))
        assert recipe.column("value").role is Role.TARGET, last.name
    in_a_lecture = guess_recipe(Table((_numbers("x1", range(4)), _numbers("x2", range(4)), _numbers("t", range(4)))))
    assert in_a_lecture.column("t").role is Role.TARGET
    assert guess_recipe(Table((_numbers("t", range(ROWS)), _noise("v")))).column("v").role is Role.TARGET
    assert guess_recipe(Table((_numbers("y", range(ROWS)), _noise("v")))).column("y").role is Role.TARGET


def test_names_say_what_columns_are() -> None:
    assert all(map(is_id, ("id", " ID ", "Index", "Unnamed: 0", "번호")))
    assert not any(map(may_be_id, ("grid", "paid", "humid", "number of rooms", "notes", "codec")))
    assert all(
        map(may_be_id, ("PassengerId", "CUSTOMER_ID", "customerID", "order-no", "Order No.", "zip code", "학생코드"))
    )
    assert all(map(is_quantity, ("x", "X_2", "Year", "time (s)", "elapsedTime", "시간")))
    assert not any(map(is_quantity, ("a", "index", "PassengerId")))
    assert all(map(is_time, ("t", "Time", "DATE", "날짜")))


def _texts(name: str, texts: list[str]) -> Column:
    return text_column(name, texts)


DAYS = [f"{row % 12 + 1:02}/{row % 11 + 1:02}/2024" for row in range(132)]


@pytest.mark.parametrize(
    ("column", "left", "said", "offered"),
    [
        (_texts("a", [""] * ROWS), LeftOut(Reason.EMPTY), "it is empty", ()),
        (_texts("a", ["x"] * ROWS), LeftOut(Reason.CONSTANT, "x", ROWS), "all its cells are 'x'", ()),
        (number_column("a", ["7"] * ROWS), LeftOut(Reason.CONSTANT, "7", ROWS), "all its cells are '7'", ()),
        (number_column("a", ["x"] * ROWS), LeftOut(Reason.NO_NUMBER, "x"), "none of its cells is a number, such as 'x'", ()),
        (
            _numbers("n", range(3, ROWS + 3)), LeftOut(Reason.ROW_NUMBER, "3"), "its numbers count the rows, from 3 on",
            (Remedy.USE,),
        ),
        (_texts("d", DAYS), LeftOut(Reason.UNCLEAR_DATES, "01/01/2024"),
         "of dates such as '01/01/2024' the day or the month may come first", (Remedy.DAY_FIRST, Remedy.MONTH_FIRST)),
        (_texts("d", [f"2024-01-{row:02}" for row in range(1, 31)] + ["soon"]), LeftOut(Reason.SOME_DATES, "soon", 1),
         "it holds dates, but 1 cell is none, such as 'soon'", (Remedy.AS_DATES,)),
        (_texts("m", [f"{row} kg" for row in range(ROWS)]), LeftOut(Reason.AMOUNTS, "0 kg"),
         "its numbers have a unit (kg), such as '0 kg'", (Remedy.MAKE_NUMBERS,)),
        (_texts("m", [f"{row} {row:03},5" for row in range(1, ROWS)]), LeftOut(Reason.AMOUNTS, "1 001,5"),
         "its numbers have a blank between thousands, such as '1 001,5'", (Remedy.MAKE_NUMBERS,)),
        (_texts("m", [f"{row} {'kg' if row % 3 else 'g'}" for row in range(ROWS)]), LeftOut(Reason.UNITS, "g, kg", 2),
         "its numbers have different units (g, kg); write all in one", ()),
        (_texts("r", [f"remark {row}" for row in range(ROWS)]), LeftOut(Reason.TEXTS, "remark 0", ROWS),
         "it has 40 different texts, such as 'remark 0', too many for classes", (Remedy.HASH,)),
        (_texts("r", [f"remark {row}" for row in range(MAX_COUNTED + 9)]), LeftOut(Reason.TEXTS, "remark 0", MAX_COUNTED),
         "it has more than 10,000 different texts, such as 'remark 0', too many for classes", (Remedy.HASH,)),
        (_texts("sample_id", [f"S{row:03}" for row in range(ROWS)]), LeftOut(Reason.ID, "S000", ROWS),
         "it tells the rows apart, as an id does: 'S000'", (Remedy.HASH,)),
    ],
)  # fmt: skip
def test_each_reason_is_said_with_what_can_be_done(
    column: Column, left: LeftOut, said: str, offered: tuple[Remedy, ...]
) -> None:
    assert why_left_out(column) == left
    assert why(left) == said
    rows = len(column.values)
    recipe = guess_recipe(Table((column, _noise("b", rows), _noise("c", rows))))
    part = recipe.column(column.name)
    assert part.role is Role.IGNORED
    assert remedies(left, part) == offered


def test_uuids_are_ids() -> None:
    texts = [str(uuid.UUID(int=row)) for row in range(ROWS)]
    assert why_left_out(text_column("key", texts)) == LeftOut(Reason.ID, texts[0], ROWS)
    assert why_left_out(text_column("thing", texts)) == LeftOut(Reason.ID, texts[0], ROWS)


@pytest.mark.parametrize("remedy", [Remedy.DAY_FIRST, Remedy.MONTH_FIRST])
def test_dates_in_two_readings_train_once_it_is_said_which_comes_first(remedy: Remedy) -> None:
    table = Table((text_column("d", DAYS), _noise("y", len(DAYS))))
    experiment = suggest_experiment(table)
    (problem,) = resolve(experiment, table).problems
    assert problem.message == (
        "No column is a feature. 'd': of dates such as '01/01/2024' the day or the month may come first."
    )
    assert problem.fixed is not None
    assert problem.fixed.recipe.column("d").date_order is DateOrder.DAY_FIRST
    changed = carried_out(remedy, experiment.recipe.column("d"))
    assert changed is not None
    assert not resolve(suggest_experiment(table, experiment.recipe.with_column(changed)), table).problems


def test_a_row_number_that_is_wanted_is_standardised() -> None:
    table = Table((_numbers("n", range(ROWS)), _noise("a"), _kind()))
    experiment = suggest_experiment(table)
    changed = carried_out(Remedy.USE, experiment.recipe.column("n"))
    assert changed is not None
    assert (changed.role, changed.encoding, changed.scaling) == (Role.FEATURE, Encoding.NUMBER, Scaling.STANDARD)


def test_the_ledger_says_why_a_column_is_not_used() -> None:
    table = Table((_numbers("n", range(ROWS)), _noise("a"), _kind()))
    steps = CellTracer(table, plan(table, guess_recipe(table))).history(0, "n").steps
    assert "its numbers count the rows, from 0 on" in steps[-1].text


def test_without_a_feature_some_reasons_are_named_and_the_others_counted() -> None:
    columns = [text_column(f"r{at}", [f"remark {row}" for row in range(ROWS)]) for at in range(5)]
    table = Table((*columns, _noise("y")))
    (problem,) = resolve(Experiment(recipe=guess_recipe(table)), table).problems[:1]
    assert "'r2': it has 40 different texts" in problem.message
    assert "and 2 more" in problem.message


def test_the_command_line_and_the_report_say_why_and_with_which_options(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"{row},{row + 1} {row:03},{row % 7 / 7:.3f},{'xy'[row % 2]}" for row in range(ROWS)]
    path, kept = tmp_path / "t.csv", tmp_path / "report.json"
    path.write_text("\n".join(["row no,amount,a,kind", *lines]), encoding="utf-8")
    command = ["train", str(path), "--target", "kind", "--engine", "numpy", "--epochs", "1", "--report", str(kept)]
    assert program.main(command) == 0
    said = capsys.readouterr().out
    number = """its numbers have a blank between thousands, such as '1 000'; make it numbers: --types amount=number"""
    wanted = (
        """it tells the rows apart, as an id does: '0'; use it as a feature: --set 'columns."row no".role=feature'"""
    )
    assert f"ignored: amount ({number})" in said
    assert f"ignored: row no ({wanted})" in said
    assert json.loads(kept.read_text(encoding="utf-8"))["left_out"] == {"row no": wanted, "amount": number}
    assert program.main([*command, "--types", "amount=number", "--set", 'columns."row no".role=feature']) == 0
    assert "feature: row no (standard), amount (standard), a (standard)" in capsys.readouterr().out


def test_without_a_feature_the_command_line_names_the_options(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.csv"
    path.write_text("\n".join(["d,y", *(f"{day},{row}.5" for row, day in enumerate(DAYS))]), encoding="utf-8")
    assert program.main(["train", str(path), "--target", "y", "--engine", "numpy", "--epochs", "1"]) == 2
    said = capsys.readouterr().err
    assert "read the day first: --set columns.d.role=feature --set columns.d.date_order=day_first" in said
