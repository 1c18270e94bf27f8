"""Signals end a headless command without loss: the first one stops a run, the next one ends the command at once."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from engine.files.atomic import write_atomically
from engine.headless.interrupt import Interrupted, Interrupts
from engine.training.control import RunControl

pytestmark = pytest.mark.skipif(os.name != "posix", reason="sends signals of POSIX")


@pytest.fixture
def interrupts() -> Iterator[Interrupts]:
    silenced: list[bool] = []
    made = Interrupts(on_hang_up=lambda: silenced.append(True))
    with made.heard():
        yield made


def send(number: int) -> None:
    os.kill(os.getpid(), number)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_the_first_signal_stops_the_run_and_what_follows_goes_on(
    interrupts: Interrupts, number: int, status: int
) -> None:
    control = RunControl(0.1)
    interrupts.follow(control)
    assert interrupts.status == 0
    send(number)
    assert control.is_stopping
    assert interrupts.status == status


def test_a_signal_before_there_is_a_run_ends_the_command(interrupts: Interrupts) -> None:
    with pytest.raises(Interrupted) as caught:
        send(signal.SIGTERM)
    assert caught.value.status == 143
    assert "SIGTERM" in str(caught.value)


def test_a_second_signal_while_a_file_is_written_leaves_the_one_before(interrupts: Interrupts, tmp_path: Path) -> None:
    path = tmp_path / "w.npz"
    path.write_bytes(b"before")
    interrupts.follow(RunControl(0.1))

    def write(stream: BinaryIO) -> None:
        stream.write(b"half")
        send(signal.SIGTERM)
        stream.write(b" and half")
        send(signal.SIGTERM)

    with pytest.raises(Interrupted):
        write_atomically(path, write)
    assert path.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["w.npz"]


def test_the_handlers_before_are_back_afterwards_and_an_ignored_hang_up_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    others = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        with Interrupts(on_hang_up=lambda: None).heard():
            send(signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == others
    finally:
        signal.signal(signal.SIGHUP, before)
