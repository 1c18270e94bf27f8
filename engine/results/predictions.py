"""Predictions in original units: what the network says about each row of a part, beside what the table says."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

from engine.backend import Parameters, PartName
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import activation_of
from engine.config.losses import Loss, Targets
from engine.config.outputs import output_parts
from engine.config.recipe import Encoding
from engine.config.shapes import Inputs, output_shapes
from engine.data.preparing.dataset import Affine, Dataset, Part
from engine.data.preparing.planned import PlannedColumn
from engine.data.table import number_text
from engine.progress import Check, no_check
from engine.results.predicted import Array, Predicted, PredictedClasses, PredictedNumbers
from engine.text import NOTHING, Text

ROWS_A_LOOK = 1 << 15
"""Rows that are predicted between two looks at whether anybody still wants them."""


@dataclass(frozen=True)
class PredictionTable:
    """The predictions of one part; None: of the rows without a target. `table_rows`: (rows,), each row's number, from 0."""

    part: PartName | None
    table_rows: NDArray[np.intp]
    targets: tuple[Predicted, ...]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.table_rows)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns in a file; both parts of a dataset have the same."""
        return self.header_with()

    def header_with(self, *first: str) -> tuple[str, ...]:
        """The names with columns called `first` before them. No two are the same: the targets keep their names, a column of what is
        predicted gets a number where its name is taken, and those before them, such as `row`, become `table row`.
        """
        taken = {target.name for target in self.targets}
        found = []
        for target in self.targets:
            for place, name in enumerate(target.header):
                found.append(name if place == 0 else _free(chain((name,), _numbered(name)), taken))
                taken.add(found[-1])
        before = []
        for name in (*first, "row"):
            before.append(_free(chain((name, f"table {name}"), _numbered(f"table {name}")), taken))
            taken.add(before[-1])
        return (*before, *found)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The rows in a file; `row` counts from 1, as the table shows it."""
        columns = [target.cells() for target in self.targets]
        for row, cells in zip(self.table_rows.tolist(), zip(*columns, strict=True), strict=True):
            yield str(row + 1), *(text for group in cells for text in group)


def _free(names: Iterable[str], taken: Container[str]) -> str:
    return next(name for name in names if name not in taken)


def _numbered(name: str) -> Iterator[str]:
    return (f"{name} ({number})" for number in count(2))


def predict(
    experiment: Experiment,
    dataset: Dataset,
    parameters: Parameters,
    part: PartName,
    *,
    check: Check = no_check,
) -> PredictionTable:
    """The predictions of `part` by the network with `parameters`, computed in NumPy in the run's precision."""
    rows = part_of(dataset, part)
    return predictions(experiment, dataset, part, _outputs(experiment, parameters, rows, check))


def predict_unlabelled(experiment: Experiment, dataset: Dataset, parameters: Parameters) -> PredictionTable:
    """The predictions of the rows that have no target, in the order of the table; what is not known of them is left empty."""
    unlabelled = dataset.unlabelled
    if not unlabelled.rows.rows:
        return PredictionTable(None, unlabelled.rows.table_rows, ())
    outputs = _outputs(experiment, parameters, unlabelled.rows, no_check)
    return _predictions(experiment, dataset, None, unlabelled.rows, outputs, unlabelled.known)


def unlabelled_text(count: int) -> Text:
    """That `count` rows without a target were predicted, too; nothing where there are none."""
    text = Text(
        "{n:,} rows without a target are predicted, too, behind the others.",
        "{n:,} row without a target is predicted, too, behind the others.",
        n=count,
    )
    return text if count else NOTHING


def _outputs(experiment: Experiment, parameters: Parameters, rows: Part, check: Check) -> Array:
    """The network's answers for `rows`, (rows, outputs)."""
    from engine.numpy_backend.network import predict as forward

    x = rows.x.astype(np.dtype(experiment.learner.training.precision.value))
    found: list[Array] = []
    exact = experiment.learner.training.is_exact
    for start in range(0, max(len(x), 1), ROWS_A_LOOK):
        check()
        with np.errstate(all="ignore"):  # an overflow shows as an infinite prediction
            found.append(forward(experiment.learner.network, parameters, x[start : start + ROWS_A_LOOK], exact=exact))
    return np.concatenate(found)


def predictions(experiment: Experiment, dataset: Dataset, part: PartName, outputs: Array) -> PredictionTable:
    """What `outputs` (rows, outputs), the network's answers for the rows of `part`, say about each target."""
    return _predictions(experiment, dataset, part, part_of(dataset, part), outputs, ())


def _predictions(
    experiment: Experiment,
    dataset: Dataset,
    part: PartName | None,
    rows: Part,
    outputs: Array,
    known: Sequence[NDArray[np.bool_]],
) -> PredictionTable:
    heads = list(_heads(experiment, dataset.plan.inputs, outputs))
    targets: list[Predicted] = []
    at = 0
    for place, column in enumerate(dataset.plan.targets):
        head = next(head for head in heads if at < head.stop)
        sides = _sides(head.loss, dataset, at)
        target = _Target(
            column,
            rows.t[:, at : at + column.width],
            dataset.output_scalings[at],
            sides,
            known[place] if known else None,
        )
        targets.append(target.predicted(head.scores_of(at, column.width), head.are_probabilities))
        at += column.width
    return PredictionTable(part, rows.table_rows, tuple(targets))


def part_of(dataset: Dataset, part: PartName) -> Part:
    """The part called `part`."""
    return {
        PartName.TRAINING: dataset.training,
        PartName.VALIDATION: dataset.validation,
        PartName.TEST: dataset.test,
    }[part]


