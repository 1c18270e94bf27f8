"""Permutation importance: how much worse the network gets where the cells of one feature change places among the rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.importance.features import features_of
from engine.importance.measures import LOSS, Measure, measured, measures_of
from engine.importance.rows import Asker, Rows, blocks
from engine.model.model import Model
from engine.progress import Progress, no_progress
from engine.results.decoding import decode

Array = NDArray[np.floating[Any]]

REPEATS = 10


@dataclass(frozen=True, eq=False)
class Permuted:
    """One score. `baseline`: of the rows as they are. `worse`: (features, repeats), by how much it is worse where a feature is
    permuted: baseline − permuted where the score falls, permuted − baseline where it rises. NaN where it is not defined.
    """

    measure: Measure
    baseline: float
    worse: NDArray[np.float64]

    @property
    def means(self) -> NDArray[np.float64]:
        """The importance of each feature, (features,)."""
        found: NDArray[np.float64] = self.worse.mean(axis=1)
        return found

    @property
    def deviations(self) -> NDArray[np.float64]:
        """The standard deviation over the repeats, (features,), as scikit-learn has it."""
        found: NDArray[np.float64] = self.worse.std(axis=1)
        return found


@dataclass(frozen=True, eq=False)
class PermutationImportance:
    """`targets`: for each target its scores, the usual one first; the last one is the loss, which is that of all outputs."""

    names: tuple[str, ...]
    targets: tuple[tuple[Permuted, ...], ...]
    repeats: int
    rows: int


def permutations_of(rows: int, repeats: int, seed: int) -> NDArray[np.intp]:
    """(repeats, rows): the row that each row gets the cells of; all features are permuted alike, so that chance parts them less."""
    rng = np.random.default_rng(seed)
    return np.stack([rng.permutation(rows) for _ in range(repeats)])


def permutation_importance(
    model: Model,
    rows: Rows,
    *,
    repeats: int = REPEATS,
    seed: int = 0,
    permutations: NDArray[np.intp] | None = None,
    progress: Progress = no_progress,
) -> PermutationImportance:
    """Of every feature. `permutations`: (repeats, rows), in the place of those that `seed` draws.

    Breiman, Random Forests, Machine Learning 45 (2001), section 10, for any predictor; as
    `sklearn.inspection.permutation_importance` computes it.
    """
    features, asker = features_of(model.spec.preparation), Asker(model)
    taken = permutations_of(len(rows.x), repeats, seed) if permutations is None else permutations
    copies = [_Copy(np.zeros(0, np.intp), taken[0])]  # the first one is the rows as they are
    copies += [_Copy(features.places(at), own) for at, own in product(range(len(features.names)), taken)]
    scores = np.array(list(_scored(model, rows, asker, copies, progress)))
    return PermutationImportance(
        features.names, tuple(_by_target(rows, asker, scores, len(taken))), len(taken), len(rows.x)
    )


class _Copy(NamedTuple):
    """A copy of the rows: what stands at `places` of a flattened row comes from the rows `sources`."""

    places: NDArray[np.intp]
    sources: NDArray[np.intp]

    def of(self, flat: Array, block: slice) -> Array:
        """A block of its rows."""
        x = flat[block].copy()
        x[:, self.places] = flat[np.ix_(self.sources[block], self.places)]
        return x


def _scored(
    model: Model, rows: Rows, asker: Asker, copies: Sequence[_Copy], progress: Progress
) -> Iterator[list[float]]:
    """The scores of each copy of the rows, target by target, then the loss. Copies of few rows go through the network together."""
    flat, done = rows.flat, 0
    block_rows = next(blocks(1 << 30, flat.shape[1], flat.dtype)).stop
    together = max(1, block_rows // len(flat))
    for start in range(0, len(copies), together):
        group = copies[start : start + together]
        outputs, losses = [], []
        for block in blocks(len(flat), flat.shape[1] * len(group), flat.dtype):
            x = np.concatenate([copy.of(flat, block) for copy in group])
            outputs.append(np.split(asker.outputs(x.reshape(-1, *rows.x.shape[1:])), len(group)))
            if asker.has_row_losses:
                w = None if rows.w is None else np.tile(rows.w[block], len(group))
                losses.append(np.split(asker.losses(np.tile(rows.t[block], (len(group), 1)), w), len(group)))
            done += len(x)
            progress(done / (len(flat) * len(copies)))
        for at in range(len(group)):
            scores = _scores(model, rows, np.concatenate([parts[at] for parts in outputs]))
            yield scores + [float(np.concatenate([parts[at] for parts in losses]).mean())] * asker.has_row_losses


def _scores(model: Model, rows: Rows, outputs: Array) -> list[float]:
    preparation = model.spec.preparation
    said = decode(model.spec.learner, preparation.inputs, preparation.targets, preparation.sides, outputs)
    return [score for each, true in zip(said, rows.targets, strict=True) for score in measured(each, true.target)]


def _by_target(rows: Rows, asker: Asker, scores: NDArray[np.float64], repeats: int) -> Iterator[tuple[Permuted, ...]]:
    def permuted(measure: Measure, column: int) -> Permuted:
        baseline, others = scores[0, column], scores[1:, column].reshape(-1, repeats)
        return Permuted(measure, float(baseline), baseline - others if measure.falls else others - baseline)

    at = 0
    for target in rows.targets:
        measures = measures_of(target)
        own = [permuted(measure, at + place) for place, measure in enumerate(measures)]
        at += len(measures)
        yield (*own, permuted(LOSS, scores.shape[1] - 1)) if asker.has_row_losses else tuple(own)
