"""What can be done with any plot: show everything, copy it, save it as a picture or as numbers."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from engine.files.atomic import FileError
from engine.files.cells import CsvReader
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.language import translated
from gui.plots import export
from gui.plots.line import Line
from gui.widgets.plain_text import plain_box
from gui.widgets.save_file import ask_where, csv_ways


class PlotMenu(QObject):
    """The actions of one plot. `pane` is what gets into pictures."""

    show_all_requested = Signal()

    def __init__(self, pane: QWidget, title: str, *, shows_all: bool = True) -> None:
        """`shows_all`: whether it can be asked to show everything."""
        super().__init__(pane)
        self._pane, self._title, self._x_name = pane, title, ""
        self._lines: list[Line] = []
        self.rows: Callable[[], Iterable[tuple[object, ...]]] = self._numbers_of_lines
        """What is saved as numbers, the head first."""
        self.menu = QMenu(pane)
        if shows_all:
            self.menu.addAction(own_action(spec("plot.show_all"), pane, self.show_all_requested.emit))
            self.menu.addSeparator()
        for name, slot in (
            ("copy", self.copy),
            ("save_png", self._on_png_triggered),
            ("save_svg", self._on_svg_triggered),
            ("save_csv", self._on_csv_triggered),
        ):
            self.menu.addAction(own_action(spec(f"plot.{name}"), pane, slot))

    def follow(self, lines: list[Line], x_name: str) -> None:
        """Save these lines' numbers from now on."""
        self._lines, self._x_name = lines, x_name

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(export.picture(self._pane))

    def save(self, path: Path, reader: CsvReader = CsvReader.SPREADSHEETS) -> None:
        """Write picture or numbers to `path`, by its suffix; a failure is told in a box."""
        try:
            export.save(path, self._pane, self.rows(), self._title, reader)
        except FileError as error:
            box = plain_box(QMessageBox.Icon.Warning, self.tr("Not saved"), translated(error.text), self._pane)
            box.finished.connect(box.deleteLater)
            box.open()

    def _numbers_of_lines(self) -> Iterable[tuple[object, ...]]:
        return export.numbers(self._lines, self._x_name)

    def _on_png_triggered(self) -> None:
        self._ask("png", {self.tr("PNG images (*.png)"): self.save})

    def _on_svg_triggered(self) -> None:
        self._ask("svg", {self.tr("SVG drawings (*.svg)"): self.save})

    def _on_csv_triggered(self) -> None:
        self._ask("csv", csv_ways(self.save))

    def _ask(self, suffix: str, ways: Mapping[str, Callable[[Path], None]]) -> None:
        name = f"{self._title.lower().replace(' ', '-')}.{suffix}"
        ask_where(self._pane, self.tr("Save the plot"), name=name, ways=ways, suffix=suffix)
