"""The network that was trained last, with its preparation: that of the run that is shown, or one that was kept; and after Reset."""

from dataclasses import dataclass
from weakref import ref

from engine.backend import Parameters
from engine.config.experiment import Experiment
from engine.data.preparing.dataset import Dataset
from engine.model.model import Model, ModelSpec, model_of
from engine.results.run_entry import RunEntry
from gui.runs.shown_weights import ShownWeights


@dataclass(frozen=True)
class Shown:
    """What Reset takes away: the run, kept small; `parameters`, of weights that no run has; the model that was kept."""

    entry: RunEntry | None
    parameters: Parameters
    kept: Model | None


def shown_of(entry: RunEntry | None, weights: ShownWeights, kept: Model | None) -> Shown | None:
    """That of the run `entry`, which is over; None where nothing was trained."""
    if entry is None or not (entry.has_curves or weights.are_trained):
        return None if kept is None else Shown(None, {}, kept)
    small = entry.small()
    return Shown(entry if small.archived is None else small, weights.latest, kept)


class LastModel:
    """What a run fitted is looked for once; its weights may be others at each look."""

    def __init__(self) -> None:
        self.kept: Model | None = None
        """The one that was trained before another table was opened or the network was changed."""
        self.left: tuple[int, Parameters] | None = None
        """The number of a run, and its weights, which no longer fitted the network in the document."""
        self._known: tuple[ref[Experiment], ref[Dataset], ModelSpec] | None = None

    def of(self, entry: RunEntry, dataset: Dataset, parameters: Parameters) -> Model:
        """That of a run on `dataset`."""
        experiment = entry.experiment
        if self._known is None or self._known[0]() is not experiment or self._known[1]() is not dataset:
            found = model_of(experiment, dataset, parameters, origin=entry.job.table.origin)
            self._known = ref(experiment), ref(dataset), found.spec
        spec = self._known[2].model_copy(update={"trained": entry.facts})
        return Model(spec, parameters, entry.job.table.origin)
