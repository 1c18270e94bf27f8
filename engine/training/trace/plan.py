"""The catalogue of a trace: every tensor of one update by name, with its equation, in the order in which an update makes them.

It follows from the experiment alone. What a backend's `trace` and the states before and after give is filed under these names:

`input`, `target`, `weights` where rows are weighed, `loss`, `learning_rate`, `t`; `<node>/Z` and `<node>/Y`;
`<node>/dZ` and `<node>/dY` for dL/dZ and dL/dY;
`<node>/<array>` before the update, `<node>/d<array>` for its gradient, `<node>/<array>/m` for the optimizer's slot m before it;
`…/after` for what is left after it.
"""

from collections.abc import Iterator
from dataclasses import replace

from engine.config.derivatives import loss_text
from engine.config.experiment import Experiment
from engine.config.fused import takes_logits
from engine.config.layers import ActivationLayer, Dense, activation_of
from engine.config.losses import RootMeanSquaredError
from engine.config.network import INPUT, Node
from engine.config.optimizers import Nesterov, NoClipping
from engine.config.outputs import OutputPart, output_parts
from engine.config.regularizers import Regularizer
from engine.config.rounded import rounded_network
from engine.config.shapes import Inputs, in_order, is_statistic, output_shapes, parameter_shapes
from engine.config.single import written
from engine.training.trace.course_names import course_names
from engine.training.trace.entry import Entry, Formula, Stage, total
from engine.training.trace.layers import LayerEquations, deactivated, entries, output_name
from engine.training.trace.steps import step_entries

TARGET, WEIGHTS, LOSS = "target", "weights", "loss"


def trace_plan(experiment: Experiment, inputs: Inputs) -> tuple[Entry, ...]:
    """All entries of a trace of `experiment` with `inputs` numbers a row, in order."""
    names = course_names(experiment.learner.network)
    return tuple(replace(entry, course_name=names.get(entry.name, "")) for entry in _Plan(experiment, inputs).entries())


def looks_ahead(experiment: Experiment) -> bool:
    """True where the gradient is taken elsewhere than where the parameters are: the textbook's Nesterov."""
    optimizer = experiment.learner.training.optimizer
    return isinstance(optimizer, Nesterov) and optimizer.is_textbook


