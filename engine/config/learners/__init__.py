"""What learns: a choice, like a layer or a loss. The supervised network is the first."""

from engine.config.learners.supervised import GivenWeights, SupervisedNetwork

Learner = SupervisedNetwork
"""A second learner makes this a union by `kind`."""

__all__ = ["GivenWeights", "Learner", "SupervisedNetwork"]
