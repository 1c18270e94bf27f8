"""What a person has chosen in a part of the window, taken over when the part is made anew: of the controls that have a name."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QSpinBox, QWidget

Choices = Mapping[str, int]
"""By the control's object name: whether it is checked, the place of what is chosen, or its number."""


def choices(part: QWidget) -> Choices:
    """What is chosen in `part` now."""
    return {name: read() for name, read, _ in _controls(part)}


def choose(part: QWidget, chosen: Choices) -> None:
    """Choose the same there, as far as `part` has such controls."""
    for name, _, write in _controls(part):
        if name in chosen:
            write(chosen[name])


def _controls(part: QWidget) -> Iterator[tuple[str, Callable[[], int], Callable[[int], None]]]:
    """For each its name, and how its choice is read and made. Qt's names of parts of its own widgets begin with `qt_`."""
    for control in part.findChildren(QWidget):
        name = control.objectName()
        if not name or name.startswith("qt_"):
            continue
        match control:
            case QAbstractButton():
                yield name, control.isChecked, partial(_check, control)
            case QComboBox():
                yield name, control.currentIndex, control.setCurrentIndex
            case QAbstractSlider() | QSpinBox():
                yield name, control.value, control.setValue


def _check(button: QAbstractButton, is_checked: int) -> None:
    button.setChecked(bool(is_checked))
