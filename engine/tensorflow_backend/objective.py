"""What training makes small: the losses of all outputs, each times its weight, and what sizes add to them."""

from collections.abc import Sequence
from typing import Any

import tensorflow as tf

from engine.config.outputs import OutputPart
from engine.tensorflow_backend.losses import RootMeanSquaredErrorLoss, batch_loss, build_loss
from engine.tensorflow_backend.vectors import mean_of_vectors, targets_of, vectors_of


class Objective:
    """The losses of the outputs `parts` of a Keras model, which are in the network's order."""

    def __init__(self, parts: Sequence[OutputPart], model: Any, dtype: str, *, exact: bool = False) -> None:
        """`exact`: as `build_loss` has it."""
        self.parts = tuple(parts)
        self.losses = [build_loss(part.loss, dtype, exact=exact) for part in parts]
        self._model = model

    def __call__(self, t: Any, y: Any, w: Any = None) -> Any:
        """The loss of the model's last call, which gave `y` (a list where there are several outputs), for the targets t.

        w: (rows,), Keras's `sample_weight` for every output; None where all rows count the same.
        """
        if len(self.parts) == 1 and self.parts[0].weight == 1 and len(self.parts[0].shape) == 1:
            return tf.add_n([batch_loss(self.losses[0], t, y, w), *self._model.losses])
        ys = y if len(self.parts) > 1 else [y]
        weighed = [
            part.weight * batch_loss(loss, targets_of(part, t), vectors_of(Y), _repeated(w, part))
            for part, loss, Y in zip(self.parts, self.losses, ys, strict=True)
        ]
        return tf.add_n([*weighed, *self._model.losses])

    def per_row(self, t: Any, ys: Sequence[Any], w: Any = None) -> list[Any]:
        """The loss of every row (N,), times what the row counts, for each of the outputs ys without the output's own weight."""
        found = []
        for part, loss, Y in zip(self.parts, self.losses, ys, strict=True):
            flat, own = vectors_of(Y), targets_of(part, t)
            losses = loss.call(own, flat) if w is None else _weighted_rows(loss, own, flat, _repeated(w, part))
            found.append(mean_of_vectors(part, losses))
        return found


def _repeated(w: Any, part: OutputPart) -> Any:
    """What each vector counts: as much as its row."""
    return w if w is None or part.vectors == 1 else tf.repeat(w, part.vectors)


def _weighted_rows(loss: Any, t: Any, y: Any, w: Any) -> Any:
    return loss.weighted_rows(t, y, w) if isinstance(loss, RootMeanSquaredErrorLoss) else loss.call(t, y) * w
