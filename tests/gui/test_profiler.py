"""The profiler: curves that follow the row, the row moved by mouse and keys and shared with What-if, and the way back."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.model.model import answer
from engine.model.one_row import range_of, row_table
from engine.probe.series import series
from gui.asked_row import AskedRow
from gui.document import Document
from gui.panels import owner_of
from gui.profile.factor_plot import FactorPlot
from gui.profile.profile_panel import ProfilePanel
from gui.runs.controller import RunController
from gui.whatif.whatif_panel import WhatIfPanel
from gui.widgets.number_text import number_text
from gui.widgets.range_steps import STEPS, number_at
from tests.gui.fake_runs import controller, frames_of, house_document


@pytest.fixture
def row() -> AskedRow:
    return AskedRow()


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController, row: AskedRow) -> ProfilePanel:
    return shown(qtbot, document, runs, row)


@pytest.fixture
def trained(qtbot: QtBot, panel: ProfilePanel, runs: RunController) -> ProfilePanel:
    with qtbot.waitSignal(runs.ended):
        runs.play()
    qtbot.waitUntil(lambda: set(panel.view.plots) == {"petal length", "petal width"})
    return panel


def shown(qtbot: QtBot, document: Document, runs: RunController, row: AskedRow) -> ProfilePanel:
    panel = ProfilePanel(document, runs, row=row)
    qtbot.addWidget(panel)
    panel.resize(900, 420)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def follows(panel: ProfilePanel, row: AskedRow) -> bool:
    """Whether all pictures are those of the row."""
    found = panel.view.found
    return (
        found is not None
        and found.cells == row.cells
        and panel.view.plots["petal length"].drawn.cell == row.cells["petal length"]
    )


def press(plot: FactorPlot, x: float, y: int = 40) -> None:
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(round(x), y))


def drag(plot: FactorPlot, *to: float) -> None:
    press(plot, to[0])
    for x in to[1:]:
        QTest.mouseMove(plot, QPoint(round(x), 40))
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(round(to[-1]), 40))


def test_before_the_first_run_it_says_what_to_do(panel: ProfilePanel) -> None:
    assert panel.hint.text().startswith("Train the network (Space)")
    assert panel.hint.isVisible()


def test_at_first_the_curves_are_around_the_tables_row(
    trained: ProfilePanel, row: AskedRow, document: Document
) -> None:
    assert list(row.cells.values()) == [document.table.text(0, at) for at in (0, 1)]
    found = trained.view.found
    assert found is not None
    told = answer(found.model, row_table(found.model, row.cells)).targets[0]
    assert list(series(told)) == ["P(kind=iris)", "P(kind=lily)", "P(kind=rose)"]
    plot = trained.view.plots["petal width"]
    for name, values in series(told).items():
        assert f"{name} {number_text(float(values[0]), 4)}" in plot.accessibleDescription()
    assert plot.accessibleName() == "petal width"
    assert plot.drawn.density is not None
    assert plot.drawn.density.counts.sum() > 0
    assert [scale.low for scale in plot.drawn.scales] == [0.0]


def test_a_drag_moves_the_row_and_all_curves_and_is_one_step_back(
    qtbot: QtBot, trained: ProfilePanel, row: AskedRow
) -> None:
    plot, before, first = trained.view.plots["petal length"], dict(row.cells), trained.view.plots["petal width"].drawn
    reach = range_of(plot.drawn.curve.feature.column)
    assert reach is not None
    drag(plot, plot.x_of(reach.low), plot.x_of((reach.low + reach.high) / 2), plot.x_of(reach.high) + 30)
    assert row.cells["petal length"] == reach.text(reach.high)
    qtbot.waitUntil(lambda: follows(trained, row))
    other = trained.view.plots["petal width"].drawn
    assert not np.array_equal(other.curve.series[0]["P(kind=iris)"], first.curve.series[0]["P(kind=iris)"])
    trained._actions["profile.undo"].trigger()
    assert row.cells == before
    qtbot.waitUntil(lambda: follows(trained, row))
    assert not row.can_undo
    trained._actions["profile.redo"].trigger()
    assert row.cells["petal length"] == reach.text(reach.high)
    trained._actions["profile.reset"].trigger()
    assert row.cells == before


def test_keys_move_the_row(qtbot: QtBot, trained: ProfilePanel, row: AskedRow) -> None:
    plot = trained.view.plots["petal width"]
    reach = range_of(plot.drawn.curve.feature.column)
    assert reach is not None
    expected = {
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_PageUp: 21,
        Qt.Key.Key_Left: 20,
        Qt.Key.Key_End: STEPS,
    }
    for key, step in expected.items():
        QTest.keyClick(plot, key)
        assert row.cells["petal width"] == reach.text(number_at(reach, step))
        qtbot.waitUntil(lambda: plot.drawn.cell == row.cells["petal width"])


def test_what_if_and_the_profiler_show_one_row(
    qtbot: QtBot, trained: ProfilePanel, row: AskedRow, document: Document, runs: RunController
) -> None:
    whatif = WhatIfPanel(document, runs, row=row)
    qtbot.addWidget(whatif)
    with qtbot.waitExposed(whatif):
        whatif.show()
    qtbot.waitUntil(lambda: dict(whatif.form.cells) == dict(row.cells))
    plot = trained.view.plots["petal length"]
    press(plot, plot.x_of(float(plot.drawn.curve.places[-1])))
    qtbot.waitUntil(lambda: whatif.form.field("petal length").text == plot.drawn.cell == row.cells["petal length"])
    whatif.show_cell(3, 0)
    whatif.set_from_row()
    qtbot.waitUntil(lambda: plot.drawn.cell == document.table.text(3, 0))


def test_lines_of_rows_are_drawn_on_request(qtbot: QtBot, trained: ProfilePanel) -> None:
    assert trained.view.plots["petal width"].drawn.lines is None
    trained.lines_box.setChecked(True)
    qtbot.waitUntil(lambda: trained.view.plots["petal width"].drawn.lines is not None)
    lines = trained.view.plots["petal width"].drawn.lines
    assert lines is not None
    assert lines.series[0]["P(kind=iris)"].shape[1] == len(lines.places)
    before = lines
    plot = trained.view.plots["petal length"]
    QTest.keyClick(plot, Qt.Key.Key_Home)
    QTest.keyClick(plot, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: plot.drawn.curve.at == plot.drawn.curve.places[-1])
    assert trained.view.plots["petal width"].drawn.lines is before, "they do not depend on the row"


def test_the_row_and_the_curves_are_copied(trained: ProfilePanel, row: AskedRow) -> None:
    trained.copy_row(as_csv=True)
    header, line, _ = QGuiApplication.clipboard().text().split("\n")
    assert header.startswith("petal length,petal width,kind predicted,P(kind=iris)")
    assert line.split(",")[:2] == list(row.cells.values())
    head, *points = trained.view.numbers()
    assert head == ("feature", "cell", "P(kind=iris)", "P(kind=lily)", "P(kind=rose)")
    assert len(points) == sum(len(plot.drawn.curve.places) for plot in trained.view.plots.values())
    trained.view.menu.copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_row_that_cannot_be_answered_says_why(qtbot: QtBot, trained: ProfilePanel, row: AskedRow) -> None:
    row.set_cells({"petal length": "long"})
    qtbot.waitUntil(lambda: trained.reason.text() == "⚠ 'petal length': 'long' is no number")
    assert not trained.view.isVisible()
    row.undo()
    qtbot.waitUntil(lambda: trained.view.isVisible() and not trained.reason.isVisible())


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[ProfilePanel]:
    document = house_document()
    runs = controller(document, frames_of([1.0]))
    panel = shown(qtbot, document, runs, AskedRow())
    with qtbot.waitSignal(runs.ended):
        runs.play()
    qtbot.waitUntil(lambda: "size" in panel.view.plots)
    yield panel
    runs.close()


def test_the_scale_of_numbers_holds_what_training_rows_and_curves_have(house: ProfilePanel) -> None:
    drawn = house.view.plots["size"].drawn
    (scale,) = drawn.scales
    values = drawn.curve.series[0]["price"]
    assert house.view.found is not None
    span = house.view.found.model.spec.preparation.targets[0].span
    assert span is not None
    assert scale.low < min(values.min(), span[0])
    assert scale.high > max(values.max(), span[1])
    xs = [house.view.plots["size"].x_of(place) for place in drawn.curve.places.tolist()]
    assert all(left < right for left, right in pairwise(xs))


def test_a_row_is_found_for_a_wanted_answer_and_becomes_the_row(
    qtbot: QtBot, trained: ProfilePanel, row: AskedRow
) -> None:
    trained._actions["profile.find"].trigger()
    form, before = trained.form, dict(row.cells)
    qtbot.waitUntil(lambda: form.isVisible())
    form.wish("P(kind=rose)").setEditText("max")
    form.feature("petal width").is_free.setChecked(False)
    reach = range_of(trained.view.plots["petal length"].drawn.curve.feature.column)
    assert reach is not None
    middle = (reach.low + reach.high) / 2
    form.conditions_box.setPlainText(f"`petal length` <= {middle}")
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.outcome.text().startswith("P(kind=rose): 0."), timeout=20_000)
    assert form.button.text() == "Find a row"
    assert row.cells["petal width"] == before["petal width"]
    assert float(row.cells["petal length"]) <= middle * 1.0001
    qtbot.waitUntil(lambda: follows(trained, row))
    row.undo()
    assert row.cells == before


def test_a_search_that_cannot_be_done_says_why(qtbot: QtBot, trained: ProfilePanel) -> None:
    trained.show_search()
    trained.search_row()
    qtbot.waitUntil(lambda: trained.form.outcome.text() == "Say what is wanted: NAME=max, NAME=min or NAME=VALUE.")
    trained.form.wish("P(kind=iris)").setEditText("min")
    ends = trained.form.feature("petal width").ends
    assert ends is not None
    ends[0].setText("wide")
    trained.search_row()
    qtbot.waitUntil(
        lambda: (
            trained.form.outcome.text()
            == (f"'petal width': bounds are two numbers, dates or times, not 'wide' and '{ends[1].text()}'.")
        )
    )
    assert trained.form.bar.isHidden()


def test_the_surface_is_the_data_space(qtbot: QtBot, trained: ProfilePanel) -> None:
    with qtbot.waitSignal(trained.reveal_requested) as asked:
        trained._actions["profile.surface"].trigger()
    assert asked.args is not None
    assert owner_of(asked.args[0]) == "space"
