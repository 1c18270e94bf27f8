"""What the writers of all languages share: names, the expressions of a prepared row, and the parts that a program is made of."""

import builtins
import math
import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import ClassVar, NamedTuple

from engine.config.activations import Activation
from engine.config.columns import DateOrder, Encoding, TimeForm
from engine.config.network import INPUT
from engine.data.alike import alike_key
from engine.data.booleans import PAIRS
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.merged import MAX_TEXTS
from engine.data.preparing.planned import date_parts
from engine.data.preparing.scaling import Affine
from engine.data.table import number_text, parse_number
from engine.data.times import DAY, HOUR
from engine.exports.programs.activations import ALONG_AXIS, expression
from engine.exports.programs.steps import Step, Steps

WIDTH = 100
"""A longer row of numbers is broken."""

_WORDS = """
    Array INF INFINITY Infinity Math NAN NaN Number Object String acos and answers arguments as asin assert async
    atan atan2 await bool break calloc case catch ceil cell char class const continue cos cosh debugger def
    default del delete do double elif else enum erf erfc eval except exp exp2 expm1 export extends extern fabs
    false finally first float floor fmax fmin fmod for free from function gamma global goto hypot i if import in
    index inline instanceof int is j j0 j1 jn lambda last let lgamma log log10 log1p log2 long main malloc match
    math memcpy memset n network new nonlocal not np null or out pass pow predict prepared print printf raise real
    register restrict return rint round row rows short signal signed sin sinh size size_t sizeof sqrt static
    strlen strtod struct super switch table tan tanh tgamma this throw true trunc try type typedef typeof
    undefined union unsigned usable var void volatile while with x y y0 y1 yield yn z
"""
RESERVED = frozenset(_WORDS.split()) | frozenset(dir(builtins))
"""What no variable is called, in any language."""


class Helper(NamedTuple):
    """A function of a program, and the helpers that it calls."""

    source: str
    needs: tuple[str, ...] = ()


class Lookup(NamedTuple):
    """How the cells of a column of classes are found: by their texts, their numbers, and their texts in ASCII that look alike."""

    texts: tuple[str, ...]
    numbers: tuple[float, ...]
    alike: tuple[str, ...]


