"""The reading report: what was guessed, converted or found missing when the table was read. It can be copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.data.reading.remedy import with_parts
from engine.data.reading.report import Finding, ReadingReport, Weight
from gui.data.reading_ways import reading_way
from gui.language import translated


class ReadingReportDialog(QDialog):
    """A row for each finding, the warnings first."""

    def __init__(self, report: ReadingReport, parent: QWidget) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Reading report"))
        self.table = self._make_table(report.findings)
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Close)
        self.copy_button = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        head = QLabel(self._head(report))
        head.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.table.setVisible(bool(report.findings))
        self.copy_button.setEnabled(bool(report.source))
        self.resize(860, 420 if report.findings else 120)

    def _head(self, report: ReadingReport) -> str:
        if not report.source:
            return self.tr("This table was not read from a file that may be read in several ways.")
        size = self.tr("{name}: {rows} rows, {columns} columns.").format(
            name=report.source, rows=f"{report.rows:,}", columns=f"{report.columns:,}"
        )
        nothing = self.tr("Nothing was guessed or converted.")
        return size if report.findings else f"{size} {nothing}"

    def _make_table(self, findings: tuple[Finding, ...]) -> QTableWidget:
        table = QTableWidget(len(findings), 4)
        table.setAccessibleName(self.tr("Findings"))
        table.setHorizontalHeaderLabels(
            [self.tr("Finding"), self.tr("Column"), self.tr("Cells or lines"), self.tr("First lines")]
        )
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, finding in enumerate(findings):
            sign = "⚠" if finding.weight is Weight.WARNING else "–"
            sentence = translated(with_parts(finding.sentence, reading_way(finding.remedy)))
            lines = ", ".join(f"{line:,}" for line in finding.lines)
            more = ", …" if lines and finding.count > len(finding.lines) else ""
            count = f"{finding.count:,}" if finding.count else ""
            for at, text in enumerate((f"{sign} {sentence}", finding.column, count, lines + more)):
                table.setItem(row, at, QTableWidgetItem(text))
        for at in (1, 2, 3):
            table.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(translated(self._report.text()))
