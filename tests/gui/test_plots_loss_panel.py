"""The loss panel shows what the history says."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.losses import MeanSquaredError
from engine.config.network import Node
from engine.config.recipe import Role
from engine.config.training import OutputLoss
from engine.results.curves import Axis
from gui.document import Document
from gui.loss.loss_panel import LossPanel
from gui.runs.controller import RunController
from gui.transport.read_outs import ReadOuts
from tests.gui.fake_runs import FrameSource, controller, flower_document, frames_of, house_document


@contextmanager
def panel_of(qtbot: QtBot, document: Document, *sources: FrameSource) -> Iterator[tuple[LossPanel, RunController]]:
    """A shown panel; each run plays the next source."""
    waiting = list(sources)
    runs = controller(document, lambda job, control, wants: waiting.pop(0)(job, control, wants))
    panel = LossPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1000, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel, runs
    runs.close()


def train(qtbot: QtBot, runs: RunController) -> None:
    with qtbot.waitSignal(runs.ended):
        runs.play()


def texts(panel: LossPanel) -> list[str]:
    panel._draw()
    return panel.loss_plot.legend_texts


def line(panel: LossPanel, name: str) -> list[float]:
    panel._draw()
    (found,) = (line for line in panel.loss_plot.lines if line.name == name)
    return [float(value) for value in found.curve.mean]


def test_before_the_first_run_it_says_what_to_do(qtbot: QtBot) -> None:
    with panel_of(qtbot, flower_document()) as (panel, _):
        assert panel.loss_plot._hint.isVisible()
        assert panel.loss_plot._hint.text() == "Press Train (Space); the loss appears here."
        assert not panel.accuracy_plot.isVisible()


def test_numbers_stand_above_the_curves_and_the_best_epoch_is_marked(qtbot: QtBot) -> None:
    frames = frames_of([3.0, 2.0, 1.0], validation=[2.0, 0.5, 0.75])
    with panel_of(qtbot, flower_document(), frames) as (panel, runs):
        train(qtbot, runs)
        assert texts(panel) == ["training 1", "validation 0.75", "best 0.5 at epoch 2"]
        assert line(panel, "best") == [0.5]
        assert not panel.loss_plot._hint.isVisible()


def test_accuracy_has_its_own_plot(qtbot: QtBot) -> None:
    frames = frames_of(
        [3.0, 2.0], hits={"output": [3.0, 9.0]}, validation=[2.0, 1.0], validation_hits={"output": [1.0, 3.0]}
    )
    with panel_of(qtbot, flower_document(), frames) as (panel, runs):
        train(qtbot, runs)
        panel._draw()
        assert panel.accuracy_plot.isVisible()
        assert panel.accuracy_plot.legend_texts == ["training 1", "validation 1"]


def two_outputs() -> Document:
    """The flowers' kind, and besides it a number, by a loss that classifies."""
    document = flower_document()
    hidden, kinds = document.experiment.learner.network.nodes
    long = Node(name="long", layer=Dense(units=1, activation=Activation.LINEAR), inputs=(hidden.name,))
    network = document.experiment.learner.network.replace(nodes=(hidden, long, kinds))
    recipe = document.experiment.recipe
    target = recipe.column("petal length").replace(role=Role.TARGET)
    training = document.experiment.learner.training.with_own(OutputLoss(output="long", loss=MeanSquaredError()))
    changed = document.experiment.replace(recipe=recipe.with_column(target)).with_learner(
        network=network, training=training
    )
    document.edit(changed, "Add output")
    return document


def test_of_several_outputs_each_that_classifies_has_its_curves(qtbot: QtBot) -> None:
    hits = {"long": [9.0], "output": [3.0]}
    one = frames_of([3.0], hits={"output": [9.0]}, validation=[2.0], validation_hits={"output": [3.0]})
    two = frames_of([3.0], hits=hits, validation=[2.0], validation_hits=hits)
    with panel_of(qtbot, two_outputs(), one, two) as (panel, runs):
        panel.controls.previous_box.setChecked(False)
        for told in (
            ["output 1", "output, validation 1"],
            ["long 1", "long, validation 3", "output 0.3333", "output, validation 1"],
        ):
            train(qtbot, runs)
            panel._draw()
            assert panel.accuracy_plot.isVisible()
            assert panel.accuracy_plot.legend_texts == told
            shown = [line.name for line in panel.accuracy_plot.lines if line.has_points]
            assert shown == [text.rpartition(" ")[0] for text in told]
            runs.reset()


def test_the_top_bar_tells_what_all_of_several_outputs_reach_and_beside_it_each(qtbot: QtBot) -> None:
    hits = {"long": [9.0], "output": [3.0]}
    with panel_of(qtbot, two_outputs(), frames_of([3.0], hits=hits, validation=[2.0], validation_hits=hits)) as (
        _,
        runs,
    ):
        train(qtbot, runs)
        read_outs = ReadOuts()
        qtbot.addWidget(read_outs)
        read_outs.show_history(runs.history)
        assert read_outs.text("accuracy") == "≥33.3%"
        assert read_outs.tool_tip("accuracy") == "long 100.0%, output 33.3%"


