"""A network that came in from a file, and how it takes the place of an experiment's own."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from engine.config.axes import Shape, shape_text
from engine.config.experiment import Experiment
from engine.config.network import Network
from engine.config.shapes import Inputs, shape_of
from engine.files.arrays import check_memory
from engine.learners.supervised.initial import as_given
from engine.text import NOTHING, Text


@dataclass(frozen=True)
class OpenedNetwork:
    """`source`: the file's name. `inputs`: the shape of one row that enters. `weights`: every array of the network, as the layer
    has it, by its name `<layer>/<array>`. `notes`: a sentence for each thing that was taken otherwise than the file has it.
    """

    source: str
    network: Network
    inputs: Shape
    weights: Mapping[str, NDArray[Any]]
    notes: tuple[Text, ...] = ()

    def put_into(self, experiment: Experiment) -> Experiment:
        """`experiment` with this network in the place of its own; it starts from the file's weights."""
        training, outputs = experiment.learner.training, {node.name for node in self.network.outputs}
        losses = tuple(own for own in training.output_losses if own.output in outputs)
        return experiment.with_learner(
            network=self.network,
            initial_weights=tuple(as_given(name, array) for name, array in self.weights.items()),
            training=training.replace(output_losses=losses),
        )

    def misfit(self, inputs: Inputs) -> Text:
        """Why rows of `inputs` cannot enter the network; nothing where they can."""
        have = shape_of(inputs)
        if have == self.inputs:
            return NOTHING
        if len(have) == len(self.inputs) == 1:
            return Text(
                "The network of '{source}' takes {need:,} numbers a row, and the features give {have:,}. Choose other features "
                "or encodings, or change the first layers.",
                source=self.source,
                need=math.prod(self.inputs),
                have=math.prod(have),
            )
        return Text(
            "The network of '{source}' takes rows in the shape {need}, and the features give {have}. Arrange the features "
            "in that shape, or change the first layers.",
            source=self.source,
            need=shape_text(self.inputs),
            have=shape_text(have),
        )


BYTES_OF_NUMBER = 40
"""What a number takes in memory as an initial weight, and as an array."""


def check_room(shapes: Mapping[Any, Shape], source: str, *, beside: int = 0) -> None:
    """Refuse a network whose arrays declare more than memory has room for. Raises FileError."""
    check_memory(beside + BYTES_OF_NUMBER * sum(map(math.prod, shapes.values())), source)
