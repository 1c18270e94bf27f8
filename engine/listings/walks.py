"""A walk down a formula as a program: in NumPy with the slope by hand, on tf.Variable, and with Keras's optimizer."""

import keyword
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.config.convention import Convention
from engine.config.optimizers import ClipByNorm
from engine.config.training import EngineName, Precision
from engine.listings.expressions import slope_source, value_source
from engine.listings.form import Form, InexpressibleError, cannot
from engine.listings.listing import Block, Line, Listing, indented, spaced
from engine.listings.literals import number
from engine.listings.optimizers import clipping_lines, keras_optimizer, optimizer_code, slot_start
from engine.listings.runner import Runner
from engine.listings.schedules import rate_code
from engine.listings.verify import Compared, Verification
from engine.progress import Progress, no_progress
from engine.text import Text, joined
from engine.walk.spec import Walk
from engine.walk.walking import walk as walked

TAKEN = frozenset(keyword.kwlist) | {
    "E", "alpha", "beta_1", "beta_2", "d", "dtype", "epoch", "float", "gradients", "lr", "norm", "np", "optimizer", "period",
    "positions", "print", "range", "rate", "share", "t", "tape", "tf", "u", "u_next", "u_product",
}  # fmt: skip
"""Names that the program itself has."""


def walk_listing(walk: Walk, form: Form) -> Listing:
    """The program that walks as `walk` says. Raises InexpressibleError, which names the nearest form that can."""
    try:
        return _Writer(walk, form).listing()
    except InexpressibleError as error:
        for other in form.nearest:
            try:
                _Writer(walk, other).listing()
            except InexpressibleError:
                continue
            nearest = Text("The nearest form that can is {form}.", form=other.label)
            raise InexpressibleError(joined((error.text, nearest))) from error
        raise


def verify_walk(walk: Walk, listing: Listing, runner: Runner, *, progress: Progress = no_progress) -> Verification:
    """Run it, walk the same in NumPy, and compare every position. Raises ListingError, and what `progress` raises."""
    ran = runner.run(listing, progress=progress)
    ours, theirs = ran.arrays["positions"], np.asarray(walked(walk, EngineName.NUMPY).positions)
    both = min(len(ours), len(theirs))
    gaps = np.abs(ours[:both].reshape(both, -1) - theirs[:both].reshape(both, -1))
    gap = float(np.max(gaps, initial=0.0)) if len(ours) == len(theirs) else float("inf")
    allowed = (1e-12 if walk.precision is Precision.FLOAT64 else 1e-4) * max(
        1.0, float(np.max(np.abs(theirs), initial=0.0))
    )
    return Verification((Compared("positions", gap == 0, gap, allowed),), ran.printed)


