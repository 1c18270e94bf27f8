"""A model as one ES module of JavaScript: a row in, the answers out."""

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.columns import Encoding
from engine.data.preparing.fitted import FittedColumn
from engine.exports.programs.js_helpers import LAYERS, READING
from engine.exports.programs.language import YES_NO, Helper, Language, broken, lookup_of, one_line, order_of, read_with
from engine.exports.programs.steps import Answer, Step

_OPERATIONS: Mapping[str, str] = {
    "dense": "{dense}({x}, {kernel}, {bias})",
    "batch_normalization": "{batch_normalization}({x}, {moving_mean}, {moving_variance}, {gamma}, {beta}, {epsilon})",
    "layer_normalization": "{layer_normalization}({x}, {n}, {gamma}, {beta}, {epsilon})",
    "prelu": "{prelu}({x}, {alpha})",
    "add": "{add}({all})",
    "multiply": "{multiply}({all})",
    "concatenate": "{concatenate}([{all}], [{widths}])",
    "part": "{part}({x}, {n}, {start}, {stop})",
}


class JsProgram(Language):
    """`predict(row)` takes an object of cells and gives an object of answers."""

    helpers: ClassVar[Mapping[str, Helper]] = {**LAYERS, **READING}
    words: ClassVar[Mapping[str, str]] = {
        "larger": "Math.max", "smaller": "Math.min", "exp": "Math.exp", "expm1": "Math.expm1", "log1p": "Math.log1p",
        "tanh": "Math.tanh", "abs": "Math.abs", "sin": "Math.sin", "cos": "Math.cos", "arctan": "Math.atan",
    }  # fmt: skip
    absent: ClassVar[Mapping[str, str]] = {"": "null"}

    def number(self, value: float) -> str:
        """A number, to the last bit."""
        return repr(float(value)) if math.isfinite(value) else ("NaN" if math.isnan(value) else "Infinity")

    def equal(self, variable: str, place: int) -> str:
        """1 or 0."""
        return f"Number({variable} === {place})"

    def text(self) -> str:
        """The module."""
        parts = [] if self.network_only else [self._prepared(), self._answers()]
        body = [self._predict(), *parts, self._network()]
        classes = [] if self.network_only else self._classes()
        return "\n\n".join([
            "\n".join(f"// {one_line(line)}".rstrip() for line in self.head()),
            *(["// The classes of the columns\n" + "\n".join(classes)] if classes else []),
            "// The trained arrays\n" + "\n".join(self._arrays()),
            *body,
            *self.used(),
        ]) + "\n"  # fmt: skip

    def _predict(self) -> str:
        x = "x.map(Math.fround)" if self.steps.is_single else "x"
        if self.network_only:
            return (
                f"/** The {self.steps.width} outputs for {self.steps.inputs} prepared numbers. */\n"
                f"export function predict(x) {{\n  return network({x});\n}}"
            )
        return f"""/**
 * What the network says of `row`, an object of cells by the names of the columns: an object of answers by target.
 * A number is in original units; of classes it is an array with the score of each, in the order of CLASSES.
 * All is NaN where a cell cannot be used.
 */
export function predict(row) {{
  const x = prepared(row);
  return answers(x === null ? new Array({self.steps.width}).fill(NaN) : network({x}));
}}"""

    def _constant(self, column: FittedColumn, what: str) -> str:
        return self.names.of("constant", f"{self.variable(column)}_{what}".upper())

    def _classes(self) -> list[str]:
        found = []
        for column in self.steps.columns:
            if column.planned.recipe.encoding.has_classes:
                lookup = lookup_of(column)
                for what, items in (
                    ("classes", list(map(quoted, lookup.texts))),
                    ("numbers", list(map(self.number, lookup.numbers))),
                    ("alike", [quoted(text) if text else "null" for text in lookup.alike]),
                ):
                    if items:
                        found.append(f"const {self._constant(column, what)} = [{broken(items, '  ')}];")
        if any(column.planned.recipe.encoding is Encoding.BOOLEAN for column in self.steps.columns):
            pairs = [f"[{quoted(word)}, {value:g}]" for word, value in YES_NO.items()]
            found.append(f"const YES_NO = new Map([{broken(pairs, '  ')}]);")
        own = [
            f"  {quoted(answer.name)}: [{broken(map(quoted, answer.classes), '    ')}],"
            for answer in self.steps.answers
            if answer.classes
        ]
        return [*found, "\n".join(["export const CLASSES = {", *own, "};"])] if own else found

    def _read(self, column: FittedColumn) -> str:
        arguments = [f"row[{quoted(column.planned.recipe.name)}]"]
        match read_with(column):
            case "place":
                lookup = lookup_of(column)
                arguments.append(self._constant(column, "classes"))
                if lookup.numbers or lookup.alike:
                    arguments.append(self._constant(column, "numbers") if lookup.numbers else "[]")
                if lookup.alike:
                    arguments.append(self._constant(column, "alike"))
            case "hashed":
                arguments.append(str(column.planned.recipe.buckets))
            case "date":
                arguments.append(quoted(order_of(column)))
        return self.call(read_with(column), *arguments)

    def _prepared(self) -> str:
        steps = self.steps
        lines = [
            "/** The numbers that enter the network; null where a cell cannot be used. */",
            "function prepared(row) {",
        ]
        lines.append("  // Each cell as one number: NaN where it is missing, Infinity where it cannot be used.")
        for column in steps.columns:
            v, fill = self.variable(column), self.filling(column)
            lines.append(f"  {'const' if fill is None else 'let'} {v} = {self._read(column)};")
        filled = [column for column in steps.columns if column.fill is not None or column.planned.recipe.indicator]
        lines += ["  // Missing cells are filled."] if filled else []
        for column in filled:
            v, fill = self.variable(column), self.filling(column)
            if column.planned.recipe.indicator:
                lines.append(f"  const {self.missing(column)} = Number(Number.isNaN({v}));")
            if fill is not None:
                lines.append(f"  if (Number.isNaN({v})) {v} = {fill};")
        names = ", ".join(self.variable(column) for column in steps.columns)
        lines += [
            f"  if (![{names}].every(Number.isFinite)) return null;",
            "  // The entries, scaled.",
            "  const x = [",
        ]
        for column in steps.columns:
            lines += [f"    {expression}, // {one_line(name)}" for name, expression in self.entries(column)]
        lines += ["  ];", "  if (!x.every(Number.isFinite)) return null;"]
        order = f"{list(steps.order)}.map((place) => x[place])" if steps.order is not None else "x"
        return "\n".join([*lines, f"  return {order};", "}"])

    def _network(self) -> str:
        lines = [
            f"/** All {self.steps.width} outputs, one behind the other, for prepared numbers. */",
            "function network(x) {",
        ]
        for step in self.steps.layers:
            lines += [f"  {line}" for line in self._layer(step)]
        outputs = ", ".join(self.names.of("layer", name) for name in self.steps.outputs)
        return "\n".join([*lines, f"  return [{outputs}].flat();", "}"])

    def _layer(self, step: Step) -> Iterator[str]:
        yield f"// {one_line(step.text)}"
        given, y = self.arguments(step), self.layer(step)
        value = self.filled(_OPERATIONS[step.operation], **given) if step.operation else given["x"]
        if step.activation is Activation.LINEAR:
            yield f"const {y} = {value};"
        else:
            yield f"const {y} = {self._activated(step, value, given['m'])};"

    def _activated(self, step: Step, value: str, size: str) -> str:
        if function := self.along_axis(step.activation):
            return self.call(function, value, size)
        return f"{value}.map((z) => {self.phi(step, 'z')})"

    def _answers(self) -> str:
        lines = ["/** What the outputs say of each target. */", "function answers(y) {"]
        for head in self.steps.heads:
            step, part = Step("", "", (), (), (), "", activation=head.activation), f"y.slice({head.start}, {head.stop})"
            value = self._activated(step, part, str(head.stop - head.start))
            lines.append(
                f"  y.splice({head.start}, {head.stop - head.start}, ...{value}); // from logits to probabilities"
            )
        lines.append("  return {")
        lines += [f"    {quoted(answer.name)}: {self._answer(answer)}," for answer in self.steps.answers]
        return "\n".join([*lines, "  };", "}"])

    def _answer(self, answer: Answer) -> str:
        y = f"y[{answer.start}]"
        if answer.is_place:
            return self.call("nearest", y, str(len(answer.classes) - 1))
        if not answer.classes:
            return self.unscaled(y, answer.scaling)
        if answer.sides:
            return f"[{'1 - ' if answer.sides == 'probability' else '-'}{y}, {y}]"
        return f"y.slice({answer.start}, {answer.stop})"

    def _arrays(self) -> list[str]:
        return [
            self._array(self.array(step, name), name, array)
            for step in self.steps.layers
            for name, array in step.arrays.items()
        ]

    def _array(self, variable: str, name: str, array: NDArray[np.floating[Any]]) -> str:
        if name != "kernel":
            return f"const {variable} = [{broken(map(self.number, array.ravel().tolist()), '  ')}];"
        rows = (f"  [{broken(map(self.number, row), '   ')}]," for row in array.tolist())
        return "\n".join([f"const {variable} = [", *rows, "];"])


def quoted(text: str) -> str:
    """A text as a literal."""
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
