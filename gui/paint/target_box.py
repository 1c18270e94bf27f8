"""What the points are labelled with: one of the classes, or a number for each stroke."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from engine.painting.target import Target
from gui.forms.number_box import NumberBox
from gui.forms.numbers import Bounds
from gui.paint.class_list import ClassList
from gui.paint.session import PaintSession
from gui.theme import SPACING

FARTHEST = 1e12


class TargetBox(QWidget):
    """The kind of target, where it can be chosen, and beneath it the classes or the value."""

    def __init__(self, session: PaintSession, *, is_new: bool, parent: QWidget | None = None) -> None:
        """`is_new`: a new table is painted, whose target may be of either kind."""
        super().__init__(parent)
        self._session = session
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of target"))
        self.kind.addItem(self.tr("Classes"), False)
        self.kind.addItem(self.tr("A number"), True)
        self.kind.setToolTip(self.tr("Another kind begins with an empty plane. Undo brings the points back."))
        self.kind.activated.connect(self._on_kind_activated)
        self.classes = ClassList(session)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.classes)
        self._stack.addWidget(self._make_value())
        self._lay_out(is_new=is_new)
        session.target_changed.connect(self._show)
        session.choice_changed.connect(self._show)
        self._show()

    def _make_value(self) -> QWidget:
        self.value = NumberBox(Bounds(-FARTHEST, FARTHEST))
        self.value.setAccessibleName(self.tr("Value of the next points"))
        self.value.committed.connect(self._on_value_committed)
        self.value.refused.connect(self._session.notice_given)
        legend = QLabel(self.tr("▲ above zero, ▼ below, ● zero. The stronger the colour, the farther from zero."))
        legend.setWordWrap(True)
        legend.setProperty("role", "faint")
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("&Value"), self.value)
        form.addRow(legend)
        return page

    def _lay_out(self, *, is_new: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        if is_new:
            form = QFormLayout()
            form.addRow(self.tr("&Target"), self.kind)
            column.addLayout(form)
        else:
            title = QLabel(self.tr("Target: {name}").format(name=self._session.board.target.name))
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setProperty("role", "title")
            column.addWidget(title)
        column.addWidget(self._stack, 1)

    def _show(self) -> None:
        is_numeric = self._session.board.target.is_numeric
        self.kind.setCurrentIndex(int(is_numeric))
        self._stack.setCurrentIndex(int(is_numeric))
        self.classes.setEnabled(not is_numeric)
        self.value.set_value(self._session.value)

    def _on_kind_activated(self, at: int) -> None:
        target = Target("y", is_numeric=True) if at else Target()
        if target.is_numeric != self._session.board.target.is_numeric:
            text = self.tr("Paint numbers") if at else self.tr("Paint classes")
            self._session.retarget(target, text)

    def _on_value_committed(self) -> None:
        self._session.choose_value(float(self.value.value))
