"""The losses, each with its gradient with respect to what the network hands over."""

from engine.config.fused import takes_logits
from engine.numpy_backend.losses.build import build_loss
from engine.numpy_backend.losses.loss import LossFunction

__all__ = ["LossFunction", "build_loss", "takes_logits"]
