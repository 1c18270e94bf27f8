"""How a headless run shows where it is: a bar on a terminal, plain lines elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from engine.headless.console import Console
from engine.headless.report import EpochLog
from engine.progress import no_progress
from engine.results.metrics import measure_text
from engine.text import NOTHING, Text, joined

LINES = 10
"""Plain lines a run, about."""


class Progress(Protocol):
    """Is told after every block of updates."""

    def show(self, log: EpochLog, updates: int) -> None:
        """Show that `updates` are done."""


@contextmanager
def progress_on(voice: Console, *, epochs: int, updates_per_epoch: int) -> Iterator[Progress]:
    """The progress that suits where `voice` speaks."""
    if not voice.out.isatty():
        yield _Lines(voice, epochs)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    columns = (
        TextColumn(voice.shown(Text("epoch"))),
        MofNCompleteColumn(),
        BarColumn(bar_width=24),
        TextColumn("{task.description}"),
        TimeRemainingColumn(),
    )
    with RichProgress(*columns, console=Console(file=voice.out)) as bar:
        yield _Bar(bar, epochs, updates_per_epoch, voice.shown)


@contextmanager
def share_on(voice: Console, words: Text) -> Iterator[Callable[[float], None]]:
    """What is told the share that is done, 0 to 1, of work called `words`: a bar on a terminal, nothing elsewhere."""
    if not voice.out.isatty():
        yield no_progress
        return
    from rich.console import Console as RichConsole
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=24), TaskProgressColumn(), TimeRemainingColumn())
    with RichProgress(*columns, console=RichConsole(file=voice.out), transient=True) as bar:
        task = bar.add_task(voice.shown(words), total=1.0)
        yield lambda share: bar.update(task, completed=share)


class _Lines:
    """A line for about each tenth of the epochs."""

    def __init__(self, voice: Console, epochs: int) -> None:
        self._voice, self._epochs, self._step = voice, epochs, max(1, epochs // LINES)
        self._shown = 0

    def show(self, log: EpochLog, updates: int) -> None:
        done = log.epochs
        for epoch in range(self._shown + 1, done + 1):
            if epoch % self._step == 0 or epoch in (1, self._epochs):
                self._voice.tell(
                    Text(
                        "epoch {epoch:,}/{epochs:,}  {numbers}",
                        epoch=epoch,
                        epochs=self._epochs,
                        numbers=_numbers(log, epoch - 1),
                    )
                )
        self._shown = done


class _Bar:
    """A bar that moves within epochs too; rich draws it ten times a second."""

    def __init__(self, bar: object, epochs: int, updates_per_epoch: int, shown: Callable[[Text], str]) -> None:
        from rich.progress import Progress as RichProgress

        assert isinstance(bar, RichProgress)
        self._bar, self._updates_per_epoch, self._shown = bar, updates_per_epoch, shown
        self._task = bar.add_task("", total=epochs)

    def show(self, log: EpochLog, updates: int) -> None:
        (name, values), looks = next(iter(log.training.items())), next(iter(log.validation.values()))
        measured = joined((measure_text(name), f"{values[-1]:.4g}")) if values else NOTHING
        looked = Text("validation {value:.4g}", value=looks[-1]) if looks else NOTHING
        described = self._shown(joined((measured, looked), ", "))
        self._bar.update(self._task, completed=updates // self._updates_per_epoch, description=described)


def _numbers(log: EpochLog, epoch: int) -> Text:
    series = {**log.training, **{f"validation {name}": values for name, values in log.validation.items()}}
    told = (joined((measure_text(name), f"{seen[epoch]:.6g}")) for name, seen in series.items() if epoch < len(seen))
    return joined(told, "  ")
