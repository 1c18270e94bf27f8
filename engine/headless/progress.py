"""How a headless run shows where it is: a bar on a terminal, plain lines elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from engine.headless.report import EpochLog
from engine.headless.voice import Voice

LINES = 10
"""Plain lines a run, about."""


class Progress(Protocol):
    """Is told after every block of updates."""

    def show(self, log: EpochLog, updates: int) -> None:
        """Show that `updates` are done."""


@contextmanager
def progress_on(voice: Voice, *, epochs: int, updates_per_epoch: int) -> Iterator[Progress]:
    """The progress that suits where `voice` speaks."""
    if not voice.out.isatty():
        yield _Lines(voice, epochs)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    columns = (
        TextColumn("epoch"),
        MofNCompleteColumn(),
        BarColumn(bar_width=24),
        TextColumn("{task.description}"),
        TimeRemainingColumn(),
    )
    with RichProgress(*columns, console=Console(file=voice.out)) as bar:
        yield _Bar(bar, epochs, updates_per_epoch)


class _Lines:
    """A line for about each tenth of the epochs."""

    def __init__(self, voice: Voice, epochs: int) -> None:
        self._voice, self._epochs, self._step = voice, epochs, max(1, epochs // LINES)
        self._shown = 0

    def show(self, log: EpochLog, updates: int) -> None:
        done = log.epochs
        for epoch in range(self._shown + 1, done + 1):
            if epoch % self._step == 0 or epoch in (1, self._epochs):
                self._voice.tell(f"epoch {epoch:,}/{self._epochs:,}  {_numbers(log, epoch - 1)}")
        self._shown = done


class _Bar:
    """A bar that moves within epochs too; rich draws it ten times a second."""

    def __init__(self, bar: object, epochs: int, updates_per_epoch: int) -> None:
        from rich.progress import Progress as RichProgress

        assert isinstance(bar, RichProgress)
        self._bar, self._updates_per_epoch = bar, updates_per_epoch
        self._task = bar.add_task("", total=epochs)

    def show(self, log: EpochLog, updates: int) -> None:
        (name, values), looks = next(iter(log.training.items())), next(iter(log.validation.values()))
        described = f"{name} {values[-1]:.4g}" if values else ""
        described += f", validation {looks[-1]:.4g}" if looks else ""
        self._bar.update(self._task, completed=updates // self._updates_per_epoch, description=described)


def _numbers(log: EpochLog, epoch: int) -> str:
    series = {**log.training, **{f"validation {name}": values for name, values in log.validation.items()}}
    return "  ".join(f"{name} {values[epoch]:.6g}" for name, values in series.items() if epoch < len(values))
