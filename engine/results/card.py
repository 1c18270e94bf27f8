"""What is to be known of a trained network beside its numbers: from which data, how it was trained, how good it is."""

import math
from collections.abc import Mapping

from pydantic import Field

from engine.config.base import Spec
from engine.config.training import EngineName
from engine.data.origin import Origin
from engine.data.reading.report import StoredText
from engine.results.metrics import metrics
from engine.results.versions import versions
from engine.text import NOTHING, Text
from engine.training.frames import Ended, Outcome, Started
from engine.training.job import Job

Scores = Mapping[str, float | None]
"""By measure, such as `loss` or `accuracy of kinds`; None where it is not finite."""


class DataFacts(Spec):
    """The table of a run. `file`: the name of its file, empty where it came from none; `sha256`: of the file's bytes, where known.

    `is_edited`: the table was changed after it was read. Rows and columns are those of the table, its parts' rows those used.
    """

    file: str = ""
    sha256: str = ""
    is_edited: bool = False
    rows: int = Field(ge=0)
    columns: int = Field(ge=0)
    training_rows: int = Field(ge=0)
    validation_rows: int = Field(ge=0)
    test_rows: int = Field(ge=0)


class RunFacts(Spec):
    """A run. `outcome`: how it ended, None while it goes on; `message`: which rule ended it, or where it diverged.

    `epochs`: complete ones; `restored_epoch`: the one whose weights a rule has brought back, 0 where those are the last update's.
    `scores`: by part, as the lab shows them at the end of a run.
    """

    data: DataFacts
    engine: EngineName
    outcome: Outcome | None
    message: StoredText = NOTHING
    epochs: int = Field(ge=0)
    updates: int = Field(ge=0)
    restored_epoch: int = Field(0, ge=0)
    scores: dict[str, Scores] = Field(default_factory=dict)
    versions: dict[str, str]

    def of(self, origin: Origin) -> "RunFacts":
        """The same, with the hash that `origin` has by now."""
        return self.replace(data=self.data.replace(sha256=origin.sha256))


def facts_of(job: Job, began: Started, ended: Ended | None, updates: int) -> RunFacts:
    """Those of a run of `job` after `updates` updates."""
    table, dataset = job.table, began.dataset
    origin = table.origin or Origin("")
    data = DataFacts(
        file=origin.file,
        sha256=origin.sha256,
        is_edited=origin.is_edited,
        rows=table.rows,
        columns=len(table.columns),
        training_rows=dataset.training.rows,
        validation_rows=dataset.validation.rows,
        test_rows=dataset.test.rows,
    )
    by_itself = ended is not None and ended.outcome in (Outcome.RULE, Outcome.DIVERGED)
    return RunFacts(
        data=data,
        engine=job.engine,
        outcome=None if ended is None else ended.outcome,
        message=ended.message if ended is not None and by_itself else NOTHING,
        epochs=updates // began.updates_per_epoch,
        updates=updates,
        restored_epoch=0 if ended is None else ended.restored_epoch,
        scores={} if ended is None else {part: _finite(own) for part, own in metrics(ended.metrics).items()},
        versions=versions(job.engine),
    )


def outcome_word(outcome: Outcome) -> Text:
    """How a run ended, in a word or two."""
    return {
        Outcome.FINISHED: Text("Finished"),
        Outcome.RULE: Text("Stopped by a rule"),
        Outcome.STOPPED: Text("Stopped"),
        Outcome.DIVERGED: Text("Diverged"),
        Outcome.FAILED: Text("Failed"),
    }[outcome]


def _finite(scores: Mapping[str, float]) -> Scores:
    return {name: value if math.isfinite(value) else None for name, value in scores.items()}
