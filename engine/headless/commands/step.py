"""`glassnet step`: the tensors of an update, one of them with its numbers, or one cell with the sum that makes it."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine.config.axes import Axis
from engine.config.training import EngineName
from engine.files.atomic import FileError
from engine.headless.console import Console, console_on_terminal
from engine.headless.parser import Parser
from engine.headless.settings import add_settings_argument
from engine.headless.source import source_of
from engine.headless.typed_numbers import marked, tell
from engine.headless.usage import UsageError
from engine.text import Text, joined, plain
from engine.training.trace.cells.matrix_text import MatrixForm, matrix_text
from engine.training.trace.cells.story import CellStory, Tensors, activated, chain, explain
from engine.training.trace.cells.writing import Latex, NumPy, Style
from engine.training.trace.tracer import Trace, Traced, described
from engine.training.trace.tracer import plain as plain_numbers
from engine.training.trace.walking import Unit, layer_of, phase_of, places
from engine.worksheet.sheet import WorksheetError
from engine.worksheet.update import traced_update, trained_to

EPILOG = Text("""\
  glassnet step 415                                        the tensors of the first update, with their equations
  glassnet step 415 --walk                                 its operations in order: forward, loss, backward, optimizer
  glassnet step 415 --update 7 --tensor hidden_1/Z         its numbers
  glassnet step 415 --tensor hidden_1/Z --cell 1,2         the sum that makes the number in row 1, column 2
  glassnet step MINE.glassnet --tensor output/dkernel --cell 3,1 --json
                                                           the same with the cells it is made of, and what each row adds
  glassnet step 415 --tensor hidden_1/Z --cell 1,2 --form latex
  glassnet step 415 --tensor hidden_1/dkernel --typed mine.csv
                                                           marks numbers that were worked out by hand

