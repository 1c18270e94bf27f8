"""Forms of specs with hidden, nested, listed and seldom needed fields, on specs made up here."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

import pytest
from pydantic import Field
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from engine.config.base import Spec
from gui.forms.form import SpecForm
from gui.forms.list_field import ListField
from gui.forms.mark import Mark
from gui.forms.number_box import NumberBox


class Shape(StrEnum):
    ROUND = "round"
    LEAKY = "leaky_cup"

    @property
    def label(self) -> str:
        return {"round": "Round (old)", "leaky_cup": "Leaky cup"}[self.value]


class NoLid(Spec):
    """Open."""

    label: ClassVar[str] = "None"
    kind: Literal["none"] = "none"


class TightLid(Spec):
    """Closed."""

    label: ClassVar[str] = "Tight"
    kind: Literal["tight"] = "tight"
    limit: float = Field(1.0, gt=0, title="Limit")


class Pot(Spec):
    """A pot."""

    label: ClassVar[str] = "Pot"
    kind: Literal["pot"] = "pot"
    shape: Shape = Field(Shape.ROUND, title="Shape")
    leak: float = Field(0.2, ge=0, le=1, title="Leak", json_schema_extra={"shown_when": {"shape": ["leaky_cup"]}})
    lid: Annotated[NoLid | TightLid, Field(discriminator="kind")] = Field(
        NoLid(), title="Lid", json_schema_extra={"advanced": True}
    )
    seal: float = Field(
        0.5, ge=0, le=1, title="Seal", json_schema_extra={"advanced": True, "shown_when": {"lid": ["tight"]}}
    )

    @property
    def equation(self) -> str:
        return "y = x" if self.shape is Shape.ROUND else f"y = {self.leak} x"


class Pan(Spec):
    """A pan."""

    label: ClassVar[str] = "Pan"
    kind: Literal["pan"] = "pan"
    width: int = Field(20, ge=1, le=90, title="Width")


Vessel = Annotated[Pot | Pan, Field(discriminator="kind")]


class Shelf(Spec):
    """What stands on a shelf."""

    wanted: Shape = Field(Shape.ROUND, title="Wanted")
    vessels: tuple[Vessel, ...] = Field((), title="Vessels")


class Kitchen(Spec):
    """All of it."""

    vessel: Vessel = Field(Pot(), title="Vessel")
    size: tuple[Annotated[int, Field(ge=1)], ...] = Field((4,), title="Size")
    note: str | None = Field(None, title="Note")
    shelf: Shelf = Field(Shelf(), title="Shelf")


class Edits:
    """What a form has told, in order."""

    def __init__(self, form: SpecForm) -> None:
        self.specs: list[Kitchen] = []
        self.actions: list[str] = []
        self._form = form
        form.edited.connect(self._on_form_edited)

    def vessels(self) -> tuple[Spec, ...]:
        return self.last.shelf.vessels

    @property
    def last(self) -> Kitchen:
        return self.specs[-1]

    def _on_form_edited(self, spec: Kitchen, _title: str) -> None:
        self.specs.append(spec)
        self.actions.append(self._form.action)


@pytest.fixture
def form(qtbot: QtBot) -> SpecForm:
    form = SpecForm(Kitchen())
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    return form


@pytest.fixture
def edits(form: SpecForm) -> Edits:
    return Edits(form)


def seen(form: SpecForm, name: str) -> bool:
    return form.field_widget(name).isVisible()


def choose(form: SpecForm, name: str, text: str) -> None:
    box = form.field_widget(name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def type_text(form: SpecForm, name: str, text: str) -> None:
    line = form.field_widget(name)
    box = line if isinstance(line, NumberBox) else None
    line.setFocus()
    if isinstance(line, QLineEdit | NumberBox):
        line.selectAll()
    (box.lineEdit() if box else line).setFocus()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def more_of(form: SpecForm, name: str) -> QToolButton:
    inner = form.field(f"{name}.lid").parentWidget()
    assert isinstance(inner, SpecForm)
    assert inner.more is not None
    return inner.more


def vessels(form: SpecForm) -> ListField:
    field = form.field("shelf.vessels")
    assert isinstance(field, ListField)
    return field


def pick(form: SpecForm, text: str) -> None:
    """Choose from the menu of the list's button."""
    button = form.field_widget("shelf.vessels")
    assert isinstance(button, QToolButton)
    next(action for action in button.menu().actions() if action.text() == text).trigger()


