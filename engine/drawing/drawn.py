"""The sketch of an experiment's network between the columns of its plan."""

from engine.config.experiment import Experiment
from engine.config.losses import Targets
from engine.data.preparing.plan import Plan
from engine.drawing.sketch import Sketch, sketch


def drawn_network(experiment: Experiment, plan: Plan) -> Sketch:
    """What is drawn of the experiment's network. Raises ShapeError for a cycle or an unknown input."""
    inputs, outputs = (
        [name for column in columns for name in column.entries] for columns in (plan.features, plan.targets)
    )
    learner = experiment.learner
    names = [node.name for node in learner.network.outputs]
    by_class = [name for name in names if learner.training.loss_of(name).loss.targets is Targets.CLASS]
    return sketch(learner.network, inputs, outputs, by_class=by_class, shape=plan.inputs)
