"""Waits until the work in the background is done and its results are brought."""

from pytestqt.qtbot import QtBot

from gui.tasks import tasks


def settle(qtbot: QtBot) -> None:
    """Wait until no result is wanted any more."""
    qtbot.waitUntil(is_settled)  # the first one may import TensorFlow


def is_settled() -> bool:
    """True while nothing is being worked out whose result is wanted."""
    return tasks().current() is None