def labels(form: SpecForm) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def test_a_field_is_hidden_while_it_means_nothing(form: SpecForm, edits: Edits) -> None:
    assert not seen(form, "vessel.leak")
    assert "Leak" not in labels(form)
    choose(form, "vessel.shape", "Leaky cup")
    assert seen(form, "vessel.leak")
    assert "Leak" in labels(form)
    form.set_spec(Kitchen())
    assert not seen(form, "vessel.leak")
    assert len(edits.specs) == 1, "what is shown is told by nobody"


def test_members_of_an_enum_are_called_by_their_labels(form: SpecForm) -> None:
    box = form.field_widget("vessel.shape")
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == ["Round (old)", "Leaky cup"]


def test_the_equation_follows_the_fields_at_once(form: SpecForm) -> None:
    assert "y = x" in labels(form)
    choose(form, "vessel.shape", "Leaky cup")
    assert "y = 0.2 x" in labels(form)
    type_text(form, "vessel.leak", "0.4")
    assert "y = 0.4 x" in labels(form)
    form.set_spec(Kitchen())
    assert "y = x" in labels(form)


def test_seldom_needed_fields_wait_behind_a_button_that_names_them(form: SpecForm) -> None:
    more = more_of(form, "vessel")
    assert not seen(form, "vessel.lid")
    assert more.text() == "More: Lid"
    assert more.accessibleName() == "More settings"
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    assert seen(form, "vessel.lid")
    assert not seen(form, "vessel.seal"), "it still means nothing"
    choose(form, "vessel.lid", "Tight")
    assert seen(form, "vessel.seal")


def test_more_stays_open_for_the_next_member_that_has_it(form: SpecForm) -> None:
    more_of(form, "vessel").click()
    choose(form, "vessel", "Pan")
    choose(form, "vessel", "Pot")
    assert seen(form, "vessel.lid")
    more_of(form, "vessel").click()
    choose(form, "vessel", "Pan")
    choose(form, "vessel", "Pot")
    assert not seen(form, "vessel.lid")


def test_what_differs_from_the_default_is_never_behind_a_closed_button(form: SpecForm) -> None:
    form.set_spec(Kitchen(vessel=Pot(lid=TightLid())))
    assert seen(form, "vessel.lid.limit")
    more_of(form, "vessel").click()
    assert not seen(form, "vessel.lid"), "a person may close it"
    form.set_spec(Kitchen(vessel=Pot(lid=TightLid(limit=3))))
    assert seen(form, "vessel.lid"), "another value comes into sight"


def test_a_choice_within_a_choice_is_edited_and_marked_in_place(form: SpecForm, edits: Edits) -> None:
    form.set_spec(Kitchen(vessel=Pot(lid=TightLid())))
    type_text(form, "vessel.lid.limit", "2")
    assert edits.last == Kitchen(vessel=Pot(lid=TightLid(limit=2)))
    form.set_problems({"vessel.lid.limit": Mark("Too tight.")})
    assert form.field("vessel.lid.limit").note == "Too tight."
    form.set_problems({})
    assert not form.field("vessel.lid.limit").note


def test_a_problem_opens_what_hides_it_and_so_does_revealing(form: SpecForm) -> None:
    form.set_problems({"vessel.lid": Mark("It is lost.")})
    assert seen(form, "vessel.lid")
    more_of(form, "vessel").click()
    form.reveal("vessel.lid")
    assert seen(form, "vessel.lid")


def test_a_shape_is_typed_with_crosses_and_what_is_none_is_refused_in_words(form: SpecForm, edits: Edits) -> None:
    line = form.field_widget("size")
    assert isinstance(line, QLineEdit)
    type_text(form, "size", "4 x 7")
    assert edits.last.size == (4, 7)
    assert line.text() == "4 × 7"
    type_text(form, "size", "four")
    assert "'four' says no whole numbers" in form.field("size").note
    assert line.text() == "four"
    type_text(form, "size", "4, 0")
    assert "greater than or equal to 1" in form.field("size").note
    assert edits.last.size == (4, 7)
    type_text(form, "size", "3,5")
    assert edits.last.size == (3, 5)
    assert not form.field("size").note


