"""The document: table, experiment, their problems and the undo stack. The only writer of either; it knows no widget."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.check import check, errors
from engine.data.edits import TableEdit, apply
from engine.data.reading_report import ReadingReport
from engine.data.table import Table
from engine.problems import Problem
from engine.spec.experiment import Experiment
from engine.spec.recipe import Recipe
from gui.commands import EditExperiment, EditTable, Opened, ReplaceAll
from gui.undo import UndoStack


class Document(QObject):
    """What is open. Panels call `edit` and `edit_table`, and follow the signals without writing back."""

    table_changed = Signal(object, object)
    """(Table, TableEdit that led to it, or None when the whole table is another)."""
    experiment_changed = Signal(object, object)
    """(old Experiment, new Experiment)."""
    problems_changed = Signal(object)
    """list[Problem], after every change of table or experiment."""
    opened = Signal()
    """Another table and experiment were opened; the changes above have been told."""
    report_changed = Signal(object)
    """ReadingReport of the present table."""
    path_changed = Signal(object)
    """Path of the project file, or None where it has none yet."""

    def __init__(self, table: Table, experiment: Experiment, *, name: str = "", parent: QObject | None = None) -> None:
        """`name` says what is open in the window's title until it is saved."""
        super().__init__(parent)
        self._table, self._experiment, self._name = table, experiment, name
        self._path: Path | None = None
        self._report = ReadingReport()
        self._problems = check(experiment, table)
        self.undo_stack = UndoStack(self)

    @property
    def table(self) -> Table:
        """The present table."""
        return self._table

    @property
    def report(self) -> ReadingReport:
        """What was found while the table was read; empty where it was not read from a file."""
        return self._report

    @property
    def experiment(self) -> Experiment:
        """The present experiment."""
        return self._experiment

    @property
    def problems(self) -> list[Problem]:
        """All problems of the present experiment on the present table."""
        return self._problems

    @property
    def path(self) -> Path | None:
        """The project file, once opened or saved."""
        return self._path

    @property
    def name(self) -> str:
        """What is open, in a word."""
        return self._path.name if self._path else self._name

    @property
    def obstacle(self) -> str:
        """Why training cannot start, in one sentence; empty when it can."""
        found = errors(self._problems)
        return found[0].sentence if found else ""

    def edit(self, new: Experiment, text: str, *, gesture: str = "") -> None:
        """Make `new` the experiment, as one undo entry called `text`. Edits with the same non-empty gesture merge."""
        if new != self._experiment:
            self.undo_stack.push(EditExperiment(self._experiment, new, self._write_experiment, text, gesture))

    def edit_table(self, edit: TableEdit, text: str, *, recipe: Recipe | None = None) -> None:
        """Apply `edit` to the table, and take `recipe` with it where columns are others then, as one undo entry called `text`.

        Raises EditError, with one sentence for a person, before anything is changed.
        """
        self.edit_table_at_once([edit], text, recipe=recipe)

    def edit_table_at_once(self, edits: Sequence[TableEdit], text: str, *, recipe: Recipe | None = None) -> None:
        """The same with several edits, one after the other, as one undo entry. None is made where one of them is refused."""
        table, commands = self._table, []
        for edit in edits:
            table, back = apply(table, edit)
            commands.append(EditTable(edit, back, table, self._write_table, text))
        is_other = recipe is not None and recipe != self._experiment.recipe
        if len(commands) + is_other == 1 and commands:
            self.undo_stack.push(commands[0])
            return
        self.undo_stack.beginMacro(text)
        for command in commands:
            self.undo_stack.push(command)
        if recipe is not None:
            self.edit(self._experiment.replace(recipe=recipe), text)
        self.undo_stack.endMacro()

    def open(
        self,
        table: Table,
        experiment: Experiment,
        *,
        name: str,
        path: Path | None = None,
        report: ReadingReport | None = None,
    ) -> None:
        """Replace everything; the undo stack starts afresh. `path` only for a project file."""
        self._name, self._path = name, path
        self.undo_stack.clear()
        self._write_all(Opened(table, experiment, report or ReadingReport()))
        self.path_changed.emit(path)
        self.opened.emit()

    def replace(self, table: Table, experiment: Experiment, text: str, *, report: ReadingReport | None = None) -> None:
        """Put another table and its experiment in the place of the present ones, as one undo entry called `text`."""
        old = Opened(self._table, self._experiment, self._report)
        new = Opened(table, experiment, report or ReadingReport())
        self.undo_stack.push(ReplaceAll(old, new, self._write_all, text))

    def saved_as(self, path: Path) -> None:
        """The present state is now in the project file `path`."""
        self._path = path
        self.undo_stack.setClean()
        self.path_changed.emit(path)

    def _write_all(self, opened: Opened) -> None:
        old = self._experiment
        self._table, self._experiment, self._report = opened.table, opened.experiment, opened.report
        self.table_changed.emit(self._table, None)
        self.experiment_changed.emit(old, self._experiment)
        self._check()
        self.report_changed.emit(self._report)

    def _write_experiment(self, new: Experiment) -> None:
        old, self._experiment = self._experiment, new
        self.experiment_changed.emit(old, new)
        self._check()

    def _write_table(self, table: Table | None, edit: TableEdit) -> None:
        self._table = apply(self._table, edit)[0] if table is None else table
        self.table_changed.emit(self._table, edit)
        self._check()

    def _check(self) -> None:
        self._problems = check(self._experiment, self._table)
        self.problems_changed.emit(self._problems)
