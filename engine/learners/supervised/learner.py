"""The supervised network, as the rooms that serve every learner see it."""

from engine.config.experiment import Experiment
from engine.config.shapes import network_shapes
from engine.config.training import EngineName
from engine.data.preparing.plan import Plan
from engine.learners.kind import LearnerKind, Resolved
from engine.learners.supervised.check import check
from engine.learners.supervised.initial import initial_parameters
from engine.text import Text


def resolve(experiment: Experiment, planned: Plan) -> Resolved:
    """The shapes of the network's arrays, and all problems of training it."""
    shapes = network_shapes(experiment.learner.network, planned.inputs)
    return Resolved(shapes.parameters, tuple(check(experiment, planned, shapes)))


KIND = LearnerKind(
    resolve=resolve,
    initial=initial_parameters,
    backends={
        EngineName.NUMPY: "engine.numpy_backend.backend:NumpyBackend",
        EngineName.TENSORFLOW: "engine.tensorflow_backend.backend:TensorFlowBackend",
    },
    series={"loss": Text("loss"), "accuracy": Text("accuracy")},
    panels=frozenset(
        (
            "network",
            "settings",
            "weights",
            "step",
            "initial_weights",
            "predictions",
            "scores",
            "importance",
            "whatif",
            "profile",
            "space",
            "landscape",
            "conventions",
            "diagnosis",
            "history",
            "folds",
            "candidates",
            "walk",
            "dataflow",
            "code",
        )
    ),
    tensors="engine.training.trace.plan:trace_plan",
)
