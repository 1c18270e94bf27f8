"""Loads a CSV file off the GUI thread and tells how it goes. How a file is read is the engine's matter."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from engine.config.experiment import Experiment
from engine.config.recipe import Recipe
from engine.data.preparing.guess import guess_recipe
from engine.data.reading.errors import ReadingError
from engine.data.reading.options import GUESS, ReadingOptions
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.progress import Check, Progress
from engine.setup import Setup, resolve
from engine.suggest import experiment_for
from gui.data.reading_ways import reading_error_text
from gui.tasks import Key, Task, tasks

UNTOUCHED = Experiment()
"""An experiment on no columns: nothing of it is kept."""


Choose = Callable[[Check], ReadingOptions]
"""Looks at the beginning of a file to say how it is read. Raises ReadingError."""


class ReadTable(Protocol):
    """What a reader gives: the table, and whatever else it found."""

    @property
    def table(self) -> Table:
        """The table in the file."""


class Reader(Protocol):
    """`engine.data.reading.read_table.read_table`, or a test's own."""

    def __call__(self, path: Path, *, options: ReadingOptions, progress: Progress, check: Check) -> ReadTable:
        """Read `path`."""


@dataclass(frozen=True)
class Readied:
    """What was worked out for a table beside reading it: its guessed recipe, and the setup of an experiment."""

    recipe: Recipe
    setup: Setup


@dataclass(frozen=True)
class _Loaded:
    reading: ReadTable
    readied: Readied


@dataclass(frozen=True)
class _Unsure:
    doubts: tuple[str, ...]


class TableLoader(QObject):
    """One load at a time; a second one takes the place of the first. All signals are emitted in the GUI thread."""

    loaded = Signal(object, object, object)
    """(Path, Reading, Readied)."""
    asked = Signal(object, object)
    """(Path, sentences that say why the guesses may be wrong): nothing was loaded, a person should look first."""
    failed = Signal(str)
    """One sentence: what is wrong with the file and what to do."""

    def __init__(self, *, reader: Reader | None = None, parent: QObject | None = None) -> None:
        """`reader` reads a file; None is the engine's."""
        super().__init__(parent)
        self._reader = reader
        self._path = Path()

    @property
    def path(self) -> Path:
        """The file that is being loaded, or was last."""
        return self._path

    @property
    def is_busy(self) -> bool:
        """True while a file is being loaded."""
        return tasks().current(Key.LOAD, owner=self) is not None

    def load(
        self,
        path: Path,
        options: ReadingOptions = GUESS,
        *,
        present: Experiment = UNTOUCHED,
        asks: bool = True,
        choose: Choose | None = None,
    ) -> None:
        """Start to load `path`, what `options` leave open being guessed; what is being loaded is given up.

        The `present` experiment is kept where the table's columns are its own. With `asks` a file about which nothing was
        chosen is not loaded where the guess is unsure: `asked` tells why. `choose` says in the thread how it is read instead.
        """
        self._path = path
        tasks().start(
            self,
            _Work(path, options, present, self._reader, choose, asks=asks),
            self._on_read,
            key=Key.LOAD,
            failed=self._on_failed,
            errors=(ReadingError, MemoryError),
            words=self.tr("Loading {name} …").format(name=path.name),
            is_beside=True,
        )

    def cancel(self) -> None:
        """Give up what is being loaded; neither `loaded` nor `failed` follows."""
        tasks().cancel(self, Key.LOAD)

    def _on_read(self, result: _Loaded | _Unsure) -> None:
        match result:
            case _Loaded(reading=reading, readied=readied):
                self.loaded.emit(self._path, reading, readied)
            case _Unsure(doubts=doubts):
                self.asked.emit(self._path, doubts)

    def _on_failed(self, error: ReadingError | MemoryError) -> None:
        if isinstance(error, ReadingError):
            self.failed.emit(reading_error_text(error))
        else:
            text = self.tr("{name} does not fit in memory. Close other programs, or open a part of it.")
            self.failed.emit(text.format(name=self._path.name))


class _Work:
    """The work in the thread: read, guess, and look for problems, which a long table would keep the window waiting for."""

    def __init__(
        self,
        path: Path,
        options: ReadingOptions,
        present: Experiment,
        reader: Reader | None,
        choose: Choose | None,
        *,
        asks: bool,
    ) -> None:
        self._path, self._options, self._present, self._reader, self._choose = path, options, present, reader, choose
        self._asks = asks and reader is None

    def __call__(self, task: Task) -> _Loaded | _Unsure:
        options = self._options if self._choose is None or self._reader is not None else self._choose(task.check)
        if self._asks and options == GUESS:
            from engine.data.reading.preview import doubts  # it brings pandas, for which the window must not wait

            found = doubts(self._path, check=task.check)
            if found:
                return _Unsure(found)
        reader = self._reader or _engine_reader()
        reading = reader(self._path, options=options, progress=task.progress, check=task.check)
        report = getattr(reading, "report", ReadingReport())  # a test's own reader has none
        recipe = guess_recipe(reading.table, report.roles)
        experiment = experiment_for(reading.table, recipe, self._present)
        return _Loaded(reading, Readied(recipe, resolve(experiment, reading.table)))


def _engine_reader() -> Reader:
    """Imported only now: it brings pandas, for which the window must not wait."""
    from engine.data.reading.read_table import read_table

    return read_table
