"""A program that loops over epochs and updates by itself: what is around the update, which each form writes in its own way."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.config.stopping import Combine
from engine.listings.data import batch_lines, data_block, weights_block
from engine.listings.form import Form, cannot
from engine.listings.helpers import helper_lines
from engine.listings.listing import Block, Line, Listing, indented, spaced
from engine.listings.program import Program
from engine.listings.schedules import plateau_lines, rate_code
from engine.listings.stopping import Loop, RuleCode, rule_code
from engine.text import Text

PRINTED = 20
"""About so many epochs are printed."""


@dataclass(frozen=True)
class Body:
    """What a form writes. `update`: the groups of lines of one update, which leave the loss in E.

    `before`: lines before the first update. `validation`: the lines that leave the validation loss in E, from the variables of a
    batch. `gradients`: the variables of all gradients. `keep`, `restore`: copies of all arrays, and how to take them back.
    `shown`: for each array how it is printed, and what gives it.
    """

    form: Form
    imports: tuple[str, ...]
    update: tuple[tuple[Line, ...], ...]
    gradients: tuple[str, ...]
    keep: str
    restore: tuple[str, ...]
    shown: dict[str, tuple[str, str]]
    before: tuple[Line, ...] = ()
    validation: tuple[Line, ...] = ()
    functions: tuple[Line, ...] = ()
    """Functions that the update calls."""
    compiles: str = ""
    """What stands before a function that is to be compiled."""
    needs: frozenset[str] = frozenset()
    counts: bool = False
    number: str = "{}"
    """A loss as a number of Python's."""
    within: str = ""
    model: tuple[Block, ...] = ()
    options: tuple[Line, ...] = ()
    """Behind the imports."""
    reads_rate: bool = True
    """Whether the update reads lr where the rate stays as it is."""


def loop_listing(program: Program, body: Body) -> Listing:
    """The whole program. Raises InexpressibleError."""
    writer = _Writer(program, body)
    blocks = [
        Block(Text("What is needed"), tuple(writer.head())),
        data_block(program),
        *(weights_block(program, within=body.within),),
        *body.model,
        Block(Text("Training"), tuple(writer.training())),
        Block(Text("What came out"), tuple(writer.result())),
    ]
    arrays = {name: expression for name, (_, expression) in body.shown.items()}
    beside = {} if program.is_embedded else program.data
    file = "" if program.is_embedded else f"{program.name}.npz"
    whole = program.training.epochs
    return Listing(body.form, tuple(blocks), "history", arrays, file, beside, done="len(history)", whole=whole)