@dataclass(frozen=True, eq=False)
class _Writer:
    walk: Walk
    form: Form

    @property
    def _lib(self) -> str:
        return "np" if self.form is Form.NUMPY else "tf"

    @property
    def _names(self) -> dict[str, str]:
        """The variable of each of the formula's."""
        found: dict[str, str] = {}
        for name in self.walk.function.variables:
            plain = re.sub(r"\W", "_", unicodedata.normalize("NFKC", name))
            plain = f"{plain}_" if plain in TAKEN or plain in found.values() else plain
            found[name] = f"_{plain}" if plain[:1].isdigit() else plain
        return found

    def listing(self) -> Listing:
        """The whole program. Raises InexpressibleError."""
        if self.form in (Form.SEQUENTIAL, Form.FUNCTIONAL):
            raise cannot(self.form, Text("a formula has no layers."))
        imports = [Line("import numpy as np"), *([] if self._lib == "np" else [Line("import tensorflow as tf")])]
        blocks = (
            Block(Text("What is needed"), tuple(spaced(imports, self._precision()))),
            Block(Text("Where the walk begins"), tuple(self._start())),
            Block(Text("The walk"), tuple(self._loop())),
        )
        arrays = {"positions": "positions"}
        return Listing(self.form, blocks, "[]", arrays, done="len(positions)", whole=self.walk.updates)

    def _precision(self) -> Iterator[Line]:
        if self.form is Form.GRADIENT_TAPE and self.walk.precision is Precision.FLOAT64:
            yield Line('tf.keras.backend.set_floatx("float64")')

    def _start(self) -> Iterator[Line]:
        dtype = self.walk.precision.value
        if self._lib == "tf" and "dtype)" in self._value():
            yield Line(f"dtype = tf.{dtype}")
        for name, value in zip(self._names.values(), self.walk.start, strict=True):
            if self._lib == "np":
                yield Line(f"{name} = np.{dtype}({number(value)})")
            else:
                yield Line(f"{name} = tf.Variable({number(value)}, dtype=tf.{dtype})")

    def _loop(self) -> Iterator[Line]:
        rate = rate_code(self.walk.schedule, self.walk.optimizer.learning_rate)
        rates = (
            [] if rate is None else [Line(f"{name} = {text.replace('(t - 1)', 'epoch')}") for name, text in rate.each]
        )
        before = list(self._before(is_constant=rate is None))
        yield from spaced(before, self._updates(rates))

    def _before(self, *, is_constant: bool) -> Iterator[Line]:
        if self.form is Form.GRADIENT_TAPE:
            optimizer = self.walk.optimizer
            is_exact = self.walk.precision is Precision.FLOAT64 and optimizer.convention is Convention.TEXTBOOK
            found = keras_optimizer(optimizer, is_exact=is_exact)
            if isinstance(found, Text):
                raise cannot(self.form, found)
            if isinstance(optimizer.clipping, ClipByNorm) and len(self._names) > 1:
                raise cannot(self.form, Text("Keras clips each variable by itself."))
            yield Line(f"optimizer = {found}")
        else:
            if is_constant:
                yield Line(f"lr = {number(self.walk.optimizer.learning_rate)}")
            code = optimizer_code(self.walk.optimizer, is_single=self.walk.precision is Precision.FLOAT32)
            for rule in code.constants:
                yield Line(f"{rule.target} = {rule.expression}")
            for name in self._names.values():
                for slot in self.walk.optimizer.slots:
                    if not slot.is_single:
                        start = slot_start(self.walk.optimizer, slot.name)
                        yield Line(f"{slot.name}_{name} = np.{self.walk.precision.value}({start})")
        yield Line("positions = []")

    def _updates(self, rates: list[Line]) -> Iterator[Line]:
        yield Line(f"for epoch in range({self.walk.updates}):")
        names = list(self._names.values())
        by_hand = self.form is not Form.GRADIENT_TAPE
        body = self._by_hand(rates) if by_hand else self._by_keras(rates)
        yield from indented(body)
        value = "{}" if self._lib == "np" else "{}.numpy()"
        given = ", ".join(f"float({value.format(name)})" for name in names)
        yield Line(f"    positions.append({given if len(names) == 1 else f'[{given}]'})")
        yield Line(f'    print("{", ".join(names)}:", positions[-1])')

    def _by_hand(self, rates: list[Line]) -> Iterator[Line]:
        code = optimizer_code(self.walk.optimizer, is_single=self.walk.precision is Precision.FLOAT32)
        names = list(self._names.values())
        gradients = {name: f"D{name}E" for name in names}
        counted = [Line("t = epoch + 1")] if code.counts else []
        ahead = []
        for name in names if code.ahead else ():
            ahead.append(Line(f"before_{name} = {name if self._lib == 'np' else f'tf.identity({name})'}"))
            ahead.append(self._assigned(name, code.ahead.format(**self._letters(name, gradients))))
        clipped = [Line(f"{target} = {text}") for target, text in self._clipping(gradients)]
        steps = [Line(f"{rule.target} = {rule.expression}") for rule in code.numbers]
        for name in names:
            letters = self._letters(name, gradients)
            if code.ahead:
                steps.append(self._assigned(name, f"before_{name}"))
            for rule in code.rules:
                text = rule.expression.format(**letters)
                steps.append(
                    self._assigned(name, text) if rule.target == "w" else Line(f"{letters[rule.target]} = {text}")
                )
        yield from (*counted, *rates, *ahead, *self._slopes(gradients), *clipped, *steps)

    def _clipping(self, gradients: dict[str, str]) -> list[tuple[str, str]]:
        """A walk's gradient is one array, whose entries are here variables of their own."""
        clipping = self.walk.optimizer.clipping
        if not isinstance(clipping, ClipByNorm) or len(gradients) == 1:
            return clipping_lines(clipping, gradients, np_name=self._lib)
        c, squares = number(clipping.c), " + ".join(f"{g} * {g}" for g in gradients.values())
        length = ("norm", f"{self._lib}.sqrt({squares})")
        return [length, *((g, f"{g} * {c} / {self._lib}.maximum(norm, {c})") for g in gradients.values())]

    def _by_keras(self, rates: list[Line]) -> Iterator[Line]:
        names = ", ".join(self._names.values())
        yield from rates
        if rates:
            yield Line("optimizer.learning_rate = lr")
        yield from self._taped()
        yield Line(f"gradients = tape.gradient(E, [{names}])")
        yield Line(f"optimizer.apply_gradients(zip(gradients, [{names}]))")

    def _slopes(self, gradients: dict[str, str]) -> Iterator[Line]:
        if self._lib == "tf":
            yield from self._taped()
            given = ", ".join(gradients.values())
            yield Line(f"{given}{',' if len(gradients) == 1 else ''} = tape.gradient(E, [{', '.join(gradients)}])")
            return
        yield Line(f"E = {value_source(self.walk.function.expression, 'np', self._names).text}")
        kind = "" if self.walk.precision is Precision.FLOAT64 else "np.float32"
        for variable, name in self._names.items():
            slope = slope_source(self.walk.function.expression, variable, self._names).text
            yield Line(f"{gradients[name]} = {f'{kind}({slope})' if kind else slope}")

    def _value(self) -> str:
        return value_source(self.walk.function.expression, self._lib, self._names).text

    def _taped(self) -> Iterator[Line]:
        yield Line("with tf.GradientTape() as tape:")
        yield Line(f"    E = {value_source(self.walk.function.expression, 'tf', self._names).text}")

    def _letters(self, name: str, gradients: dict[str, str]) -> dict[str, str]:
        slots = {slot.name: f"{slot.name}_{name}" for slot in self.walk.optimizer.slots if not slot.is_single}
        return {"d": f"d_{name}", "s": f"s_{name}"} | slots | {"w": name, "g": gradients[name], "np": self._lib}

    def _assigned(self, name: str, expression: str) -> Line:
        if self._lib == "np":
            return Line(f"{name} = {expression}")
        return Line(f"{name}.assign({expression})")
