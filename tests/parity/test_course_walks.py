"""The workbook's walks down E(p) = ½ (p + 2)² come out to the print, on both engines, and so do the lecture's NAG and AdaDelta."""

from collections.abc import Callable
from itertools import pairwise
from math import sqrt

import numpy as np
import pytest

from engine.backend import LOSS
from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.losses import HalfSquaredError
from engine.config.optimizers import AdaDelta, Convention, Nesterov, Optimizer
from engine.config.training import EngineName
from engine.setup import resolve
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Advanced, Frame, Paused
from engine.training.job import Job
from engine.training.run import run
from tests.cases import experiment, numeric_table
from tests.walk_cases import PRINTED_WALKS, TEXTBOOK, PrintedWalk

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("walk", PRINTED_WALKS, ids=lambda walk: walk.name)
def test_a_walk_of_the_workbook_comes_out_to_the_print(walk: PrintedWalk, engine: EngineName) -> None:
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
