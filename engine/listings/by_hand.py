"""What the forms without Keras's layers have in common: the way forward, and the optimizer's rules, array by array."""

from collections.abc import Iterator

from engine.config.optimizers import SearchingSpec
from engine.listings.form import Form, cannot
from engine.listings.layers.build import code_of
from engine.listings.layers.layer import Site
from engine.listings.listing import Line
from engine.listings.optimizers import OptimizerCode, clipping_lines, optimizer_code, slot_start, zeros_like
from engine.listings.penalties import limited
from engine.listings.program import Program
from engine.text import Text, term


class ByHand:
    """Writes the parts of an update in one form, NumPy or tf.Variable."""

    def __init__(self, program: Program, form: Form) -> None:
        self.program, self.form = program, form
        self._lib = "np" if form is Form.NUMPY else "tf"
        self._config = program.training.optimizer
        if isinstance(self._config, SearchingSpec):
            raise cannot(
                form, Text("{optimizer} tries several steps in each update.", optimizer=term(self._config.label))
            )
        self.optimizer: OptimizerCode = optimizer_code(self._config, is_single=program.is_single)

    def site(self, name: str, *, is_training: bool = True) -> Site:
        """The place of a node."""
        return Site(self.program, self.program.network.node(name), self.form, is_training)

    def forward(self, *, is_training: bool = True) -> Iterator[Line]:
        """All layers, from the input on."""
        for node in self.program.order:
            yield from code_of(node.layer).forward(self.site(node.name, is_training=is_training))

    @property
    def needs(self) -> frozenset[str]:
        """The functions that the layers' lines call."""
        return frozenset(
            name for node in self.program.order for name in code_of(node.layer).needs(self.site(node.name))
        )

    @property
    def gradients(self) -> dict[str, str]:
        """The variable of the gradient of each trained array."""
        found = {}
        for name in self.program.trained:
            node, _, array = name.rpartition("/")
            found[name] = self.program.names[f"{node}/d{array}"]
        return found

    def slots(self) -> Iterator[Line]:
        """What the optimizer remembers, before the first update."""
        for rule in self.optimizer.constants:
            yield Line(f"{rule.target} = {rule.expression}")
        for name in self.program.trained:
            for slot in self._config.slots:
                if not slot.is_single:
                    start = zeros_like(self.program.names[name], slot_start(self._config, slot.name), self._lib)
                    yield Line(f"{self.program.names[f'{name}/{slot.name}']} = {start}", (f"{name}/{slot.name}",))

    def ahead(self) -> Iterator[Line]:
        """The arrays where the gradient is taken; their own values are kept."""
        if not self.optimizer.ahead:
            return
        for name in self.program.trained:
            w = self.program.names[name]
            kept = w if self._lib == "np" else f"tf.identity({w})"
            yield Line(f"before_{w} = {kept}")
            expression = self.optimizer.ahead.format(**self._letters(name))
            yield self._assigned(w, expression, (f"{name}/ahead",))

    def clipped(self) -> Iterator[Line]:
        """The gradients as the optimizer takes them."""
        by_variable = {variable: name for name, variable in self.gradients.items()}
        clipping = self._config.clipping
        for variable, expression in clipping_lines(clipping, self.gradients, np_name=self._lib):
            name = by_variable.get(variable, "")
            node, _, array = name.rpartition("/")
            yield Line(f"{variable} = {expression}", (f"{node}/d{array}/clipped",) if name else ())

    def step(self) -> Iterator[Line]:
        """The optimizer's rules for each array, and what holds it to its limit."""
        for rule in self.optimizer.numbers:
            yield Line(f"{rule.target} = {rule.expression}", self._of_number(rule.target))
        slots = {slot.name for slot in self._config.slots}
        for name in self.program.trained:
            letters = self._letters(name)
            w = self.program.names[name]
            if self.optimizer.ahead:
                yield self._assigned(w, f"before_{w}", ())
            for rule in self.optimizer.rules:
                expression = rule.expression.format(**letters)
                if rule.target == "w":
                    yield self._assigned(w, expression, (f"{name}/after", f"{name}/step"))
                else:
                    tensors = (f"{name}/{rule.target}/after",) if rule.target in slots else ()
                    yield Line(f"{letters[rule.target]} = {expression}", tensors)
            fact = self.program.facts[name]
            if fact.limit.is_active:
                yield self._assigned(w, limited(fact.limit, w, len(fact.shape), self._lib), (f"{name}/after",))

    def _assigned(self, w: str, expression: str, tensors: tuple[str, ...]) -> Line:
        if self._lib == "np":
            return Line(f"{w} = {expression}", tensors)
        if expression.startswith(f"{w} - "):
            return Line(f"{w}.assign_sub({expression.removeprefix(f'{w} - ')})", tensors)
        return Line(f"{w}.assign({expression})", tensors)

    def _letters(self, name: str) -> dict[str, str]:
        """The variable of each letter in the optimizer's rules, for an array."""
        names = self.program.names
        found = {slot.name: names[f"{name}/{slot.name}"] for slot in self._config.slots if not slot.is_single}
        return {"d": "d", "s": "s"} | found | {"w": names[name], "g": self.gradients[name], "np": self._lib}

    def _of_number(self, target: str) -> tuple[str, ...]:
        return (f"{target}/after",) if any(slot.name == target for slot in self._config.slots) else ()


def commented(lines: Iterator[Line], comment: Text) -> tuple[Line, ...]:
    """The lines under a comment; nothing where there are none."""
    found = tuple(lines)
    return (Line("", comment=comment), *found) if found else ()