class Names:
    """Gives each name of the lab a variable of its own."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken, self._found = set(taken), dict[tuple[str, str], str]()

    def of(self, kind: str, name: str) -> str:
        """The variable of the thing of this kind that is called `name`."""
        if (kind, name) not in self._found:
            stem = re.sub(r"\W+", "_", unicodedata.normalize("NFKC", name)).strip("_") or kind
            stem = f"{kind}_{stem}" if not stem.isidentifier() else stem
            found, number = stem, 1
            while found in self._taken or found.casefold() in self._taken:
                number += 1
                found = f"{stem}_{number}"
            self._taken.add(found)
            self._found[kind, name] = found
        return self._found[kind, name]


class Language(ABC):
    """Writes one model. `words`: how a function of an expression is spelt; one that is in `helpers` comes along.

    `absent`: what stands for an array that a layer does not have.
    """

    comment: ClassVar[str] = "#"
    words: ClassVar[Mapping[str, str]]
    helpers: ClassVar[Mapping[str, Helper]]
    absent: ClassVar[Mapping[str, str]] = {}

    def __init__(self, steps: Steps, *, title: str, network_only: bool) -> None:
        self.steps, self.title, self.network_only = steps, title, network_only
        self.names = Names({*RESERVED, *self.helpers, *self.words.values(), *self.words})
        self._used: dict[str, None] = {}

    @abstractmethod
    def text(self) -> str:
        """The whole program."""

    @abstractmethod
    def number(self, value: float) -> str:
        """A number as it is written."""

    @abstractmethod
    def equal(self, variable: str, place: int) -> str:
        """1 where a variable is a whole number, else 0."""

    # expressions

    def word(self, name: str) -> str:
        """How a function is spelt; it is remembered that it is called."""
        found = self.words.get(name, name)
        if found in self.helpers:
            self._used[found] = None
        return found

    def call(self, name: str, *arguments: str) -> str:
        """A call of a function."""
        return f"{self.word(name)}({', '.join(arguments)})"

    def filled(self, template: str, **given: str) -> str:
        """A template with what is given, and with functions, which are remembered, in all other gaps."""
        fields = [name for _, name, _, _ in Formatter().parse(template) if name]
        return template.format(**{name: given[name] if name in given else self.word(name) for name in fields})

    def phi(self, step: Step, z: str) -> str:
        """The activation of a layer, entry by entry."""
        return self.filled(expression(step.activation, step.slope, is_exact=self.steps.is_exact), z=z)

    def variable(self, column: FittedColumn) -> str:
        """The variable of a column."""
        return self.names.of("column", column.planned.recipe.name)

    def missing(self, column: FittedColumn) -> str:
        """The variable that says where a column's cells are missing."""
        return self.names.of("missing", f"{column.planned.recipe.name} missing")

    def entries(self, column: FittedColumn) -> Iterator[tuple[str, str]]:
        """The name of each entry that a column becomes, and its expression of the column's variable."""
        planned, v = column.planned, self.variable(column)
        plain = [*self._plain(column, v), *([self.missing(column)] if planned.recipe.indicator else [])]
        for name, entry, scaling in zip(planned.entries, plain, column.scalings, strict=True):
            yield name, self._scaled(entry, scaling)

    def _plain(self, column: FittedColumn, v: str) -> list[str]:
        recipe = column.planned.recipe
        match recipe.encoding:
            case Encoding.ONE_HOT:
                return [self.equal(v, place) for place in range(len(column.planned.classes))]
            case Encoding.HASHED:
                return [self.call("in_bucket", v, str(bucket)) for bucket in range(recipe.buckets)]
            case Encoding.DATE:
                return [self.call(f"{part.value}_of", v) for part in date_parts(recipe)]
            case Encoding.TIME if recipe.time_form is TimeForm.CYCLE:
                angle = f"{v} / {self.number(DAY)} * {self.number(2 * math.pi)}"
                return [self.call("sin", angle), self.call("cos", angle)]
            case Encoding.TIME:
                return [f"{v} / {self.number(HOUR)}"]
            case _:
                return [v]

    def _scaled(self, entry: str, scaling: Affine) -> str:
        found = self.call("log1p", entry) if scaling.is_log else entry
        if scaling.shift == 0 and scaling.scale == 1:
            return found
        if scaling.shift != 0:
            found = f"({found} - {self._operand(scaling.shift)})"
        return f"{found} / {self._operand(scaling.scale)}"

    def unscaled(self, entry: str, scaling: Affine) -> str:
        """An output in original units."""
        found = entry
        if not (scaling.shift == 0 and scaling.scale == 1):
            found = f"{entry} * {self._operand(scaling.scale)} + {self._operand(scaling.shift)}"
        return self.call("expm1", found) if scaling.is_log else found

    def _operand(self, value: float) -> str:
        return self.number(value) if value >= 0 else f"({self.number(value)})"

    def filling(self, column: FittedColumn) -> str | None:
        """The number that stands for a missing cell, as an argument."""
        fill = column.fill
        if fill is None:
            return None
        if column.planned.recipe.encoding is Encoding.HASHED:
            places, signs = column.buckets
            return self.number(float(signs[int(fill)] * (places[int(fill)] + 1)))
        return self.number(fill)

    # layers

    def layer(self, step: Step) -> str:
        """The variable of what a layer gives; `x` is what enters the network."""
        return self.names.of("layer", step.name)

    def entering(self, step: Step) -> list[str]:
        """The variables of what enters a layer."""
        return ["x" if name == INPUT else self.names.of("layer", name) for name in step.inputs]

    def array(self, step: Step, name: str) -> str:
        """The variable of an array."""
        letter = {"kernel": "W", "bias": "b"}.get(name, name)
        return self.names.of("array", f"{letter}_{step.name}")

    def arguments(self, step: Step) -> dict[str, str]:
        """What stands in the gaps of an operation's template: arrays, numbers, sizes."""
        arrays = {
            name: self.array(step, name) if name in step.arrays else self.absent.get(name, self.absent.get("", ""))
            for name in ("kernel", "bias", "gamma", "beta", "moving_mean", "moving_variance", "alpha")
        }
        numbers = {
            name: self.number(value) if isinstance(value, float) else str(value) for name, value in step.numbers.items()
        }
        entering = self.entering(step)
        widths = [str(shape[-1]) for shape in step.entering]
        sizes = {"n": widths[0], "m": str(step.leaving[-1]), "size": str(step.size)}
        blocks = str(math.prod(step.leaving[:-1]))
        lists = {"all": ", ".join(entering), "widths": ", ".join(widths), "count": str(len(entering)), "blocks": blocks}
        return {**arrays, **numbers, **sizes, **lists, "x": entering[0], "y": self.layer(step)}

    def along_axis(self, activation: Activation) -> str:
        """The function of an activation that takes all entries of an axis together; nothing for others."""
        return ALONG_AXIS.get(activation, "")

    # parts of a program

    def used(self) -> list[str]:
        """The helpers that are called, each behind those that it calls itself."""
        found: dict[str, None] = {}

        def take(name: str) -> None:
            for needed in self.helpers[name].needs:
                take(needed)
            found[name] = None

        for name in sorted(self._used, key=list(self.helpers).index):
            take(name)
        return [self.helpers[name].source.strip("\n") for name in found]

    def head(self) -> list[str]:
        """What the file holds, as lines of comments without their marks."""
        steps = self.steps
        lines = [self.title, "", *map(one_line, steps.card), ""]
        if self.network_only:
            names = [name for column in steps.columns for name in column.planned.entries]
            lines.append("The network alone. It takes the prepared numbers, in this order:")
            lines += wrapped(", ".join(names) if len(names) == steps.inputs else f"{steps.inputs} numbers")
            lines.append("It gives the numbers of its outputs: " + ", ".join(steps.outputs) + ".")
        else:
            lines.append("It takes the cells of a row as they stand in a table, and answers in original units.")
            lines += [f"  {_said(column)}" for column in steps.columns]
            lines.append("It answers")
            lines += [f"  {self._answered(answer.name, answer.classes)}" for answer in steps.answers]
            lines += ["A row with a cell that cannot be used is answered with NaN (not a number).", *self._limits()]
        precision = "single" if steps.is_single else "double"
        return [*lines, "", f"The network, in {precision} precision:", *(f"  {step.text}" for step in steps.layers)]

    def _answered(self, name: str, classes: tuple[str, ...]) -> str:
        return f"{name}: {', '.join(classes)}" if classes else f"{name}: a number"

    def _limits(self) -> list[str]:
        found = []
        encodings = {column.planned.recipe.encoding for column in self.steps.columns}
        if Encoding.DATE in encodings:
            found += [
                "Dates: 2024-03-31, 2024/3/31, 2024.3.31, 2024-03, 20240331, 31.03.2024 with - / . as well; then a time if there",
                "is one: T or a blank, 8:15, 08:15:30, 08:15:30.25, and Z. All other forms, as names of months, years of two",
                "digits and zones such as +09:00, are answered with NaN.",
            ]
        if Encoding.TIME in encodings:
            found += [
                "Times: 8:15, 08:15:30, 08:15:30.25, 8:15 PM; hours may go beyond 24. All other forms are answered with NaN.",
            ]
        if any(column.planned.recipe.merge_alike for column in self.steps.columns) or Encoding.BOOLEAN in encodings:
            found.append(
                "Capitals and blanks in words do not count in English letters; other words must be spelt as they are here."
            )
        return found


