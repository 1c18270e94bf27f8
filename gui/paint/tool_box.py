"""The tools: what the left button does, how far brush and eraser reach, and what a dab of the brush is made of."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.actions.spec import own_action, translated
from gui.actions.specs import spec
from gui.forms.number_box import NumberBox
from gui.forms.numbers import Bounds
from gui.paint.session import MAX_RADIUS, MIN_RADIUS, PaintSession, Tool
from gui.theme import SPACING

MAX_IN_DAB = 1_000
ICON = 22
WINDOW = Qt.ShortcutContext.WindowShortcut


class ToolBox(QWidget):
    """Four buttons with a key each, and the brush's numbers."""

    def __init__(self, session: PaintSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.actions_of_tools: dict[Tool, QAction] = {}
        self._make_actions()
        self.radius = self._box(Bounds(MIN_RADIUS, MAX_RADIUS), self.tr("Radius of brush and eraser in pixels"))
        self.dab = self._box(Bounds(1, MAX_IN_DAB), self.tr("Points in a dab of the brush"))
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
        for tool in Tool:
            action = own_action(spec(f"paint.{tool}"), self, partial(self._session.choose_tool, tool), WINDOW)
            action.setCheckable(True)
            action.setToolTip(
                f"{action.text()} ({action.shortcut().toString()})\n{translated(spec(action.objectName()).tip)}"
            )
            group.addAction(action)
            self.actions_of_tools[tool] = action
        own_action(spec("paint.smaller"), self, self._on_smaller_triggered, WINDOW)
        own_action(spec("paint.larger"), self, self._on_larger_triggered, WINDOW)

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

    def _on_smaller_triggered(self) -> None:
        self._session.set_radius(round(self._session.radius / 1.25))

    def _on_larger_triggered(self) -> None:
        self._session.set_radius(round(self._session.radius * 1.25) + 1)

    def _on_box_committed(self) -> None:
        self._session.set_radius(int(self.radius.value))
        self._session.set_dab(int(self.dab.value), int(self.seed.value))
