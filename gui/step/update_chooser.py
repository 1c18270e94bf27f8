"""Which update is opened: a number, four buttons with keys, and whether it follows the run."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from gui.icons import icon
from gui.theme import SPACING


class UpdateChooser(QWidget):
    """`changed` when a person chooses an update or lets it follow."""

    changed = Signal()

    def __init__(self, owner: QWidget) -> None:
        """`owner`: the keys count wherever the focus is in it."""
        super().__init__(owner)
        self._done = 0
        self.first = self._action(owner, "first", self.tr("First update"), "Alt+Home")
        self.previous = self._action(owner, "previous", self.tr("Previous update"), "Alt+PgUp")
        self.next = self._action(owner, "next", self.tr("Next update"), "Alt+PgDown")
        self.last = self._action(owner, "last", self.tr("Last update"), "Alt+End")
        self.box = QSpinBox()
        self.box.setAccessibleName(self.tr("Update"))
        self.box.setGroupSeparatorShown(True)
        self.box.setKeyboardTracking(False)
        self.box.setAccelerated(True)
        self.total = QLabel()
        self.total.setProperty("role", "faint")
        self.follow_box = QCheckBox(self.tr("Foll&ow"))
        self.follow_box.setChecked(True)
        self.follow_box.setToolTip(self.tr("Open the update that was just done, whenever training pauses or steps."))
        self._lay_out()
        self._connect()
        self.set_done(0)

    @property
    def update_number(self) -> int:
        """The chosen update, counted from 1."""
        return self.box.value()

    @property
    def follows(self) -> bool:
        """True while it goes with the run."""
        return self.follow_box.isChecked()

    def follow(self) -> None:
        """Go with the run; nothing is told."""
        with QSignalBlocker(self.follow_box):
            self.follow_box.setChecked(True)

    def set_done(self, done: int) -> None:
        """`done` updates can be opened, and the next one."""
        self._done = done
        with QSignalBlocker(self.box):
            self.box.setRange(1, done + 1)
            if self.follows:
                self.box.setValue(max(done, 1))
        self.total.setText(self.tr("of {done}").format(done=f"{done:,}"))
        self._follow_value()

    def _action(self, owner: QWidget, picture: str, text: str, keys: str) -> QAction:
        action = QAction(icon(picture), text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        owner.addAction(action)
        return action

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING // 2)
        label = QLabel(self.tr("&Update"))
        label.setBuddy(self.box)
        row.addWidget(label)
        for part in (self.first, self.previous, self.box, self.next, self.last):
            row.addWidget(_button(part) if isinstance(part, QAction) else part)
        row.addWidget(self.total)
        row.addWidget(self.follow_box)

    def _connect(self) -> None:
        self.first.triggered.connect(self._on_first_triggered)
        self.previous.triggered.connect(self._on_previous_triggered)
        self.next.triggered.connect(self._on_next_triggered)
        self.last.triggered.connect(self._on_last_triggered)
        self.box.valueChanged.connect(self._on_box_value_changed)
        self.follow_box.toggled.connect(self._on_follow_box_toggled)

    def _follow_value(self) -> None:
        value = self.box.value()
        for action in (self.first, self.previous):
            action.setEnabled(value > 1)
        self.next.setEnabled(value <= self._done)
        self.last.setEnabled(value != max(self._done, 1))

    def _on_first_triggered(self) -> None:
        self.box.setValue(1)

    def _on_previous_triggered(self) -> None:
        self.box.setValue(self.box.value() - 1)

    def _on_next_triggered(self) -> None:
        self.box.setValue(self.box.value() + 1)

    def _on_last_triggered(self) -> None:
        self.box.setValue(max(self._done, 1))

    def _on_box_value_changed(self) -> None:
        """Who looks at another update wants it to stay; at the last one it goes with the run again."""
        with QSignalBlocker(self.follow_box):
            self.follow_box.setChecked(self.box.value() == max(self._done, 1))
        self._follow_value()
        self.changed.emit()

    def _on_follow_box_toggled(self) -> None:
        self.set_done(self._done)
        self.changed.emit()


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAccessibleName(action.text())
    return button
