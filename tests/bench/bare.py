"""The bare compiled loop: Keras's model, loss and optimizer in one `tf.function`, and nothing of a lab around it.

No live stream, no frames, no pause, no accuracy, no validation, no test for a loss that is not finite: of an epoch only the sum
of its batches' losses is kept. What is left is the least that can be done with Keras's own pieces in XLA, on the same shuffled
mini-batches with the incomplete last one.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf

from engine.backend import Arrays

UPDATES_A_CALL = 200_000
ORDER_ENTRIES = 1 << 18
"""Row numbers that one call takes along."""

Train = Callable[[int], None]
"""Trains for so many epochs."""


def bare_loop(model: Any, loss: Any, optimizer: Any, arrays: Arrays, batch: int) -> Train:
    """A loop over `epochs` epochs. The order of the rows is drawn in NumPy for each epoch, as `fit` shuffles too."""
    x, t = tf.constant(arrays.x), tf.constant(arrays.t)
    optimizer.build(model.trainable_variables)
    rows = len(arrays.x)
    whole, tail = divmod(rows, batch)
    most = max(1, min(UPDATES_A_CALL // -(-rows // batch), ORDER_ENTRIES // rows if rows > batch else UPDATES_A_CALL))
    rng = np.random.default_rng(0)

    def update(x: Any, t: Any) -> Any:
        with tf.GradientTape() as tape:
            value = loss(t, model(x, training=True))
        optimizer.apply(tape.gradient(value, model.trainable_variables), model.trainable_variables)
        return value

    def epoch(x: Any, t: Any, order: Any) -> Any:
        """`order`: (rows,). Whole batches in a loop, then the incomplete one."""
        batches = tf.reshape(order[: whole * batch], (whole, batch))

        def one(at: Any, total: Any) -> Any:
            chosen = tf.gather(batches, at)
            return at + 1, total + update(tf.gather(x, chosen), tf.gather(t, chosen))

        _, total = tf.while_loop(lambda at, _: at < whole, one, (tf.constant(0), tf.zeros((), x.dtype)))
        if tail:
            last = order[whole * batch :]
            total += update(tf.gather(x, last), tf.gather(t, last))
        return total

    def several(x: Any, t: Any, orders: Any, count: Any) -> Any:
        """`count` epochs with `orders` (most, rows); without orders each epoch is one batch of all rows."""

        def one(at: Any, _: Any) -> Any:
            return at + 1, update(x, t) if rows == batch else epoch(x, t, tf.gather(orders, at))

        return tf.while_loop(lambda at, _: at < count, one, (tf.constant(0), tf.zeros((), x.dtype)))[1]

    compiled = tf.function(several, jit_compile=True, autograph=False)

    def train(epochs: int) -> None:
        for start in range(0, epochs, most):
            count = min(most, epochs - start)
            orders = np.zeros((most, rows) if rows > batch else (0, 0), np.int32)
            for place in range(count if rows > batch else 0):
                orders[place] = rng.permutation(rows)
            float(compiled(x, t, tf.constant(orders), tf.constant(count)))

    return train
