"""What a report is about: a trained network, the rows that it was evaluated on, and how it came about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.data.preparing.dataset import Dataset
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.evaluation.evaluate import Evaluated
from engine.evaluation.report import report_of
from engine.model.model import Model
from engine.report.document import Section
from engine.results.curves import Curves
from engine.text import Text


@dataclass(frozen=True, eq=False)
class Group:
    """Rows that were evaluated. `word`: a part of the table, or "file"; `table`: in which their numbers count."""

    word: str
    table: Table
    found: tuple[Evaluated, ...]


@dataclass(frozen=True, eq=False)
class Subject:
    """`name`: of the project or file; `command`: what repeats it, as typed. `table`, `dataset`: of the training, None where they
    are not at hand. `curves`: by measure, over epochs, or over updates where `over_updates`. `more`: other sections, after the
    scores.
    """

    name: str
    command: str
    model: Model
    groups: tuple[Group, ...] = ()
    table: Table | None = None
    dataset: Dataset | None = None
    reading: ReadingReport | None = None
    curves: Mapping[str, Curves] = field(default_factory=dict)
    over_updates: bool = False
    warnings: tuple[Text, ...] = ()
    more: tuple[Section, ...] = ()


def evaluated_json(groups: Sequence[Group]) -> dict[str, Any]:
    """The evaluation as a value for JSON, by group and target."""
    return {group.word: report_of(group.found) for group in groups}
