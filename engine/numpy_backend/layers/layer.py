"""What the network asks of every layer, and what a layer is built from."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.config.axes import Shape
from engine.config.layers import LayerSpec

Array = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Site:
    """The place of a layer in a network for batches of up to `rows` rows. Shapes are those of one row.

    `arrays`, `gradients`: the layer's own by name, views into the network's vectors that are written in place; arrays that are not
    trained have no gradients. `key`: (seed, place of the layer), which decides what is drawn.
    """

    inputs: Sequence[Shape]
    output: Shape
    arrays: Mapping[str, Array]
    gradients: Mapping[str, Array]
    rows: int
    key: tuple[int, int] = (0, 0)
    needs_dX: bool = True
    """Something before the layer learns."""
    gives_Z: bool = False
    """The loss takes Z and gives dL/dZ; then Y is computed only when it is looked at."""
    exact: bool = False
    """All constants are taken to double precision; else as Keras has them."""


class Layer(ABC):
    """One layer with its buffers. Arrays are (N, …): the rows of a batch come first."""

    computes: ClassVar[tuple[type[LayerSpec], ...]] = ()
    """The specs of which this is the layer; it is built from one of them and its `Site`."""

    is_regularized = False
    """Whether the size of its output adds to the loss."""

    @abstractmethod
    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """The output for `inputs`, in a buffer that the next call may overwrite.

        `update`: how many updates were done before this one, which decides what is drawn; None in prediction, where nothing is
        drawn and nothing is kept.
        """

    @abstractmethod
    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dX of every input from dL/dY of the last `forward`, and the gradients of the layer's own arrays.

        May overwrite dY; what it gives may be overwritten.
        """

    def row_gradients(self) -> Mapping[str, Array] | None:
        """What each row of the last `backward` adds to the gradients, (N, …) by array; None where the layer does not tell."""
        return None

    def between(self) -> dict[str, Array]:
        """What the last `forward` in training drew or computed between inputs and output, by the names of a trace."""
        return {}

    def output_of(self, handed: Array) -> Array:
        """Y of the last `forward`, which handed on `handed`: Y, or Z where the loss takes that."""
        return handed

    def activity_penalty(self) -> float:
        """What the size of the output adds to the loss."""
        return 0.0
