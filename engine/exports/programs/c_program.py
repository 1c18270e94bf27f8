"""A model as source and header of C99: `predict(const double *in, double *out)`, without any allocation."""

import math
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.columns import Encoding
from engine.data.preparing.fitted import FittedColumn
from engine.exports.programs.c_layers import LAYERS
from engine.exports.programs.c_reading import READING
from engine.exports.programs.language import YES_NO, Helper, Language, broken, lookup_of, one_line, order_of, read_with
from engine.exports.programs.steps import Answer, Step

LARGE = 1 << 16
"""Numbers of all layers of a row beyond which they do not lie on the stack."""

_OPERATIONS: Mapping[str, str] = {
    "dense": "{dense}({x}, {y}, {blocks}, {n}, {m}, {kernel}, {bias});",
    "batch_normalization": "{batch_normalization}({x}, {y}, {blocks}, {m}, {moving_mean}, {moving_variance}, {gamma}, {beta}, "
    "{epsilon});",
    "layer_normalization": "{layer_normalization}({x}, {y}, {blocks}, {m}, {gamma}, {beta}, {epsilon});",
    "prelu": "{prelu}({x}, {y}, {size}, {alpha});",
    "part": "{take}({x}, {y}, {blocks}, {n}, {start}, {m});",
}


class CProgram(Language):
    """`header`: what stands in the file beside the source; `stem` is what both are called."""

    helpers: ClassVar[Mapping[str, Helper]] = {**LAYERS, **READING}
    words: ClassVar[Mapping[str, str]] = {
        "abs": "fabs",
        "arctan": "atan",
        "date": "date_seconds",
        "time": "time_seconds",
    }
    absent: ClassVar[Mapping[str, str]] = {"": "NULL"}

    @property
    def stem(self) -> str:
        """The name of both files."""
        return self.title.removesuffix(".c")

    def number(self, value: float) -> str:
        """A double, to the last bit."""
        return repr(float(value)) if math.isfinite(value) else ("NAN" if math.isnan(value) else "INFINITY")

    def equal(self, variable: str, place: int) -> str:
        """1.0 or 0.0."""
        return f"(double)({variable} == {place})"

    def text(self) -> str:
        """The source."""
        parts = [] if self.network_only else [*self._cells(), self._prepare(), self._answers()]
        body = [self._network(), *parts, self._predict()]
        tables = [] if self.network_only else self._tables()
        real = "float" if self.steps.is_single else "double"
        return "\n\n".join([
            f"{comment(f'{self.title}: what it takes and gives is said in {self.stem}.h.')}\n#include \"{self.stem}.h\"",
            "#include <math.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <stdlib.h>\n#include <string.h>",
            f"typedef {real} real; /* the precision in which the network was trained */",
            *(["/* The classes of the columns. */\n" + "\n".join(tables)] if tables else []),
            "/* The trained arrays, each row by row. */\n" + "\n".join(self._arrays()),
            *self.used(),
            *body,
        ]) + "\n"  # fmt: skip

    def header(self) -> str:
        """The header: what the model is, and what its numbers mean."""
        guard = (
            "GLASSNET_"
            + "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in self.stem).upper()
            + "_H"
        )
        lines = ["/*", *(f" * {clean(line)}".rstrip() for line in self.head()), " *"]
        lines += [f" * {clean(line)}" for line in self._meanings()]
        return "\n".join([
            *lines, " */", f"#ifndef {guard}", f"#define {guard}", "",
            f"#define MODEL_INPUTS {self._inputs}", f"#define MODEL_OUTPUTS {self._outputs}", "",
            "#ifdef __cplusplus", 'extern "C" {', "#endif", "",
            *(f"double {self.cell(column)}(const char *cell); {comment(column.planned.recipe.name)}" for column in self.of_texts),
            "void predict(const double *in, double *out);", "",
            "#ifdef __cplusplus", "}", "#endif", "", "#endif", "",
        ])  # fmt: skip

    @property
    def of_texts(self) -> list[FittedColumn]:
        """The columns whose cells are texts."""
        return [] if self.network_only else [each for each in self.steps.columns if read_with(each) != "number"]

    def cell(self, column: FittedColumn) -> str:
        """The function that turns a cell of a column of texts into its number of `in`."""
        return self.names.of("function", f"{self.variable(column)}_cell")

    @property
    def _inputs(self) -> int:
        return self.steps.inputs if self.network_only else len(self.steps.columns)

    @property
    def _outputs(self) -> int:
        return self.steps.width if self.network_only else sum(answer.count for answer in self.steps.answers)

    def _meanings(self) -> Iterator[str]:
        if self.network_only:
            yield "predict takes in[MODEL_INPUTS] and writes out[MODEL_OUTPUTS]."
            return
        yield "predict takes one number for each column, NAN where its cell is missing, INFINITY where it cannot be used:"
        for place, column in enumerate(self.steps.columns):
            text = "" if read_with(column) == "number" else f", by {self.cell(column)}(text in UTF-8)"
            yield f"  in[{place}]  {column.planned.recipe.name}{text}"
        yield "and writes"
        at = 0
        for answer in self.steps.answers:
            for name in answer.classes if answer.count > 1 else ("",):
                said = (
                    f"the score of {name}"
                    if name
                    else "the place of its class, from 0"
                    if answer.is_place
                    else "a number"
                )
                yield f"  out[{at}]  {answer.name}: {said}"
                at += 1

    def _predict(self) -> str:
        n, m = self.steps.inputs, self.steps.width
        lines = ["void predict(const double *in, double *out)", "{", f"    {self._storage}real x[{n}], y[{m}];"]
        if self.network_only:
            lines += [
                f"    for (int i = 0; i < {n}; i++)", "        x[i] = (real)in[i];", "    network(x, y);",
                f"    for (int i = 0; i < {m}; i++)", "        out[i] = y[i];",
            ]  # fmt: skip
        else:
            lines += [
                "    if (!prepared(in, x)) {", "        for (int i = 0; i < MODEL_OUTPUTS; i++)", "            out[i] = NAN;",
                "        return;", "    }", "    network(x, y);", "    answers(y, out);",
            ]  # fmt: skip
        return "\n".join([*lines, "}"])

    @property
    def _storage(self) -> str:
        return "static " if sum(step.size for step in self.steps.layers) + self.steps.inputs > LARGE else ""

    def _cells(self) -> Iterator[str]:
        for column in self.of_texts:
            arguments = ["cell"]
            match read_with(column):
                case "place":
                    lookup, count = lookup_of(column), len(column.planned.classes)
                    known = {"numbers": lookup.numbers, "alike": lookup.alike}
                    tables = [self._table(column, what) if items else "NULL" for what, items in known.items()]
                    arguments += [self._table(column, "classes"), str(count), *tables]
                case "hashed":
                    arguments.append(str(column.planned.recipe.buckets))
                case "date":
                    arguments.append({"day": "'d'", "month": "'m'"}.get(order_of(column), "0"))
            yield (
                f"double {self.cell(column)}(const char *cell)\n{{\n"
                f"    return {self.call(read_with(column), *arguments)};\n}}"
            )

    def _table(self, column: FittedColumn, what: str) -> str:
        return self.names.of("table", f"{self.variable(column)}_{what}".upper())

    def _tables(self) -> list[str]:
        found = []
        for column in self.of_texts:
            if read_with(column) == "place":
                lookup = lookup_of(column)
                for what, kind, items in (
                    ("classes", "char *const", list(map(quoted, lookup.texts))),
                    ("numbers", "double", list(map(self.number, lookup.numbers))),
                    ("alike", "char *const", [quoted(text) if text else "NULL" for text in lookup.alike]),
                ):
                    if items:
                        name = self._table(column, what)
                        found.append(f"static const {kind} {name}[] = {{{broken(items, '    ')}}};")
        if any(column.planned.recipe.encoding is Encoding.BOOLEAN for column in self.of_texts):
            words = [quoted(word) for word in YES_NO]  # no and yes in turn
            found.append(f"static const char *const YES_NO[] = {{{broken(words, '    ')}}};")
        return found

    def _prepare(self) -> str:
        steps = self.steps
        lines = [
            "/* The numbers that enter the network; 0 where a cell cannot be used. */",
            "static int prepared(const double *in, real *x)", "{",
        ]  # fmt: skip
        ordered = steps.order is not None
        if ordered:
            lines += [f"    static const int ORDER[] = {{{broken(map(str, steps.order or ()), '        ')}}};"]
            lines += [f"    real row[{steps.inputs}];"]
        for place, column in enumerate(steps.columns):
            v, fill, cell = self.variable(column), self.filling(column), f"in[{place}]"
            if column.planned.recipe.indicator:
                lines.append(f"    const double {self.missing(column)} = isnan({cell}) ? 1.0 : 0.0;")
            value = cell if fill is None else f"isnan({cell}) ? {fill} : {cell}"
            lines.append(f"    const double {v} = {value};")
        finite = [f"!isfinite({self.variable(column)})" for column in steps.columns]
        lines += ["    if (" + " ||\n        ".join(finite) + ")", "        return 0;"]
        at, target = 0, "row" if ordered else "x"
        for column in steps.columns:
            for name, expression in self.entries(column):
                lines.append(f"    {target}[{at}] = (real)({expression}); {comment(name)}")
                at += 1
        if ordered:
            lines += [f"    for (int i = 0; i < {steps.inputs}; i++)", "        x[i] = row[ORDER[i]];"]
        lines += [
            f"    for (int i = 0; i < {steps.inputs}; i++)", "        if (!isfinite(x[i]))", "            return 0;",
            "    return 1;", "}",
        ]  # fmt: skip
        return "\n".join(lines)

    def _network(self) -> str:
        lines = ["/* All outputs, one behind the other, for prepared numbers. */"]
        lines += ["static void network(const real *x, real *y)", "{"]
        for step in self.steps.layers:
            lines += [f"    {line}" for line in self._layer(step)]
        at = 0
        for name in self.steps.outputs:
            lines.append(
                f"    {self.call('copy', self.names.of('layer', name), f'y + {at}', str(self.steps.sized(name)))};"
            )
            at += self.steps.sized(name)
        return "\n".join([*lines, "}"])

    def _layer(self, step: Step) -> Iterator[str]:
        yield comment(step.text)
        given, y = self.arguments(step), self.layer(step)
        x = given["x"]
        if step.passes:
            yield f"const real *{y} = {x};"
            return
        yield f"{self._storage}real {y}[{step.size}];"
        if step.operation in ("add", "multiply"):
            sign = " + " if step.operation == "add" else " * "
            yield f"for (int i = 0; i < {step.size}; i++)"
            yield f"    {y}[i] = {sign.join(f'{each}[i]' for each in self.entering(step))};"
        elif step.operation == "concatenate":
            start = 0
            for each, shape in zip(self.entering(step), step.entering, strict=True):
                yield f"{self.call('put', each, y, given['blocks'], str(shape[-1]), str(start), given['m'])};"
                start += shape[-1]
        elif step.operation:
            yield self.filled(_OPERATIONS[step.operation], **given)
        yield from self._activated(step, y if step.operation else x, y, given["blocks"], given["m"])

    def _activated(self, step: Step, x: str, y: str, blocks: str, m: str) -> Iterator[str]:
        if function := self.along_axis(step.activation):
            yield f"{self.call(function, x, y, blocks, m)};"
        elif step.activation is not Activation.LINEAR:
            yield f"for (int i = 0; i < {int(blocks) * int(m)}; i++) {{"
            yield f"    const double z = {_at(x)};"
            yield f"    {_at(y)} = (real)({self.phi(step, 'z')});"
            yield "}"

    def _answers(self) -> str:
        lines = ["/* What the outputs say of each target. */", "static void answers(real *y, double *out)", "{"]
        for head in self.steps.heads:
            step, y = Step("", "", (), (), (), "", activation=head.activation), f"y + {head.start}"
            lines.append("    /* from logits to probabilities */")
            lines += [f"    {line}" for line in self._activated(step, y, y, "1", str(head.stop - head.start))]
        at = 0
        for answer in self.steps.answers:
            for expression in self._numbers(answer):
                lines.append(f"    out[{at}] = {expression}; {comment(answer.name)}")
                at += 1
        return "\n".join([*lines, "}"])

    def _numbers(self, answer: Answer) -> list[str]:
        y = f"y[{answer.start}]"
        if answer.sides:
            return [f"{'1.0 - ' if answer.sides == 'probability' else '-'}{y}", y]
        if answer.is_place:
            return [self.call("nearest", y, self.number(len(answer.classes) - 1))]
        if answer.classes:
            return [f"y[{place}]" for place in range(answer.start, answer.stop)]
        return [self.unscaled(y, answer.scaling)]

    def _arrays(self) -> list[str]:
        return [
            self._array(self.array(step, name), array)
            for step in self.steps.layers
            for name, array in step.arrays.items()
        ]

    def _array(self, name: str, array: NDArray[np.floating[Any]]) -> str:
        rows = array.reshape(-1, array.shape[-1])
        written = ",\n    ".join(broken(map(self._entry, row), "    ") for row in rows)
        return f"static const real {name}[{array.size}] = {{\n    {written}\n}};"

    def _entry(self, value: np.floating[Any]) -> str:
        return f"{value!s}f" if self.steps.is_single else repr(float(value))


def clean(text: str) -> str:
    """`text` within a comment: nothing that ends it or is read otherwise."""
    return one_line(text).replace("*/", "* /").replace("/*", "/ *").replace("??", "? ?").rstrip("\\")


def comment(text: str) -> str:
    """A comment."""
    return f"/* {clean(text)} */"


def quoted(text: str) -> str:
    """A text as a literal, in UTF-8."""
    return '"' + "".join(_sign(sign) for sign in text) + '"'


def _sign(sign: str) -> str:
    if sign in '"\\?':
        return f"\\{sign}"
    return sign if sign.isprintable() else "".join(f"\\{byte:03o}" for byte in sign.encode("utf-8"))


def _at(variable: str) -> str:
    """Entry i of an array, or of what begins within one."""
    return f"{variable}[i]" if variable.isidentifier() else f"({variable})[i]"