def test_where_accuracy_has_no_meaning_its_plot_is_not_there(qtbot: QtBot) -> None:
    with panel_of(qtbot, house_document(), frames_of([1.0, 1.0])) as (panel, runs):
        train(qtbot, runs)
        panel._draw()
        assert not panel.accuracy_plot.isVisible()


def test_with_two_engines_their_largest_difference_stands_beside_the_curve(qtbot: QtBot) -> None:
    with panel_of(qtbot, house_document(), frames_of([1.0, 1.0], difference=1.2e-7)) as (panel, runs):
        train(qtbot, runs)
        panel._draw()
        assert panel.difference_plot.isVisible()
        assert panel._difference_entry.text == "max |Δ| = 1.2e−07"
        assert panel.controls.sensitivity_button.isVisible()


def test_each_update_is_shown_until_two_epochs_are_complete(qtbot: QtBot) -> None:
    short = frames_of([4.0, 3.0, 2.0, 1.0], updates_per_epoch=3, validation=[1.0])
    with panel_of(qtbot, house_document(), short) as (panel, runs):
        train(qtbot, runs)
        assert panel.axis is Axis.UPDATES
        assert line(panel, "training") == [4.0, 3.0, 2.0, 1.0]


def test_each_epoch_is_shown_from_the_second_on(qtbot: QtBot) -> None:
    with panel_of(qtbot, house_document(), frames_of([4.0, 3.0], validation=[1.0, 1.0])) as (panel, runs):
        train(qtbot, runs)
        assert panel.axis is Axis.EPOCHS


def test_on_the_axis_of_updates_validation_stands_where_its_epoch_ends(qtbot: QtBot) -> None:
    frames = frames_of([4.0, 3.0, 2.0, 1.0], updates_per_epoch=2, validation=[9.0, 8.0])
    with panel_of(qtbot, house_document(), frames) as (panel, runs):
        train(qtbot, runs)
        panel.controls.axis_box.setCurrentIndex(panel.controls.axis_box.findData(Axis.UPDATES))
        panel._draw()
        (validation,) = (line for line in panel.loss_plot.lines if line.name == "validation")
        assert validation.curve.x.tolist() == [2.0, 4.0]


def test_the_run_before_stays_as_a_dotted_curve_until_it_is_switched_off(qtbot: QtBot) -> None:
    with panel_of(qtbot, house_document(), frames_of([5.0, 4.0]), frames_of([3.0, 2.0])) as (panel, runs):
        train(qtbot, runs)
        runs.reset()
        assert line(panel, "Run 1") == [5.0, 4.0]
        assert line(panel, "training") == []
        train(qtbot, runs)
        assert line(panel, "training") == [3.0, 2.0]
        assert line(panel, "Run 1") == [5.0, 4.0]
        panel.controls.previous_box.setChecked(False)
        assert line(panel, "Run 1") == []


def test_a_run_that_goes_on_adds_to_the_same_curve(qtbot: QtBot) -> None:
    with panel_of(qtbot, house_document(), frames_of([5.0, 4.0]), frames_of([3.0, 2.0])) as (panel, runs):
        train(qtbot, runs)
        train(qtbot, runs)
        assert line(panel, "training") == [5.0, 4.0, 3.0, 2.0]
        assert panel.run_list.drawn == []


def test_smoothing_is_off_by_default_and_never_changes_the_numbers(qtbot: QtBot) -> None:
    with panel_of(qtbot, house_document(), frames_of([4.0, 2.0, 3.0])) as (panel, runs):
        train(qtbot, runs)
        (training,) = (found for found in panel.loss_plot.lines if found.name == "training")
        assert training.smoothed is None
        panel.controls.smoothing_slider.setValue(50)
        assert line(panel, "training") == [4.0, 2.0, 3.0]
        assert training.smoothed is not None
        assert training.smoothed.mean.tolist() == pytest.approx([4.0, 8 / 3, 20 / 7])
        assert texts(panel)[0] == "training 3"


def test_a_loss_of_zero_and_an_endless_one_can_be_shown_on_both_axes(qtbot: QtBot) -> None:
    endless = float("inf")
    frames = frames_of([4.0, 0.0, 1e300], validation=[endless, 1.0, endless])
    with panel_of(qtbot, house_document(), frames) as (panel, runs):
        train(qtbot, runs)
        panel.controls.scale_box.setCurrentIndex(1)
        panel._draw()
        panel.controls.scale_box.setCurrentIndex(0)
        assert texts(panel)[1] == "validation ∞"
