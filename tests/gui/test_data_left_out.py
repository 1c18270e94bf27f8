"""Why columns are left out, in the window: in their heads, tooltips and menus and under the table, with what makes them of use."""

import html

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.config.recipe import DateOrder, Encoding, Role, Scaling, TimeForm
from engine.data.preparing.left_out_words import Remedy
from engine.data.table import NumberColumn, Table, text_column
from engine.suggest import suggest_experiment
from gui.data.data_panel import DataPanel
from gui.document import Document
from tests.gui.shown import shown_data_panel

ROWS = 60


@pytest.fixture
def document(qapp: object) -> Document:
    rows = range(ROWS)
    table = Table(
        (
            NumberColumn("column_1", np.arange(float(ROWS))),
            text_column("amount", [f"{row + 1} {row:03},5" for row in rows]),
            text_column("day", [f"{row % 12 + 1:02}/{row % 11 + 1:02}/2024" for row in rows]),
            text_column("remark", [f"remark {row}" for row in rows]),
            NumberColumn("a", np.linspace(0, 1, ROWS) ** 2),
            text_column("kind", ["x", "y"] * (ROWS // 2)),
        )
    )
    return Document(table, suggest_experiment(table), name="mixed.csv")


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> DataPanel:
    return shown_data_panel(document, qtbot, 640, 700)


def said(panel: DataPanel) -> str:
    return html.unescape(panel.summary_line.text()).replace("\xa0", " ")


def tooltip(panel: DataPanel, name: str) -> str:
    model = panel.table_view.table_model
    at = model.table.names.index(name)
    return str(model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))


def test_heads_and_tooltips_say_why_a_column_is_left_out(panel: DataPanel) -> None:
    model = panel.table_view.table_model
    assert [model.head(at).treatment for at in range(5)] == [
        "row numbers",
        "signs, units",
        "day first?",
        "many texts",
        "standardised",
    ]
    assert "Left out at first: its numbers count the rows, from 0 on." in tooltip(panel, "column_1")
    assert "Its menu offers: Use it as a feature." in tooltip(panel, "column_1")
    assert "its numbers have a blank between thousands, such as '1 000,5'" in tooltip(panel, "amount")
    assert "Read its dates, the day first, Read its dates, the month first" in tooltip(panel, "day")
    assert "Left out" not in tooltip(panel, "a")


def test_the_line_under_the_table_names_them_with_what_can_be_done(panel: DataPanel, document: Document) -> None:
    assert "Left out: column_1 (row numbers), amount (signs, units)" in said(panel)
    panel.summary_line.linkActivated.emit("use 0")
    column = document.table.column("amount")
    assert isinstance(column, NumberColumn)
    assert column.values[1] == 2001.5
    assert document.experiment.recipe.column("amount").role is Role.FEATURE
    assert "amount" not in said(panel)
    document.undo()
    assert document.experiment.recipe.column("amount").role is Role.IGNORED


def test_where_a_problem_takes_the_room_the_columns_are_counted(document: Document, qtbot: QtBot) -> None:
    kinds = text_column("kind", ["x", "y", "X "] * (ROWS // 3))
    table = Table((*document.table.columns[:-1], kinds))
    narrow = shown_data_panel(Document(table, suggest_experiment(table), name="mixed.csv"), qtbot, 440, 700)
    assert "look alike" in said(narrow)
    assert "Columns left out, with the reason in their heads: 4" in said(narrow)


@pytest.mark.parametrize(
    ("remedy", "order"), [(Remedy.DAY_FIRST, DateOrder.DAY_FIRST), (Remedy.MONTH_FIRST, DateOrder.MONTH_FIRST)]
)
def test_the_menu_of_dates_in_two_readings_offers_both(
    panel: DataPanel, document: Document, remedy: Remedy, order: DateOrder
) -> None:
    menu = panel.table_view.column_menu(document.table.names.index("day"))
    menu.remedy(remedy).trigger()
    part = document.experiment.recipe.column("day")
    assert (part.role, part.encoding, part.date_order) == (Role.FEATURE, Encoding.DATE, order)
    assert not document.problems
    menu.close()


def test_the_menu_uses_row_numbers_and_hashes_texts_and_makes_numbers(panel: DataPanel, document: Document) -> None:
    for name, remedy in (("column_1", Remedy.USE), ("remark", Remedy.HASH), ("amount", Remedy.MAKE_NUMBERS)):
        menu = panel.table_view.column_menu(document.table.names.index(name))
        menu.remedy(remedy).trigger()
        menu.close()
    recipe = document.experiment.recipe
    assert {recipe.column(name).role for name in ("column_1", "remark", "amount")} == {Role.FEATURE}
    assert recipe.column("column_1").scaling is Scaling.STANDARD
    assert recipe.column("remark").encoding is Encoding.HASHED
    assert isinstance(document.table.column("amount"), NumberColumn)


def test_a_column_in_use_has_no_reason_in_its_menu(panel: DataPanel, document: Document) -> None:
    menu = panel.table_view.column_menu(document.table.names.index("a"))
    assert not any("Left out" in action.text() for action in menu.actions())
    menu.close()


def test_a_time_of_day_is_read_in_hours_or_as_a_cycle_by_its_menu(qtbot: QtBot) -> None:
    table = Table(
        (
            text_column("start", [f"08:{row:02}" for row in range(ROWS)]),
            NumberColumn("a", np.linspace(0, 1, ROWS) ** 2),
        )
    )
    document = Document(table, suggest_experiment(table), name="clock.csv")
    panel = shown_data_panel(document, qtbot, 440, 700)
    assert panel.table_view.table_model.head(0).treatment == "time of day, standardised"
    menu = panel.table_view.column_menu(0)
    assert menu.action(TimeForm.HOURS).isChecked()
    menu.action(TimeForm.CYCLE).trigger()
    assert document.experiment.recipe.column("start").time_form is TimeForm.CYCLE
    assert "1 feature → 2 inputs" in said(panel)
    assert "Sine and cosine" in tooltip(panel, "start")
    menu.close()
