"""The order of the rows depends on seed and epoch only, however it is asked for."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.config.training import FullBatch, MiniBatch, Stochastic
from engine.training.batches import EPOCHS_A_DRAW, BatchOrders


def test_every_epoch_has_every_row_once_in_another_order() -> None:
    orders = BatchOrders(MiniBatch(size=4), 20, seed=1).slots(0, 50).orders
    assert np.array_equal(np.sort(orders, axis=1), np.tile(np.arange(20), (50, 1)))
    assert len({tuple(order) for order in orders.tolist()}) == 50


def test_full_batches_and_unshuffled_ones_keep_the_order_of_the_table() -> None:
    for batching in (FullBatch(), MiniBatch(size=4, shuffle=False), MiniBatch(size=99)):
        orders = BatchOrders(batching, 20, seed=1)
        assert not orders.shuffled
        assert orders.slots(3, 5).orders.tolist() == [list(range(20))]


def test_another_seed_is_another_order() -> None:
    one, other = (BatchOrders(Stochastic(), 20, seed=seed).slots(0, 3).orders for seed in (1, 2))
    assert not np.array_equal(one, other)


@given(st.lists(st.tuples(st.integers(0, 3 * EPOCHS_A_DRAW), st.integers(1, 9)), min_size=1, max_size=12))
def test_an_epoch_has_the_same_order_whatever_was_asked_before(asked: list[tuple[int, int]]) -> None:
    wandering = BatchOrders(Stochastic(), 6, seed=5)
    for epoch, count in asked:
        fresh = BatchOrders(Stochastic(), 6, seed=5)
        straight = np.concatenate([fresh.slots(e, 1).orders for e in range(epoch + count)])
        found, first = wandering.slots(epoch, count)
        assert np.array_equal(found[epoch - first :][:count], straight[epoch:])


def test_orders_that_are_at_hand_are_the_same_array() -> None:
    orders = BatchOrders(Stochastic(), 6, seed=5)
    first = orders.slots(2, 3)
    assert orders.slots(3, 1).orders is first.orders
    assert orders.slots(5, 1).orders is not first.orders
