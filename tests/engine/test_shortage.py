"""What no program can help is a sentence with a remedy; what is a bug is none."""

import errno
import sys

import numpy as np
import pytest

import main as program
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.table import Table
from engine.setup import resolve
from engine.shortage import shortage
from engine.thread import TrainingThread
from engine.training.control import RunControl
from engine.training.frames import Ended, Outcome
from engine.training.job import Job
from engine.training.mailbox import Mailbox


class ResourceExhaustedError(Exception):
    """Called as TensorFlow's."""


class OpError(ResourceExhaustedError):
    """Derived from it."""


def array_that_fits_nowhere() -> BaseException:
    with pytest.raises(MemoryError) as raised:
        np.empty(2**50)
    return raised.value


def endless() -> int:
    return endless() + 1


def depth() -> BaseException:
    with pytest.raises(RecursionError) as raised:
        endless()
    return raised.value


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "There is not enough memory for that ("),
        (array_that_fits_nowhere(), "That needs 8,388,608.0 GiB of memory in one piece"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "There is not enough memory"),
        (ResourceExhaustedError("OOM when allocating tensor"), "There is not enough memory"),
        (OpError("OOM"), "There is not enough memory"),
        (OSError(errno.ENOSPC, "No space left on device", "w.npz"), "The disk has no room left for 'w.npz'"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "The disk has no room left."),
        (depth(), "nested too deeply"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_what_is_short_is_told_in_a_sentence(error: BaseException, words: str) -> None:
    assert words in shortage(error)


@pytest.mark.parametrize("error", [None, ValueError("7"), OSError(errno.EACCES, "denied"), KeyboardInterrupt()])
def test_anything_else_is_not(error: BaseException | None) -> None:
    assert shortage(error) == ""


@pytest.mark.parametrize("error", [MemoryError(), ResourceExhaustedError("OOM")])
def test_a_run_that_needs_more_memory_than_there_is_ends_with_the_sentence(error: Exception) -> None:
    def frames(*_: object) -> object:
        raise error

    job, mailbox = Job(1, resolve(Experiment(), Table(())), EngineName.NUMPY), Mailbox()
    TrainingThread(job, RunControl(0.1), mailbox, frames=frames).run()  # type: ignore[arg-type]
    (ended,) = mailbox.drain().frames
    assert isinstance(ended, Ended)
    assert (ended.outcome, ended.details) == (Outcome.FAILED, "")
    assert "not enough memory" in ended.message


def test_the_command_line_tells_it_too_and_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> int:
        raise MemoryError

    monkeypatch.setattr(program, "run_command", fail)
    assert program.main(["train"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("glassnet: There is not enough memory")
    assert said.count("\n") == 1
    assert sys.exc_info() == (None, None, None)
