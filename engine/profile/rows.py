"""What the training rows say of a profile: where they lie along each feature, and the curves of some of them.

Source: A. Goldstein, A. Kapelner, J. Bleich, E. Pitkin, "Peeking inside the black box: visualizing statistical learning with
plots of individual conditional expectation", J. Comput. Graph. Stat. 24 (2015); the mean of such lines is the partial dependence of
J. H. Friedman, "Greedy function approximation: a gradient boosting machine", Ann. Statist. 29 (2001).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.preparing.dataset import Dataset
from engine.model.model import Model
from engine.probe.features import Feature, Numbers, features_of
from engine.profile.profile import factors_of, series_of
from engine.progress import Check, no_check
from engine.results.predictions import network_outputs

BINS = 32
SAMPLES = 50
"""Rows whose lines are drawn."""


@dataclass(frozen=True, eq=False)
class Density:
    """How many training rows lie along a feature: `counts` (bins,) between `low` and `high`, of classes one for each."""

    low: float
    high: float
    counts: NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Lines:
    """A feature's lines of sampled rows. `series`: of each target the answers by name, (rows, places) each."""

    places: Numbers
    series: tuple[Mapping[str, Numbers], ...]

    @property
    def means(self) -> tuple[Mapping[str, Numbers], ...]:
        """The partial dependence on the feature, over the sampled rows, (places,) each."""
        return tuple({name: each.mean(axis=0) for name, each in target.items()} for target in self.series)


@dataclass(frozen=True, eq=False)
class SampledLines:
    """`rows`: (sampled,), places in the table. `features`: the lines by the feature's name."""

    rows: NDArray[np.intp]
    features: Mapping[str, Lines]


def densities(dataset: Dataset) -> dict[str, Density]:
    """Of each feature, by its name."""
    rows = dataset.training.table_rows
    return {each.name: _density(each, each.numbers[rows]) for each in features_of(dataset)}


def sampled_lines(model: Model, dataset: Dataset, *, samples: int = SAMPLES, check: Check = no_check) -> SampledLines:
    """The lines of up to `samples` training rows, evenly chosen. `check` may raise. Raises NoProfileError."""
    factors, training = factors_of(model), dataset.training
    taken = np.unique(np.linspace(0, training.rows - 1, min(samples, training.rows)).astype(np.intp))
    features = {}
    for factor in factors:
        check()
        places = factor.places()
        x = np.repeat(training.x[taken], len(places), axis=0)
        factor.put(x, np.tile(places, len(taken)))
        found = series_of(model, network_outputs(model.spec.learner, model.parameters, x, check))
        shape = len(taken), len(places)
        features[factor.feature.name] = Lines(
            places, tuple({name: each.reshape(shape) for name, each in target.items()} for target in found)
        )
    return SampledLines(training.table_rows[taken], features)


def _density(feature: Feature, numbers: Numbers) -> Density:
    known = numbers[np.isfinite(numbers)]
    if feature.classes:
        counts = np.bincount(known.astype(np.intp), minlength=len(feature.classes))
        return Density(-0.5, len(counts) - 0.5, counts)
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 0.0)
    counts, edges = np.histogram(known, BINS, (low, high) if low < high else None)
    return Density(float(edges[0]), float(edges[-1]), counts)
