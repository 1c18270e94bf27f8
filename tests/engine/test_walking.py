"""A walk through an update stops at every operation, layer and phase in the order in which an update makes them, and goes back."""

import json
from itertools import pairwise

import pytest

from engine.config.layers import Dense
from engine.config.optimizers import Adam
from engine.headless.commands.step import main
from engine.headless.usage import UsageError
from engine.training.trace.plan import trace_plan
from engine.training.trace.walking import Phase, Unit, entered, layer_of, moved, phase_of, places
from tests.cases import experiment, numeric_table

TABLE = numeric_table([[0.1, 0.2], [0.3, 0.4]], [[1], [0]])
PLAN = trace_plan(experiment(TABLE, [Dense(units=2), Dense(units=1)], optimizer=Adam()), 2)
WITHIN = [unit for unit in Unit if unit.is_within]


def walked(unit: Unit, by: int) -> list[int]:
    """All stops from one end of the update to the other."""
    found, at = [], entered(PLAN, unit, by)
    while 0 <= at < len(PLAN):
        found.append(at)
        at = moved(PLAN, at, unit, by)
    return found


@pytest.mark.parametrize("unit", WITHIN)
def test_the_way_back_is_the_way_on_the_other_way_round(unit: Unit) -> None:
    assert walked(unit, 1) == walked(unit, -1)[::-1] == list(places(PLAN, unit))


def test_operations_are_what_is_computed_and_each_comes_after_what_it_is_made_of() -> None:
    stops = walked(Unit.OPERATION, 1)
    assert [PLAN[at].name for at in stops] == [entry.name for entry in PLAN if entry.operands]
    before = {PLAN[at].name: at for at in range(len(PLAN))}
    late = {f"{name}/after" for name in ("hidden_1/kernel",)}
    for at in stops:
        assert all(before[name] < at for name in PLAN[at].operands if name not in late)


def test_layers_come_forward_then_backward_then_in_the_optimizer() -> None:
    stops = [(phase_of(PLAN[at]), layer_of(PLAN[at].name)) for at in walked(Unit.LAYER, 1)]
    assert [layer for phase, layer in stops if phase is Phase.FORWARD] == ["hidden_1", "output"]
    assert [layer for phase, layer in stops if phase is Phase.OPTIMIZER] == ["hidden_1", "output"]
    assert (Phase.BACKWARD, "output") in stops
    assert all(one != other for one, other in pairwise(stops))
    assert [phase_of(PLAN[at]) for at in walked(Unit.PHASE, 1)] == list(Phase)


def test_a_step_back_in_a_layer_leads_to_its_beginning_first() -> None:
    names = [entry.name for entry in PLAN]
    assert PLAN[moved(PLAN, names.index("output/Y"), Unit.LAYER, -1)].name == "output/Z"
    assert PLAN[moved(PLAN, names.index("output/Z"), Unit.LAYER, -1)].name == "hidden_1/Z"
    assert moved(PLAN, 0, Unit.TENSOR, -1) == -1
    assert moved(PLAN, names.index("loss"), Unit.UPDATE, 1) == len(PLAN)


def test_the_command_lists_the_walk(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["415", "--walk", "--json"], str) == 0
    steps = json.loads(capsys.readouterr().out)["operations"]
    assert [step["number"] for step in steps] == list(range(1, len(steps) + 1))
    assert (steps[0]["name"], steps[0]["phase"], steps[0]["layer"]) == ("hidden_1/Z", "forward", "hidden_1")
    assert steps[-1]["phase"] == "optimizer"
    assert main(["415", "--walk"], str) == 0
    assert "loss" in capsys.readouterr().out
    with pytest.raises(UsageError, match="leave --tensor out"):
        main(["415", "--walk", "--tensor", "loss"], str)
