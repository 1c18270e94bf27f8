"""Which ranges a plot shows, whatever is asked for, and that it says what cannot be seen. The guard is tested, not pyqtgraph."""

import math
from operator import attrgetter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from engine.data.columns import NumberColumn
from engine.data.points import points
from engine.data.table import Table
from engine.painting import axis as painting_axis
from engine.results.curves import Curve
from gui.inspector.class_scatter import ClassScatter
from gui.plots.axis import Axis
from gui.plots.limits import MAX_EXPONENT, MAX_VALUE, MIN_SPAN, RESOLUTION, are_apart, range_around, shown_range
from gui.plots.line import Style
from gui.plots.plot import Plot
from gui.plots.view import View

ANY = st.floats(allow_nan=True, allow_infinity=True)


@given(ANY, ANY)
def test_a_range_that_is_shown_is_neither_too_long_nor_too_short_nor_too_far_away(low: float, high: float) -> None:
    first, last = shown_range(low, high)
    assert -MAX_VALUE <= first < last <= MAX_VALUE
    assert last - first >= 0.99 * max(MIN_SPAN, RESOLUTION * max(abs(first), abs(last)))


@given(st.floats(-1e15, 1e15), st.floats(1e-3, 1e15))
def test_a_usual_range_is_shown_as_it_is(low: float, span: float) -> None:
    if are_apart(low, low + span):
        assert shown_range(low, low + span) == (low, low + span)


@given(st.floats(-MAX_VALUE, MAX_VALUE))
def test_numbers_that_are_all_alike_stand_in_the_middle_of_a_range(value: float) -> None:
    low, high = range_around(value)
    assert low < value < high
    assert are_apart(low, high)


def test_no_view_goes_where_nothing_can_be_drawn(qtbot: QtBot) -> None:
    view = View()
    asked = ((0.0, 5e-324), (-1e308, 1e308), (1e300, 1e301), (1e9, 1e9 + 1.2e-7), (3.0, 3.0))
    for ends in asked:
        view.setXRange(*ends)
        view.setYRange(*ends)
        view.setRange(QRectF(ends[0], ends[0], ends[1] - ends[0], ends[1] - ends[0]))
        for low, high in view.viewRange():
            assert -1.2 * MAX_VALUE < low < high < 1.2 * MAX_VALUE
            assert high - low >= 0.9 * max(MIN_SPAN, RESOLUTION * max(abs(low), abs(high)))


@pytest.mark.parametrize("factor", [1e9, 1e-9], ids=["in", "out"])
@pytest.mark.parametrize("is_logarithmic", [False, True], ids=["linear", "logarithmic"])
def test_zooming_ends_where_an_axis_ends(qtbot: QtBot, factor: float, is_logarithmic: bool) -> None:
    plot = shown(qtbot, Plot("Loss", "epoch", "loss"), np.linspace(3, 0.5, 50))
    plot.set_logarithmic(is_logarithmic=is_logarithmic)
    for _ in range(40):
        plot._view.zoom(factor)
        plot._view.translateBy(x=1, y=1)
    plot._view.sigRangeChangedManually.emit([True, True])
    (left, right), (bottom, top) = plot._view.viewRange()
    assert right - left == pytest.approx(
        2 * MAX_VALUE if factor < 1 else RESOLUTION * max(abs(left), abs(right)), rel=0.2
    )
    assert max(abs(bottom), abs(top)) <= (MAX_EXPONENT if is_logarithmic else MAX_VALUE)
    assert not plot.grab().isNull()


@pytest.mark.parametrize(
    "values",
    [
        np.array([1e-300, 2e-300, 5e-300]),
        np.array([1e-320, 3e-320]),
        np.array([0, 5e-324]),
        1e9 + np.array([0, 1.2e-7]),
        -1e9 + np.array([0, 1.2e-7]),
        -1e100 + np.arange(3) * 1e84,
    ],
)
def test_columns_whose_numbers_lie_too_close_are_told_so_on_the_axis_that_they_stand_along(
    qtbot: QtBot, values: np.ndarray
) -> None:
    table = Table((NumberColumn("row", np.arange(len(values), dtype=np.float64)), NumberColumn("tiny", values)))
    for x, y, told in (("row", "tiny", 1), ("tiny", "row", 1), ("tiny", "tiny", 2), ("row", "row", 0)):
        scatter = ClassScatter(points(table, x, y))
        qtbot.addWidget(scatter)
        with qtbot.waitExposed(scatter):
            scatter.show()
        scatter.refresh()
        assert not scatter.grab().isNull()
        assert scatter.remark.count("tiny: too close to be told apart") == told
        for low, high in scatter._view.viewRange():
            assert are_apart(low, high)


def test_columns_of_one_number_are_shown_without_a_remark(qtbot: QtBot) -> None:
    plot = shown(qtbot, Plot("", "x", "y"), np.full(5, 1e-300))
    assert plot.remark == ""
    assert plot._view.viewRange()[1] == [-0.5, 0.5]


@pytest.mark.parametrize("place", [1e300, -1e300, math.inf, math.nan])
def test_the_crosshair_stays_where_something_can_be_drawn_and_tells_the_numbers_all_the_same(
    qtbot: QtBot, place: float
) -> None:
    plot = Plot("", "x", "y")
    x, y = np.sort([0.0, 1.0, place]), np.array([1.0, 2.0, 3.0])
    qtbot.addWidget(plot)
    plot.add_line("training", Style(attrgetter("training"))).show(Curve(x, y, y, y))
    plot.refresh()
    plot.point_at(place)
    for line in (plot._crosshair._vertical, plot._crosshair._horizontal):
        assert abs(line.value()) <= MAX_VALUE
    assert plot.readout.startswith("x ")


def test_the_plane_that_is_painted_on_ends_within_what_can_be_shown() -> None:
    assert painting_axis.FARTHEST <= MAX_VALUE
    assert painting_axis.MIN_SPAN >= RESOLUTION


def test_numbers_at_an_axis_have_as_many_digits_as_tell_them_apart(qtbot: QtBot) -> None:
    axis = Axis("left")
    assert axis.tickStrings([1e9, 1e9 + 0.5], 1, 0.5) == ["1000000000", "1000000000.5"]
    assert axis.tickStrings([1.0001e-4, 1.0002e-4], 1, 1e-8) == ["0.00010001", "0.00010002"]
    axis.setLogMode(x=False, y=True)
    assert axis.tickStrings([math.log10(5), math.log10(5.0001), 309.0, -400.0], 1, 1) == ["5", "5.0001", "", ""]


def shown(qtbot: QtBot, plot: Plot, values: np.ndarray) -> Plot:
    """`plot` with a line of `values`."""
    x = np.arange(len(values), dtype=np.float64)
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.add_line("training", Style(attrgetter("training"))).show(Curve(x, values, values, values))
    with qtbot.waitExposed(plot):
        plot.show()
    plot.refresh()
    plot.grab()  # pyqtgraph follows the curves when it is painted
    return plot
