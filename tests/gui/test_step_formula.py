"""Formulas made of matrices: every tensor of every layer can be shown, on one axis, and nothing is cut off."""

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.network import Network
from engine.config.optimizers import SGD, Adam
from engine.config.training import EngineName, MiniBatch
from engine.data.table import Table
from engine.setup import resolve
from engine.training.job import Job
from engine.training.trace.mirrored import paired
from engine.training.trace.tracer import Tracer
from gui.matrices.unit_names import MatrixNames
from gui.step import update_view as reading_module
from gui.step.formula_layout import FormulaLayout, FormulaPart
from gui.step.formula_view import FormulaView
from gui.step.tile import MatrixTile
from gui.step.update_view import Mark, Reader, UpdateView
from tests.cases import experiment, frames_of, numeric_table, start_of
from tests.layer_cases import INPUTS, LAYERS


@pytest.fixture(autouse=True)
def numpy_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever other tests of this process have loaded."""
    monkeypatch.setattr(reading_module, "tensorflow_is_loaded", lambda: False)


@pytest.fixture
def view(qtbot: QtBot) -> FormulaView:
    """At 900 × 240."""
    found = FormulaView()
    qtbot.addWidget(found)
    found.resize(900, 240)
    with qtbot.waitExposed(found):
        found.show()
    return found


def table() -> Table:
    """Seven rows, so that the last batch is smaller."""
    rng = np.random.default_rng(3)
    return numeric_table(rng.normal(size=(7, INPUTS)), rng.normal(size=(7, 3)))


def plain() -> Experiment:
    """Layers are put in by the tests."""
    return experiment(table(), [Dense(units=3)], optimizer=Adam(), batching=MiniBatch(size=4), epochs=2)


def read(chosen: Experiment, update: int) -> UpdateView:
    """An update of a run that was played to its end."""
    record = start_of(frames_of(Job(1, resolve(chosen, table()), EngineName.NUMPY))).record
    assert record is not None
    return Reader(record).read(update)


@pytest.mark.parametrize(("name", "network"), LAYERS, ids=[name for name, _ in LAYERS])
def test_every_tensor_of_every_layer_can_be_shown(view: FormulaView, name: str, network: Network) -> None:
    found = read(plain().with_learner(network=network), 2)
    for traced in found.tensors:
        view.show_tensor(found, traced.name, by_course=False)
        shown = {tile.name for tile in view.tiles}
        assert shown == {traced.name, *traced.operands}
        assert view.tiles[0].matrix.values.size == traced.value.size
        assert len(traced.axes) == traced.value.ndim, traced.name


def test_newer_values_go_into_the_same_tiles(view: FormulaView) -> None:
    first, second = (read(plain(), update) for update in (1, 3))
    view.show_tensor(first, "output/Z", by_course=False)
    tiles = list(view.tiles)
    view.show_tensor(second, "output/Z", by_course=False)
    assert view.tiles != tiles, "other rows of the table have other names"
    tiles = list(view.tiles)
    view.show_tensor(second, "output/Z", by_course=False)
    assert view.tiles == tiles


def test_rows_are_called_as_in_the_table_and_columns_as_its_columns(view: FormulaView) -> None:
    found = read(plain(), 2)
    view.show_tensor(found, "output/Z", by_course=False)
    result, X, W, b = view.tiles
    assert result.matrix.row_names == X.matrix.row_names == tuple(str(row + 1) for row in found.rows)
    assert X.matrix.column_names == W.matrix.row_names == table().names[:INPUTS]
    assert result.matrix.column_names == W.matrix.column_names == b.matrix.column_names == table().names[INPUTS:]


def test_the_read_out_tells_a_row_of_the_batch_as_a_row_of_the_table(view: FormulaView) -> None:
    found = read(plain(), 2)
    view.show_tensor(found, "output/losses", by_course=False)
    matrix = view.tiles[0].matrix
    assert list(found.rows) != list(range(len(found.rows))), "it is shuffled"
    told = [matrix._with_names(place, 0).rpartition("   ")[2] for place in range(len(found.rows))]
    assert told == [f"(row {row + 1})" for row in found.rows]


def test_the_cells_of_a_line_have_one_middle(qtbot: QtBot, view: FormulaView) -> None:
    view.show_tensor(read(plain(), 2), "output/kernel/step", by_course=False)

    def middles() -> set[int]:
        return {part.y() + part.axis() for part in view.findChildren(FormulaPart) if part.isVisible()}

    qtbot.waitUntil(lambda: len(middles()) == 1)


def test_a_line_that_is_too_long_breaks_before_a_sign(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    layout = FormulaLayout(box, spacing=4)
    parts = [_Block(leads=place % 2 == 1) for place in range(5)]
    for part in parts:
        layout.addWidget(part)
    box.resize(4 + 3 * 44 + 8, 200)
    with qtbot.waitExposed(box):
        box.show()
    layout.setGeometry(box.rect())
    assert [part.y() for part in parts] == [parts[0].y()] * 3 + [parts[3].y()] * 2
    assert parts[3].y() > parts[0].y()


def test_a_number_alone_has_its_own_digits(view: FormulaView) -> None:
    chosen = plain().with_learner(training=plain().learner.training.replace(optimizer=SGD(learning_rate=0.01)))
    view.show_tensor(read(chosen, 2), "output/kernel/after", by_course=False)
    rate = next(tile for tile in view.tiles if tile.name == "learning_rate")
    assert rate.matrix.form is not None
    assert rate.matrix.form.text(0.01) == "+0.01"


def test_a_large_matrix_scrolls_within_its_room(qtbot: QtBot) -> None:
    values = np.ones((40, 30))
    tile = MatrixTile("a", "a", values, MatrixNames(), shape="40 × 30")
    qtbot.addWidget(tile)
    tile.set_look(4, room=QSize(500, 300))
    assert tile.width() <= 520
    assert tile.height() <= 320
    assert tile.matrix.height() > 300


def test_a_matrix_in_blocks_says_so(qtbot: QtBot) -> None:
    whole, blocked = (
        MatrixTile("a", "a", np.ones((rows, 3)), MatrixNames(), shape=f"{rows} × 3") for rows in (512, 600)
    )
    for tile in (whole, blocked):
        qtbot.addWidget(tile)
    assert blocked.caption.sizeHint().width() > whole.caption.sizeHint().width()
    assert not blocked.matrix.shown.is_whole


def test_marks_tell_rounding_from_a_difference() -> None:
    record = start_of(frames_of(Job(1, resolve(plain(), table()), EngineName.NUMPY))).record
    assert record is not None
    ours, theirs = Tracer(record).trace(1), Tracer(record).trace(1)
    theirs["output/Z"].value[0, 0] *= 1 + 1e-15
    theirs["output/dZ"].value[0, 0] += 0.5
    alone = read(plain(), 1)
    found = UpdateView(
        1, 1, 1, 2, ours.rows, ours.tensors, paired(ours, theirs), alone.job, alone.dataset, is_done=True
    )
    assert found.mark("input") is Mark.SAME
    assert found.mark("output/dZ") is Mark.DIFFERENT
    assert found.mark("output/dkernel") is Mark.SAME
    assert found.mirrored is not None
    assert found.mirrored.first_difference is not None
    assert found.mirrored.first_difference.name == "output/dZ"


class _Block(FormulaPart):
    """Forty pixels wide."""

    def __init__(self, *, leads: bool) -> None:
        super().__init__()
        self.leads = leads

    def sizeHint(self) -> QSize:
        return QSize(40, 20)
