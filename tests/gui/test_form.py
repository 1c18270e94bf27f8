"""The form that is built from a spec's metadata: what a person types becomes a spec, and what cannot be is said."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.base import Spec
from engine.config.layers import Dense
from engine.config.network import Node
from engine.config.optimizers import SGD, Adam, Momentum
from engine.config.training import FullBatch, MiniBatch, Training
from gui.forms.form import SpecForm, undo_text
from gui.forms.mark import Mark
from gui.forms.number_box import NumberBox


class Edits:
    """What a form has told, in order."""

    def __init__(self, form: SpecForm) -> None:
        self.specs: list[Spec] = []
        self.titles: list[str] = []
        self.gestures: list[str] = []
        self._form = form
        form.edited.connect(self._on_form_edited)

    def _on_form_edited(self, spec: Spec, title: str) -> None:
        self.specs.append(spec)
        self.titles.append(title)
        self.gestures.append(self._form.gesture)


@pytest.fixture
def form(qtbot: QtBot) -> SpecForm:
    form = SpecForm(Training(optimizer=Adam()))
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitExposed(form)
    return form


@pytest.fixture
def edits(form: SpecForm) -> Edits:
    return Edits(form)


def number_box(form: SpecForm, name: str) -> NumberBox:
    box = form.field_widget(name)
    assert isinstance(box, NumberBox)
    return box


def type_number(box: NumberBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def choose(form: SpecForm, name: str, text: str) -> None:
    box = form.field_widget(name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    up = box.findText(text) < box.currentIndex()
    while box.currentText() != text:
        QTest.keyClick(box, Qt.Key.Key_Up if up else Qt.Key.Key_Down)


@pytest.mark.parametrize(("text", "rate"), [("0.02", 0.02), ("1e-4", 1e-4), ("1/8", 0.125), ("0,5", 0.5)])
def test_typing_a_learning_rate_gives_a_new_spec(form: SpecForm, edits: Edits, text: str, rate: float) -> None:
    type_number(number_box(form, "optimizer.learning_rate"), text)
    assert edits.specs == [Training(optimizer=Adam(learning_rate=rate))]
    assert edits.titles == ["Learning rate"]


def test_leaving_a_field_takes_what_was_typed(form: SpecForm, edits: Edits) -> None:
    box = number_box(form, "epochs")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "2,000")
    assert edits.specs == []
    form.field_widget("seed").setFocus()
    assert edits.specs == [Training(optimizer=Adam(), epochs=2000)]


def test_a_number_out_of_bounds_is_explained_and_not_taken(form: SpecForm, edits: Edits) -> None:
    box = number_box(form, "optimizer.beta_1")
    type_number(box, "1")
    field = form.field("optimizer.beta_1")
    assert edits.specs == []
    assert form.spec == Training(optimizer=Adam())
    assert box.lineEdit().text() == "1"
    assert "between 0 and 1, 1 excluded" in field.note
    assert field.outline.is_marked
    type_number(box, "0.5")
    assert not field.note
    assert edits.specs == [Training(optimizer=Adam(beta_1=0.5))]


def test_escape_brings_the_value_back(form: SpecForm, edits: Edits) -> None:
    box = number_box(form, "epochs")
    type_number(box, "no number")
    assert "'no number' is not a whole number" in form.field("epochs").note
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.lineEdit().text() == "100"
    assert not form.field("epochs").note
    assert edits.specs == []


def test_showing_a_spec_emits_nothing(form: SpecForm, edits: Edits) -> None:
    other = Training(optimizer=Momentum(learning_rate=3), batching=FullBatch(), epochs=7, seed=9)
    form.set_spec(other)
    assert edits.specs == []
    assert form.spec == other
    assert number_box(form, "optimizer.learning_rate").value == 3
    assert number_box(form, "epochs").lineEdit().text() == "7"


def test_steps_in_quick_succession_are_one_gesture_and_typing_is_none(form: SpecForm, edits: Edits) -> None:
    box = number_box(form, "optimizer.learning_rate")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    QTest.keyClick(box, Qt.Key.Key_Up)
    type_number(box, "0.5")
    QTest.keyClick(box, Qt.Key.Key_Down)
    rates = [spec.optimizer.learning_rate for spec in edits.specs if isinstance(spec, Training)]
    assert rates == [0.002, 0.005, 0.5, 0.2]
    first, second, typed, later = edits.gestures
    assert first == second != ""
    assert typed == ""
    assert later not in ("", first)


def test_the_wheel_does_nothing_to_a_field_without_the_focus(form: SpecForm, edits: Edits) -> None:
    form.field_widget("seed").setFocus()
    for name in ("epochs", "optimizer", "precision"):
        _wheel(form.field_widget(name))
    assert edits.specs == []
    _wheel(form.field_widget("seed"))
    assert edits.specs == [Training(optimizer=Adam(), seed=1)]


def test_choosing_another_member_shows_its_fields_and_its_equation(form: SpecForm, edits: Edits) -> None:
    choose(form, "optimizer", "Momentum")
    assert edits.specs[-1] == Training(optimizer=Momentum())
    assert edits.titles[-1] == "Optimizer"
    assert number_box(form, "optimizer.momentum").value == 0.9
    with pytest.raises(KeyError):
        form.field("optimizer.beta_1")
    texts = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert str(Momentum().equation) in texts


def test_another_member_keeps_the_learning_rate_only_when_it_was_changed(form: SpecForm, edits: Edits) -> None:
    choose(form, "optimizer", "SGD")
    assert edits.specs[-1] == Training(optimizer=SGD(learning_rate=0.01))
    type_number(number_box(form, "optimizer.learning_rate"), "0.3")
    choose(form, "optimizer", "Adam")
    assert edits.specs[-1] == Training(optimizer=Adam(learning_rate=0.3))


def test_switches_and_choices_give_new_specs(qtbot: QtBot) -> None:
    form = SpecForm(Dense(), skip=("kernel_initializer",))
    qtbot.addWidget(form)
    form.show()
    edits = Edits(form)
    QTest.mouseClick(
        form.field_widget("use_bias"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8)
    )
    choose(form, "activation", "softmax")
    assert edits.specs[0] == Dense(use_bias=False)
    assert edits.specs[-1] == Dense(use_bias=False, activation=Activation.SOFTMAX)
    assert len(set(edits.gestures[1:])) == 1, "what the arrow keys pass through is one undo entry"
    with pytest.raises(KeyError):
        form.field("kernel_initializer")


def test_a_name_that_the_spec_refuses_stays_in_sight_with_the_reason(qtbot: QtBot) -> None:
    form = SpecForm(Node(name="hidden_1", layer=Dense()), skip=("layer",))
    qtbot.addWidget(form)
    edits = Edits(form)
    line = form.field_widget("name")
    line.setFocus()
    QTest.keyClicks(line, "/x")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "leave out '/'" in form.field("name").note
    assert edits.specs == []
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClicks(line, "2")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert edits.specs == [Node(name="hidden_12", layer=Dense())]
    assert not form.field("name").note


def test_problems_are_marked_at_their_field_and_taken_away_again(form: SpecForm) -> None:
    form.set_problems({"loss": Mark("The loss does not fit."), "optimizer.epsilon": Mark("Too large.")})
    assert form.field("loss").note == "The loss does not fit."
    assert form.field("optimizer.epsilon").outline.is_marked
    assert form.field_widget("loss").accessibleDescription() == "The loss does not fit."
    form.set_problems({})
    assert not form.field("loss").note
    assert not form.field("optimizer.epsilon").outline.is_marked


def test_every_editor_has_its_title_as_accessible_name(form: SpecForm) -> None:
    stops = form.stops()
    assert len(stops) > 14
    assert all(stop.accessibleName() for stop in stops)
    assert form.field_widget("optimizer.learning_rate").accessibleName() == "Learning rate"


def test_tab_goes_through_the_fields_from_top_to_bottom_also_after_another_choice(form: SpecForm) -> None:
    choose(form, "optimizer", "Nesterov (NAG)")
    stops = [stop for stop in form.stops() if stop.isVisible()]
    stops[0].setFocus()
    for stop in stops:
        assert QApplication.focusWidget() is stop
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def test_a_spec_of_another_class_gets_other_fields(form: SpecForm, edits: Edits) -> None:
    form.set_spec(MiniBatch(size=5))
    assert number_box(form, "size").value == 5
    with pytest.raises(KeyError):
        form.field("epochs")
    assert edits.specs == []


def test_undo_entries_read_like_a_menu() -> None:
    assert undo_text("Learning rate") == "Set learning rate"
    assert undo_text("AMSGrad") == "Set AMSGrad"


def _wheel(widget: QWidget) -> None:
    point = QPointF(5, 5)
    no = Qt.MouseButton.NoButton
    event = QWheelEvent(
        point,
        point,
        QPoint(0, 120),
        QPoint(0, 120),
        no,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
