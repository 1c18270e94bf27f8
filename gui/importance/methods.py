"""The ways to say how important features are, and the bars of each. The numbers are the engine's own."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from engine.importance.importance import Importance, order_of
from engine.importance.permutation import Permuted
from gui.importance.bars import Bar, shown
from gui.language import translated

Numbers = NDArray[np.float64]
STANDARD, RAW, GARSON, OLDEN = "gradient", "gradient_raw", "garson", "olden"
CONNECTIONS = (GARSON, OLDEN)
SKLEARN = "sklearn.inspection.permutation_importance"


@dataclass(frozen=True)
class Method:
    """`key`: its name in settings. `place`: of a permuted score, that among the target's scores."""

    key: str
    title: str
    place: int = -1


@dataclass(frozen=True)
class Shown:
    """`names`: features, or entries where each has a number of its own; `owners`: the feature of each."""

    names: Sequence[str]
    owners: Sequence[int]
    values: Numbers
    errors: Numbers | None
    sentence: str

    @property
    def order(self) -> list[int]:
        """The largest first, by magnitude where some are negative by their meaning."""
        return [int(place) for place in order_of(self.values)]

    def bars(self) -> list[Bar]:
        """Sorted."""
        return [self._bar(place) for place in self.order]

    def _bar(self, place: int) -> Bar:
        name, value = self.names[place], float(self.values[place])
        if self.errors is None:
            return Bar(name, 0.0, value, (value,), f"{name}: {shown(value)}")
        error = float(self.errors[place])
        return Bar(
            name,
            0.0,
            value,
            (value, error),
            f"{name}: {shown(value)} ± {shown(error)}",
            error if error == error else 0.0,
        )


def methods_of(found: Importance, target: int) -> list[Method]:
    """Those that there are of a target, the usual one first."""
    permuted = [
        Method(
            f"permutation/{each.measure.key}",
            _tr("Permutation: {score}").format(score=translated(each.measure.label)),
            place,
        )
        for place, each in enumerate(found.permuted.targets[target])
    ]
    return [
        *permuted,
        Method(STANDARD, _tr("Gradient, in standard deviations")),
        Method(RAW, _tr("Gradient, per unit")),
        Method(GARSON, _tr("Connection weights (Garson)")),
        Method(OLDEN, _tr("Connection weights (Olden)")),
    ]


def why_not(found: Importance, method: Method) -> str:
    """Why there are no bars of this method; empty where there are."""
    return translated(found.why_not) if method.key in CONNECTIONS and found.connections is None else ""


def shown_by(found: Importance, target: int, method: Method) -> Shown:
    """The numbers of `method`, which `why_not` says nothing against."""
    features = range(len(found.names))
    if method.place >= 0:
        own = found.permuted.targets[target][method.place]
        return Shown(found.names, features, own.means, own.deviations, _permuted_sentence(found, own))
    gradients = found.gradients
    match method.key:
        case "gradient":
            sentence = _tr("Mean of |∂y/∂x| over the rows, for a standard deviation of each feature")
            return Shown(found.names, features, gradients.of_target(target), None, sentence)
        case "gradient_raw":
            own_entries = [each.raw for each in gradients.answers if each.answer.target == target]
            sentence = _tr("Mean of |∂y/∂x| over the rows, for one unit of each entry before it was scaled")
            owners = gradients.features.owners.tolist()
            return Shown(gradients.features.entries, owners, np.mean(own_entries, axis=0), None, sentence)
    assert found.connections is not None, "why_not says so"
    if method.key == GARSON:
        sentence = _tr("Share of each feature in the output, by the magnitudes of the weights")
        return Shown(found.names, features, found.connections.garson_of(target), None, sentence)
    sentence = _tr("Products of the weights along all ways to the output, added up")
    return Shown(found.names, features, found.connections.olden_of(target), None, sentence)


def _permuted_sentence(found: Importance, own: Permuted) -> str:
    label, value = translated(own.measure.label), shown(own.baseline)
    words = (
        _tr("{score} {value} falls by so much where a feature is permuted: mean ± standard deviation of {count}")
        if own.measure.falls
        else _tr("{score} {value} rises by so much where a feature is permuted: mean ± standard deviation of {count}")
    )
    return words.format(score=label, value=value, count=found.permuted.repeats)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportanceMethods", text)
