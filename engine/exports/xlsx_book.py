"""A model as a workbook: sheets for the cells and answers, for what the cells become, for each layer, and for the model's spec."""

import base64
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from xlsxwriter.utility import xl_rowcol_to_cell as cell_name

from engine.config.network import INPUT
from engine.data.preparing.fitted import FittedColumn
from engine.exports.export import Choices, entry_names, takes_numbers
from engine.exports.metadata import metadata
from engine.exports.programs.steps import Answer, Head, Step, Steps, steps_of
from engine.exports.safetensors_file import whole_content
from engine.exports.text_entries import text_entries
from engine.exports.xlsx_dates import entries_of, example, is_moment, seconds_of, shown_as
from engine.exports.xlsx_formulas import activated
from engine.exports.xlsx_sheets import PIECE, ROWS, Block, Book, Formula
from engine.model.card import sections
from engine.model.model import Model

WHOLE = "glassnet"
"""The hidden sheet that has all of the model, to be read back."""


def write_book(model: Model, path: Path, choices: Choices) -> None:
    """Write `model`, which is not refused, to `path`."""
    steps, book = steps_of(model), Book(path)
    predict = book.sheet("Predict")
    if choices.network_only:
        names = entry_names(model.spec.preparation)
        book.inputs(predict, names, [0.0] * len(names))
        entered, doubt = Block("Predict"), None
    else:
        names = [column.planned.recipe.name for column in steps.columns]
        shown = [shown_as(column) if is_moment(column) else "" for column in steps.columns]
        book.inputs(predict, names, [_example(column) for column in steps.columns], shown)
        entered, doubt = _prepared(book, model, steps)
    outputs = _network(book, steps, entered)
    if choices.network_only:
        heads = [f"output {entry + 1}" for entry in range(steps.width)]
        book.formulas(predict, [_same(outputs, entry) for entry in range(steps.width)], heads, len(names) + 1)
    else:
        assert doubt is not None, "the cells were prepared"
        _answers(book, predict, steps, outputs, doubt, len(names) + 1)
    _write_card(book, model)
    about = book.sheet("About")
    for row, (name, text) in enumerate(metadata(model, choices).items()):
        book.heads(about, [name], row=row)
        for at in range(0, len(text), PIECE):
            about.write_string(row, 1 + at // PIECE, text[at : at + PIECE])
    if not choices.network_only:
        _write_whole(book.sheet(WHOLE), model, choices)
    book.close()


def _write_whole(sheet: Any, model: Model, choices: Choices) -> None:
    """All of the model as `.safetensors` has it, in base 64, from which the lab reads it: cells of numbers have 16 digits."""
    text = base64.b64encode(whole_content(model, choices)).decode("ascii")
    for row in range(0, len(text), PIECE):
        sheet.write_string(row // PIECE, 0, text[row : row + PIECE])
    sheet.hide()


def _write_card(book: Book, model: Model) -> None:
    sheet, row = book.sheet("Model card"), 0
    for section in sections(model):
        book.heads(sheet, [section.title], row=row)
        for name, told in section.lines:
            row += 1
            sheet.write_string(row, 0, name)
            sheet.write_string(row, 1, told[:PIECE])
        row += 2


def _example(column: FittedColumn) -> str | float:
    if is_moment(column):
        return example(column)
    if column.planned.classes:
        return column.planned.classes[0]
    return (column.span[0] + column.span[1]) / 2 if column.span else 0.0


def _prepared(book: Book, model: Model, steps: Steps) -> tuple[Block, Formula]:
    """What enters the network, and a formula that is 0, or an error where a cell of the row cannot be used."""
    numbers, cells = takes_numbers(model.spec.preparation), Block("Predict")
    texts, places, sheet = book.sheet("Texts"), book.sheet("Places"), book.sheet("Prepared")
    found: list[Formula] = []
    at = 0
    for place, column in enumerate(steps.columns):
        if column.planned.recipe.name in numbers:
            found += _of_number(column, place, cells)
            continue
        looked_up = Block("Places", place)
        if is_moment(column):
            found += _of_moment(book, places, column, place, cells)
            continue
        table = text_entries(column)
        _write_texts(book, texts, column, table, at)
        place_of = _place_of(at, len(table[0]), cells, place)
        book.formulas(places, [place_of], [column.planned.recipe.name], place, of_arrays=True)
        found += [_entry_of(at + 2 + entry, len(table[0]), looked_up) for entry in range(table[1].shape[1])]
        at += table[1].shape[1] + 3
    names = [name for column in steps.columns for name in column.planned.entries]
    order = steps.order or range(len(found))
    block = book.formulas(sheet, [found[place] for place in order], [names[place] for place in order])
    return block, lambda sample: f"0*SUM({block.span(0, len(found), sample)})"


def _of_number(column: FittedColumn, place: int, cells: Block) -> list[Formula]:
    """A number, scaled, and whether it was missing."""
    scaling, fill = column.scalings[0], "NA()" if column.fill is None else repr(column.fill)

    def scaled(sample: int) -> str:
        cell = cells.cell(place, sample)
        value = f"IF(ISNUMBER({cell}),{cell},{fill})"
        value = f"LN(1+{value})" if scaling.is_log else value
        return (
            value if (scaling.shift, scaling.scale) == (0, 1) else f"({value}-({scaling.shift!r}))/({scaling.scale!r})"
        )

    def missing(sample: int) -> str:
        return f"IF(ISNUMBER({cells.cell(place, sample)}),0,1)"

    return [scaled, missing] if column.planned.recipe.indicator else [scaled]


def _of_moment(book: Book, sheet: Any, column: FittedColumn, place: int, cells: Block) -> list[Formula]:
    """The seconds of a date or a time on `sheet`, and of them the entries."""
    seconds = book.formulas(
        sheet,
        [lambda sample: seconds_of(column, cells.cell(place, sample))],
        [f"{column.planned.recipe.name}, seconds"],
        place,
    )

    def entry(at: int, sample: int) -> str:
        return entries_of(column, cells.cell(place, sample), seconds.cell(0, sample))[at]

    return [partial(entry, at) for at in range(column.planned.width)]


def _write_texts(
    book: Book, sheet: Any, column: FittedColumn, table: tuple[tuple[str, ...], NDArray[np.float64]], at: int
) -> None:
    """From sheet column `at` on the texts, their numbers from 1, and the entries that each becomes."""
    book.heads(sheet, [column.planned.recipe.name, "place", *column.planned.entries], at)
    for row, (text, entries) in enumerate(zip(*table, strict=True), start=1):
        if text:
            sheet.write_string(row, at, text)
        sheet.write_number(row, at + 1, row)
        for entry, number in enumerate(entries.tolist(), start=at + 2):
            if np.isnan(number):
                sheet.write_formula(row, entry, "=NA()", value="#N/A")
            else:
                sheet.write_number(row, entry, number)


def _column(column: int, count: int) -> str:
    """`count` cells of a column, below its head."""
    first, last = (cell_name(row, column, row_abs=True, col_abs=True) for row in (1, count))
    return f"{first}:{last}"


def _place_of(at: int, count: int, cells: Block, place: int) -> Formula:
    def formula(sample: int) -> str:
        same = (
            f"SUMPRODUCT(EXACT(Texts!{_column(at, count)},{cells.cell(place, sample)})*Texts!{_column(at + 1, count)})"
        )
        return f"IF({same}=0,NA(),{same})"

    return formula


def _entry_of(column: int, count: int, place: Block) -> Formula:
    return lambda sample: f"INDEX(Texts!{_column(column, count)},{place.cell(0, sample)})"


def _network(book: Book, steps: Steps, entered: Block) -> Block:
    """The sheets of all layers, and one with the outputs side by side."""
    blocks = {INPUT: entered}
    for at, step in enumerate(steps.layers, start=1):
        name = re.sub(r"[\[\]:*?/\\']", "_", f"{at} {step.name}")[:31]
        blocks[step.name] = _layer(
            book, book.sheet(name), step, [blocks[each] for each in step.inputs], exact=steps.is_exact
        )
    if len(steps.outputs) == 1:
        return blocks[steps.outputs[0]]
    formulas = [_same(blocks[name], entry) for name in steps.outputs for entry in range(steps.sized(name))]
    return book.formulas(book.sheet("Outputs"), formulas, [str(entry + 1) for entry in range(len(formulas))])


def _same(block: Block, entry: int) -> Formula:
    return lambda sample: block.cell(entry, sample)


def _layer(book: Book, sheet: Any, step: Step, inputs: Sequence[Block], *, exact: bool) -> Block:
    """Z, and beside it Y where the layer ends in an activation; the arrays stand below."""
    sheet.write_string(ROWS + 2, 0, step.text)
    arrays = _write_arrays(book, sheet, step)
    Z = book.formulas(sheet, _operation(step, inputs, arrays), [f"z{entry + 1}" for entry in range(step.size)])
    if step.activation.value == "linear":
        return Z
    return _activations(
        book, sheet, Head(0, step.size, step.activation), step.leaving[-1], Z, step.size + 1, step.slope, exact
    )


def _activations(
    book: Book, sheet: Any, head: Head, width: int, Z: Block, column: int, slope: float = 0.0, exact: bool = False
) -> Block:
    def formula(entry: int) -> Formula:
        start = entry - (entry - head.start) % width
        return lambda sample: activated(
            head.activation, Z.cell(entry, sample), Z.span(start, start + width, sample), slope=slope, exact=exact
        )

    entries = range(head.start, head.stop)
    return book.formulas(sheet, [formula(entry) for entry in entries], [f"y{entry + 1}" for entry in entries], column)


def _write_arrays(book: Book, sheet: Any, step: Step) -> dict[str, Callable[[int, int], str]]:
    """Each array as rows below the formulas: a kernel with a row for each unit, all others in one. They give fixed cells."""
    found: dict[str, Callable[[int, int], str]] = {}
    row = ROWS + 3
    for name, array in step.arrays.items():
        table = array.T if name == "kernel" else array.reshape(1, -1)
        for at, own in enumerate(table.astype(np.float64).tolist()):
            sheet.write_string(row + at, 0, name)
            sheet.write_row(row + at, 1, own)
        found[name] = partial(_array_cell, row)
        row += len(table)
    return found


def _operation(step: Step, inputs: Sequence[Block], arrays: dict[str, Callable[[int, int], str]]) -> list[Formula]:
    """A formula for each entry that leaves, before the activation."""
    X, width, last = inputs[0], step.entering[0][-1], step.leaving[-1]

    def dense(entry: int, sample: int) -> str:
        vector, unit = divmod(entry, last)
        kernel = f"{arrays['kernel'](unit, 0)}:{arrays['kernel'](unit, width - 1)}"
        bias = f"+{arrays['bias'](0, unit)}" if "bias" in arrays else ""
        return f"SUMPRODUCT({X.span(vector * width, (vector + 1) * width, sample)},{kernel}){bias}"

    def normalized(entry: int, sample: int) -> str:
        x, at = X.cell(entry, sample), entry % last
        own = X.span(entry - at, entry - at + last, sample)
        is_batch = step.operation == "batch_normalization"
        mean = arrays["moving_mean"](0, at) if is_batch else f"AVERAGE({own})"
        variance = arrays["moving_variance"](0, at) if is_batch else f"VARP({own})"
        gamma = f"*{arrays['gamma'](0, at)}" if "gamma" in arrays else ""
        beta = f"+{arrays['beta'](0, at)}" if "beta" in arrays else ""
        return f"({x}-{mean})/SQRT({variance}+{step.numbers['epsilon']!r}){gamma}{beta}"

    def prelu(entry: int, sample: int) -> str:
        x = X.cell(entry, sample)
        return f"MAX({x},0)+{arrays['alpha'](0, entry)}*MIN({x},0)"

    def joined(entry: int, sample: int) -> str:
        return ("+" if step.operation == "add" else "*").join(block.cell(entry, sample) for block in inputs)

    def moved(entry: int, sample: int) -> str:
        block, own = divmod(int(sources[entry]), _FAR)
        return inputs[block].cell(own, sample)

    sources = _sources(step)
    write = {
        "dense": dense, "batch_normalization": normalized, "layer_normalization": normalized, "prelu": prelu,
        "add": joined, "multiply": joined,
    }.get(step.operation, moved)  # fmt: skip
    return [partial(write, entry) for entry in range(step.size)]


def _array_cell(first: int, unit: int, entry: int) -> str:
    """The cell of an array that begins in row `first`, from 0."""
    return str(cell_name(first + unit, 1 + entry, row_abs=True, col_abs=True))


_FAR = 1 << 32


def _sources(step: Step) -> NDArray[np.int64]:
    """Of layers that only move entries: for each that leaves the number of its input, times _FAR, and its place there."""
    each = [
        np.arange(int(np.prod(shape)), dtype=np.int64).reshape(shape) + at * _FAR
        for at, shape in enumerate(step.entering)
    ]
    match step.operation:
        case "concatenate":
            return np.concatenate(each, axis=-1).ravel()
        case "part":
            return each[0][..., int(step.numbers["start"]) : int(step.numbers["stop"])].ravel()
        case _:
            return each[0].ravel()


def _answers(book: Book, sheet: Any, steps: Steps, outputs: Block, doubt: Formula, column: int) -> None:
    """What the outputs say of each target; empty in rows that cannot be used."""
    names = book.sheet("Classes")
    scores = {
        head: _activations(book, book.sheet(f"Scores {at}"), head, head.stop - head.start, outputs, 0)
        for at, head in enumerate(steps.heads, start=1)
    }
    for at, answer in enumerate(steps.answers):
        book.heads(names, [answer.name], at)
        names.write_column(1, at, answer.classes)
        head = next((each for each in steps.heads if each.start <= answer.start and answer.stop <= each.stop), None)
        block, start = (outputs, answer.start) if head is None else (scores[head], answer.start - head.start)
        for name, formula in _answer(answer, block, start, column, at):
            is_class = name == answer.name and bool(answer.classes)
            book.formulas(sheet, [formula if is_class else _where_certain(formula, doubt)], [name], column)
            column += 1


def _where_certain(formula: Formula, doubt: Formula) -> Formula:
    return lambda sample: f'IFERROR({formula(sample)}+{doubt(sample)},"")'


def _answer(answer: Answer, block: Block, start: int, column: int, classes: int) -> list[tuple[str, Formula]]:
    """The columns of a target, from `column` on: a number, or a class and what it is taken from.

    `classes`: the column of the sheet Classes that has their names.
    """
    scaling = answer.scaling

    def number(sample: int) -> str:
        value = f"({block.cell(start, sample)}*({scaling.scale!r})+({scaling.shift!r}))"
        return f"EXP({value})-1" if scaling.is_log else value

    def place(sample: int) -> str:
        return f"MIN(MAX(ROUND({block.cell(start, sample)},0),0),{len(answer.classes) - 1})"

    def score(at: int) -> Formula:
        if not answer.sides:
            return lambda sample: block.cell(start + at, sample)
        if at == 1:
            return lambda sample: block.cell(start, sample)
        return lambda sample: ("1-" if answer.sides == "probability" else "0-") + block.cell(start, sample)

    def chosen(sample: int) -> str:
        first, own = Block("Predict", column + 1), len(answer.classes)
        numbers = first.span(0, own, sample)
        at = f"{first.cell(0, sample)}+1" if answer.is_place else f"MATCH(MAX({numbers}),{numbers},0)"
        return f'IFERROR(INDEX(Classes!{_column(classes, own)},{at}),"")'

    if not answer.classes:
        return [(answer.name, number)]
    if answer.is_place:
        return [(answer.name, chosen), (f"{answer.name} number", place)]
    scores = [(f"{answer.name}={name}", score(at)) for at, name in enumerate(answer.classes)]
    return [(answer.name, chosen), *scores]
