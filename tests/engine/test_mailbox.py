"""The mailbox loses no loss, keeps only the newest weights, and gives each frame once."""

import threading

import numpy as np

from engine.backend import LOSS, Block, Parameters
from engine.training.frames import Advanced, Paused
from engine.training.mailbox import MAX_WAITING, Mailbox


def advanced(first: int, losses: list[float], weight: float | None = None) -> Advanced:
    block = Block({LOSS: np.array(losses)}, {})
    parameters: Parameters | None = None if weight is None else {"output/kernel": np.array([[weight]])}
    return Advanced(1, first, block, 0.1, parameters)


def test_the_newest_weights_win_and_every_loss_arrives() -> None:
    mailbox = Mailbox()
    mailbox.put(advanced(0, [1.0, 2.0], weight=1.0))
    mailbox.put(advanced(2, [3.0], weight=2.0))
    delivery = mailbox.drain()
    losses = [loss for frame in delivery.frames if isinstance(frame, Advanced) for loss in frame.block.series[LOSS]]
    assert losses == [1.0, 2.0, 3.0]
    assert delivery.parameters is not None
    assert delivery.parameters["output/kernel"] == 2.0


def test_weights_are_wanted_only_after_the_last_ones_were_taken() -> None:
    mailbox = Mailbox()
    assert mailbox.wants_parameters
    mailbox.put(advanced(0, [1.0], weight=1.0))
    assert not mailbox.wants_parameters
    mailbox.drain()
    assert mailbox.wants_parameters


def test_a_frame_is_given_once() -> None:
    mailbox = Mailbox()
    mailbox.put(Paused(1, 3, {}))
    assert len(mailbox.drain().frames) == 1
    assert mailbox.drain().frames == ()


def test_two_threads_lose_nothing() -> None:
    mailbox, count, got = Mailbox(), 20_000, 0

    def send() -> None:
        for number in range(count):
            mailbox.put(advanced(number, [float(number)]))

    sender = threading.Thread(target=send)
    sender.start()
    while sender.is_alive() or got < count:
        got += len(mailbox.drain().frames)
    sender.join()
    assert got == count


def test_the_mailbox_knows_how_long_nobody_looked() -> None:
    now = [10.0]
    mailbox = Mailbox(clock=lambda: now[0])
    now[0] = 12.5
    assert mailbox.seconds_since_drain == 2.5
    mailbox.drain()
    assert mailbox.seconds_since_drain == 0.0


def test_a_mailbox_that_nobody_empties_is_full_after_some_million_losses_until_it_is_drained() -> None:
    mailbox, block = Mailbox(), Block({LOSS: np.zeros(MAX_WAITING // 2)}, {})
    mailbox.put(Advanced(1, 0, block, 0.1))
    assert not mailbox.is_full
    mailbox.put(Advanced(1, MAX_WAITING // 2, block, 0.1))
    assert mailbox.is_full
    mailbox.drain()
    assert not mailbox.is_full


def test_who_waits_for_the_drain_goes_on_with_it_and_not_later() -> None:
    mailbox, woken = Mailbox(), threading.Event()

    def wait() -> None:
        mailbox.wait_for_drain(60)
        woken.set()

    waiting = threading.Thread(target=wait)
    waiting.start()
    while not woken.wait(0.001):
        mailbox.drain()
    waiting.join(1)
    assert not waiting.is_alive()
