"""The whole window, as the program builds it, for journeys by clicks and keys."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.spec.training import EngineName
from gui.application import build_window
from gui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The window at 1280 × 800 with iris open and the NumPy engine chosen; it is closed without a question."""
    built = build_window()
    built.resize(1280, 800)
    built.runs.set_engine(EngineName.NUMPY)
    built.show()
    qtbot.waitExposed(built)
    yield built
    built.document.undo_stack.setClean()
    assert built.close()
    built.deleteLater()
