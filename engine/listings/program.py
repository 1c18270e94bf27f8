"""What a program is written from: an experiment with the tensors, the initial weights and the names that follow from it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array, Arrays
from engine.config.activations import Activation
from engine.config.axes import Shape
from engine.config.experiment import Experiment
from engine.config.layers import activation_of
from engine.config.layers.base import ArrayFact
from engine.config.network import INPUT, Network, Node
from engine.config.outputs import OutputPart, output_parts
from engine.config.rounded import rounded_network
from engine.config.shapes import Inputs, array_facts, in_order, inputs_of, output_shapes
from engine.config.single import single
from engine.config.training import Batches, Training, batches_of
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepared
from engine.learners.registry import kind_of
from engine.listings.literals import number
from engine.listings.names import Names
from engine.setup import Setup
from engine.training.factory import arrays_of

MAX_EMBEDDED = 2_000
"""Numbers that are written into a program; with more it loads a file."""


@dataclass(frozen=True, eq=False)
class Program:
    """What is to be written. `name`: what the program is called, and its data file."""

    experiment: Experiment
    arrays: Arrays
    initial: dict[str, Array]
    name: str
    takes_batches: bool = True
    """False where the program hands over whole parts, and Keras takes the batches."""

    @property
    def training(self) -> Training:
        """How the network is trained."""
        return self.experiment.learner.training

    @cached_property
    def network(self) -> Network:
        """The network with the constants that the convention takes."""
        network = self.experiment.learner.network
        return rounded_network(network) if self.training.rounds_doubles else network

    @cached_property
    def inputs(self) -> Inputs:
        """What enters for a row."""
        return inputs_of(self.arrays.x.shape)

    @cached_property
    def order(self) -> tuple[Node, ...]:
        """The nodes in the order of computation."""
        return in_order(self.network)

    @cached_property
    def shapes(self) -> dict[str, Shape]:
        """The shape of a row of each node's output."""
        return output_shapes(self.network, self.inputs)

    @cached_property
    def facts(self) -> dict[str, ArrayFact]:
        """All arrays."""
        return array_facts(self.network, self.inputs)

    @cached_property
    def trained(self) -> tuple[str, ...]:
        """The names of the arrays that the optimizer changes."""
        return tuple(name for name, fact in self.facts.items() if fact.is_trained)

    @cached_property
    def names(self) -> Names:
        """The variables."""
        return Names(self.experiment.learner.network)

    @cached_property
    def parts(self) -> tuple[OutputPart, ...]:
        """What each output learns."""
        return output_parts(self.network, self.training, self.inputs, self.arrays.one_hot)

    @cached_property
    def learns(self) -> dict[str, bool]:
        """Whether something at a node or before it is trained."""
        found = {INPUT: False}
        for node in self.order:
            own = any(name.rpartition("/")[0] == node.name for name in self.trained)
            found[node.name] = own or any(found[name] for name in node.inputs)
        return found

    @cached_property
    def batches(self) -> Batches:
        """How the rows are dealt out."""
        return batches_of(self.training.batching, len(self.arrays.x))

    @property
    def dtype(self) -> np.dtype[Any]:
        """The precision of every number."""
        return self.arrays.x.dtype

    @property
    def is_single(self) -> bool:
        """True in float32."""
        return self.dtype == np.float32

    @property
    def has_validation(self) -> bool:
        """Whether rows validate."""
        return len(self.arrays.x_validation) > 0

    def is_fused(self, output: str) -> bool:
        """Whether the loss takes Z of this output, before the activation."""
        part = next((part for part in self.parts if part.name == output), None)
        return part is not None and part.loss.takes_sums(self.activation(output))

    def activation(self, node: str) -> Activation:
        """The activation with which a node ends."""
        return activation_of(self.network.node(node).layer)

    def constant(self, value: float) -> str:
        """A constant that Keras takes by way of single precision."""
        return number(single(value) if self.training.rounds_doubles else value)

    @property
    def batch(self) -> tuple[str, ...]:
        """The variables of a batch: inputs, targets, and weights where rows have them."""
        return self.names.input, "T", *(() if self.arrays.w is None else ("w",))

    @cached_property
    def is_embedded(self) -> bool:
        """Whether all arrays are written into the program."""
        return sum(array.size for array in self.data.values()) <= MAX_EMBEDDED

    @cached_property
    def data(self) -> dict[str, NDArray[Any]]:
        """What the program needs, by its variables."""
        arrays, x = self.arrays, self.names.input
        suffix = "_all" if self.takes_batches and self.batches.per_epoch > 1 else ""
        found: dict[str, NDArray[Any]] = {f"{x}{suffix}": arrays.x, f"T{suffix}": arrays.t}
        if arrays.w is not None:
            found[f"w{suffix}"] = arrays.w
        if self.has_validation:
            found |= {f"{x}_validation": arrays.x_validation, "T_validation": arrays.t_validation}
            if arrays.w_validation is not None:
                found["w_validation"] = arrays.w_validation
        return found | {self.names[name]: values.astype(self.dtype) for name, values in self.initial.items()}


def program_of(setup: Setup, name: str, dataset: Dataset | None = None) -> Program:
    """The program of a setup without errors. `dataset`: what was prepared before, where it was."""
    found = prepared(setup.plan, dataset)
    arrays = arrays_of(found, setup.experiment)
    initial = kind_of(setup.experiment.learner).initial(setup.experiment, found.plan.inputs)
    return Program(setup.experiment, arrays, dict(initial), name)
