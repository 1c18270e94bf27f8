"""Which losses look behind the activation of an output layer: loss and activation are then one function with one derivative."""

from engine.config import losses as spec
from engine.config.activations import Activation


def takes_logits(loss: spec.Loss, output_activation: Activation | None) -> bool:
    """True where Keras computes `loss` from the output layer's weighted sums, although the layer ends in an activation.

    The cross-entropies look behind a sigmoid or softmax, because that is more exact; behind anything else (None: an output layer
    without activation, such as a join) they cannot, and take its outputs as they are.
    """
    is_crossentropy = isinstance(
        loss, spec.BinaryCrossentropy | spec.CategoricalCrossentropy | spec.SparseCategoricalCrossentropy
    )
    return is_crossentropy and output_activation in (Activation.SIGMOID, Activation.SOFTMAX)
