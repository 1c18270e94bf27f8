"""What is to be said of an experiment on a table. Of a long one it is asked in a thread: dates and classes take their time."""

from dataclasses import dataclass

from engine.check import check
from engine.config.experiment import Experiment
from engine.data.preparing.plan import Plan, plan
from engine.data.table import Table
from engine.problems import Problem


@dataclass(frozen=True)
class Findings:
    """The problems of an experiment on a table, and what its recipe makes of the table."""

    problems: list[Problem]
    plan: Plan


def findings(experiment: Experiment, table: Table) -> Findings:
    """Look for all problems; the plan is made even where the recipe has errors, with the names that the panels will show."""
    problems, planned = check(experiment, table), plan(table, experiment.recipe)
    for column in (*planned.features, *planned.targets):
        _ = column.entries  # a million classes take a quarter of a second
    return Findings(problems, planned)
