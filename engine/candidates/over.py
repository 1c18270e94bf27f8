"""What can be varied, by the words of the command and of the window."""

from collections.abc import Sequence
from enum import StrEnum

from engine.candidates.candidate import Variation
from engine.candidates.fields import neurons_variation, seeds_variation
from engine.candidates.structure import FeaturesVariation, LayersVariation, RowsVariation
from engine.config.experiment import Experiment
from engine.text import Text


class Over(StrEnum):
    """What is varied; RATE is the range test, which is one run."""

    NEURONS = "neurons"
    LAYERS = "layers"
    ROWS = "rows"
    FEATURES = "features"
    SEEDS = "seeds"
    RATE = "rate"


OVER_TEXTS = {
    Over.NEURONS: Text("units of a hidden layer"),
    Over.LAYERS: Text("number of hidden layers"),
    Over.ROWS: Text("number of training rows (learning curve)"),
    Over.FEATURES: Text("features (forward selection)"),
    Over.SEEDS: Text("starts from different weights"),
    Over.RATE: Text("learning rate (range test)"),
}


def variation_of(
    over: Over, experiment: Experiment, *, layer: str = "", values: Sequence[float] = (), starts: int = 10
) -> Variation:
    """What a search varies. `values`: units, layers, shares of the training rows, or how many features at the most; empty: the
    usual ones. `starts`: how many seeds SEEDS tries. Raises NoCandidatesError.
    """
    whole = tuple(int(value) for value in values)
    match over:
        case Over.NEURONS:
            return neurons_variation(experiment, layer, whole)
        case Over.LAYERS:
            return LayersVariation(whole) if whole else LayersVariation()
        case Over.ROWS:
            return RowsVariation(tuple(values)) if values else RowsVariation()
        case Over.FEATURES:
            return FeaturesVariation(whole[0]) if whole else FeaturesVariation()
        case Over.SEEDS:
            return seeds_variation(experiment, starts)
        case Over.RATE:
            raise ValueError("a range test is no search")
