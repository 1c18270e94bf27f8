"""A run with all that is drawn, averaged, scheduled or watched, and its hash: `python -m tests.engine.fingerprint numpy`."""

import hashlib
import sys
from collections.abc import Sequence

import numpy as np

from engine.backend import LOSS
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import BatchNormalization, Dense, Dropout, GaussianNoise, Layer
from engine.config.optimizers import Adam
from engine.config.schedules import CosineDecay, ScheduleUnit
from engine.config.stopping import Combine, NoImprovement, SmallGradient, Stopping
from engine.config.training import EngineName, MiniBatch
from engine.config.watched import EpochLoss
from engine.data.table import Table
from engine.setup import resolve
from engine.training.frames import Advanced, Ended, Frame
from engine.training.job import Job
from tests.cases import experiment, frames_of, numeric_table


def everything(*, seed: int = 0, epochs: int = 12) -> tuple[Experiment, Table]:
    """Noise, dropout, batch normalisation, shuffled batches of 4 (the last one of 1), validation, a schedule, rules."""
    rng = np.random.default_rng(9)
    table = numeric_table(rng.normal(size=(17, 3)), rng.normal(size=(17, 2)))
    layers: list[Layer] = [
        GaussianNoise(stddev=0.2),
        Dense(units=6),
        BatchNormalization(momentum=0.8),
        Dropout(rate=0.3),
        Dense(units=2, activation=Activation.LINEAR),
    ]
    chosen = experiment(
        table,
        layers,
        optimizer=Adam(learning_rate=0.05),
        batching=MiniBatch(size=4),
        epochs=epochs,
        validation=0.2,
        seed=seed,
    )
    best = NoImprovement(patience=2, watched=EpochLoss.TRAINING)
    rules = Stopping(join=Combine.ALL, rules=(best, SmallGradient(epsilon=1e-12)))
    schedule = CosineDecay(unit=ScheduleUnit.UPDATE, steps=9, shrink=0.9, warm_up=3)
    return chosen.with_learner(training=chosen.learner.training.replace(schedule=schedule, stopping=rules)), table


def told(frames: Sequence[Frame]) -> dict[str, np.ndarray]:
    """All numbers of a run: the losses of its updates and epochs, its weights, its state, and its looks at whole parts."""
    ended = frames[-1]
    assert isinstance(ended, Ended)
    blocks = [frame.block for frame in frames if isinstance(frame, Advanced)]
    return {
        "updates": np.array(ended.updates),
        "losses": np.concatenate([block.series[LOSS] for block in blocks]),
        "validation losses": np.concatenate([block.validation[LOSS] for block in blocks]),
        "metrics": np.array([look.values[LOSS] for look in ended.metrics.values()]),
        **{f"parameter {name}": array for name, array in ended.parameters.items()},
        **{f"state {name}": array for name, array in ended.state.items()},
    }


def fingerprint(engine: EngineName) -> str:
    """A hash of every bit of a run on `engine`."""
    digest = hashlib.sha256()
    for name, array in sorted(told(frames_of(Job(1, resolve(*everything()), engine))).items()):
        digest.update(name.encode())
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


if __name__ == "__main__":
    for name in sys.argv[1:]:
        sys.stdout.write(f"{fingerprint(EngineName(name))}\n")
