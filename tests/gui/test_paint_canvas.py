"""The painted plane: mouse and keys as a person uses them, and what is drawn."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.painting.axis import Axis
from engine.painting.board import Board
from engine.painting.on_table import new_board
from engine.painting.points import Points
from engine.painting.target import Target
from gui.paint import point_layer
from gui.paint.canvas import PaintCanvas
from gui.paint.marks import Marks, Scale, marks_of
from gui.paint.session import PaintSession, Tool
from gui.theme import ThemeName, colors, theme
from gui.widgets.class_marks import class_color

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Painter:
    """A canvas and the hand on it."""

    def __init__(self, qtbot: QtBot, board: Board) -> None:
        self.board = board
        self.session = PaintSession(board)
        self.canvas = PaintCanvas(self.session)
        qtbot.addWidget(self.canvas)
        self.canvas.resize(640, 600)
        with qtbot.waitExposed(self.canvas):
            self.canvas.show()
        self.canvas.setFocus()

    def at(self, x: float, y: float) -> QPoint:
        return self.canvas.position_of((x, y)).toPoint()

    def stroke(self, *places: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
        view = self.canvas.viewport()
        QTest.mousePress(view, button, PLAIN, self.at(*places[0]))
        for place in places[1:]:
            QTest.mouseMove(view, self.at(*place))
        QTest.mouseRelease(view, button, PLAIN, self.at(*places[-1]))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.canvas, key, modifier)

    def wheel(self, notches: int, at: QPoint, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        view = self.canvas.viewport()
        event = QWheelEvent(
            QPointF(at),
            QPointF(view.mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, event)

    def points(self) -> list[tuple[float, float, float]]:
        points = self.board.points
        return [
            (float(points.x[at]), float(points.y[at]), float(points.label[at])) for at in np.flatnonzero(points.there)
        ]

    def pixel(self, x: float, y: float) -> str:
        image: QImage = self.canvas.viewport().grab().toImage()
        return image.pixelColor(self.at(x, y)).name()


@pytest.fixture
def painter(qtbot: QtBot) -> Painter:
    return Painter(qtbot, new_board())


def test_a_click_sets_a_point_of_the_chosen_class_at_a_tidy_place(painter: Painter) -> None:
    painter.stroke((0.37, -0.52))
    painter.session.choose_class(1)
    painter.stroke((-0.5, 0.5))
    (x, y, label), second = painter.points()
    assert (abs(x - 0.37) < 0.011, abs(y + 0.52) < 0.011, label, second[2]) == (True, True, 0, 1)
    assert x == round(x, 2)
    assert painter.pixel(x, y) == class_color(0).name()
    assert painter.pixel(second[0], second[1]) == class_color(1).name()


def test_a_point_goes_with_the_mouse_until_the_release(painter: Painter) -> None:
    painter.stroke((0, 0), (0.2, 0.3), (0.5, 0.5))
    assert [round(value, 1) for value in painter.points()[0]] == [0.5, 0.5, 0]
    assert painter.pixel(0, 0) != class_color(0).name(), "where it was first, nothing is left"
    painter.session.undo()
    assert painter.points() == [], "one stroke"


def test_two_quick_clicks_are_two_points(painter: Painter) -> None:
    at = painter.at(0, 0)
    QTest.mouseClick(painter.canvas.viewport(), LEFT, PLAIN, at)
    QTest.mouseDClick(painter.canvas.viewport(), LEFT, PLAIN, at)
    assert len(painter.points()) >= 2


def test_the_brush_paints_along_its_way_within_its_circle(painter: Painter) -> None:
    painter.session.choose_tool(Tool.BRUSH)
    painter.stroke((-0.6, 0), (0.6, 0))
    x = np.array([point[0] for point in painter.points()])
    y = np.array([point[1] for point in painter.points()])
    reach = painter.canvas._pointer(QPointF()).reach(painter.session.radius)
    assert len(x) > 60
    assert x.min() >= -0.6 - reach[0] - 0.02
    assert x.max() <= 0.6 + reach[0] + 0.02
    assert np.abs(y).max() <= reach[1] + 0.02
    assert np.diff(np.sort(x)).max() < 0.2, "no gaps, though the mouse came in one leap"
    painter.session.undo()
    assert painter.points() == []


def test_the_right_button_erases_one_point_and_the_eraser_a_circle(painter: Painter) -> None:
    for x in (-0.5, -0.45, 0.5, 0.8):
        painter.stroke((x, 0.5))
    painter.stroke((0.5, 0.5), button=RIGHT)
    assert len(painter.points()) == 3
    assert painter.pixel(0.5, 0.5) != class_color(0).name()
    painter.session.choose_tool(Tool.ERASER)
    painter.stroke((-0.48, 0.5))
    assert [round(point[0], 1) for point in painter.points()] == [0.8]
    painter.session.undo()
    painter.session.undo()
    assert len(painter.points()) == 4
    assert painter.pixel(0.5, 0.5) == class_color(0).name()


def test_a_point_is_dragged_and_what_is_no_point_is_told(painter: Painter, qtbot: QtBot) -> None:
    painter.stroke((0.5, 0.5))
    painter.session.choose_tool(Tool.MOVE)
    painter.stroke((0.5, 0.5), (-0.2, 0.1), (-0.5, -0.5))
    assert [round(value, 1) for value in painter.points()[0]] == [-0.5, -0.5, 0]
    assert painter.pixel(-0.5, -0.5) == class_color(0).name()
    with qtbot.waitSignal(painter.session.notice_given, check_params_cb=bool) as told:
        painter.stroke((0.5, 0.5), (0, 0))
    assert told.args == ["There is no point here to be moved."]
    assert painter.board.undo_text == "Move a point"


def test_arrows_space_and_delete_paint_without_a_mouse(painter: Painter) -> None:
    for _ in range(4):
        painter.key(Qt.Key.Key_Right)
    painter.key(Qt.Key.Key_Up, SHIFT)
    painter.key(Qt.Key.Key_Down, CONTROL)
    painter.key(Qt.Key.Key_Space)
    assert painter.points() == [(0.2, 0.24, 0.0)]
    painter.session.choose_tool(Tool.MOVE)
    painter.key(Qt.Key.Key_Space)
    painter.key(Qt.Key.Key_Left)
    painter.key(Qt.Key.Key_Space)
    painter.key(Qt.Key.Key_Left)
    assert painter.points() == [(0.15, 0.24, 0.0)], "taken, carried, let go"
    painter.key(Qt.Key.Key_Right)
    painter.key(Qt.Key.Key_Delete)
    assert painter.points() == []


def test_escape_lets_a_carried_point_go_back(painter: Painter) -> None:
    painter.key(Qt.Key.Key_Space)
    painter.session.choose_tool(Tool.MOVE)
    painter.key(Qt.Key.Key_Space)
    painter.key(Qt.Key.Key_Right)
    painter.key(Qt.Key.Key_Escape)
    assert painter.points() == [(0.0, 0.0, 0.0)]
    assert painter.board.undo_text == "Point"


def test_with_steps_every_point_lies_on_them(painter: Painter) -> None:
    painter.session.set_axes(Axis("x1", step=0.25), Axis("x2", step=0.5))
    painter.stroke((0.3, 0.3))
    painter.key(Qt.Key.Key_Right)
    painter.key(Qt.Key.Key_Up)
    painter.key(Qt.Key.Key_Space)
    painter.session.choose_tool(Tool.BRUSH)
    painter.stroke((-0.5, -0.5), (0.5, -0.4))
    places = np.array(painter.points())
    assert places[:2].tolist() == [[0.25, 0.5, 0], [0.25, 0.5, 0]]
    assert not (places[:, 0] % 0.25).any()
    assert not (places[:, 1] % 0.5).any()


def test_the_wheel_zooms_around_the_cursor_and_the_middle_button_moves(painter: Painter) -> None:
    at = painter.at(0.5, 0.5)
    painter.wheel(2, at)
    board = painter.board
    assert board.x_axis.span == pytest.approx(1.28, abs=0.01)
    assert abs(painter.at(0.5, 0.5).x() - at.x()) <= 2
    low = board.x_axis.low
    painter.stroke((0.5, 0.5), (0.3, 0.5), button=MIDDLE)
    assert board.x_axis.low == pytest.approx(low + 0.2, abs=0.01)
    assert board.undo_text == "", "looking around is no stroke"
    painter.wheel(1, at, CONTROL)
    assert painter.session.radius == 44


def test_a_wheel_with_control_stops_at_the_least_and_largest_circle(painter: Painter) -> None:
    painter.wheel(-100, painter.at(0, 0), CONTROL)
    assert painter.session.radius == 4
    painter.wheel(100, painter.at(0, 0), CONTROL)
    assert painter.session.radius == 200


def test_the_place_under_the_cursor_is_told(painter: Painter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(painter.canvas.pointed) as told:
        QTest.mouseMove(painter.canvas.viewport(), painter.at(0.25, -0.75))
    assert told.args is not None
    assert told.args[0] == pytest.approx((0.25, -0.75), abs=0.01)


def test_undo_in_the_middle_of_a_stroke_ends_it(painter: Painter) -> None:
    painter.session.choose_tool(Tool.BRUSH)
    view = painter.canvas.viewport()
    QTest.mousePress(view, LEFT, PLAIN, painter.at(0, 0))
    painter.session.undo()
    QTest.mouseMove(view, painter.at(0.5, 0.5))
    QTest.mouseRelease(view, LEFT, PLAIN, painter.at(0.5, 0.5))
    assert painter.points() == []


def test_a_stroke_draws_its_surroundings_alone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(0)
    places = random.uniform(-1, 1, (2, 100_000))
    labels = random.integers(0, 2, 100_000).astype(np.float64)
    board = Board((Axis("x1"), Axis("x2")), Target(), points=Points(places[0], places[1], labels))
    painter = Painter(qtbot, board)
    drawn: list[int] = []

    def counted(labelled: Target, labels: NDArray[np.float64], scale: Scale) -> Marks:
        drawn.append(len(labels))
        return marks_of(labelled, labels, scale)

    monkeypatch.setattr(point_layer, "marks_of", counted)
    painter.stroke((0, 0))
    painter.stroke((0, 0), button=RIGHT)
    painter.session.choose_tool(Tool.BRUSH)
    painter.stroke((0.2, 0.2))
    assert drawn
    assert max(drawn) < 4_000


def test_numbers_are_told_apart_by_sign_and_strength(painter: Painter) -> None:
    painter.session.retarget(Target("y", is_numeric=True), "numbers")
    for x, value in ((-0.5, -1.0), (0.0, 0.0), (0.5, 1.0)):
        painter.session.choose_value(value)
        painter.stroke((x, 0))
    assert painter.pixel(-0.5, 0) == colors().negative.name()
    assert painter.pixel(0, 0) == colors().zero.name()
    assert painter.pixel(0.5, 0) == colors().positive.name()
    painter.session.choose_value(4.0)
    painter.stroke((0.5, 0.5))
    assert painter.pixel(0.5, 0) != colors().positive.name(), "weaker beside a larger one"


def test_another_theme_draws_the_plane_again(painter: Painter) -> None:
    painter.stroke((0, 0))
    theme().apply(ThemeName.DARK)
    assert painter.pixel(0.52, 0.53) == colors().panel.name()
    assert painter.pixel(0, 0) == class_color(0).name()


def test_rows_without_a_class_are_drawn_too(qtbot: QtBot) -> None:
    board = Board((Axis("u"), Axis("v")), Target(), points=Points(np.zeros(1), np.zeros(1), np.array([np.nan])))
    assert Painter(qtbot, board).pixel(0, 0) != colors().panel.name()


def test_a_click_on_the_numbers_of_an_axis_paints_nothing(painter: Painter) -> None:
    for place in ((-1.1, 0.0), (0.0, -1.1)):
        painter.stroke(place)
    assert painter.points() == []
    painter.stroke((0.9, 0.0), (1.2, 0.0))
    assert painter.points() == [(1.0, 0.0, 0.0)], "a drag goes on beyond the end, the point does not"


def test_what_strokes_left_is_what_drawing_all_gives(painter: Painter) -> None:
    painter.session.choose_tool(Tool.BRUSH)
    painter.stroke((-0.5, -0.5), (0.5, 0.5))
    painter.session.choose_class(1)
    painter.stroke((-0.5, 0.5), (0.5, -0.4))
    painter.stroke((0.1, 0.1), button=RIGHT)
    painter.session.undo()
    painter.session.undo()
    painter.session.choose_tool(Tool.ERASER)
    painter.stroke((-0.3, -0.3), (0.2, 0.3))
    after = painter.canvas.viewport().grab().toImage()
    painter.canvas._layer.show_all(painter.canvas.devicePixelRatioF())
    assert painter.canvas.viewport().grab().toImage() == after
