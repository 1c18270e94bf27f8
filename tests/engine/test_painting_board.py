"""The board: strokes, undo and redo, brush, eraser, classes."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.painting.axis import Axis
from engine.painting.board import MAX_PAINTED, Board
from engine.painting.brush import Brush
from engine.painting.on_table import new_board
from engine.painting.target import Target

BRUSH = Brush(20, (0.2, 0.2))
State = tuple[object, ...]


def state(board: Board) -> State:
    """All that a person sees."""
    ids = np.flatnonzero(board.points.there)
    points = np.stack([board.points.x[ids], board.points.y[ids], board.points.label[ids]]).tolist()
    return points, board.target, board.total, [board.count_of(each.key) for each in board.target.classes]


def stroke(board: Board, kind: str, x: float, y: float, label: int) -> None:
    """One stroke as a person would make it."""
    board.begin(kind)
    match kind:
        case "point":
            board.put((x, y), label)
        case "brush":
            board.dab((x, y), label, BRUSH)
            board.dab((y, x), label, BRUSH)
        case "erase":
            board.erase((x, y), (0.5, 0.5))
        case "move":
            found = board.points.nearest((x, y), (1, 1))
            if found is not None:
                board.move(found, (y, x))
                board.move(found, (-y, x))
        case "clear":
            board.clear()
        case "rename":
            board.retarget(board.target.renamed(label, f"{label} {x}"))
        case "remove":
            board.retarget(board.target.removed(label))
        case "numeric":
            board.retarget(Target(is_numeric=not board.target.is_numeric))
    board.end()


COORDINATES = st.floats(-1, 1)
STROKES = st.lists(
    st.tuples(
        st.sampled_from(["point", "point", "brush", "erase", "move", "clear", "rename", "remove", "numeric"]),
        COORDINATES,
        COORDINATES,
        st.integers(0, 1),
    ),
    max_size=8,
)


@given(STROKES, st.integers(0, 8), STROKES)
def test_strokes_undone_and_done_again_leave_what_was(
    first: list[tuple[Any, ...]], back: int, then: list[tuple[Any, ...]]
) -> None:
    board = new_board()
    seen = [state(board)]
    for each in first:
        stroke(board, *each)
        if seen[-1] != state(board):
            seen.append(state(board))
    for _ in range(back):
        board.undo()
    del seen[max(1, len(seen) - back) :]
    assert state(board) == seen[-1]
    for each in then:
        stroke(board, *each)
        if seen[-1] != state(board):
            seen.append(state(board))
    for before in reversed(seen[:-1]):
        board.undo()
        assert state(board) == before
    assert board.undo_text == ""
    for after in seen[1:]:
        board.redo()
        assert state(board) == after


def test_a_stroke_is_undone_whole_and_named() -> None:
    board = new_board()
    board.begin("Brush")
    board.dab((0, 0), 0, BRUSH)
    board.dab((0.5, 0), 0, BRUSH)
    board.end()
    board.begin("Point")
    board.put((0.123456, -0.5), 1)
    board.end()
    assert (board.total, board.undo_text) == (41, "Point")
    board.undo()
    assert (board.total, board.undo_text, board.redo_text) == (40, "Brush", "Point")
    board.undo()
    assert (board.total, board.undo_text) == (0, "")
    board.redo()
    board.redo()
    assert (board.points.x[-1], board.points.y[-1]) == (0.12, -0.5)


def test_what_changes_nothing_is_no_stroke() -> None:
    board = new_board()
    stroke(board, "erase", 0, 0, 0)
    board.begin("move and back")
    board.end()
    assert board.undo_text == ""
    stroke(board, "point", 0.5, 0.5, 0)
    board.begin("move and back")
    board.move(0, (0.7, 0.7))
    board.move(0, (0.5, 0.5))
    board.end()
    assert board.undo_text == "point"


def test_a_stroke_can_be_given_up() -> None:
    board = new_board()
    stroke(board, "point", 0.5, 0.5, 0)
    before = state(board)
    board.begin("move")
    board.move(0, (0.9, 0.9))
    assert board.cancel().tolist() == [0]
    assert state(board) == before
    assert board.undo_text == "point"


def test_the_seed_decides_what_the_brush_scatters_and_undo_begins_again() -> None:
    one, same, other = new_board(), new_board(), Board((Axis("x1"), Axis("x2")), Target(), seed=1)
    for board in (one, same, other):
        stroke(board, "brush", 0.1, 0.2, 0)
    assert state(one) == state(same) != state(other)
    one.undo()
    stroke(one, "brush", 0.1, 0.2, 0)
    assert state(one) == state(same)
    for board in (one, same):
        board.undo()
        board.redo()
        stroke(board, "brush", 0, 0, 1)
    assert state(one) == state(same)


def test_the_brush_fills_its_circle_evenly_and_nothing_else() -> None:
    x, y = Brush(4000, (0.2, 0.4)).scattered((0.5, -0.5), seed=0, dab=0)
    radius = np.hypot((x - 0.5) / 0.2, (y + 0.5) / 0.4)
    assert radius.max() <= 1
    assert abs((radius < np.sqrt(0.5)).mean() - 0.5) < 0.03, "half the points on half the area"


def test_a_brush_at_the_edge_paints_only_what_lies_inside() -> None:
    board = new_board()
    board.begin("")
    board.dab((1, 1), 0, Brush(400, (0.2, 0.2)))
    board.end()
    assert 60 < board.total < 140
    assert board.points.x.max() <= 1


def test_dabs_lie_evenly_on_a_path_however_fast_the_mouse_is() -> None:
    brush = Brush(1, (0.1, 0.1))
    whole = brush.along((0, 0), (1, 0))
    parts: list[tuple[float, float]] = [(0, 0)]
    for x in np.linspace(0, 1, 100):
        parts += brush.along(parts[-1], (float(x), 0))
    assert len(whole) == 16
    assert abs(len(parts) - 1 - len(whole)) <= 2
    assert brush.along((0, 0), (0.01, 0)) == []


def test_the_eraser_takes_what_lies_within_it() -> None:
    board = new_board()
    for x in (0.0, 0.1, 0.2, 0.3):
        stroke(board, "point", x, 0, 0)
    board.begin("")
    assert board.erase((0.1, 0), (0.11, 0.05)).tolist() == [0, 1, 2]
    assert board.remove_nearest((0.25, 0), (0.01, 0.01)).tolist() == []
    assert board.remove_nearest((0.25, 0), (0.1, 0.1)).tolist() == [3]
    board.end()
    assert board.total == 0


def test_of_points_at_one_place_the_last_one_is_taken() -> None:
    board = new_board()
    stroke(board, "point", 0.5, 0.5, 0)
    stroke(board, "point", 0.5, 0.5, 1)
    assert board.points.nearest((0.5, 0.5), (0.1, 0.1)) == 1


def test_a_class_takes_its_points_with_it_and_undo_brings_both_back() -> None:
    board = new_board()
    stroke(board, "point", 0, 0, 0)
    stroke(board, "point", 0.5, 0, 1)
    stroke(board, "remove", 0, 0, 1)
    assert (board.total, list(board.target.names.values())) == (1, ["a"])
    board.begin("add")
    board.retarget(board.target.added("c"))
    board.end()
    assert board.target.names == {0: "a", 1: "c"}
    assert board.count_of(1) == 0, "another class, though it has the colour of the one before"
    board.undo()
    board.undo()
    assert board.target.names == {0: "a", 1: "b"}
    assert board.count_of(1) == 1


@pytest.mark.parametrize(
    ("name", "reason"), [("", "needs a name"), ("  ", "needs a name"), ("b", "already"), ("c", "")]
)
def test_a_class_name_is_refused_with_a_sentence(name: str, reason: str) -> None:
    refusal = Target().refusal(name, key=0)
    assert reason in refusal
    assert bool(reason) == bool(refusal)


def test_classes_that_are_numbers_stay_numbers() -> None:
    target = Target(of_numbers=True, classes=()).added("1").added("2.50")
    assert list(target.names.values()) == ["1", "2.5"]
    assert "is none" in target.refusal("high")
    assert "number 2.5" in target.refusal("2.500")


def test_ten_classes_are_enough() -> None:
    target = Target()
    while not target.refusal(target.free_name):
        target = target.added(target.free_name)
    assert len(target.classes) == 10
    with pytest.raises(ValueError, match="more than 10"):
        target.added("one more")


def test_a_full_board_takes_no_more_points() -> None:
    board = new_board()
    board.begin("")
    board.dab((0, 0), 0, Brush(MAX_PAINTED - 1, (0.1, 0.1)))
    assert not board.is_full
    board.dab((0, 0), 0, Brush(10, (0.1, 0.1)))
    board.end()
    assert board.is_full
    assert board.total == MAX_PAINTED
    board.undo()
    stroke(board, "point", 0, 0, 0)
    assert board.total == 1
