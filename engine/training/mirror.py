"""Two backends in lock step on the same batches; the first one leads, and the difference of their weights is known."""

from collections.abc import Mapping, Sequence
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
    Sighting,
    State,
    is_parameter,
)
from engine.config.breakpoints import EnginesDiffer
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
        """The leader's block; the follower does the same number of updates and never stops of itself.

        Where a breakpoint asks how far the two are apart, they are compared after each update.
        """
        if not any(isinstance(point, EnginesDiffer) for point in chunk.breakpoints):
            block = self.leader.advance(chunk)
            self.follower.advance(replace(chunk, count=block.updates, stops=False, breakpoints=(), seen=()))
            return block
        blocks: list[Block] = []
        while len(blocks) < chunk.count:
            blocks.append(self._compared(_one(chunk, len(blocks), blocks)))
            if not blocks[-1].is_finite or blocks[-1].stopped or blocks[-1].sighting.fired:
                break
        return _joined(blocks)

    def _compared(self, chunk: Chunk) -> Block:
        """One update; the leader tests its breakpoints, and those that compare are tested here."""
        own = [place for place, point in enumerate(chunk.breakpoints) if isinstance(point, EnginesDiffer)]
        others = [place for place in range(len(chunk.breakpoints)) if place not in own]
        given = replace(
            chunk,
            breakpoints=tuple(chunk.breakpoints[place] for place in others),
            seen=tuple(chunk.seen[place] for place in others),
        )
        block = self.leader.advance(given)
        self.follower.advance(replace(chunk, count=block.updates, stops=False, breakpoints=(), seen=()))
        if not block.is_finite:
            return replace(block, sighting=Sighting(chunk.seen, chunk.seen))
        now = dict(zip(others, block.sighting.now, strict=True))
        fired = [others[place] for place in block.sighting.fired]
        difference = self.difference()
        for place in own:
            level, before = chunk.breakpoints[place].level(1), float(chunk.seen[place][0])
            now[place] = np.array([np.inf if np.isnan(difference) else difference])
            if now[place][0] > level and not before > level:
                fired.append(place)
        seen = tuple(now[place] for place in range(len(chunk.breakpoints)))
        return replace(block, sighting=Sighting(chunk.seen, seen, tuple(sorted(fired))))

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


def _one(chunk: Chunk, done: int, blocks: Sequence[Block]) -> Chunk:
    """The next update of a chunk of which `done` are done."""
    return replace(
        chunk,
        first=chunk.first + done,
        count=1,
        rates=chunk.rates[done : done + 1] if len(chunk.rates) > 1 else chunk.rates,
        update=chunk.update + done,
        seen=blocks[-1].sighting.now if blocks else chunk.seen,
    )


def _joined(blocks: Sequence[Block]) -> Block:
    """Several blocks as one."""
    last = blocks[-1]

    def of(parts: Sequence[Mapping[str, Array]]) -> dict[str, Array]:
        return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}

    series, validation = of([block.series for block in blocks]), of([block.validation for block in blocks])
    return replace(last, series=series, validation=validation)


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
