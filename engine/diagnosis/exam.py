"""What is examined: the trace of an update, and what the network gives for training rows with the weights before it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from engine.backend import Array
from engine.config.experiment import Experiment
from engine.config.network import INPUT, Node
from engine.config.outputs import OutputPart, output_parts
from engine.config.shapes import in_order, parameter_shapes
from engine.data.preparing.dataset import Dataset
from engine.text import NOTHING, Text
from engine.training.trace.tracer import Trace

MOST_ROWS = 1000
"""Of more training rows every k-th is put through the network."""

STILL = 1e-6
"""Below it the error dL/dZ of a row is rounding: the run has reached its goal, and what keeps errors back does no harm."""


@dataclass(frozen=True, eq=False)
class Exam:
    """`t`: (rows, …) targets of the rows that were examined; `sums` and `outputs`: by layer, Z and Y for them, in prediction.

    Where a layer works over the rows of a batch, they are those of the batch, in training. `tensors`: those of the update.
    `moment`: which update it is, in words. `first`: the tensors of the run's first update, or None where that is not known.
    """

    experiment: Experiment
    dataset: Dataset
    moment: Text
    rows: int
    t: Array
    sums: Mapping[str, Array]
    outputs: Mapping[str, Array]
    tensors: Mapping[str, Array]
    first: Mapping[str, Array] | None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The layers in the order of computation."""
        return in_order(self.experiment.learner.network)

    @property
    def parts(self) -> Mapping[str, OutputPart]:
        """The outputs with their losses, by name."""
        learner = self.experiment.learner
        return {part.name: part for part in output_parts(learner.network, learner.training, self.dataset.plan.inputs)}

    @property
    def summing(self) -> Iterator[Node]:
        """The layers with weighted sums, in the order of computation."""
        return (node for node in self.nodes if node.layer.has_sum)

    @property
    def is_still(self) -> bool:
        """Whether no row has an error left that is more than rounding."""
        errors = [tensor for name, tensor in self.tensors.items() if name.endswith("/dZ")]
        return bool(errors) and max(rms(error) * len(error) for error in errors) < STILL

    def units_of(self, layer: str) -> Array:
        """What each unit of a layer gives, (rows or more, units): of several axes the last has the units."""
        given = self.outputs[layer]
        return given.reshape(-1, given.shape[-1])


def examine(
    experiment: Experiment, dataset: Dataset, trace: Trace, *, moment: Text = NOTHING, first: Trace | None = None
) -> Exam:
    """Put rows of the training part through the network with the weights before the update that was traced.

    `moment`: what the update is called where its number says nothing.
    """
    from engine.numpy_backend.network import activations

    learner, part = experiment.learner, dataset.training
    tensors = _by_name(trace)
    start = None if first is None else _by_name(first)
    moment = moment or Text("update {update:,}", update=trace.update)
    if any(node.layer.needs_rows for node in learner.network.nodes):
        sums = {name.removesuffix("/Z"): value for name, value in tensors.items() if name.endswith("/Z")}
        outputs = {name.removesuffix("/Y"): value for name, value in tensors.items() if name.endswith("/Y")}
        return Exam(experiment, dataset, moment, len(trace.rows), tensors["target"], sums, outputs, tensors, start)
    step = max(1, -(-part.rows // MOST_ROWS))
    x = part.x[::step].astype(np.dtype(learner.training.precision.value))
    parameters = {name: tensors[name] for name in parameter_shapes(learner.network, dataset.plan.inputs)}
    with np.errstate(all="ignore"):  # what overflows is a finding
        found = activations(learner.network, parameters, x, exact=learner.training.is_exact)
    return Exam(
        experiment, dataset, moment, len(x), part.t[::step],
        {name: summed for name, (summed, _) in found.items() if summed is not None},
        {INPUT: x} | {name: output for name, (_, output) in found.items()}, tensors, start,
    )  # fmt: skip


def rms(values: Array) -> float:
    """The root of the mean square of all entries; 0 of none."""
    return float(np.sqrt(np.mean(np.square(values.astype(np.float64))))) if values.size else 0.0


def _by_name(trace: Trace) -> dict[str, Array]:
    return {traced.name: traced.value for traced in trace.tensors}
