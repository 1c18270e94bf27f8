"""What the network asks of every layer."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]


class Layer(ABC):
    """One layer with its buffers. Arrays are (N, …): the rows of a batch come first."""

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

    def between(self) -> dict[str, Array]:
        """What the last `forward` in training drew or computed between inputs and output, by the names of a trace."""
        return {}
