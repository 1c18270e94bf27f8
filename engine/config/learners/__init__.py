"""What learns: a choice, like a layer or a loss. Each module here adds its own; the supervised network is the first."""

from typing import TYPE_CHECKING, TypeAlias

from engine.config.base import import_all, one_of
from engine.config.learners.base import LearnerSpec
from engine.config.learners.supervised import GivenWeights, SupervisedNetwork

import_all(__path__, __name__)

if TYPE_CHECKING:
    Learner: TypeAlias = SupervisedNetwork  # what serves every learner reads of it what `LearnerSpec` has
else:
    Learner = one_of(LearnerSpec)

__all__ = ["GivenWeights", "Learner", "LearnerSpec", "SupervisedNetwork"]
