"""Which operation of the graph is shown: a slider to drag, and buttons for one on or back."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from gui.actions.actions import Actions
from gui.theme import SPACING


class FlowTransport(QWidget):
    """Shows operation `number` of `count`, counted from 1; 0 where there is none."""

    number_changed = Signal(int)

    def __init__(self, actions: Actions, scope: QWidget, parent: QWidget | None = None) -> None:
        """The keys of the actions count within `scope`."""
        super().__init__(parent)
        self._actions = actions
        self._build(scope)
        self._lay_out()
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self.set_count(0)

    @property
    def number(self) -> int:
        """The operation that is shown."""
        return self.slider.value()

    @property
    def count(self) -> int:
        """How many there are."""
        return self.slider.maximum()

    def set_count(self, count: int) -> None:
        """There are so many operations, and the first is shown; silently."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(min(count, 1), count)
            self.slider.setValue(min(count, 1))
        self._show()

    def go_to(self, number: int) -> None:
        """Show an operation."""
        self.slider.setValue(number)

    def go_on(self, by: int) -> None:
        """So many operations on, or back."""
        self.slider.setValue(self.number + by)

    def _build(self, scope: QWidget) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Operation of the graph"))
        self.label = QLabel()
        bound = {
            "first": lambda: self.go_to(1),
            "previous": lambda: self.go_on(-1),
            "next": lambda: self.go_on(1),
            "last": lambda: self.go_to(self.count),
        }
        self.buttons: dict[str, QToolButton] = {}
        for name, slot in bound.items():
            button = self.buttons[name] = QToolButton()
            button.setAutoRaise(True)
            button.setDefaultAction(self._actions.bind(f"dataflow.{name}", slot, scope))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        row.setSpacing(SPACING // 2)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.label)

    def _show(self) -> None:
        number, count = self.number, self.count
        self.label.setText(self.tr("{number} of {count}").format(number=number, count=count))
        nothing = "" if count else self.tr("There is no graph.")
        for name in ("first", "previous"):
            self._actions.allow(
                f"dataflow.{name}", nothing or ("" if number > 1 else self.tr("This is the first operation."))
            )
        for name in ("next", "last"):
            self._actions.allow(
                f"dataflow.{name}", nothing or ("" if number < count else self.tr("This is the last operation."))
            )

    def _on_slider_value_changed(self, number: int) -> None:
        self._show()
        self.number_changed.emit(number)
