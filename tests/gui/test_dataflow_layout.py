"""Where a dataflow graph is drawn: nothing covers anything, what feeds stands above, groups fold to one box. No TensorFlow."""

from itertools import combinations

import numpy as np
import pytest

from engine.dataflow import Dataflow, FlowOperation, FlowTensor, Phase
from gui.dataflow.layers import set_in_rows
from gui.dataflow.layout import Box, Layout, arrange
from gui.dataflow.tree import Tree, tree_of


def operation(
    name: str, *inputs: str, phase: Phase = Phase.FORWARD, owner: str = "", value: float = 0.0
) -> FlowOperation:
    tensor = FlowTensor(f"{name}:0", "float32", (), np.asarray(value))
    return FlowOperation(
        name, "Add", tuple(f"{each}:0" for each in inputs), (tensor,), phase=phase, owner=owner, device="CPU:0"
    )


def small_update() -> Dataflow:
    """Two layers forward, a loss, two layers back, and a step that reads from everywhere."""
    loss, backward, update = Phase.LOSS, Phase.BACKWARD, Phase.UPDATE
    return Dataflow((
        operation("x"),
        operation("w", owner="hidden"), operation("h", "x", "w", owner="hidden"), operation("o", "h", owner="output"),
        operation("two", phase=loss), operation("L", "o", "two", phase=loss),
        operation("do", "L", "o", phase=backward, owner="output"), operation("dh", "do", "h", "x", phase=backward, owner="hidden"),
        operation("step", "dh", "w", phase=update, owner="hidden"),
    ))  # fmt: skip


def laid(*opened: str) -> tuple[Tree, Layout]:
    tree = tree_of(small_update())
    return tree, arrange(tree, frozenset(opened), lambda _: (100.0, 40.0))


ALL = ("forward", "forward/hidden", "forward/output", "loss", "backward", "backward/hidden", "backward/output", "update",
       "update/hidden")  # fmt: skip


def overlap(a: Box, b: Box) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


def test_a_program_has_no_groups() -> None:
    tree = tree_of(Dataflow((operation("a"), operation("b", "a"))))
    assert list(tree.groups) == [""]


def test_folded_phases_are_four_boxes_one_below_the_other() -> None:
    _, layout = laid()
    assert list(layout.boxes) == ["forward", "loss", "backward", "update"]
    tops = [box.y for box in layout.boxes.values()]
    assert tops == sorted(set(tops))
    assert {(wire.source, wire.target): wire.tensors for wire in layout.wires} == {
        ("forward", "loss"): ("o:0",),
        ("loss", "backward"): ("L:0",),
        ("forward", "backward"): ("o:0", "h:0", "x:0"),
        ("backward", "update"): ("dh:0",),
        ("forward", "update"): ("w:0",),
    }


@pytest.mark.parametrize("opened", [(), ("forward",), ("forward", "forward/hidden", "backward"), ALL])
def test_no_box_covers_another_and_each_lies_in_its_frames(opened: tuple[str, ...]) -> None:
    tree, layout = laid(*opened)
    assert set(layout.frames) == set(opened)
    assert not [pair for pair in combinations(layout.boxes.values(), 2) if overlap(*pair)]
    for name, path in tree.paths.items():
        box = layout.boxes[tree.shown(name, frozenset(opened))]
        for key in path:
            frame = layout.frames.get(key)
            if frame is not None:
                assert frame.x < box.x < box.x + box.width < frame.x + frame.width
                assert frame.y < box.y < box.y + box.height < frame.y + frame.height


def test_what_feeds_an_operation_stands_above_it() -> None:
    _, layout = laid(*ALL)
    assert len(layout.boxes) == 9
    for wire in layout.wires:
        source, target = layout.boxes[wire.source], layout.boxes[wire.target]
        assert source.y + source.height < target.y
        assert wire.points[0] == (source.middle[0], source.y + source.height)
        assert wire.points[-1][1] == target.y


def test_wires_arrive_side_by_side() -> None:
    _, layout = laid(*ALL)
    ends = [wire.points[-1] for wire in layout.wires if wire.target == "dh"]
    assert len(set(ends)) == 3


def test_a_long_edge_passes_between_the_boxes_of_the_rows_that_it_crosses() -> None:
    sizes = dict.fromkeys("abcd", (50.0, 20.0))
    rows = set_in_rows(sizes, [("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")])
    for name in "bc":
        left, top = rows.corners[name]
        passing = [x for x, y in rows.lanes["a", "d"] if top <= y <= top + 20]
        assert passing
        assert all(x < left or x > left + 50 for x in passing)


def test_a_constant_stands_right_above_what_takes_it() -> None:
    rows = set_in_rows(
        dict.fromkeys(["x", "y", "z", "two", "end"], (10.0, 10.0)),
        [("x", "y"), ("y", "z"), ("z", "end"), ("two", "end")],
    )
    assert rows.corners["two"][1] == rows.corners["z"][1]
    assert rows.corners["two"][1] > rows.corners["y"][1]
