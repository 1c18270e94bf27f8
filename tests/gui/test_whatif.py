"""What-if: a row's fields, their marks, the answer as they move, the values on the canvas, and the way from and to the table."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.layers import Dense
from engine.config.network import Network
from engine.model.model import Model, answer
from engine.model.one_row import RowValues, ask, range_of
from gui.document import Document
from gui.network.network_panel import NetworkPanel
from gui.network.row_values import short_text
from gui.runs.controller import RunController
from gui.whatif.cell_field import ClassField, QuantityField, YesNoField, field_for
from gui.whatif.row_form import MAX_FIELDS, RowForm
from gui.whatif.whatif_panel import WhatIfPanel
from gui.widgets.range_steps import STEPS, number_at, step_of
from tests.gui.fake_runs import controller, frames_of, house_document
from tests.model_cases import preparation_cases

MIXED = next(case for case in preparation_cases() if case.name == "classes").model
COLUMNS = {column.planned.recipe.name: column for column in MIXED.spec.preparation.features}


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> WhatIfPanel:
    return shown(qtbot, document, runs)


@pytest.fixture
def trained(qtbot: QtBot, panel: WhatIfPanel, runs: RunController) -> WhatIfPanel:
    with qtbot.waitSignal(runs.ended):
        runs.play()
    qtbot.waitUntil(lambda: panel.asked is not None)
    return panel


@pytest.fixture
def form(qtbot: QtBot) -> RowForm:
    form = RowForm()
    qtbot.addWidget(form)
    form.resize(700, 500)
    form.show_columns(MIXED.spec.preparation.features)
    return form


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[WhatIfPanel]:
    document = house_document()
    runs = controller(document, frames_of([1.0]))
    panel = shown(qtbot, document, runs)
    with qtbot.waitSignal(runs.ended):
        runs.play()
    qtbot.waitUntil(lambda: panel.asked is not None)
    yield panel
    runs.close()


def shown(qtbot: QtBot, document: Document, runs: RunController) -> WhatIfPanel:
    panel = WhatIfPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(900, 320)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def type_into(form: RowForm, name: str, text: str) -> None:
    field = form.field(name)
    assert isinstance(field, QuantityField)
    field.line.selectAll()
    QTest.keyClicks(field.line, text) if text else QTest.keyClick(field.line, Qt.Key.Key_Delete)


def model_of(runs: RunController) -> Model:
    assert runs.model is not None
    return runs.model


def test_before_the_first_run_it_says_what_to_do(panel: WhatIfPanel) -> None:
    assert panel.hint.isVisible()
    assert panel.hint.text() == "Train the network (Space); then a row is typed or moved here, and its answer follows."


def test_at_first_it_asks_the_row_of_the_table(trained: WhatIfPanel, runs: RunController, document: Document) -> None:
    assert trained.asked is not None
    assert list(trained.form.cells.values()) == [document.table.text(0, at) for at in (0, 1)]
    whole = list(answer(model_of(runs), document.table).texts())
    assert [texts[0] for texts in trained.asked.answers.texts()] == [texts[0] for texts in whole]
    assert trained.answer.text.startswith(f"kind: {whole[0][0]}, iris: 0.")
    assert trained.moment.text() == "after update 1"


def test_the_answer_moves_with_the_slider(qtbot: QtBot, trained: WhatIfPanel, runs: RunController) -> None:
    before, field = trained.answer.text, trained.form.field("petal length")
    assert isinstance(field, QuantityField)
    field.slider.setValue(STEPS)
    reach = range_of(field.column)
    assert reach is not None
    assert field.line.text() == reach.text(reach.high)
    qtbot.waitUntil(lambda: trained.answer.text != before)
    expected = list(ask(model_of(runs), trained.form.cells).texts())
    assert trained.asked is not None
    assert list(trained.asked.answers.texts()) == expected


def test_a_cell_that_cannot_be_used_gives_the_reason(qtbot: QtBot, trained: WhatIfPanel) -> None:
    type_into(trained.form, "petal length", "long")
    qtbot.waitUntil(lambda: trained.answer.text == "⚠ 'petal length': 'long' is no number")
    assert trained.form.mark("petal length") == "✖ cannot be used"
    type_into(trained.form, "petal length", "")
    qtbot.waitUntil(lambda: trained.answer.text == "⚠ 'petal length' is missing")
    assert trained.form.mark("petal length") == "⚠ missing: such rows get no answer"


def test_a_cell_beyond_the_training_rows_is_marked(qtbot: QtBot, trained: WhatIfPanel) -> None:
    type_into(trained.form, "petal width", "99")
    field = trained.form.field("petal width")
    assert isinstance(field, QuantityField)
    assert field.slider.value() == STEPS
    assert trained.form.mark("petal width").startswith("⚠ above the training rows, ")
    assert trained.asked is not None
    assert not trained.asked.answers.reasons, "it is answered all the same"


def test_a_number_is_told_with_the_range_of_its_training_rows(house: WhatIfPanel) -> None:
    assert "training rows: " in house.answer.text or "outside of what the training rows have" in house.answer.text


def test_the_canvas_shows_the_rows_values(
    qtbot: QtBot, trained: WhatIfPanel, network_panel: NetworkPanel, document: Document
) -> None:
    values: list[RowValues | None] = []
    trained.row_shown.connect(values.append)
    trained.row_shown.connect(network_panel.show_row)
    type_into(trained.form, "petal width", "1.5")
    qtbot.waitUntil(lambda: bool(values))
    assert values[-1] is not None
    item = network_panel.canvas.node_item("hidden_1")
    node = values[-1].nodes["hidden_1"]
    assert node.sum is not None
    assert item.values is node
    text = network_panel.canvas.text_at(item.neuron(0))
    assert text.startswith("sum ")
    assert f"→ value {node.output[0]:.4g}".replace("-", "−") in text
    assert network_panel.canvas.text_at(network_panel.canvas.node_item("input").neuron(1)).startswith("value 1.5 · ")

    network = Network.stack([Dense(units=5), Dense(units=3)])
    document.edit(document.experiment.with_learner(network=network), "another network")
    assert network_panel.canvas.node_item("hidden_1").values is None, "the row was asked of another network"
    document.undo()
    again = network_panel.canvas.node_item("hidden_1").values
    assert again is not None
    np.testing.assert_array_equal(again.output, node.output)
    trained.hide()
    assert values[-1] is None
    assert network_panel.canvas.node_item("hidden_1").values is None


def test_it_takes_a_row_and_gives_it_back(qtbot: QtBot, trained: WhatIfPanel, document: Document) -> None:
    trained.show_cell(4, 0)
    trained.set_from_row()
    assert list(trained.form.cells.values()) == [document.table.text(4, at) for at in (0, 1)]
    qtbot.waitUntil(lambda: trained.asked is not None and trained.asked.cells == trained.form.cells)
    trained.copy_row(with_names=True, as_csv=False)
    header, line, _ = QGuiApplication.clipboard().text().split("\n")
    names = ["petal length", "petal width", "kind predicted", "P(kind=iris)", "P(kind=lily)", "P(kind=rose)"]
    assert header.split("\t") == names
    assert line.split("\t")[:2] == list(trained.form.cells.values())
    trained.copy_row(with_names=False, as_csv=True)
    assert QGuiApplication.clipboard().text() == line.replace("\t", ",") + "\n"
    rows = document.table.rows
    trained.append_row()
    assert document.table.rows == rows + 1
    assert [document.table.text(rows, at) for at in range(3)] == [*trained.form.cells.values(), ""]
    assert document.undo_stack.undoText() == "Append the what-if row"


def test_the_form_has_a_field_for_each_kind_of_feature(form: RowForm) -> None:
    kinds = {name: type(form.field(name)) for name in COLUMNS}
    assert kinds["area"] is kinds["built"] is QuantityField
    assert kinds["town"] is ClassField
    assert kinds["garden"] is YesNoField
    assert all(not form.mark(name).startswith("✖") for name in COLUMNS), "the usual cells can be used"


def test_a_missing_cell_tells_what_it_counts_as(form: RowForm) -> None:
    form.set_cells({"area": ""})
    assert form.mark("area").startswith("missing: counts as ")
    form.set_cells({"town": "Atlantis"})
    assert form.mark("town") == "✖ cannot be used"
    assert form.cells["town"] == "Atlantis"


def test_yes_and_no_are_told_in_the_columns_words(qtbot: QtBot, form: RowForm) -> None:
    field = form.field("garden")
    assert isinstance(field, YesNoField)
    no, yes = COLUMNS["garden"].planned.classes
    form.set_cells({"garden": no})
    field.box.setCheckState(Qt.CheckState.Checked)
    assert (form.cells["garden"], field.box.text()) == (yes, yes)
    field.box.setCheckState(Qt.CheckState.PartiallyChecked)
    assert (form.cells["garden"], field.box.text()) == ("", "missing")


@pytest.mark.parametrize("name", ["area", "built", "seen"])
def test_a_slider_reaches_both_ends_of_the_range_and_gives_cells_within(name: str) -> None:
    reach = range_of(COLUMNS[name])
    assert reach is not None
    assert (number_at(reach, 0), number_at(reach, STEPS)) == (reach.low, reach.high)
    numbers = [number_at(reach, step) for step in range(STEPS + 1)]
    assert numbers == sorted(numbers)
    assert all(abs(step_of(reach, number) - step) <= 1 for step, number in enumerate(numbers))
    field = field_for(COLUMNS[name])
    for number in numbers[:: STEPS // 4]:
        field.set_text(reach.text(number))
        assert isinstance(field, QuantityField)
        assert field.slider.value() == step_of(reach, number)


def test_many_features_are_found_by_their_names(qtbot: QtBot) -> None:
    form = RowForm()
    qtbot.addWidget(form)
    area = COLUMNS["area"]
    recipe = area.planned.recipe
    many = [
        replace(area, planned=replace(area.planned, recipe=recipe.replace(name=f"pixel {at}"))) for at in range(100)
    ]
    form.show_columns(many)
    assert len(form.findChildren(QuantityField)) == MAX_FIELDS
    form.search.setText("l 99")
    assert form.field("pixel 99").text == form.cells["pixel 99"]
    assert set(form.cells) == {f"pixel {at}" for at in range(100)}, "those that are not shown count as well"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.973, ".97"), (-0.58, "−.58"), (0.0, "0"), (-1.24, "−1.2"), (14.2, "14"), (-0.001, "0"), (0.005, ".01"), (0.996, "1.0"),
        (9.96, "10"), (312_000.0, "3e5"), (1e-12, "0"), (np.inf, "∞"),
    ],
)  # fmt: skip
def test_a_neuron_has_room_for_a_few_signs(value: float, text: str) -> None:
    assert short_text(value) == text