def lookup_of(column: FittedColumn) -> Lookup:
    """How the cells of a column of classes are found."""
    planned = column.planned
    numbers = [parse_number(text) for text in planned.classes]
    same = [
        number if number is not None and number_text(number) == text else math.nan
        for number, text in zip(numbers, planned.classes, strict=True)
    ]
    merges = planned.recipe.merge_alike and len(planned.classes) <= MAX_TEXTS
    alike = tuple(alike_key(text) if text.isascii() else "" for text in planned.classes) if merges else ()
    return Lookup(planned.classes, tuple(same) if any(number == number for number in same) else (), alike)


YES_NO = {word: float(value) for pair in PAIRS for value, word in enumerate(pair)}
"""The words for no, 0, and yes, 1."""


def order_of(column: FittedColumn) -> str:
    """How 3/4/2024 is read: "day", "month", or "" where only dates that say one thing are."""
    orders = {DateOrder.MONTH_FIRST: "month", DateOrder.AUTO: ""}
    return orders.get(column.date_order, "day")


def read_with(column: FittedColumn) -> str:
    """The function that reads the cells of a column."""
    names = {Encoding.NUMBER: "number", Encoding.HASHED: "hashed", Encoding.DATE: "date", Encoding.TIME: "time",
             Encoding.BOOLEAN: "yes_no"}  # fmt: skip
    return names.get(column.planned.recipe.encoding, "place")


def wrapped(text: str, width: int = WIDTH) -> list[str]:
    """`text`, broken behind commas, each line indented by two."""
    lines, line = [], "  "
    for piece in text.split(", "):
        if len(line) + len(piece) > width and line.strip():
            lines.append(line.rstrip())
            line = "  "
        line += f"{piece}, "
    return [*lines, line.removesuffix(", ")]


def broken(items: Iterable[str], indent: str) -> str:
    """Items of a list, several on each line."""
    lines, line = [], ""
    for item in items:
        if line and len(line) + len(item) > WIDTH:
            lines.append(line.rstrip())
            line = ""
        line += f"{item}, "
    lines.append(line.removesuffix(", "))
    return f"\n{indent}".join(lines)


def one_line(text: str) -> str:
    """`text` in a comment: without characters that end one."""
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text)


def _said(column: FittedColumn) -> str:
    planned = column.planned
    recipe = planned.recipe
    kinds = {
        Encoding.NUMBER: "a number",
        Encoding.HASHED: f"a text, hashed into {recipe.buckets} entries",
        Encoding.DATE: "a date: " + ", ".join(part.value.replace("_", " ") for part in date_parts(recipe)),
        Encoding.TIME: "a time",
        Encoding.BOOLEAN: "yes or no",
    }
    kind = kinds.get(recipe.encoding, f"one of {len(planned.classes)} classes")
    scaled = "" if all(scaling.is_raw for scaling in column.scalings) else f", scaled ({recipe.scaling.value})"
    kept = "must be there" if column.fill is None else "may be missing"
    return one_line(f"{recipe.name}: {kind}{scaled}; {kept}")
