"""Finds the problems of an experiment on a table; of a long one off the GUI thread, since dates and classes take their time."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.check import check
from engine.config.experiment import Experiment
from engine.data.preparing.plan import Plan, plan
from engine.data.table import Table
from engine.problems import Problem, Severity
from gui.kit.latest_task import MOMENT_MILLISECONDS, LatestTask
from gui.table_work import is_small


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


class Checking(QObject):
    """`found` brings what is said of the experiment and the table that were asked about last, and of nothing older."""

    found = Signal(object)
    """Findings."""
    waits = Signal(object)
    """Problem: that nothing is known yet."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task = LatestTask(self)
        self._is_over = True
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)

    @property
    def is_over(self) -> bool:
        """False while nothing is known yet."""
        return self._is_over

    def look(self, experiment: Experiment, table: Table) -> None:
        """Look for problems: `found` comes before this returns where that takes but a moment; else `waits`, and `found` later."""
        self._is_over = False
        self._task.start(
            lambda _thread: findings(experiment, table), is_short=is_small(table), patience=MOMENT_MILLISECONDS
        )
        if not self._is_over:
            said, wait = self.tr("The data are being looked at."), self.tr("Wait a moment.")
            self.waits.emit(Problem(("table",), said, wait, severity=Severity.WAITING))

    def take(self, found: Findings) -> None:
        """These are the findings: somebody looked before."""
        self._task.give_up()
        self._on_task_done(found)

    def close(self) -> None:
        """Give up and wait; before the program ends."""
        self._task.close()

    def _on_task_done(self, found: Findings) -> None:
        self._is_over = True
        self.found.emit(found)

    def _on_task_failed(self, error: Exception) -> None:
        raise error  # a bug: the exception hook shows it
