"""What a report says of networks whose features cannot be moved one by one, or are too many."""

import numpy as np

from engine.config.arrangement import Windows
from engine.config.columns import ColumnRecipe, Role
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Flatten
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import Recipe
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table, number_column
from engine.learners.registry import kind_of
from engine.model.model import model_of
from engine.report.reason_sections import reason_sections
from engine.report.reasons import MOST_FEATURES, Reasons, reasons_json, reasons_of


def reasons(features: int, *layers: Dense | Flatten, windows: Windows | None = None) -> Reasons:
    rng = np.random.default_rng(0)
    names = [f"x{place}" for place in range(features)]
    table = Table(tuple(number_column(name, [f"{each:.3f}" for each in rng.normal(size=30)]) for name in (*names, "y")))
    columns = (
        *(ColumnRecipe(name=name, role=Role.FEATURE) for name in names),
        ColumnRecipe(name="y", role=Role.TARGET),
    )
    recipe = Recipe(columns=columns) if windows is None else Recipe(columns=columns, arrangement=windows)
    experiment = Experiment(recipe=recipe, learner=SupervisedNetwork(network=Network.stack(list(layers))))
    dataset = prepare(plan(table, recipe))
    initial = kind_of(experiment.learner).initial(experiment, dataset.plan.inputs)
    return reasons_of(model_of(experiment, dataset, dict(initial)), dataset, None)


def test_windows_have_importance_and_no_profile_which_is_said() -> None:
    found = reasons(2, Flatten(), Dense(units=1), windows=Windows(length=3))
    assert found.importance is not None
    importance, profile = reason_sections(found)
    assert "windows or images" in str(found.why_not[0])
    assert importance.blocks[0].text == found.why_not[0]  # type: ignore[union-attr]
    assert not profile.blocks
    assert reasons_json(found)["profile"] is None


def test_of_many_features_a_person_asks_when_it_is_worth_the_time() -> None:
    found = reasons(MOST_FEATURES + 1, Dense(units=1))
    assert found.importance is None
    assert found.profile is None
    assert "has 51 features; the command 'importance' tells" in str(found.why_not[0])
