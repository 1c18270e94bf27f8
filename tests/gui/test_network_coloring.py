"""Colours by weight, value and gradient: the arrays of the engine, edge by edge; large kernels are summed up, and that is said."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.layers import Dense
from engine.config.network import INPUT, Network
from engine.data.editing.edits import SetCells
from engine.drawing.sketch import sketch
from engine.drawing.weights import full_width
from engine.learners.supervised.initial import initial_parameters
from engine.model.one_row import NodeValues
from engine.numpy_backend.network import activations
from engine.probe.rows import row_look, spreads
from gui.document import Document
from gui.network.coloring import FULLEST, Measure, Seen, coloring
from gui.network.edge_lines import EdgeLines
from gui.network.link_items import BundleItem
from gui.network.network_panel import NetworkPanel
from gui.network.row_values import MOST_TERMS, sum_text
from gui.runs.controller import RunController
from gui.selection import Gradients
from tests.gui.fake_runs import controller, flower_document, frames_of
from tests.gui.settle import settle

NETWORK = Network.stack([Dense(units=3), Dense(units=2)])
DRAWN = sketch(NETWORK, ["a", "b"], ["y", "z"])
RNG = np.random.default_rng(5)
ARRAYS = {
    f"{name}/{part}": RNG.normal(size=shape).astype(np.float32)
    for name, part, shape in (
        ("hidden_1", "kernel", (2, 3)), ("hidden_1", "bias", (3,)), ("output", "kernel", (3, 2)), ("output", "bias", (2,)),
    )
}  # fmt: skip


def test_by_weight_edges_are_kernels_and_units_biases() -> None:
    found = coloring(Measure.WEIGHT, DRAWN, Seen(ARRAYS))
    assert found.edges["hidden_1/kernel"] is ARRAYS["hidden_1/kernel"]
    assert found.full == full_width(ARRAYS)
    np.testing.assert_allclose(found.shares["output"], np.clip(ARRAYS["output/bias"] / found.full, -1, 1))


def test_by_value_edges_carry_the_row_or_the_mean() -> None:
    x = np.array([[0.5, -2.0]], np.float32)
    outputs = {name: y[0] for name, (_, y) in activations(NETWORK, ARRAYS, x).items()}
    row = {INPUT: NodeValues(x[0])} | {name: NodeValues(y) for name, y in outputs.items()}
    means = {INPUT: np.array([9.0, 9.0], np.float32)}
    for seen, given in ((Seen(ARRAYS, row, means), x[0]), (Seen(ARRAYS, {}, means), means[INPUT])):
        found = coloring(Measure.VALUE, DRAWN, seen)
        np.testing.assert_array_equal(found.edges["hidden_1/kernel"], ARRAYS["hidden_1/kernel"] * given[:, None])
        np.testing.assert_allclose(found.shares[INPUT], FULLEST * given / np.abs(given).max())
    summed = coloring(Measure.VALUE, DRAWN, Seen(ARRAYS, row)).edges["hidden_1/kernel"].sum(axis=0)
    np.testing.assert_allclose(np.tanh(summed + ARRAYS["hidden_1/bias"]), outputs["hidden_1"], rtol=1e-5)


def test_by_gradient_edges_are_those_of_the_update_and_other_shapes_are_left_out() -> None:
    slopes = {name: array / 100 for name, array in ARRAYS.items()} | {"output/kernel": np.zeros((7, 2), np.float32)}
    found = coloring(Measure.GRADIENT, DRAWN, Seen(ARRAYS, gradients=slopes))
    assert set(found.edges) == {"hidden_1/kernel"}
    assert found.edges["hidden_1/kernel"] is slopes["hidden_1/kernel"]
    np.testing.assert_allclose(found.shares["hidden_1"], np.clip(slopes["hidden_1/bias"] / found.full, -1, 1))


def test_of_a_large_kernel_the_largest_edges_are_lines() -> None:
    kernel = RNG.normal(size=(30, 40))
    lines = EdgeLines(0.0, range(30), 100.0, range(40))
    lines.show(kernel, 5.0, 25)
    assert lines.drawn == 25
    chosen = {(int(row), int(column)) for row, column in zip(lines._rows, lines._columns, strict=True)}
    largest = np.argsort(-np.abs(kernel), axis=None)[:25]
    assert chosen == {divmod(int(at), 40) for at in largest}
    row, column = divmod(int(largest[0]), 40)
    line = lines.line((row, column))
    assert line is not None
    assert (line.p1(), line.p2()) == (QPointF(0, row), QPointF(100, column))
    assert sum(len(batch) for _, batch in lines._batches) == 25
    lines.show(np.full((30, 40), np.nan), 5.0, 25)
    assert {level for level, _ in lines._batches} == {0}


def test_the_canvas_says_how_many_weights_are_lines(qtbot: QtBot) -> None:
    document = flower_document()
    big = Network.stack([Dense(units=400), Dense(units=300), document.experiment.learner.network.output.layer])
    document.edit(document.experiment.with_learner(network=big), "Set network")
    runs = controller(document, frames_of([1.0]))
    panel = NetworkPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1100, 640)
    with qtbot.waitExposed(panel):
        panel.show()
    item = panel.canvas.link_item("hidden_1", "hidden_2")
    assert isinstance(item, BundleItem)
    qtbot.waitUntil(lambda: item.drawn == 200)
    assert panel.canvas.summary.startswith("Of 121,700 weights 600 are lines, the largest of each band")
    block = panel.canvas.node_item("hidden_2")
    place = block._place
    point = QPointF(place.x - place.half_width + 3, place.unit_ys[17])
    assert panel.canvas.text_at(point).startswith("hidden_2/bias[17]")
    runs.close()


def test_a_chosen_row_runs_through_the_canvas_and_a_hovered_one_before_it(
    qtbot: QtBot, network_panel: NetworkPanel, document: Document
) -> None:
    panel, network = network_panel, document.experiment.learner.network
    wish_row = document.plan.parts.training[0]
    item = panel.canvas.node_item("hidden_1")
    panel.rows.choose(int(wish_row))
    qtbot.waitUntil(lambda: item.values is not None)
    dataset = panel.rows._dataset
    assert dataset is not None
    parameters = panel._runs.weights.parameters
    expected = row_look(document.experiment, dataset, int(wish_row), parameters).values
    assert expected is not None
    assert item.values is not None
    np.testing.assert_array_equal(item.values.output, expected.nodes["hidden_1"].output)
    assert item.values.terms is not None
    written = sum_text(item.values.terms, 0)
    assert written.count("·") == 2
    text = panel.canvas.text_at(item.neuron(0))
    assert text.startswith(f"sum {written} = ")
    assert "→ tanh → value " in text
    assert panel._legend.fill_text == f"fill: row {wish_row + 1}"
    other = int(document.plan.parts.training[1])
    panel.rows.hover(other)
    qtbot.waitUntil(lambda: panel._legend.fill_text == f"fill: row {other + 1}")
    panel.rows.hover(None)
    qtbot.waitUntil(lambda: panel._legend.fill_text == f"fill: row {wish_row + 1}")
    panel.rows.action.trigger()
    settle(qtbot)
    assert item.values is None
    assert network is document.experiment.learner.network


def test_a_row_that_the_network_does_not_get_is_said(
    qtbot: QtBot, network_panel: NetworkPanel, document: Document
) -> None:
    network_panel.rows.choose(document.table.rows + 5)
    qtbot.waitUntil(lambda: network_panel.rows.absence != "")
    assert network_panel.rows.absence == "The network does not get row 18: it is left out, or no window ends there."


def test_histograms_and_means_are_those_of_the_engine(
    qtbot: QtBot, network_panel: NetworkPanel, document: Document, runs: RunController
) -> None:
    panel = network_panel
    item = panel.canvas.node_item("hidden_1")
    panel.spreads.action.trigger()
    qtbot.waitUntil(lambda: item.spread is not None)
    dataset = panel.spreads._dataset
    assert dataset is not None
    parameters = initial_parameters(document.experiment, document.plan.inputs)
    expected = spreads(document.experiment, dataset, parameters).nodes["hidden_1"]
    assert item.spread is not None
    np.testing.assert_array_equal(item.spread.counts, expected.counts)
    assert "over the rows: " in panel.canvas.text_at(item.neuron(0))
    assert "over all 12 rows" in panel._legend.accessibleDescription()
    panel.commands.all["network.by_value"].trigger()
    qtbot.waitUntil(lambda: panel.canvas.link_item(INPUT, "hidden_1").measure is Measure.VALUE)
    shown = panel.canvas.link_item(INPUT, "hidden_1").shown
    assert shown is not None
    assert panel.spreads.found is not None
    mean = panel.spreads.found.nodes[INPUT].mean[:, None]
    np.testing.assert_allclose(shown, runs.weights.parameters["hidden_1/kernel"] * mean, rtol=1e-6)
    assert "(mean over 12 rows)" in panel._legend.width_text
    panel.spreads.action.trigger()
    settle(qtbot)
    assert item.spread is None


def test_gradients_come_from_the_update_that_is_read(
    qtbot: QtBot, network_panel: NetworkPanel, runs: RunController
) -> None:
    panel = network_panel
    panel.commands.all["network.by_gradient"].trigger()
    assert panel._legend.width_text == "no gradients: read an update in the Step panel"
    slopes = {name: np.asarray(array) / 10 for name, array in runs.weights.parameters.items()}
    panel.show_gradients(Gradients(41, slopes))
    link = panel.canvas.link_item(INPUT, "hidden_1")
    qtbot.waitUntil(lambda: link.shown is slopes["hidden_1/kernel"])
    assert panel._legend.width_text.endswith("(update 41)")
    panel.commands.all["network.by_weight"].trigger()
    qtbot.waitUntil(lambda: link.measure is Measure.WEIGHT)


def test_a_long_sum_tells_its_largest_products_and_what_the_others_come_to() -> None:
    from engine.model.one_row import Terms

    entering, kernel = np.arange(1.0, 11.0), np.ones((10, 1))
    text = sum_text(Terms(entering, kernel, np.array([-0.5])), 0)
    assert text == "5·1 + 6·1 + 7·1 + 8·1 + 9·1 + 10·1 + (4 more: 10) + (−0.5)"
    assert text.count("·") == MOST_TERMS
    short = sum_text(Terms(np.array([0.05, 0.1]), np.array([[0.15], [-0.2]]), np.array([0.35])), 0)
    assert short == "0.05·0.15 + 0.1·(−0.2) + 0.35"


def test_page_keys_read_the_units_of_a_layer(network_panel: NetworkPanel) -> None:
    canvas = network_panel.canvas
    network_panel.select_layer("hidden_1")
    for key, unit in (
        (Qt.Key.Key_PageDown, 0),
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_PageUp, 0),
    ):
        QTest.keyClick(canvas, key)
        assert canvas.node_item("hidden_1").lit == unit
        assert (
            network_panel._legend._pointed == canvas.text_at(canvas.node_item("hidden_1").neuron(unit)).split("\n")[0]
        )


def test_rows_of_a_table_that_was_edited_after_the_run_are_not_taken_for_those_of_the_run(
    qtbot: QtBot, network_panel: NetworkPanel, document: Document, runs: RunController
) -> None:
    item, rows = network_panel.canvas.node_item("hidden_1"), network_panel.rows
    with qtbot.waitSignal(runs.ended):
        runs.play()
    rows.choose(int(document.plan.parts.training[0]))
    qtbot.waitUntil(lambda: item.values is not None)
    document.edit_table(SetCells(((0, 0, "9.99"),)), "Edit cell")
    qtbot.waitUntil(lambda: rows.absence.startswith("The table was edited after the run"))
    assert network_panel.canvas.node_item("hidden_1").values is None
