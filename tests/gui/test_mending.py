"""A button that mends says in few words what it will do, which of several remedies it is, and undo says the same."""

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.network import Network
from engine.config.training import MiniBatch
from engine.data.table import NumberColumn, Table
from engine.setup import resolve
from engine.suggest import suggest_experiment
from gui.data.fixes import mending_text

ROWS = 60
SHARE = np.linspace(-1, 1, ROWS)
LINEAR, SIGMOID = Dense(units=1, activation=Activation.LINEAR), Dense(units=1, activation=Activation.SIGMOID)


def said(*layers: Dense, a: object = SHARE, t: object = SHARE * 3, batch: int = 32) -> list[str]:
    """What the buttons of the first experiment for the features a and b and the target say, with `layers` for its network."""
    table = Table(
        tuple(NumberColumn(n, np.asarray(v, dtype=np.float64)) for n, v in (("a", a), ("b", SHARE), ("target", t)))
    )
    first = suggest_experiment(table)
    training = first.learner.training.replace(batching=MiniBatch(size=batch))
    chosen = first.with_learner(network=Network.stack(layers) if layers else first.learner.network, training=training)
    return [mending_text(problem, chosen) for problem in resolve(chosen, table).problems]


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (said(LINEAR, LINEAR), ["Set 'hidden_1' to tanh"]),
        (said(LINEAR, LINEAR, LINEAR), ["Set 2 layers to tanh"]),
        (said(SIGMOID), ["Set 'output' to linear"]),
        (said(LINEAR, batch=100), ["Take the full batch"]),
        (said(t=np.arange(ROWS) % 3), ["Take 'target' as classes"]),
        (said(a=np.where(np.arange(ROWS) < 20, np.nan, SHARE)), ["Fill missing cells"]),
        (said(a=np.where(np.arange(ROWS) < 50, np.nan, SHARE)), ["Ignore 'a'"]),
    ],
)
def test_a_mending_is_named(texts: list[str], wanted: list[str]) -> None:
    assert texts == wanted
