"""The losses, each with its gradient with respect to what the network hands over."""

from engine.numpy_backend.losses.build import build_loss
from engine.numpy_backend.losses.loss import LossFunction
from engine.spec.fused import takes_logits

__all__ = ["LossFunction", "build_loss", "takes_logits"]
