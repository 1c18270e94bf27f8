"""Times of day and durations: read from texts, told from other texts, and prepared as hours or as a cycle."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.recipe import ColumnRecipe, Encoding, MissingCells, Recipe, Role, Scaling, Split, TimeForm
from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.preparing.guess import guess_recipe
from engine.data.preparing.ledger import CellTracer
from engine.data.preparing.left_out import LeftOut, Reason, why_left_out
from engine.data.preparing.left_out_words import Remedy, carried_out, remedies
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table, text_column
from engine.data.times import are_times, read_time, time_text
from engine.setup import resolve
from engine.suggest import suggest_experiment


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("08:15", 8.25), ("8:15", 8.25), ("0:00", 0.0), ("23:59", 23 + 59 / 60), ("24:00", 24.0), ("8:15:30", 8.25 + 30 / 3600),
        ("8:15 AM", 8.25), ("8:15 PM", 20.25), ("12:15 am", 0.25), ("12:15 PM", 12.25), ("8 p.m.", 20.0), ("8:15PM", 20.25),
        ("오전 8:15", 8.25), ("오후 8시 15분", 20.25), ("8시", 8.0), ("20h15", 20.25), ("08:15Z", 8.25), (" 08:15 ", 8.25),
        ("36:15", 36.25), ("2h 30m", 2.5), ("2 hours 30 minutes", 2.5), ("PT2H30M", 2.5), ("1:23.4", (60 + 23.4) / 3600),
        ("1 days 02:00:00", 26.0), ("90 min", 1.5), ("2시간 30분", 2.5), ("01:02:03,5", 1 + 2 / 60 + 3.5 / 3600),
    ],
)  # fmt: skip
def test_times_are_read(text: str, hours: float) -> None:
    assert read_time(text) == pytest.approx(hours * 3600, rel=1e-15)


@pytest.mark.parametrize(
    "text",
    ["", "8", "8:5", "8:60", "13 PM", "0:30 AM", "noon", "2024-01-01", "8:15 XM", "-1:00", "3:1", "오전 8:15 AM"],
)
def test_other_texts_are_no_times(text: str) -> None:
    assert read_time(text) is None


def test_amounts_in_minutes_are_no_times_unless_others_have_hours() -> None:
    assert not are_times(["90 min", "30 min"])
    assert are_times(["90 min", "1h 30min"])


@given(st.integers(0, 86_399_999))
def test_what_is_written_is_read_again(milliseconds: int) -> None:
    seconds = milliseconds / 1000
    assert read_time(time_text(seconds)) == pytest.approx(seconds, abs=1e-9)


def _table(times: list[str]) -> Table:
    rows = len(times)
    return Table((text_column("start", times), NumberColumn("y", np.linspace(0, 1, rows) ** 2)))


def _recipe(**changes: object) -> Recipe:
    start = ColumnRecipe(name="start", encoding=Encoding.TIME).replace(**changes)
    return Recipe(columns=(start, ColumnRecipe(name="y", role=Role.TARGET)), split=Split(validation=0.0))


def test_a_column_of_times_is_a_feature_in_hours() -> None:
    table = _table([f"{row // 60 + 8:02}:{row % 60:02}" for row in range(90)])
    assert kind_of(table.column("start")).kind is ColumnKind.TIME
    part = guess_recipe(table).column("start")
    assert (part.role, part.encoding, part.scaling) == (Role.FEATURE, Encoding.TIME, Scaling.STANDARD)
    assert not resolve(suggest_experiment(table), table).problems


def test_hours_and_the_cycle_are_what_is_said() -> None:
    table = _table(["00:00", "06:00", "12:00", "18:00"])
    hours = prepare(plan(table, _recipe()))
    assert hours.input_names == ("start.hours",)
    assert hours.training.x.tolist() == [[0.0], [6.0], [12.0], [18.0]]
    cycle = prepare(plan(table, _recipe(time_form=TimeForm.CYCLE)))
    assert cycle.input_names == ("start.sine", "start.cosine")
    np.testing.assert_allclose(cycle.training.x, [[0, 1], [1, 0], [0, -1], [-1, 0]], atol=1e-15)


def test_a_missing_time_is_filled_and_a_constant_is_a_time() -> None:
    table = _table(["06:00", "", "12:00"])
    filled = prepare(plan(table, _recipe(missing=MissingCells.MEAN)))
    assert filled.training.x[1].tolist() == [9.0]
    constant = prepare(plan(table, _recipe(missing=MissingCells.CONSTANT, constant="7:30")))
    assert constant.training.x[1].tolist() == [7.5]
    (problem,) = resolve(
        suggest_experiment(table, _recipe(missing=MissingCells.CONSTANT, constant="soon")), table
    ).problems[:1]
    assert "'soon' is not a time" in problem.message


@pytest.mark.parametrize("form", list(TimeForm))
def test_the_ledger_leads_there_and_back(form: TimeForm) -> None:
    tracer = CellTracer(_table(["08:15", "20:45:30"]), plan(_table(["08:15", "20:45:30"]), _recipe(time_form=form)))
    assert "time 20:45:30" in [step.text for step in tracer.history(1, "start").steps]
    back = [step.text for step in tracer.back("training", "X", 1, 0).steps]
    assert "'20:45:30'" in back


def test_a_cell_that_is_no_time_is_told_and_keeps_a_guess_from_using_the_column() -> None:
    table = _table([*(f"08:{row:02}" for row in range(40)), "soon"])
    left = why_left_out(table.column("start"))
    assert left == LeftOut(Reason.SOME_TIMES, "soon", 1)
    experiment = suggest_experiment(table)
    part = experiment.recipe.column("start")
    assert part.role is Role.IGNORED
    assert remedies(left, part) == (Remedy.AS_TIMES,)
    changed = carried_out(Remedy.AS_TIMES, part)
    assert changed is not None
    (problem,) = resolve(experiment.replace(recipe=experiment.recipe.with_column(changed)), table).errors
    assert problem.message == "Row 41, 'start': 'soon' is not a time."


def test_a_time_is_no_target() -> None:
    table = Table(
        (text_column("start", ["08:15", "09:30", "10:00"] * 5), NumberColumn("a", np.linspace(0, 1, 15) ** 2))
    )
    recipe = guess_recipe(table)
    assert recipe.column("a").role is Role.TARGET
    start = recipe.column("start").replace(role=Role.TARGET)
    changed = recipe.with_columns((start, recipe.column("a").replace(role=Role.FEATURE)))
    (problem,) = resolve(suggest_experiment(table).replace(recipe=changed), table).errors
    assert "times are for features" in problem.message
