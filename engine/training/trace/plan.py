"""The catalogue of a trace: every tensor of one update by name, with its equation, in the order in which an update makes them.

It follows from the experiment alone. What a backend's `trace` and the states before and after give is filed under these names:

`input`, `target`, `weights` where rows are weighed, `loss`, `gradient_length` where all gradients are clipped together,
`learning_rate`, `t`; `<node>/Z` and `<node>/Y`;
`<node>/dZ` and `<node>/dY` for dL/dZ and dL/dY;
`<node>/<array>` before the update, `<node>/d<array>` for its gradient, `<node>/<array>/m` for the optimizer's slot m before it;
`…/after` for what is left after it.
"""

from collections.abc import Iterator
from dataclasses import replace

from engine.config.axes import Axes, Axis, shape_text
from engine.config.experiment import Experiment
from engine.config.formula import Formula, entries_text, total
from engine.config.layers import Activated, activation_of
from engine.config.layers.base import LayerTensors
from engine.config.losses.base import LossText
from engine.config.network import INPUT, Node
from engine.config.outputs import OutputPart, output_parts
from engine.config.penalties import OUTPUT, penalties
from engine.config.rounded import rounded_network
from engine.config.shapes import Inputs, array_axes, array_facts, in_order, output_axes, output_shapes, shape_of
from engine.text import Text, joined
from engine.training.trace.course_names import course_names
from engine.training.trace.entry import Entry, Stage, entry
from engine.training.trace.steps import step_entries

TARGET, WEIGHTS, LOSS, LENGTH = "target", "weights", "loss", "gradient_length"
OF_ROWS, OF_TARGETS = (Axis.ROW,), (Axis.ROW, Axis.ENTRY)


def trace_plan(experiment: Experiment, inputs: Inputs) -> tuple[Entry, ...]:
    """All entries of a trace of `experiment` with `inputs` numbers a row, in order."""
    names = course_names(experiment.learner.network)
    return tuple(replace(entry, course_name=names.get(entry.name, "")) for entry in _Plan(experiment, inputs).entries())


