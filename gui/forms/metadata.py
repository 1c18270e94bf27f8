"""What a form must know of a spec's fields: kind, title, help, bounds, choices. Read from pydantic; no widgets."""

import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication

from engine.config.base import Spec
from engine.text import Text
from gui.forms.numbers import Bounds, log_spaced
from gui.language import shown_language, translated

NOTHING = "none"
"""The kind of the member of a union that does nothing: no clipping, no penalty."""


class Kind(StrEnum):
    """Which widget a field needs."""

    FLOAT = "float"
    INT = "int"
    BOOL = "bool"
    ENUM = "enum"
    TEXT = "text"
    WHOLE_NUMBERS = "whole numbers"
    """A tuple of whole numbers, such as a shape."""
    UNION = "union"
    """One of several specs, told apart by their `kind`."""
    GROUP = "group"
    """A spec within the spec."""
    LIST = "list"
    """Any number of specs, each one of several kinds."""


@dataclass(frozen=True)
class FieldMetadata:
    """One field of a spec, as a form shows it."""

    name: str
    kind: Kind
    title: str
    help: str
    bounds: Bounds
    choices: tuple[StrEnum, ...] = ()
    members: tuple[type[Spec], ...] = ()
    suggestions: tuple[float, ...] = ()
    """Numbers that a person is offered beside free typing."""
    is_optional: bool = False
    """The field may be None: nothing typed."""
    is_advanced: bool = False
    """The form keeps the field behind "More"."""
    shown_when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By another field's name: the values (of a union, the kinds) with one of which this field means something."""

    def applies(self, spec: Spec) -> bool:
        """True when the field means something in `spec`."""
        return all(_plain(getattr(spec, name)) in values for name, values in self.shown_when.items())


def spec_text(text: str) -> str:
    """A title, help or label of a spec in the person's language."""
    return QCoreApplication.translate("Spec", text) if text else ""


def about(spec: type[Spec]) -> str:
    """What a spec says of itself, in the person's language, in one line."""
    return spec_text(" ".join((spec.__doc__ or "").split()))


def fields_of(spec: type[Spec]) -> tuple[FieldMetadata, ...]:
    """The fields of `spec` that a form can show, in order, "last" ones at the end; `kind` and arrays are left to others."""
    return _fields_of(spec, shown_language())


@cache
def _fields_of(spec: type[Spec], _language: str) -> tuple[FieldMetadata, ...]:
    """Forms ask often; each language has texts of its own."""
    found = (
        _field(name, info) for name, info in sorted(spec.model_fields.items(), key=lambda named: _is_last(named[1]))
    )
    return tuple(metadata for metadata in found if metadata is not None)


def member_label(member: type[Spec]) -> str:
    """What a member of a union is called on screen."""
    return spec_text(str(getattr(member, "label", member.__name__)))


def equation_of(spec: Spec) -> str:
    """The equation of `spec` as it is set, or nothing where it has none or does nothing; words in it in the person's language."""
    equation = "" if getattr(spec, "kind", "") == NOTHING else getattr(spec, "equation", "")
    return translated(equation) if isinstance(equation, Text) else spec_text(equation)


def choice_label(choice: StrEnum) -> str:
    """What an enum member is called on screen: its `label`, or its value in words."""
    return spec_text(str(getattr(choice, "label", choice.value.replace("_", " "))))


def switched(old: Spec, member: type[Spec]) -> Spec:
    """A new `member` with its defaults, but for what the person had changed in `old` and `member` has and allows, too.

    What one of them calls its `own` means something else in the other.
    """
    new = member()
    for name, info in type(old).model_fields.items():
        value = getattr(old, name)
        if name == "kind" or name not in member.model_fields or value == info.get_default():
            continue
        if _extra(info).get("own") or _extra(member.model_fields[name]).get("own"):
            continue
        try:
            new = new.replace(**{name: value})
        except ValidationError:  # out of the new member's bounds: its own default stands
            continue
    return new


def _field(name: str, info: FieldInfo) -> FieldMetadata | None:
    if _extra(info).get("absent"):
        return None
    annotation, is_optional = _required(_bare(info.annotation))
    kind = _kind(annotation)
    if kind is None or (is_optional and kind is not Kind.TEXT):
        return None
    extra = _extra(info)
    shown_when: Any = extra.get("shown_when", {})
    english = info.title or name.replace("_", " ").capitalize()
    title, told = spec_text(english), spec_text(info.description or "")
    return FieldMetadata(
        name=name,
        kind=kind,
        title=title,
        help=told if title == english else f"{told} ({english})".strip(),  # books call it so, too
        bounds=_bounds(info.metadata),
        choices=tuple(annotation) if kind is Kind.ENUM else (),
        members=_members(kind, annotation),
        suggestions=log_spaced(-5, 1) if name == "learning_rate" else (),
        is_optional=is_optional,
        is_advanced=bool(extra.get("advanced")),
        shown_when={other: tuple(values) for other, values in shown_when.items()},
    )


def _extra(info: FieldInfo) -> dict[str, Any]:
    return info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}


def _is_last(info: FieldInfo) -> bool:
    return bool(_extra(info).get("last"))


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _required(annotation: Any) -> tuple[Any, bool]:
    """What the field holds when it holds something, and whether it may hold nothing."""
    members = get_args(annotation)
    if _is_union(annotation) and types.NoneType in members and len(members) == 2:
        return next(member for member in members if member is not types.NoneType), True
    return annotation, False


def _kind(annotation: Any) -> Kind | None:
    if _is_union(annotation):
        return Kind.UNION if all(_is_spec(member) for member in get_args(annotation)) else None
    if get_origin(annotation) is tuple:
        return _tuple_kind(get_args(annotation))
    if not isinstance(annotation, type):
        return None
    if issubclass(annotation, StrEnum):
        return Kind.ENUM
    if issubclass(annotation, Spec):
        return Kind.GROUP
    return {float: Kind.FLOAT, int: Kind.INT, bool: Kind.BOOL, str: Kind.TEXT}.get(annotation)


def _tuple_kind(entries: tuple[Any, ...]) -> Kind | None:
    if len(entries) != 2 or entries[1] is not Ellipsis:
        return None
    entry = _bare(entries[0])
    if entry is int:
        return Kind.WHOLE_NUMBERS
    return Kind.LIST if _kind(entry) is Kind.UNION else None


def _members(kind: Kind, annotation: Any) -> tuple[type[Spec], ...]:
    match kind:
        case Kind.UNION:
            return get_args(annotation)
        case Kind.LIST:
            return get_args(_bare(get_args(annotation)[0]))
        case Kind.GROUP:
            return (annotation,)
        case _:
            return ()


def _is_union(annotation: Any) -> bool:
    return get_origin(annotation) in (Union, types.UnionType)


def _plain(value: object) -> str:
    """A field's value as `shown_when` names it: an enum's value, a spec's kind, true or false."""
    return str(getattr(value, "kind", value)) if isinstance(value, Spec | str) else str(value).lower()


def _is_spec(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Spec)


def _bounds(metadata: list[Any]) -> Bounds:
    low = next((m.ge if isinstance(m, Ge) else m.gt for m in metadata if isinstance(m, Ge | Gt)), None)
    high = next((m.le if isinstance(m, Le) else m.lt for m in metadata if isinstance(m, Le | Lt)), None)
    return Bounds(
        low,  # type: ignore[arg-type]  # our bounds are numbers
        high,  # type: ignore[arg-type]  # our bounds are numbers
        low_excluded=any(isinstance(m, Gt) for m in metadata),
        high_excluded=any(isinstance(m, Lt) for m in metadata),
    )
