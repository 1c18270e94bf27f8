"""One field widget for each kind of plain value: number, switch, choice, text, several whole numbers."""

import re
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QStyle, QToolButton, QWidget

from gui.forms.field import Field
from gui.forms.gesture import Gesture
from gui.forms.metadata import FieldMetadata, Kind, choice_label
from gui.forms.number_box import NumberBox
from gui.forms.numbers import format_float


class ChoiceBox(QComboBox):
    """A combo box that lets the panel scroll unless it has the focus, and may be made narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def showPopup(self) -> None:
        """Qt: the list is as wide as its texts, however narrow the box."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(Field):
    """A float or a whole number, with a list of suggestions where the metadata has some."""

    def __init__(self, metadata: FieldMetadata, *, note_beneath: bool = True, parent: QWidget | None = None) -> None:
        self._box = NumberBox(metadata.bounds, is_whole=metadata.kind is Kind.INT)
        super().__init__(metadata, self._box, note_beneath=note_beneath, parent=parent)
        self._box.setToolTip(f"{metadata.help}\n{self._box.allowed()}".strip())
        self._box.committed.connect(self._on_box_committed)
        self._box.refused.connect(self.refuse)
        self._list_button: QToolButton | None = None
        if metadata.suggestions:
            self._add_list()

    def value(self) -> object:
        """The last possible number."""
        return self._box.value

    def set_value(self, value: object) -> None:
        """Show `value`."""
        assert isinstance(value, int | float), "a number field holds numbers"
        self._box.set_value(value)

    def stops(self) -> list[QWidget]:
        """The box, then the list."""
        return [self._box, *([self._list_button] if self._list_button else [])]

    def _add_list(self) -> None:
        button = QToolButton()
        button.setText("▾")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = self.tr("Usual values of {field}").format(field=self.metadata.title)
        button.setAccessibleName(name)
        button.setToolTip(name)
        menu = QMenu(button)
        for value in self.metadata.suggestions:
            menu.addAction(format_float(value)).setData(value)
        menu.triggered.connect(self._on_menu_triggered)
        button.setMenu(menu)
        self._list_button = button
        self.outline.row.addWidget(button)

    def _on_box_committed(self, value: object, gesture: str) -> None:
        self.changed.emit(value, self.metadata.title, gesture)

    def _on_menu_triggered(self, action: QAction) -> None:
        self._box.choose(float(action.data()))


class SwitchField(Field):
    """A yes or no; the title stands in the box itself, so that a click on it counts."""

    def __init__(self, metadata: FieldMetadata, parent: QWidget | None = None) -> None:
        self._box = QCheckBox(metadata.title)
        super().__init__(metadata, self._box, parent=parent)
        self._box.clicked.connect(self._on_box_clicked)

    def value(self) -> object:
        """True or False."""
        return self._box.isChecked()

    def set_value(self, value: object) -> None:
        """Show `value`; `clicked` comes from a person only."""
        self._box.setChecked(bool(value))

    def _on_box_clicked(self) -> None:
        self.changed.emit(self._box.isChecked(), self.metadata.title, "")


class ChoiceField(Field):
    """One of an enum's values."""

    def __init__(self, metadata: FieldMetadata, parent: QWidget | None = None) -> None:
        self._box = ChoiceBox()
        super().__init__(metadata, self._box, parent=parent)
        for choice in metadata.choices:
            self._box.addItem(choice_label(choice), choice)
        self._box.activated.connect(self._on_box_activated)
        self._shown = metadata.choices[0]
        self._gesture = Gesture()

    def value(self) -> object:
        """The chosen enum member."""
        return self._shown

    def set_value(self, value: object) -> None:
        """Show `value`; `activated` comes from a person only."""
        assert isinstance(value, StrEnum), "a choice field holds enum members"
        self._shown = value
        self._box.setCurrentIndex(self.metadata.choices.index(value))

    def _on_box_activated(self, index: int) -> None:
        chosen = self.metadata.choices[index]
        if chosen != self._shown:
            self._shown = chosen
            self.changed.emit(chosen, self.metadata.title, self._gesture.go_on())


class TextField(Field):
    """A line of text, taken on Enter and on leaving the field. Where the field is optional, no text means None."""

    def __init__(self, metadata: FieldMetadata, parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        self._line.setFrame(False)
        super().__init__(metadata, self._line, parent=parent)
        self._line.editingFinished.connect(self._on_line_editing_finished)
        self._shown: object = ""

    def value(self) -> object:
        """What the last text that was taken says."""
        return self._shown

    def set_value(self, value: object) -> None:
        """Show `value`, unless it is what a refused text was to replace."""
        if value != self._shown or not self._refusal:
            self._shown = value
            self._line.setText(self.written(value))
            self.refuse("")

    def written(self, value: object) -> str:
        """`value` as a person types it."""
        return "" if value is None else str(value)

    def read(self, text: str) -> object:
        """What `text` says. Raises ValueError with a sentence where it says nothing possible."""
        return None if self.metadata.is_optional and not text.strip() else text

    def _on_line_editing_finished(self) -> None:
        try:
            value = self.read(self._line.text())
        except ValueError as reason:
            self.refuse(str(reason))
            return
        if value == self._shown:
            self._line.setText(self.written(value))
            self.refuse("")
        else:
            self.changed.emit(value, self.metadata.title, "")


class WholeNumbersField(TextField):
    """Several whole numbers in a row, such as a shape: 4 × 7. For −1, a length that follows from the others, stands …"""

    def written(self, value: object) -> str:
        """The numbers with × between them."""
        numbers = value if isinstance(value, tuple) else ()
        return " × ".join("…" if number == -1 else str(number) for number in numbers)

    def read(self, text: str) -> object:
        """The numbers in `text`, whatever stands between them. Raises ValueError."""
        plain = text.strip().replace("−", "-").replace("...", "…").replace("…", "-1")
        try:
            return tuple(int(word) for word in re.split(r"[\s×x*,;()\[\]]+", plain) if word)
        except ValueError as error:
            sentence = self.tr("'{text}' says no whole numbers. Type them with × between, such as 4 × 7.")
            raise ValueError(sentence.format(text=text)) from error