def parts_of(dataset: Dataset) -> tuple[PartName, ...]:
    """The parts that have rows."""
    return tuple(part for part in PartName if part_of(dataset, part).rows)


@dataclass(frozen=True)
class _Target:
    """A target column with its entries t (rows, width). `sides`: the two values of an entry that is learnt as a no or yes."""

    column: PlannedColumn
    t: NDArray[np.float64]
    scaling: Affine
    sides: tuple[float, float] | None
    known: NDArray[np.bool_] | None = None

    def predicted(self, scores: Array, are_probabilities: bool) -> Predicted:
        encoding = self.column.recipe.encoding
        if encoding is Encoding.ONE_HOT:
            return self._classes(self.column.classes, self.t.argmax(axis=1), scores, are_probabilities)
        if encoding.is_index and scores.shape[1] > 1:
            return self._classes(self.column.classes, self.t[:, 0].astype(np.intp), scores, are_probabilities)
        if self.sides is not None:
            both = np.concatenate([1 - scores if are_probabilities else -scores, scores], axis=1)
            target = (self.t[:, 0] == self.sides[1]).astype(np.intp)
            return self._classes(self._two_classes(self.sides), target, both, are_probabilities)
        if encoding.is_index:
            return self._nearest_classes(scores[:, 0])
        return PredictedNumbers(
            self.column.recipe.name, self._original_targets(), self._original(scores[:, 0]), self.known
        )

    def _classes(
        self, classes: tuple[str, ...], target: NDArray[np.intp], scores: Array, are_probabilities: bool
    ) -> PredictedClasses:
        name = self.column.recipe.name
        return PredictedClasses(name, classes, target, scores.argmax(axis=1), scores, are_probabilities, self.known)

    def _nearest_classes(self, numbers: Array) -> PredictedClasses:
        """A network with one output that learns the class's index as a number: the class nearest to it."""
        last = len(self.column.classes) - 1
        nearest = np.clip(np.rint(np.nan_to_num(numbers)), 0, last).astype(np.intp)
        name, target = self.column.recipe.name, self.t[:, 0].astype(np.intp)
        return PredictedClasses(
            name, self.column.classes, target, nearest, None, are_probabilities=False, known=self.known
        )

    def _two_classes(self, sides: tuple[float, float]) -> tuple[str, ...]:
        ends = (number_text(float(self.scaling.back(np.array(entry)))) for entry in sides)
        return self.column.classes or tuple(ends)

    @property
    def _is_raw(self) -> bool:
        return self.scaling.is_raw

    def _original(self, entries: Array) -> Array:
        """In original units; unscaled numbers keep their precision, so that 0.3 in float32 stays 0.3."""
        return entries if self._is_raw else self.scaling.back(entries.astype(np.float64))

    def _original_targets(self) -> Array:
        """The targets as the table has them: scaling there and back leaves a trace in the last digit, which goes."""
        values = self._original(self.t[:, 0])
        largest = float(np.max(np.abs(values), initial=0.0, where=~np.isnan(values)))
        if self._is_raw or not 0 < largest < np.inf:
            return values
        return np.round(values, 14 - int(np.floor(np.log10(largest))))


@dataclass(frozen=True)
class _Head:
    """A vector of an output, which learns the target entries from `start` up to `stop`; `scores` (rows, entries), no logits."""

    loss: Loss
    start: int
    stop: int
    scores: Array
    are_probabilities: bool

    def scores_of(self, entry: int, width: int) -> Array:
        """The scores of a target column that begins at target entry `entry`; all of them where it is the number of the class."""
        if self.loss.targets is Targets.CLASS:
            return self.scores
        start = entry - self.start
        return self.scores[:, start : start + width]


def _heads(experiment: Experiment, inputs: Inputs, outputs: Array) -> Iterator[_Head]:
    """`outputs` (rows, all entries), cut into the vectors of the network's outputs."""
    network = experiment.learner.network
    shapes, at = output_shapes(network, inputs), 0
    for part in output_parts(network, experiment.learner.training, inputs):
        width, activation = shapes[part.name][-1], activation_of(network.node(part.name).layer)
        for start in range(part.start, part.stop, part.shape[-1]):
            own = outputs[:, at : at + width]
            at += width
            yield _Head(part.loss, start, start + part.shape[-1], *_as_scores(part.loss, activation, own))


def _as_scores(loss: Loss, activation: Activation, outputs: Array) -> tuple[Array, bool]:
    """The outputs as the loss reads them, logits turned into probabilities; and whether they are probabilities."""
    if loss.is_from_logits:
        from engine.numpy_backend.activations import activation_pair

        scores = np.empty_like(outputs)
        activation_pair(loss.applied).forward(outputs, scores)
        return scores, True
    return outputs, loss.targets.are_probabilities or activation is Activation.SOFTMAX


def _sides(loss: Loss, dataset: Dataset, entry: int) -> tuple[float, float] | None:
    """The no and the yes of entry `entry` of the targets, where it only ever has two values and is learnt as such."""
    match loss.targets:
        case Targets.PROBABILITIES:
            possible = [(0.0, 1.0)]
        case Targets.SIDES:
            possible = [(0.0, 1.0), (-1.0, 1.0)]
        case _:
            return None
    parts = [part_of(dataset, name) for name in parts_of(dataset)]
    return next((ends for ends in possible if all(bool(np.isin(part.t[:, entry], ends).all()) for part in parts)), None)
