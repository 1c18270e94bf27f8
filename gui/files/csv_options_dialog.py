"""How a CSV file is to be read, for the rare one that is guessed wrongly: encoding, delimiter, decimal mark, header."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.reading_options import ReadingOptions
from gui.theme import SPACING


class CsvOptionsDialog(QDialog):
    """A file and four choices, each of them guessed unless a person says otherwise."""

    chosen = Signal(object, object)
    """(Path, ReadingOptions)."""

    def __init__(self, path: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a CSV file with options"))
        self._build(path)
        self._lay_out()
        self._follow_file()

    @property
    def options(self) -> ReadingOptions:
        """What is chosen."""
        return ReadingOptions(
            encoding=self.encoding.currentData(),
            delimiter=self.delimiter.currentData(),
            decimal=self.decimal.currentData(),
            header=self.header.currentData(),
        )

    def accept(self) -> None:
        """Tell what was chosen."""
        super().accept()
        self.chosen.emit(Path(self.file.text()), self.options)

    def _build(self, path: Path | None) -> None:
        self.file = QLineEdit(str(path) if path else "")
        self.file.setAccessibleName(self.tr("File"))
        self.file.textChanged.connect(self._follow_file)
        self._browse = QPushButton(self.tr("&Browse…"))
        self._browse.clicked.connect(self._on_browse_clicked)
        guess = self.tr("guess")
        self.encoding = _choices(
            (guess, None), ("UTF-8", "utf-8"), (self.tr("cp949 (Korean)"), "cp949"),
            (self.tr("cp1252 (Western)"), "cp1252"), ("UTF-16", "utf-16"),
        )  # fmt: skip
        self.delimiter = _choices(
            (guess, None), (self.tr("comma ,"), ","), (self.tr("semicolon ;"), ";"), (self.tr("tab"), "\t"),
            (self.tr("bar |"), "|"),
        )  # fmt: skip
        self.decimal = _choices((guess, None), (self.tr("point 1.5"), "."), (self.tr("comma 1,5"), ","))
        self.header = _choices((guess, None), (self.tr("yes: the columns' names"), True), (self.tr("no: data"), False))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self._browse)
        form = QFormLayout()
        form.setSpacing(SPACING)
        label = QLabel(self.tr("&File"))
        label.setBuddy(self.file)
        form.addRow(label, row)
        form.addRow(self.tr("&Encoding"), self.encoding)
        form.addRow(self.tr("&Delimiter"), self.delimiter)
        form.addRow(self.tr("De&cimal mark"), self.decimal)
        form.addRow(self.tr("First &row is a header"), self.header)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()
        column.addWidget(self._buttons)
        self.resize(480, self.sizeHint().height())

    def _follow_file(self) -> None:
        is_file = bool(self.file.text()) and Path(self.file.text()).is_file()
        self._buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(is_file)

    def _on_browse_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Open"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _choices(*choices: tuple[str, object]) -> QComboBox:
    box = QComboBox()
    for text, value in choices:
        box.addItem(text, value)
    return box
