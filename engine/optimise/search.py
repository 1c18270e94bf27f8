"""The search for a row: over everything by differential evolution, then to the point by SLSQP, led by the network's gradient.

Sources: R. Storn, K. Price, J. Global Optimization 11 (1997); D. Kraft, "A software package for sequential quadratic programming",
DFVLR-FB 88-28 (1988); both as SciPy has them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.model.model import Answers, Model
from engine.model.one_row import ask
from engine.optimise.conditions import Condition
from engine.optimise.goals import Goal, overall
from engine.optimise.space import Space
from engine.probe.series import series
from engine.progress import Progress, no_progress
from engine.text import Text, UserError

Numbers = NDArray[np.float64]

POPULATION, GENERATIONS = 60, 120
"""Rows that evolve, and how often."""
POLISHED = 4
"""Further rows that SLSQP begins at: the one that is begun with, and random ones."""
LOOSE = 1e-2
"""How far an equation may be missed, as a share of its own spread, before SLSQP meets it."""


class NoRowError(UserError):
    """No row was found that can be used."""


@dataclass(frozen=True, eq=False)
class Found:
    """`cells`: the row, whose `answers` are the model's own. `desirabilities`: of each goal; `desirability`: of all."""

    space: Space
    goals: tuple[Goal, ...]
    conditions: tuple[Condition, ...]
    cells: Mapping[str, str]
    answers: Answers
    desirabilities: tuple[float, ...]
    desirability: float
    values: tuple[float, ...]
    """The answer that each goal is about."""
    evaluations: int
    """Rows that the network was asked, at all."""


def search(
    space: Space,
    goals: Sequence[Goal],
    conditions: Sequence[Condition] = (),
    *,
    seed: int = 0,
    progress: Progress = no_progress,
) -> Found:
    """The best row found. `progress` may raise. Raises NoRowError where none fulfils the conditions and has an answer."""
    judge = _Judge(space, tuple(goals), tuple(conditions), np.random.default_rng(seed))
    evolved = judge.evolved(progress)
    starts = [evolved, *judge.starts(evolved)]
    best: tuple[float, Numbers] | None = None
    for place, start in enumerate(starts):
        progress(0.7 + 0.3 * place / len(starts))
        for point in (start, judge.polished(start)):
            if judge.is_allowed(point) and (best is None or judge.loss(point) < best[0]):
                best = judge.loss(point), point
    if best is None:
        raise NoRowError(
            Text(
                "No row was found that fulfils all conditions within the bounds. Widen the bounds, or drop a condition."
            )
        )
    progress(1.0)
    return _found(judge, best[1])


def _found(judge: "_Judge", point: Numbers) -> Found:
    space, goals = judge.space, judge.goals
    cells = space.cells_at(point.tolist())
    answers = ask(space.model, cells)
    if answers.reasons:
        raise NoRowError(Text("The row that was found has no answer: {reason}.", reason=answers.reasons[0]))
    values = tuple(_value(answers, goal) for goal in goals)
    each = tuple(float(goal.desirability(np.array(y))) for goal, y in zip(goals, values, strict=True))
    return Found(
        space, goals, judge.conditions, cells, answers, each, overall(goals, values), values, judge.evaluations
    )


def _value(answers: Answers, goal: Goal) -> float:
    own = series(answers.targets[goal.answer.target])
    return float(own.get(goal.name, next(iter(own.values())))[0])


