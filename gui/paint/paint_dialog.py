"""The dialog in which points are painted: plane, tools, target, axes, and in words what OK will make of them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.table import number_text
from engine.painting.board import Board
from engine.painting.brush import Place
from engine.painting.on_table import Source, totals
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.paint.axis_box import AxisBox
from gui.paint.canvas import PaintCanvas
from gui.paint.session import PaintSession
from gui.paint.target_box import TargetBox
from gui.paint.tool_box import ToolBox
from gui.theme import SPACING
from gui.widgets.elided_label import ElidedLabel


class PaintDialog(QDialog):
    """Paints a new table, or rows of the one that `source` says."""

    chosen = Signal(object)
    """The Board, when OK was pressed."""

    def __init__(self, board: Board, source: Source | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self.session = PaintSession(board, self)
        self.setWindowTitle(self.tr("Paint more points") if source else self.tr("Paint points"))
        self._build()
        self._lay_out()
        self._connect()
        self._on_session_notice_given("")
        self._show_state()
        self.canvas.setFocus()

    def accept(self) -> None:
        """Qt: tell what was painted."""
        if not self._why_not():
            super().accept()
            self.chosen.emit(self.session.board)

    def reject(self) -> None:
        """Qt: ask before something that was painted is lost."""
        if self.session.board.undo_text:
            self._ask()
        else:
            super().reject()

    def _build(self) -> None:
        self.canvas = PaintCanvas(self.session)
        self.tools = ToolBox(self.session)
        self.target = TargetBox(self.session, is_new=self._source is None)
        self.axes = AxisBox(self.session)
        self.place = QLabel()
        self.place.setAccessibleName(self.tr("Place under the cursor"))
        self.told = ElidedLabel()
        self.summary = QLabel()
        self.summary.setAccessibleName(self.tr("What OK will do"))
        for label in (self.place, self.summary):
            label.setTextFormat(Qt.TextFormat.PlainText)  # columns may be called anything
        self.undo_action = own_action(spec("paint.undo"), self, self.session.undo)
        self.redo_action = own_action(spec("paint.redo"), self, self.session.redo)
        self.clear_action = own_action(spec("paint.clear"), self, self.session.clear)
        if self._source:
            self.clear_action.setText(self.tr("Clear what was painted"))
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self.buttons.button(button.Ok).setText(self.tr("&OK"))
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, SPACING, 0)
        column.setSpacing(SPACING)
        for part, stretch in ((self.tools, 0), (_line(), 0), (self.target, 1), (_line(), 0), (self.axes, 0)):
            column.addWidget(part, stretch)
        area = QScrollArea()
        area.setWidget(side)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        area.setFixedWidth(side.minimumSizeHint().width() + bar)
        left = QVBoxLayout()
        left.addWidget(self.canvas, 1)
        left.addLayout(self._make_status())
        middle = QHBoxLayout()
        middle.setSpacing(SPACING)
        middle.addLayout(left, 1)
        middle.addWidget(area)
        whole = QVBoxLayout(self)
        if self._source is not None:
            whole.addWidget(self._make_explanation(self._source))
        whole.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.buttons)
        whole.addLayout(foot)
        self.resize(self._wanted_size())

    def _make_status(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        for action in (self.undo_action, self.redo_action, self.clear_action):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.place.setMinimumWidth(self.fontMetrics().horizontalAdvance("x1 = −0.0000, x2 = −0.0000"))
        row.addWidget(self.place)
        row.addWidget(self.told, 1)
        return row

    def _make_explanation(self, source: Source) -> QLabel:
        """What is shown of the table, and what becomes of the rest of it."""
        board, table = self.session.board, source.table
        painted = {board.x_axis.name, board.y_axis.name, board.target.name}
        others = [column.name for column in table.columns if column.name not in painted]
        parts = [
            self.tr(
                "The rows of the table are paler. Painted points become rows at its end; an erased point is a row deleted."
            )
        ]
        if others:
            shown = ", ".join(others[:3]) + ("…" if len(others) > 3 else "")
            parts.append(
                self.tr("In painted rows the cells of the other columns ({names}) are missing, or computed.").format(
                    names=shown
                )
            )
        if hidden := table.rows - len(source.rows):
            parts.append(
                self.tr("Rows without a number in '{x}' or '{y}' are not shown, and left as they are: {count}.").format(
                    count=f"{hidden:,}", x=board.x_axis.name, y=board.y_axis.name
                )
            )
        label = QLabel(" ".join(parts))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "faint")
        return label

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.session.stroke_ended.connect(self._show_state)
        self.session.notice_given.connect(self._on_session_notice_given)
        self.session.axes_changed.connect(self._show_state)
        self.canvas.pointed.connect(self._on_canvas_pointed)

    def _wanted_size(self) -> QSize:
        """As large as the screen lets it be, without filling a large one."""
        screen = self.screen().availableSize()
        return QSize(min(1100, screen.width() - 4 * SPACING), min(760, screen.height() - 8 * SPACING))

    def _show_state(self) -> None:
        board = self.session.board
        for action, usual, text in (
            (self.undo_action, self.tr("Undo"), board.undo_text),
            (self.redo_action, self.tr("Redo"), board.redo_text),
        ):
            action.setEnabled(bool(text))
            action.setToolTip(f"{usual}: {text} ({action.shortcut().toString()})" if text else usual)
        self.clear_action.setEnabled(bool(board.points.there[board.first_painted :].any()))
        reason = self._why_not()
        self.summary.setText(reason or self._told_of_ok())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)

    def _why_not(self) -> str:
        """What is missing before OK can be pressed."""
        board = self.session.board
        if self._source is not None:
            return "" if board.undo_text else self.tr("Nothing was painted yet.")
        if board.total == 0:
            return self.tr("Click into the plane to set a point.")
        if not board.is_varied:
            wanted = self.tr("another value") if board.target.is_numeric else self.tr("another class")
            return self.tr("Points: {count}. Paint {wanted} too: as yet there is nothing to tell apart.").format(
                count=f"{board.total:,}", wanted=wanted
            )
        return ""

    def _told_of_ok(self) -> str:
        if self._source is None:
            return self.tr("A new table, rows: {count}.").format(count=f"{self.session.board.total:,}")
        made = totals(self.session.board, self._source)
        return self.tr("Rows of the table: {added} added, {removed} deleted, {changed} changed.").format(
            added=f"{made.added:,}", removed=f"{made.removed:,}", changed=f"{made.changed:,}"
        )

    def _on_session_notice_given(self, text: str) -> None:
        """Why nothing happened; else what can be done."""
        usual = self.tr("Left paints, right erases, wheel zooms. Keys: arrows, Space, Delete.")
        self.told.setText(text or usual)

    def _on_canvas_pointed(self, place: Place | None) -> None:
        if place is None:
            self.place.clear()
            return
        board = self.session.board
        x, y = (number_text(value).replace("-", "−") for value in self.session.tidy(place))
        self.place.setText(f"{board.x_axis.name} = {x}, {board.y_axis.name} = {y}")

    def _ask(self) -> None:
        button = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.windowTitle(),
            self.tr("Give up what was painted?"),
            button.Discard | button.Cancel,
            self,
        )
        box.button(button.Discard).setText(self.tr("&Discard"))  # Qt's own Korean for it is "ignore"
        box.setDefaultButton(button.Cancel)
        box.finished.connect(self._on_box_finished)
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_box_finished(self, result: int) -> None:
        if result == QMessageBox.StandardButton.Discard:
            super().reject()


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setProperty("role", "line")
    return line
