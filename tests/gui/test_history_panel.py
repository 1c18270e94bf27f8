"""The history panel shows what the replay gives: norms, one weight, distributions; a zoom has all updates."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.training.replay.samples import samples
from engine.training.replay.timeline import Measure, Timeline
from engine.training.replay.update_seeker import UpdateSeeker
from gui.document import Document
from gui.history import history_panel
from gui.history.controls import Show
from gui.history.history_panel import HistoryPanel
from gui.history.time_map import Values, scale_of
from gui.matrices.weights_panel import WeightsPanel
from gui.runs.controller import RunController
from gui.tasks import tasks
from tests.lessons import lesson_of

Shown = tuple[HistoryPanel, RunController]
KERNEL = "hidden_1/kernel"


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """A panel on a lesson's run of 200 updates on NumPy, which is over."""
    experiment, table = lesson_of("415_two_layers")
    document = Document(table, experiment)
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    panel = HistoryPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    assert "Train the network" in panel.hint.text()
    with qtbot.waitSignal(runs.ended):
        runs.play()
    computed(qtbot, panel)
    yield panel, runs
    runs.close()


def computed(qtbot: QtBot, panel: HistoryPanel) -> Timeline:
    """Until nothing is computed any more, and all of it is drawn."""
    qtbot.waitUntil(lambda: tasks().current("history", owner=panel) is None)
    qtbot.waitUntil(lambda: panel.timeline is not None and len(panel.timeline.updates) == len(panel.timeline.planned))
    assert panel.timeline is not None
    words = panel._words(panel.timeline)
    qtbot.waitUntil(lambda: panel.note.text() == words)
    return panel.timeline


def draw(panel: HistoryPanel, show: Show, measure: Measure = Measure.WEIGHTS, array: str = KERNEL) -> None:
    panel.controls.show_box.setCurrentIndex(panel.controls.show_box.findData(show))
    panel.controls.measure_box.setCurrentIndex(panel.controls.measure_box.findData(measure))
    panel.controls.choose(array)


def test_the_picture_has_the_norms_of_the_replay(qtbot: QtBot, shown: Shown) -> None:
    panel, runs = shown
    assert runs.record is not None
    expected = Timeline(tuple(range(201)), runs.record.job.setup.shapes)
    for sample in samples(runs.record, expected.planned):
        expected.add(sample)
    for measure in Measure:
        draw(panel, Show.MAP, measure)
        found = panel.map_plot.found
        assert found is not None
        assert found.updates.tolist() == list(range(201))
        np.testing.assert_array_equal(found.values, expected.norms(measure))
    assert "Every update from 0 to 200" in panel.note.text()
    assert "0.001" in panel.map_plot.scale.text()


def test_one_weight_is_followed_with_its_gradient(qtbot: QtBot, shown: Shown) -> None:
    panel, runs = shown
    panel.show_cell(KERNEL, 0, 1)
    timeline = computed(qtbot, panel)
    assert panel.controls.show_what is Show.CELL
    assert runs.record is not None
    seeker = UpdateSeeker(runs.record)
    for at in (0, 7, 200):
        assert panel._weight.curve.mean[at] == seeker.at(at).parameters[KERNEL][0, 1]
    gradients = panel._gradient.curve.mean
    np.testing.assert_allclose(panel._step.curve.mean, -0.01 * gradients, rtol=1e-9)
    assert panel._step.curve.x.tolist() == list(range(1, 201)), "the beginning is no update"
    assert panel._cell_name() == f"{KERNEL}[1, 2]"
    assert timeline is panel.timeline


def test_the_distribution_counts_the_entries(qtbot: QtBot, shown: Shown) -> None:
    panel, _ = shown
    draw(panel, Show.HISTOGRAM)
    found, timeline = panel.histogram_plot.found, panel.timeline
    assert found is not None
    assert timeline is not None
    assert found.values.sum(axis=0).tolist() == [4.0] * 201
    assert found.edges is not None
    assert (found.edges[0], found.edges[-1]) == (
        timeline.entries(KERNEL, Measure.WEIGHTS).min(),
        timeline.entries(KERNEL, Measure.WEIGHTS).max(),
    )


def test_a_long_run_is_sampled_and_zooming_shows_all(
    qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, _ = shown
    monkeypatch.setattr(history_panel, "SAMPLES", 11)
    panel._clear("")
    panel._redraw.at_once()
    assert computed(qtbot, panel).planned == tuple(range(0, 201, 20))
    assert "One of every 20 updates from 0 to 200; zoom in" in panel.note.text()
    panel.map_plot.item.vb.setRange(xRange=(50, 60), padding=0)
    panel.map_plot._on_view_range_changed_manually()
    qtbot.waitUntil(lambda: panel.timeline is not None and panel.timeline.planned == tuple(range(50, 61)))
    computed(qtbot, panel)
    qtbot.waitUntil(lambda: "Every update from 50 to 60" in panel.note.text())


def test_a_click_shows_the_window_then_and_chooses_the_array(qtbot: QtBot, shown: Shown) -> None:
    panel, runs = shown
    draw(panel, Show.MAP)
    panel.map_plot.point_at(30.2, 0.5)
    assert "update 30\noutput/bias\nweights" in panel.map_plot.readout
    panel.map_plot.x_chosen.emit(30.2)
    assert runs.moment.update == 30
    assert panel.controls.array == "output/bias"
    qtbot.waitUntil(lambda: runs.moment.is_exact)
    qtbot.waitUntil(lambda: panel.map_plot.marker.x == 30)


def test_another_document_leaves_nothing(qtbot: QtBot, shown: Shown) -> None:
    panel, runs = shown
    runs.reset()
    qtbot.waitUntil(lambda: panel.timeline is None)
    assert panel.map_plot.found is None
    assert "Train the network" in panel.hint.text()


def test_a_cell_of_the_weights_is_told_by_array_row_and_column(qtbot: QtBot, shown: Shown) -> None:
    panel, runs = shown
    weights = WeightsPanel(panel._document, runs)
    qtbot.addWidget(weights)
    with qtbot.waitExposed(weights):
        weights.show()
    qtbot.waitUntil(lambda: bool(weights.cards))
    with qtbot.waitSignal(weights.weight_chosen) as told:
        weights.cards[0].views[KERNEL].chosen.emit(1, 0)
    assert told.args == [KERNEL, 1, 0]


def test_the_colours_reach_from_the_least_to_the_greatest_or_equally_far_from_the_middle() -> None:
    values = np.array([[0.0, 0.01, np.nan], [0.1, 5.0, np.inf]])
    updates = np.arange(3)
    assert scale_of(Values(updates, values, ("a", "b"))) == (0.01, 5.0)
    low, high = scale_of(Values(updates, values, ("a", "b"), middle=0.1))
    assert (low, high) == pytest.approx((0.002, 5.0))
