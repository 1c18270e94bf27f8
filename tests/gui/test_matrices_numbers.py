"""Cells, texts, colours and names of a shown matrix: the decisions below the painting."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from engine.config.axes import Axis
from engine.data.preparing.plan import plan
from gui.matrices.blocks import MAX_CELLS, blocks
from gui.matrices.caption import statistics
from gui.matrices.cell_sizes import Cells, cell_size
from gui.matrices.cell_text import cell_form
from gui.matrices.geometry import CellSize, Geometry
from gui.matrices.heat import MIDDLE, NOT_FINITE, heat, heat_places
from gui.matrices.matrix_painter import stride
from gui.matrices.unit_names import unit_names
from gui.theme import DARK, LIGHT, Colors
from tests.gui.fake_runs import flower_document, house_document

WEIGHTS = st.lists(st.floats(-1e5, 1e5, width=32), min_size=1, max_size=12)


@given(st.integers(1, 1600), st.integers(1, 1600), st.integers(0, 2**31))
def test_a_block_shows_its_largest_weight_and_knows_where_it_is(rows: int, columns: int, seed: int) -> None:
    values = np.random.default_rng(seed).integers(-9, 9, (rows, columns)).astype(np.float64)
    found = blocks(values)
    cells = found.cells.shape
    assert max(cells) <= MAX_CELLS
    row, column = cells[0] - 1, cells[1] // 2
    block = values[row * found.height :, column * found.width : (column + 1) * found.width][: found.height]
    assert abs(found.cells[row, column]) == np.abs(block).max()
    assert values[found.place(row, column)] == found.cells[row, column]


def test_a_matrix_that_fits_is_shown_whole() -> None:
    assert blocks(np.zeros((MAX_CELLS, MAX_CELLS))).is_whole


def test_a_weight_that_is_not_finite_is_never_hidden_in_a_block() -> None:
    values = np.ones((MAX_CELLS * 2, 1))
    values[1] = np.nan
    assert np.isnan(blocks(values).cells[0, 0])


@given(WEIGHTS, st.integers(2, 8))
def test_every_number_fits_its_cell_and_has_its_sign(weights: list[float], digits: int) -> None:
    values = np.array([weights])
    form = cell_form(values, digits)
    for value in weights:
        text = form.text(value)
        assert len(text) <= form.characters + (form.has_exponent and abs(value) > 0 and abs(value) < 1e-99)
        assert text[0] == ("0" if value == 0 else "+" if value > 0 else "−")


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(0.25, 2, "+0.25"), (-1.5, 3, "−1.500"), (12.345, 3, "+12.35"), (-0.00012, 2, "−1.2e−04"), (0.0, 2, "0")],
)
def test_numbers_in_cells_read_naturally(value: float, digits: int, text: str) -> None:
    assert cell_form(np.array([[value]]), digits).text(value) == text


def test_fewer_digits_are_shown_where_not_all_fit_and_none_where_not_even_two_do() -> None:
    def size(room: int, choice: Cells = Cells.AUTOMATIC) -> CellSize:
        return cell_size([np.full((2, 4), 0.5)], choice, 6, room=room, character=8, line=14)

    assert (size(400).digits, size(300).digits, size(150).digits) == (6, 5, 0)
    assert size(220).digits == 2
    assert size(150, Cells.NUMBERS).digits == 6
    assert size(400, Cells.COLORS).digits == 0


def test_zero_is_grey_and_equal_sizes_are_equally_far_from_it() -> None:
    places = heat_places(np.array([[-2.0, -1.0, 0.0, 1.0, 2.0, np.nan, np.inf]]), 2.0)[0].tolist()
    assert (places[0], places[2], places[4]) == (0, MIDDLE, 2 * MIDDLE)
    assert places[0] + places[4] == places[1] + places[3] == 2 * MIDDLE
    assert places[5:] == [NOT_FINITE, NOT_FINITE]
    assert heat_places(np.zeros((1, 2)), 0.0).tolist() == [[MIDDLE, MIDDLE]]


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_the_text_can_be_read_on_every_colour(colors: Colors) -> None:
    found = heat(colors)
    for pixel, text in zip(found.argb.tolist(), found.texts, strict=True):
        red, green, blue = (((pixel >> shift & 255) / 255) ** 2.2 for shift in (16, 8, 0))
        light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        ink = 0.2126 * text.redF() ** 2.2 + 0.7152 * text.greenF() ** 2.2 + 0.0722 * text.blueF() ** 2.2
        assert (max(light, ink) + 0.05) / (min(light, ink) + 0.05) > 3


def test_the_caption_has_least_greatest_and_frobenius_norm() -> None:
    assert statistics(np.array([[3.0, -4.0], [0.0, 0.0]])) == "min −4  max +3  norm 5"


def test_rows_of_the_first_kernel_are_inputs_and_columns_of_the_last_are_classes() -> None:
    document = flower_document()
    names = unit_names(document.experiment, plan(document.table, document.experiment.recipe))
    first, last = names.of_array("hidden_1/kernel", (2, 4)), names.of_array("output/kernel", (4, 3))
    assert first.rows == ("petal length", "petal width")
    assert first.columns == ("1", "2", "3", "4")
    assert (first.row_axes, first.column_axes) == ((Axis.INPUT,), (Axis.UNIT,))
    assert last.rows == ("1", "2", "3", "4")
    assert last.row_axes == (Axis.UNIT,), "what enters are the units of the layer before"
    assert last.columns == names.of_array("output/bias", (3,)).columns == ("iris", "lily", "rose")
    assert names.of_array("output/bias", (5,)).columns == ("1", "2", "3", "4", "5"), "it does not fit the data yet"


def test_a_number_that_is_learnt_names_its_output() -> None:
    document = house_document()
    names = unit_names(document.experiment, plan(document.table, document.experiment.recipe))
    assert names.of_array("output/bias", (1,)).columns == ("price",)


@given(st.integers(1, 400), st.integers(1, 40))
def test_names_never_overlap(wanted: int, size: int) -> None:
    assert stride(wanted, size) * size >= wanted


@given(st.integers(1, 30), st.integers(1, 30), st.integers(1, 60), st.integers(1, 30))
def test_each_cell_is_found_again_at_its_place(rows: int, columns: int, width: int, height: int) -> None:
    geometry = Geometry(rows, columns, CellSize(width, height, 0), 14, 30, 60, 200, has_scale=True)
    for cell in ((0, 0), (rows - 1, columns - 1), (rows // 2, columns // 3)):
        assert geometry.cell_at(geometry.cell_rect(*cell).center()) == cell
    assert geometry.cell_at(QPoint(0, 0)) is None
    assert geometry.within(QRect(0, 0, 10_000, 10_000)) == (range(rows), range(columns))
