"""What the programs in Python have in common: literals, columns, and the order of the file."""

import math
from abc import abstractmethod
from typing import ClassVar

from engine.config.columns import Encoding
from engine.data.preparing.fitted import FittedColumn
from engine.exports.programs.language import YES_NO, Language, Lookup, broken, lookup_of, one_line, order_of, read_with


class PythonProgram(Language):
    """A module of Python; `imports` is the only module that it needs."""

    comment: ClassVar[str] = "#"
    imports: ClassVar[str]

    def number(self, value: float) -> str:
        """A float, to the last bit."""
        return repr(float(value)) if math.isfinite(value) else ("NAN" if math.isnan(value) else "INF")

    def text(self) -> str:
        """The module."""
        parts = [] if self.network_only else [self.prepared(), self.answers()]
        body = [self.predict(), *parts, self.network()]
        classes = [] if self.network_only else self.classes()
        blocks = [
            "\n".join(f"# {one_line(line)}".rstrip() for line in self.head()),
            f'{self.imports}\n\nNAN, INF = float("nan"), float("inf")',
            *(["# The classes of the columns\n" + "\n".join(classes)] if classes else []),
            "# The trained arrays\n" + "\n".join(self.arrays()),
        ]
        return "\n\n".join(blocks) + "\n\n\n" + "\n\n\n".join([*body, *self.used()]) + "\n"

    @abstractmethod
    def predict(self) -> str:
        """The function that is called from outside."""

    @abstractmethod
    def prepared(self) -> str:
        """From cells to the numbers that enter the network."""

    @abstractmethod
    def network(self) -> str:
        """All layers."""

    @abstractmethod
    def answers(self) -> str:
        """From outputs to original units."""

    @abstractmethod
    def arrays(self) -> list[str]:
        """The trained arrays, each as an assignment."""

    def equal(self, variable: str, place: int) -> str:
        """1.0 or 0.0: True and False are numbers."""
        return f"1.0 * ({variable} == {place})"

    def constant(self, column: FittedColumn, what: str) -> str:
        """The name of a constant of a column."""
        return self.names.of("constant", f"{self.variable(column)}_{what}".upper())

    def classes(self) -> list[str]:
        """The classes of columns, and the classes that are answered."""
        found = []
        for column in self.steps.columns:
            encoding = column.planned.recipe.encoding
            if encoding.has_classes:
                for what, items in self._known(lookup_of(column)):
                    found.append(f"{self.constant(column, what)} = [{broken(items, '    ')}]")
        if any(column.planned.recipe.encoding is Encoding.BOOLEAN for column in self.steps.columns):
            pairs = (f"{word!r}: {value!r}" for word, value in YES_NO.items())
            found.append(f"YES_NO = {{{broken(pairs, '    ')}}}")
        own = [f"{answer.name!r}: {list(answer.classes)!r}" for answer in self.steps.answers if answer.classes]
        if own:
            found.append("CLASSES = {" + ", ".join(own) + "}")
        return found

    def _known(self, lookup: Lookup) -> list[tuple[str, list[str]]]:
        parts = [("classes", list(map(repr, lookup.texts)))]
        if lookup.numbers:
            parts.append(("numbers", list(map(self.number, lookup.numbers))))
        if lookup.alike:
            parts.append(("alike", [repr(text) if text else "None" for text in lookup.alike]))
        return parts

    def read(self, column: FittedColumn, cell: str) -> str:
        """A cell as one number."""
        arguments = [cell]
        match read_with(column):
            case "place":
                lookup = lookup_of(column)
                arguments.append(self.constant(column, "classes"))
                if lookup.numbers:
                    arguments.append(f"numbers={self.constant(column, 'numbers')}")
                if lookup.alike:
                    arguments.append(f"alike={self.constant(column, 'alike')}")
            case "yes_no":
                arguments.append("YES_NO")
            case "hashed":
                arguments.append(str(column.planned.recipe.buckets))
            case "date":
                arguments.append(repr(order_of(column)))
        return self.call(read_with(column), *arguments)
