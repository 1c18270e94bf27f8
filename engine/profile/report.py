"""A profile as values for a report in JSON."""

from collections.abc import Mapping
from typing import Any

from engine.config.columns import Encoding
from engine.probe.features import Feature, Numbers
from engine.profile.profile import Curve, Profile
from engine.profile.rows import Density, Lines, SampledLines


def curves_report(
    found: Profile, dense: Mapping[str, Density] | None = None, sampled: SampledLines | None = None
) -> dict[str, Any]:
    """By feature: the cells that were asked and what is answered there, by target; where training rows lie; sampled rows' lines."""
    return {
        curve.feature.name: _curve(curve, found)
        | ({} if dense is None else {"training_rows": _density(dense[curve.feature.name])})
        | ({} if sampled is None else {"rows": _lines(sampled.features[curve.feature.name], curve.feature, found)})
        for curve in found.curves
    }


def _curve(curve: Curve, found: Profile) -> dict[str, Any]:
    return {"cells": _cells(curve.feature, curve.places), "answers": _by_target(found, curve.series)}


def _lines(lines: Lines, feature: Feature, found: Profile) -> dict[str, Any]:
    return {
        "cells": _cells(feature, lines.places),
        "mean": _by_target(found, lines.means),
        "answers": _by_target(found, lines.series),
    }


def _density(dense: Density) -> dict[str, Any]:
    return {"low": dense.low, "high": dense.high, "counts": dense.counts.tolist()}


def _cells(feature: Feature, places: Numbers) -> list[Any]:
    if feature.column.planned.recipe.encoding is Encoding.NUMBER:
        return list(places.tolist())
    return [feature.text(place) for place in places.tolist()]


def _by_target(found: Profile, answers: tuple[Mapping[str, Numbers], ...]) -> dict[str, Any]:
    names = [target.name for target in found.answers.targets]
    return {
        name: {key: values.tolist() for key, values in own.items()} for name, own in zip(names, answers, strict=True)
    }
