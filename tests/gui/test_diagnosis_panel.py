"""The panel of the diagnosis shows what the engine finds in the update that is shown, goes there, and mends it by a click."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.training import EngineName
from engine.data.table import Table
from engine.diagnosis.diagnose import diagnose
from engine.diagnosis.finding import Finding, Kind
from engine.diagnosis.next_update import next_update
from engine.training.control import StepUnit
from engine.training.trace.tracer import Tracer
from gui.data.data_panel import DataPanel
from gui.data.fixes import mending_text
from gui.diagnosis import examiner
from gui.diagnosis.diagnosis_panel import DiagnosisPanel
from gui.document import Document
from gui.matrices.weights_panel import WeightsPanel
from gui.network.network_panel import NetworkPanel
from gui.runs.controller import RunController, RunState
from tests.cases import experiment, numeric_table

Show = Callable[[Experiment], tuple[DiagnosisPanel, RunController, Document]]
X = np.array([[1.0, 2.0], [2.0, -1.0], [-1.0, 1.0], [0.5, 0.5]])
TABLE = numeric_table(X, [[1.0], [0.0], [2.0], [-1.0]])
LAYERS = [Dense(units=3, activation=Activation.RELU), Dense(units=1, activation=Activation.LINEAR)]
KERNELS = {"hidden_1/kernel": [[0.5, -0.4, 0.3], [0.2, 0.6, -0.7]], "output/kernel": [[0.5], [-0.3], [0.8]]}


def sound(table: Table = TABLE) -> Experiment:
    return experiment(table, LAYERS, weights={**KERNELS})


def dying() -> Experiment:
    """Unit 2 of the hidden layer is dead."""
    return experiment(TABLE, LAYERS, weights={**KERNELS, "hidden_1/bias": [0.0, -2.0, 0.0]})


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """The panel on an experiment, with real runs of the NumPy engine."""
    opened: list[RunController] = []

    def show(made: Experiment) -> tuple[DiagnosisPanel, RunController, Document]:
        document = Document(TABLE, made)
        runs = RunController(document)
        runs.set_engine(EngineName.NUMPY)
        panel = DiagnosisPanel(document, runs, mending_text)
        qtbot.addWidget(panel)
        panel.resize(900, 400)
        with qtbot.waitExposed(panel):
            panel.show()
        opened.append(runs)
        qtbot.waitUntil(lambda: panel.examined is not None)
        return panel, runs, document

    yield show
    for runs in opened:
        runs.close()


def test_it_says_what_was_examined_where_nothing_is_found(show: Show) -> None:
    panel, _, _ = show(sound())
    assert panel.summary.text() == "4 units, 4 rows, update 1: nothing found"
    assert not panel.rows
    assert panel.windowTitle() == "Diagnosis"


def test_the_findings_are_those_of_the_engine_for_the_update_that_is_shown(qtbot: QtBot, show: Show) -> None:
    panel, runs, _ = show(dying())
    for _ in range(2):
        runs.step(StepUnit.UPDATE)
        qtbot.waitUntil(lambda: runs.state is RunState.PAUSED)
    qtbot.waitUntil(lambda: panel.examined is not None and panel.examined.diagnosis.update == 3)
    assert runs.record is not None
    tracer = Tracer(runs.record)
    data, made = runs.record.dataset, runs.record.job.experiment
    expected = diagnose(made, data, tracer.trace(3), first=tracer.trace(1))
    assert panel.examined is not None
    assert panel.examined.diagnosis.findings == expected.findings
    assert panel.examined.diagnosis.layers == expected.layers
    assert [row.problem.message for row in panel.rows] == [finding.message for finding in expected.findings]
    runs.moment.go_to(1)
    qtbot.waitUntil(lambda: panel.examined is not None and panel.examined.diagnosis.update == 2)


def test_a_click_goes_there_and_a_button_mends_it_undoably(qtbot: QtBot, show: Show) -> None:
    panel, _, document = show(dying())
    (row,) = panel.rows
    with qtbot.waitSignal(panel.reveal_requested) as revealed:
        row.chosen.emit(row.problem)
    assert revealed.args == [("network", "hidden_1")]
    assert [button.text() for button in row.fix_buttons] == [
        "Set 'hidden_1' to leaky relu", "Fix", "Set the learning rate to 0.001",
    ]  # fmt: skip
    row.fix_buttons[0].click()
    assert document.undo_stack.undoText() == "Set 'hidden_1' to leaky relu"
    qtbot.waitUntil(lambda: panel.summary.text().endswith("nothing found"))
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(panel.rows) == 1)


def test_what_a_hidden_panel_found_stays_until_other_weights_are_shown(qtbot: QtBot, show: Show) -> None:
    panel, runs, _ = show(dying())
    told: list[tuple[Finding, ...]] = []
    panel.found.connect(told.append)
    panel.hide()
    assert not told
    runs.step(StepUnit.UPDATE)
    qtbot.waitUntil(lambda: runs.state is RunState.PAUSED)
    assert not any(told)
    panel.show()
    qtbot.waitUntil(lambda: bool(told[-1]))
    (finding,) = told[-1]
    assert finding.kind is Kind.DEAD
    assert panel.summary.text() == "4 units, 4 rows, update 2: 1 finding"


def test_it_follows_a_run_that_goes_on(qtbot: QtBot, show: Show) -> None:
    made = sound()
    training = made.learner.training.replace(epochs=1_000_000)
    panel, runs, _ = show(made.with_learner(training=training))
    runs.play()
    qtbot.waitUntil(lambda: panel.examined is not None and panel.examined.diagnosis.update > 1)
    assert runs.state is RunState.RUNNING
    runs.stop()
    qtbot.waitUntil(lambda: runs.state is RunState.ENDED)
    last = runs.last_ended
    assert last is not None
    qtbot.waitUntil(lambda: panel.examined is not None and panel.examined.diagnosis.update == last.updates + 1)


def test_opened_weights_are_examined_with_the_update_that_would_come_next(qtbot: QtBot, show: Show) -> None:
    panel, runs, document = show(sound())
    dataset, _ = next_update(document.setup, EngineName.NUMPY)
    weights = {**runs.weights.parameters, "hidden_1/bias": np.array([0.0, -2.0, 0.0])}
    runs.show_trained(weights, dataset)
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    assert panel.summary.text() == "4 units, 4 rows, the next update: 1 finding"
    assert "'hidden_1' gives 0" in panel.rows[0].problem.message


@pytest.mark.parametrize(
    ("bound", "said"), [("MOST_WORK", "too large to be taken apart. Smaller"), ("MOST_ROWS_BEFORE", "")]
)
def test_what_is_too_large_is_told(
    qtbot: QtBot, show: Show, monkeypatch: pytest.MonkeyPatch, bound: str, said: str
) -> None:
    panel, runs, document = show(dying())
    monkeypatch.setattr(examiner, bound, 1)
    document.opened.emit()
    qtbot.waitUntil(lambda: bool(panel.summary.text()) and not panel.rows)
    assert (said or "examined when training starts") in panel.summary.text()
    assert runs.weights.parameters


def test_the_sizes_are_those_of_the_engine(show: Show) -> None:
    panel, _, _ = show(sound())
    assert panel.examined is not None
    (first, second) = panel.examined.diagnosis.layers
    item = panel.sizes.topLevelItem(1)
    assert item is not None
    assert item.text(0) == second.layer == "output"
    assert float(item.text(2)) == pytest.approx(second.gradient, rel=0.01)
    assert float(item.text(4)) == pytest.approx(second.ratio, rel=0.01)
    assert first.layer == "hidden_1"


def test_findings_are_outlined_where_they_are(qtbot: QtBot) -> None:
    """Unit 2 of the hidden layer is dead, and x2 is constant."""
    table = numeric_table(np.c_[X, np.full(4, 7.0)], [[1.0], [0.0], [2.0], [-1.0]])
    kernel = [[0.5, -0.4, 0.3], [0.2, 0.6, -0.7], [0.0, -1.0, 0.1]]
    weights = {"hidden_1/kernel": kernel, "output/kernel": KERNELS["output/kernel"]}
    document = Document(table, experiment(table, LAYERS, weights={**weights}))
    dataset, trace = next_update(document.setup, EngineName.NUMPY)
    found = diagnose(document.experiment, dataset, trace).findings
    assert [finding.kind for finding in found] == [Kind.DEAD, Kind.CONSTANT]
    runs = RunController(document)
    network, matrices, data = NetworkPanel(document, runs), WeightsPanel(document, runs), DataPanel(document, runs)
    for panel in (network, matrices, data):
        qtbot.addWidget(panel)
        panel.resize(700, 500)
        panel.show()
        panel.show_findings(found)
    marks = [mark for name in ("input", "hidden_1", "output") for mark in network.canvas.node_item(name).marks]
    assert [(mark.layer, mark.unit) for mark in marks] == [("input", 2), ("hidden_1", 1)]
    assert [mark.sentence for mark in marks] == [found[1].message, found[0].message]
    qtbot.waitUntil(lambda: bool(matrices.cards and matrices.cards[0].views["hidden_1/kernel"].lit))
    first, second = matrices.cards
    assert first.views["hidden_1/kernel"].lit == {(None, 1), (2, None)}
    assert first.views["hidden_1/bias"].lit == {(None, 1)}
    assert not second.views["output/kernel"].lit
    header = data.table_view.column_header
    assert [header.mark(section) for section in range(4)] == ["", "", found[1].message, ""]
    for panel in (network, matrices, data):
        panel.show_findings(())
    assert not network.canvas.node_item("hidden_1").marks
    assert not header.mark(2)
    qtbot.waitUntil(lambda: not first.views["hidden_1/kernel"].lit)
    runs.close()
