"""What is to be said of a widget: read from its field's metadata, from the spec of the field, or from its dialog or panel."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QTextDocumentFragment
from PySide6.QtWidgets import QDialog, QWidget

from engine.config.activations import Activation
from engine.config.base import Spec
from gui.actions.actions import Actions
from gui.actions.spec import action_name
from gui.feedback.shortcuts_dialog import keys_text
from gui.forms.field import Field
from gui.forms.form import SpecForm
from gui.forms.metadata import Kind, about, choice_label, equation_of, member_label, spec_text
from gui.help.dialog_texts import about_dialog
from gui.help.panel_texts import about_panel
from gui.panels import PANELS, PanelKind
from gui.widgets.number_text import number_text

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class Topic:
    """A title, paragraphs under a heading each (the first has none), and what lessons are looked for by."""

    title: str
    parts: tuple[tuple[str, str], ...]
    spec: type[Spec] | None = None
    field: str = ""
    value: object = None
    panel: str = ""


def topic_of(widget: QWidget | None, panel: str, actions: Actions) -> Topic:
    """The topic of the field that `widget` lies in, or of its dialog, or of the panel with that name. `actions`: of the window."""
    field, form = _nearest(widget, Field), _nearest(widget, SpecForm)
    kind = next((kind for kind in PANELS if kind.name == panel), PANELS[0])
    if field is not None:
        return _of_field(field, form, kind)
    window = widget.window() if widget is not None else None
    if isinstance(window, QDialog) and (said := about_dialog(window)):
        keys = [(action_name(each.text()), each.shortcuts()) for each in window.findChildren(QAction)]
        return Topic(window.windowTitle(), (("", said), *_told(widget), *_keys(keys)))
    of_panel = [each for each in actions if each.panel == kind.name]
    keys = [(action_name(actions[each.name].text()), actions[each.name].shortcuts()) for each in of_panel]
    return Topic(kind.title, (("", about_panel(kind.name)), *_told(widget), *_keys(keys)), panel=kind.name)


def _of_field(field: Field, form: SpecForm | None, kind: PanelKind) -> Topic:
    metadata, value = field.metadata, field.value()
    owner = form.spec if form is not None else None
    parts = [("", metadata.help)]
    formula, source = "", ""
    if isinstance(value, Spec):
        formula, source = equation_of(value), about(type(value))
        parts.append((_tr("Chosen"), member_label(type(value))))
        spec: type[Spec] | None = type(value)
        name = ""
    else:
        if isinstance(value, Activation):
            parts.append((_tr("Chosen"), choice_label(value)))
            formula = _activation(value)
        if owner is not None:
            formula, source = formula or equation_of(owner), about(type(owner))
        spec, name = (type(owner) if owner is not None else None), metadata.name
    parts += [(_tr("Formula"), formula), (_tr("Range"), _range(field, owner)), (_tr("Symbols and source"), source)]
    title = metadata.title
    if owner is not None and not isinstance(value, Spec):
        title = f"{metadata.title} – {member_label(type(owner))}" if hasattr(owner, "label") else metadata.title
    return Topic(title, tuple(part for part in parts if part[1]), spec, name, value, kind.name)


def _activation(chosen: Activation) -> str:
    text = chosen.text()
    lines = [f"φ(z) = {spec_text(text.value)}"]
    if text.derivative:
        lines.append(f"φ′(z) = {spec_text(text.derivative)}")
    return "\n".join(lines)


def _range(field: Field, owner: Spec | None) -> str:
    """Which numbers it takes, which one it has at first, and which are offered."""
    metadata, told = field.metadata, list[str]()
    if metadata.kind in (Kind.FLOAT, Kind.INT):
        low, high = metadata.bounds.low, metadata.bounds.high
        above = _tr("greater than {low}") if metadata.bounds.low_excluded else _tr("at least {low}")
        below = _tr("less than {high}") if metadata.bounds.high_excluded else _tr("at most {high}")
        limits = [above.format(low=number_text(float(low), 6))] if low is not None else []
        limits += [below.format(high=number_text(float(high), 6))] if high is not None else []
        told.append(", ".join(limits))
    if metadata.suggestions:
        offered = _tr("usual: {low} to {high}")
        told.append(
            offered.format(low=number_text(metadata.suggestions[0]), high=number_text(metadata.suggestions[-1]))
        )
    info = type(owner).model_fields.get(metadata.name) if owner is not None else None
    if info is not None and not info.is_required():
        told.append(_default(info.get_default(call_default_factory=True)))
    return "; ".join(part for part in told if part)


def _default(value: object) -> str:
    said = _tr("at first: {value}")
    match value:
        case bool():
            return said.format(value=_tr("on") if value else _tr("off"))
        case int() | float():
            return said.format(value=number_text(float(value), 6))
        case Spec():
            return said.format(value=member_label(type(value)))
        case _ if hasattr(value, "label"):
            return said.format(value=spec_text(str(value.label)))
        case _:
            return ""


def _told(widget: QWidget | None) -> Iterator[tuple[str, str]]:
    """What the tool tip of the widget says, or of the nearest around it that has one; none beyond its panel or dialog."""
    while widget is not None and not widget.isWindow():
        if widget.toolTip():
            yield widget.accessibleName() or _text_of(widget), _plain(widget.toolTip())
            return
        widget = widget.parentWidget()


def _keys(keys: Iterable[tuple[str, list[QKeySequence]]]) -> Iterator[tuple[str, str]]:
    lines = [f"{text}: {keys_text(pressed)}" for text, pressed in keys if text and pressed]
    if lines:
        yield _tr("Keys"), "\n".join(lines)


def _plain(tip: str) -> str:
    return QTextDocumentFragment.fromHtml(tip).toPlainText()


def _text_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return action_name(str(text())) if callable(text) else ""


def _nearest(widget: QWidget | None, kind: type[W]) -> W | None:
    """The widget, or the nearest around it, that is of this kind."""
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget


def _tr(text: str) -> str:
    return QCoreApplication.translate("Help", text)
