"""The search: trains the candidates of each round with every seed. A generator that knows no thread."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from engine.backend import Parameters
from engine.candidates.candidate import Candidate, Compared, Trial, Variation, measure_for
from engine.candidates.fields import with_drawn_weights
from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.results.folds import fold_result
from engine.results.history import History
from engine.setup import Setup
from engine.training.control import RunControl
from engine.training.frames import Advanced, Ended, Started
from engine.training.job import Job
from engine.training.run import run


@dataclass(frozen=True, eq=False)
class Look:
    """What is known after a trial. `compared`: all candidates so far, those of the present round that are still to be trained, too.

    `done` of `planned` trials are over. `last`: the candidate of the trial that is just over, and what was trained; None at first.
    """

    compared: tuple[Compared, ...]
    done: int
    planned: int
    last: Compared | None = None
    parameters: Parameters | None = None


def search(
    variation: Variation, base: Setup, seeds: Sequence[int], engine: EngineName, progress: Callable[[float], None]
) -> Iterator[Look]:
    """A look before the first trial, and after each. Raises NoCandidatesError. Initial weights are drawn, whatever is given.

    `progress` is told the share of all trials that is done, between the blocks of updates; what it raises ends the search.
    """
    base = with_drawn_weights(base)
    measure, planned, done = measure_for(base), variation.trials(base, len(seeds)), 0
    rounds = variation.rounds(base, measure)
    known: tuple[Compared, ...] = ()
    candidates, number = next(rounds), 1
    dataset: Dataset | None = None
    while True:
        own = [Compared(candidate, round=number) for candidate in candidates]
        yield Look((*known, *own), done, planned)
        for at, each in enumerate(own):
            for seed in each.candidate.seeds or seeds:
                trial, ended, dataset = _trained(
                    each.candidate, seed, done, dataset=dataset, engine=engine, progress=_part(progress, done, planned)
                )
                done += 1
                each = own[at] = replace(each, trials=(*each.trials, trial))  # it grows
                yield Look((*known, *own), done, planned, each, ended.parameters)
        known = (*known, *own)
        try:
            candidates, number = rounds.send(own), number + 1
        except StopIteration:
            return


def _part(progress: Callable[[float], None], done: int, planned: int) -> Callable[[float], None]:
    return lambda share: progress(min(1.0, (done + share) / planned))


def _trained(
    candidate: Candidate,
    seed: int,
    number: int,
    *,
    dataset: Dataset | None,
    engine: EngineName,
    progress: Callable[[float], None],
) -> tuple[Trial, Ended, Dataset | None]:
    """One run, from its beginning to its end; and the dataset that it was given, which may serve the next one."""
    progress(0.0)
    setup = candidate.prepared(seed)
    training = setup.experiment.learner.training
    control = RunControl(training.optimizer.learning_rate)
    control.play()
    history: History | None = None
    job = Job(number + 1, setup, engine, dataset=dataset)
    for frame in run(job, control, lambda: False):
        match frame:
            case Started():
                history, dataset = History(frame), frame.dataset
            case Advanced() if history is not None:
                history.add(frame)
                progress(history.epochs / training.epochs)
            case Ended():
                return Trial(seed, fold_result(frame, history)), frame, dataset
    raise AssertionError("a run ends with an Ended")
