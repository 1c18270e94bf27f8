"""A model as one module of Python that imports `math` alone: a row in, the answers out, every sum in plain sight."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.exports.programs.language import Helper, broken, one_line
from engine.exports.programs.python_program import PythonProgram
from engine.exports.programs.python_text import READING
from engine.exports.programs.steps import Answer, Step

_HELPERS: dict[str, Helper] = {
    **READING,
    "single": Helper('''
def single(value):
    """The number of single precision that is next to a number (Veltkamp's splitting)."""
    large = 536870913.0 * value
    return large - (large - value)
'''),
    "exp": Helper('''
def exp(z):
    """e^z, infinite where it is too large."""
    return math.exp(z) if z < 709.78 else z * INF
'''),
    "expm1": Helper('''
def expm1(z):
    """e^z − 1, infinite where it is too large."""
    return math.expm1(z) if z < 709.78 else z * INF
'''),
    "sin": Helper('''
def sin(z):
    """sin z, NAN where it has none."""
    return math.sin(z) if abs(z) < INF else NAN
'''),
    "log1p": Helper('''
def log1p(value):
    """log(1 + value), infinite or NAN where there is none."""
    return math.log1p(value) if value > -1.0 else (-INF if value == -1.0 else NAN)
'''),
    "dense": Helper('''
def dense(x, W, b):
    """X W + b: W has a row of weights for each input. Longer rows than W are several, one behind the other."""
    y = []
    for start in range(0, len(x), len(W)):
        inputs = x[start : start + len(W)]
        for unit, weights in enumerate(zip(*W)):
            total = sum(entry * weight for entry, weight in zip(inputs, weights))
            y.append(total + b[unit] if b else total)
    return y
'''),
    "batch_normalization": Helper('''
def batch_normalization(x, mean, variance, gamma, beta, epsilon):
    """γ (X − μ) / √(σ² + ε) + β, with the averages μ and σ² of the training."""
    y = []
    for place, entry in enumerate(x):
        i = place % len(mean)
        normed = (entry - mean[i]) / math.sqrt(variance[i] + epsilon)
        y.append(normed * (gamma[i] if gamma else 1.0) + (beta[i] if beta else 0.0))
    return y
'''),
    "layer_normalization": Helper('''
def layer_normalization(x, size, gamma, beta, epsilon):
    """γ (X − μ) / √(σ² + ε) + β, with μ and σ² of `size` entries each."""
    y = []
    for start in range(0, len(x), size):
        own = x[start : start + size]
        mean = sum(own) / size
        variance = sum((entry - mean) ** 2 for entry in own) / size
        for i, entry in enumerate(own):
            normed = (entry - mean) / math.sqrt(variance + epsilon)
            y.append(normed * (gamma[i] if gamma else 1.0) + (beta[i] if beta else 0.0))
    return y
'''),
    "prelu": Helper('''
def prelu(x, alpha):
    """max(X, 0) + α min(X, 0), entry by entry."""
    return [max(entry, 0.0) + slope * min(entry, 0.0) for entry, slope in zip(x, alpha)]
'''),
    "concatenate": Helper('''
def concatenate(parts, sizes):
    """Side by side along the last axis, on which the parts have these sizes."""
    y = []
    for block in range(len(parts[0]) // sizes[0]):
        for part, size in zip(parts, sizes):
            y.extend(part[block * size : (block + 1) * size])
    return y
'''),
    "part": Helper('''
def part(x, size, start, stop):
    """The entries from `start` up to `stop` of each `size`."""
    return [entry for place, entry in enumerate(x) if start <= place % size < stop]
'''),
    "softmax": Helper('''
def softmax(z, size):
    """e^z / Σ e^z over `size` entries each; the largest z is taken off first so that nothing overflows."""
    y = []
    for start in range(0, len(z), size):
        own = z[start : start + size]
        powers = [math.exp(entry - max(own)) for entry in own]
        y.extend(power / sum(powers) for power in powers)
    return y
'''),
    "log_softmax": Helper('''
def log_softmax(z, size):
    """z − log Σ e^z over `size` entries each."""
    y = []
    for start in range(0, len(z), size):
        own = [entry - max(z[start : start + size]) for entry in z[start : start + size]]
        y.extend(entry - math.log(sum(map(math.exp, own))) for entry in own)
    return y
'''),
    "nearest": Helper('''
def nearest(y, last):
    """The place of the class that is nearest to a number."""
    return float(round(min(max(y, 0.0), last))) if y == y else NAN
'''),
}

_OPERATIONS: Mapping[str, str] = {
    "dense": "{dense}({x}, {kernel}, {bias})",
    "batch_normalization": "{batch_normalization}({x}, {moving_mean}, {moving_variance}, {gamma}, {beta}, {epsilon})",
    "layer_normalization": "{layer_normalization}({x}, {n}, {gamma}, {beta}, {epsilon})",
    "prelu": "{prelu}({x}, {alpha})",
    "add": "[sum(entries) for entries in zip({all})]",
    "multiply": "[math.prod(entries) for entries in zip({all})]",
    "concatenate": "{concatenate}([{all}], [{widths}])",
    "part": "{part}({x}, {n}, {start}, {stop})",
}


class MathProgram(PythonProgram):
    """`predict(row)` takes a dict of cells and gives a dict of answers."""

    imports: ClassVar[str] = "import math"
    helpers = _HELPERS
    words: ClassVar[Mapping[str, str]] = {
        "larger": "max", "smaller": "min", "tanh": "math.tanh", "erf": "math.erf", "cos": "math.cos", "arctan": "math.atan",
    }  # fmt: skip
    absent: ClassVar[Mapping[str, str]] = {"": "None"}

    def predict(self) -> str:
        """A row in; of the network alone the prepared numbers."""
        single = f"[{self.call('single', 'value')} for value in x]" if self.steps.is_single else "x"
        if self.network_only:
            return (
                "def predict(x):\n"
                f'    """The {self.steps.width} outputs for {self.steps.inputs} prepared numbers."""\n'
                f"    return network({single})"
            )
        return f'''def predict(row):
    """What the network says of `row`, a dict of cells by the names of the columns: a dict of answers by target.

    A number is in original units; of classes it is a dict with the score of each. All is NAN where a cell cannot be used.
    """
    x = prepared(row)
    if x is None:
        return answers([NAN] * {self.steps.width})
    return answers(network({single}))'''

    def prepared(self) -> str:
        """Reading, filling, encoding and scaling, column by column."""
        steps = self.steps
        lines = [
            "def prepared(row):",
            '    """The numbers that enter the network; None where a cell cannot be used."""',
            "    # Each cell as one number: NAN where it is missing, INF where it cannot be used.",
        ]
        for column in steps.columns:
            cell = f"row[{column.planned.recipe.name!r}]"
            lines.append(f"    {self.variable(column)} = {self.read(column, cell)}")
        filled = [column for column in steps.columns if column.fill is not None or column.planned.recipe.indicator]
        lines += ["    # Missing cells are filled."] if filled else []
        for column in filled:
            v, fill = self.variable(column), self.filling(column)
            if column.planned.recipe.indicator:
                lines.append(f"    {self.missing(column)} = 1.0 * ({v} != {v})")
            if fill is not None:
                lines.append(f"    {v} = {fill} if {v} != {v} else {v}")
        names = ", ".join(self.variable(column) for column in steps.columns)
        lines += [f"    if not all(map(math.isfinite, [{names}])):", "        return None"]
        lines += ["    # The entries, scaled.", "    x = ["]
        for column in steps.columns:
            lines += [f"        {expression},  # {one_line(name)}" for name, expression in self.entries(column)]
        lines.append("    ]")
        if steps.order is not None:
            lines.append(f"    x = [x[place] for place in {list(steps.order)}]  # the channels of a pixel side by side")
        return "\n".join([*lines, "    return x if all(map(math.isfinite, x)) else None"])

    def network(self) -> str:
        """Layer by layer."""
        steps = self.steps
        lines = ["def network(x):", f'    """All {steps.width} outputs, one behind the other, for prepared numbers."""']
        for step in steps.layers:
            lines += [f"    {line}" for line in self._layer(step)]
        outputs = ", ".join(f"*{self.names.of('layer', name)}" for name in steps.outputs)
        return "\n".join([*lines, f"    return [{outputs}]"])

    def _layer(self, step: Step) -> Iterator[str]:
        yield f"# {one_line(step.text)}"
        given, y = self.arguments(step), self.layer(step)
        x = given["x"]
        if step.operation:
            yield f"{y} = {self.filled(_OPERATIONS[step.operation], **given)}"
            x = y
        if step.passes:
            yield f"{y} = {x}"
        elif step.activation is not Activation.LINEAR:
            yield f"{y} = {self._activated(step, x, given['m'])}"

    def _activated(self, step: Step, x: str, size: str) -> str:
        if function := self.along_axis(step.activation):
            return self.call(function, x, size)
        return f"[{self.phi(step, 'z')} for z in {x}]"

    def answers(self) -> str:
        """From outputs to original units and probabilities."""
        lines = ["def answers(y):", '    """What the outputs say of each target."""']
        for head in self.steps.heads:
            part = f"y[{head.start}:{head.stop}]"
            step = Step("", "", (), (), (), "", activation=head.activation)
            value = self._activated(step, part, str(head.stop - head.start))
            lines.append(f"    {part} = {value}  # from logits to probabilities")
        lines.append("    return {")
        lines += [f"        {answer.name!r}: {self._answer(answer)}," for answer in self.steps.answers]
        return "\n".join([*lines, "    }"])

    def _answer(self, answer: Answer) -> str:
        y = f"y[{answer.start}]"
        if answer.is_place:
            return self.call("nearest", y, str(len(answer.classes) - 1))
        if not answer.classes:
            return self.unscaled(y, answer.scaling)
        scores = f"y[{answer.start}:{answer.stop}]"
        if answer.sides:
            scores = f"[{'1.0 - ' if answer.sides == 'probability' else '-'}{y}, {y}]"
        return f"dict(zip(CLASSES[{answer.name!r}], {scores}))"

    def arrays(self) -> list[str]:
        """The trained arrays: a list of rows for a matrix, else a list of all numbers."""
        return [
            self._array(self.array(step, name), array)
            for step in self.steps.layers
            for name, array in step.arrays.items()
        ]

    def _array(self, name: str, array: NDArray[np.floating[Any]]) -> str:
        if array.ndim != 2 or name.startswith("alpha"):
            return f"{name} = [{broken(map(self.number, array.ravel().tolist()), '    ')}]"
        rows = (f"    [{broken(map(self.number, row), '     ')}]," for row in array.tolist())
        return "\n".join([f"{name} = [", *rows, "]"])
