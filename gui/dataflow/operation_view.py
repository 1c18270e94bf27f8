"""One operation in words and numbers: what it did, where it ran, and the tensors that went in and came out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.dataflow import Dataflow, FlowOperation, FlowTensor
from engine.flow.sentence import MAX_SHOWN, array_text, sentence, shape_text
from gui.dataflow.words import phase_text, short_name
from gui.language import translated
from gui.theme import SPACING, number_font
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.plain_text import plain_tip

MAX_DETAIL = 400
"""Entries that the tool tip of a tensor writes out."""


class OperationView(QWidget):
    """Shows one operation of a graph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._lay_out()

    def clear(self) -> None:
        """Show nothing."""
        for label in (self.title, self.place, self.sentence):
            label.setText("")
        self.tensors.setRowCount(0)

    def show_operation(self, flow: Dataflow, operation: FlowOperation) -> None:
        """Tell of this operation."""
        self.title.setText(operation.name)
        self.place.setText(self._place(operation))
        self.sentence.setText(translated(sentence(flow, operation)))
        given = [flow.tensors[name] for name in operation.inputs]
        self.tensors.setRowCount(len(given) + len(operation.outputs))
        for row, tensor in enumerate((*given, *operation.outputs)):
            self._put(row, self.tr("in") if row < len(given) else self.tr("out"), tensor)

    def _build(self) -> None:
        self.title = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.place, self.sentence = QLabel(), QLabel()
        self.title.setProperty("role", "title")
        self.place.setProperty("role", "faint")
        for label in (self.place, self.sentence):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.tensors = QTableWidget(0, 4)
        self.tensors.setHorizontalHeaderLabels(["", self.tr("Tensor"), self.tr("Type"), self.tr("Value")])
        self.tensors.setAccessibleName(self.tr("Tensors of the operation"))
        self.tensors.verticalHeader().hide()
        self.tensors.setFrameShape(QFrame.Shape.NoFrame)
        self.tensors.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tensors.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tensors.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tensors.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tensors.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.tensors.setWordWrap(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING // 2, SPACING, 0, 0)
        column.setSpacing(SPACING // 2)
        for label in (self.title, self.place, self.sentence):
            column.addWidget(label)
        column.addWidget(self.tensors, 1)

    def _place(self, operation: FlowOperation) -> str:
        parts = [phase_text(operation.phase), operation.owner]
        if operation.device:
            parts.append(self.tr("runs on {device}").format(device=operation.device))
        return " · ".join(part for part in parts if part)

    def _put(self, row: int, way: str, tensor: FlowTensor) -> None:
        shape = shape_text(tensor.shape)
        kind = f"{tensor.dtype} {shape}" if shape else tensor.dtype
        value = tensor.value
        told = "" if value is None else array_text(value) if value.size <= MAX_SHOWN else "…"
        tip = array_text(value) if value is not None and value.size <= MAX_DETAIL else tensor.name
        for place, text in enumerate((way, tensor.called or short_name(tensor.name), kind, told)):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tip(tip if place == 3 else tensor.name))
            if place == 3:
                item.setFont(number_font())
            self.tensors.setItem(row, place, item)
