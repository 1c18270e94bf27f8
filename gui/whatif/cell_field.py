"""The field of one feature: its text is the cell, whatever helps to choose it. What a cell means is the engine's."""

from typing import cast

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSlider,
    QWidget,
    QWidgetAction,
)

from engine.config.columns import Encoding
from engine.data.dates import date_text
from engine.data.preparing.fitted import FittedColumn
from engine.model.cells import number_of_cell
from engine.model.one_row import Range, range_of
from gui.icons import icon
from gui.theme import SPACING, number_font
from gui.widgets.range_steps import STEPS, number_at, step_of

DAY = 86_400.0


class CellField(QWidget):
    """One cell. The cell is `text`, empty where it is missing, and stays as it was given even where it cannot be used."""

    edited = Signal(str)
    """The text, which a person has changed."""

    def __init__(self, column: FittedColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self.text = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)

    @property
    def name(self) -> str:
        """The feature's name."""
        return self.column.planned.recipe.name

    def set_text(self, text: str) -> None:
        """Show the cell `text`; nothing is emitted."""
        self.text = text
        self._show()

    def _show(self) -> None:
        """Show the cell in the widgets."""
        raise NotImplementedError

    def _take(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.edited.emit(text)


class TextField(CellField):
    """A cell that is typed."""

    def __init__(self, column: FittedColumn, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.name)
        self.line.setPlaceholderText(self.tr("missing"))
        self.line.textEdited.connect(self._on_line_text_edited)
        self.setFocusProxy(self.line)
        self._row.addWidget(self.line, 1)

    def _show(self) -> None:
        self.line.setText(self.text)

    def _on_line_text_edited(self, text: str) -> None:
        self._take(text.strip())


class QuantityField(TextField):
    """A number, a date or a time: typed, or moved by a slider over the range of the training rows."""

    def __init__(self, column: FittedColumn, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self._range = range_of(column)
        self.line.setFont(number_font())
        wide = self.line.fontMetrics().horizontalAdvance("0")
        is_date = column.planned.recipe.encoding is Encoding.DATE
        self.line.setMinimumWidth(wide * (18 if is_date else 9))
        self.line.setMaximumWidth(wide * (26 if is_date else 16))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 10)
        self.slider.setMinimumWidth(60)
        self.slider.setAccessibleName(self.tr("{name}, slider").format(name=self.name))
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self._row.addWidget(self.slider, 2)
        reach = self._range
        self.slider.setEnabled(reach is not None and reach.low < reach.high)
        if reach is not None:
            tip = self.tr("Training rows: {low} to {high}").format(
                low=reach.text(reach.low), high=reach.text(reach.high)
            )
            self.slider.setToolTip(tip)
        if is_date:
            choose = self.line.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
            choose.setToolTip(self.tr("Choose in a calendar"))
            choose.triggered.connect(self._ask_date)

    def _show(self) -> None:
        super()._show()
        self._move_slider()

    def _on_line_text_edited(self, text: str) -> None:
        super()._on_line_text_edited(text)
        self._move_slider()

    def _move_slider(self) -> None:
        """Where the cell lies; at an end where it lies outside."""
        if self._range is not None:
            self.slider.blockSignals(True)
            self.slider.setValue(step_of(self._range, number_of_cell(self.column, self.text)))
            self.slider.blockSignals(False)

    def _on_slider_value_changed(self, step: int) -> None:
        reach = cast("Range", self._range)  # the slider is disabled without one
        text = reach.text(number_at(reach, step))
        self.line.setText(text)
        self._take(text)

    def _ask_date(self) -> None:
        """A calendar below the field; the time of day stays."""
        menu, calendar = QMenu(self), QCalendarWidget()
        seconds = number_of_cell(self.column, self.text)
        day, rest = divmod(seconds, DAY) if seconds == seconds else (0.0, 0.0)  # NaN where it is no date
        if seconds == seconds:
            calendar.setSelectedDate(QDate(1970, 1, 1).addDays(int(day)))

        def take(date: QDate) -> None:
            menu.close()
            text = date_text(QDate(1970, 1, 1).daysTo(date) * DAY + rest)
            self.set_text(text)
            self.edited.emit(text)

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height())))
        calendar.setFocus()


class ClassField(CellField):
    """One of the classes that were there in training; another one can be typed."""

    def __init__(self, column: FittedColumn, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.addItems(list(column.planned.classes))
        self.box.setAccessibleName(self.name)
        line = self.box.lineEdit()
        assert line is not None, "it is editable"
        line.setPlaceholderText(self.tr("missing"))
        self.box.currentTextChanged.connect(self._take)
        self.setFocusProxy(self.box)
        self._row.addWidget(self.box, 1)

    def _show(self) -> None:
        at = self.box.findText(self.text, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive)
        self.box.blockSignals(True)
        self.box.setCurrentIndex(at)
        if at < 0:
            self.box.setEditText(self.text)
        self.box.blockSignals(False)


class YesNoField(CellField):
    """A check box; half checked where the cell is missing, or says neither."""

    def __init__(self, column: FittedColumn, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self.box = QCheckBox()
        self.box.setTristate(True)
        self.box.setAccessibleName(self.name)
        self.box.checkStateChanged.connect(self._on_box_check_state_changed)
        self.setFocusProxy(self.box)
        self._row.addWidget(self.box, 1)

    def _show(self) -> None:
        said = number_of_cell(self.column, self.text)
        states = {0.0: Qt.CheckState.Unchecked, 1.0: Qt.CheckState.Checked}
        self.box.blockSignals(True)
        self.box.setCheckState(states.get(said, Qt.CheckState.PartiallyChecked))
        self.box.blockSignals(False)
        self.box.setText(self.text or self.tr("missing"))

    def _on_box_check_state_changed(self, state: Qt.CheckState) -> None:
        no, yes = self.column.planned.classes
        self._take({Qt.CheckState.Unchecked: no, Qt.CheckState.Checked: yes}.get(state, ""))
        self.box.setText(self.text or self.tr("missing"))


def field_for(column: FittedColumn) -> CellField:
    """The field that suits what the column's cells are."""
    encoding = column.planned.recipe.encoding
    if encoding.is_quantity:
        return QuantityField(column)
    if encoding is Encoding.BOOLEAN:
        return YesNoField(column)
    return ClassField(column)
