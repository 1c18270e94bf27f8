"""A spin box for any number: free typing, sensible steps, and words instead of silence when a number is not possible."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from gui.forms.gesture import Gesture
from gui.forms.numbers import Bounds, format_float, format_int, parse_float, parse_int, stepped, stepping_of
from gui.theme import SPACING, number_font


class NumberBox(QAbstractSpinBox):
    """Holds the last possible number; what is typed is taken on Enter, on leaving the box, and on a step."""

    committed = Signal(object, str)
    """(float or int, gesture) when a person changed the number. Steps in quick succession share a gesture; else it is empty."""
    refused = Signal(str)
    """Why the typed text was not taken, as a sentence; empty when nothing stands against it any longer."""

    def __init__(self, bounds: Bounds, *, is_whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds, self._is_whole = bounds, is_whole
        self._stepping = stepping_of(bounds, is_whole=is_whole)
        self._value: float = 0
        self._refusal = ""
        self._gesture = Gesture()
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(number_font())
        self.lineEdit().textEdited.connect(self._on_line_edit_text_edited)
        self.set_value(0)

    @property
    def value(self) -> float:
        """The last possible number."""
        return self._value

    @property
    def refusal(self) -> str:
        """Why the shown text was not taken; empty while it is the value."""
        return self._refusal

    def set_value(self, value: float) -> None:
        """Show `value`; nothing is emitted but the end of a refusal."""
        if self._refusal and value == self._value:
            return
        self._value = value
        self._show_value()

    def stepBy(self, steps: int) -> None:
        """Qt: a key, a button or the wheel steps the number."""
        start = self._parsed()
        if start is None or not self._bounds.allow(start):
            start = self._value
        value = stepped(start, steps, self._stepping, self._bounds)
        self._take(int(value) if self._is_whole else value, gesture=self._gesture.go_on())
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Qt: which of the two buttons can be pressed."""
        flags = QAbstractSpinBox.StepEnabledFlag.StepNone
        if self.isReadOnly():
            return flags
        if self._bounds.high is None or self._value < self._bounds.high:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        if self._bounds.low is None or self._value > self._bounds.low:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return flags

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Qt: every text may be typed; it is judged when it is committed."""
        return QValidator.State.Acceptable, text, position

    def choose(self, value: float) -> None:
        """Take `value` as if it had been typed."""
        self._take(value)

    def sizeHint(self) -> QSize:
        """Qt: room for ten characters."""
        hint = super().sizeHint()
        height = max(hint.height(), self.fontMetrics().height() + SPACING)
        return QSize(max(hint.width(), self.fontMetrics().horizontalAdvance("0") * 14), height)

    def minimumSizeHint(self) -> QSize:
        """Qt: room for six characters."""
        return QSize(self.fontMetrics().horizontalAdvance("0") * 9, self.sizeHint().height())

    def commit(self) -> None:
        """Take what was typed, or say why it is not possible."""
        if self.lineEdit().text() == self._text(self._value):
            self._set_refusal("")
            return
        value = self._parsed()
        if value is None or not self._bounds.allow(value):
            self._set_refusal(self._why_not(value))
            return
        self._take(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what was typed, Escape gives it up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.lineEdit().text() != self._text(self._value):
            self._show_value()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the box takes what was typed."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel, unless the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Which keys are the box's own, and which it leaves to the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            line = self.lineEdit()
            undo = event.matches(QKeySequence.StandardKey.Undo) and not line.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not line.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
            if event.key() == Qt.Key.Key_Escape and line.text() != self._text(self._value):
                event.accept()
                return True
        return super().event(event)

    def allowed(self) -> str:
        """In words, which numbers are possible: "a number between 0 and 1, 1 excluded"."""
        number = self.tr("a whole number") if self._is_whole else self.tr("a number")
        low, high = self._bounds.low, self._bounds.high
        if low is None and high is None:
            return number
        if low is None or high is None:
            return self._one_sided(number)
        between = self.tr("{number} between {low} and {high}").format(
            number=number, low=self._bound_text(low), high=self._bound_text(high)
        )
        excluded = [self._bound_text(low)] if self._bounds.low_excluded else []
        excluded += [self._bound_text(high)] if self._bounds.high_excluded else []
        if not excluded:
            return between
        return self.tr("{between}, {values} excluded").format(between=between, values=self.tr(" and ").join(excluded))

    def _one_sided(self, number: str) -> str:
        if self._bounds.low is not None:
            above = self.tr("{number} above {low}") if self._bounds.low_excluded else self.tr("{number} from {low} up")
            return above.format(number=number, low=self._bound_text(self._bounds.low))
        below = self.tr("{number} below {high}") if self._bounds.high_excluded else self.tr("{number} up to {high}")
        return below.format(number=number, high=self._bound_text(self._bounds.high or 0))

    def _why_not(self, value: float | None) -> str:
        text = self.lineEdit().text().strip()
        if not text:
            said = self.tr("The field is empty.")
        elif value is None:
            said = self.tr("'{text}' is not {number}.").format(
                text=text, number=self.tr("a whole number") if self._is_whole else self.tr("a number")
            )
        else:
            said = self.tr("{text} is not possible here.").format(text=text)
        wanted = self.tr("Type {allowed}; until then it stays {value}.")
        return f"{said} {wanted.format(allowed=self.allowed(), value=self._text(self._value))}"

    def _take(self, value: float, *, gesture: str = "") -> None:
        changed = value != self._value
        self._value = value
        self._show_value()
        if not gesture:
            self._gesture.end()
        if changed:
            self.committed.emit(value, gesture)

    def _show_value(self) -> None:
        self.lineEdit().setText(self._text(self._value))
        self._set_refusal("")

    def _set_refusal(self, sentence: str) -> None:
        if sentence != self._refusal:
            self._refusal = sentence
            self.refused.emit(sentence)

    def _on_line_edit_text_edited(self, _text: str) -> None:
        """An objection is withdrawn as soon as the text is possible; a new one is raised only on commit."""
        value = self._parsed()
        if self._refusal and value is not None and self._bounds.allow(value):
            self._set_refusal("")

    def _parsed(self) -> float | None:
        text = self.lineEdit().text()
        return parse_int(text) if self._is_whole else parse_float(text)

    def _text(self, value: float) -> str:
        return format_int(int(value)) if self._is_whole else format_float(float(value))

    def _bound_text(self, value: float) -> str:
        return format_int(int(value)) if float(value).is_integer() else format_float(float(value))
