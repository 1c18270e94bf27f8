"""Which rows are looked at: a part of the run's, or those of another file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from engine.backend import PartName
from engine.data.preparing.dataset import Dataset

Source = PartName | Path


class SourceBox(QComboBox):
    """`chosen` when a person has chosen others."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self.setAccessibleName(self.tr("Rows that are looked at"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._on_activated)

    def offer(self, dataset: Dataset) -> Source:
        """The parts that have rows, those that were not trained on first; then another file. Gives the one that is chosen."""
        parts = (
            (PartName.TEST, dataset.test, self.tr("test rows")),
            (PartName.VALIDATION, dataset.validation, self.tr("validation rows")),
            (PartName.TRAINING, dataset.training, self.tr("training rows")),
        )
        keys = [key for key, part, _ in parts if part.rows]
        source = self._source
        if source is None or (isinstance(source, PartName) and source not in keys):
            source = keys[0]
        self._source = source
        texts = [text for _, part, text in parts if part.rows]
        texts.append(
            self.tr("{file}…").format(file=source.name) if isinstance(source, Path) else self.tr("another file…")
        )
        if texts != [self.itemText(at) for at in range(self.count())]:
            self.clear()
            for text, key in zip(texts, [*keys, None], strict=True):
                self.addItem(text, key)
        self._show_source()
        return source

    def look_at_file(self, path: Path) -> None:
        """The rows of another file, which holds the true values, too."""
        self._source = path
        self.chosen.emit()

    def forget(self) -> None:
        """The usual part is chosen again."""
        self._source = None

    def _show_source(self) -> None:
        place = self.findData(self._source) if isinstance(self._source, PartName) else -1
        self.setCurrentIndex(place if place >= 0 else self.count() - 1)

    def _on_activated(self) -> None:
        if self.currentData() is not None:
            self._source = PartName(self.currentData())
            self.chosen.emit()
            return
        dialog = QFileDialog(self.window(), self.tr("Look at the rows of a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.look_at_file(Path(chosen)))
        dialog.rejected.connect(self._show_source)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
