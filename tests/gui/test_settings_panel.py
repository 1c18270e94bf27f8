"""The settings panel: what is typed becomes an undoable edit of the document, and the document is shown silently."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from engine.config.layers import Dense
from engine.config.losses import MeanSquaredError, OverOutputs, SparseCategoricalCrossentropy
from engine.config.optimizers import SGD, Adam, ClipByNorm, Convention, Momentum
from engine.config.schedules import CosineDecay, ExponentialDecay, ReduceOnPlateau, StepDecay
from engine.config.stopping import NoImprovement
from engine.config.training import EngineName, MiniBatch, Precision, Training
from engine.data.table import Table
from gui.document import Document
from gui.forms.list_field import ListField
from gui.forms.number_box import NumberBox
from gui.forms.union_field import UnionField
from gui.runs.controller import RunController, RunState
from gui.settings.planned_rates import planned_rates
from gui.settings.schedule_plot import SchedulePlot
from gui.settings.settings_panel import SettingsPanel
from tests.cases import experiment, numeric_table


@pytest.fixture
def table() -> Table:
    rows = np.arange(12.0).reshape(6, 2)
    return numeric_table(rows, rows[:, :1])


@pytest.fixture
def document(qapp: QApplication, table: Table) -> Document:
    return Document(table, experiment(table, [Dense(units=1)], epochs=5))


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    runs = RunController(document)
    yield runs
    runs.close()


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> SettingsPanel:
    panel = SettingsPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    panel.show()
    return panel


def box(panel: SettingsPanel, path: str) -> NumberBox:
    editor = panel.section_of(path.partition(".")[0]).form.field_widget(path)
    assert isinstance(editor, NumberBox)
    return editor


def type_number(editor: NumberBox, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_a_typed_learning_rate_is_one_undoable_edit(panel: SettingsPanel, document: Document) -> None:
    type_number(box(panel, "optimizer.learning_rate"), "0.5")
    assert document.experiment.learner.training.optimizer.learning_rate == 0.5
    assert document.undo_stack.undoText() == "Set learning rate"
    document.undo_stack.undo()
    assert document.experiment.learner.training.optimizer.learning_rate == 0.01
    assert box(panel, "optimizer.learning_rate").lineEdit().text() == "0.01"


def test_steps_in_quick_succession_are_one_undo_entry(panel: SettingsPanel, document: Document) -> None:
    editor = box(panel, "epochs")
    editor.setFocus()
    for _ in range(4):
        QTest.keyClick(editor, Qt.Key.Key_Up)
    assert document.experiment.learner.training.epochs == 9
    document.undo_stack.undo()
    assert document.experiment.learner.training.epochs == 5


def test_showing_another_training_writes_nothing_back(panel: SettingsPanel, document: Document) -> None:
    other = Training(optimizer=Adam(beta_1=0.5), batching=MiniBatch(size=3), seed=7)
    document.edit(document.experiment.with_learner(training=other), "Set all")
    assert document.undo_stack.count() == 1
    assert document.experiment.learner.training == other
    assert box(panel, "optimizer.beta_1").value == 0.5
    assert box(panel, "batching.size").value == 3
    assert box(panel, "seed").value == 7


def test_an_edit_in_one_section_keeps_what_another_one_changed(panel: SettingsPanel, document: Document) -> None:
    type_number(box(panel, "seed"), "3")
    type_number(box(panel, "optimizer.learning_rate"), "0.2")
    training = document.experiment.learner.training
    assert (training.seed, training.optimizer) == (3, SGD(learning_rate=0.2))


def test_a_section_goes_back_to_its_defaults_alone(panel: SettingsPanel, document: Document) -> None:
    training = document.experiment.learner.training.replace(optimizer=Adam(learning_rate=0.5, beta_1=0.1))
    document.edit(document.experiment.with_learner(training=training), "Set optimizer")
    QTest.mouseClick(_reset_button(panel, "optimizer"), Qt.MouseButton.LeftButton)
    assert document.experiment.learner.training == training.replace(optimizer=Adam())
    assert not _reset_button(panel, "optimizer").isEnabled()
    assert document.undo_stack.undoText() == "Reset optimizer"
    document.undo_stack.undo()
    assert document.experiment.learner.training == training


def test_problems_of_training_stand_at_their_field(panel: SettingsPanel, document: Document) -> None:
    training = document.experiment.learner.training.replace(loss=SparseCategoricalCrossentropy())
    document.edit(document.experiment.with_learner(training=training), "Set loss")
    note = panel.section_of("loss").form.field("loss").note
    assert "needs one target" in note
    document.undo_stack.undo()
    assert not panel.section_of("loss").form.field("loss").note


def test_revealing_a_place_gives_its_field_the_focus(qtbot: QtBot, panel: SettingsPanel) -> None:
    panel.activateWindow()
    qtbot.waitActive(panel)
    assert panel.reveal(("training", "precision"))
    assert QApplication.focusWidget() is panel.section_of("precision").form.field_widget("precision")
    assert not panel.reveal(("network", "output"))


class FakeRuns(QObject):
    """What the panel knows of a run."""

    state_changed = Signal(object)
    engine_changed = Signal(object)
    broke = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.is_active = False
        self.engine, self.cause = EngineName.NUMPY, None


def test_while_a_run_is_active_the_panel_says_when_changes_count(qtbot: QtBot, document: Document) -> None:
    runs = FakeRuns()
    panel = SettingsPanel(document, runs)  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    panel.show()
    assert not _shows(panel, "next run")
    runs.is_active = True
    runs.state_changed.emit(RunState.RUNNING)
    assert _shows(panel, "next run")
    runs.is_active = False
    runs.state_changed.emit(RunState.ENDED)
    assert not _shows(panel, "next run")


def test_the_convention_of_the_chosen_loss_and_optimizer_is_on_screen(panel: SettingsPanel) -> None:
    assert _shows(panel, "no ½, the mean over outputs and rows")
    assert _shows(panel, str(SGD().equation))


def test_the_equation_follows_convention_clipping_and_reduction(panel: SettingsPanel, document: Document) -> None:
    set_training(document, optimizer=Adam(convention=Convention.TEXTBOOK))
    assert _shows(panel, "w ← w − η M / (√V + ε)")
    set_training(document, optimizer=Adam(clipping=ClipByNorm()), loss=MeanSquaredError(over_outputs=OverOutputs.SUM))
    assert _shows(panel, "w ← w − η √(1 − β₂ᵗ)/(1 − β₁ᵗ) m / (√v + ε)")
    assert _shows(panel, "g ← c g / max(‖g‖, c)")
    assert _shows(panel, "L = 1/N Σ (y − t)²")
    type_number(box(panel, "optimizer.clipping.limit"), "3")
    assert document.experiment.learner.training.optimizer.clipping == ClipByNorm(limit=3)


def test_the_schedule_is_drawn_before_it_runs(panel: SettingsPanel, document: Document) -> None:
    plot = panel.findChild(SchedulePlot)
    assert plot is not None
    assert plot.plot is None, "a rate that stays needs no drawing"
    set_training(document, schedule=StepDecay(rate=0.5, steps=2), batching=MiniBatch(size=4))
    assert not panel.section_of("schedule").is_folded
    assert plot.plot is not None
    assert plot.plot.isVisible()
    (line,) = plot.plot.lines
    assert line.curve.x.tolist() == [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5]
    assert line.curve.mean.tolist() == pytest.approx([0.01] * 4 + [0.005] * 4 + [0.0025] * 2)
    assert "From 0.01 to 0.0025" in plot.words
    type_number(box(panel, "optimizer.learning_rate"), "1")
    assert line.curve.mean[0] == 1, "it follows the learning rate"
    set_training(document, schedule=ReduceOnPlateau())
    assert plot.plot.isHidden()
    assert "only in the run" in plot.words


def test_a_long_run_is_planned_at_some_of_its_updates() -> None:
    training = Training(epochs=1_000_000_000, schedule=ExponentialDecay(rate=0.5, steps=1_000_000_000))
    curve = planned_rates(training, 320)
    assert 100 < len(curve.x) < 1000
    assert curve.x[-1] == pytest.approx(1e9)
    assert curve.mean[-1] == pytest.approx(0.005)


def test_a_stopping_rule_is_added_set_and_undone(panel: SettingsPanel, document: Document) -> None:
    section = panel.section_of("stopping")
    assert section.is_folded
    assert section.summary == "after the last epoch"
    section.set_folded(False)
    rules = section.form.field("stopping.rules")
    assert isinstance(rules, ListField)
    rules.add(NoImprovement)
    assert document.undo_stack.undoText() == "Add 'No improvement'"
    type_number(box(panel, "stopping.rules.0.patience"), "7")
    assert document.experiment.learner.training.stopping.rules == (NoImprovement(patience=7),)
    assert document.undo_stack.undoText() == "Set patience"
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert not document.experiment.learner.training.stopping.rules
    assert rules.entries == []


def test_a_folded_section_says_what_is_set_and_unfolds_for_what_is_unusual(
    panel: SettingsPanel, document: Document
) -> None:
    section = panel.section_of("schedule")
    assert section.is_folded
    assert section.summary == "Constant"
    assert not section.form.isVisible()
    set_training(document, schedule=StepDecay())
    assert section.form.isVisible()
    section.set_folded(True)
    assert section.summary == "Steps"
    assert panel.reveal(("training", "schedule", "rate"))
    assert section.form.field_widget("schedule.rate").isVisible()


def set_training(document: Document, **changes: object) -> None:
    training = document.experiment.learner.training.replace(**changes)
    document.edit(document.experiment.with_learner(training=training), "Set training")


def _shows(panel: SettingsPanel, text: str) -> bool:
    return any(text in label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def _reset_button(panel: SettingsPanel, field: str) -> QToolButton:
    buttons = panel.section_of(field).findChildren(QToolButton)
    return next(button for button in buttons if button.accessibleName().startswith("Reset"))


def test_every_optimizer_has_a_convention_and_in_float64_what_it_rounds_is_said(
    panel: SettingsPanel, document: Document
) -> None:
    for optimizer in (SGD(), Momentum(), Adam()):
        set_training(document, optimizer=optimizer, precision=Precision.FLOAT32)
        assert panel.section_of("optimizer").form.field("optimizer.convention").isVisibleTo(panel)
        assert not _shows(panel, "Keras rounds")
    set_training(document, precision=Precision.FLOAT64)
    assert _shows(panel, "Keras rounds: β₁ = 0.8999999761581421 in β₁ᵗ, β₂ = 0.9990000128746033 in β₂ᵗ")
    set_training(document, optimizer=Adam(convention=Convention.TEXTBOOK))
    assert not _shows(panel, "Keras rounds")


def test_a_schedules_own_fields_come_before_what_all_schedules_have(panel: SettingsPanel, document: Document) -> None:
    set_training(document, schedule=CosineDecay())
    field = panel.section_of("schedule").form.field("schedule")
    assert isinstance(field, UnionField)
    assert field.form is not None
    titles = [label.text() for label in field.form.findChildren(QLabel) if label.buddy() is not None]
    assert titles == ["Every", "Growth", "Restart height", "End", "Counts", "Warm-up"]
