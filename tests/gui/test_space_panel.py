"""The data space: what it shows are the engine's numbers, its rows can be read and clicked, and it works only while it is seen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.backend import Array, PartName
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import Recipe, Role
from engine.learners.supervised.initial import initial_parameters
from engine.probe.look import look
from engine.results.predicted import PredictedClasses
from gui.document import Document
from gui.matrices.heat import heat, heat_places
from gui.runs.controller import RunController
from gui.space.space_panel import SpacePanel
from gui.theme import colors
from gui.widgets.class_marks import class_color
from tests.gui.fake_runs import controller, flower_document, frames_of, house_document
from tests.gui.settle import settle

Show = Callable[[Document], tuple[SpacePanel, RunController]]


def moved(document: Document) -> dict[str, Array]:
    """Weights that differ from the initial ones."""
    rng = np.random.default_rng(2)
    initial = initial_parameters(document.experiment, document.plan.inputs)
    return {name: (array + rng.normal(size=array.shape)).astype(np.float32) for name, array in initial.items()}


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows the panel on a document whose run ends with other weights."""
    opened: list[RunController] = []

    def show(document: Document) -> tuple[SpacePanel, RunController]:
        runs = controller(document, frames_of([1.0, 0.5], parameters=moved(document)))
        panel = SpacePanel(document, runs)
        qtbot.addWidget(panel)
        panel.resize(900, 500)
        with qtbot.waitExposed(panel):
            panel.show()
        opened.append(runs)
        settle(qtbot)
        return panel, runs

    yield show
    for runs in opened:
        runs.close()


def train(qtbot: QtBot, runs: RunController) -> None:
    with qtbot.waitSignal(runs.ended):
        runs.play()
    settle(qtbot)


def scene_point(panel: SpacePanel, x: float, y: float) -> QPointF:
    return QPointF(panel.plot._graphics.mapFromScene(panel.plot.item.vb.mapViewToScene(QPointF(x, y))))


def test_the_plane_shows_the_networks_answers_before_training_and_after_it(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document())
    before = panel.plot.found
    assert before is not None
    assert panel.moment.text() == "Initial weights"
    train(qtbot, runs)
    found = panel.plot.found
    assert found is not None
    assert panel.moment.text() == "Weights after update 2"
    assert runs.present is not None
    expected = look(found.stage, runs.weights.parameters)
    assert isinstance(found.predicted, PredictedClasses)
    assert isinstance(expected.predicted, PredictedClasses)
    np.testing.assert_array_equal(found.predicted.scores, expected.predicted.scores)
    assert found.winners is not None
    at = np.unravel_index(int(found.shades.argmax()), found.shades.shape)
    pixel = panel.plot.image.pixelColor(int(at[0]), int(at[1]))
    color = class_color(int(found.winners[at]))
    gaps = [abs(getattr(pixel, part)() - getattr(color, part)()) for part in ("red", "green", "blue")]
    others = [
        sum(abs(getattr(pixel, part)() - getattr(class_color(other), part)()) for part in ("red", "green", "blue"))
        for other in range(3)
        if other != found.winners[at]
    ]
    assert sum(gaps) < min(others), "the surest point has a shade of its class"


def test_one_feature_is_a_curve_with_the_rows_where_it_would_be_right(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(house_document())
    train(qtbot, runs)
    found = panel.plot.found
    assert found is not None
    assert not panel.plot.is_plane
    np.testing.assert_array_equal(panel.plot._answer.curve.mean, found.series["price"])
    prices = panel._document.table.column("price").values
    np.testing.assert_allclose(panel.plot.dots.places[:, 1], prices[found.stage.dots.table_rows[panel.plot.dots.which]])
    assert panel.plot._borders.xData.size == 0


def test_numbers_are_orange_below_the_middle_and_blue_above_it(show: Show, qtbot: QtBot) -> None:
    document = flower_document()
    columns = document.experiment.recipe.columns
    recipe = Recipe(columns=(columns[0], columns[2].replace(role=Role.FEATURE), columns[1].replace(role=Role.TARGET)))
    network = Network.stack([Dense(units=1, activation=Activation.LINEAR)])
    experiment = Experiment(recipe=recipe, learner=SupervisedNetwork(network=network))
    document.open(document.table, experiment, name="width")
    panel, runs = show(document)
    train(qtbot, runs)
    found = panel.plot.found
    assert found is not None
    assert found.scale is not None
    expected = heat(colors()).argb[heat_places(found.shades.T, 1.0)]
    for x, y in ((0, 0), (30, 70), (99, 99)):
        assert panel.plot.image.pixel(x, y) == expected[y, x]
    assert "below" in panel.plot.legend.texts
    assert "above" in panel.plot.legend.texts


def test_the_crosshair_tells_the_place_the_class_and_all_probabilities(show: Show, qtbot: QtBot) -> None:
    panel, _ = show(flower_document())
    found = panel.plot.found
    assert found is not None
    x, y = (float(axis.places[at]) for axis, at in zip(found.stage.axes, (10, 20), strict=True))
    panel.plot.point_at(x, y)
    assert isinstance(found.predicted, PredictedClasses)
    assert found.predicted.scores is not None
    told = panel.plot.readout.splitlines()
    assert told[0] == f"petal length {x:.6g}"
    scores = found.predicted.scores[10 * 100 + 20]
    assert told[2] == f"kind: {found.predicted.classes[int(scores.argmax())]}"
    assert told[3:6] == [
        f"P(kind={name}) {score:.4g}" for name, score in zip(found.predicted.classes, scores, strict=True)
    ]


def test_a_row_is_told_under_the_cursor_and_chosen_by_a_click_or_enter(show: Show, qtbot: QtBot) -> None:
    panel, _ = show(flower_document())
    found = panel.plot.found
    assert found is not None
    x, y = panel.plot.dots.places[3]
    row = int(found.stage.dots.table_rows[panel.plot.dots.which[3]])
    panel.plot.point_at(float(x), float(y))
    assert f"row {row + 1} (training)" in panel.plot.readout
    with qtbot.waitSignal(panel.row_chosen) as chosen:
        QTest.keyClick(panel.plot, Qt.Key.Key_Return)
    assert chosen.args == [row]
    viewport = panel.plot._graphics.viewport()
    with qtbot.waitSignal(panel.row_chosen) as chosen:
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=scene_point(panel, float(x), float(y)).toPoint())
    assert chosen.args == [row]
    panel.show_row(row)
    assert len(panel.plot.dots._ring.data) == 1
    np.testing.assert_allclose([panel.plot.dots._ring.data["x"][0], panel.plot.dots._ring.data["y"][0]], (x, y))


