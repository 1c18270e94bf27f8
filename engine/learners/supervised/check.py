"""check(experiment, plan, shapes): everything that would keep a run from starting, all at once, each with its remedy."""

from engine.checks.classes import check_classes
from engine.checks.left_out import check_left_out
from engine.checks.recipe import check_recipe
from engine.checks.sparse import check_sparse
from engine.config.experiment import Experiment
from engine.config.shapes import NetworkShapes
from engine.data.preparing.plan import Plan
from engine.learners.supervised.checks.linear import check_linear
from engine.learners.supervised.checks.loss import check_loss
from engine.learners.supervised.checks.memory import check_memory
from engine.learners.supervised.checks.network import check_network
from engine.learners.supervised.checks.optimizer import check_optimizer
from engine.learners.supervised.checks.part import parts_of
from engine.learners.supervised.checks.reach import check_reach
from engine.learners.supervised.checks.scale import check_scale
from engine.learners.supervised.checks.searching import check_searching
from engine.learners.supervised.checks.training import check_training
from engine.learners.supervised.checks.weights import check_weights
from engine.problems import Problem, errors


def check(experiment: Experiment, planned: Plan, shapes: NetworkShapes) -> list[Problem]:
    """All problems of running `experiment` as it is planned, in the order of the data's way through the lab.

    Later checks are left out where an earlier problem makes them meaningless: first what is read, then what is built on it.
    """
    problems = check_recipe(experiment, planned)
    if errors(problems):
        return problems
    problems += check_network(experiment, planned, shapes)
    if errors(problems):
        return problems
    parts = parts_of(experiment, planned, shapes)
    problems += check_left_out(experiment, planned)
    problems += check_linear(experiment, planned)
    problems += check_loss(experiment, planned, parts)
    if not errors(problems):
        problems += [*check_classes(experiment, planned), *check_reach(experiment, planned, parts)]
    problems += check_training(experiment, planned)
    problems += [*check_optimizer(experiment), *check_searching(experiment, shapes, parts)]
    problems += check_scale(experiment, planned, parts)
    problems += check_sparse(experiment, planned)
    problems += check_weights(experiment, shapes)
    problems += check_memory(experiment, planned, shapes)
    return problems
