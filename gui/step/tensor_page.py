"""A tensor's page: the equation with its matrices, and below it the sum of a cell or the numbers typed by hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.selection import TensorCell
from gui.step.cell_view import CellView
from gui.step.formula_view import FormulaView
from gui.step.hand_bar import HandBar
from gui.step.product_view import ProductView
from gui.step.tensor_cell import tensor_cell
from gui.step.update_view import UpdateView


class TensorPage(QWidget):
    """One tensor of an update. `wished`: another tensor is to be shown."""

    wished = Signal(str)
    cell_shown = Signal(object)
    """The TensorCell whose sum is told, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formula, self.hand, self.cell = FormulaView(), HandBar(), CellView()
        self.product = ProductView()
        self._reading: UpdateView | None = None
        self._tensor = ""
        self._chosen: tuple[str, tuple[int, ...]] | None = None
        self._by_course, self._digits = False, 4
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.formula, 1)
        column.addWidget(self.product)
        column.addWidget(self.hand)
        column.addWidget(self.cell)
        self.formula.cell_chosen.connect(self.choose_cell)
        self.formula.worked.connect(self._on_worked)
        self.cell.closed.connect(self.leave_cell)
        self.cell.row_chosen.connect(self._tell_cell)
        self.hand.solution_wished.connect(self.show_solution)
        self.hand.next_wished.connect(self.hide_next)

    @property
    def told_cell(self) -> TensorCell | None:
        """What the cell whose sum is told stands for; None where none is."""
        if self._reading is None or self._chosen is None:
            return None
        return tensor_cell(self._reading, *self._chosen)

    def show_tensor(self, reading: UpdateView, name: str, *, by_course: bool, digits: int) -> None:
        """The tensor `name` of `reading`; a chosen cell is told as long as its tensor is shown and has it."""
        self._reading, self._tensor, self._by_course, self._digits = reading, name, by_course, digits
        self.formula.set_digits(digits)
        self.formula.show_tensor(reading, name, by_course=by_course)
        self._show_cell()
        self._show_hand()

    def clear(self) -> None:
        """Show nothing."""
        self._reading = None
        self.formula.clear()
        self.product.clear()
        self.leave_cell()
        self.hand.hide()

    def choose_cell(self, name: str, index: tuple[int, ...]) -> None:
        """Tell how the cell `index` of the tensor `name` is made."""
        self._chosen = (name, index)
        self._show_cell()

    def leave_cell(self) -> None:
        """Tell no cell any more."""
        self._chosen = None
        self.cell.clear()
        self.formula.light({})
        self.cell_shown.emit(None)

    def show_solution(self) -> None:
        """Show the numbers that were hidden; what was typed stays known."""
        if (hand := self.formula.hand(self._tensor)) is not None:
            hand.is_solved = True
            self.formula.cover()
            self._show_hand()

    def hide_next(self) -> None:
        """Go on to the next tensor that is computed and whose numbers can be typed."""
        if self._reading is None:
            return
        names = [traced.name for traced in self._reading.tensors]
        for name in names[names.index(self._tensor) + 1 :]:
            if self._reading.by_name[name].operands:
                self.wished.emit(name)
                if self.formula.hide_numbers(name):
                    self._show_hand()
                    return

    def _show_cell(self) -> None:
        reading = self._reading
        if reading is None or self._chosen is None:
            return
        name, index = self._chosen
        shown = {tile.name for tile in self.formula.tiles}
        if name not in shown or any(at >= size for at, size in zip(index, reading.by_name[name].shape, strict=True)):
            self.leave_cell()
            return
        story = self.cell.show_cell(reading, name, index, by_course=self._by_course, digits=self._digits)
        self.formula.light({name: [index], **story.lit})
        self._tell_cell(None)

    def _tell_cell(self, row: int | None) -> None:
        """`row`: of the batch, whose part is looked at."""
        if self._reading is not None and self._chosen is not None:
            self.cell_shown.emit(tensor_cell(self._reading, *self._chosen, row))

    def _show_hand(self) -> None:
        hand = self.formula.hand(self._tensor)
        if self._reading is not None:
            is_hidden = hand is not None and not hand.is_solved
            self.product.show_tensor(self._reading, self._tensor, digits=self._digits, is_hidden=is_hidden)
        self.hand.setVisible(hand is not None)
        if hand is not None and self._reading is not None:
            self.hand.show_work(self._reading, self._tensor, hand)

    def _on_worked(self, name: str) -> None:
        """What is hidden tells no sum."""
        if self._chosen is not None and self.formula.hand(name) is not None:
            self.leave_cell()
        self._show_hand()
