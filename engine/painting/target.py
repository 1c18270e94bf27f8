"""What painted points are labelled with: one of some classes, or a number. A frozen value."""

from dataclasses import dataclass, replace

import numpy as np

from engine.data.columns import number_text, parse_number
from engine.text import NOTHING, Text

MAX_CLASSES = 10
"""That can be added; a table may bring more."""


@dataclass(frozen=True)
class PaintedClass:
    """`key` stays what it is under another name: it labels the points, and decides their colour and sign."""

    key: int
    name: str


@dataclass(frozen=True)
class Target:
    """The column `name`. `is_numeric`: labels are its numbers; else they are keys of `classes`.

    `of_numbers`: the classes are numbers in a column of numbers, and so are their names.
    """

    name: str = "class"
    classes: tuple[PaintedClass, ...] = (PaintedClass(0, "a"), PaintedClass(1, "b"))
    is_numeric: bool = False
    of_numbers: bool = False

    @property
    def names(self) -> dict[int, str]:
        """The classes' names by key."""
        return {each.key: each.name for each in self.classes}

    @property
    def free_name(self) -> str:
        """A name for one more class: the first letter, or whole number, that is none yet."""
        taken = {each.name for each in self.classes}
        offered = map(str, range(len(taken) + 1)) if self.of_numbers else map(chr, range(ord("a"), ord("z") + 1))
        return next((name for name in offered if name not in taken), f"class {len(taken) + 1}")

    def refusal(self, name: str, key: int | None = None) -> Text:
        """Why no class may be called `name`, in a sentence; empty when it may. `key`: the one that is renamed."""
        if not name.strip():
            return Text("A class needs a name. Type one.")
        if any(each.name == name and each.key != key for each in self.classes):
            return Text("There is a class '{name}' already. Choose another name.", name=name)
        if self.of_numbers and not _is_number(name):
            return Text(
                "'{column}' is a column of numbers, and '{name}' is none. Type a number, such as {example}.",
                column=self.name,
                name=name,
                example=self.free_name,
            )
        if self.of_numbers and any(
            each.key != key and parse_number(each.name) == parse_number(name) for each in self.classes
        ):
            return Text("There is a class with the number {name} already. Choose another one.", name=name)
        if key is None and len(self.classes) >= MAX_CLASSES:
            return Text(
                "There are {count} classes; more than {most} are not painted. Remove one first.",
                count=len(self.classes),
                most=MAX_CLASSES,
            )
        return NOTHING

    def added(self, name: str) -> "Target":
        """With one more class; its key is the smallest free one. Raises ValueError where `refusal` has a reason."""
        self._refuse(name, None)
        taken = {each.key for each in self.classes}
        key = next(key for key in range(len(taken) + 1) if key not in taken)
        return replace(self, classes=(*self.classes, PaintedClass(key, self._clean(name))))

    def renamed(self, key: int, name: str) -> "Target":
        """With the class `key` called `name`. Raises ValueError where `refusal` has a reason."""
        self._refuse(name, key)
        clean = PaintedClass(key, self._clean(name))
        return replace(self, classes=tuple(clean if each.key == key else each for each in self.classes))

    def removed(self, key: int) -> "Target":
        """Without the class `key`."""
        return replace(self, classes=tuple(each for each in self.classes if each.key != key))

    def _refuse(self, name: str, key: int | None) -> None:
        if reason := self.refusal(name, key):
            raise ValueError(reason)

    def _clean(self, name: str) -> str:
        number = parse_number(name) if self.of_numbers else None
        return name.strip() if number is None else number_text(number)


def _is_number(text: str) -> bool:
    number = parse_number(text)
    return number is not None and bool(np.isfinite(number))
