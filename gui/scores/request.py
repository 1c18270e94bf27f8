"""What is to be evaluated, and how a thread does it."""

from dataclasses import dataclass

from engine.backend import Parameters, PartName
from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.evaluation.evaluate import Evaluated
from engine.evaluation.threshold import Decision
from gui.tasks import Task


@dataclass(frozen=True)
class EvaluationRequest:
    """The rows of `part`; the baselines learn from the training rows."""

    experiment: Experiment
    dataset: Dataset
    parameters: Parameters
    part: PartName
    decision: Decision

    def is_same(self, other: "EvaluationRequest") -> bool:
        """True when nothing else is wished but perhaps another decision; arrays are compared by identity."""
        return self.parameters is other.parameters and self.dataset is other.dataset and self.part is other.part


def evaluate_in_thread(task: Task, wish: EvaluationRequest) -> tuple[Evaluated, ...]:
    """In the thread; given up once the task is cancelled."""
    from engine.evaluation.answered import answered_parts
    from engine.evaluation.evaluate import evaluate

    parts = answered_parts(wish.experiment, wish.dataset, wish.parameters, check=task.check)
    return evaluate(
        parts[wish.part],
        training=parts.get(PartName.TRAINING),
        validation=parts.get(PartName.VALIDATION),
        decision=wish.decision,
        check=task.check,
    )
