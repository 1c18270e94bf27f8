"""The model of the forms with Keras: its layers, what they begin with, its losses and its optimizer."""

from collections.abc import Iterator

from engine.config import losses as spec
from engine.config.losses import OverOutputs
from engine.config.network import INPUT
from engine.config.outputs import OutputPart
from engine.config.shapes import shape_of
from engine.listings.form import Form, cannot
from engine.listings.layers.build import code_of
from engine.listings.layers.layer import Site
from engine.listings.listing import Line
from engine.listings.losses import Taken, keras_loss, loss_code
from engine.listings.optimizers import keras_optimizer
from engine.listings.program import Program
from engine.text import Text


class KerasModel:
    """Writes a model as a stack (`is_stack`) or by the functional interface."""

    def __init__(self, program: Program, form: Form, *, is_stack: bool) -> None:
        self.program, self.form, self._is_stack = program, form, is_stack
        if is_stack and not is_plain_stack(program):
            raise cannot(form, Text("a layer takes another's output than that of the one before it."))
        for part in program.parts:
            if len(part.shape) > 1:
                raise cannot(form, Text("the loss of an output of several axes."))
            if program.arrays.w is not None and (part.loss.is_of_batch or len(program.parts) > 1):
                raise cannot(form, Text("weighted rows in a loss of the whole batch."))

    @property
    def imports(self) -> tuple[str, ...]:
        """Of NumPy and TensorFlow."""
        return "import numpy as np", "import tensorflow as tf"

    def precision(self) -> Iterator[Line]:
        """Keras's precision, where it is not the usual one."""
        if not self.program.is_single:
            yield Line('tf.keras.backend.set_floatx("float64")')

    def lines(self) -> Iterator[Line]:
        """The model, with its initial weights."""
        shape = ", ".join(map(str, shape_of(self.program.inputs)))
        comma = "," if len(shape_of(self.program.inputs)) == 1 else ""
        given = f"tf.keras.Input(shape=({shape}{comma}))"
        if self._is_stack:
            yield Line("model = tf.keras.Sequential([")
            yield Line(f"    {given},", ("input",))
            for site in self._sites():
                yield Line(f"    {code_of(site.layer).keras(site)},", self._made(site))
            yield Line("])")
        else:
            yield Line(f"inputs = {given}", ("input",))
            for site in self._sites():
                yield Line(f"{self._layer(site)} = {code_of(site.layer).keras(site)}")
            for site in self._sites():
                entering = [self._symbol(name) for name in site.node.inputs]
                taken = f"[{', '.join(entering)}]" if site.layer.is_join else entering[0]
                yield Line(f"{self._symbol(site.node.name)} = {self._layer(site)}({taken})", self._made(site))
            outputs = [self._symbol(part.name) for part in self.program.parts]
            made = f"[{', '.join(outputs)}]" if len(outputs) > 1 else outputs[0]
            yield Line(f"model = tf.keras.Model(inputs, {made})")
        yield Line("")
        for site in self._sites():
            if arrays := self._arrays(site):
                variables = ", ".join(self.program.names[name] for name in arrays)
                yield Line(f"{self._layer(site)}.set_weights([{variables}])", tuple(arrays))

    def shown(self) -> dict[str, tuple[str, str]]:
        """For each array its variable's name, and what gives it from the model."""
        found = {}
        for site in self._sites():
            for place, name in enumerate(self._arrays(site)):
                found[name] = self.program.names[name], f"{self._layer(site)}.get_weights()[{place}]"
        return {name: found[name] for name in self.program.initial}

    def optimizer(self) -> str:
        """Keras's optimizer. Raises InexpressibleError."""
        found = keras_optimizer(self.program.training.optimizer, is_exact=self.program.training.is_exact)
        if isinstance(found, Text):
            raise cannot(self.form, found)
        return found

    def losses(self) -> list[tuple[OutputPart, str, tuple[Line, ...]]]:
        """For each output its loss, as it is called or handed over, and the lines that define it."""
        found: list[tuple[OutputPart, str, tuple[Line, ...]]] = []
        for place, part in enumerate(self.program.parts):
            name = f"loss_{place + 1}" if len(self.program.parts) > 1 else "loss"
            keras = "" if self._is_own(part) else keras_loss(part.loss)
            if keras:
                found.append((part, name, (Line(f"{name} = {keras}"),)))
                continue
            taken = Taken(
                part.loss.is_from_logits, "", part.shape[-1], self.program.is_single, self.program.training.is_exact
            )
            code = loss_code(part.loss, taken)
            letters = {letter: letter for letter in "CDGHPQSU"} | {"Y": "Y", "T": "T"}
            before = [
                Line(f"    {letter} = {text.format(**letters)}")
                for letter, text in code.before
                if f"{{{letter}}}" in code.tensorflow
            ]
            defined = (
                Line(f"def {name}(T, Y):"), *before, Line(f"    return {code.tensorflow.format(**letters)}")
            )  # fmt: skip
            found.append((part, name, defined))
        return found

    @property
    def has_penalties(self) -> bool:
        """Whether sizes add to the loss."""
        return any(fact.penalty.is_active for fact in self.program.facts.values()) or any(
            node.layer.output_penalty.is_active for node in self.program.order
        )

    @property
    def differs_in_training(self) -> bool:
        """Whether a layer does in training what it does not do in prediction."""
        return any(node.layer.differs_in_training for node in self.program.order)

    def tensors(self, *parts: str) -> tuple[str, ...]:
        """The tensors of these names, of all nodes."""
        return tuple(f"{node.name}/{part}" for node in self.program.order for part in parts)

    def updated(self) -> tuple[str, ...]:
        """What an update leaves."""
        slots = [slot for slot in self.program.training.optimizer.slots if not slot.is_single]
        steps = tuple(f"{name}/{part}" for name in self.program.trained for part in ("after", "step"))
        return steps + tuple(f"{name}/{slot.name}/after" for name in self.program.trained for slot in slots)

    def gradients(self) -> tuple[str, ...]:
        """The names of all gradients."""
        pairs = (name.rpartition("/") for name in self.program.trained)
        return tuple(f"{node}/d{array}" for node, _, array in pairs)

    def _is_own(self, part: OutputPart) -> bool:
        """Where Keras's class would take a constant by way of float32, and the convention does not."""
        is_sum = getattr(part.loss, "over_outputs", OverOutputs.MEAN) is OverOutputs.SUM
        return is_sum or (isinstance(part.loss, spec.LogCosh) and self.program.training.is_exact)

    def _sites(self) -> Iterator[Site]:
        return (Site(self.program, node, self.form) for node in self.program.order)

    def _arrays(self, site: Site) -> list[str]:
        return [name for name in self.program.initial if name.rpartition("/")[0] == site.node.name]

    def _layer(self, site: Site) -> str:
        if self._is_stack:
            return f"model.layers[{site.number}]"
        return f"layer{self.program.names[f'{site.node.name}/layer'].removeprefix('layer')}"

    def _symbol(self, node: str) -> str:
        return "inputs" if node == INPUT else self.program.names[f"{node}/Y"]

    @staticmethod
    def _made(site: Site) -> tuple[str, ...]:
        return site.t("Z", "Y") if site.layer.has_sum else site.t("Y")


def is_plain_stack(program: Program) -> bool:
    """Whether each layer feeds the next, and no other."""
    before = (INPUT, *(node.name for node in program.order))
    return all(node.inputs == (source,) for node, source in zip(program.order, before, strict=False))
