"""What all fields of a form have in common: an editor with an outline, and a line beneath for what is wrong."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from gui.forms.mark import NO_MARK, Mark, joined
from gui.forms.metadata import FieldMetadata
from gui.theme import SPACING, colors

_MARGIN = 2


class Outline(QWidget):
    """A frame around an editor: thick when something is wrong with it, red or, for a warning, amber.

    Fusion's own outline is darker than the window and so cannot be seen in the dark theme; where `editor` has none
    (`setFrame(False)`), this frame takes its place.
    """

    def __init__(self, editor: QWidget, *, is_framed: bool, parent: QWidget | None = None) -> None:
        """`is_framed`: draw a thin frame, too, while nothing is wrong."""
        super().__init__(parent)
        self._editor, self._is_framed = editor, is_framed
        self._is_marked = self._is_warning = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.row.setSpacing(SPACING // 2)
        self.row.addWidget(editor, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        editor.installEventFilter(self)

    @property
    def is_marked(self) -> bool:
        """True while the thick outline is drawn."""
        return self._is_marked

    def set_marked(self, marked: bool, *, is_warning: bool = False) -> None:
        """Draw the thick outline, or not."""
        if (marked, is_warning) != (self._is_marked, self._is_warning):
            self._is_marked, self._is_warning = marked, is_warning
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame shows where the focus is."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        super().paintEvent(event)
        if self._is_marked:
            self._draw_frame(colors().warning if self._is_warning else colors().error, 2.0)
        elif self._is_framed and self._editor.hasFocus():
            self._draw_frame(colors().accent, 1.5)
        elif self._is_framed:
            self._draw_frame(colors().line, 1.0)

    def _draw_frame(self, color: QColor, width: float) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, width))
        around = self._editor.geometry() if self._is_framed else self.rect()
        grown = 1.0 if self._is_framed else -1.0
        painter.drawRoundedRect(QRectF(around).adjusted(-grown, -grown, grown, grown), 3, 3)


class Field(QWidget):
    """One field of a spec. Subclasses give the editor, `value` and `set_value`."""

    changed = Signal(object, str, str)
    """(value, title of what was changed, gesture) when a person changed it. Steps of one gesture share a name, else it is empty."""

    note_changed = Signal(str)
    """What is wrong now; empty when nothing is."""

    def __init__(
        self, metadata: FieldMetadata, editor: QWidget, *, note_beneath: bool = True, parent: QWidget | None = None
    ) -> None:
        """`note_beneath`: show what is wrong beneath the editor; else the owner shows it elsewhere (`note_changed`)."""
        super().__init__(parent)
        self.metadata, self.editor, self._note_beneath = metadata, editor, note_beneath
        self._problem, self._refusal = NO_MARK, ""
        self.beneath: QWidget | None = None
        """What the form places under the editor, in its full width; None for nothing."""
        self.action = ""
        """While `changed` is emitted: what the undo entry is called, where "Set <title>" would not say it."""
        self._lay_out()
        editor.setAccessibleName(metadata.title)
        editor.setAccessibleDescription(metadata.help)
        editor.setToolTip(metadata.help)

    def value(self) -> object:
        """What the spec's field holds."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show `value` without emitting anything."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """The widgets that Tab goes through, in order."""
        return [self.editor]

    def inner(self, name: str) -> "Field":
        """The field within this one that `name` leads to: "limit", "rules.0.patience". Raises KeyError where there is none."""
        raise KeyError(name)

    def reveal(self, name: str) -> None:
        """Open what hides the field within that `name` leads to."""

    @property
    def has_beneath(self) -> bool:
        """True when there is anything to see beneath the editor."""
        return self.beneath is not None

    def label_texts(self) -> list[str]:
        """The titles that stand beside editors in line with this one."""
        return []

    def set_label_width(self, width: int) -> None:
        """Let the editors within begin at the same place as this one."""

    @property
    def note(self) -> str:
        """The sentence that stands beneath the field; empty when nothing is wrong."""
        return self._refusal or self._problem.text

    def set_problem(self, mark: Mark) -> None:
        """Mark the field with a problem of the experiment; one without a sentence takes the mark away."""
        self._problem = mark
        self._show_note()

    def set_problems(self, problems: Mapping[str, Mark]) -> None:
        """Mark this field with the sentence under "" and the fields within it with theirs."""
        self.set_problem(joined(problems.values()))

    def refuse(self, sentence: str) -> None:
        """Say why what was typed is not taken; an empty sentence withdraws it."""
        self._refusal = sentence
        self._show_note()

    def _lay_out(self) -> None:
        self.outline = Outline(self.editor, is_framed=isinstance(self.editor, QAbstractSpinBox | QLineEdit))
        self._note = QLabel()
        self._note.setProperty("role", "error")
        self._note.setWordWrap(True)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_MARGIN)
        column.addWidget(self.outline)
        column.addWidget(self._note)
        column.addStretch()

    def _show_note(self) -> None:
        note = self.note
        is_warning = not self._refusal and self._problem.is_warning
        self._note.setProperty("role", "warning" if is_warning else "error")
        self._note.style().polish(self._note)
        self._note.setText(f"⚠ {note}" if note else "")
        self._note.setVisible(bool(note) and self._note_beneath)
        self.outline.set_marked(bool(note), is_warning=is_warning)
        self.editor.setAccessibleDescription(note or self.metadata.help)
        self.note_changed.emit(note)
