"""The tools: what the left button does, how far brush and eraser reach, and what a dab of the brush is made of."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.forms.number_box import NumberBox
from gui.forms.numbers import Bounds
from gui.icons import icon
from gui.paint.session import LEAST_RADIUS, MOST_RADIUS, PaintSession, Tool
from gui.theme import SPACING

MOST_IN_DAB = 1_000
ICON = 22


class ToolBox(QWidget):
    """Four buttons with a key each, and the brush's numbers."""

    def __init__(self, session: PaintSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.actions_of_tools: dict[Tool, QAction] = {}
        self._make_actions()
        self.radius = self._box(Bounds(LEAST_RADIUS, MOST_RADIUS), self.tr("Radius of brush and eraser in pixels"))
        self.dab = self._box(Bounds(1, MOST_IN_DAB), self.tr("Points in a dab of the brush"))
        self.seed = self._box(Bounds(0, 2**31 - 1), self.tr("Seed of the brush"))
        self.seed.setToolTip(
            self.tr("What the brush scatters: the same seed and the same strokes make the same points.")
        )
        self.radius.setToolTip(self.tr("In pixels. Keys: [ and ], or the wheel with Ctrl."))
        self._lay_out()
        session.choice_changed.connect(self._show)
        self._show()

    def _make_actions(self) -> None:
        group = QActionGroup(self)
        for tool, text, keys, told in (
            (Tool.POINT, self.tr("Point"), "P", self.tr("A click sets a point; it goes with the mouse until the release.")),
            (Tool.BRUSH, self.tr("Brush"), "B", self.tr("Scatters points over a circle, again and again while it is drawn.")),
            (Tool.ERASER, self.tr("Eraser"), "E", self.tr("Takes away what lies in a circle. The right button always erases.")),
            (Tool.MOVE, self.tr("Move"), "M", self.tr("Drags a point to another place.")),
        ):  # fmt: skip
            action = QAction(icon(tool.value), text, self)
            action.setCheckable(True)
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(f"{text} ({keys})\n{told}")
            action.setData(tool)
            action.triggered.connect(self._on_action_triggered)
            group.addAction(action)
            self.addAction(action)
            self.actions_of_tools[tool] = action
        for text, keys, slot in (
            (self.tr("Smaller brush"), "[", self._on_smaller_triggered),
            (self.tr("Larger brush"), "]", self._on_larger_triggered),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(slot)
            self.addAction(action)

    def _box(self, bounds: Bounds, name: str) -> NumberBox:
        box = NumberBox(bounds, is_whole=True)
        box.setAccessibleName(name)
        box.committed.connect(self._on_box_committed)
        box.refused.connect(self._session.notice_given)
        return box

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACING // 2)
        for action in self.actions_of_tools.values():
            button = QToolButton()
            button.setProperty("role", "tool")
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(ICON, ICON))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the plane
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        form = QFormLayout()
        form.setSpacing(SPACING // 2)
        form.addRow(self.tr("&Radius"), self.radius)
        form.addRow(self.tr("Points a &dab"), self.dab)
        form.addRow(self.tr("&Seed"), self.seed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(row)
        column.addLayout(form)

    def _show(self) -> None:
        session = self._session
        self.actions_of_tools[session.tool].setChecked(True)
        self.radius.set_value(session.radius)
        self.dab.set_value(session.dab_points)
        self.seed.set_value(session.board.seed)
        self.radius.setEnabled(session.tool.has_radius)
        for box in (self.dab, self.seed):
            box.setEnabled(session.tool is Tool.BRUSH)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "connected to actions only"
        self._session.choose_tool(Tool(action.data()))

    def _on_smaller_triggered(self) -> None:
        self._session.set_radius(round(self._session.radius / 1.25))

    def _on_larger_triggered(self) -> None:
        self._session.set_radius(round(self._session.radius * 1.25) + 1)

    def _on_box_committed(self) -> None:
        self._session.set_radius(int(self.radius.value))
        self._session.set_dab(int(self.dab.value), int(self.seed.value))
