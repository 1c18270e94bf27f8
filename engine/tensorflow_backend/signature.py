"""All that a compiled program depends on. Two runs with the same signature share one program."""

from dataclasses import dataclass

from engine.backend import Arrays
from engine.config.experiment import Experiment
from engine.config.network import Network
from engine.config.optimizers import Optimizer
from engine.config.outputs import OutputPart, output_parts
from engine.config.schedules import ReduceOnPlateau
from engine.config.shapes import Inputs, inputs_of, parameter_count, parameter_shapes
from engine.config.stopping import Stopping
from engine.config.training import AUTO, Batches, FullBatch, batches_of
from engine.tensorflow_backend.devices import device_of

ORDER_ENTRIES = 1 << 18
"""Row numbers that one call takes along: about a megabyte."""


@dataclass(frozen=True)
class Signature:
    """What is built, and the shapes. Learning rates, the seed and the data are arguments of the program."""

    network: Network
    parts: tuple[OutputPart, ...]
    optimizer: Optimizer
    dtype: str
    rows: int
    inputs: Inputs
    outputs: int
    validation_rows: int
    batch: int
    shuffled: bool
    scheduled: bool
    plateau: ReduceOnPlateau | None
    stopping: Stopping
    weighted: bool = False
    exact: bool = False
    """All constants are taken to double precision; else as Keras has them."""
    device: str = AUTO

    @property
    def per_epoch(self) -> int:
        """Updates in an epoch."""
        return Batches(self.rows, self.batch).per_epoch

    @property
    def whole(self) -> int:
        """Updates in an epoch that see `batch` rows."""
        return self.rows // self.batch

    @property
    def tail(self) -> int:
        """Rows of the incomplete last batch, 0 where there is none."""
        return self.rows % self.batch

    @property
    def slots(self) -> int:
        """How many epochs' orders one call takes along."""
        return max(2, ORDER_ENTRIES // self.rows) if self.shuffled else 1

    @property
    def capacity(self) -> int:
        """The most updates of one call: what the loss buffer and the orders hold."""
        cost = self.batch * (1 + parameter_count(parameter_shapes(self.network, self.inputs)))
        most = 1 << 17 if self.scheduled else 1 << 19  # a rate for each update is handed over at each call
        room = max(1 << 13, min(most, (1 << 24) // cost))
        return min(room, (self.slots - 1) * self.per_epoch) if self.shuffled else room


def signature_of(experiment: Experiment, arrays: Arrays) -> Signature:
    """The signature of training `experiment` on `arrays`. Raises BackendError where its device is not there."""
    training = experiment.learner.training
    rows, inputs = len(arrays.x), inputs_of(arrays.x.shape)
    batch = batches_of(training.batching, rows).size
    return Signature(
        network=experiment.learner.network,
        parts=output_parts(experiment.learner.network, training, inputs, arrays.one_hot),
        optimizer=training.optimizer.replace(learning_rate=0.0),
        dtype=training.precision.value,
        rows=rows,
        inputs=inputs,
        outputs=arrays.t.shape[1],
        validation_rows=len(arrays.x_validation),
        batch=batch,
        shuffled=batch < rows and not isinstance(training.batching, FullBatch) and training.batching.shuffle,
        scheduled=training.schedule.is_planned,
        plateau=training.plateau,
        stopping=training.stopping,
        weighted=arrays.is_weighted,
        exact=training.is_exact,
        device=device_of(training.device),
    )
