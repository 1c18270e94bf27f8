"""The dialog for bugs that reached the top: what happened, details to copy, and ways to go on. One for all, never a cascade."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.feedback.error_report import ErrorReport, versions
from gui.theme import SPACING, number_font

MAX_REPORTS = 20
"""Different bugs that are shown in full; later ones are only counted."""


class ErrorDialog(QDialog):
    """Collects reports while it is open. It is not modal: the window behind it lives."""

    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[ErrorReport, int] = {}
        self._left_out = 0
        self._build()
        self._lay_out()

    def add(self, report: ErrorReport) -> None:
        """Show one report more, and the dialog if it is not open."""
        if report in self._counts or len(self._counts) < MAX_REPORTS:
            self._counts[report] = self._counts.get(report, 0) + 1
        else:
            self._left_out += 1
        self._show_reports(is_new=self._counts.get(report) == 1)
        if not self.isVisible():
            self.show()
            self.raise_()

    def details(self) -> str:
        """All tracebacks and the versions."""
        parts = [
            self.tr("{times} times:\n{trace}").format(times=count, trace=report.traceback)
            if count > 1
            else report.traceback
            for report, count in self._counts.items()
        ]
        if self._left_out:
            parts.append(self.tr("{count} further errors are not shown.").format(count=self._left_out))
        return "\n".join([*parts, versions()])

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details())

    def done(self, result: int) -> None:
        """However it is closed: forget, so that the next bug is told afresh."""
        self._counts.clear()
        self._left_out = 0
        super().done(result)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Something went wrong"))
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("role", "title")
        self._advice = QLabel(
            self.tr(
                "This is a bug in Glassnet, not a mistake of yours. Table and network are still open: "
                "save the project to be safe, and go on. The details help whoever mends it."
            )
        )
        self._advice.setWordWrap(True)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setFont(number_font())
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setAccessibleName(self.tr("Details"))
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.copy_button = self._add_button(self.tr("&Copy details"), role.ActionRole)
        self.copy_button.clicked.connect(self.copy)
        self.save_button = self._add_button(self.tr("&Save project…"), role.ActionRole)
        self.save_button.clicked.connect(self.save_requested)
        self.go_on_button = self._add_button(self.tr("&Go on"), role.AcceptRole)
        self.go_on_button.setDefault(True)
        self._buttons.accepted.connect(self.accept)

    def _add_button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = QPushButton(text)
        self._buttons.addButton(button, role)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self._sentence)
        column.addWidget(self._advice)
        column.addWidget(self._details, 1)
        column.addWidget(self._buttons)
        self.resize(680, 420)

    def _show_reports(self, *, is_new: bool) -> None:
        """The details are written anew only for a new bug: one that comes thirty times a second must not stop the window."""
        total = sum(self._counts.values()) + self._left_out
        first = next(iter(self._counts))
        if total == 1:
            self._sentence.setText(self.tr("Something went wrong: {what}").format(what=first.summary))
        else:
            said = self.tr("Something went wrong {count} times, first: {what}")
            self._sentence.setText(said.format(count=f"{total:,}", what=first.summary))
        if is_new:
            self._details.setPlainText(self.details())
            self._details.moveCursor(QTextCursor.MoveOperation.Start)