class _Judge:
    """Asks the network in double precision, and counts how often. Points are (axes,) as numbers of the features."""

    def __init__(
        self, space: Space, goals: tuple[Goal, ...], conditions: tuple[Condition, ...], rng: np.random.Generator
    ) -> None:
        from engine.numpy_backend.input_gradients import InputGradients

        self.space, self.goals, self.conditions, self._rng = space, goals, conditions, rng
        model: Model = space.model
        doubles = {name: array.astype(np.float64) for name, array in model.parameters.items()}
        self._network = InputGradients(
            model.spec.learner.network,
            doubles,
            model.spec.preparation.inputs,
            rows=POPULATION,
            exact=model.spec.learner.training.is_exact,
        )
        self.evaluations = 0
        self._low = np.array([axis.low for axis in space.axes])
        self._width = np.array([axis.high - axis.low for axis in space.axes])
        self._wholes = np.array([axis.is_class for axis in space.axes])

    def losses(self, points: Numbers) -> Numbers:
        """Of points (n, axes), (n,)."""
        if not len(points):  # where none of a population fulfils the conditions
            return np.empty(0)
        outputs = self._outputs(points)
        alone = len(self.goals) == 1
        each = [goal.loss(goal.answer.values(outputs), is_alone=alone)[0] for goal in self.goals]
        return np.asarray(np.nan_to_num(np.sum(each, axis=0), nan=np.inf, posinf=np.inf))

    def loss(self, point: Numbers) -> float:
        """Of one."""
        return float(self.losses(point[None])[0])

    def gradient(self, point: Numbers) -> Numbers:
        """The derivative of the loss in each axis, (axes,), from the network's backward pass."""
        outputs = self._outputs(point[None])
        alone = len(self.goals) == 1
        error = np.zeros_like(outputs)
        for goal in self.goals:
            slope = goal.loss(goal.answer.values(outputs), is_alone=alone)[1]
            error += slope[:, None] * goal.answer.slopes(outputs)
        dx = self._network.back(error).reshape(-1)
        return np.array([
            dx[axis.factor.start : axis.factor.stop] @ axis.slopes(number)
            for axis, number in zip(self.space.axes, point.tolist(), strict=True)
        ])  # fmt: skip

    def is_allowed(self, point: Numbers) -> bool:
        """Whether it fulfils the conditions and lies within the bounds."""
        near = 1e-9 * np.maximum(self._width, 1.0)
        inside = np.all(point >= self._low - near) and np.all(point <= self._low + self._width + near)
        named = self.space.named(point[None])
        return bool(inside) and np.isfinite(self.loss(point)) and all(each.holds(named) for each in self.conditions)

    def evolved(self, progress: Progress) -> Numbers:
        """The best point of a population that evolves within bounds and conditions."""
        from scipy.optimize import NonlinearConstraint, differential_evolution

        done = 0

        def tell(*_: object, **__: object) -> None:
            nonlocal done
            done += 1
            progress(0.7 * min(1.0, done / GENERATIONS))

        limits: Sequence[Any] = ()
        if self.conditions:
            lower, upper = self._limits()
            limits = (NonlinearConstraint(self._rooms, lower, upper),)
        result = differential_evolution(
            lambda points: self.losses(points.T),
            list(zip(self._low, self._low + self._width, strict=True)),
            init=self._population(),
            integrality=self._wholes,
            constraints=limits,
            maxiter=GENERATIONS,
            callback=tell,
            vectorized=True,
            updating="deferred",
            tol=1e-6,
            polish=False,
            seed=self._rng,
        )
        return self._rounded(np.asarray(result.x, np.float64))

    def starts(self, evolved: Numbers) -> Iterator[Numbers]:
        """Other points to begin at, with the classes that evolved: the row itself, then some at random."""
        yield np.where(self._wholes, evolved, self._begun())
        for share in self._rng.random((POLISHED - 1, len(evolved))):
            yield np.where(self._wholes, evolved, self._low + share * self._width)

    def polished(self, start: Numbers) -> Numbers:
        """Where SLSQP comes to from there; classes stay."""
        from scipy.optimize import minimize

        free = ~self._wholes & (self._width > 0)
        if not free.any():
            return start

        def full(shares: Numbers) -> Numbers:
            point = start.copy()
            point[free] = self._low[free] + np.clip(shares, 0, 1) * self._width[free]
            return point

        conditions = [
            {
                "type": "eq" if each.is_equation else "ineq",
                "fun": lambda shares, each=each: float(each.room(self.space.named(full(shares)[None]))[0]),
                "jac": lambda shares, each=each: self._slopes(each, full(shares))[free] * self._width[free],
            }
            for each in self.conditions
        ]
        with np.errstate(all="ignore"):
            result = minimize(
                lambda shares: self.loss(full(shares)),
                (start[free] - self._low[free]) / self._width[free],
                jac=lambda shares: self.gradient(full(shares))[free] * self._width[free],
                bounds=[(0.0, 1.0)] * int(free.sum()),
                constraints=conditions,
                method="SLSQP",
                options={"maxiter": 200, "ftol": 1e-12},
            )
        return full(np.asarray(result.x, np.float64)) if np.isfinite(result.x).all() else start

    def _outputs(self, points: Numbers) -> NDArray[Any]:
        self.evaluations += len(points)
        x = self.space.rows(points)
        with np.errstate(all="ignore"):
            return np.concatenate(
                [self._network.outputs(x[at : at + POPULATION]) for at in range(0, len(x), POPULATION)]
            )

    def _population(self) -> Numbers:
        """Points spread over the bounds by a Latin hypercube, and the row itself where it lies within."""
        from scipy.stats import qmc

        shares = qmc.LatinHypercube(len(self._low), seed=self._rng).random(POPULATION)
        points = self._low + shares * self._width
        points[0] = self._begun()
        return self._rounded(points)

    def _begun(self) -> Numbers:
        """The row that is begun with, drawn into the bounds."""
        from engine.model.cells import number_of_cell

        cells = self.space.cells
        numbers = [number_of_cell(axis.factor.feature.column, cells.get(axis.name, "")) for axis in self.space.axes]
        middle = self._low + self._width / 2
        known = np.where(np.isnan(numbers), middle, numbers)
        return self._rounded(np.clip(known, self._low, self._low + self._width))

    def _rounded(self, points: Numbers) -> Numbers:
        return np.where(self._wholes, np.rint(points), points)

    def _rooms(self, points: Numbers) -> Numbers:
        """Of points (axes, n), (conditions, n)."""
        named = self.space.named(points.T if points.ndim == 2 else points[None])
        rooms = np.stack([each.room(named) for each in self.conditions])
        return np.nan_to_num(rooms if points.ndim == 2 else rooms[:, 0], nan=-1e30, posinf=1e30, neginf=-1e30)

    def _limits(self) -> tuple[Numbers, Numbers]:
        """Between which numbers the rooms of conditions must lie while points evolve."""
        spread = np.ptp(self._rooms(self._sampled.T), axis=1)
        equations = np.array([each.is_equation for each in self.conditions])
        return np.where(equations, -LOOSE * spread, 0.0), np.where(equations, LOOSE * spread, np.inf)

    @cached_property
    def _sampled(self) -> Numbers:
        return self._population()

    def _slopes(self, condition: Condition, point: Numbers) -> Numbers:
        found = condition.gradient(self.space.named(point[None]))
        return np.array([float(found[axis.name][0]) if axis.name in found else 0.0 for axis in self.space.axes])
