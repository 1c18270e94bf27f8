"""The workbook's walks down E(p) = ½ (p + 2)² come out to the print, on both engines, and so do the lecture's NAG and AdaDelta."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

import numpy as np
import pytest

from engine.backend import LOSS
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.losses import HalfSquaredError
from engine.config.optimizers import SGD, AdaDelta, AdaGrad, Adam, Convention, Momentum, Nesterov, Optimizer, RMSprop
from engine.config.training import EngineName
from engine.setup import resolve
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Advanced, Frame, Paused
from engine.training.job import Job
from engine.training.run import run
from tests.cases import experiment, numeric_table

TEXTBOOK = Convention.TEXTBOOK
ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]


@dataclass(frozen=True)
class Walk:
    """Sixteen steps from `start`, as printed."""

    name: str
    optimizer: Optimizer
    start: float
    printed: Sequence[float]


def _halvings(distance: float) -> list[float]:
    return [-2 + distance / 2**step for step in range(1, 17)]


WALKS = [
    Walk("to the left", SGD(learning_rate=0.5), 0, _halvings(2)),
    Walk("to the right", SGD(learning_rate=0.5), -5, _halvings(-3)),
    Walk(
        "momentum", Momentum(learning_rate=0.5, momentum=0.5, convention=TEXTBOOK), -5,
        [-3.5, -2.0, -1.25, -1.25, -1.625, -2.0, -2.1875, -2.1875, -2.09375, -2.0, -1.953125, -1.953125, -1.9765625, -2.0,
         -2.01171875, -2.01171875],
    ),
    Walk(
        "AdaGrad", AdaGrad(learning_rate=0.5, epsilon=0, convention=TEXTBOOK), -5,
        [-4.5, -4.17990780016776, -3.936198871936842, -3.73755267275177, -3.5696397289117936, -3.42448608972912,
         -3.297102434927234, -3.184110572800342, -3.083088830988888, -2.9922243398489448, -2.910112967319001,
         -2.835636906159039, -2.767886021231685, -2.706105258180596, -2.6496582908584156, -2.5980016754318234],
    ),
    Walk(
        "RMSprop", RMSprop(learning_rate=0.5, rho=0.9, epsilon=0, convention=TEXTBOOK), -5,
        [-3.41886116991581, -2.7134110396666205, -2.349554711258639, -2.1629433880058793, -2.0714037348256906,
         -2.029135223319893, -2.0109564566037306, -2.003750520229244, -2.0011504207124537, -2.000309734675076,
         -2.0000711482607567, -2.0000133787199332, -2.000001928128071, -2.0000001886138024, -2.0000000092460635,
         -1.999999999977627],  # the scan drops one of the nines: -1.99999999977627
    ),
    Walk(
        "Adam", Adam(learning_rate=0.5, epsilon=1e-8, convention=TEXTBOOK), -5,
        [-4.500000001666667, -4.0044135661447235, -3.51770813287177, -3.0459154724609996, -2.596907461354961,
         -2.180399226763144, -1.8073832706986472, -1.4887778921304025, -1.2334779898811434, -1.046552266834851,
         -0.9284485074849226, -0.875461954432766, -0.8809741868124046, -0.9367635792767339, -1.0339729342963133,
         -1.163663645331026],
    ),
]  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.name)
def test_a_walk_of_the_workbook_comes_out_to_the_print(walk: Walk, engine: EngineName) -> None:
    np.testing.assert_allclose(positions(walk.optimizer, walk.start, engine), walk.printed, rtol=1e-14)


@pytest.mark.parametrize("engine", ENGINES)
def test_nag_walks_as_the_lecture_says(engine: EngineName) -> None:
    def step(p: float, state: list[float], _: int) -> float:
        state[0] = 0.9 * state[0] - 0.1 * ((p + 0.9 * state[0]) + 2)
        return p + state[0]

    found = positions(Nesterov(learning_rate=0.1, momentum=0.9, convention=TEXTBOOK), -5, engine)
    np.testing.assert_allclose(found, walked(step, [0.0]), rtol=1e-14)


@pytest.mark.parametrize("convention", list(Convention))
def test_adadelta_walks_as_zeiler_and_the_lecture_say_in_either_convention(convention: Convention) -> None:
    def step(p: float, state: list[float], _: int) -> float:
        g = p + 2
        state[0] = 0.95 * state[0] + 0.05 * g**2
        delta = sqrt(state[1] + 1e-6) / sqrt(state[0] + 1e-6) * g
        state[1] = 0.95 * state[1] + 0.05 * delta**2
        return p - delta

    for engine in ENGINES:
        found = positions(AdaDelta(epsilon=1e-6, convention=convention), -5, engine)
        np.testing.assert_allclose(found, walked(step, [0.0, 0.0]), rtol=1e-14)


def test_the_loss_of_a_nag_update_is_that_of_the_look_ahead_point() -> None:
    nag = Nesterov(learning_rate=0.1, momentum=0.9, convention=TEXTBOOK)
    for engine in ENGINES:
        places = [-5.0, *positions(nag, -5, engine)]
        seen = [places[0], *(p + 0.9 * (p - before) for before, p in pairwise(places[:-1]))]
        np.testing.assert_allclose(losses(nag, -5, engine), [0.5 * (p + 2) ** 2 for p in seen], rtol=1e-12)


def positions(optimizer: Optimizer, start: float, engine: EngineName) -> list[float]:
    """Where p is after each of 16 updates of a run: the one weight of a network without bias on x = 1, t = −2."""
    shown = [frame.parameters for frame in _frames(optimizer, start, engine)]
    return [float(parameters["output/kernel"][0, 0]) for parameters in shown if parameters is not None]


def losses(optimizer: Optimizer, start: float, engine: EngineName) -> list[float]:
    """The loss of each of the 16 updates."""
    return [float(frame.block.series[LOSS][0]) for frame in _frames(optimizer, start, engine)]


def walked(step: Callable[[float, list[float], int], float], state: list[float]) -> list[float]:
    """The 16 positions after p = −5 of `step(p, state, t)`, in plain Python."""
    p, found = -5.0, []
    for t in range(1, 17):
        p = step(p, state, t)
        found.append(p)
    return found


def _frames(optimizer: Optimizer, start: float, engine: EngineName) -> list[Advanced]:
    """A frame for each of 16 updates."""
    table = numeric_table([[1.0]], [[-2.0]])
    layer = Dense(units=1, activation=Activation.LINEAR, use_bias=False)
    chosen = experiment(
        table, [layer], weights={"output/kernel": [[start]]}, loss=HalfSquaredError(), optimizer=optimizer, epochs=16
    )
    control = RunControl(optimizer.learning_rate)
    found: list[Frame] = []
    for frame in run(Job(1, resolve(chosen, table), engine), control):
        found.append(frame)
        if isinstance(frame, Paused):
            control.step(StepUnit.UPDATE)
    frames = [frame for frame in found if isinstance(frame, Advanced)]
    assert [len(frame.block.series[LOSS]) for frame in frames] == [1] * 16
    return frames
