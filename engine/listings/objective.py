"""The loss of a program: those of all outputs, each times its weight, and what penalties add; in NumPy with their slopes."""

from collections.abc import Iterator

from engine.config.activations import Activation
from engine.config.outputs import OutputPart
from engine.listings.form import Form, cannot
from engine.listings.listing import Line
from engine.listings.literals import number
from engine.listings.losses import LossCode, Taken, loss_code
from engine.listings.penalties import penalty_value
from engine.listings.program import Program
from engine.text import Text


class Objective:
    """Writes the loss in one form. `form` is NumPy or tf.Variable."""

    def __init__(self, program: Program, form: Form) -> None:
        self._program, self._form = program, form
        self._lib = "np" if form is Form.NUMPY else "tf"
        self._is_alone = len(program.parts) == 1
        for part in program.parts:
            if len(part.shape) > 1:
                raise cannot(form, Text("the loss of an output of several axes."))
            if program.arrays.w is not None and part.loss.is_of_batch:
                raise cannot(form, Text("weighted rows in a loss of the whole batch."))

    @property
    def needs(self) -> frozenset[str]:
        """The functions that its lines call."""
        if self._form is not Form.NUMPY:
            return frozenset()
        return frozenset(name for part in self._program.parts for name in self._code(part).needs)

    def loss(self) -> Iterator[Line]:
        """Lines that leave the loss in E."""
        values = []
        for part in self._program.parts:
            code, given = self._code(part), self._letters(part)
            for letter, expression in code.before if self._lib == "np" else self._before_in_tensorflow(code):
                yield Line(f"{given[letter]} = {expression.format(**given)}")
            value = self._value(part, code, given)
            if self._is_plain(part):
                values.append(value)
                continue
            yield Line(f"{given['E']} = {value}", (f"{part.name}/loss",))
            weight = f"{number(part.weight)} * " if part.weight != 1 else ""
            values.append(f"{weight}{given['E']}")
        penalties = [
            penalty_value(fact.penalty, self._program.names[name], self._lib)
            for name, fact in self._program.facts.items()
            if fact.penalty.is_active
        ]
        yield Line(f"E = {' + '.join(values)}", ("loss", *(f"{part.name}/losses" for part in self._program.parts)))
        for penalty in (*penalties, *self._output_penalties()):
            yield Line(f"E = E + {penalty}", ("loss",))

    def slope(self, output: str) -> tuple[str, str]:
        """The tensor that the loss gives of an output, `dY` or `dZ`, and its expression, in NumPy."""
        part = next(part for part in self._program.parts if part.name == output)
        given = self._letters(part)
        code = self._code(part)
        expression = code.slope.format(**given)
        if self._program.arrays.w is not None:
            expression = f"{expression} * w[:, None]"
        if part.weight != 1:
            expression = f"({expression}) * {number(part.weight)}"
        return "dZ" if self._program.is_fused(output) else "dY", expression

    def _is_plain(self, part: OutputPart) -> bool:
        return self._is_alone and part.weight == 1

    def _value(self, part: OutputPart, code: LossCode, given: dict[str, str]) -> str:
        weights = self._program.arrays.w
        if self._lib == "np":
            if weights is None:
                return code.value.format(**given)
            return f"float(np.dot({code.rows.format(**given)}, w)) / len({given['Y']})"
        rows = code.tensorflow.format(**given)
        if part.loss.is_of_batch:
            return rows
        return f"tf.reduce_mean({rows})" if weights is None else f"tf.reduce_mean({rows} * w)"

    def _before_in_tensorflow(self, code: LossCode) -> Iterator[tuple[str, str]]:
        """Only what the expression in TensorFlow reads."""
        return ((letter, text) for letter, text in code.before if f"{{{letter}}}" in code.tensorflow)

    def _letters(self, part: OutputPart) -> dict[str, str]:
        """The variable of each letter in a loss's expressions."""
        stem = self._program.names[f"{part.name}/Y"]
        found = {letter: f"{letter}_{stem}" for letter in "CDGHPQSU"}
        found["Y"] = self._source(part.name)
        found["T"] = "T" if self._is_alone else f"T[:, {part.start}:{part.stop}]"
        found["E"] = "E" if self._is_plain(part) else f"E_{stem}"
        if probabilities := self._probabilities(part):
            found["P"] = probabilities
        return found

    def _source(self, output: str) -> str:
        """The variable that the loss takes."""
        names, node = self._program.names, self._program.network.node(output)
        if not self._program.is_fused(output):
            return names[f"{output}/Y"]
        if node.layer.has_sum:
            return names[f"{output}/Z"]
        (before,) = node.inputs
        return names.input if before == "input" else names[f"{before}/Y"]

    def _probabilities(self, part: OutputPart) -> str:
        """The variable of the sigmoid or softmax of what the loss takes, where the layer computes it anyway."""
        if not self._program.is_fused(part.name):
            return ""
        link = getattr(part.loss, "link", Activation.LINEAR)
        return self._program.names[f"{part.name}/Y"] if self._program.activation(part.name) is link else ""

    def _code(self, part: OutputPart) -> LossCode:
        program = self._program
        width = program.shapes[part.name][-1]
        logits = program.is_fused(part.name) or part.loss.is_from_logits
        taken = Taken(
            logits, self._probabilities(part), width, is_single=program.is_single, exact=program.training.is_exact
        )
        return loss_code(part.loss, taken)

    def _output_penalties(self) -> Iterator[str]:
        for node in self._program.order:
            regularizer = node.layer.output_penalty
            if regularizer.is_active:
                Y = self._program.names[f"{node.name}/Y"]
                rows = f"len({Y})" if self._lib == "np" else f"{Y}.shape[0]"
                yield f"({penalty_value(regularizer, Y, self._lib)}) / {rows}"
