"""What a form must know of a spec's fields: kind, title, help, bounds, choices. Read from pydantic; no widgets."""

import types
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication

from engine.spec.base import Spec
from gui.forms.numbers import Bounds, log_spaced


class Kind(StrEnum):
    """Which widget a field needs."""

    FLOAT = "float"
    INT = "int"
    BOOL = "bool"
    ENUM = "enum"
    TEXT = "text"
    UNION = "union"
    """One of several specs, told apart by their `kind`."""


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


def spec_text(text: str) -> str:
    """A title, help or label of a spec in the person's language."""
    return QCoreApplication.translate("Spec", text) if text else ""


def fields_of(spec: type[Spec]) -> tuple[FieldMetadata, ...]:
    """The fields of `spec` that a form can show, in order; literals (`kind`), tuples and specs within are left to others."""
    found = (_field(name, info) for name, info in spec.model_fields.items())
    return tuple(field for field in found if field is not None)


def member_label(member: type[Spec]) -> str:
    """What a member of a union is called on screen."""
    return spec_text(str(getattr(member, "label", member.__name__)))


def member_equation(member: type[Spec]) -> str:
    """The member's equation, or nothing where it has none. Mathematics is the same in every language."""
    return str(getattr(member, "equation", ""))


def switched(old: Spec, member: type[Spec]) -> Spec:
    """A new `member` with its defaults, but for what the person had changed in `old` and `member` has and allows, too."""
    new = member()
    for name, info in type(old).model_fields.items():
        value = getattr(old, name)
        if name == "kind" or name not in member.model_fields or value == info.get_default():
            continue
        try:
            new = new.replace(**{name: value})
        except ValidationError:  # out of the new member's bounds: its own default stands
            continue
    return new


def _field(name: str, info: FieldInfo) -> FieldMetadata | None:
    annotation = _bare(info.annotation)
    kind = _kind(annotation)
    if kind is None:
        return None
    title = spec_text(info.title or name.replace("_", " ").capitalize())
    return FieldMetadata(
        name=name,
        kind=kind,
        title=title,
        help=spec_text(info.description or ""),
        bounds=_bounds(info.metadata),
        choices=tuple(annotation) if kind is Kind.ENUM else (),
        members=get_args(annotation) if kind is Kind.UNION else (),
        suggestions=log_spaced(-5, 1) if name == "learning_rate" else (),
    )


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _kind(annotation: Any) -> Kind | None:
    if get_origin(annotation) in (Union, types.UnionType):
        return Kind.UNION if all(_is_spec(member) for member in get_args(annotation)) else None
    if get_origin(annotation) in (Literal, tuple) or not isinstance(annotation, type):
        return None
    if issubclass(annotation, StrEnum):
        return Kind.ENUM
    return {float: Kind.FLOAT, int: Kind.INT, bool: Kind.BOOL, str: Kind.TEXT}.get(annotation)


def _is_spec(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Spec)


def _bounds(metadata: list[Any]) -> Bounds:
    low = next((m.ge if isinstance(m, Ge) else m.gt for m in metadata if isinstance(m, Ge | Gt)), None)
    high = next((m.le if isinstance(m, Le) else m.lt for m in metadata if isinstance(m, Le | Lt)), None)
    return Bounds(
        low,  # type: ignore[arg-type]
        high,  # type: ignore[arg-type]
        low_excluded=any(isinstance(m, Gt) for m in metadata),
        high_excluded=any(isinstance(m, Lt) for m in metadata),
    )
