"""Importance of networks with several outputs, weighted rows and windows: the loss is the backend's, everything adds up."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.backend import LOSS, PartName
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.losses import MeanSquaredError
from engine.config.training import EngineName
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table
from engine.importance.answers import answers_of
from engine.importance.gradients import gradient_importance
from engine.importance.importance import importance, order_of
from engine.importance.report import importance_report, row_report
from engine.importance.rows import Asker, row_of, rows_of_part
from engine.importance.shapley import explain
from engine.model.model import model_of
from engine.text import Text
from engine.training.factory import arrays_of, create_backend
from tests.model_cases import untrained
from tests.output_cases import class_and_number, sequences, two_headed

CASES: dict[str, Callable[[], tuple[Experiment, Table]]] = {
    "two outputs": two_headed,
    "a class and a number": class_and_number,
    "windows, weighted": lambda: sequences(MeanSquaredError(), Activation.TANH, weighted=True),
}


@pytest.mark.parametrize("name", CASES)
def test_all_ways_hold_for_several_outputs_and_windows(name: str) -> None:
    chosen, table = CASES[name]()
    dataset, parameters = prepare(plan(table, chosen.recipe)), untrained(chosen, table).parameters
    model, training = model_of(chosen, dataset, parameters), dataset.training
    rows = rows_of_part(model, training)
    found = importance(model, rows, repeats=2)
    backend = create_backend(EngineName.NUMPY, chosen, arrays_of(dataset, chosen), parameters)
    loss = backend.evaluate(PartName.TRAINING).values[LOSS]
    for scores in found.permuted.targets:
        assert scores[-1].measure.key == "loss"
        assert scores[-1].baseline == pytest.approx(loss, rel=1e-6)
    assert found.targets == tuple(target.name for target in rows.targets)

    asker, step = Asker(model), 1e-6
    flat = rows.flat.astype(np.float64)
    gradients = gradient_importance(model, rows)
    for answer, steep in zip(answers_of(model), gradients.answers, strict=True):
        places = np.flatnonzero(gradients.features.entry_at == 0)
        sums = 0.0
        for place in places:
            moved = [flat.copy(), flat.copy()]
            moved[0][:, place] += step
            moved[1][:, place] -= step
            high, low = (answer.values(asker.outputs(x.reshape(rows.x.shape))) for x in moved)
            sums += float(np.abs(high - low).mean()) / (2 * step)
        scale = gradients.features.scalings[0].scale
        assert steep.raw[0] * scale == pytest.approx(sums, rel=1e-4, abs=1e-9)

    row = int(training.table_rows[1])
    x = row_of(dataset, row)
    assert isinstance(x, np.ndarray)
    explained = explain(model, x, training.x)
    assert explained.baseline + explained.contributions.sum(axis=1) == pytest.approx(explained.prediction)
    own = row_report(explained)["answers"]
    assert list(own) == [answer.name for answer in explained.answers]
    report = importance_report(found)
    assert list(report) == list(found.targets)
    assert all(each["connection_weights"] is None and each["no_connection_weights"] for each in report.values())


def test_a_row_that_took_no_part_is_told() -> None:
    chosen, table = two_headed()
    dataset = prepare(plan(table, chosen.recipe))
    assert row_of(dataset, table.rows) == Text("it took no part in the run")
    found = row_of(dataset, int(dataset.validation.table_rows[0]))
    assert np.array_equal(found, dataset.validation.x[0])


def test_the_largest_comes_first_and_what_is_not_defined_last() -> None:
    assert order_of(np.array([0.1, np.nan, 0.3, 0.3, -0.2])).tolist() == [2, 3, 0, 4, 1]
