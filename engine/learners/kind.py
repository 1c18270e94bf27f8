"""What the rooms that serve every learner ask about one. A learner's own rooms are named nowhere else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config.axes import Shape
from engine.config.experiment import Experiment
from engine.config.shapes import Inputs
from engine.config.training import EngineName
from engine.data.preparing.plan import Plan
from engine.problems import Problem
from engine.text import Text


class Resolved(NamedTuple):
    """What an experiment comes to where its data are planned.

    `shapes`: of every array that is learnt, by name; none where it cannot be computed.
    """

    shapes: Mapping[str, Shape]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class LearnerKind:
    """One learner: how it is checked, where it begins, what computes it, and what of it is shown."""

    resolve: Callable[[Experiment, Plan], Resolved]
    initial: Callable[[Experiment, Inputs], Mapping[str, NDArray[np.float64]]]
    """Every array before the first update."""
    backends: Mapping[EngineName, str]
    """The class that computes it, `module:class`, by engine: imported when it is wanted."""
    series: Mapping[str, Text]
    """What its series are called, by what stands before a slash in their names."""
    panels: frozenset[str] = frozenset()
    """The panels that show this learner and no other; those that no learner names serve all."""
    tensors: str = ""
    """The function that lists the tensors of an update, `module:function`; empty where none are told of."""
