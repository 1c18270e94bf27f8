"""What can be done about a finding, as problems with the fixed experiment: the mechanism by which all of the lab mends."""

from collections.abc import Iterator

from engine.config.activations import Activation
from engine.config.columns import Role, Scaling
from engine.config.experiment import Experiment
from engine.config.initializers import (
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    Initializer,
    LecunNormal,
    LecunUniform,
    Orthogonal,
    Zeros,
)
from engine.config.layers import Activated, activation_of
from engine.config.network import Node
from engine.config.optimizers import SearchingSpec
from engine.config.optimizers.clipping import ClipByNorm
from engine.diagnosis.finding import Finding, Kind
from engine.diagnosis.units import can_saturate
from engine.problems import Problem, Severity
from engine.text import Text, term

SMALLER, LARGER = 0.1, 10.0
"""By how much a remedy multiplies the learning rate; within a tenth of the right one most optimizers train."""

_SCALED = (GlorotUniform, GlorotNormal, HeUniform, HeNormal, LecunUniform, LecunNormal, Orthogonal)
_HE = (HeUniform, HeNormal)
Remedy = tuple[Text, Experiment]


def problems_of(finding: Finding, experiment: Experiment) -> tuple[Problem, ...]:
    """A problem for each remedy that `experiment`, which may have been edited since, has; at least one, if without a fix."""
    place = _place(finding, experiment)
    found = [(text, fixed) for text, fixed in _remedies(finding, experiment) if fixed != experiment]
    if not found:
        return (Problem(place, finding.message, _advice(finding), severity=Severity.WARNING),)
    return tuple(Problem(place, finding.message, text, fixed, Severity.WARNING) for text, fixed in found)


def _place(finding: Finding, experiment: Experiment) -> tuple[str, ...]:
    """Where the window shows it, as `Problem.place` has it."""
    if finding.columns:
        return ("recipe", "columns", finding.columns[0])
    if finding.layer and experiment.learner.network.has(finding.layer):
        return ("network", finding.layer)
    return ("training", "optimizer", "learning_rate")


def _advice(finding: Finding) -> Text:
    """What to do where no click does it."""
    if finding.kind is Kind.CONSTANT:
        return Text("Take rows in which it differs, or leave it out.")
    return Text("Train from other initial weights.")


def _remedies(finding: Finding, experiment: Experiment) -> Iterator[Remedy]:
    network = experiment.learner.network
    node = network.node(finding.layer) if network.has(finding.layer) else None
    match finding.kind:
        case Kind.NOT_FINITE:
            yield from _rate(experiment, SMALLER)
            yield from _clipped(experiment)
            yield from _standardised(experiment)
        case Kind.STEP_LARGE:
            yield from _rate(experiment, SMALLER)
            yield from _clipped(experiment)
        case Kind.STEP_SMALL:
            yield from _rate(experiment, LARGER)
        case Kind.DEAD if node is not None:
            yield from _leaky(experiment, node)
            yield from _started(experiment, node)
            yield from _rate(experiment, SMALLER)
        case Kind.SATURATED if node is not None:
            yield from _started(experiment, node)
            yield from _standardised(experiment)
            yield from _rate(experiment, SMALLER)
        case Kind.VANISHING:
            if finding.numbers["ratio"]:
                yield from _relus(experiment)
            yield from _all_started(experiment)
        case Kind.EXPLODING:
            yield from _all_started(experiment)
            yield from _clipped(experiment)
            yield from _rate(experiment, SMALLER)
        case Kind.ALIKE if node is not None:
            yield from _started(experiment, node)
            yield from _seeded(experiment, node)
        case Kind.CONSTANT:
            yield from _ignored(experiment, finding.columns)


def _rate(experiment: Experiment, times: float) -> Iterator[Remedy]:
    training = experiment.learner.training
    rate = float(f"{training.optimizer.learning_rate * times:.6g}")
    fixed = experiment.with_learner(training=training.replace(optimizer=training.optimizer.replace(learning_rate=rate)))
    yield Text("Set the learning rate to {rate:g}.", rate=rate), fixed


def _clipped(experiment: Experiment) -> Iterator[Remedy]:
    """Pascanu et al. 2013 shorten gradients that are too long."""
    training = experiment.learner.training
    if not training.optimizer.clipping.is_active and not isinstance(training.optimizer, SearchingSpec):
        optimizer = training.optimizer.replace(clipping=ClipByNorm())
        yield (
            Text("Clip the gradient of each array to the length {limit:g}.", limit=ClipByNorm().limit),
            experiment.with_learner(training=training.replace(optimizer=optimizer)),
        )


