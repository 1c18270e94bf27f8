"""What is drawn of a network and where it stands: no overlap, left to right, the right form for every size. No Qt."""

from itertools import combinations, pairwise

import pytest

from engine.config.layers import Add, Concatenate, Dense, Dropout, Flatten
from engine.config.network import INPUT, Network, Node
from engine.config.shapes import ShapeError, parameter_count, parameter_shapes
from engine.drawing.layout import CAPTION_LINES, Layout, Room, arrange, beside, columns
from engine.drawing.sketch import MAX_EDGES, Form, LinkForm, Sketch, sketch

ROOM = Room(800, 500)


def names(count: int) -> list[str]:
    return [f"x{i}" for i in range(count)]


def stack(*units: int, inputs: int = 2) -> Sketch:
    network = Network.stack([Dense(units=count) for count in units])
    return sketch(network, names(inputs), names(units[-1]))


@pytest.fixture
def branched() -> Sketch:
    """Two branches beside each other and a way past both."""
    network = Network(
        nodes=(
            Node(name="first", layer=Dense(units=3)),
            Node(name="upper", layer=Dense(units=4), inputs=("first",)),
            Node(name="lower", layer=Dense(units=2), inputs=("first",)),
            Node(name="all", layer=Concatenate(), inputs=("upper", "lower", "first")),
            Node(name="output", layer=Dense(units=1), inputs=("all",)),
        )
    )
    return sketch(network, names(2), ["y"])


def bodies(layout: Layout) -> list[tuple[float, float, float, float]]:
    return [(p.x - p.half_width, p.top, p.x + p.half_width, p.bottom) for p in layout.places.values()]


def test_each_layer_stands_to_the_right_of_what_feeds_it(branched: Sketch) -> None:
    layout = arrange(branched, ROOM)
    for link in branched.links:
        assert layout.places[link.source].x < layout.places[link.target].x


def test_no_two_bodies_overlap_and_all_lie_in_the_box(branched: Sketch) -> None:
    layout = arrange(branched, ROOM)
    for (l1, t1, r1, b1), (l2, t2, r2, b2) in combinations(bodies(layout), 2):
        assert r1 < l2 or r2 < l1 or b1 < t2 or b2 < t1
    assert all(
        layout.left <= left and layout.top <= top and right <= layout.right and bottom <= layout.bottom
        for left, top, right, bottom in bodies(layout)
    )


def test_captions_stand_above_their_bodies_and_below_nothing_else(branched: Sketch) -> None:
    layout = arrange(branched, ROOM)
    caption = CAPTION_LINES * ROOM.line
    for place in layout.places.values():
        assert place.caption_top + caption <= place.top
        for other in layout.places.values():
            if other.x == place.x and other.bottom < place.top:
                assert other.bottom < place.caption_top


def test_a_way_past_other_layers_has_a_lane_of_its_own(branched: Sketch) -> None:
    layout = arrange(branched, ROOM)
    (_, lane, _) = layout.routes["first", "all"]
    beside_it = [p for p in layout.places.values() if p.x == lane[0]]
    assert len(beside_it) == 2
    assert all(not place.top <= lane[1] <= place.bottom for place in beside_it)


def test_a_stack_fills_the_room_without_leaving_it() -> None:
    layout = arrange(stack(8, 3), ROOM)
    assert layout.right - layout.left <= ROOM.width
    assert layout.bottom - layout.top <= ROOM.height
    assert layout.right - layout.left > 0.9 * ROOM.width


def test_layers_without_a_kernel_stand_closer_and_blocks_never_touch() -> None:
    network = Network.stack([Dense(units=4), Dropout(), Flatten(), Dense(units=20), Dropout(), Dense(units=3)])
    layout = arrange(sketch(network, names(2), names(3)), ROOM)
    xs = [place.x for place in layout.places.values()]
    gaps = [after - before for before, after in pairwise(xs)]
    assert gaps[1] == gaps[2] < gaps[0]
    for (_, _, right, _), (left, _, _, _) in pairwise(bodies(layout)):
        assert right < left


def test_units_are_evenly_spaced_and_do_not_touch() -> None:
    layout = arrange(stack(12, 3), ROOM)
    ys = layout.places["hidden_1"].ys
    gaps = {round(b - a, 6) for a, b in pairwise(ys)}
    assert len(ys) == 12
    assert len(gaps) == 1
    assert gaps.pop() > 2 * layout.radius


