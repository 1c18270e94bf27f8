"""The one funnel for short messages: a strip of notices. Infos go by themselves, errors stay until they are dismissed."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.frames import Ended, Outcome
from gui.icons import icon
from gui.language import translated
from gui.runs.words import ended_text, test_text
from gui.theme import SPACING, colors
from gui.widgets.breakable import breakable
from gui.widgets.painting_pause import TURN_MILLISECONDS
from gui.widgets.scrolled import Scrolled

_ICON = 12
MAX_LINES = 8
"""So much of a window the strip takes at the most."""


class Severity(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_SECONDS = {Severity.INFO: 6, Severity.WARNING: 15}
_OFFERED_SECONDS = 30
"""A button has to be found and reached."""
_GLYPHS = {Severity.INFO: "✔", Severity.WARNING: "⚠", Severity.ERROR: "✖"}


class Offer(NamedTuple):
    """What a person can do about a notice."""

    text: str
    act: Callable[[], object]


class NoticeStrip(QScrollArea):
    """Takes no room while there is nothing to say. Escape dismisses the newest notice, which stands on top.

    What needs more than MAX_LINES scrolls: a long message, or many of them, leave the panels their room.

    When it takes room, all panels are laid out and painted anew. What it has to say often follows on other work (a table
    was opened), so it appears in a turn of the event loop of its own: together they would keep the window waiting.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: list[Notice] = []
        self._all = Scrolled()
        self._column = QVBoxLayout(self._all)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.activated.connect(self.dismiss_newest)
        self._escape.setEnabled(False)
        self._leaves_escape = False
        self._appearing = QTimer(self)
        self._appearing.setSingleShot(True)
        self._appearing.setInterval(TURN_MILLISECONDS)
        self._appearing.timeout.connect(self.show)
        self.setAccessibleName(self.tr("Notices"))
        self.setWidget(self._all)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def notices(self) -> tuple["Notice", ...]:
        """What is shown, oldest first."""
        return tuple(self._notices)

    def show_notice(self, text: str, severity: Severity = Severity.INFO, offer: Offer | None = None) -> None:
        """Say `text`, which may have several lines. What is said already is not said twice, but counts anew."""
        for notice in self._notices:
            if notice.text == text and notice.severity is severity:
                self._remove(notice)
                break
        notice = Notice(text, severity, offer)
        notice.dismissed.connect(self._on_notice_dismissed)
        self._notices.append(notice)
        self._column.insertWidget(0, notice)
        self._follow_count()

    def leave_escape(self, leaves: bool) -> None:
        """Whether Escape is for something else now."""
        self._leaves_escape = leaves
        self._follow_count()

    def inform(self, text: str) -> None:
        """Say what was done or found."""
        self.show_notice(text, Severity.INFO)

    def warn(self, text: str) -> None:
        """Say what may be wrong."""
        self.show_notice(text, Severity.WARNING)

    def fail(self, text: str) -> None:
        """Say what could not be done; all that was there before still is."""
        self.show_notice(text, Severity.ERROR)

    def tell_end(self, ended: Ended) -> None:
        """Say how a run ended, where a person may not expect it, and what its test rows gave."""
        match ended.outcome:
            case Outcome.RULE:
                self.inform(f"{ended_text(ended)}: {translated(ended.message)}")
            case Outcome.FINISHED if ended.message:
                self.inform(translated(ended.message))
            case Outcome.DIVERGED:
                self.warn(translated(ended.message))
            case Outcome.FAILED:
                self.fail(translated(ended.message))
            case _:
                pass
        if tested := test_text(ended):
            self.inform(tested)

    def heightForWidth(self, width: int) -> int:
        """Qt: all notices, or as many lines as may be."""
        return min(self._column.totalHeightForWidth(width), MAX_LINES * self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        """Qt: the same for the width that there is."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Qt: one notice of one line."""
        return QSize(0, self.fontMetrics().height() + SPACING if self._notices else 0)

    def dismiss_newest(self) -> None:
        """Take the newest notice away."""
        if self._notices:
            self._remove(self._notices[-1])
            self._follow_count()

    def dismiss_all(self) -> None:
        """Take all notices away, when another document is opened for instance."""
        for notice in self.notices:
            self._remove(notice)
        self._follow_count()

    def _remove(self, notice: "Notice") -> None:
        self._notices.remove(notice)
        self._column.removeWidget(notice)
        notice.hide()
        notice.deleteLater()

    def _follow_count(self) -> None:
        if self._notices:
            self._appearing.start()
        else:
            self._appearing.stop()
            self.hide()
        self._escape.setEnabled(bool(self._notices) and not self._leaves_escape)

    def _on_notice_dismissed(self) -> None:
        notice = self.sender()
        if isinstance(notice, Notice) and notice in self._notices:
            self._remove(notice)
            self._follow_count()


class Notice(QWidget):
    """One message with its glyph, perhaps a button for what can be done about it, and one to dismiss it."""

    dismissed = Signal()

    def __init__(
        self, text: str, severity: Severity, offer: Offer | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text, self.severity, self.offer = text, severity, offer
        self.button: QPushButton | None = None
        """Does what is offered."""
        self.setAccessibleName(text)
        self._lay_out()
        if severity in _SECONDS:
            self._timer = QTimer(self)
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self.dismissed)
            self._timer.start((_SECONDS[severity] if offer is None else _OFFERED_SECONDS) * 1000)

    def minimumSizeHint(self) -> QSize:
        """Qt: one line. More follow from the width; the lines of a narrow notice would make the window higher than a screen."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().height() + SPACING)

    def showEvent(self, event: QShowEvent) -> None:
        """A screen reader says it."""
        super().showEvent(event)
        if not event.spontaneous():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar in the severity's colour at the left, a line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colors().raised)
        painter.fillRect(0, 0, self.width(), 1, colors().line)
        bar = {Severity.ERROR: colors().error, Severity.WARNING: colors().warning}
        painter.fillRect(0, 0, 4, self.height(), bar.get(self.severity, colors().accent))

    def _lay_out(self) -> None:
        glyph = QLabel(_GLYPHS[self.severity])
        glyph.setProperty("role", {Severity.INFO: "title"}.get(self.severity, self.severity.value))
        glyph.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QLabel(breakable(self.text))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        close = QToolButton()
        close.setAutoRaise(True)
        close.setIcon(icon("close"))
        close.setIconSize(QSize(_ICON, _ICON))
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss (Esc)"))
        close.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING * 2, SPACING // 2, SPACING // 2, SPACING // 2)
        row.setSpacing(SPACING)
        row.addWidget(glyph)
        row.addWidget(words, 1)
        if self.offer is not None:
            self.button = QPushButton(self.offer.text)
            self.button.clicked.connect(self.offer.act)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
