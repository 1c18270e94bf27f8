"""Cross-validation: every fold is trained in turn, from the same initial weights. A generator of frames; it knows no thread."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from engine.config.experiment import Experiment
from engine.config.split import SplitBy
from engine.setup import resolve
from engine.training.control import RunControl
from engine.training.frames import Frame
from engine.training.job import Job
from engine.training.run import run


def run_folds(job: Job, control: RunControl, wants_parameters: Callable[[], bool] = lambda: True) -> Iterator[Frame]:
    """The frames of all folds of `job`, one run after the other. A frame's `run` is the number of its fold, from 1.

    The weights begin anew in each fold: they are drawn from the training seed, or given, and so are the same ones. Each fold
    is prepared by itself, so that what is fitted is fitted on its own training rows. A fold that diverges or fails does not
    end the others; a person who stops does.
    """
    for fold in range(1, job.experiment.recipe.split.folds + 1):
        if control.is_stopping:
            return
        setup = resolve(experiment_of_fold(job.experiment, fold), job.table)
        yield from run(replace(job, run=fold, setup=setup), control, wants_parameters)


def experiment_of_fold(experiment: Experiment, fold: int) -> Experiment:
    """`experiment` with fold number `fold` as the one that validates."""
    split = experiment.recipe.split.replace(by=SplitBy.FOLDS, fold=fold)
    return experiment.replace(recipe=experiment.recipe.replace(split=split))
