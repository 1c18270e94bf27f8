"""The parts of a run, evaluated for its report."""

from engine.backend import Parameters, PartName
from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.data.table import Table
from engine.evaluation.answered import answered_parts
from engine.evaluation.evaluate import evaluate
from engine.progress import Check, Progress, no_check, no_progress
from engine.report.subject import Group


def evaluated_parts(
    experiment: Experiment,
    dataset: Dataset,
    parameters: Parameters,
    table: Table,
    *,
    progress: Progress = no_progress,
    check: Check = no_check,
) -> tuple[Group, ...]:
    """A group for each part that has rows, answered by the network with `parameters`; `dataset` is made of `table`."""
    parts = answered_parts(experiment, dataset, parameters, check=check)
    training, validation = parts.get(PartName.TRAINING), parts.get(PartName.VALIDATION)
    groups = list[Group]()
    for part, rows in parts.items():
        found = evaluate(rows, training=training, validation=validation, check=check)
        groups.append(Group(part.value, table, found))
        progress(len(groups) / len(parts))
    return tuple(groups)
