"""The document: table, experiment, their problems and the undo stack. The only writer of either; it knows no widget."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.config.breakpoints import Breakpoints
from engine.config.experiment import Experiment
from engine.config.recipe import Recipe, SetAside
from engine.data.editing.edits import EditError, TableEdit, apply
from engine.data.editing.set_aside import set_aside_after
from engine.data.preparing.plan import Plan
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.problems import Problem, Severity
from engine.progress import no_progress
from engine.setup import Setup, resolve
from engine.text import plain
from gui.commands import DoBeside, EditSpec, EditTable, Opened, ReplaceAll
from gui.language import translated
from gui.table_changes import Change, Make, Step, Worked, is_small, tried, worked_out
from gui.tasks import MOMENT_MILLISECONDS, Key, Task, tasks
from gui.undo import UndoStack, table_edits
from gui.widgets.save_file import Held, HeldFile

CHECK = "check"
"""The key of what looks for problems."""


class Document(QObject):
    """What is open. Panels call `edit` and `edit_table`, and follow the signals without writing back."""

    table_changed = Signal(object, object)
    """(Table, TableEdit that led to it, or None when the whole table is another)."""
    experiment_changed = Signal(object, object)
    """(old Experiment, new Experiment)."""
    breakpoints_changed = Signal(object)
    """The new Breakpoints."""
    problems_changed = Signal(object)
    """tuple[Problem, ...], after every change of table or experiment."""
    opened = Signal()
    """Another table and experiment were opened; the changes above have been told."""
    report_changed = Signal(object)
    """ReadingReport of the present table."""
    refused = Signal(str)
    """Why what was asked for cannot be done to the table, in one sentence."""
    path_changed = Signal(object)
    """Path of the project file, or None where it has none yet; also where the name of what is open has changed."""

    def __init__(self, table: Table, experiment: Experiment, *, name: str = "", parent: QObject | None = None) -> None:
        """`name` says what is open in the window's title until it is saved."""
        super().__init__(parent)
        self._table, self._experiment, self._name = table, experiment, name
        self._path: Path | None = None
        self._source: Path | None = None
        self._report = ReadingReport()
        self._breakpoints = Breakpoints()
        self._setup = resolve(experiment, table)
        self._is_in_entry = False
        self.undo_stack = UndoStack(self)
        self._is_checked = True

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
    def breakpoints(self) -> Breakpoints:
        """What runs are paused at."""
        return self._breakpoints

    @property
    def setup(self) -> Setup:
        """What experiment and table come to; while `is_checked` is false, what they came to before the last change."""
        return self._setup

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems of the present experiment on the present table; that they are waited for while `is_checked` is false."""
        return self._setup.problems

    @property
    def has_faults(self) -> bool:
        """True where something is wrong that keeps training from starting; nothing is where it only lacks a target."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def plan(self) -> Plan:
        """What the recipe makes of the table; while `is_checked` is false, what it made of the one before."""
        return self._setup.plan

    @property
    def is_checked(self) -> bool:
        """False while a long table is still being looked at."""
        return self._is_checked

    @property
    def is_working(self) -> bool:
        """True while something is being done to the table, whose result is still wanted."""
        return tasks().current(Key.EDIT, owner=self) is not None

    @property
    def path(self) -> Path | None:
        """The project file, once opened or saved."""
        return self._path

    @property
    def held_files(self) -> tuple[HeldFile, ...]:
        """The files that the open table and project came from."""
        held = ((self._source, Held.TABLE), (self._path, Held.PROJECT))
        return tuple(HeldFile(path, what) for path, what in held if path is not None)

    @property
    def name(self) -> str:
        """What is open, in a word."""
        return self._path.name if self._path else self._name

    @property
    def obstacle(self) -> str:
        """Why training cannot start, in one sentence; empty when it can."""
        errors = self._setup.errors
        return translated(errors[0].sentence) if errors else ""

    def edit(self, new: Experiment, text: str, *, gesture: str = "") -> None:
        """Make `new` the experiment, as one undo entry called `text`. Edits with the same non-empty gesture merge."""
        if new != self._experiment:
            self.undo_stack.push(EditSpec(self._experiment, new, self._write_experiment, text, gesture))

    def set_rows_aside(self, rows: Iterable[int], table: Table | None = None) -> None:
        """Let `rows`, counted from 0, take no part in runs, as one undo entry.

        `table`: the one in which they were counted; where another has taken its place, `refused` tells.
        """
        if table is not None and table is not self._table:
            self.refused.emit(
                self.tr("The table has changed since these rows were listed. Train again, then set them aside.")
            )
            return
        aside = self._experiment.recipe.set_aside
        changed = aside.with_rows(rows)
        self.edit_aside(changed, self.tr("Set {count} rows aside").format(count=len(changed.rows) - len(aside.rows)))

    def take_rows_back(self, rows: Iterable[int]) -> None:
        """Let `rows` that were set aside by hand take part again, as one undo entry."""
        aside = self._experiment.recipe.set_aside
        changed = aside.without_rows(rows)
        self.edit_aside(changed, self.tr("Take {count} rows back").format(count=len(aside.rows) - len(changed.rows)))

    def edit_aside(self, changed: SetAside, text: str) -> None:
        """Set other rows aside, as one undo entry called `text`."""
        self.edit(self._experiment.replace(recipe=self._experiment.recipe.replace(set_aside=changed)), text)

    def edit_breakpoints(self, new: Breakpoints, text: str, *, gesture: str = "") -> None:
        """Pause runs at `new`, as one undo entry called `text`. It is no edit of the experiment: a run that goes on is the same."""
        if new != self._breakpoints:
            self.undo_stack.push(EditSpec(self._breakpoints, new, self._write_breakpoints, text, gesture))

    def edit_table(self, edit: TableEdit, text: str, *, recipe: Recipe | None = None) -> None:
        """Apply `edit` to the table at once, and take `recipe` with it, as one undo entry called `text`; for short tables.

        Raises EditError, with one sentence for a person, before anything is changed.
        """
        self.edit_table_at_once([edit], text, recipe=recipe)

    def edit_table_at_once(self, edits: Sequence[TableEdit], text: str, *, recipe: Recipe | None = None) -> None:
        """The same with several edits, one after the other, as one undo entry. None is made where one of them is refused."""
        follow = None if recipe is None else lambda *_: recipe
        self._take(Worked(Change(tuple(edits), text, follow), tried(self._table, edits, no_progress)))

    def change_table(self, make: Make, words: str, then: Callable[[Change | None], None] | None = None) -> None:
        """Change the table as `make` says, as one undo entry; of a long one off the GUI thread, told as `words` meanwhile.

        `then` follows once that is done, with None where there was nothing to change. `refused` tells otherwise.
        """
        table = self._table

        def take(worked: Worked | None) -> None:
            if worked is not None:
                self._take(worked)
            if then is not None:
                then(None if worked is None else worked.change)

        self.work_on_table(words, lambda task: worked_out(table, make, task.progress), take)

    def work_on_table(self, words: str, work: Callable[[Task], object], done: Callable[[Any], None]) -> None:
        """Do `work`, told as `words`; `done` gets what it returns, before this returns where that takes but a moment.

        The next piece of work, a change of the table that comes before it, or a person gives it up.
        """
        tasks().start(
            self,
            work,
            done,
            key=Key.EDIT,
            failed=self._on_refused,
            errors=(EditError,),
            words=words,
            is_short=is_small(self._table),
            patience=MOMENT_MILLISECONDS,
        )

    def undo(self) -> None:
        """Take the last entry back; or give up what is being done to the table, which is what was asked for last."""
        if self.is_working:
            self._give_up_work()
        elif self.undo_stack.canUndo():
            commands = table_edits(self.undo_stack.command(self.undo_stack.index() - 1))[::-1]
            self._go(commands, [each.back for each in commands], self.undo_stack.undo, self.tr("Undoing…"))

    def redo(self) -> None:
        """Do the entry again that was taken back last."""
        if self.undo_stack.canRedo() and not self.is_working:
            commands = table_edits(self.undo_stack.command(self.undo_stack.index()))
            self._go(commands, [each.forth for each in commands], self.undo_stack.redo, self.tr("Redoing…"))

    def open(
        self,
        table: Table,
        experiment: Experiment,
        *,
        name: str,
        path: Path | None = None,
        source: Path | None = None,
        report: ReadingReport | None = None,
        breakpoints: Breakpoints | None = None,
        setup: Setup | None = None,
    ) -> None:
        """Replace everything; the undo stack starts afresh. `path` only for a project file, `source` for that of a table.

        `setup`: what the two come to, where that was worked out beforehand.
        """
        self.undo_stack.clear()
        points = breakpoints or Breakpoints()
        self._write_all(Opened(table, experiment, report or ReadingReport(), name, source, path, points), setup)
        self.opened.emit()

    def replace(
        self, table: Table, experiment: Experiment, text: str, *, name: str, report: ReadingReport | None = None
    ) -> None:
        """Put another table and its experiment in the place of the present ones, as one undo entry called `text`."""
        here = self._name, self._source, self._path, self._breakpoints
        old = Opened(self._table, self._experiment, self._report, *here)
        new = Opened(table, experiment, report or ReadingReport(), name)
        self.undo_stack.push(ReplaceAll(old, new, self._write_all, text))

    def do_beside(self, text: str, forth: Callable[[], None], back: Callable[[], None]) -> None:
        """Do `forth`, which touches neither table nor experiment, as one undo entry called `text`; `back` takes it back."""
        self.undo_stack.push(DoBeside(text, forth, back))

    def saved_as(self, path: Path) -> None:
        """The present state is now in the project file `path`."""
        self._path = path
        self.undo_stack.setClean()
        self.path_changed.emit(path)

    def _take(self, worked: Worked) -> None:
        """Put a change that was worked out on the undo stack, and so into the table and the recipe."""
        text = worked.change.text
        commands = [EditTable(step.edit, step.back, step.table, self._write_table, text) for step in worked.steps]
        recipe = worked.recipe_after(self._experiment.recipe)
        aside = set_aside_after(recipe.set_aside, worked.change.edits, self._table.names)
        experiment = self._experiment.replace(recipe=recipe.replace(set_aside=aside))
        if len(commands) == 1 and experiment == self._experiment:
            self.undo_stack.push(commands[0])
            return
        with self._as_one_entry():
            self.undo_stack.beginMacro(text)
            for command in commands:
                self.undo_stack.push(command)
            self.edit(experiment, text)
            self.undo_stack.endMacro()

    def _go(self, commands: list[EditTable], edits: list[TableEdit], go: Callable[[], None], words: str) -> None:
        """Undo or redo an entry by `go`, which carries `edits` out: the tables that they give are worked out beforehand."""
        table, index = self._table, self.undo_stack.index()

        def take(steps: tuple[Step, ...]) -> None:
            if self.undo_stack.index() != index:
                return  # something else was done meanwhile, which a person would not want undone
            for command, step in zip(commands, steps, strict=True):
                command.bring(step.table)
            with self._as_one_entry():
                go()

        if edits:
            self.work_on_table(words, lambda task: tried(table, edits, task.progress), take)
        else:
            take(())

    @contextmanager
    def _as_one_entry(self) -> Iterator[None]:
        """The problems are looked for once, when all is done."""
        self._is_in_entry = True
        try:
            yield
        finally:
            self._is_in_entry = False
        self._check()

    def _write_all(self, opened: Opened, setup: Setup | None = None) -> None:
        old = self._experiment
        self._give_up_work()  # it began on a table that is no more
        self._table, self._experiment, self._report = opened.table, opened.experiment, opened.report
        self._name, self._source, self._path = opened.name, opened.source, opened.path
        self._write_breakpoints(opened.breakpoints)
        self.table_changed.emit(self._table, None)
        self.experiment_changed.emit(old, self._experiment)
        if setup is None:
            self._check()
        else:
            tasks().cancel(self, CHECK)
            self._take_setup(setup)
        self.report_changed.emit(self._report)
        self.path_changed.emit(self._path)

    def _write_experiment(self, new: Experiment) -> None:
        old, self._experiment = self._experiment, new
        self.experiment_changed.emit(old, new)
        self._check()

    def _write_breakpoints(self, new: Breakpoints) -> None:
        self._breakpoints = new
        self.breakpoints_changed.emit(new)

    def _write_table(self, table: Table | None, edit: TableEdit) -> None:
        self._give_up_work()  # it began on a table that is no more
        self._table = apply(self._table, edit)[0] if table is None else table
        self.table_changed.emit(self._table, edit)
        self._check()

    def _check(self) -> None:
        """Look for problems; until they are known, where that takes longer than a moment, that is the only one."""
        if self._is_in_entry:
            return
        experiment, table, before = self._experiment, self._table, self._setup
        self._is_checked = False
        tasks().start(
            self,
            lambda _: resolve(experiment, table, before),
            self._take_setup,
            key=CHECK,
            is_short=is_small(table),
            patience=MOMENT_MILLISECONDS,
        )
        if not self._is_checked:
            said, wait = self.tr("The data are being looked at."), self.tr("Wait a moment.")
            waiting = Problem(("table",), plain(said), plain(wait), severity=Severity.WAITING)
            self._setup = replace(self._setup, problems=(waiting,))
            self.problems_changed.emit(self._setup.problems)

    def _take_setup(self, setup: Setup) -> None:
        self._setup, self._is_checked = setup, True
        self.problems_changed.emit(setup.problems)

    def _give_up_work(self) -> None:
        tasks().cancel(self, Key.EDIT)

    def _on_refused(self, error: EditError) -> None:
        self.refused.emit(translated(error.text))
