"""The menus of what can be opened: recent files, samples."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from engine.data.samples import SAMPLES
from gui.files.document_files import DocumentFiles
from gui.files.recent import recent_files
from gui.files.samples import samples
from gui.language import translated
from gui.widgets.plain_text import plain_tip

Open = Callable[[Path], None]


def fill_recent(menu: QMenu, open_path: Open) -> None:
    """The files that were opened last."""
    for number, path in enumerate(recent_files(), start=1):
        action = menu.addAction(f"&{number} {path.name}")
        action.setToolTip(plain_tip(str(path)))
        action.triggered.connect(partial(_call, partial(open_path, path)))
    if menu.isEmpty():
        menu.addAction(QCoreApplication.translate("Menus", "No file was opened yet")).setEnabled(False)


def fill_samples(menu: QMenu, open_path: Open, desk: DocumentFiles) -> None:
    """Projects that come with the program, and scikit-learn's tables."""
    for path in samples():
        menu.addAction(path.stem).triggered.connect(partial(_call, partial(open_path, path)))
    menu.addSection(QCoreApplication.translate("Menus", "From scikit-learn"))
    for sample in SAMPLES:
        action = menu.addAction(translated(sample.title))
        action.setToolTip(translated(sample.about))
        action.triggered.connect(partial(_call, partial(desk.new_tables.open_sample, sample)))


def _call(go: Callable[[], object], _checked: bool = False) -> None:
    """Without the `checked` that an action sends along."""
    go()
