"""What is to be predicted, and how a thread does it."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.backend import Parameters, PartName
from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.results.predictions import PredictionTable
from gui.tasks import Task

Predict = Callable[[Task, "PredictionRequest"], PredictionTable]


@dataclass(frozen=True)
class PredictionRequest:
    """What is to be predicted."""

    experiment: Experiment
    dataset: Dataset
    parameters: Parameters
    part: PartName | None
    """None: the rows that are set aside."""

    def is_same(self, other: "PredictionRequest") -> bool:
        """True when nothing else is wished; arrays are compared by identity, they are never changed."""
        return self.parameters is other.parameters and self.dataset is other.dataset and self.part is other.part


def predict_in_thread(task: Task, wish: PredictionRequest) -> PredictionTable:
    """In the thread; given up once the task is cancelled."""
    from engine.evaluation.aside import aside_predictions
    from engine.results.predictions import predict

    if wish.part is None:
        return aside_predictions(wish.experiment, wish.dataset, wish.parameters, check=task.check)
    return predict(wish.experiment, wish.dataset, wish.parameters, wish.part, check=task.check)