def test_columns_are_the_longest_ways_from_the_data(branched: Sketch) -> None:
    assert columns(branched) == {INPUT: 0, "first": 1, "upper": 2, "lower": 2, "all": 3, "output": 4}


def test_arrow_keys_find_the_neighbours(branched: Sketch) -> None:
    layout = arrange(branched, ROOM)
    assert beside(layout, INPUT, right=1) == "first"
    assert beside(layout, "all", right=1) == "output"
    assert beside(layout, "output", right=1) == "output"
    upper, lower = sorted(("upper", "lower"), key=lambda name: layout.places[name].middle)
    assert beside(layout, upper, down=1) == lower
    assert beside(layout, lower, down=-1) == upper
    assert beside(layout, upper, right=-1) == "first"


def test_layers_of_more_than_twelve_units_are_blocks_and_their_kernels_bundles() -> None:
    drawn = stack(12, 13, 3)
    assert [node.form for node in drawn.nodes] == [Form.NEURONS, Form.NEURONS, Form.BLOCK, Form.NEURONS]
    assert [link.form for link in drawn.links] == [LinkForm.WEIGHTS, LinkForm.BUNDLE, LinkForm.BUNDLE]


def test_where_there_are_too_many_weights_the_largest_kernels_are_bundled() -> None:
    drawn = stack(12, 12, 12, 12, 3)
    single = [link for link in drawn.links if link.form is LinkForm.WEIGHTS]
    weights = sum(drawn.node(link.source).width * drawn.node(link.target).width for link in single)
    assert 0 < weights <= MAX_EDGES
    assert {link.target for link in single} >= {"hidden_1", "output"}


def test_a_layer_without_units_is_a_block_that_can_still_be_chosen() -> None:
    drawn = stack(0, 3)
    assert drawn.node("hidden_1").form is Form.BLOCK
    assert arrange(drawn, ROOM).places["hidden_1"].half_width > 0


def test_the_sketch_counts_the_parameters_that_the_engine_trains(branched: Sketch) -> None:
    network = Network.stack([Dense(units=8), Dense(units=3, use_bias=False)])
    counted = sum(node.parameters for node in sketch(network, names(4), names(3)).nodes)
    assert counted == parameter_count(parameter_shapes(network, 4))


def test_only_an_output_that_fits_the_targets_bears_their_names() -> None:
    network = Network.stack([Dense(units=3)])
    assert sketch(network, names(2), ["a", "b", "c"]).node("output").labels == ("a", "b", "c")
    assert sketch(network, names(2), ["a", "b"]).node("output").labels == ()


def test_values_enter_a_concatenation_one_input_after_the_other(branched: Sketch) -> None:
    offsets = {link.source: link.offset for link in branched.links if link.target == "all"}
    assert offsets == {"upper": 0, "lower": 4, "first": 6}


def test_widths_that_do_not_fit_are_drawn_and_a_cycle_is_not() -> None:
    unequal = Network.stack([Dense(units=3), Dense(units=1)]).branched(
        "hidden_1", Node(name="side", layer=Dense(units=5)), Add()
    )
    assert sketch(unequal, names(2), ["y"]).node("add_1").width == 5
    cycle = unequal.with_node("side", unequal.node("side").replace(inputs=("add_1",)))
    with pytest.raises(ShapeError, match="cycle"):
        sketch(cycle, names(2), ["y"])


def test_names_and_captions_are_whole_where_all_of_them_fit_and_never_meet() -> None:
    drawn = stack(4, 300, 3, inputs=4)
    for width in (600, 1200, 1900):
        room = Room(width, 700, line=24.0, left_names=150, right_names=220, captions=250, block_lines=140)
        layout = arrange(drawn, room)
        places = sorted(layout.places.values(), key=lambda place: place.x)
        for one, other in pairwise(places):
            assert one.x + one.caption_width / 2 < other.x - other.caption_width / 2
            assert one.x + one.half_width < other.x - other.half_width
        assert all(place.caption_width >= 250 for place in places) == (width == 1900)
        assert (layout.names >= 220) == (layout.places["hidden_2"].half_width >= 70) == (width >= 1200)
        assert layout.left <= places[0].x - places[0].caption_width / 2
        assert places[-1].x + max(places[-1].caption_width / 2, places[-1].half_width + layout.names) <= layout.right
