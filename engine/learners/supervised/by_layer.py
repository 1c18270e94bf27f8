"""Weights of another network for the layers of this one that have the same name and the same shapes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from engine.config.axes import Shape, shape_text
from engine.config.experiment import Experiment
from engine.learners.supervised.initial import as_given
from engine.text import NOTHING, Text, joined

MAX_NAMED = 6
"""Layers that a sentence names."""


@dataclass(frozen=True, eq=False)
class ByLayer:
    """`arrays`: those that are taken; `taken`: their layers. `kept`: the layers that begin as before, each with the reason."""

    arrays: Mapping[str, NDArray[Any]]
    taken: tuple[str, ...]
    kept: Mapping[str, Text]

    def sentence(self, source: str) -> Text:
        """Which layers take the weights of `source`, and which do not and why."""
        if not self.kept:
            return Text("All layers take their weights from {source}.", source=source)
        kept = [Text("{layer} ({reason})", layer=layer, reason=reason) for layer, reason in self.kept.items()]
        if not self.taken:
            return Text("No layer can take its weights from {source}: {kept}.", source=source, kept=_some(kept))
        taken = _some([Text("{layer}", layer=layer) for layer in self.taken])
        return Text(
            "From {source} these layers take their weights: {taken}. These begin as before: {kept}.",
            source=source,
            taken=taken,
            kept=_some(kept),
        )

    def put_into(self, experiment: Experiment) -> Experiment:
        """`experiment` that starts from these weights; what is given for other arrays of its layers stays."""
        layers = {*self.taken, *self.kept}
        given = tuple(each for each in experiment.learner.initial_weights if each.layer in layers)
        learner = experiment.learner.replace(initial_weights=given)
        new = (as_given(name, array) for name, array in self.arrays.items())
        return experiment.replace(learner=learner.with_given(*new))


def by_layer(shapes: Mapping[str, Shape], found: Mapping[str, NDArray[Any]]) -> ByLayer:
    """What `found` gives to a network with arrays of these `shapes`. Arrays are called `<layer>/<array>`."""
    own, theirs = _of_layers(shapes), _of_layers({name: array.shape for name, array in found.items()})
    kept = {layer: reason for layer in own if (reason := _reason(own[layer], theirs.get(layer, {})))}
    taken = tuple(layer for layer in own if layer not in kept)
    arrays = {name: found[name] for name in shapes if name.rpartition("/")[0] in taken}
    return ByLayer(arrays, taken, kept)


def _of_layers(shapes: Mapping[str, Shape]) -> dict[str, dict[str, Shape]]:
    """The shapes of each layer's arrays, by their own names."""
    layers: dict[str, dict[str, Shape]] = {}
    for name, shape in shapes.items():
        layer, _, array = name.rpartition("/")
        layers.setdefault(layer, {})[array] = shape
    return layers


def _reason(own: Mapping[str, Shape], theirs: Mapping[str, Shape]) -> Text:
    """Why a layer cannot take the arrays of that name; empty where it can."""
    if not theirs:
        return Text("there is no such layer")
    for array, shape in own.items():
        if array not in theirs:
            return Text("it has no {array} there", array=array)
        if theirs[array] != shape:
            return Text(
                "its {array} is {there} there, {here} here",
                array=array,
                there=shape_text(theirs[array]),
                here=shape_text(shape),
            )
    more = next((array for array in theirs if array not in own), None)
    return NOTHING if more is None else Text("it has a {array} there, too", array=more)


def _some(texts: list[Text]) -> Text:
    """The first of them, and how many more there are."""
    more = [Text("and {count} more", count=len(texts) - MAX_NAMED)] if len(texts) > MAX_NAMED else []
    return joined([*texts[:MAX_NAMED], *more], ", ")