def test_parts_are_drawn_distinctly_and_can_be_left_out(show: Show, qtbot: QtBot) -> None:
    panel, _ = show(flower_document())
    assert panel.plot.dots.counts == {PartName.TRAINING: 9, PartName.VALIDATION: 3, PartName.TEST: 0}
    training, validation = (
        panel.plot.dots._items[part].data["brush"][0] for part in (PartName.TRAINING, PartName.VALIDATION)
    )
    assert training.color() != validation.color()
    assert not panel.controls.part_boxes[PartName.TEST].isVisible(), "there are none"
    panel.controls.part_boxes[PartName.VALIDATION].setChecked(False)
    settle(qtbot)
    assert panel.plot.dots.counts[PartName.VALIDATION] == 0


def test_principal_axes_tell_how_much_of_the_variance_they_explain(show: Show, qtbot: QtBot) -> None:
    panel, _ = show(flower_document())
    panel.controls.kind_box.setCurrentIndex(panel.controls.kind_box.findData("principal"))
    settle(qtbot)
    found = panel.plot.found
    assert found is not None
    shares = [axis.share for axis in found.stage.axes]
    assert panel.plot._x_name == f"PC1 ({100 * shares[0]:.1f} % of the variance)"
    assert sum(shares) == pytest.approx(1), "two features have two axes"


def test_other_features_are_held_where_the_slider_is_put(show: Show, qtbot: QtBot) -> None:
    panel, _ = show(flower_document())
    panel.controls.kind_box.setCurrentIndex(panel.controls.kind_box.findData("one"))
    settle(qtbot)
    assert panel.controls.held_box.currentText() == "petal width"
    assert "held: petal width" in panel.moment.text()
    panel.controls.held_slider.setValue(1000)
    settle(qtbot)
    found = panel.plot.found
    assert found is not None
    assert found.stage.view.held == {1: found.stage.room.features[1].high}
    panel.controls.held_field.setText("2.5")
    panel.controls.held_field.setModified(True)
    panel.controls.held_field.editingFinished.emit()
    settle(qtbot)
    assert panel.plot.found is not None
    assert panel.plot.found.stage.view.held == {1: 2.5}
    panel.controls.usual_button.click()
    settle(qtbot)
    assert panel.plot.found.stage.view.held == {}


def test_all_points_are_saved_with_what_the_network_says_there(show: Show, tmp_path: Path) -> None:
    panel, _ = show(flower_document())
    found = panel.plot.found
    assert found is not None
    head, *rows = list(panel.plot.numbers())
    assert head == ("petal length", "petal width", "P(kind=iris)", "P(kind=lily)", "P(kind=rose)")
    assert len(rows) == 100 * 100
    assert isinstance(found.predicted, PredictedClasses)
    assert found.predicted.scores is not None
    np.testing.assert_allclose(np.array(rows)[:, 2:], found.predicted.scores)
    panel.plot._menu.save(tmp_path / "plane.csv")
    assert (tmp_path / "plane.csv").read_text(encoding="utf-8-sig").startswith("petal length")
    panel.plot._menu.save(tmp_path / "plane.svg")
    assert b"<svg" in (tmp_path / "plane.svg").read_bytes()


def test_a_hidden_panel_computes_nothing_and_catches_up_when_it_is_seen(show: Show, qtbot: QtBot) -> None:
    panel, runs = show(flower_document())
    before = panel.plot.found
    panel.hide()
    train(qtbot, runs)
    assert panel.plot.found is before
    with qtbot.waitExposed(panel):
        panel.show()
    settle(qtbot)
    assert panel.plot.found is not before
    assert panel.moment.text() == "Weights after update 2"


def test_where_nothing_can_be_trained_the_panel_says_why(show: Show, qtbot: QtBot) -> None:
    document = flower_document()
    panel, _ = show(document)
    recipe = document.experiment.recipe
    document.edit(document.experiment.replace(recipe=recipe.replace(columns=recipe.columns[:2])), "x")
    settle(qtbot)
    assert panel.hint.isVisible()
    assert panel.hint.text().startswith("There is no picture yet. ")
