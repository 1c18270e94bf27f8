"""A network that learns from targets: its layers, how it is trained, and the initial weights that a person gave."""

from typing import ClassVar, Literal, Self

from pydantic import Field

from engine.config.axes import Shape
from engine.config.base import Many
from engine.config.learners.base import LearnerSpec
from engine.config.network import Network, Node
from engine.config.number_array import NumberArray


class GivenWeights(NumberArray):
    """The initial values of one array, typed, pasted or opened. A bias of n units is one row of n numbers."""

    # They decide the run, so they belong to the experiment and its undo; they are small enough for tuples.
    name: str = Field(description="`<layer>/<array>`, such as `output/kernel`.")

    @property
    def layer(self) -> str:
        """The layer that has the array."""
        return self.name.rpartition("/")[0]

    def fits(self, shape: Shape) -> bool:
        """Whether they are the values of an array of this shape."""
        return self.shape == shape or (len(shape) == 1 and self.shape == (1, *shape))


class SupervisedNetwork(LearnerSpec):
    """A network, the training that fits it to targets, and the initial weights that are given rather than drawn."""

    label: ClassVar[str] = "Supervised network"
    objective: ClassVar[str] = "loss"
    kind: Literal["supervised_network"] = "supervised_network"
    network: Network = Network()
    initial_weights: Many[GivenWeights] = ()

    @property
    def has_several_outputs(self) -> bool:
        """Each output layer has a loss, and an accuracy where it classifies."""
        return len(self.network.outputs) > 1

    def has_arrays_of(self, other: LearnerSpec) -> bool:
        """Those of the same network, whatever they begin with, and whichever layers are frozen."""
        return isinstance(other, SupervisedNetwork) and self.network.thawed == other.network.thawed

    def trains_arrays_of(self, other: LearnerSpec) -> bool:
        """Those of the same network with the same layers frozen."""
        return isinstance(other, SupervisedNetwork) and self.network == other.network

    def given(self, name: str) -> GivenWeights | None:
        """The given initial values of the array `name`, or None where they are drawn from the seed."""
        return next((weights for weights in self.initial_weights if weights.name == name), None)

    def with_layer(self, name: str, changed: Node) -> Self:
        """The learner with the network's node `name` replaced; given weights and losses follow a new name."""

        def follow(given: GivenWeights) -> GivenWeights:
            layer, _, array = given.name.rpartition("/")
            return given.replace(name=f"{changed.name}/{array}") if layer == name else given

        losses = tuple(
            own.replace(output=changed.name) if own.output == name else own for own in self.training.output_losses
        )
        return self.replace(
            network=self.network.with_node(name, changed),
            training=self.training.replace(output_losses=losses),
            initial_weights=tuple(follow(given) for given in self.initial_weights),
        )

    def without_layer(self, name: str) -> Self:
        """The learner without the network's node `name`, and without weights and losses given for layers that went with it."""
        network = self.network.removed(name)
        gone = set(self.network.names) - set(network.names)
        kept = tuple(given for given in self.initial_weights if given.layer not in gone)
        losses = tuple(own for own in self.training.output_losses if own.output not in gone)
        training = self.training.replace(output_losses=losses)
        return self.replace(network=network, training=training, initial_weights=kept)

    def with_given(self, *weights: GivenWeights) -> Self:
        """The learner with these initial weights in the place of those of the same arrays."""
        names = {given.name for given in weights}
        kept = tuple(given for given in self.initial_weights if given.name not in names)
        return self.replace(initial_weights=(*kept, *weights))

    def with_drawn(self, *names: str) -> Self:
        """The learner in which the arrays of these names are drawn from the seed."""
        return self.replace(initial_weights=tuple(given for given in self.initial_weights if given.name not in names))
