"""`glassnet conventions`: the conventions of an experiment, and what another one changes in an update."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator
from typing import Any

from engine.backend import BackendError
from engine.config.training import EngineName
from engine.files.atomic import FileError
from engine.headless.console import console_on_terminal
from engine.headless.parser import Parser
from engine.headless.settings import add_settings_argument
from engine.headless.source import Source, source_of
from engine.headless.usage import UsageError
from engine.text import Text, joined, plain
from engine.training.trace.cells.writing import Style
from engine.training.trace.conventions.ledger import ledger
from engine.training.trace.conventions.line import Form, Line
from engine.training.trace.conventions.what_if import FixedError, WhatIf, what_if
from engine.worksheet.sheet import WorksheetError
from engine.worksheet.update import trained_to

EPILOG = Text("""\
  glassnet conventions 415                                 the ledger: what is in force, and Keras's way
  glassnet conventions 415 --switch half=half --update 7   which tensors of update 7 change with ½ in the loss
  glassnet conventions MINE.glassnet --switch precision=float64 --json

Exit status: 0; 2 for what cannot be used or switched.
""")
_STYLE = Style(4)


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Show the ledger, or an update under another convention. Raises UsageError."""
    parser = Parser(
        prog="glassnet conventions", shown=shown, description=Text("List the conventions of an experiment, or switch one."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    add_conventions_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        report, lines = _made(found, source_of(found.source, found.run, found.settings))
    except (BackendError, FileError, WorksheetError) as error:
        console.complain(error.text)
        return 2
    for line in [json.dumps(report, ensure_ascii=False, indent=1)] if found.json else lines:
        console.tell(line)
    return 0


def add_conventions_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `conventions`."""
    add = parser.add_argument
    add("source", metavar="FILE.glassnet|LESSON", help=Text("a project, or a lesson's id, number or folder"))
    add("--run", default="", metavar="NAME", help=Text("another run of the lesson than its own"))
    add_settings_argument(parser)
    add("--switch", default="", metavar="NAME=VALUE", help=Text("compute an update under another convention"))
    add("--update", type=int, default=1, metavar="N", help=Text("which update, counted from 1 (1)"))
    add("--json", action="store_true", help=Text("all of it as JSON"))


def _made(found: Any, source: Source) -> tuple[dict[str, Any], Iterator[str]]:
    """The report, and what is told of it."""
    if found.update < 1:
        raise UsageError(Text("{option}: {value} is less than 1.", option="--update", value=found.update))
    setup = source.setup
    lines = ledger(source.experiment, setup.plan.inputs)
    if not found.switch:
        return {"conventions": [_described(line) for line in lines]}, _listed(lines)
    name, _, value = found.switch.partition("=")
    line = next((line for line in lines if line.name == name), None)
    if line is None:
        names = ", ".join(line.name for line in lines)
        raise UsageError(
            Text("--switch: there is no convention '{name}' here. There are: {names}.", name=name, names=names)
        )
    values = [each.form.value for each in line.alternatives]
    if values and value not in values:
        known = ", ".join(values)
        raise UsageError(
            Text("--switch: {name} can be {names} here, not '{value}'.", name=name, names=known, value=value)
        )
    if not values:
        raise UsageError(Text("--switch {name}: {reason}", name=name, reason=line.fixed))
    record = trained_to(setup, EngineName.NUMPY, found.update)
    try:
        compared = what_if(record, found.update, name, value)
    except (FixedError, ValueError) as error:
        raise WorksheetError(Text("{reason}", reason=str(error))) from error
    return _report(compared), _told(compared)


def _listed(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        yield joined((line.name, line.title), ":  ")
        yield Text("    in force: {form}", form=_form(line.in_force))
        yield Text("    as in Keras") if line.is_of_keras else Text("    Keras: {form}", form=_form(line.keras))
        for each in line.alternatives:
            yield Text(
                "    --switch {name}={value}: {form}", name=line.name, value=each.form.value, form=_form(each.form)
            )
        for words in (line.fixed, line.note):
            if words:
                yield joined(("   ", words))


def _form(form: Form) -> Text:
    return joined((form.words, form.equation), ",  ")


def _told(found: WhatIf) -> Iterator[str]:
    yield Text(
        "Update {update:,} with {title}: {form}", update=found.update, title=found.line.title, form=_form(found.alternative.form)
    )  # fmt: skip
    yield Text(
        "{changed} tensors change, {same} stay the same, bit for bit.", changed=len(found.changes), same=found.same
    )
    for change in found.changes:
        place = f"[{', '.join(str(at + 1) for at in change.at)}] " if change.at else ""
        yield Text(
            "{name}: largest |Δ| {largest}, {relative} of its largest number; {place}{ours} → {theirs}",
            name=plain(change.ours.name), largest=f"{change.largest:.3g}", relative=f"{change.relative:.3g}", place=place,
            ours=_STYLE.number(float(change.ours.value[change.at])), theirs=_STYLE.number(float(change.theirs.value[change.at])),
        )  # fmt: skip
    if found.added:
        yield Text("There are also: {names}", names=", ".join(found.added))
    if found.gone:
        yield Text("There are not: {names}", names=", ".join(found.gone))
    if found.alternative.kept:
        yield found.alternative.kept


def _described(line: Line) -> dict[str, Any]:
    return {
        "name": line.name, "title": str(line.title), "in_force": _as_json(line.in_force), "keras": _as_json(line.keras),
        "as_keras": line.is_of_keras, "fixed": str(line.fixed), "note": str(line.note),
        "alternatives": [_as_json(each.form) | {"not_for_the_experiment": str(each.kept)} for each in line.alternatives],
    }  # fmt: skip


def _as_json(form: Form) -> dict[str, str]:
    return {"value": form.value, "words": str(form.words), "equation": str(form.equation)}


def _report(found: WhatIf) -> dict[str, Any]:
    return {
        "update": found.update, "convention": _described(found.line), "switched_to": _as_json(found.alternative.form),
        "same": found.same, "added": list(found.added), "gone": list(found.gone),
        "changes": [
            {
                "tensor": change.ours.name, "largest": _number(change.largest), "relative": _number(change.relative),
                "at": [place + 1 for place in change.at], "value": _number(float(change.ours.value[change.at])),
                "switched": _number(float(change.theirs.value[change.at])),
            }
            for change in found.changes
        ],
    }  # fmt: skip


def _number(value: float) -> float | str:
    """JSON has no number that is not finite."""
    return value if abs(value) < float("inf") else str(value)
