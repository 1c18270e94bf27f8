"""Runs without an engine for tests of panels: a document, frames with made-up losses, and a controller that plays them."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from engine.backend import ACCURACY, LOSS, Array, Block, Evaluation, PartName
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import CategoricalCrossentropy
from engine.config.network import Network
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split
from engine.config.training import EngineName, Training
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import Table, number_column, text_column
from engine.learners.supervised.initial import initial_parameters
from engine.text import NOTHING
from engine.training.control import RunControl
from engine.training.frames import Advanced, Ended, Frame, Outcome, Started
from engine.training.job import Job
from gui.document import Document
from gui.runs.controller import RunController

NO_HITS: Mapping[str, Sequence[float]] = {}
FrameSource = Callable[[Job, RunControl, Callable[[], bool]], Iterator[Frame]]


def flower_document(rows: int = 12) -> Document:
    """Two features, three kinds, a network 2-4-3; a quarter of the rows validate."""
    rng = np.random.default_rng(1)
    kinds = ["iris", "lily", "rose"]
    table = Table(
        (
            number_column("petal length", [f"{value:.2f}" for value in rng.uniform(1, 7, rows)]),
            number_column("petal width", [f"{value:.2f}" for value in rng.uniform(0, 3, rows)]),
            text_column("kind", [kinds[row % 3] for row in range(rows)]),
        )
    )
    recipe = Recipe(
        columns=(
            ColumnRecipe(name="petal length", role=Role.FEATURE),
            ColumnRecipe(name="petal width", role=Role.FEATURE),
            ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT),
        ),
        split=Split(validation=0.25, shuffle=False),
    )
    network = Network.stack([Dense(units=4), Dense(units=3, activation=Activation.SOFTMAX)])
    return Document(
        table,
        Experiment(
            recipe=recipe, learner=SupervisedNetwork(network=network, training=Training(loss=CategoricalCrossentropy()))
        ),
    )


def house_document(rows: int = 12) -> Document:
    """One feature, one number to be learnt, a network 1-3-1; a quarter of the rows validate."""
    size = np.linspace(20, 200, rows)
    table = Table(
        (
            number_column("size", [f"{value:.1f}" for value in size]),
            number_column("price", [f"{3 * value + 40:.1f}" for value in size]),
        )
    )
    recipe = Recipe(
        columns=(
            ColumnRecipe(name="size", role=Role.FEATURE, scaling=Scaling.STANDARD),
            ColumnRecipe(name="price", role=Role.TARGET, scaling=Scaling.STANDARD),
        ),
        split=Split(validation=0.25),
    )
    network = Network.stack([Dense(units=3), Dense(units=1, activation=Activation.LINEAR)])
    return Document(table, Experiment(recipe=recipe, learner=SupervisedNetwork(network=network)))


def frames_of(
    losses: Sequence[float],
    *,
    updates_per_epoch: int = 1,
    validation: Sequence[float] = (),
    hits: Mapping[str, Sequence[float]] = NO_HITS,
    validation_hits: Mapping[str, Sequence[float]] = NO_HITS,
    difference: float | None = None,
    parameters: dict[str, Array] | None = None,
) -> FrameSource:
    """A run that has these losses, all in one block, and then ends."""

    def frames(job: Job, control: RunControl, wants_parameters: Callable[[], bool]) -> Iterator[Frame]:
        dataset = dataset_of(job)
        shown = parameters or dict(initial_parameters(job.experiment, dataset.plan.inputs))
        first = job.first_update
        yield Started(job.run, dataset, shown, updates_per_epoch, first)
        rate = job.experiment.learner.training.optimizer.learning_rate
        counted, looked = (
            {f"{ACCURACY}{name}": np.array(values) / part.rows for name, values in found.items()}
            for found, part in ((hits, dataset.training), (validation_hits, dataset.validation))
        )
        block = Block({LOSS: np.array(losses)} | counted, {LOSS: np.array(validation)} | looked, rate)
        advanced = Advanced(job.run, first, block, 0.1, shown, difference)
        yield advanced
        metrics = {PartName.TRAINING: Evaluation({LOSS: losses[-1] if len(losses) else 0.0}, dataset.training.rows)}
        yield Ended(job.run, Outcome.FINISHED, NOTHING, advanced.updates, shown, shown, metrics)

    return frames


def dataset_of(job: Job) -> Dataset:
    """What the job trains on."""
    return prepare(plan(job.table, job.experiment.recipe))


def controller(document: Document, frames: FrameSource) -> RunController:
    """A controller that plays `frames`; the engine is NumPy so that nothing waits for TensorFlow."""
    runs = RunController(document, frames=frames)
    runs.set_engine(EngineName.NUMPY)
    return runs
