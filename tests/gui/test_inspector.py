"""The inspector: what it says of a column, two columns and all; it follows the table and computes long ones in a thread."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.data.editing.edits import SetCells
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from gui.document import Document
from gui.inspector import inspection, inspector_panel
from gui.inspector.class_scatter import ClassScatter
from gui.inspector.inspection import Inspection, InspectionRequest, inspect
from gui.inspector.inspector_panel import InspectorPanel
from tests.gui.settle import is_settled, settle


@pytest.fixture
def document(qapp: object) -> Document:
    rows = range(60)
    table = Table(
        (
            number_column("size", [str(row) for row in rows]),
            number_column("twice", [str(2 * row) if row else "" for row in rows]),
            text_column("<b>kind</b>", ["xxy"[row % 3] for row in rows]),
        )
    )
    return Document(table, Experiment(recipe=guess_recipe(table)))


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> InspectorPanel:
    panel = InspectorPanel(document)
    qtbot.addWidget(panel)
    panel.resize(1100, 280)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def scatter_of(panel: InspectorPanel, qtbot: QtBot) -> ClassScatter:
    def seen() -> list[ClassScatter]:
        return [each for each in panel.findChildren(ClassScatter) if each.isVisible()]

    qtbot.waitUntil(lambda: len(seen()) == 1)
    return seen()[0]


def test_a_column_of_numbers_is_told_in_facts_bars_and_points(panel: InspectorPanel) -> None:
    panel.show_column("twice")
    text = panel.facts.text()
    for words in ("numbers", "missing", "1 (1.7%)", "median", "118"):
        assert words in text
    found = panel.shown
    assert found is not None
    assert found.points is not None
    assert found.points.names == ("x", "y")
    assert int(found.column.bars.counts.sum()) == 59
    assert panel.bars.told_at(QPointF(panel.bars.width() / 2, panel.bars.height() - 30))


def test_a_column_of_text_has_counts_and_a_place_for_each_text_and_its_name_is_no_mark_up(
    panel: InspectorPanel, qtbot: QtBot
) -> None:
    panel.show_column("<b>kind</b>")
    assert "x: 40; y: 20" in panel.bars.accessibleDescription()
    assert "spread a little" in panel.scatter_note.text()
    scatter = scatter_of(panel, qtbot)
    axis = scatter.item.getAxis("bottom")
    assert axis.tickStrings([0.0, 1.0, 2.0], 1.0, 1.0) == ["x", "y", ""]
    scatter.point_at(0.1)
    assert scatter.readout.startswith("<b>kind</b> x")
    assert "<b>" not in panel.facts.text()


def test_dates_are_told_as_dates_and_a_low_chart_names_as_many_bars_as_it_has_lines(
    document: Document, qtbot: QtBot
) -> None:
    days = [f"2024-{1 + at % 12:02d}-{1 + at % 28:02d}" for at in range(60)]
    words = [f"w{at % 15}" for at in range(60)]
    document.open(Table((text_column("when", days), text_column("word", words))), Experiment(), name="t.csv")
    panel = InspectorPanel(document)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_column("when")
    for part in ("dates", "first", "2024-01-01", "median", "last", "2024-12-24"):
        assert part in panel.facts.text()
    assert "…" in panel.bars.told_at(QPointF(panel.bars.width() / 2, panel.bars.height() / 2))
    scatter = scatter_of(panel, qtbot)
    assert scatter.item.getAxis("left").tickStrings([3.0], 1.0, 1.0) == ["w11"]
    scatter.point_at(0.0)
    assert scatter.readout.startswith("when 2024-01-01")
    panel.show_column("word")
    panel.bars.resize(300, 8 * panel.bars.fontMetrics().height())
    assert "others: " in panel.bars.told_at(QPointF(50, panel.bars.height() - 12))


def test_a_click_on_a_correlation_shows_its_scatter(panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(panel.map.isVisible)
    place = next(
        QPointF(x, y).toPoint()
        for x in range(0, panel.map.width(), 7)
        for y in range(0, panel.map.height(), 7)
        if panel.map.pair_at(QPointF(x, y)) == ("twice", "size")
    )
    QTest.mouseClick(panel.map, Qt.MouseButton.LeftButton, pos=place)
    assert panel.tabs.currentIndex() == 0
    assert panel.shown is not None
    assert (panel.shown.wish.column, panel.shown.wish.other) == ("twice", "size")
    assert panel.shown.correlations.r[0, 1] == pytest.approx(1.0)


def test_the_balance_of_the_target_is_shown(panel: InspectorPanel) -> None:
    assert panel.shown is not None
    assert [name for name, _ in panel.shown.balance] == ["<b>kind</b>"]


def test_it_follows_edits_and_leads_to_the_first_misfit(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_column("size")
    document.edit_table(SetCells(((7, 0, "seven"),)), "Edit cell")
    qtbot.waitUntil(lambda: "misfit" in panel.facts.text())
    with qtbot.waitSignal(panel.reveal_requested) as told:
        panel.facts.linkActivated.emit("misfit")
    assert told.args == [("cell", "7", "0")]


def test_it_leads_to_the_first_text_that_is_no_date(panel: InspectorPanel, document: Document, qtbot: QtBot) -> None:
    days = [f"2024-01-{row % 28 + 1:02d}" for row in range(60)]
    table = Table((number_column("size", ["1"] * 60), text_column("day", [*days[:30], "soon", *days[31:]])))
    document.open(table, Experiment(recipe=guess_recipe(table)), name="days")
    panel.show_column("day")
    qtbot.waitUntil(lambda: "of another kind" in panel.facts.text())
    with qtbot.waitSignal(panel.reveal_requested) as told:
        panel.facts.linkActivated.emit("misfit")
    assert told.args == [("cell", "30", "1")]


def test_a_hidden_inspector_computes_nothing_until_it_is_seen(
    panel: InspectorPanel, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def look(wish: InspectionRequest, known: Inspection | None) -> Inspection:
        asked.append(wish.column)
        return inspect(wish, known)

    monkeypatch.setattr(inspector_panel, "inspect", look)
    panel.hide()
    document.edit_table(SetCells(((7, 0, "1"),)), "Edit cell")
    panel.follow_column("twice")
    assert asked == []
    panel.show()
    assert asked == ["twice"]


def test_a_long_table_is_looked_at_in_a_thread_and_only_the_newest_wish_is_told(
    panel: InspectorPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_settled()
    monkeypatch.setattr(inspection, "SMALL_TABLE_CELLS", 0)
    told: list[str] = []
    monkeypatch.setattr(panel.bars, "show_bars", lambda _: told.append(panel.shown.wish.column if panel.shown else ""))
    for name in ("twice", "size", "<b>kind</b>"):
        panel.show_column(name)
    assert not is_settled()
    settle(qtbot)
    assert told == ["<b>kind</b>"]
