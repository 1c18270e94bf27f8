"""`glassnet optimise`: the row at which a trained network gives the answers that are wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.config.columns import Encoding
from engine.config.training import EngineName
from engine.files.atomic import check_writable, write_atomically
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.names import resolve_names
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.predict_row import cells_of, row_report
from engine.headless.profile import Asked, asked_model, chosen_cells
from engine.headless.report import write_report
from engine.headless.text_table import text_table
from engine.headless.usage import UsageError
from engine.model.model import Model
from engine.model.one_row import row_table
from engine.model.rows import prepare_rows
from engine.optimise.conditions import conditions_of
from engine.optimise.goals import goals_of
from engine.optimise.nearness import Nearness, nearness, nearness_text
from engine.optimise.report import found_report
from engine.optimise.search import Found, search
from engine.optimise.space import bounds_of, space_of
from engine.results.versions import versions
from engine.text import Text, plain


@dataclass(frozen=True)
class OptimiseOptions:
    """What was typed. `row`: from 1; `cells` and `bounds`: NAME=VALUE and NAME=LOW..HIGH each."""

    model: Path
    goals: tuple[str, ...]
    row: int | None
    cells: tuple[str, ...]
    fixed: str | None
    bounds: tuple[str, ...]
    conditions: tuple[str, ...]
    seed: int
    report: Path | None

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        given = (("MODEL", self.model, False), ("--report", self.report, True))
        return tuple(FileUse(name, path, writes=writes) for name, path, writes in given if path is not None)


def optimise(options: OptimiseOptions, voice: Console) -> int:
    """Tell the row, and give the exit status; whatever a person can mend is told in one sentence."""
    return guarded(lambda: _optimise(options, voice), voice)


def _optimise(options: OptimiseOptions, voice: Console) -> ExitStatus:
    refuse_overwriting(options.files)
    if options.report is not None:
        check_writable(options.report)
    asked = asked_model(options.model)
    columns = asked.model.spec.preparation.features
    names = [column.planned.recipe.name for column in columns]
    numbers = [
        name for name, column in zip(names, columns, strict=True) if column.planned.recipe.encoding is Encoding.NUMBER
    ]
    space = space_of(
        asked.model,
        chosen_cells(asked, options.row, options.cells),
        fixed=resolve_names("--fix", options.fixed, names),
        bounds=_bounds(options.bounds, asked.model),
    )
    goals, conditions = goals_of(asked.model, options.goals), conditions_of(options.conditions, numbers)
    found = search(space, goals, conditions, seed=options.seed)
    near = _near(asked, found)
    for line in _lines(found, near, voice):
        voice.tell(line)
    if options.report is not None:
        report = _report(options, asked, found, near, voice)
        write_atomically(options.report, lambda stream: write_report(stream, report))
        voice.tell(Text("Saved {report}", report=options.report))
    return ExitStatus.DONE


def _bounds(typed: Sequence[str], model: Model) -> dict[str, tuple[float, float]]:
    """The bounds by name. Raises UsageError and SpaceError."""
    cells = {}
    for name, value in cells_of(typed, model.spec.preparation.feature_names, "--between").items():
        low, dots, high = value.partition("..")
        if not dots:
            raise UsageError(
                Text("--between {name}={value}: bounds are two numbers, like {name}=1..5.", name=name, value=value)
            )
        cells[name] = low, high
    return bounds_of(model, cells)


def _near(asked: Asked, found: Found) -> Nearness | None:
    if asked.dataset is None:
        return None
    prepared = prepare_rows(asked.model.spec.preparation, row_table(asked.model, found.cells))
    return nearness(asked.dataset, prepared.x[0])


def _lines(found: Found, near: Nearness | None, voice: Console) -> Iterator[Text]:
    """The row beside the one that it began with, what became of each goal, and how near training rows are."""
    header = [*map(voice.shown, (Text("feature"), Text("begun with"), Text("found")))]
    free = {axis.name for axis in found.space.axes}
    rows = [
        [name, found.space.cells.get(name, ""), cell if name in free else voice.shown(Text("fixed"))]
        for name, cell in found.cells.items()
    ]
    yield from (plain(line) for line in text_table([header, *rows], (0, 1, 2)))
    for goal, value, share in zip(found.goals, found.values, found.desirabilities, strict=True):
        yield Text("{name}: {value:.6g}, desirability {share:.4f}", name=goal.name, value=value, share=share)
    if len(found.goals) > 1:
        yield Text("desirability of all: {share:.4f}", share=found.desirability)
    yield nearness_text(near)


def _report(
    options: OptimiseOptions, asked: Asked, found: Found, near: Nearness | None, voice: Console
) -> dict[str, Any]:
    return {
        "model": str(options.model),
        **row_report(asked.model, found.cells, found.answers, voice),
        **found_report(found, near),
        "seed": options.seed,
        "versions": versions(EngineName.NUMPY),
    }
