"""The weights that are shown before anything was trained: those that a run would start from."""

from engine.backend import Parameters
from engine.config.shapes import parameter_count, parameter_shapes
from engine.training.initial import initial_parameters
from gui.document import Document

MAX_SHOWN_PARAMETERS = 2_000_000
"""Initial weights of larger networks are drawn only when a run starts, so that no edit stalls the window."""


def first_weights(document: Document) -> Parameters:
    """The initial weights of the document's network; empty while it cannot be built, or is too large to draw beforehand."""
    if document.obstacle:
        return {}
    inputs = document.plan.inputs
    if parameter_count(parameter_shapes(document.experiment.learner.network, inputs)) > MAX_SHOWN_PARAMETERS:
        return {}
    return initial_parameters(document.experiment, inputs)
