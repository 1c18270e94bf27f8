"""Listing 415 of the course as a person types it in: NumPy's matrix products in a plain loop, only the printing left out."""

from collections.abc import Callable

import numpy as np

Train = Callable[[int], None]


def listing_415() -> Train:
    """Trains for so many updates, each with the error that the listing computes."""
    inputs, target = np.array([[0.05, 0.10]]), np.array([[0.01, 0.99]])
    start = (
        np.array([[0.15, 0.25], [0.20, 0.30]]),
        np.array([[0.35, 0.35]]),
        np.array([[0.40, 0.50], [0.45, 0.55]]),
        np.array([[0.60, 0.60]]),
    )

    def train(updates: int) -> None:
        I, T = inputs, target  # noqa: E741  # the listing's own names
        WH, BH, WO, BO = start
        lr = 0.01
        for _ in range(updates):
            H = I @ WH + BH
            O = H @ WO + BO  # noqa: E741
            E = np.sum((O - T) ** 2) / O.shape[1]
            Ob = 2 * (O - T) / O.shape[1]
            Hb = Ob @ WO.T
            WOb = H.T @ Ob
            BOb = 1 * Ob
            WHb = I.T @ Hb
            BHb = 1 * Hb
            WO = WO - lr * WOb
            BO = BO - lr * BOb
            WH = WH - lr * WHb
            BH = BH - lr * BHb
        del E

    return train
