"""Connection weights: what the weights alone say of the features, in a plain chain of Dense layers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Flat
from engine.config.network import INPUT, Node
from engine.importance.answers import Answer, answers_of
from engine.importance.features import Features, features_of
from engine.model.model import Model
from engine.text import NOTHING, Text, term

Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class ConnectionWeights:
    """`garson`: (answers, entries), shares that add up to 1; `olden`: (answers, entries), signed. Both of the entries as they enter
    the network: a feature that is not scaled counts for more or less by its unit.
    """

    features: Features
    answers: tuple[Answer, ...]
    garson: Numbers
    olden: Numbers

    def garson_of(self, target: int) -> Numbers:
        """(features,): of one-hot columns the sum of all, of classes the mean."""
        return self.features.summed(self.garson[self._of(target)].mean(axis=0))

    def olden_of(self, target: int) -> Numbers:
        """(features,): with the sign where one entry and one answer stand for it; else the sum over the entries, and the mean over
        the classes, of the magnitudes.
        """
        own = self.olden[self._of(target)]
        found = self.features.summed(np.abs(own).mean(axis=0))
        if len(own) == 1:
            for at in range(len(found)):
                if self.features.is_single(at):
                    found[at] = own[0, self.features.owners == at][0]
        return found

    def _of(self, target: int) -> list[int]:
        return [place for place, answer in enumerate(self.answers) if answer.target == target]


def why_no_connection_weights(model: Model) -> Text:
    """Why the weights alone say nothing; empty where they do."""
    network = model.spec.learner.network
    if not isinstance(model.spec.preparation.arrangement, Flat):
        return Text("Connection weights are defined for rows of features, not for windows or images.")
    before = INPUT
    for node in network.nodes:
        if node.inputs != (before,):
            return Text(
                "Connection weights are defined for a plain chain of layers; '{node}' leaves it.", node=node.name
            )
        if not _is_plain(node):
            return Text(
                "Connection weights are defined for Dense layers; '{node}' is a {layer} layer.",
                node=node.name,
                layer=term(node.layer.label),
            )
        before = node.name
    return NOTHING


def connection_weights(model: Model) -> ConnectionWeights:
    """Of a model that `why_no_connection_weights` says nothing against.

    Garson, Interpreting neural-network connection weights, AI Expert 6 (1991): the share of each input in every unit, passed on by
    the magnitudes of the weights. Olden and Jackson, Ecological Modelling 154 (2002): the products of the weights along all ways
    from an input to an output, added up. With more than one hidden layer both go on from layer to layer in the same way.
    """
    features, answers = features_of(model.spec.preparation), answers_of(model)
    shares = products = np.eye(len(features.entries))
    for node in model.spec.learner.network.nodes:
        if node.layer.has_sum:
            kernel = model.parameters[f"{node.name}/kernel"].astype(np.float64)
            products = products @ kernel
            shares = shares @ _shares(kernel)
    columns = [answer.column for answer in answers]
    return ConnectionWeights(features, answers, shares.T[columns], products.T[columns])


def _is_plain(node: Node) -> bool:
    """A layer of weighted sums, or one that mixes no inputs."""
    layer = node.layer
    return layer.has_sum or layer.is_activation or (layer.passes and layer.is_entrywise)


def _shares(kernel: Numbers) -> Numbers:
    """Of the magnitudes that enter each unit, (inputs, units); a unit that nothing enters passes nothing on."""
    sizes = np.abs(kernel)
    whole = sizes.sum(axis=0)
    found: Numbers = sizes / np.where(whole > 0, whole, 1)
    return found
