"""How the table is written to a CSV file: delimiter, encoding, decimal mark, header, rows, and the guard against formulas."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from engine.data.reading.report import FileForm
from engine.files.table_csv import CsvFormat
from gui.theme import SPACING


class ExportDialog(QDialog):
    """The choices; the file is asked for afterwards."""

    chosen = Signal(object, bool)
    """(CsvFormat, only the rows that are shown)."""

    def __init__(self, parent: QWidget, *, total: int, shown: int | None, origin: FileForm | None = None) -> None:
        """`shown`: how many rows a filter leaves; None without one. `origin`: how the table's own file is written."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the table"))
        self._build(total, shown)
        self._lay_out()
        if origin is not None:
            self._follow(origin)
        self._judge()

    @property
    def form(self) -> CsvFormat:
        """What is chosen."""
        return CsvFormat(
            delimiter=self.delimiter.currentData(),
            encoding=self.encoding.currentData(),
            decimal=self.decimal.currentData(),
            has_header=self.header.isChecked(),
            guards=self.guard.isChecked(),
            line_end=self.line_end.currentData(),
        )

    def accept(self) -> None:
        """Tell what was chosen."""
        super().accept()
        self.chosen.emit(self.form, self.only_shown.isVisible() and self.only_shown.isChecked())

    def _build(self, total: int, shown: int | None) -> None:
        self.delimiter = _choices(
            (self.tr("comma ,"), ","), (self.tr("semicolon ;"), ";"), (self.tr("tab"), "\t"), (self.tr("bar |"), "|")
        )
        self.encoding = _choices(
            (self.tr("UTF-8, marked for spreadsheets"), "utf-8-sig"),
            ("UTF-8", "utf-8"),
            (self.tr("cp949 (Korean)"), "cp949"),
            (self.tr("cp1252 (Western)"), "cp1252"),
            ("UTF-16", "utf-16"),
        )
        self.decimal = _choices((self.tr("point 1.5"), "."), (self.tr("comma 1,5"), ","))
        self.line_end = _choices((self.tr("Windows (CR LF)"), "\r\n"), (self.tr("Unix (LF)"), "\n"))
        self.header = QCheckBox(self.tr("First row: the columns' &names"))
        self.header.setChecked(True)
        self.guard = QCheckBox(self.tr("&Guard against formulas in spreadsheets"))
        self.guard.setChecked(True)
        self.rule = QLabel(
            self.tr(
                "A text that begins with = + - @, also behind blanks, or with a tab or a line end, and is no number, gets an "
                "apostrophe before it, so that no spreadsheet runs it. Numbers are never touched. "
                "Cells that were not edited are written as they stood in their file."
            )
        )
        self.rule.setProperty("role", "faint")
        self.rule.setWordWrap(True)
        self.only_shown = QCheckBox(
            self.tr("Only the {shown} &rows that are shown, of {total}").format(
                shown=f"{shown or 0:,}", total=f"{total:,}"
            )
        )
        self.only_shown.setVisible(shown is not None)
        self.reason = QLabel()
        self.reason.setProperty("role", "error")
        self.reason.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Choose a &file…"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.delimiter.currentIndexChanged.connect(self._judge)
        self.decimal.currentIndexChanged.connect(self._judge)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACING)
        form.addRow(self.tr("&Delimiter"), self.delimiter)
        form.addRow(self.tr("&Encoding"), self.encoding)
        form.addRow(self.tr("De&cimal mark"), self.decimal)
        form.addRow(self.tr("&Line ends"), self.line_end)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addLayout(form)
        for widget in (self.header, self.only_shown, self.guard, self.rule, self.reason, self.buttons):
            column.addWidget(widget)
        self.resize(460, self.sizeHint().height())

    def _follow(self, origin: FileForm) -> None:
        """Begin with what gives the file's cells back as they stand; UTF-8 is marked all the same, for spreadsheets."""
        codec = origin.encoding.removesuffix("-le").removesuffix("-be")
        for box, data in ((self.delimiter, origin.delimiter), (self.decimal, origin.decimal), (self.encoding, codec)):
            place = box.findData(data)
            if place >= 0 and data != "utf-8":
                box.setCurrentIndex(place)
        if self.decimal.currentData() == self.delimiter.currentData():
            self.delimiter.setCurrentIndex(self.delimiter.findData(";"))

    def _judge(self) -> None:
        same = self.delimiter.currentData() == self.decimal.currentData()
        self.reason.setText(self.tr("A comma cannot be both delimiter and decimal mark.") if same else "")
        self.reason.setVisible(same)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not same)


def _choices(*choices: tuple[str, object]) -> QComboBox:
    box = QComboBox()
    for text, value in choices:
        box.addItem(text, value)
    return box