class _Writer:
    def __init__(self, program: Program, body: Body) -> None:
        self._program, self._body = program, body
        self._training, self._batches = program.training, program.batches
        self._rate = rate_code(self._training.schedule, self._training.optimizer.learning_rate)
        loop = Loop(body.form, self._batches.per_epoch, body.gradients, body.keep, body.restore)
        self._rules = [rule_code(rule, place, loop) for place, rule in enumerate(self._training.stopping.rules)]
        self._is_nested = self._batches.per_epoch > 1
        by_update = self._rate is not None and self._rate.is_by_update
        self._counts = body.counts or by_update or any(rule.counts for rule in self._rules)
        mixed = self._training.stopping.join is Combine.ALL and len(self._rules) > 1
        if self._is_nested and mixed and any(rule.is_of_updates for rule in self._rules):
            raise cannot(body.form, Text("several rules of single updates that must hold at once."))

    def head(self) -> Iterator[Line]:
        """Imports, how numbers are printed, and functions."""
        helpers = tuple(helper_lines(self._body.needs))
        imports = [Line(text) for text in self._body.imports]
        imports += [line for line in helpers if line.text.startswith("from ")]
        options = Line('np.set_printoptions(formatter={"float_kind": "{:8.3f}".format})')
        yield from spaced(
            imports, [options, *self._body.options], [line for line in helpers if not line.text.startswith("from ")]
        )

    def training(self) -> Iterator[Line]:
        """All before the first update, and the loop."""
        yield from spaced(self._before(), self._body.functions, self._validation(), self._loop(), self._behind())

    def result(self) -> Iterator[Line]:
        """What is printed at the end."""
        if self._rules:
            yield Line('print(f"ended after epoch {len(history)}: loss {history[-1]:.6f}")')
        for label, expression in self._body.shown.values():
            yield Line(f'print("{label} =", {expression}, sep="\\n")')

    def _before(self) -> Iterator[Line]:
        if self._rate is None and self._body.reads_rate:
            yield Line(f"lr = {self._training.optimizer.learning_rate!r}", ("learning_rate",))
        yield from self._body.before
        if self._counts:
            yield Line("t = 0", ("t",))
        yield Line("history = []")
        if self._program.has_validation:
            yield Line("validation_history = []")
        for rule in self._rules:
            yield from map(Line, rule.before)
        if self._training.plateau is not None:
            yield from map(Line, plateau_lines(self._training.plateau)[0])

    def _validation(self) -> Iterator[Line]:
        if not self._program.has_validation:
            return
        if self._body.compiles:
            yield Line(self._body.compiles)
        yield Line(f"def validation_loss({', '.join(self._program.batch)}):")
        yield from indented(self._body.validation)
        yield Line("    return E")

    def _loop(self) -> Iterator[Line]:
        yield Line(f"for epoch in range({self._training.epochs}):")
        yield from indented(self._epoch())

    def _epoch(self) -> Iterator[Line]:
        program, by_update = self._program, self._rate is not None and self._rate.is_by_update
        rates = [] if self._rate is None or by_update else list(self._rates())
        if self._is_nested:
            before, loop, taken = batch_lines(program)
            yield from spaced(rates, before)
            yield Line("total, seen = 0.0, 0" if self._ends_within else "total = 0.0")
            yield loop
            yield from indented(taken)
            yield from indented(self._update())
        else:
            yield from rates
            yield from self._update()
        yield Line("")
        yield from self._after_epoch()

    def _update(self) -> Iterator[Line]:
        counted = [Line("t += 1", ("t",))] if self._counts else []
        rates = list(self._rates()) if self._rate is not None and self._rate.is_by_update else []
        yield from spaced([*counted, *rates], *self._body.update)
        loss = self._body.number.format("E")
        if self._is_nested:
            yield Line(f"total += {loss} * len(T)")
        if self._ends_within:
            yield Line("seen += len(T)")
        if self._is_nested:
            within = [rule for rule in self._rules if rule.is_of_updates]
            for rule in within:
                yield from map(Line, rule.update)
            if within:
                yield Line(f"if {self._held(within)}:")
                yield Line("    break")

    def _rates(self) -> Iterator[Line]:
        assert self._rate is not None
        for name, expression in self._rate.each:
            yield Line(f"{name} = {expression}", ("learning_rate",) if name == "lr" else ())

    def _after_epoch(self) -> Iterator[Line]:
        program, loss = self._program, self._body.number.format("E")
        value = f"total / {len(program.arrays.x)}" if self._is_nested else loss
        yield from self._only_whole([Line(f"history.append({value})")])
        if program.has_validation:
            given = ", ".join(f"{name}_validation" for name in program.batch)
            value = self._body.number.format(f"validation_loss({given})")
            yield from self._only_whole([Line(f"validation_history.append({value})")])
        yield from self._told()
        if self._training.plateau is not None:
            yield from map(Line, plateau_lines(self._training.plateau)[1])
        for rule in self._rules:
            if not self._is_nested:
                yield from map(Line, rule.update)
            yield from map(Line, rule.epoch)
        if self._rules:
            yield Line(f"if {self._held(self._rules)}:")
            yield Line("    break")

    def _told(self) -> Iterator[Line]:
        every = max(1, self._training.epochs // PRINTED)
        validation = ", validation {validation_history[-1]:.6f}" if self._program.has_validation else ""
        told = Line(f'print(f"epoch {{epoch + 1}}: loss {{history[-1]:.6f}}{validation}")')
        if every == 1:
            yield from self._only_whole([told])
            return
        yield Line(f"if (epoch + 1) % {every} == 0:")
        yield told.indented()

    def _behind(self) -> Iterator[Line]:
        restoring = [rule for rule in self._rules if rule.end]
        for rule in restoring[:1]:
            yield from (
                Line(text, comment=Text("the weights of the best epoch") if not place else Text(""))
                for place, text in enumerate(rule.end)
            )

    def _only_whole(self, lines: list[Line]) -> Iterator[Line]:
        """The lines, for an epoch that is complete."""
        if not self._ends_within:
            yield from lines
            return
        yield Line(f"if seen == {len(self._program.arrays.x)}:")
        yield from indented(lines)

    @property
    def _ends_within(self) -> bool:
        """Whether a rule may end the run within an epoch."""
        return self._is_nested and any(rule.is_of_updates for rule in self._rules)

    def _held(self, rules: list[RuleCode]) -> str:
        word = " and " if self._training.stopping.join is Combine.ALL else " or "
        return word.join(rule.holds for rule in rules)
