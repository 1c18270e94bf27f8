"""A run of a command as the subject of a report."""

from array import array
from collections.abc import Iterator, Mapping

import numpy as np

from engine.data.table import Table
from engine.headless.arguments import Options
from engine.headless.command_text import command_text
from engine.headless.report import EpochLog, Finished
from engine.report.reason_sections import reason_sections
from engine.report.subject import Subject
from engine.results.curves import NOTHING, Curve, Curves
from engine.results.series import Series


def run_subject(finished: Finished, options: Options, table: Table) -> Subject:
    """All that a report tells of it."""
    return Subject(
        options.file.name,
        command_text("train", options.typed),
        finished.model,
        finished.evaluated,
        table,
        finished.started.dataset,
        finished.reading,
        dict(_curves(finished.log)),
        warnings=finished.warnings,
        more=reason_sections(finished.reasons),
    )


def _curves(log: EpochLog) -> Iterator[tuple[str, Curves]]:
    for name in log.training:
        yield name, Curves(_curve(log.training, name), _curve(log.validation, name))


def _curve(log: Mapping[str, "array[float]"], name: str) -> Curve:
    if name not in log or not len(log[name]):
        return NOTHING
    series = Series()
    series.append(np.frombuffer(log[name], np.float64))
    x, mean, low, high = series.curve()
    return Curve(x + 1, mean, low, high)
