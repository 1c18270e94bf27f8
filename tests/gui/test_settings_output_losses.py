"""The losses of several outputs in the settings: each may have its own, and what is like the common one is not kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.layers import Dense
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Huber,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from engine.config.network import Network, Node
from engine.config.recipe import Encoding, Role
from engine.config.training import OutputLoss, Training
from gui.document import Document
from gui.forms.number_box import NumberBox
from gui.runs.controller import RunController
from gui.settings.output_losses import OutputLosses
from gui.settings.settings_panel import SettingsPanel

TWO = Network(
    nodes=(
        Node(name="hidden", layer=Dense(units=4)),
        Node(name="first", layer=Dense(units=2), inputs=("hidden",)),
        Node(name="second", layer=Dense(units=1), inputs=("hidden",)),
    )
)


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> SettingsPanel:
    panel = SettingsPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(320, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def losses(panel: SettingsPanel) -> OutputLosses:
    found = panel.findChild(OutputLosses)
    assert found is not None
    return found


def test_a_single_output_has_the_common_loss_and_no_card(panel: SettingsPanel, document: Document) -> None:
    assert not losses(panel).isVisible()
    document.edit(document.experiment.with_learner(network=TWO), "Set network")
    assert losses(panel).isVisible()
    assert list(losses(panel).cards) == ["first", "second"]
    document.undo_stack.undo()
    assert not losses(panel).isVisible()


def test_an_output_gets_a_weight_of_its_own_and_the_common_loss_back(panel: SettingsPanel, document: Document) -> None:
    document.edit(document.experiment.with_learner(network=TWO), "Set network")
    card = losses(panel).cards["second"]
    box = card.form.field_widget("weight")
    assert isinstance(box, NumberBox)
    assert not card.reset.isEnabled()
    box.choose(0.5)
    own = OutputLoss(output="second", loss=CategoricalCrossentropy(), weight=0.5)
    assert document.experiment.learner.training.output_losses == (own,)
    assert document.undo_stack.undoText() == "Set weight"
    assert losses(panel).cards["second"] is card, "the card stays while it is edited"
    card.reset.click()
    assert not document.experiment.learner.training.output_losses
    assert document.undo_stack.undoText() == "Give second the common loss"
    document.undo_stack.undo()
    assert document.experiment.learner.training.output_losses == (own,)


def test_what_is_like_the_common_loss_is_not_kept() -> None:
    training = Training().with_own(OutputLoss(output="a", loss=Huber()))
    assert training.loss_of("a").loss == Huber()
    assert training.with_own(OutputLoss(output="a", loss=MeanSquaredError())).output_losses == ()


def test_an_output_keeps_its_loss_under_a_new_name_and_loses_it_when_it_goes(document: Document) -> None:
    training = document.experiment.learner.training.with_own(OutputLoss(output="second", loss=Huber()))
    experiment = document.experiment.with_learner(network=TWO, training=training)
    renamed = experiment.learner.with_layer("second", TWO.node("second").replace(name="price"))
    assert renamed.training.loss_of("price").loss == Huber()
    assert experiment.learner.without_layer("second").training.output_losses == ()


def test_a_loss_given_for_an_output_that_is_gone_is_shown_where_it_can_be_discarded(
    qtbot: QtBot, panel: SettingsPanel, document: Document
) -> None:
    training = document.experiment.learner.training.with_own(OutputLoss(output="ghost", loss=Huber()))
    document.edit(document.experiment.with_learner(training=training), "Set loss")
    card = losses(panel).cards["ghost"]
    assert "does not have" in card.form.field("loss").note
    assert panel.reveal(("training", "output_losses", "ghost"))
    qtbot.waitUntil(lambda: card.reset.height() > 0)  # laid out
    QTest.mouseClick(card.reset, Qt.MouseButton.LeftButton)
    assert document.experiment.learner.training.output_losses == ()
    assert not losses(panel).isVisible()


def test_a_problem_of_one_outputs_loss_marks_its_card_and_its_remedy_mends_that_loss_alone(
    panel: SettingsPanel, document: Document
) -> None:
    kind = document.experiment.recipe.column("kind").replace(encoding=Encoding.CLASS_INDEX)
    training = Training(loss=MeanSquaredError()).with_own(OutputLoss(output="second", loss=BinaryCrossentropy()))
    wide = TWO.with_node("first", TWO.node("first").replace(layer=Dense(units=1)))
    recipe = document.experiment.recipe.with_column(kind)
    number = recipe.column("petal width").replace(role=Role.TARGET)
    panel.section_of("loss").set_folded(True)
    document.edit(
        document.experiment.replace(recipe=recipe.with_column(number)).with_learner(network=wide, training=training),
        "Set network",
    )
    (problem,) = [found for found in document.problems if "needs 2 classes" in found.message]
    assert problem.place == ("training", "output_losses", "second")
    cards = losses(panel).cards
    assert "needs 2 classes" in cards["second"].form.field("loss").note
    assert not cards["first"].form.field("loss").note
    assert cards["second"].isVisible(), "the section is unfolded"
    assert panel.reveal(problem.place)
    assert problem.fixed is not None
    document.edit(problem.fixed, "Mend")
    assert document.experiment.learner.training.loss == MeanSquaredError()
    assert document.experiment.learner.training.loss_of("second").loss == SparseCategoricalCrossentropy()
    assert not any("needs 2 classes" in found.message for found in document.problems)
