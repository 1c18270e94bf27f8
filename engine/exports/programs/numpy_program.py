"""A model as one module of Python that imports NumPy alone: columns in, arrays out."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import numpy as np

from engine.config.activations import Activation
from engine.exports.programs.language import Helper, one_line
from engine.exports.programs.python_program import PythonProgram
from engine.exports.programs.python_text import READING
from engine.exports.programs.steps import Answer, Step
from engine.listings.literals import array_lines

_HELPERS: dict[str, Helper] = {
    **READING,
    "erf": Helper('''
def erf(z):
    """2/√π e^(−z²) Σ 2ⁿ z^(2n+1) / (1 · 3 · … (2n + 1)); beyond 6 it is ±1 to the last digit."""
    z = np.clip(z.astype(np.float64), -6.0, 6.0)
    term = total = z
    for n in range(1, 200):
        term = term * (2.0 * z * z) / (2 * n + 1)
        total = total + term
    return 2.0 / np.sqrt(np.pi) * np.exp(-z * z) * total
'''),
    "softmax": Helper('''
def softmax(z):
    """e^z / Σ e^z over the last axis; the largest z is taken off first so that nothing overflows."""
    y = np.exp(z - z.max(axis=-1, keepdims=True))
    return y / y.sum(axis=-1, keepdims=True)
'''),
    "log_softmax": Helper('''
def log_softmax(z):
    """z − log Σ e^z over the last axis."""
    y = z - z.max(axis=-1, keepdims=True)
    return y - np.log(np.exp(y).sum(axis=-1, keepdims=True))
'''),
    "layer_normalization": Helper('''
def layer_normalization(x, gamma, beta, epsilon):
    """γ (X − μ) / √(σ² + ε) + β, with μ and σ² over the last axis."""
    mean = x.mean(axis=-1, keepdims=True)
    variance = np.square(x - mean).mean(axis=-1, keepdims=True)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
'''),
    "nearest": Helper('''
def nearest(y, last):
    """The place of the class that is nearest to a number."""
    return np.clip(np.rint(y), 0, last)
'''),
}

_OPERATIONS: Mapping[str, str] = {
    "dense": "{x} @ {kernel} + {bias}",
    "batch_normalization": "{gamma} * ({x} - {moving_mean}) / np.sqrt({moving_variance} + {epsilon}) + {beta}",
    "layer_normalization": "{layer_normalization}({x}, {gamma}, {beta}, {epsilon})",
    "prelu": "np.maximum({x}, 0.0) + {alpha} * np.minimum({x}, 0.0)",
    "add": "sum([{all}])",
    "multiply": "{product}",
    "concatenate": "np.concatenate([{all}], axis=-1)",
    "part": "{x}[..., {start}:{stop}]",
}


class NumpyProgram(PythonProgram):
    """`predict(table)` takes a dict of columns and gives a dict of arrays, a row for each."""

    imports: ClassVar[str] = "import numpy as np"
    helpers = _HELPERS
    words: ClassVar[Mapping[str, str]] = {
        "larger": "np.maximum", "smaller": "np.minimum", "exp": "np.exp", "expm1": "np.expm1", "log1p": "np.log1p",
        "tanh": "np.tanh", "abs": "np.abs", "sin": "np.sin", "cos": "np.cos", "arctan": "np.arctan",
    }  # fmt: skip
    absent: ClassVar[Mapping[str, str]] = {"bias": "0.0", "gamma": "1.0", "beta": "0.0"}

    def predict(self) -> str:
        """Raw columns in; of the network alone the prepared rows."""
        if self.network_only:
            return (
                "def predict(x):\n"
                f'    """The outputs (rows, {self.steps.width}) for prepared rows (rows, {self.steps.inputs})."""\n'
                '    with np.errstate(all="ignore"):\n'
                f"        return network(np.asarray(x, np.{self._dtype}))"
            )
        return f'''def predict(table):
    """What the network says of each row of `table`, a dict of columns (lists or arrays) by name: a dict of arrays by target.

    A number is (rows,), in original units; of classes it is the score of each, (rows, classes), in the order of CLASSES.
    """
    with np.errstate(all="ignore"):
        x, usable = prepared(table)
        y = np.full((len(x), {self.steps.width}), NAN)
        y[usable] = network(x[usable].astype(np.{self._dtype}))
        return answers(y)'''

    def prepared(self) -> str:
        """Reading, filling, encoding and scaling, column by column."""
        steps = self.steps
        variables = [self.variable(column) for column in steps.columns]
        lines = [
            "def prepared(table):",
            '    """The numbers that enter the network, (rows, …), and which rows can be used."""',
            "    # Each cell as one number: NAN where it is missing, INF where it cannot be used.",
        ]
        for column, v in zip(steps.columns, variables, strict=True):
            read = self.read(column, "cell")
            lines.append(f"    {v} = np.array([{read} for cell in table[{column.planned.recipe.name!r}]], np.float64)")
        filled = [column for column in steps.columns if column.fill is not None or column.planned.recipe.indicator]
        lines += ["    # Missing cells are filled."] if filled else []
        for column in filled:
            v, fill = self.variable(column), self.filling(column)
            if column.planned.recipe.indicator:
                lines.append(f"    {self.missing(column)} = 1.0 * np.isnan({v})")
            if fill is not None:
                lines.append(f"    {v} = np.where(np.isnan({v}), {fill}, {v})")
        lines.append("    # Rows with another cell that cannot be used are left out; 0 stands in for it.")
        names = ", ".join(variables)
        lines.append(f"    cells = np.stack([{names}], axis=1)")
        lines.append("    usable = np.isfinite(cells).all(axis=1)")
        lines.append(f"    {names}{',' if len(variables) == 1 else ''} = np.where(usable[:, None], cells, 0.0).T")
        lines.append("    # The entries, scaled.")
        lines.append("    x = np.stack([")
        for column in steps.columns:
            lines += [f"        {expression},  # {one_line(name)}" for name, expression in self.entries(column)]
        lines.append("    ], axis=1)")
        lines.append("    usable &= np.isfinite(x).all(axis=1)")
        if steps.order is not None:
            lines.append(f"    x = x[:, {list(steps.order)}]  # the channels of a pixel side by side")
        return "\n".join([*lines, "    return x, usable"])

    def network(self) -> str:
        """Layer by layer."""
        steps = self.steps
        entering = steps.layers[0].entering[0] if len(steps.layers) else (steps.inputs,)
        lines = ["def network(x):", f'    """All outputs side by side, (rows, {steps.width}), for prepared rows."""']
        shapes = next(
            (step.entering[step.inputs.index("input")] for step in steps.layers if "input" in step.inputs), entering
        )
        if len(shapes) > 1:
            lines.append(f"    x = x.reshape(-1, {', '.join(map(str, shapes))})")
        for step in steps.layers:
            lines += [f"    {line}" for line in self._layer(step)]
        outputs = [f"{self.names.of('layer', name)}.reshape(-1, {steps.sized(name)})" for name in steps.outputs]
        lines.append(f"    return np.concatenate([{', '.join(outputs)}], axis=1)")
        return "\n".join(lines)

    def _layer(self, step: Step) -> Iterator[str]:
        yield f"# {one_line(step.text)}"
        given, y = self.arguments(step), self.layer(step)
        given["product"] = " * ".join(self.entering(step))
        x = given["x"]
        if step.operation:
            yield f"{y} = {self.filled(_OPERATIONS[step.operation], **given)}"
            x = y
        if function := self.along_axis(step.activation):
            yield f"{y} = {self.call(function, x)}"
        elif step.activation is not Activation.LINEAR:
            yield f"{y} = {self.phi(step, x)}"
        elif not step.operation:
            same = step.entering[0] == step.leaving
            yield f"{y} = {x}" if same else f"{y} = {x}.reshape(-1, {', '.join(map(str, step.leaving))})"

    def answers(self) -> str:
        """From outputs to original units and probabilities."""
        lines = ["def answers(y):", '    """What the outputs say of each target."""']
        for head in self.steps.heads:
            part = f"y[:, {head.start}:{head.stop}]"
            if function := self.along_axis(head.activation):
                value = self.call(function, part)
            else:
                value = self.phi(Step("", "", (), (), (), "", activation=head.activation), part)
            lines.append(f"    {part} = {value}  # from logits to probabilities")
        lines.append("    return {")
        lines += [f"        {answer.name!r}: {self._answer(answer)}," for answer in self.steps.answers]
        return "\n".join([*lines, "    }"])

    def _answer(self, answer: Answer) -> str:
        y = f"y[:, {answer.start}]"
        if answer.sides:
            other = f"1.0 - {y}" if answer.sides == "probability" else f"-{y}"
            return f"np.stack([{other}, {y}], axis=1)"
        if answer.is_place:
            return self.call("nearest", y, str(len(answer.classes) - 1))
        return f"y[:, {answer.start}:{answer.stop}]" if answer.classes else self.unscaled(y, answer.scaling)

    def arrays(self) -> list[str]:
        """The trained arrays, with their own shapes."""
        found = []
        for step in self.steps.layers:
            for name, array in step.arrays.items():
                found += [line.text for line in array_lines(self.array(step, name), array)]
        return found

    @property
    def _dtype(self) -> str:
        return np.dtype(np.float32 if self.steps.is_single else np.float64).name
