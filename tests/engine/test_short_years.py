"""Dates whose years have two digits: read where only one end can be the year, else told with the orders that are possible."""

import numpy as np
import pytest

from engine.config.recipe import ColumnRecipe, DateOrder, Encoding, MissingCells, Recipe, Role, Split
from engine.data.column_kinds import ColumnKind, kind_of
from engine.data.date_parsing import column_seconds
from engine.data.dates import date_text
from engine.data.preparing.guess import guess_recipe
from engine.data.preparing.left_out import Reason, why_left_out
from engine.data.preparing.left_out_words import Remedy, carried_out, remedies, why
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.preparing.unfit import is_unfit, unfit_rows
from engine.data.short_years import has_short_year
from engine.data.table import NumberColumn, Table, text_column
from engine.setup import resolve
from engine.suggest import suggest_experiment


def _read(texts: list[str], order: DateOrder = DateOrder.AUTO) -> list[str]:
    return [date_text(float(seconds)) for seconds in column_seconds(text_column("d", texts), order)]


@pytest.mark.parametrize(
    ("texts", "dates"),
    [
        (["13.01.98", "01.02.79"], ["1998-01-13", "1979-02-01"]),
        (["1/13/98", "12/1/68"], ["1998-01-13", "2068-12-01"]),
        (["98-01-13", "05-12-24"], ["1998-01-13", "2005-12-24"]),
        (["13-Jan-98", "1-Feb-05"], ["1998-01-13", "2005-02-01"]),
        (["Jan 13, 98", "Feb 1, 05"], ["1998-01-13", "2005-02-01"]),
        (["98년 1월 13일", "05년 2월 1일"], ["1998-01-13", "2005-02-01"]),
        (["13.01.98 08:15", "14.01.98 09:00"], ["1998-01-13 08:15:00", "1998-01-14 09:00:00"]),
        (["31/12/99", "01/01/00"], ["1999-12-31", "2000-01-01"]),
    ],
)
def test_dates_that_can_be_read_in_one_way_are_read(texts: list[str], dates: list[str]) -> None:
    found = kind_of(text_column("d", texts))
    assert (found.kind, found.is_certain) == (ColumnKind.DATE, True)
    assert _read(texts) == dates


def test_each_order_is_read_as_it_is_said() -> None:
    texts = ["01/02/03", "04/05/06"]
    assert not kind_of(text_column("d", texts)).is_certain
    assert _read(texts, DateOrder.DAY_FIRST) == ["2003-02-01", "2006-05-04"]
    assert _read(texts, DateOrder.MONTH_FIRST) == ["2003-01-02", "2006-04-05"]
    assert _read(texts, DateOrder.YEAR_FIRST) == ["2001-02-03", "2004-05-06"]


def test_the_year_first_says_nothing_of_dates_with_four_digits() -> None:
    assert _read(["13/01/1998", "01/02/1999"], DateOrder.YEAR_FIRST) == ["1998-01-13", "1999-02-01"]


@pytest.mark.parametrize("text", ["1.2.3.4", "99/99/99", "1:02:03", "12 34 56", "40-50-60", "1-2", "a", ""])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert not has_short_year(text)


DAYS = [f"{row % 12 + 1:02}/{row % 11 + 1:02}/{row % 20 + 1:02}" for row in range(132)]


def test_dates_in_several_readings_are_left_out_with_all_of_them_offered() -> None:
    table = Table((text_column("d", DAYS), NumberColumn("y", np.linspace(0, 1, len(DAYS)) ** 2)))
    left = why_left_out(table.column("d"))
    assert left is not None
    assert left.reason is Reason.UNCLEAR_DATES
    assert why(left) == "of dates such as '01/01/01' the day, the month or the year may come first"
    experiment = suggest_experiment(table)
    part = experiment.recipe.column("d")
    assert remedies(left, part) == (Remedy.DAY_FIRST, Remedy.MONTH_FIRST, Remedy.YEAR_FIRST)
    asked = experiment.replace(recipe=experiment.recipe.with_column(part.replace(role=Role.FEATURE)))
    assert "the day, the month or the year may come first" in resolve(asked, table).errors[0].message
    for remedy in remedies(left, part):
        changed = carried_out(remedy, part)
        assert changed is not None
        assert not resolve(suggest_experiment(table, experiment.recipe.with_column(changed)), table).problems, remedy


def test_what_can_be_read_is_a_feature_at_first() -> None:
    days = [f"{row % 15 + 13}.{row % 12 + 1:02}.{80 + row % 20}" for row in range(40)]
    table = Table((text_column("d", days), NumberColumn("y", np.linspace(0, 1, 40) ** 2)))
    part = guess_recipe(table).column("d")
    assert (part.role, part.encoding) == (Role.FEATURE, Encoding.DATE)


def test_a_cell_that_is_no_date_does_not_fit() -> None:
    cells = text_column("d", ["13.01.98", "14.02.97", "soon", "30.02.97"])
    part = ColumnRecipe(name="d", encoding=Encoding.DATE)
    assert unfit_rows(cells, part).tolist() == [2, 3]
    assert is_unfit(cells, 2, part)
    assert not is_unfit(cells, 0, part)


def test_a_constant_may_have_a_short_year() -> None:
    table = Table((text_column("d", ["13.01.98", ""]), NumberColumn("y", np.arange(2.0))))
    part = ColumnRecipe(name="d", encoding=Encoding.DATE, missing=MissingCells.CONSTANT, constant="14.01.98")
    recipe = Recipe(columns=(part, ColumnRecipe(name="y", role=Role.TARGET)), split=Split(validation=0.0))
    assert prepare(plan(table, recipe)).training.x.tolist() == [[1998, 1, 13], [1998, 1, 14]]
