"""A model: a trained network with its preparation. It takes the raw rows of any table and answers in original units."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.backend import Parameters
from engine.config.base import Spec
from engine.config.experiment import Experiment
from engine.config.learners import Learner
from engine.data.origin import Origin
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.reading.options import GUESS, ReadingOptions
from engine.data.table import Table
from engine.model.preparation import Preparation, preparation_of
from engine.model.rows import prepare_rows
from engine.progress import Check, no_check
from engine.results.card import RunFacts
from engine.results.decoding import decode
from engine.results.predicted import Predicted
from engine.results.predictions import network_outputs
from engine.text import Text


class ModelSpec(Spec):
    """All of a model but its arrays, as it stands in files. The learner has no initial weights.

    `trained`: how it was trained and on what; None where that was not noted. `reading`: how a file is read that it is to answer,
    where the file leaves that open: as its own was.
    """

    learner: Learner
    preparation: Preparation
    trained: RunFacts | None = None
    reading: ReadingOptions = GUESS


@dataclass(frozen=True)
class Model:
    """`parameters`: the trained arrays of the learner's network, by name. `origin`: of its table, for `noted`."""

    spec: ModelSpec
    parameters: Parameters
    origin: Origin | None = None

    def noted(self) -> "Model":
        """The same with the hash of its table's file, which is read for it, where it is not known yet."""
        trained = self.spec.trained
        if trained is None or trained.data.sha256 or self.origin is None:
            return self
        noted = trained.of(self.origin.hashed())
        return replace(self, spec=self.spec.model_copy(update={"trained": noted}))


@dataclass(frozen=True)
class Answers:
    """What a model says of the rows of a table. `rows`: (predicted,), their numbers from 0, ascending; `targets` has an answer for
    each of them. `reasons`: why each other row has none.
    """

    count: int
    rows: NDArray[np.intp]
    targets: tuple[Predicted, ...]
    reasons: dict[int, Text]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns of `texts`."""
        return tuple(name for target in self.targets for name in target.answer_header)

    def texts(self) -> Iterator[list[str]]:
        """The columns of the answers, a text for each row of the table; empty where there is no answer."""
        for target in self.targets:
            for own in target.answers():
                yield self._placed(own)

    def _placed(self, own: list[str]) -> list[str]:
        if len(own) == self.count:
            return own
        column = [""] * self.count
        for row, text in zip(self.rows.tolist(), own, strict=True):
            column[row] = text
        return column


def model_of(
    experiment: Experiment,
    dataset: Dataset,
    parameters: Parameters,
    *,
    trained: RunFacts | None = None,
    origin: Origin | None = None,
) -> Model:
    """The model that a run of `experiment` on `dataset`, of a table from `origin`, has trained."""
    learner = experiment.learner.replace(initial_weights=())
    preparation = preparation_of(experiment, dataset)
    reading = GUESS if origin is None or origin.reading is None else origin.reading
    spec = ModelSpec(learner=learner, preparation=preparation, trained=trained, reading=reading)
    return Model(spec, parameters, origin)


def answer(model: Model, table: Table, *, check: Check = no_check) -> Answers:
    """What `model` says of the rows of `table`. Raises MissingColumnsError."""
    learner, preparation = model.spec.learner, model.spec.preparation
    prepared = prepare_rows(preparation, table)
    outputs = network_outputs(learner, model.parameters, prepared.x, check)
    targets = decode(learner, preparation.inputs, preparation.targets, preparation.sides, outputs)
    return Answers(table.rows, prepared.rows, targets, prepared.reasons)


def model_of_table(experiment: Experiment, table: Table, parameters: Parameters) -> Model:
    """The model of a network with `parameters` that was trained on `table` as it is."""
    return model_of(experiment, prepare(plan(table, experiment.recipe)), parameters, origin=table.origin)
