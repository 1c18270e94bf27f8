"""The ledger: every convention that an experiment's updates follow, from the loss to the order of the rows."""

from engine.config.experiment import Experiment
from engine.config.shapes import Inputs
from engine.training.trace.conventions.decay_line import decay_line
from engine.training.trace.conventions.line import Line
from engine.training.trace.conventions.loss_lines import loss_lines
from engine.training.trace.conventions.number_lines import number_lines
from engine.training.trace.conventions.optimizer_lines import optimizer_lines


def ledger(experiment: Experiment, inputs: Inputs) -> tuple[Line, ...]:
    """All lines of an experiment with `inputs` numbers a row, which can be computed."""
    return (
        *loss_lines(experiment, inputs),
        *optimizer_lines(experiment),
        decay_line(experiment, inputs),
        *number_lines(experiment),
    )
