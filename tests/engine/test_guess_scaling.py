"""Targets that outputs would hardly reach are standardised at first: large, far from zero, or nearly the same; with the reason."""

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.losses import BinaryCrossentropy, Loss, MeanAbsoluteError, MeanSquaredError, Poisson
from engine.config.recipe import ColumnRecipe, Recipe, Role, Scaling
from engine.data.preparing.guess_scaling import TargetSize, guess_scaling, hard_to_reach
from engine.data.table import NumberColumn, Table
from engine.suggest import suit_scaling

SHARE = np.linspace(0, 1, 40)
STANDARD, MINMAX, RAW = Scaling.STANDARD, Scaling.MINMAX, Scaling.RAW


@pytest.mark.parametrize(
    ("values", "reach"),
    [
        (SHARE * 1e-5, TargetSize.SMALL),
        (-SHARE * 1e-9, TargetSize.SMALL),
        (0.99 + 0.01 * SHARE, TargetSize.SMALL),
        (5 + 0.1 * SHARE, TargetSize.SMALL),
        (SHARE * 1e-300, TargetSize.SMALL),
        (SHARE * 0.2, None),
        (SHARE, None),
        (5 + SHARE, None),
        (50 + SHARE, TargetSize.FAR),
        (SHARE * 50, None),
        (SHARE * 101, TargetSize.LARGE),
        (SHARE * 1.7e308, TargetSize.LARGE),
        (np.where(np.arange(40) == 7, 1.0, 0.0), None),
        (np.full(40, 3.0), None),
        (np.full(40, 1e-6), None),
        (SHARE[:9] * 1e-5, None),
        (SHARE[:9] * 900, None),
        (SHARE[:9] * 9000, TargetSize.LARGE),
        (np.full(40, np.nan), None),
    ],
)
def test_a_target_is_standardised_where_it_is_hard_to_reach(
    values: NDArray[np.float64], reach: TargetSize | None
) -> None:
    column = NumberColumn("t", values)
    assert hard_to_reach(column) is reach
    assert guess_scaling(column, Role.TARGET) is (RAW if reach is None else STANDARD)
    assert guess_scaling(column, Role.FEATURE) is STANDARD


@pytest.mark.parametrize(
    ("values", "guessed", "loss", "activation", "suits"),
    [
        (SHARE * 640, STANDARD, MeanSquaredError(), None, STANDARD),
        (SHARE * 640, STANDARD, MeanSquaredError(), Activation.LEAKY_RELU, STANDARD),
        (SHARE * 640, STANDARD, MeanSquaredError(), Activation.SIGMOID, MINMAX),
        (SHARE * 640, STANDARD, MeanAbsoluteError(), Activation.RELU, MINMAX),
        (SHARE * 640, STANDARD, MeanSquaredError(), Activation.LOG_SOFTMAX, STANDARD),
        (SHARE * 640, STANDARD, Poisson(), None, RAW),
        (SHARE * 0.001, STANDARD, BinaryCrossentropy(), Activation.SIGMOID, RAW),
        (SHARE, RAW, MeanSquaredError(), Activation.SIGMOID, RAW),
        (SHARE * 4 - 2, RAW, MeanSquaredError(), Activation.SIGMOID, MINMAX),
        (SHARE[:9] * 4 - 2, RAW, MeanSquaredError(), Activation.SIGMOID, RAW),
    ],
)
def test_a_guessed_scaling_suits_the_loss_and_the_output(
    values: NDArray[np.float64], guessed: Scaling, loss: Loss, activation: Activation | None, suits: Scaling
) -> None:
    recipe = Recipe(columns=(ColumnRecipe(name="t", role=Role.TARGET, scaling=guessed),))
    suited = suit_scaling(Table((NumberColumn("t", values),)), recipe, loss, activation)
    assert suited.column("t").scaling is suits
