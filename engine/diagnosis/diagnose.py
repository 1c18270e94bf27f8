"""The diagnosis: all that is found in an exam."""

from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.diagnosis.alike import same_neurons
from engine.diagnosis.exam import examine
from engine.diagnosis.finding import Diagnosis
from engine.diagnosis.gradients import fading, not_finite, sizes, steps
from engine.diagnosis.inputs import constant_inputs
from engine.diagnosis.units import dead_units, saturated_units
from engine.text import NOTHING, Text
from engine.training.trace.tracer import Trace


def diagnose(
    experiment: Experiment, dataset: Dataset, trace: Trace, *, moment: Text = NOTHING, first: Trace | None = None
) -> Diagnosis:
    """What is found in an update, whichever engine traced it, and in the weights before it, worst first.

    `moment`: what the update is called where its number says nothing. `first`: the run's first update.
    """
    exam = examine(experiment, dataset, trace, moment=moment, first=first)
    layers = sizes(exam)
    findings = (
        *not_finite(exam),
        *fading(exam, layers),
        *steps(exam, layers),
        *dead_units(exam),
        *saturated_units(exam),
        *same_neurons(exam),
        *constant_inputs(exam),
    )
    units = sum(exam.tensors[f"{node.name}/kernel"].shape[-1] for node in exam.summing)
    return Diagnosis(trace.update, exam.moment, units, exam.rows, dataset.training.rows, layers, findings)