class _Plan:
    """What the stages need to know of the experiment."""

    def __init__(self, experiment: Experiment, inputs: Inputs) -> None:
        if experiment.learner.training.rounds_doubles:
            experiment = experiment.with_learner(network=rounded_network(experiment.learner.network))
        self._experiment, network = experiment, experiment.learner.network
        self._order = in_order(network)
        self._arrays = parameter_shapes(network, inputs)
        self._trained = [name for name in self._arrays if not is_statistic(name)]
        self._looks_ahead = looks_ahead(experiment)
        self._weights = {name: f"{name}/ahead" if self._looks_ahead else name for name in self._trained}
        self._layers = LayerEquations(output_shapes(network, inputs), self._weights)
        self._parts = {part.name: part for part in output_parts(network, experiment.learner.training, inputs)}
        self._fused = {
            name: takes_logits(part.loss, activation_of(network.node(name).layer)) for name, part in self._parts.items()
        }
        self._learns = {INPUT: False}
        for node in self._order:
            own = any(name.rpartition("/")[0] == node.name for name in self._trained)
            self._learns[node.name] = own or any(self._learns[name] for name in node.inputs)

    def entries(self) -> Iterator[Entry]:
        """All stages, one after the other."""
        yield from self._forward()
        yield from self._loss()
        yield from self._backward()
        yield from self._gradients()
        yield from step_entries(self._experiment, self._arrays)

    def _forward(self) -> Iterator[Entry]:
        yield Entry(INPUT, Stage.FORWARD, "input = the rows of the batch, prepared")
        yield Entry(TARGET, Stage.FORWARD, "target = what these rows should give, prepared")
        if self._experiment.recipe.is_weighted:
            yield Entry(WEIGHTS, Stage.FORWARD, "weights = how much each of these rows counts")
        for node in self._order:
            for name in self._arrays:
                if name.rpartition("/")[0] == node.name:
                    yield Formula(f"{name} as the update before left it").entry(name, Stage.FORWARD)
                    if self._looks_ahead and name in self._weights:
                        yield self._ahead(name)
            for name, formula in self._layers.forward(node):
                yield formula.entry(name, Stage.FORWARD)

    def _ahead(self, name: str) -> Entry:
        optimizer = self._experiment.learner.training.optimizer
        assert isinstance(optimizer, Nesterov), "no other looks ahead"
        if not optimizer.momentum:
            return Formula(name, (name,)).entry(f"{name}/ahead", Stage.FORWARD)
        text = f"{name} + {optimizer.momentum:g} {name}/v"
        return Formula(text, (name, f"{name}/v")).entry(f"{name}/ahead", Stage.FORWARD)

    def _loss(self) -> Iterator[Entry]:
        for part in self._parts.values():
            if len(self._parts) > 1:
                text = f"{entries(part.start, part.stop)} of {TARGET}"
                yield Formula(text, (TARGET,)).entry(f"{part.name}/target", Stage.LOSS)
            source, letters = self._letters(part)
            text = loss_text(part.loss, self._width(part), fused=self._fused[part.name]).row
            yield self._weighed(part, text, (source, self._target(part)), letters).entry(
                f"{part.name}/losses", Stage.LOSS
            )
            if self._has_terms:
                mean = Formula(f"the mean of {part.name}/losses", (f"{part.name}/losses",))
                yield mean.entry(f"{part.name}/loss", Stage.LOSS)
        yield from self._penalties()
        yield self._total_loss()

    @property
    def _has_terms(self) -> bool:
        """True where the loss is more than the mean of one output's losses."""
        weighed = any(part.weight != 1 for part in self._parts.values())
        return len(self._parts) > 1 or weighed or any(True for _ in self._penalties())

    def _penalties(self) -> Iterator[Entry]:
        for node in self._order:
            for array, regularizer in penalties_of(node).items():
                name = f"{node.name}/{array}"
                w = self._weights.get(name, name)
                l1, l2 = _factors(regularizer)
                text = " + ".join(
                    term for term in (l1 and f"{written(l1)} Σ |w|", l2 and f"{written(l2)} Σ w²") if term
                )
                size = f"({text}) / N" if array == "Y" else text
                yield Formula(size, (w,), f"w = {w}").entry(f"{name}/penalty", Stage.LOSS)

    def _total_loss(self) -> Entry:
        if not self._has_terms:
            (part,) = self._parts.values()
            return Formula(f"the mean of {part.name}/losses", (f"{part.name}/losses",)).entry(LOSS, Stage.LOSS)
        terms = []
        for part in self._parts.values():
            weight = f"{part.weight:g} " if part.weight != 1 else ""
            terms.append(Formula(f"{weight}{part.name}/loss", (f"{part.name}/loss",)))
        terms += [Formula(entry.name, (entry.name,)) for entry in self._penalties()]
        return total(terms).entry(LOSS, Stage.LOSS)

    def _backward(self) -> Iterator[Entry]:
        for node in reversed(self._order):
            if not self._learns[node.name]:
                continue
            if terms := list(self._error_terms(node)):
                yield total(terms).entry(f"{node.name}/dY", Stage.BACKWARD)
            if isinstance(node.layer, Dense) or self._fused.get(node.name):
                yield self._error_of_sum(node).entry(f"{node.name}/dZ", Stage.BACKWARD)

    def _error_terms(self, node: Node) -> Iterator[Formula]:
        """The parts of dL/dY: from the loss, from each place that the output goes to, and from a penalty on it."""
        if node.name in self._parts and not self._fused[node.name]:
            yield self._slope(self._parts[node.name])
        for consumer in reversed(self._order):
            for place, name in enumerate(consumer.inputs):
                if name == node.name:
                    yield self._layers.sent_back(consumer, place, fused=self._fused.get(consumer.name, False))
        if "Y" in penalties_of(node):
            l1, l2 = _factors(penalties_of(node)["Y"])
            Y = f"{node.name}/Y"
            text = " + ".join(
                term for term in (l1 and f"{written(l1)} sign({Y})", l2 and f"{written(2 * l2)} {Y}") if term
            )
            yield Formula(f"({text}) / N", (Y,))

    def _error_of_sum(self, node: Node) -> Formula:
        """dL/dZ."""
        if not self._fused.get(node.name):
            return deactivated(node, f"{node.name}/Z")
        terms = [self._slope(self._parts[node.name])]
        if "Y" in penalties_of(node):
            terms.append(deactivated(node, f"{node.name}/Z"))
        return total(terms)

    def _slope(self, part: OutputPart) -> Formula:
        """The derivative of the loss with respect to what it takes of an output."""
        source, letters = self._letters(part)
        text = loss_text(part.loss, self._width(part), fused=self._fused[part.name]).slope
        operands = [source, self._target(part)]
        if isinstance(part.loss, RootMeanSquaredError):
            operands.append(f"{part.name}/losses")
            letters += f", L = {part.name}/losses"
        weight = f"{part.weight:g} " if part.weight != 1 else ""
        if not self._experiment.recipe.is_weighted:
            return Formula(weight + text, tuple(operands), letters)
        return Formula(f"{weight}w {text}", (*operands, WEIGHTS), f"{letters}, w = {WEIGHTS}")

    def _weighed(self, part: OutputPart, text: str, operands: tuple[str, ...], letters: str) -> Formula:
        """What a row adds to the loss, where rows may count differently; their mean is the loss."""
        if not self._experiment.recipe.is_weighted:
            return Formula(text, operands, letters)
        is_root = isinstance(part.loss, RootMeanSquaredError)
        said = text.replace("Σ (y − t)²", "Σ w (y − t)²") if is_root else f"w · ({text})"
        return Formula(said, (*operands, WEIGHTS), f"{letters}, w = {WEIGHTS}")

    def _gradients(self) -> Iterator[Entry]:
        clipping = self._experiment.learner.training.optimizer.clipping
        nodes = {node.name: node for node in self._order}
        for name in self._trained:
            node, _, array = name.rpartition("/")
            own, terms = f"{node}/d{array}", [self._layers.gradient(nodes[node], array)]
            regularizer = penalties_of(nodes[node]).get(array)
            if regularizer is not None:
                yield _of_penalty(regularizer, self._weights[name]).entry(f"{own}/penalty", Stage.GRADIENT)
                terms.append(Formula(f"{own}/penalty", (f"{own}/penalty",)))
            yield total(terms).entry(own, Stage.GRADIENT)
        if isinstance(clipping, NoClipping):
            return
        for name in self._trained:
            node, _, array = name.rpartition("/")
            own, rule = f"{node}/d{array}", clipping.equation.partition("←")[2].strip()
            clipped = Formula(rule, (own,), f"g = {own}, c = {clipping.limit:g}")
            yield clipped.entry(f"{own}/clipped", Stage.GRADIENT)

    def _letters(self, part: OutputPart) -> tuple[str, str]:
        """The tensor that the loss takes of an output, and what the letters of its equation stand for."""
        node = self._experiment.learner.network.node(part.name)
        if not self._fused[part.name]:
            source, letter = f"{part.name}/Y", "y"
        else:
            letter = "z"
            source = output_name(node.inputs[0]) if isinstance(node.layer, ActivationLayer) else f"{part.name}/Z"
        return source, f"{letter} = {source}, t = {self._target(part)}"

    def _target(self, part: OutputPart) -> str:
        return f"{part.name}/target" if len(self._parts) > 1 else TARGET

    def _width(self, part: OutputPart) -> int:
        """How many numbers an output has."""
        return self._layers.entries_of(part.name)


def penalties_of(node: Node) -> dict[str, Regularizer]:
    """What adds to the loss, by the array that it is on: `kernel`, `bias`, and `Y` for the output."""
    layer = node.layer
    if not isinstance(layer, Dense):
        return {}
    chosen = {"kernel": layer.kernel_regularizer, "bias": layer.bias_regularizer, "Y": layer.activity_regularizer}
    if not layer.use_bias:
        del chosen["bias"]
    return {array: regularizer for array, regularizer in chosen.items() if any(_factors(regularizer))}


def _factors(regularizer: Regularizer) -> tuple[float, float]:
    """λ₁ and λ₂."""
    return getattr(regularizer, "l1", 0.0), getattr(regularizer, "l2", 0.0)


def _of_penalty(regularizer: Regularizer, w: str) -> Formula:
    """What a penalty adds to the gradient of its array."""
    l1, l2 = _factors(regularizer)
    text = " + ".join(term for term in (l1 and f"{written(l1)} sign(w)", l2 and f"{written(2 * l2)} w") if term)
    return Formula(text, (w,), f"w = {w}")
