"""Thousands of edits of every kind, taken back one by one: the table is the same to the byte, and little memory is kept."""

import io
import random
from collections.abc import Callable

import numpy as np
import pytest

from engine.data.columns import NumberColumn
from engine.data.editing.column_changes import (
    SortKey,
    blank_column,
    cleared,
    duplicate_columns,
    duplicate_rows,
    fill_down,
    free_name,
    move_columns,
    move_rows,
    rename,
    sort_rows,
    to_numbers,
    to_text,
    with_texts,
)
from engine.data.editing.edit_size import edits_bytes
from engine.data.editing.edits import (
    DeleteColumns,
    DeleteRows,
    EditError,
    InsertColumns,
    InsertRows,
    ReplaceColumns,
    SetCells,
    TableEdit,
    apply,
    blank_rows,
    plain,
)
from engine.data.editing.find import Query, find, replace_found
from engine.data.editing.formula_text import as_written
from engine.data.table import Table, number_column, text_column
from engine.files.table_csv import CsvFormat, write_table

TEXTS = ["", "1", "-2.50", "00123", "1e5", "NA", "abc", "?", " 3 ", "82544000000000707.52", "키", "=1+1", "x,y", 'a"b']
ROUNDS = 10_000


def csv_bytes(table: Table) -> bytes:
    stream = io.BytesIO()
    write_table(stream, table, CsvFormat(guards=False))
    return stream.getvalue()


def start() -> Table:
    rng = random.Random(1)
    texts = [[rng.choice(TEXTS) for _ in range(30)] for _ in range(4)]
    table = Table(
        (
            number_column("a", texts[0]),
            text_column("b", texts[1]),
            number_column("c d", texts[2]),
            number_column("n", [f"{rng.random():.3f}" for _ in range(30)]),
        )
    )
    return apply(table, InsertColumns((4,), (NumberColumn("f", np.zeros(30), formula="n*2 + lag(`c d`, 1)"),)))[0]


def edits_of(table: Table, rng: random.Random) -> TableEdit | None:
    """One edit, drawn at random."""
    rows, width = table.rows, len(table.columns)
    some = sorted(rng.sample(range(rows), min(rows, rng.randint(1, 5))))
    name = rng.choice(table.names)
    number = [column.name for column in table.columns if isinstance(column, NumberColumn)]
    choices: list[Callable[[], TableEdit | None]] = [
        lambda: SetCells(tuple((row, rng.randrange(width), rng.choice(TEXTS)) for row in some)),
        lambda: with_texts(table, rng.randrange(width), np.array(some), [rng.choice(TEXTS) for _ in some]),
        lambda: InsertRows(tuple(some), blank_rows(table, len(some))),
        lambda: duplicate_rows(table, some),
        lambda: DeleteRows(tuple(some)),
        lambda: move_rows(table, some, rng.randint(0, rows)),
        lambda: sort_rows(table, [SortKey(name, rng.random() < 0.5), SortKey(rng.choice(table.names))]),
        lambda: fill_down(table, np.array(some), [rng.randrange(width)]),
        lambda: rename(table, name, free_name(rng.choice(["a", "c d", "class", "q`q", "키"]), table.names)),
        lambda: duplicate_columns(table, [name]) if width < 9 else None,
        lambda: blank_column(table, rng.randint(0, width), "new") if width < 9 else None,
        lambda: DeleteColumns((rng.randrange(width),)) if width > 3 else None,
        lambda: move_columns(table, [name], rng.randint(0, width)),
        lambda: to_text(table, [name]) if rng.random() < 0.3 else None,
        lambda: to_numbers(table, [name]),
        lambda: cleared(table, name, np.unique(some)),
        lambda: replacement(table, rng),
        lambda: InsertColumns((width,), (formula(table, rng),)) if number and width < 9 else None,
        lambda: ReplaceColumns((table.names.index(name),), (plain(table.column(name)),)),
    ]
    return rng.choice(choices)()


def formula(table: Table, rng: random.Random) -> NumberColumn:
    one, other = (as_written(rng.choice(table.names)) for _ in range(2))
    text = rng.choice([f"{one}**2", f"{one} + {other}", f"lag({one}, 1)", f"missing({other})", f"log({one})"])
    return NumberColumn(free_name("f", table.names), np.zeros(table.rows), formula=text)


def replacement(table: Table, rng: random.Random) -> TableEdit | None:
    query = Query(rng.choice(["1", "a", "0.", "키"]), tuple(range(len(table.columns))))
    return replace_found(table, query, find(table, query), rng.choice(TEXTS))[0]


@pytest.mark.parametrize("seed", [1, 2])
def test_ten_thousand_edits_and_undos_give_the_same_bytes(seed: int) -> None:
    rng = random.Random(seed)
    table, history, done = start(), [], 0
    first = csv_bytes(table)
    while done < ROUNDS // 2:
        edit = edits_of(table, rng) if table.rows else InsertRows(tuple(range(9)), blank_rows(table, 9))
        if table.rows > 60:
            edit = DeleteRows(tuple(range(0, table.rows, 2)))
        if edit is None:
            continue
        before = csv_bytes(table) if done % 50 == 0 else b""
        try:
            changed, inverse = apply(table, edit)
        except EditError:
            continue  # a formula would lose what it needs: the table is untouched
        if done % 50 == 0:
            back, again = apply(changed, inverse)
            assert csv_bytes(back) == before, edit
            assert csv_bytes(apply(back, again)[0]) == csv_bytes(changed), edit
        table, done = changed, done + 1
        history.append(inverse)
    for inverse in reversed(history):
        table, _ = apply(table, inverse)
    assert csv_bytes(table) == first
    assert [type(column) for column in table.columns] == [type(column) for column in start().columns]


def test_an_operation_on_a_whole_column_of_a_million_rows_is_one_small_edit() -> None:
    values = np.arange(1_000_000.0)
    table = Table(tuple(NumberColumn(f"c{at}", values + at) for at in range(4)))
    mega = 2**20
    sort, back = apply(table, sort_rows(table, [SortKey("c1", descending=True)]))
    assert edits_bytes([back]) < 8 * mega
    renamed, back = apply(table, rename(table, "c1", "x"))
    assert renamed.columns[1].values is table.columns[1].values, "nothing is copied"
    _, back = apply(table, cleared(table, "c0", np.arange(10)))
    assert edits_bytes([back]) < 1_000
    filled = fill_down(table, np.arange(1_000_000), [0])
    assert filled is not None
    _, back = apply(table, filled)
    assert edits_bytes([back]) < 17 * mega
    both = apply(table, DeleteColumns((0, 1)))[1]
    assert edits_bytes([both]) == edits_bytes([both, both]), "shared arrays count once"
    assert sort.rows == 1_000_000
