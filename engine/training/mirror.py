"""Two backends in lock step on the same batches; the first one leads, and the difference of their weights is known."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import (
    FOLLOWER,
    LEADER,
    Array,
    Backend,
    Block,
    Chunk,
    Evaluation,
    Parameters,
    PartName,
    State,
    is_parameter,
)
from engine.config.training import EngineName


class Mirror:
    """A backend made of two. What it gives is the leader's; `difference` compares the parameters of the two."""

    def __init__(self, leader: Backend, follower: Backend) -> None:
        self.leader, self.follower = leader, follower

    @property
    def capacity(self) -> int:
        """The smaller of the two capacities."""
        return min(self.leader.capacity, self.follower.capacity)

    def warm(self) -> None:
        """Warm both."""
        self.leader.warm()
        self.follower.warm()

    def advance(self, chunk: Chunk) -> Block:
        """The leader's block; the follower does the same number of updates and never stops of itself."""
        block = self.leader.advance(chunk)
        self.follower.advance(replace(chunk, count=block.updates, stops=False))
        return block

    def trace(self, chunk: Chunk) -> dict[str, Array]:
        """The leader's tensors; the follower does the update, too."""
        self.follower.trace(chunk)
        return self.leader.trace(chunk)

    def difference(self) -> float:
        """The largest |Δ| over all weights; not a number where one engine's weights are not finite."""
        ours, theirs = self.leader.parameters(), self.follower.parameters()
        gaps = [float(np.max(np.abs(ours[name] - theirs[name]), initial=0.0)) for name in ours]
        return float(np.max(gaps, initial=0.0))

    def parameters(self) -> dict[str, Array]:
        """The leader's parameters."""
        return self.leader.parameters()

    def state(self) -> dict[str, NDArray[Any]]:
        """Both states, the names marked with `/leader:` and `/follower:`."""
        found = {f"{LEADER}{name}": array for name, array in self.leader.state().items()}
        return found | {f"{FOLLOWER}{name}": array for name, array in self.follower.state().items()}

    def restore(self, state: State) -> None:
        """Restore both."""
        for mark, backend in ((LEADER, self.leader), (FOLLOWER, self.follower)):
            backend.restore({n.removeprefix(mark): array for n, array in state.items() if n.startswith(mark)})

    def predict(self, x: Array) -> Array:
        """The leader's outputs."""
        return self.leader.predict(x)

    def evaluate(self, part: PartName) -> Evaluation:
        """The leader's evaluation."""
        return self.leader.evaluate(part)


def state_for(engine: EngineName, state: State) -> State:
    """A state for `engine`: what two engines left goes on with the leading one's, and two engines begin where one was."""
    leading = {name.removeprefix(LEADER): array for name, array in state.items() if name.startswith(LEADER)}
    if engine is EngineName.BOTH:
        if leading:
            return state
        return {f"{mark}{name}": array for mark in (LEADER, FOLLOWER) for name, array in state.items()}
    return leading or state


def parameters_in(state: State) -> Parameters:
    """The parameters that a state holds; of two engines the leading one's."""
    return {name: array for name, array in state_for(EngineName.NUMPY, state).items() if is_parameter(name)}
