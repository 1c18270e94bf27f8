"""Says where an optimizer that tries several steps cannot train: it needs one loss of all rows that only the weights change."""

from collections.abc import Iterator

from engine.config.experiment import Experiment
from engine.config.losses import MeanSquaredError
from engine.config.optimizers import SearchingSpec
from engine.config.shapes import NetworkShapes
from engine.config.training import FullBatch
from engine.learners.supervised.checks.part import Part
from engine.problems import Problem, Severity
from engine.text import Text, and_list, term


def check_searching(experiment: Experiment, shapes: NetworkShapes, parts: list[Part]) -> Iterator[Problem]:
    """Batches, layers that draw or remember, penalties and limits; for some optimizers, losses that are no sum of squares."""
    yield from _batches(experiment)
    optimizer = experiment.learner.training.optimizer
    if isinstance(optimizer, SearchingSpec):
        yield from _layers(experiment, optimizer)
        yield from _sizes(experiment, shapes, optimizer)
        if optimizer.needs_squares:
            yield from _losses(experiment, parts, optimizer)


def _batches(experiment: Experiment) -> Iterator[Problem]:
    """Batches for an optimizer that compares one update with the next."""
    training = experiment.learner.training
    if not training.optimizer.compares_updates or isinstance(training.batching, FullBatch):
        return
    searches = isinstance(training.optimizer, SearchingSpec)
    compared = Text(
        "{optimizer} compares the gradients of one update with those of the next, and in batches these are of other rows.",
        optimizer=term(training.optimizer.label),
    )
    tried = Text(
        "{optimizer} takes a step only where the loss of all rows falls, and a batch does not tell that.",
        optimizer=term(training.optimizer.label),
    )
    yield Problem(
        ("training", "batching"),
        tried if searches else compared,
        Text("Train on the full batch."),
        experiment.with_learner(training=training.replace(batching=FullBatch())),
        Severity.ERROR if searches else Severity.WARNING,
    )


def _layers(experiment: Experiment, optimizer: SearchingSpec) -> Iterator[Problem]:
    for node in experiment.learner.network.nodes:
        if node.layer.differs_in_training:
            yield Problem(
                ("training", "optimizer"),
                Text(
                    "{optimizer} compares losses of several weights, and the layer '{layer}' makes another loss of each pass.",
                    optimizer=term(optimizer.label),
                    layer=node.name,
                ),
                Text("Take the layer out, or take another optimizer."),
            )


def _sizes(experiment: Experiment, shapes: NetworkShapes, optimizer: SearchingSpec) -> Iterator[Problem]:
    """What the sizes of weights and outputs add to the loss, and what holds weights back after a step."""
    sized = [name for name, fact in shapes.arrays.items() if fact.penalty.is_active or fact.limit.is_active]
    sized += [node.name for node in experiment.learner.network.nodes if node.layer.output_penalty.is_active]
    if sized:
        yield Problem(
            ("training", "optimizer"),
            Text(
                "{optimizer} takes no penalties and no limits of sizes, and {names} has one.",
                optimizer=term(optimizer.label),
                names=and_list(sized),
            ),
            Text("Take them away, or take another optimizer."),
        )


def _losses(experiment: Experiment, parts: list[Part], optimizer: SearchingSpec) -> Iterator[Problem]:
    for part in {part.output.name: part for part in parts if not part.loss.square}.values():
        yield Problem(
            part.place,
            Text(
                "{optimizer} needs a loss that is a sum of squares, which '{loss}' is not.",
                optimizer=term(optimizer.label),
                loss=term(part.loss.label),
            ),
            Text("Take the mean squared error, or another optimizer."),
            part.with_loss(experiment, MeanSquaredError()),
        )
