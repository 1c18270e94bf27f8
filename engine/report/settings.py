"""Every setting of a spec in words: the titles of its fields with what they hold, those of specs within it behind theirs."""

from collections.abc import Iterator
from enum import Enum

from engine.config.base import Choice, Spec
from engine.text import NOTHING, Text, joined, plain, term

SKIPPED = ("kind",)


def settings(spec: Spec, of: Text = NOTHING, *, changed_only: bool = False) -> Iterator[tuple[Text, Text]]:
    """Title and value of each field. `of`: what the spec belongs to; `changed_only`: those that are not as they are by default."""
    for name, facts in type(spec).model_fields.items():
        value = getattr(spec, name)
        if name in SKIPPED or value == () or (changed_only and value == facts.get_default(call_default_factory=True)):
            continue
        title = joined((of, term(facts.title or name)), ": ")
        yield from _told(title, value, changed_only=changed_only)


def _told(title: Text, value: object, *, changed_only: bool) -> Iterator[tuple[Text, Text]]:
    match value:
        case Spec():
            if isinstance(value, Choice):
                yield title, term(value.label)
            yield from settings(value, title, changed_only=changed_only)
        case tuple() if value and all(isinstance(each, Spec) for each in value):
            for place, each in enumerate(value, 1):
                yield from _told(Text("{title} {place}", title=title, place=place), each, changed_only=changed_only)
        case tuple():
            yield title, plain(", ".join(map(str, value)) or "–")
        case _:
            yield title, _value(value)


def _value(value: object) -> Text:
    match value:
        case None | "":
            return plain("–")
        case bool():
            return Text("yes") if value else Text("no")
        case Enum():
            return term(str(getattr(value, "label", value.value)))
        case float():
            return plain(f"{value:.12g}")
        case _:
            return plain(str(value))
