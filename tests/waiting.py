"""Tests wait until something has happened: at once where it has, and long enough where other programs keep the machine busy."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

LONGEST = 60_000
"""Milliseconds. What has not happened by then does not happen; pytest-qt gives up after 5,000."""


class PatientQtBot(QtBot):
    """Waits as long as that where a test says nothing else."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONGEST) -> None:
        """Until `callback` gives True or stops failing. Raises TimeoutError."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = LONGEST, **options: Any) -> SignalBlocker:
        """Until `signal` is emitted. Raises TimeoutError."""
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In the place of pytest-qt's own."""
    return PatientQtBot(request)