def test_no_text_in_an_optional_field_is_none(form: SpecForm, edits: Edits) -> None:
    type_text(form, "note", "salt")
    assert edits.last.note == "salt"
    type_text(form, "note", " ")
    assert edits.last.note is None


def test_entries_are_added_edited_moved_and_removed_each_as_one_edit(form: SpecForm, edits: Edits) -> None:
    pick(form, "Pan")
    assert edits.vessels() == (Pan(),)
    assert QApplication.focusWidget() is form.field_widget("shelf.vessels.0.width")
    type_text(form, "shelf.vessels.0.width", "30")
    pick(form, "Pot")
    assert edits.vessels() == (Pan(width=30), Pot())
    first, second = vessels(form).entries
    assert not first.up.isEnabled()
    second.up.click()
    assert edits.vessels() == (Pot(), Pan(width=30))
    assert QApplication.focusWidget() is vessels(form).entries[0].remove, "it cannot go up any more"
    vessels(form).entries[0].remove.click()
    assert edits.vessels() == (Pan(width=30),)
    assert edits.actions == ["Add 'Pan'", "Set width", "Add 'Pot'", "Move 'Pot' up", "Remove 'Pot'"]
    vessels(form).entries[0].remove.click()
    assert edits.vessels() == ()
    assert QApplication.focusWidget() is form.field_widget("shelf.vessels")


def test_a_list_is_shown_silently_and_keeps_its_entries_where_kinds_stay(form: SpecForm, edits: Edits) -> None:
    form.set_spec(Kitchen(shelf=Shelf(vessels=(Pan(), Pot()))))
    before = list(vessels(form).entries)
    form.set_spec(Kitchen(shelf=Shelf(vessels=(Pan(width=5), Pot(leak=0.3)))))
    assert vessels(form).entries == before
    assert form.field("shelf.vessels.0.width").value() == 5
    form.set_spec(Kitchen(shelf=Shelf(vessels=(Pan(), Pan(width=7), Pot()))))
    assert vessels(form).entries[0] is before[0]
    assert form.field("shelf.vessels.1.width").value() == 7
    form.set_spec(Kitchen())
    assert vessels(form).entries == []
    assert edits.specs == []


def test_a_problem_of_an_entry_stands_at_its_field(form: SpecForm) -> None:
    form.set_spec(Kitchen(shelf=Shelf(vessels=(Pan(), Pan()))))
    form.set_problems(
        {"shelf.vessels.1.width": Mark("Too wide."), "shelf.vessels": Mark("Too many."), "shelf": Mark("Full.")}
    )
    assert form.field("shelf.vessels.1.width").note == "Too wide."
    assert not form.field("shelf.vessels.0.width").note
    assert form.field("shelf.vessels").note == "Too many."
    assert form.field("shelf").note == "Full."
    with pytest.raises(KeyError):
        form.field("shelf.vessels.2.width")


def test_tab_goes_from_top_to_bottom_also_through_what_came_later(form: SpecForm) -> None:
    form.set_spec(Kitchen(shelf=Shelf(vessels=(Pan(),))))
    pick(form, "Pot")
    choose(form, "vessel", "Pan")
    choose(form, "vessel", "Pot")
    more_of(form, "vessel").click()
    stops = [stop for stop in form.stops() if stop.isVisible() and stop.isEnabled()]
    assert len(stops) == 15
    assert [stop.accessibleName() for stop in stops[:5]] == ["Vessel", "Shape", "More settings", "Lid", "Size"]
    stops[0].setFocus()
    for stop in stops:
        focused = QApplication.focusWidget()
        assert focused is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)


def test_everything_in_a_form_has_an_accessible_name(form: SpecForm) -> None:
    form.set_spec(Kitchen(shelf=Shelf(vessels=(Pan(), Pot()))))
    assert all(stop.accessibleName() for stop in form.stops())
    assert vessels(form).entries[1].remove.accessibleName() == "Remove Pot"
