"""Which update is opened: a number, four buttons with keys, and whether it follows the run."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from gui.actions.actions import Actions
from gui.theme import SPACING


class UpdateChooser(QWidget):
    """`changed` when a person chooses an update or lets it follow."""

    changed = Signal()

    def __init__(self, owner: QWidget, actions: Actions) -> None:
        """`owner`: the keys count wherever the focus is in it."""
        super().__init__(owner)
        self._done, self._actions = 0, actions
        self.first = actions.bind("step.first", self._on_first_triggered, owner)
        self.previous = actions.bind("step.previous", self._on_previous_triggered, owner)
        self.next = actions.bind("step.next", self._on_next_triggered, owner)
        self.last = actions.bind("step.last", self._on_last_triggered, owner)
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

    def show_moment(self, update: int | None) -> None:
        """The window shows the moment after `update`, None for now; nothing is told. One that is not done yet stays chosen."""
        if update is None and self.box.value() > self._done:
            return
        with QSignalBlocker(self.follow_box), QSignalBlocker(self.box):
            self.follow_box.setChecked(update is None)
            if update is not None:
                self.box.setValue(max(update, 1))
        self.set_done(self._done)

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
        self.box.valueChanged.connect(self._on_box_value_changed)
        self.follow_box.toggled.connect(self._on_follow_box_toggled)

    def _follow_value(self) -> None:
        value = self.box.value()
        is_first, is_last = value <= 1, value == max(self._done, 1)
        for name in ("step.first", "step.previous"):
            self._actions.allow(name, self.tr("This is the first update.") if is_first else "")
        self._actions.allow("step.next", self.tr("No later update can be opened.") if value > self._done else "")
        self._actions.allow("step.last", self.tr("This is the last update.") if is_last else "")

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
