"""A sentence as a value: a template with what stands in its gaps. English by `str`, translated where it is shown.

`gui/language.py` and `headless/language.py` show it; `tests/make_translations.py` finds the templates for the translators.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from string import Formatter
from typing import Any, Self


class Text(str):
    """What the engine says to a person. As a `str` it is the English sentence; `template` and `values` are for other languages.

    Gaps are those of `str.format`, by name: "{rows:,} rows of '{name}'". Values are texts, numbers, Texts or errors.
    What is counted is called `n`: then `one` is the template for one of it. `{words!c}` begins with a capital letter,
    `{words!d}` has no
    full stop at its end, and `{words!l}` no capitals.
    """

    template: str
    one: str | None
    values: Mapping[str, object]

    def __new__(cls, template: str, one: str | None = None, /, **values: object) -> Self:
        """The sentence of `template`, or of `one` where the value `n` is 1."""
        values = {name: _value(value) for name, value in values.items()}
        text = super().__new__(cls, _filled(template if one is None or values["n"] != 1 else one, values, str))
        text.template, text.one, text.values = template, one, values
        return text

    def translate(self, table: Any, /) -> "Text":
        """The Text with the characters of its values exchanged, as `str.translate` does."""
        values = {
            name: value.translate(table) if isinstance(value, str) else value for name, value in self.values.items()
        }
        return Text(self.template, self.one, **values)

    def __reduce__(self) -> tuple[Callable[..., "Text"], tuple[object, ...]]:
        return _rebuilt, (self.template, self.one, dict(self.values))


class UserError(Exception):
    """An error that a person reads: its Text says what happened, where, and what to do next."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text


Translate = Callable[[str, int | None], str]
"""The template in another language; the number chooses among its plural forms."""


def rendered(text: str, translate: Translate) -> str:
    """`text` in the language of `translate`, with all Texts within it; what is no Text stays as it is."""
    if not isinstance(text, Text):
        return text
    count = text.values["n"] if text.one is not None else None
    template = translate(text.template, count if isinstance(count, int) else None)
    if template == text.template and text.one is not None and count == 1:
        template = text.one
    return _filled(template, text.values, lambda value: rendered(value, translate) if isinstance(value, str) else value)


def plain(words: str) -> Text:
    """A name or text of somebody else's as a Text: no language has another word for it."""
    return Text("{words}", words=words)


def term(label: str) -> Text:
    """The label of a spec: what the forms call it, in each language."""
    return Text(label.replace("{", "{{").replace("}", "}}"))


def joined(parts: Iterable[object], by: str = " ") -> Text:
    """Sentences, or other parts, one behind the other; empty ones are left out."""
    values = {f"part_{place}": part for place, part in enumerate(part for part in parts if part)}
    return Text(by.join(f"{{{name}}}" for name in values), **values)


def and_list(items: Iterable[str]) -> Text:
    """a, b and c."""
    *others, last = items
    return Text("{items} and {last}", items=joined(others, ", "), last=last) if others else plain(last)


def or_list(items: Iterable[str]) -> Text:
    """a, b or c."""
    *others, last = items
    return Text("{items} or {last}", items=joined(others, ", "), last=last) if others else plain(last)


def _value(value: object) -> object:
    """Errors and paths as texts: what a Text holds can be compared, hashed and pickled."""
    if isinstance(value, BaseException) and value.args and isinstance(value.args[0], Text):
        return value.args[0]
    return str(value) if isinstance(value, BaseException | PurePath) else value


class _Formatter(Formatter):
    def convert_field(self, value: Any, conversion: str | None) -> Any:
        match conversion:
            case "c":
                return value[:1].upper() + value[1:]
            case "d":
                return value.removesuffix(".")
            case "l":
                return value.lower()
            case _:
                return super().convert_field(value, conversion)


def _filled(template: str, values: Mapping[str, object], shown: Callable[[Any], object]) -> str:
    return _Formatter().vformat(
        template, (), {name: shown(value) if isinstance(value, Text) else value for name, value in values.items()}
    )


def _rebuilt(template: str, one: str | None, values: dict[str, object]) -> Text:
    return Text(template, one, **values)


NOTHING = Text("")
"""Where there is nothing to say."""
