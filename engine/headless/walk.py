"""`glassnet walk`: an optimizer goes down a formula, and every position is printed."""

from typing import Any

from engine.backend import BackendError
from engine.config.training import EngineName
from engine.files.atomic import FileError, check_writable, write_atomically
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.report import write_report
from engine.headless.walk_arguments import WalkOptions
from engine.results.versions import versions
from engine.text import Text, term
from engine.walk.positions import Positions, largest_difference, position_texts
from engine.walk.walking import walk

BOTH = (EngineName.NUMPY, EngineName.TENSORFLOW)


def walk_headless(options: WalkOptions, voice: Console) -> ExitStatus:
    """Do the walk on the engine or engines that are asked for, and give the exit status."""
    try:
        if options.report is not None:
            check_writable(options.report)
        engines = BOTH if options.engine is EngineName.BOTH else (options.engine,)
        found = {engine: walk(options.walk, engine) for engine in engines}
        _tell(found, voice)
        if options.report is not None:
            report = walk_report(options, found)
            write_atomically(options.report, lambda stream: write_report(stream, report))
            voice.tell(Text("Saved {report}", report=options.report))
    except (FileError, BackendError) as error:
        voice.complain(error.text)
        return ExitStatus.UNUSABLE
    ended = [each.ended for each in found.values() if each.ended]
    for said in ended[:1]:
        voice.complain(said)
    return ExitStatus.DIVERGED if ended else ExitStatus.DONE


def walk_report(options: WalkOptions, found: dict[EngineName, Positions]) -> dict[str, Any]:
    """The report. `positions` after each update, and the `values` there, are those of TensorFlow where both engines walked."""
    leading = [*found.values()][-1]
    both = {}
    if len(found) > 1:
        ours, theirs = found.values()
        both = {
            "engine_difference": largest_difference(ours, theirs),
            "engines": {engine.value: each.positions for engine, each in found.items()},
        }
    return {
        "engine": options.engine.value,
        "variables": list(leading.variables),
        "start": leading.points[0].tolist(),
        "positions": leading.positions,
        "values": leading.values[1:].tolist(),
        **both,
        "ended": leading.ended or None,
        "walk": options.walk.model_dump(mode="json"),
        "versions": versions(options.engine),
    }


def _tell(found: dict[EngineName, Positions], voice: Console) -> None:
    """The equation, a line for each update, and how far the engines are apart."""
    first, *others = found.values()
    optimizer = first.descent.optimizer
    voice.tell(
        Text(
            "{optimizer} ({convention}): {equation}",
            optimizer=term(optimizer.label),
            convention=term(optimizer.convention.label),
            equation=optimizer.equation,
        )
    )
    names = first.variables
    width = len(str(len(first.steps)))
    for number in range(1, max(len(each.points) for each in found.values())):
        told = [_told(names, each, number) for each in found.values()]
        voice.tell(f"{number:>{width}}  " + "   ".join(dict.fromkeys(told)))
    for other in others:
        voice.tell(
            Text("largest difference between the engines {difference:.3g}", difference=largest_difference(first, other))
        )


def _told(names: tuple[str, ...], found: Positions, number: int) -> str:
    """The position after an update, as `p: -3.5`; nothing where the walk had ended."""
    if number >= len(found.points):
        return ""
    return "  ".join(f"{name}: {text}" for name, text in zip(names, position_texts(found.points[number]), strict=True))
