"""The whole window, as the program builds it, for journeys by clicks and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sklearn.datasets import load_iris

from engine.config.training import EngineName
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


@pytest.fixture
def iris(tmp_path: Path) -> Path:
    path = tmp_path / "iris.csv"
    found = load_iris()
    rows = [
        f"{a},{b},{c},{d},{found.target_names[t]}" for (a, b, c, d), t in zip(found.data, found.target, strict=True)
    ]
    path.write_text("\n".join(["sl,sw,pl,pw,species", *rows]) + "\n", encoding="utf-8")
    return path
