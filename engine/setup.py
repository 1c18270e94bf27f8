"""resolve(experiment, table) -> Setup: what an experiment comes to on a table, worked out once and passed on from there."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.config.axes import Shape
from engine.config.experiment import Experiment
from engine.config.training import Batches, batches_of
from engine.data.preparing.plan import Plan, plan
from engine.data.table import Table
from engine.learners.registry import kind_of
from engine.problems import Problem, errors


@dataclass(frozen=True, eq=False)
class Setup:
    """An experiment on a table with all that follows from the two before a run; the document and every job carry one."""

    experiment: Experiment
    table: Table
    plan: Plan
    """What the recipe makes of the table: made even where the recipe has errors, with the names that panels show."""
    shapes: Mapping[str, Shape]
    """Of every array that is learnt, by name; none where the learner cannot be computed."""
    batches: Batches
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> list[Problem]:
        """The problems that keep a run from starting."""
        return errors(self.problems)


def resolve(experiment: Experiment, table: Table, before: Setup | None = None) -> Setup:
    """Work the setup out, which takes seconds where the table is long.

    `before`: one that was resolved earlier, whose plan serves again where table and recipe are the same.
    """
    if before is not None and before.table is table and before.experiment.recipe == experiment.recipe:
        planned = before.plan
    else:
        planned = plan(table, experiment.recipe)
    for column in (*planned.features, *planned.targets):
        _ = column.entries  # worked out here: a million classes take a quarter of a second
    learner = experiment.learner
    shapes, problems = kind_of(learner).resolve(experiment, planned)
    batches = batches_of(learner.training.batching, planned.training_rows)
    return Setup(experiment, table, planned, shapes, batches, problems)