def _leaky(experiment: Experiment, node: Node) -> Iterator[Remedy]:
    """Maas et al. 2013 leave a slope below zero."""
    if isinstance(node.layer, Activated) and node.layer.activation in (Activation.RELU, Activation.LEAKY_RELU):
        slope = type(node.layer).model_fields["slope"].default
        layer = node.layer.replace(activation=Activation.LEAKY_RELU, slope=slope)
        yield Text("Give '{layer}' leaky ReLUs.", layer=node.name), _with_layer(experiment, node.replace(layer=layer))


def _started(experiment: Experiment, node: Node) -> Iterator[Remedy]:
    """The weights drawn as suits the activation: He et al. 2015 for ReLUs, Glorot & Bengio 2010 for others."""
    layer, drawn = node.layer, _kernel_initializer(node)
    if drawn is None:
        return
    is_relu = activation_of(layer) in (Activation.RELU, Activation.LEAKY_RELU)
    is_sound = isinstance(drawn, _HE if is_relu else _SCALED)
    kind: Initializer = drawn if is_sound else HeNormal() if is_relu else GlorotUniform()
    changed = experiment.replace(learner=experiment.learner.with_drawn(f"{node.name}/kernel", f"{node.name}/bias"))
    text = Text(
        "Draw the kernel of '{layer}' by {initializer}, and start its bias at 0.",
        layer=node.name,
        initializer=term(kind.label),
    )
    layer = layer.replace(kernel_initializer=kind, bias_initializer=Zeros())
    yield text, _with_layer(changed, node.replace(layer=layer))


def _seeded(experiment: Experiment, node: Node) -> Iterator[Remedy]:
    is_given = bool(experiment.learner.given(f"{node.name}/kernel"))
    if isinstance(_kernel_initializer(node), _SCALED) and not is_given:
        seed = experiment.learner.training.seed + 1
        training = experiment.learner.training.replace(seed=seed)
        yield Text("Draw other weights, with the seed {seed}.", seed=seed), experiment.with_learner(training=training)


def _all_started(experiment: Experiment) -> Iterator[Remedy]:
    changed = experiment
    for node in experiment.learner.network.nodes:
        for _, fixed in _started(changed, node):
            changed = fixed
    yield Text("Draw all kernels as suits their activations: He for ReLUs, Glorot for others."), changed


def _relus(experiment: Experiment) -> Iterator[Remedy]:
    """Hidden sigmoids and tanhs replaced: Glorot, Bordes & Bengio 2011, https://proceedings.mlr.press/v15/glorot11a.html."""
    network, changed = experiment.learner.network, experiment
    outputs = {node.name for node in network.outputs}
    for node in network.nodes:
        if node.name in outputs or not can_saturate(node.layer):
            continue
        layer = node.layer.replace(activation=Activation.RELU)
        if _kernel_initializer(node) is not None:
            layer = layer.replace(kernel_initializer=HeNormal())
        changed = _with_layer(changed, node.replace(layer=layer))
    yield Text("Give the hidden layers ReLUs with He normal weights."), changed


def _standardised(experiment: Experiment) -> Iterator[Remedy]:
    raw = [
        column.replace(scaling=Scaling.STANDARD)
        for column in experiment.recipe.with_role(Role.FEATURE)
        if column.encoding.can_be_scaled and column.scaling is Scaling.RAW
    ]
    if raw:
        yield Text("Standardise the features."), experiment.replace(recipe=experiment.recipe.with_columns(raw))


def _ignored(experiment: Experiment, columns: tuple[str, ...]) -> Iterator[Remedy]:
    recipe = experiment.recipe
    gone = [
        recipe.column(name).replace(role=Role.IGNORED)
        for name in columns
        if recipe.has(name) and recipe.column(name).role is Role.FEATURE
    ]
    fixed = experiment.replace(recipe=recipe.with_columns(gone))
    if gone and fixed.recipe.with_role(Role.FEATURE):
        yield Text("Ignore {n} columns.", "Ignore the column.", n=len(gone)), fixed


def _kernel_initializer(node: Node) -> Initializer | None:
    """How its kernel is drawn; None where it has none."""
    found: Initializer | None = dict(node.layer).get("kernel_initializer")
    return found


def _with_layer(experiment: Experiment, node: Node) -> Experiment:
    return experiment.replace(learner=experiment.learner.with_layer(node.name, node))
