"""The landscape: what it shows are the engine's numbers, it computes only while it is seen, and the path leads to its updates."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.landscape.directions import Kind
from engine.landscape.explore import Ground, Request, explore
from engine.landscape.plane import Plane
from gui.document import Document
from gui.landscape.landscape_panel import LandscapePanel
from gui.runs.controller import RunController, RunState
from tests.gui.fake_runs import flower_document
from tests.gui.settle import settle


@pytest.fixture
def document() -> Document:
    """Flowers, 20 epochs."""
    document = flower_document()
    training = document.experiment.learner.training.replace(epochs=20)
    return Document(document.table, document.experiment.with_learner(training=training))


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    """With the NumPy engine, not begun."""
    from engine.config.training import EngineName

    found = RunController(document)
    found.set_engine(EngineName.NUMPY)
    yield found
    found.close()


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> LandscapePanel:
    """Shown, with few points."""
    panel = LandscapePanel(document, runs)
    qtbot.addWidget(panel)
    panel.controls.points_box.setCurrentIndex(0)
    panel.resize(900, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def settled(qtbot: QtBot, panel: LandscapePanel) -> Plane:
    """What is shown at the end."""
    qtbot.waitUntil(lambda: panel._stream is None and not panel._is_due, timeout=20_000)
    settle(qtbot)
    assert panel.plot.plane is not None
    assert panel.plot.plane.is_done
    return panel.plot.plane


def train(qtbot: QtBot, runs: RunController) -> None:
    runs.play()
    qtbot.waitUntil(lambda: runs.state is RunState.ENDED, timeout=20_000)


def test_before_a_run_it_shows_the_initial_weights_and_after_it_those_of_the_run_with_the_path(
    qtbot: QtBot, panel: LandscapePanel, document: Document, runs: RunController
) -> None:
    assert settled(qtbot, panel).route is None
    train(qtbot, runs)
    shown = settled(qtbot, panel)
    assert shown.route is not None
    assert shown.route.updates[-1] == 20
    assert runs.record is not None
    ground = Ground(document.experiment, runs.record.dataset, runs.weights.latest, runs.record)
    expected = [each for each in explore(ground, Request(Kind.RANDOM, points=17)) if isinstance(each, Plane)][-1]
    np.testing.assert_array_equal(shown.landscape.values, expected.landscape.values)
    assert "λ" in panel.curvature.text()
    assert "Training loss over all 9 rows" in panel.about.text()


def test_the_crosshair_reads_the_loss_and_a_click_on_the_path_shows_the_window_at_that_update(
    qtbot: QtBot, panel: LandscapePanel, runs: RunController
) -> None:
    train(qtbot, runs)
    panel.controls.kind_box.setCurrentIndex(1)
    panel.controls.changed.emit()
    plane = settled(qtbot, panel)
    x, y = (float(axis[3]) for axis in plane.landscape.axes)
    panel.plot.point_at(x, y)
    assert f"{plane.landscape.values[3, 3]:.4f}"[:5] in panel.plot.readout
    assert plane.route is not None
    panel.plot.point_at(*plane.route.places[4])
    assert "update 4" in panel.plot.readout
    panel.plot.update_chosen.emit(plane.route.updates[4])
    qtbot.waitUntil(lambda: runs.moment.shown == 4, timeout=5000)
    assert panel.plot.plane is plane, "the moment is marked; the landscape stays"


def test_a_hidden_panel_gives_up_and_goes_on_when_it_is_shown(qtbot: QtBot, panel: LandscapePanel) -> None:
    panel.hide()
    assert panel._stream is None
    panel.show()
    settled(qtbot, panel)


def test_the_scale_is_a_matter_of_the_picture(qtbot: QtBot, panel: LandscapePanel) -> None:
    plane = settled(qtbot, panel)
    before = panel.plot.contours.lines.getData()[1].copy()
    panel.controls.log_box.toggle()
    assert panel.plot.plane is plane
    assert (
        len(panel.plot.contours.lines.getData()[1]) != len(before)
        or (panel.plot.contours.lines.getData()[1] != before).any()
    )
