"""The experiment: the recipe that makes tensors of a table, and the learner that is given them."""

from typing import Any, Self

from engine.config.base import Spec
from engine.config.learners import Learner, SupervisedNetwork
from engine.config.recipe import Recipe


class Experiment(Spec):
    """All that decides a run but the table: the same experiment on the same table is the same run."""

    recipe: Recipe = Recipe()
    learner: Learner = SupervisedNetwork()

    def with_learner(self, **changes: Any) -> Self:
        """The experiment with `changes` of its learner."""
        return self.replace(learner=self.learner.replace(**changes))
