"""`glassnet profile`: how the answer of a trained network changes along each feature from a row on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.data.table import Table
from engine.exports.open_model import open_model, open_model_and_table
from engine.files.atomic import check_writable, write_atomically
from engine.files.project import SUFFIX, open_project
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.own_rows import own_rows
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.predict_row import cells_of, row_report
from engine.headless.report import write_report
from engine.headless.text_table import text_table
from engine.headless.usage import UsageError
from engine.model.model import Model
from engine.model.one_row import row_cells, usual_cell
from engine.probe.features import Numbers
from engine.probe.series import answer_key
from engine.profile.profile import Curve, Profile
from engine.profile.profile import profile as profiled
from engine.profile.report import curves_report
from engine.profile.rows import densities, sampled_lines
from engine.results.versions import versions
from engine.text import Text, plain


@dataclass(frozen=True)
class ProfileOptions:
    """What was typed. `row`: of the project's table, from 1; `cells`: NAME=VALUE each."""

    model: Path
    row: int | None
    cells: tuple[str, ...]
    lines: bool
    report: Path | None

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        given = (("MODEL", self.model, False), ("--report", self.report, True))
        return tuple(FileUse(name, path, writes=writes) for name, path, writes in given if path is not None)


@dataclass(frozen=True)
class Asked:
    """The model in a file, and what else is there of it: its table, and that table as the network was trained on it."""

    model: Model
    table: Table | None
    dataset: Dataset | None


def profile(options: ProfileOptions, voice: Console) -> int:
    """Tell it, and give the exit status; whatever a person can mend is told in one sentence."""
    return guarded(lambda: _profile(options, voice), voice)


def asked_model(path: Path) -> Asked:
    """What is in the file. Raises FileError where it holds no model."""
    if not path.name.lower().endswith(SUFFIX):
        return Asked(open_model(path), None, None)
    return Asked(*open_model_and_table(path), own_rows(open_project(path)))


def chosen_cells(found: Asked, row: int | None, typed: Sequence[str], option: str = "--at") -> dict[str, str]:
    """The cells of the row number `row` of the table, usual ones without; then those that were `typed`. Raises UsageError."""
    preparation = found.model.spec.preparation
    cells = {column.planned.recipe.name: usual_cell(column) for column in preparation.features}
    if row is not None:
        if found.table is None:
            raise UsageError(
                Text(
                    "The file holds no rows to take one from. Name the cells instead: {option} NAME=VALUE.",
                    option=option,
                )
            )
        if not 1 <= row <= found.table.rows:
            raise UsageError(
                Text("There is no row {row:,}: the table has {rows:,} rows.", row=row, rows=found.table.rows)
            )
        cells = row_cells(found.table, row - 1, preparation.feature_names)
    return cells | cells_of(typed, preparation.feature_names, option)


def _profile(options: ProfileOptions, voice: Console) -> ExitStatus:
    refuse_overwriting(options.files)
    if options.report is not None:
        check_writable(options.report)
    asked = asked_model(options.model)
    if options.lines and asked.dataset is None:
        raise UsageError(
            Text(
                "'{file}' does not hold the rows that it was trained on, so that there are no lines of them. Leave out --ice.",
                file=options.model.name,
            )
        )
    found = profiled(asked.model, chosen_cells(asked, options.row, options.cells))
    if found.answers.reasons:
        voice.complain(Text("The row has no answer: {reason}.", reason=found.answers.reasons[0]))
        return ExitStatus.UNUSABLE
    for line in _lines(found, voice):
        voice.tell(line)
    if options.report is not None:
        report = _report(options, asked, found, voice)
        write_atomically(options.report, lambda stream: write_report(stream, report))
        voice.tell(Text("Saved {report}", report=options.report))
    return ExitStatus.DONE


def _lines(found: Profile, voice: Console) -> Iterator[Text]:
    """For each target its answer, and between which answers each feature alone can move it."""
    for place, target in enumerate(found.answers.targets):
        key, texts = answer_key(target), [text[0] for text in target.answers()]
        yield plain(", ".join(f"{name}: {text}" for name, text in zip(target.answer_header, texts, strict=True)))
        header = (Text("feature"), Text("cell"), Text("lowest"), Text("at"), Text("highest"), Text("at"))
        table = [[*map(voice.shown, header)]]
        for curve in found.curves:
            values = curve.series[place][key]
            if not np.isfinite(values).any():
                continue
            ends = [
                cell for at in (np.nanargmin(values), np.nanargmax(values)) for cell in _end(curve, values, int(at))
            ]
            table.append([curve.feature.name, found.cells.get(curve.feature.name, ""), *ends])
        yield from (plain(f"  {line}") for line in text_table(table, (0, 1, 3, 5)))


def _end(curve: Curve, values: Numbers, at: int) -> tuple[str, str]:
    return f"{values[at]:.6g}", curve.feature.text(float(curve.places[at]))


def _report(options: ProfileOptions, asked: Asked, found: Profile, voice: Console) -> dict[str, Any]:
    dense = None if asked.dataset is None else densities(asked.dataset)
    sampled = sampled_lines(asked.model, asked.dataset) if options.lines and asked.dataset is not None else None
    rows = {} if sampled is None else {"sampled_rows": (sampled.rows + 1).tolist()}
    return {
        "model": str(options.model),
        **row_report(asked.model, found.cells, found.answers, voice),
        "profile": curves_report(found, dense, sampled),
        **rows,
        "versions": versions(EngineName.NUMPY),
    }
