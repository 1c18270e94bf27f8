"""A row that was found as values for a report in JSON."""

from typing import Any

from engine.optimise.goals import Aim, Goal
from engine.optimise.nearness import Nearness
from engine.optimise.search import Found

FUNCTIONS = ("scipy.optimize.differential_evolution", "scipy.optimize.minimize (SLSQP)")


def found_report(found: Found, near: Nearness | None) -> dict[str, Any]:
    """Goals with what became of them, conditions, bounds, and the nearest training row, counted from 1."""
    each = zip(found.goals, found.values, found.desirabilities, strict=True)
    return {
        "goals": [_goal(goal) | {"answer": value, "desirability": share} for goal, value, share in each],
        "desirability": found.desirability,
        "begun_with": dict(found.space.cells),
        "free": {axis.name: [axis.text(axis.low), axis.text(axis.high)] for axis in found.space.axes},
        "conditions": [condition.text for condition in found.conditions],
        "nearest_training_row": None
        if near is None
        else {"row": near.row + 1, "distance": near.distance, "usual_distance": near.usual, "is_far": near.is_far},
        "evaluations": found.evaluations,
        "functions": FUNCTIONS,
    }


def _goal(goal: Goal) -> dict[str, Any]:
    value = {"value": goal.value} if goal.aim is Aim.VALUE else {}
    return {
        "name": goal.name,
        "aim": goal.aim.value,
        **value,
        "low": goal.low,
        "high": goal.high,
        "importance": goal.importance,
    }