Exit status: 0; 1 where a number of --typed is wrong; 2 for what cannot be used.
""")
MOST_TERMS = 12
"""So many terms of a sum are shown; --json has all."""


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Show an update. Raises UsageError."""
    parser = Parser(
        prog="glassnet step", shown=shown, description=Text("Show the tensors of an update, and how a number in them is made."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    add_step_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        return _shown(found, console)
    except (FileError, WorksheetError) as error:
        console.complain(error.text)
        return 2


def add_step_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `step`."""
    add = parser.add_argument
    add("source", metavar="FILE.glassnet|LESSON", help=Text("a project, or a lesson's id, number or folder"))
    add("--run", default="", metavar="NAME", help=Text("another run of the lesson than its own"))
    add_settings_argument(parser)
    add("--update", type=int, default=1, metavar="N", help=Text("which update, counted from 1 (1)"))
    add("--walk", action="store_true", help=Text("its operations one after the other, with phase and layer"))
    add("--tensor", default="", metavar="NAME", help=Text("one of its tensors, by its name or the course's"))
    add("--cell", default="", metavar="I,J", help=Text("one of the tensor's numbers, by its place, counted from 1"))
    add(
        "--form", choices=[form.value for form in MatrixForm], help=Text("the numbers, or the sum, for another program")
    )
    add(
        "--typed",
        type=Path,
        metavar="FILE.csv",
        help=Text("the tensor's numbers as worked out by hand: each is marked"),
    )
    add("--digits", type=int, default=4, metavar="D", help=Text("significant digits (4)"))
    add(
        "--engine", choices=[EngineName.NUMPY.value, EngineName.TENSORFLOW.value], default=EngineName.NUMPY.value,
        help=Text("which engine computes; numpy by default"),
    )  # fmt: skip
    add("--json", action="store_true", help=Text("all of it as JSON"))


def _shown(found: Any, console: Console) -> int:
    for option, value in (("--update", found.update), ("--digits", found.digits)):
        if value < 1:
            raise UsageError(Text("{option}: {value} is less than 1.", option=option, value=value))
    if found.cell and not found.tensor:
        raise UsageError(Text("--cell: add --tensor, whose number it is."))
    if found.form and not found.tensor:
        raise UsageError(Text("--form: add --tensor, whose numbers are written."))
    if found.typed and (not found.tensor or found.cell):
        raise UsageError(Text("--typed: add --tensor, whose numbers they are, and no --cell."))
    if found.walk and found.tensor:
        raise UsageError(Text("--walk: leave --tensor out; all operations are listed."))
    source = source_of(found.source, found.run, found.settings)
    trace = traced_update(trained_to(source.setup, EngineName(found.engine), found.update), found.update)
    tensors = {traced.name: traced for traced in trace.tensors}
    if found.walk:
        report, lines = {"operations": list(_operations(trace))}, _walked(trace)
    elif not found.tensor:
        report, lines = {"tensors": [described(traced) for traced in trace.tensors]}, _listed(trace)
    else:
        traced = _tensor(trace, found.tensor)
        if found.typed:
            return _marked(found, console, tensors, traced)
        if found.cell:
            story = explain(tensors, traced.name, _index(found.cell, traced))
            report, lines = _report(tensors, trace, story), _told(tensors, trace, story, found, console)
        else:
            report, lines = described(traced) | {"values": plain_numbers(traced.value)}, _numbers(traced, found)
    if found.json:
        lines = iter(
            [json.dumps({"update": found.update, "engine": found.engine, **report}, ensure_ascii=False, indent=1)]
        )
    for line in lines:
        console.tell(line)
    return 0


def _marked(found: Any, console: Console, tensors: Tensors, traced: Traced) -> int:
    marks = marked(found.typed, tensors, traced, found.digits)
    if found.json:
        console.tell(json.dumps({"update": found.update, "tensor": traced.name, **marks}, ensure_ascii=False, indent=1))
    else:
        tell(marks, console)
    return 1 if marks["wrong"] else 0


def _listed(trace: Trace) -> Iterator[str]:
    for traced in trace.tensors:
        shape = " × ".join(map(str, traced.shape))
        yield joined((traced.equation, f"({shape})" if shape else ""), "   ")


def _operations(trace: Trace) -> Iterator[dict[str, Any]]:
    """Each step of a walk through the update, by operation."""
    for number, place in enumerate(places(trace.tensors, Unit.OPERATION), 1):
        traced = trace.tensors[place]
        where = {"number": number, "phase": phase_of(traced).value, "layer": layer_of(traced.name)}
        yield where | described(traced)


def _walked(trace: Trace) -> Iterator[str]:
    for step in _operations(trace):
        yield joined((f"{step['number']:>4}  {step['phase']:<9}  {step['layer'] or '–':<12}", step["equation"]), "  ")


def _tensor(trace: Trace, name: str) -> Traced:
    for traced in trace.tensors:
        if traced.name == name:
            return traced
    called = trace.called(name)
    if not called:
        raise UsageError(
            Text("--tensor: there is no '{name}' in this update. Leave --tensor out to see its tensors.", name=name)
        )
    return called[0]


def _index(cell: str, traced: Traced) -> tuple[int, ...]:
    """The place of a cell that is written `3,1`, counted from 1."""
    try:
        index = tuple(int(part) - 1 for part in cell.replace("×", ",").split(",") if part.strip())
    except ValueError:
        raise UsageError(Text("--cell: '{cell}' is no place. Write one like 3,1.", cell=cell)) from None
    if len(index) != len(traced.shape) or any(not 0 <= at < size for at, size in zip(index, traced.shape, strict=True)):
        raise UsageError(
            Text(
                "--cell: {name} has {shape} numbers; {cell} is none of their places.",
                name=traced.name, shape=" × ".join(map(str, traced.shape)) or 1, cell=cell,
            )
        )  # fmt: skip
    return index


def _numbers(traced: Traced, found: Any) -> Iterator[str]:
    if found.form:
        yield matrix_text(traced.value, MatrixForm(found.form), found.digits)
        return
    yield traced.equation
    style = Style(found.digits)
    for row in traced.value.reshape(-1, traced.shape[-1] if traced.shape else 1):
        yield "  ".join(style.number(float(value)).rjust(found.digits + 7) for value in row)


def _told(tensors: Tensors, trace: Trace, story: CellStory, found: Any, console: Console) -> Iterator[str]:
    if story.is_taken_apart and found.form:
        yield story.written(Latex(found.digits) if found.form == MatrixForm.LATEX else NumPy())
        return
    style = _Told(console, found.digits)
    yield joined((tensors[story.name].equation,))
    yield _line(story, style)
    if story.remark:
        yield story.remark
    if (then := activated(tensors, story)) is not None and then.is_taken_apart:
        yield _line(then, style)
    for row, value in sorted(enumerate(story.by_row), key=lambda pair: -abs(pair[1])):
        yield Text("row {row:,} adds {value}", row=int(trace.rows[row]) + 1, value=style.number(value))
    for step in _chain(tensors, story):
        yield _line(step, style)


class _Told(Style):
    """In the language of the command."""

    def __init__(self, console: Console, digits: int) -> None:
        super().__init__(digits, MOST_TERMS)
        self._console = console

    def left_out(self, count: int) -> str:
        """In the place of `count` terms."""
        return self._console.shown(super().left_out(count))


def _line(story: CellStory, style: Style) -> str:
    place = ", ".join(str(at + 1) for at in story.index)
    head = f"{story.name}[{place}]" if place else story.name
    return plain(
        " = ".join(dict.fromkeys(part for part in (head, story.written(style), style.number(story.value)) if part))
    )


def _chain(tensors: Tensors, story: CellStory) -> tuple[CellStory, ...]:
    """By the row that adds most."""
    if not story.by_row:
        return ()
    return chain(tensors, story, max(range(len(story.by_row)), key=lambda row: abs(story.by_row[row])))


def _report(tensors: Tensors, trace: Trace, story: CellStory) -> dict[str, Any]:
    def one(each: CellStory) -> dict[str, Any]:
        return {
            "tensor": each.name, "cell": [at + 1 for at in each.index], "value": each.value, "sum": each.written(NumPy()),
            "total": each.total, "agrees": each.agrees,
            "cells": {
                name: [[None if at is None else at + 1 for at in place] for place in sorted(places, key=str)]
                for name, places in each.lit.items()
            },
        }  # fmt: skip

    traced, then = tensors[story.name], activated(tensors, story)
    rows = [int(row) + 1 for row in trace.rows]
    return one(story) | {
        "equation": str(traced.equation), "remark": str(story.remark), "axes": [Axis(axis).value for axis in traced.axes],
        "rows": [{"row": row, "adds": value} for row, value in zip(rows, story.by_row, strict=False)],
        "activation": None if then is None else one(then), "chain": [one(step) for step in _chain(tensors, story)],
    }  # fmt: skip
