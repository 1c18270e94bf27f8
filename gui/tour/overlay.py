"""The layer over the window while the tour lasts: all is dimmed but one part, and a sentence stands beside that."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import SPACING, colors
from gui.tour.stops import STOPS, Stop

WIDTH = 44 * SPACING
DIM = QColor(0, 0, 0, 130)
_ON = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace})


class TourOverlay(QWidget):
    """Covers `window` and takes its clicks and keys until the tour is `over`."""

    over = Signal()

    def __init__(self, window: QWidget, part: Callable[[str], QWidget]) -> None:
        """`part`: the widget of a stop's part, in sight."""
        super().__init__(window)
        self._window, self._part = window, part
        self._at = 0
        self._shown = self._part(STOPS[0].part)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._place)
        self.around = QRect()
        """The part that is not dimmed."""
        self.setAccessibleName(self.tr("Tour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._show_stop()

    @property
    def stop(self) -> Stop:
        """Where the tour is."""
        return STOPS[self._at]

    def go(self, steps: int) -> None:
        """Go on, or back; behind the last stop it is over."""
        if self._at + steps >= len(STOPS):
            self.leave()
        else:
            self._at = max(0, self._at + steps)
            self._show_stop()

    def leave(self) -> None:
        """End it here."""
        self._window.removeEventFilter(self)
        self.hide()
        self.over.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of the window."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keys are the tour's own, not the window's."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it, Return and → go on, ← goes back."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.leave()
        elif key in _ON:
            self.go(1)
        elif key in _BACK:
            self.go(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        if self._place_of_part() != self.around:  # it has moved since: what is below was laid out anew
            self._later.start()
        painter = QPainter(self)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(self.around))
        painter.fillRect(self.rect(), DIM)
        painter.setClipping(False)
        painter.setPen(QPen(colors().accent, 3))
        painter.drawRect(self.around.adjusted(1, 1, -2, -2))
        painter.end()

    def _build(self) -> None:
        self.bubble = QFrame(self)
        self.bubble.setAutoFillBackground(True)
        self.bubble.setFrameShape(QFrame.Shape.StyledPanel)
        self.bubble.setFixedWidth(WIDTH)
        self.text, self.place = QLabel(), QLabel()
        self.text.setWordWrap(True)
        self.place.setProperty("role", "faint")
        self.end_button = QPushButton(self.tr("&End the tour"))
        self.next_button = QPushButton(self.tr("&Next"))
        for button in (self.end_button, self.next_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.end_button.clicked.connect(self.leave)
        self.next_button.clicked.connect(self._on_next_button_clicked)
        row = QHBoxLayout()
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.end_button)
        row.addWidget(self.next_button)
        column = QVBoxLayout(self.bubble)
        column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self.text)
        column.addLayout(row)

    def _show_stop(self) -> None:
        self._shown = self._part(self.stop.part)
        self.text.setText(self.stop.said)
        self.place.setText(f"{self._at + 1} / {len(STOPS)}")
        is_last = self._at + 1 == len(STOPS)
        self.next_button.setText(self.tr("&Done") if is_last else self.tr("&Next"))
        self.end_button.setVisible(not is_last)
        self.setAccessibleDescription(self.stop.said)
        self._place()

    def _place(self) -> None:
        """The bubble stands where there is most room: below, above, right or left of the part."""
        self.around = self._place_of_part()
        self.bubble.adjustSize()
        self.bubble.resize(WIDTH, self.bubble.heightForWidth(WIDTH))
        size, gap, around = self.bubble.size(), SPACING, self.around
        x = min(max(gap, around.center().x() - size.width() // 2), self.width() - size.width() - gap)
        y = min(max(gap, around.center().y() - size.height() // 2), self.height() - size.height() - gap)
        if around.bottom() + size.height() + 2 * gap <= self.height():
            y = around.bottom() + gap
        elif around.top() - size.height() - 2 * gap >= 0:
            y = around.top() - size.height() - gap
        elif around.right() + size.width() + 2 * gap <= self.width():
            x = around.right() + gap
        elif around.left() - size.width() - 2 * gap >= 0:
            x = around.left() - size.width() - gap
        self.bubble.move(x, y)
        self.update()

    def _place_of_part(self) -> QRect:
        return QRect(self._shown.mapTo(self._window, QPoint(0, 0)), self._shown.size()) & self.rect()

    def _on_next_button_clicked(self) -> None:
        self.go(1)
