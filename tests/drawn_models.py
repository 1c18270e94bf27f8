"""Models that hypothesis draws: features of any kind, targets of any kind, random weights, and rows with awkward cells."""

from collections.abc import Collection
from typing import Any

import numpy as np
from hypothesis import strategies as st

from engine.config.activations import Activation
from engine.config.columns import ColumnRecipe, DateOrder, DatePart, Encoding, MissingCells, Role, Scaling, TimeForm
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import BinaryCrossentropy, CategoricalCrossentropy, Loss, MeanSquaredError
from engine.config.network import Network
from engine.config.recipe import Recipe, Split
from engine.config.training import Precision, Training
from engine.data.table import Table, number_column, text_column
from tests.model_cases import Case, untrained

ROWS = 12
CELLS: dict[Encoding, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Encoding.NUMBER: (("0.25", "1.5", "2", "3.75", "0", "1"), ("7.5", "-0.5", "never")),
    Encoding.ONE_HOT: (("서울", "Busan", "a b", "a, b"), ("never", "busan")),
    Encoding.CLASS_INDEX: (("1", "2", "10"), ("1.0", "10.00", "3")),
    Encoding.ORDINAL: (("low", "middle", "high"), ("High", "never")),
    Encoding.BOOLEAN: (("yes", "no"), ("YES", "False", "예", "0", "never")),
    Encoding.HASHED: (("kim", "lee", 'o"brien', "김철수"), ("never", "x" * 40)),
    Encoding.DATE: (("2024-02-29", "1999/12/31", "2023-07-01 08:15", "2001.1.1"), ("20240305", "2024-13-01")),
    Encoding.TIME: (("08:15", "23:59:59", "0:00", "12:30 PM"), ("36:15", "never")),
}
"""Of each encoding the cells of training, and others, some of which cannot be used."""

NUMBERS = st.sampled_from(Scaling)


@st.composite
def drawn_experiments(draw: st.DrawFn, *, without: Collection[Encoding | Activation] = ()) -> Experiment:
    """An experiment on columns of `CELLS`. `without`: encodings that a format cannot hold, and activations."""
    kinds = [encoding for encoding in Encoding if encoding not in without]
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=5))
    features = [draw(_feature(f"x{at}", encoding)) for at, encoding in enumerate(chosen)]
    targets, loss, activation, width = draw(_targets())
    recipe = Recipe(columns=(*features, *targets), split=Split(validation=0.0, shuffle=False))
    without = (*without, Activation.EXPONENTIAL)  # whose e^z makes much of a rounding
    hidden = draw(st.sampled_from([each for each in Activation if each not in without]))
    network = Network.stack((Dense(units=3, activation=hidden), Dense(units=width, activation=activation)))
    training = Training(loss=loss, precision=draw(st.sampled_from(Precision)))
    return Experiment(recipe=recipe, learner=SupervisedNetwork(network=network, training=training))


def case_with(experiment: Experiment, seed: int) -> Case:
    """A model of a drawn experiment, fitted on cells that `seed` picks, with a table to ask it."""
    rng = np.random.default_rng(seed)
    recipe = experiment.recipe
    fitted = Table(tuple(_column(column, rng, known=True) for column in recipe.columns))
    asked = Table(tuple(_column(column, rng, known=False) for column in recipe.with_role(Role.FEATURE)))
    return Case("drawn", untrained(experiment, fitted), asked)


@st.composite
def _feature(draw: st.DrawFn, name: str, encoding: Encoding) -> ColumnRecipe:
    rules = [MissingCells.DROP, MissingCells.MOST_FREQUENT, MissingCells.CONSTANT]
    if encoding.is_quantity:
        rules += [MissingCells.MEAN, MissingCells.MEDIAN]
    own: dict[str, Any] = {
        "missing": draw(st.sampled_from(rules)),
        "constant": CELLS[encoding][0][1],
        "indicator": draw(st.booleans()),
        "buckets": draw(st.integers(2, 6)),
        "date_parts": draw(st.lists(st.sampled_from(DatePart), min_size=1, max_size=3, unique=True)),
        "date_order": DateOrder.DAY_FIRST,
        "time_form": draw(st.sampled_from(TimeForm)),
    }
    if encoding.can_be_scaled:
        own["scaling"] = draw(NUMBERS)
    return ColumnRecipe(name=name, encoding=encoding, **own)


@st.composite
def _targets(draw: st.DrawFn) -> tuple[list[ColumnRecipe], Loss, Activation, int]:
    """Numbers, classes by probabilities or logits, or yes and no; the loss, and the layer that they take."""
    match draw(st.sampled_from(("numbers", "classes", "logits", "yes or no", "place"))):
        case "numbers":
            found = [_target(f"t{at}", scaling=draw(NUMBERS)) for at in range(draw(st.integers(1, 3)))]
            return found, MeanSquaredError(), Activation.LINEAR, len(found)
        case "classes":
            return [_target("t", Encoding.ONE_HOT)], CategoricalCrossentropy(), Activation.SOFTMAX, 4
        case "logits":
            loss = CategoricalCrossentropy(from_logits=True)
            return [_target("t", Encoding.ONE_HOT)], loss, Activation.LINEAR, 4
        case "yes or no":
            return [_target("t", Encoding.BOOLEAN)], BinaryCrossentropy(), Activation.SIGMOID, 1
        case _:
            return [_target("t", Encoding.ORDINAL)], MeanSquaredError(), Activation.LINEAR, 1


def _target(name: str, encoding: Encoding = Encoding.NUMBER, scaling: Scaling = Scaling.RAW) -> ColumnRecipe:
    return ColumnRecipe(name=name, role=Role.TARGET, encoding=encoding, scaling=scaling)


def _column(recipe: ColumnRecipe, rng: np.random.Generator, *, known: bool) -> Any:
    """All usual cells of a column, then any of them; missing ones, but in targets; strange ones, too, if not `known`."""
    usual, strange = CELLS[recipe.encoding]
    missing = () if recipe.role is Role.TARGET or (known and recipe.missing is MissingCells.DROP) else ("",)
    more = (*usual, *missing) if known else (*usual, *strange, *missing)
    cells = [*usual, *(str(rng.choice(more)) for _ in range(ROWS - len(usual)))]
    return (number_column if recipe.encoding is Encoding.NUMBER else text_column)(recipe.name, cells)
