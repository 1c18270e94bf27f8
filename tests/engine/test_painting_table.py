"""From a board to a new table, and from a table to a board and back by edits."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role
from engine.data.editing.edits import DeleteRows, InsertRows, PutCells, TableEdit, apply
from engine.data.preparing.guess import guess_recipe
from engine.data.table import NumberColumn, Table, TextColumn, number_column, text_column
from engine.painting.board import Board
from engine.painting.on_table import Source, board_of, edits_of, new_board, obstacle, table_of, totals
from engine.painting.target import Target
from engine.suggest import suggest_experiment

RECIPE = Recipe(
    columns=(
        ColumnRecipe(name="id", role=Role.IGNORED),
        ColumnRecipe(name="u"),
        ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT),
        ColumnRecipe(name="v"),
    )
)
TABLE = Table(
    (
        text_column("id", ["00", "01", "02", "03", "04"]),
        number_column("u", ["0", "1", "", "3", "0.123456"]),
        text_column("kind", ["x", "y", "x", "", "y"]),
        number_column("v", ["0", "1", "2", "3", "4"]),
    )
)


def painted(board: Board, *places: tuple[float, float, float]) -> None:
    board.begin("points")
    for x, y, label in places:
        board.put((x, y), label)
    board.end()


def applied(table: Table, edits: list[TableEdit]) -> Table:
    for edit in edits:
        table, _ = apply(table, edit)
    return table


def test_a_new_table_has_the_points_in_order_and_is_ready_to_train() -> None:
    board = new_board()
    painted(board, *((x / 10, 0.5, 0) for x in range(10)), *((x / 10, -0.5, 1) for x in range(10)))
    table = table_of(board)
    assert table.names == ("x1", "x2", "class")
    assert table.texts([1, 10]) == [["0.1", "0.5", "a"], ["0", "-0.5", "b"]]
    recipe = guess_recipe(table)
    assert [part.role for part in recipe.columns] == [Role.FEATURE, Role.FEATURE, Role.TARGET]
    assert obstacle(table, suggest_experiment(table).recipe) == ""


def test_a_new_table_of_numbers_has_them_as_its_target() -> None:
    board = new_board()
    board.begin("")
    board.retarget(Target("y", is_numeric=True))
    board.end()
    painted(board, (0, 0, 1.5), (1, 1, -2))
    assert table_of(board).column("y").values.tolist() == [1.5, -2.0]
    board_again, _ = board_of(table_of(board), suggest_experiment(table_of(board)).recipe)
    assert board_again.target.is_numeric


def test_a_board_shows_the_rows_that_have_both_features() -> None:
    board, source = board_of(TABLE, RECIPE)
    assert source.rows.tolist() == [0, 1, 3, 4]
    assert board.points.x.tolist() == [0, 1, 3, 0.123456]
    assert [board.count_of(key) for key in (0, 1)] == [1, 2]
    assert board.total == 4, "a row without a class is a point, too"
    assert (board.x_axis.name, board.y_axis.name) == ("u", "v")
    assert edits_of(board, source) == []


def test_points_that_come_go_and_move_become_three_edits() -> None:
    board, source = board_of(TABLE, RECIPE)
    painted(board, (2.5, 2.5, 1))
    board.begin("erase")
    board.erase((1, 1), (0.01, 0.01))
    board.end()
    board.begin("move")
    board.move(3, (0.123456, 2))
    board.end()
    edits = edits_of(board, source)
    assert [type(edit) for edit in edits] == [PutCells, DeleteRows, InsertRows]
    changed = applied(TABLE, edits)
    assert changed.texts(range(changed.rows)) == [
        ["00", "0", "x", "0"],
        ["02", "", "x", "2"],
        ["03", "3", "", "3"],
        ["04", "0.12", "y", "2"],
        ["", "2.5", "y", "2.5"],
    ]
    made = totals(board, source)
    assert (made.added, made.removed, made.changed) == (1, 1, 1)


def test_a_class_of_another_name_has_it_in_every_row() -> None:
    board, source = board_of(TABLE, RECIPE)
    board.begin("rename")
    board.retarget(board.target.renamed(1, "z"))
    board.end()
    painted(board, (1, 1, 1))
    changed = applied(TABLE, edits_of(board, source))
    assert changed.column("kind").values.tolist() == ["x", "z", "x", None, "z", "z"]
    assert totals(board, source).changed == 2


def test_classes_that_are_numbers_are_written_as_numbers() -> None:
    table = Table((number_column("u", ["0", "1"]), number_column("v", ["0", "1"]), number_column("k", ["7", "8"])))
    recipe = Recipe(
        columns=(
            ColumnRecipe(name="u"),
            ColumnRecipe(name="v"),
            ColumnRecipe(name="k", role=Role.TARGET, encoding=Encoding.CLASS_INDEX),
        )
    )
    board, source = board_of(table, recipe)
    board.begin("")
    board.retarget(board.target.renamed(0, "6").added("9"))
    board.end()
    painted(board, (0.5, 0.5, 2))
    assert applied(table, edits_of(board, source)).column("k").values.tolist() == [6, 8, 9]


def test_computed_columns_are_computed_for_painted_rows() -> None:
    table = Table((*TABLE.columns, NumberColumn("w", np.zeros(5), formula="u + v")))
    board, source = board_of(table, RECIPE)
    painted(board, (1, 2, 0))
    assert applied(table, edits_of(board, source)).column("w").values[-1] == 3


@pytest.mark.parametrize(
    ("table", "recipe", "reason"),
    [
        (TABLE, RECIPE.with_column(ColumnRecipe(name="id")), "here are 3 and 1"),
        (TABLE, RECIPE.with_column(ColumnRecipe(name="kind", role=Role.IGNORED)), "here are 2 and 0"),
        (
            TABLE,
            RECIPE.with_column(ColumnRecipe(name="u", role=Role.IGNORED)).with_column(ColumnRecipe(name="id")),
            "'id' is text",
        ),
        (
            Table(
                tuple(
                    NumberColumn("v", np.zeros(5), formula="u") if each.name == "v" else each for each in TABLE.columns
                )
            ),
            RECIPE,
            "computed as u",
        ),
        (
            Table(
                (
                    NumberColumn("u", np.arange(100.0)),
                    NumberColumn("v", np.arange(100.0)),
                    TextColumn("kind", np.array([str(row) for row in range(100)], dtype=object)),
                )
            ),
            RECIPE,
            "100 classes",
        ),
        (Table(), Recipe(), "here are 0 and 0"),
    ],
)
def test_what_stands_against_painting_is_said_in_a_sentence(table: Table, recipe: Recipe, reason: str) -> None:
    assert reason in obstacle(table, recipe)


@given(st.lists(st.tuples(st.sampled_from("pem"), st.floats(-1, 4), st.floats(-1, 5), st.integers(0, 1)), max_size=12))
def test_the_table_after_the_edits_is_what_the_board_shows(strokes: list[tuple[str, float, float, int]]) -> None:
    board, source = board_of(TABLE, RECIPE)
    for kind, x, y, label in strokes:
        board.begin(kind)
        found = board.points.nearest((x, y), (2, 2))
        if kind == "p":
            board.put((x, y), label)
        elif kind == "e":
            board.erase((x, y), (0.8, 0.8))
        elif found is not None:
            board.move(found, (y, x))
        board.end()
    changed = applied(TABLE, edits_of(board, source))
    again, _ = board_of(changed, RECIPE)
    assert shown(again) == shown(board)
    assert "02" in changed.column("id").values.tolist(), "a row that has no place on the board stays"


def shown(board: Board) -> list[list[float | str]]:
    ids = np.flatnonzero(board.points.there)
    names = board.target.names
    labels = [names.get(label, "") for label in board.points.label[ids].tolist()]
    return sorted(
        [x, y, label]
        for x, y, label in zip(board.points.x[ids].tolist(), board.points.y[ids].tolist(), labels, strict=True)
    )


def test_a_source_remembers_the_rows_without_a_place() -> None:
    _, source = board_of(TABLE, RECIPE)
    assert isinstance(source, Source)
    assert TABLE.rows - len(source.rows) == 1
