"""Problems of the schedule, the stopping rules, the batches and the losses of several outputs."""

from collections.abc import Iterator

from engine.config.experiment import Experiment
from engine.config.stopping import Combine
from engine.config.training import FullBatch, MiniBatch, batches_of
from engine.config.watched import Watching
from engine.data.preparing.plan import Plan
from engine.problems import Problem, Severity
from engine.text import Text, term

_NO_VALIDATION = Text("watches the validation loss, but no rows are kept for validation.")
_REMEDY = Text("Watch the training loss, or keep rows for validation.")

USUAL_SIZE = MiniBatch().size
"""A small table that nobody has chosen a batch size for has batches larger than it is."""


def check_training(experiment: Experiment, planned: Plan) -> list[Problem]:
    """Problems of the training that its fields' bounds do not see."""
    problems = [*_outputs(experiment)]
    if not planned.validation_rows:
        problems += [*_schedule(experiment), *_rules(experiment)]
    return [*problems, *_never(experiment, planned), *_batches(experiment, planned)]


def _batches(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Batches that a person has made larger than there are rows."""
    batching = experiment.learner.training.batching
    if not isinstance(batching, MiniBatch) or batching.size <= planned.training_rows or batching.size == USUAL_SIZE:
        return
    rows = Text("{n:,} training rows", "{n:,} training row", n=planned.training_rows)
    yield Problem(
        ("training", "batching", "size"),
        Text(
            "Batches are to have {size:,} rows, but there are {rows}: each update sees all of them.",
            size=batching.size,
            rows=rows,
        ),
        Text("Take the full batch, or a smaller one."),
        experiment.with_learner(training=experiment.learner.training.replace(batching=FullBatch())),
        Severity.WARNING,
    )


def _schedule(experiment: Experiment) -> Iterator[Problem]:
    schedule = experiment.learner.training.schedule
    if isinstance(schedule, Watching) and schedule.needs_validation:
        yield Problem(
            ("training", "schedule", "watched"),
            Text("The schedule {no_validation}", no_validation=_NO_VALIDATION),
            _REMEDY,
            experiment.with_learner(
                training=experiment.learner.training.replace(schedule=schedule.without_validation())
            ),
        )


def _rules(experiment: Experiment) -> Iterator[Problem]:
    for index, rule in enumerate(experiment.learner.training.stopping.rules):
        if isinstance(rule, Watching) and rule.needs_validation:
            yield Problem(
                ("training", "stopping", "rules", str(index), "watched"),
                Text("The stopping rule '{rule}' {no_validation}", rule=term(rule.label), no_validation=_NO_VALIDATION),
                _REMEDY,
                _with_rule(experiment, index, rule.without_validation()),
            )


def _never(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """A rule that can hold only after the run's last epoch keeps the others from stopping it where all must hold."""
    training = experiment.learner.training
    per_epoch = batches_of(training.batching, planned.training_rows).per_epoch
    if training.stopping.join is not Combine.ALL or len(training.stopping.rules) < 2:
        return
    for index, rule in enumerate(training.stopping.rules):
        if rule.first_update(per_epoch) > training.epochs * per_epoch:
            yield Problem(
                ("training", "stopping", "rules", str(index)),
                Text(
                    "All rules must hold to stop the run, but it ends after {epochs:,} updates and this rule asks for "
                    "{updates:,}.",
                    epochs=training.epochs * per_epoch,
                    updates=rule.first_update(per_epoch),
                ),
                Text("Ask for fewer updates, or stop when any rule holds."),
                experiment.with_learner(
                    training=training.replace(stopping=training.stopping.replace(join=Combine.ANY))
                ),
            )


def _outputs(experiment: Experiment) -> Iterator[Problem]:
    """Losses given for outputs that the network does not have."""
    names = {node.name for node in experiment.learner.network.sinks}
    for own in experiment.learner.training.output_losses:
        if own.output not in names:
            kept = tuple(other for other in experiment.learner.training.output_losses if other.output in names)
            yield Problem(
                ("training", "output_losses", own.output),
                Text("A loss is given for the output '{output}', which the network does not have.", output=own.output),
                Text("Discard it."),
                experiment.with_learner(training=experiment.learner.training.replace(output_losses=kept)),
            )


def _with_rule(experiment: Experiment, index: int, rule: object) -> Experiment:
    stopping = experiment.learner.training.stopping
    rules = (*stopping.rules[:index], rule, *stopping.rules[index + 1 :])
    return experiment.with_learner(training=experiment.learner.training.replace(stopping=stopping.replace(rules=rules)))
