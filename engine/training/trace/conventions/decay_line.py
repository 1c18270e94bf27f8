"""Weight decay as a convention: taken from the weights beside the step, or as a penalty that goes through the gradient."""

from engine.config.experiment import Experiment
from engine.config.network import Network
from engine.config.regularizers import L1, L1L2, L2, NoRegularizer, Regularizer
from engine.config.shapes import Inputs, array_facts
from engine.text import Text
from engine.training.trace.conventions.line import Alternative, Form, Line

_TITLE = Text("Weight decay")
_NONE = Form("none", Text("none"))


def decay_line(experiment: Experiment, inputs: Inputs) -> Line:
    """Decoupled, coupled, both or none; the other of the first two where the experiment can have it."""
    training = experiment.learner.training
    decay = training.optimizer.weight_decay
    trained = {name: fact for name, fact in array_facts(experiment.learner.network, inputs).items() if fact.is_trained}
    factors = [fact.penalty.factors[1] for fact in trained.values()]
    if decay and any(factors):
        both = Form("both", Text("both: beside the step, and in the gradient by L2 penalties"))
        return Line(
            "decay", _TITLE, both, _NONE, fixed=Text("Not to be switched: there are both. Take one away first.")
        )
    if decay:
        return _line(
            experiment, _decoupled(decay), _coupled(decay), _as_penalties(experiment, list(trained), decay / 2)
        )
    if not any(factors):
        note = Text("Keras's own, where there is one, is decoupled: w ← w − η λ w.")
        return Line("decay", _TITLE, _NONE, _NONE, fixed=Text("Nothing to switch: there is none."), note=note)
    decay = 2 * factors[0]
    changed = _as_decay(experiment, list(trained), decay) if len(set(factors)) == 1 else None
    return _line(experiment, _coupled(2 * max(factors)), _decoupled(decay), changed)


def _line(experiment: Experiment, own: Form, other: Form, changed: Experiment | None) -> Line:
    note = Text("λ is multiplied by η, as in Keras and PyTorch; in Loshchilov & Hutter 2019 it is not.")
    if changed is None:
        fixed = Text(
            "Not to be switched: decay takes from all arrays that are trained, and some here have no such penalty."
        )
        return Line("decay", _TITLE, own, _decoupled(0), fixed=fixed, note=note)
    return Line("decay", _TITLE, own, _decoupled(0), (Alternative(other, lambda _: changed),), note=note)


def _decoupled(decay: float) -> Form:
    words = Text("decoupled, beside the step")
    return Form("decoupled", words, f"w ← w − η λ w, λ = {decay:g}" if decay else "w ← w − η λ w")


def _coupled(decay: float) -> Form:
    return Form("coupled", Text("coupled: an L2 penalty, through the gradient"), f"g ← g + λ w, λ = {decay:g}")


def _as_penalties(experiment: Experiment, names: list[str], factor: float) -> Experiment | None:
    network = experiment.learner.network
    changed = _with_penalties(network, names, factor)
    training = experiment.learner.training
    plain_steps = training.replace(optimizer=training.optimizer.replace(weight_decay=0.0))
    return None if changed is None else experiment.with_learner(network=changed, training=plain_steps)


def _as_decay(experiment: Experiment, names: list[str], decay: float) -> Experiment | None:
    network = _with_penalties(experiment.learner.network, names, -decay / 2)
    training = experiment.learner.training
    decaying = training.replace(optimizer=training.optimizer.replace(weight_decay=decay))
    return None if network is None else experiment.with_learner(network=network, training=decaying)


def _with_penalties(network: Network, names: list[str], factor: float) -> Network | None:
    """With `factor` added to the L2 penalty of these arrays; None where one of them can have no penalty."""
    nodes = {node.name: node for node in network.nodes}
    for name in names:
        owner, _, array = name.rpartition("/")
        node, field = nodes[owner], f"{array}_regularizer"
        if not hasattr(node.layer, field):
            return None
        own: Regularizer = getattr(node.layer, field)
        nodes[owner] = node.replace(layer=node.layer.replace(**{field: _added(own, factor)}))
    return network.replace(nodes=tuple(nodes.values()))


def _added(own: Regularizer, factor: float) -> Regularizer:
    l1, l2 = own.factors
    l2 += factor
    if l1:
        return L1L2(l1=l1, l2=l2) if l2 else L1(l1=l1)
    return L2(l2=l2) if l2 else NoRegularizer()
