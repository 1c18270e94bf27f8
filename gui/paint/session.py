"""One painting: the board, and what a person has chosen to paint with. Turns presses and drags into strokes; knows no widget."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.painting.axis import Axis
from engine.painting.board import MAX_PAINTED, Board
from engine.painting.brush import Brush, Place
from engine.painting.points import Ids
from engine.painting.target import Target

MIN_RADIUS, MAX_RADIUS = 4, 200
"""Of brush and eraser, in pixels."""
GRASP = 9
"""Pixels within which a point is taken hold of."""


class Tool(StrEnum):
    """What the left button does."""

    POINT = "point"
    BRUSH = "brush"
    ERASER = "eraser"
    MOVE = "move"

    @property
    def has_radius(self) -> bool:
        """True where it reaches over a circle."""
        return self in (Tool.BRUSH, Tool.ERASER)


@dataclass(frozen=True)
class Pointer:
    """A place on the plane, and how long a pixel is there, in the axes' units."""

    at: Place
    pixel: Place

    def reach(self, pixels: float) -> Place:
        """`pixels` as half axes of an ellipse."""
        return pixels * self.pixel[0], pixels * self.pixel[1]


class PaintSession(QObject):
    """What the widgets of the dialog show and change."""

    points_changed = Signal(object)
    """Ids of the points to be drawn again."""
    stroke_ended = Signal()
    """The history has another entry, or stands elsewhere."""
    target_changed = Signal()
    """Other classes, or another kind of target."""
    axes_changed = Signal()
    """Another range or step."""
    choice_changed = Signal()
    """Another tool, class, value, radius, number of points or seed."""
    notice_given = Signal(str)
    """Why nothing happened, in a sentence; empty when something does."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self.tool = Tool.POINT
        self.radius, self.dab_points = 40, 10
        self.chosen_class = board.target.classes[0].key if board.target.classes else 0
        self.value = 1.0
        self._held: int | None = None
        self._offset: Place = (0.0, 0.0)
        self._last: Place = (0.0, 0.0)
        self._radius_now = 0.0
        self._doing: Tool | None = None

    @property
    def label(self) -> float:
        """What the next points are labelled with."""
        return self.value if self.board.target.is_numeric else float(self.chosen_class)

    @property
    def is_busy(self) -> bool:
        """True from a press to its release."""
        return self._doing is not None

    @property
    def is_holding(self) -> bool:
        """True while a point goes with the pointer."""
        return self._held is not None

    def press(self, pointer: Pointer, *, erases: bool = False) -> None:
        """Begin a stroke with the tool, or with the eraser."""
        self.notice_given.emit("")
        tool = Tool.ERASER if erases else self.tool
        if tool in (Tool.POINT, Tool.BRUSH) and (reason := self._obstacle()):
            self.notice_given.emit(reason)
            return
        self._doing, self._last = tool, pointer.at
        self._radius_now = self.radius if self.tool.has_radius else GRASP
        match tool:
            case Tool.POINT:
                self.board.begin(self.tr("Point"))
                self._carry(self.board.put(pointer.at, self.label))
            case Tool.BRUSH:
                self.board.begin(self.tr("Brush"))
                self._tell(self.board.dab(pointer.at, self.label, self._brush(pointer)))
            case Tool.ERASER:
                self.board.begin(self.tr("Erase"))
                self._erase_at(pointer)
            case Tool.MOVE:
                self.board.begin(self.tr("Move a point"))
                self._take_hold(pointer)

    def drag(self, pointer: Pointer) -> None:
        """Go on with the stroke."""
        if self._doing is None or not self.board.is_stroke_open:
            return
        match self._doing:
            case Tool.POINT | Tool.MOVE if self._held is not None:
                to = pointer.at[0] + self._offset[0], pointer.at[1] + self._offset[1]
                self._tell(self.board.move(self._held, to))
            case Tool.BRUSH:
                brush = self._brush(pointer)
                for place in brush.along(self._last, pointer.at):
                    self._last = place
                    self._tell(self.board.dab(place, self.label, brush))
            case Tool.ERASER:
                for place in self._brush(pointer).along(self._last, pointer.at):
                    self._last = place
                    self._tell(self.board.erase(place, pointer.reach(self._radius_now)))
                self._tell(self.board.erase(pointer.at, pointer.reach(self._radius_now)))

    def release(self) -> None:
        """The stroke is whole."""
        if self._doing is not None:
            self._let_go()
            self.board.end()
            if self.board.is_full:
                self.notice_given.emit(self._obstacle())
            self.stroke_ended.emit()

    def cancel(self) -> None:
        """Take back what was begun."""
        if self._doing is not None:
            self._let_go()
            self._tell(self.board.cancel())
            self.stroke_ended.emit()

    def undo(self) -> None:
        """Take the last stroke back."""
        self._travel(self.board.undo)

    def redo(self) -> None:
        """Do it again."""
        self._travel(self.board.redo)

    def clear(self) -> None:
        """Take away all that was painted here."""
        self.release()
        self.board.begin(self.tr("Clear"))
        self._tell(self.board.clear())
        self.board.end()
        self.stroke_ended.emit()

    def retarget(self, target: Target, text: str) -> None:
        """Other classes, or another kind of target, as a stroke called `text`."""
        self.release()
        self.board.begin(text)
        self._tell(self.board.retarget(target))
        self.board.end()
        self._follow_target()
        self.stroke_ended.emit()

    def choose_tool(self, tool: Tool) -> None:
        """Paint with `tool` from now on."""
        self.release()
        self.tool = tool
        self.choice_changed.emit()

    def choose_class(self, key: int) -> None:
        """Paint points of the class `key` from now on."""
        self.chosen_class = key
        self.choice_changed.emit()

    def choose_value(self, value: float) -> None:
        """Paint points with the number `value` from now on."""
        self.value = value
        self.choice_changed.emit()

    def set_radius(self, radius: int) -> None:
        """Of brush and eraser, in pixels; kept within its bounds."""
        self.radius = min(max(radius, MIN_RADIUS), MAX_RADIUS)
        self.choice_changed.emit()

    def set_dab(self, points: int, seed: int) -> None:
        """How many points a dab has, and how they are scattered."""
        self.dab_points, self.board.seed = points, seed
        self.choice_changed.emit()

    def set_axes(self, x_axis: Axis, y_axis: Axis) -> None:
        """Look at the plane in another way."""
        if (x_axis, y_axis) != (self.board.x_axis, self.board.y_axis):
            self.board.x_axis, self.board.y_axis = x_axis, y_axis
            self.axes_changed.emit()

    def fit(self) -> None:
        """Show all points."""
        points = self.board.points
        self.set_axes(
            self.board.x_axis.fitted(points.x[points.there]), self.board.y_axis.fitted(points.y[points.there])
        )

    def tidy(self, at: Place) -> Place:
        """Where a point would come to lie."""
        board = self.board
        return float(board.x_axis.tidy(np.array(at[0]))), float(board.y_axis.tidy(np.array(at[1])))

    def _obstacle(self) -> str:
        if self.board.is_full:
            return self.tr("{count} points were painted; more are not taken. Generate a table, or read one.").format(
                count=f"{MAX_PAINTED:,}"
            )
        if not self.board.target.is_numeric and self.chosen_class not in self.board.target.names:
            return self.tr("Add a class first: each point is of one.")
        return ""

    def _brush(self, pointer: Pointer) -> Brush:
        return Brush(self.dab_points, pointer.reach(self._radius_now))

    def _erase_at(self, pointer: Pointer) -> None:
        if self.tool.has_radius:
            self._tell(self.board.erase(pointer.at, pointer.reach(self._radius_now)))
        else:
            self._tell(self.board.remove_nearest(pointer.at, pointer.reach(self._radius_now)))

    def _carry(self, ids: Ids) -> None:
        """A point that was just put goes with the pointer until the release."""
        self._held, self._offset = int(ids[0]), (0.0, 0.0)
        self._tell(ids)

    def _take_hold(self, pointer: Pointer) -> None:
        points = self.board.points
        self._held = points.nearest(pointer.at, pointer.reach(GRASP))
        if self._held is None:
            self.notice_given.emit(self.tr("There is no point here to be moved."))
        else:
            self._offset = points.x[self._held] - pointer.at[0], points.y[self._held] - pointer.at[1]

    def _let_go(self) -> None:
        self._held = self._doing = None

    def _travel(self, way: Callable[[], Ids]) -> None:
        self.release()
        before = self.board.target
        touched = way()
        if before != self.board.target:
            self._follow_target()
        self._tell(touched)
        self.stroke_ended.emit()

    def _follow_target(self) -> None:
        names = self.board.target.names
        if self.chosen_class not in names:
            self.chosen_class = next(iter(names), 0)
        self.target_changed.emit()

    def _tell(self, ids: Ids) -> None:
        if ids.size:
            self.points_changed.emit(ids)
