"""Which function belongs to which loss."""

from engine.config import losses as spec
from engine.numpy_backend.losses import elementwise, hinge, logits, probabilities, squared
from engine.numpy_backend.losses.loss import LossFunction


def build_loss(loss: spec.Loss, *, from_logits: bool, exact: bool = False) -> LossFunction:
    """The function of a loss. `from_logits`: the network hands over its weighted sums, see `spec/fused.py`; a loss that
    is from logits by its own setting takes the outputs as logits anyway. `exact`: all constants are taken to double precision;
    else as Keras has them.
    """
    match loss:
        case spec.MeanSquaredError(over_outputs=over):
            return squared.MeanSquaredError(over)
        case spec.RootMeanSquaredError(over_outputs=over):
            return squared.RootMeanSquaredError(over)
        case spec.HalfSquaredError(over_outputs=over):
            return squared.HalfSquaredError(over)
        case spec.MeanAbsoluteError(over_outputs=over):
            return elementwise.MeanAbsoluteError(over)
        case spec.Huber(over_outputs=over, delta=delta):
            return elementwise.Huber(over, delta)
        case spec.LogCosh(over_outputs=over):
            return elementwise.LogCosh(over, exact=exact)
        case spec.Poisson(over_outputs=over):
            return elementwise.Poisson(over)
        case spec.Hinge(over_outputs=over):
            return hinge.Hinge(over)
        case spec.SquaredHinge(over_outputs=over):
            return hinge.SquaredHinge(over)
        case spec.KLDivergence():
            return probabilities.KLDivergence()
        case spec.BinaryCrossentropy() | spec.CategoricalCrossentropy() | spec.SparseCategoricalCrossentropy():
            return _crossentropy(loss, from_logits=from_logits or loss.from_logits)


def _crossentropy(
    loss: spec.BinaryCrossentropy | spec.CategoricalCrossentropy | spec.SparseCategoricalCrossentropy,
    *,
    from_logits: bool,
) -> LossFunction:
    match loss:
        case spec.BinaryCrossentropy(over_outputs=over, label_smoothing=smoothing):
            binary = logits.BinaryFromLogits if from_logits else probabilities.BinaryFromProbabilities
            return binary(over, smoothing)
        case spec.CategoricalCrossentropy(label_smoothing=smoothing):
            categorical = logits.CategoricalFromLogits if from_logits else probabilities.CategoricalFromProbabilities
            return categorical(smoothing)
        case spec.SparseCategoricalCrossentropy():
            return logits.SparseFromLogits() if from_logits else probabilities.SparseFromProbabilities()