class _Plan:
    """What the stages need to know of the experiment."""

    def __init__(self, experiment: Experiment, inputs: Inputs) -> None:
        if experiment.learner.training.rounds_doubles:
            experiment = experiment.with_learner(network=rounded_network(experiment.learner.network))
        self._experiment, network = experiment, experiment.learner.network
        self._order = in_order(network)
        entering = experiment.recipe.arrangement.axes
        if len(entering) != len(shape_of(inputs)):  # the data of another recipe
            entering = (Axis.ENTRY,) * len(shape_of(inputs))
        self._axes = {name: (Axis.ROW, *axes) for name, axes in output_axes(network, entering).items()}
        self._arrays = array_facts(network, inputs)
        for name, fact in self._arrays.items():
            source = network.node(name.rpartition("/")[0]).inputs[0]
            self._arrays[name] = replace(fact, axes=array_axes(fact, self._axes[source][1:]))
        self._trained = [name for name, fact in self._arrays.items() if fact.is_trained]
        self._own: dict[str, list[str]] = {node.name: [] for node in self._order}
        for name in self._arrays:
            self._own[name.rpartition("/")[0]].append(name)
        self._penalised = penalties(network, self._arrays)
        self._optimizer = experiment.learner.training.optimizer
        self._weights = {name: f"{name}/ahead" if self._optimizer.look_ahead else name for name in self._trained}
        self._shapes = output_shapes(network, inputs)
        self._parts = {part.name: part for part in output_parts(network, experiment.learner.training, inputs)}
        self._fused = {
            name: part.loss.takes_sums(activation_of(network.node(name).layer)) for name, part in self._parts.items()
        }
        self._learns = {INPUT: False}
        for node in self._order:
            own = any(self._arrays[name].is_trained for name in self._own[node.name])
            self._learns[node.name] = own or any(self._learns[name] for name in node.inputs)
        self._tensors = {node.name: self._around(node) for node in self._order}

    def entries(self) -> Iterator[Entry]:
        """All stages, one after the other."""
        yield from self._forward()
        yield from self._loss()
        yield from self._backward()
        yield from self._gradients()
        errors = [(self._letters(part)[0], self._target(part)) for part in self._parts.values()]
        yield from step_entries(self._experiment, self._arrays, self._tensors, errors)

    def _around(self, node: Node) -> LayerTensors:
        """The tensors around a node; arrays that no gradient changes are read as they are."""
        return LayerTensors(
            node.name,
            tuple(output_name(name) for name in node.inputs),
            tuple(self._shapes[name] for name in node.inputs),
            self._shapes[node.name],
            {self._arrays[name].name: self._weights.get(name, name) for name in self._own[node.name]},
            self._fused.get(node.name, False),
        )

    def _forward(self) -> Iterator[Entry]:
        yield entry(INPUT, Stage.FORWARD, Formula(Text("the rows of the batch, prepared")), self._axes[INPUT])
        yield entry(TARGET, Stage.FORWARD, Formula(Text("what these rows should give, prepared")), OF_TARGETS)
        if self._experiment.recipe.is_weighted:
            yield entry(WEIGHTS, Stage.FORWARD, Formula(Text("how much each of these rows counts")), OF_ROWS)
        for node in self._order:
            for name in self._own[node.name]:
                left = Formula(Text("{tensor} as the update before left it", tensor=name))
                yield entry(name, Stage.FORWARD, left, self._arrays[name].axes)
                if self._weights.get(name, name) != name:
                    ahead = self._optimizer.ahead(name)
                    yield entry(self._weights[name], Stage.FORWARD, ahead, self._arrays[name].axes)
            tensors = self._tensors[node.name]
            for part, formula in node.layer.forward(tensors):
                axes = node.layer.axes_between(part, self._axes[node.name])
                yield entry(tensors.own(part), Stage.FORWARD, formula, axes)

    def _loss(self) -> Iterator[Entry]:
        for part in self._parts.values():
            if self._target(part) != TARGET:
                yield self._own_target(part)
            source, letters = self._letters(part)
            losses = self._weighed(self._row_text(part), (source, self._target(part)), letters)
            yield entry(f"{part.name}/losses", Stage.LOSS, losses, OF_ROWS)
            if self._has_terms:
                mean = _mean(f"{part.name}/losses")
                yield entry(f"{part.name}/loss", Stage.LOSS, mean)
        yield from self._penalties()
        yield self._total_loss()

    @property
    def _has_terms(self) -> bool:
        """True where the loss is more than the mean of one output's losses."""
        weighed = any(part.weight != 1 for part in self._parts.values())
        return len(self._parts) > 1 or weighed or any(True for _ in self._penalties())

    def _penalties(self) -> Iterator[Entry]:
        for node in self._order:
            for array, regularizer in self._penalised[node.name].items():
                name = f"{node.name}/{array}"
                w = self._weights.get(name, name)
                size = f"({regularizer.size('w')}) / N" if array == OUTPUT else regularizer.size("w")
                yield entry(f"{name}/penalty", Stage.LOSS, Formula(size, (w,), f"w = {w}"))

    def _total_loss(self) -> Entry:
        if not self._has_terms:
            (part,) = self._parts.values()
            mean = _mean(f"{part.name}/losses")
            return entry(LOSS, Stage.LOSS, mean)
        terms = []
        for part in self._parts.values():
            weight = f"{part.weight:g} " if part.weight != 1 else ""
            terms.append(Formula(f"{weight}{part.name}/loss", (f"{part.name}/loss",)))
        terms += [Formula(entry.name, (entry.name,)) for entry in self._penalties()]
        return entry(LOSS, Stage.LOSS, total(terms))

    def _backward(self) -> Iterator[Entry]:
        for node in reversed(self._order):
            if not self._learns[node.name]:
                continue
            if terms := list(self._error_terms(node)):
                yield entry(f"{node.name}/dY", Stage.BACKWARD, total(terms), self._axes[node.name])
            if node.layer.has_sum or self._fused.get(node.name):
                yield entry(f"{node.name}/dZ", Stage.BACKWARD, self._error_of_sum(node), self._axes[node.name])

    def _error_terms(self, node: Node) -> Iterator[Formula]:
        """The parts of dL/dY: from the loss, from each place that the output goes to, and from a penalty on it."""
        if node.name in self._parts and not self._fused[node.name]:
            yield self._slope(self._parts[node.name])
        for consumer in reversed(self._order):
            for place, name in enumerate(consumer.inputs):
                if name == node.name:
                    yield consumer.layer.sent_back(self._tensors[consumer.name], place)
        if OUTPUT in self._penalised[node.name]:
            Y = f"{node.name}/Y"
            yield Formula(f"({self._penalised[node.name][OUTPUT].slope(Y)}) / N", (Y,))

    def _error_of_sum(self, node: Node) -> Formula:
        """dL/dZ."""
        assert isinstance(node.layer, Activated), "it has an activation"
        back = node.layer.deactivated(self._tensors[node.name], f"{node.name}/Z")
        if not self._fused.get(node.name):
            return back
        terms = [self._slope(self._parts[node.name])]
        return total([*terms, back] if OUTPUT in self._penalised[node.name] else terms)

    def _slope(self, part: OutputPart) -> Formula:
        """The derivative of the loss with respect to what it takes of an output."""
        source, letters = self._letters(part)
        operands: tuple[str, ...] = (source, self._target(part))
        if part.loss.is_of_batch:
            operands += (f"{part.name}/losses",)
            letters = joined((letters, f"L = {part.name}/losses"), ", ")
        weight = f"{part.weight:g}" if part.weight != 1 else ""
        return self._weighed(joined((weight, self._text(part).slope)), operands, letters)

    def _text(self, part: OutputPart) -> LossText:
        """The equations of the loss of an output."""
        loss, is_fused = part.loss, self._fused[part.name]
        text = loss.weighted_text if self._experiment.recipe.is_weighted else loss.text
        return text(self._shapes[part.name][-1], fused=is_fused)

    def _row_text(self, part: OutputPart) -> str:
        """The loss of a row, of an output of several axes that of all its vectors."""
        text = self._text(part).row
        if part.vectors == 1 or part.loss.is_of_batch:
            return text
        return Text("the mean of {loss} over the {count} vectors of a row", loss=text, count=part.vectors)

    def _weighed(self, text: str, operands: tuple[str, ...], letters: str) -> Formula:
        """With how much each row counts, where they may count differently."""
        if not self._experiment.recipe.is_weighted:
            return Formula(text, operands, letters)
        return Formula(text, (*operands, WEIGHTS), f"{letters}, w = {WEIGHTS}")

    def _gradients(self) -> Iterator[Entry]:
        clipping = self._optimizer.clipping
        nodes = {node.name: node for node in self._order}
        for name in self._trained:
            node, _, array = name.rpartition("/")
            own, terms = f"{node}/d{array}", [nodes[node].layer.gradient(self._tensors[node], array)]
            regularizer = self._penalised[node].get(array)
            if regularizer is not None:
                w = self._weights[name]
                penalty = Formula(regularizer.slope("w"), (w,), f"w = {w}")
                yield entry(f"{own}/penalty", Stage.GRADIENT, penalty, self._arrays[name].axes)
                terms.append(Formula(f"{own}/penalty", (f"{own}/penalty",)))
            yield entry(own, Stage.GRADIENT, total(terms), self._arrays[name].axes)
        if clipping.clipped_by_length and self._trained:
            yield self._length()
        for name in self._trained if clipping.is_active else ():
            own = gradient_name(name)
            told, operands = f"g = {own}, c = {clipping.c:g}", (own,)
            clipped = Formula(joined((clipping.clipped, clipping.scope), ", "), operands, told)
            if clipping.clipped_by_length:
                clipped = Formula(clipping.clipped_by_length, (own, LENGTH), f"{told}, n = {LENGTH}")
            yield entry(f"{own}/clipped", Stage.GRADIENT, clipped, self._arrays[name].axes)

    def _length(self) -> Entry:
        """The length of all gradients together."""
        gradients = tuple(gradient_name(name) for name in self._trained)
        squares = " + ".join(f"Σ {gradient}²" for gradient in gradients)
        return entry(LENGTH, Stage.GRADIENT, Formula(f"√( {squares} )", gradients))

    def _letters(self, part: OutputPart) -> tuple[str, str]:
        """The tensor that the loss takes of an output, and what the letters of its equation stand for."""
        node = self._experiment.learner.network.node(part.name)
        if not self._fused[part.name]:
            source, letter = f"{part.name}/Y", "y"
        else:
            letter = "z"
            source = f"{part.name}/Z" if node.layer.has_sum else output_name(node.inputs[0])
        letters = f"{letter} = {source}, t = {self._target(part)}"
        if part.vectors == 1:
            return source, letters
        return source, joined((letters, Text("N = {count} times the rows", count=part.vectors)), ", ")

    def _target(self, part: OutputPart) -> str:
        return f"{part.name}/target" if len(self._parts) > 1 or len(part.shape) > 1 else TARGET

    def _own_target(self, part: OutputPart) -> Entry:
        """What an output learns, in its shape."""
        text: Text = Text(TARGET)
        axes: Axes = OF_TARGETS
        if len(self._parts) > 1:
            text = Text("{part} of {tensor}", part=entries_text(part.start, part.stop), tensor=TARGET)
        if len(part.shape) > 1:
            text = Text("{tensor}, each row in the shape {shape}", tensor=text, shape=shape_text(part.shape))
            is_whole = part.shape == self._shapes[part.name]
            axes = self._axes[part.name] if is_whole else (*self._axes[part.name][:-1], Axis.ENTRY)
        return entry(f"{part.name}/target", Stage.LOSS, Formula(text, (TARGET,)), axes)


def gradient_name(array: str) -> str:
    """The name of the gradient of an array."""
    node, _, own = array.rpartition("/")
    return f"{node}/d{own}"


def output_name(node: str) -> str:
    """The name of what a node, or `input`, hands on."""
    return node if node == INPUT else f"{node}/Y"


def _mean(tensor: str) -> Formula:
    return Formula(Text("the mean of {tensor}", tensor=tensor), (tensor,))
