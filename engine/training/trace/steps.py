"""The last stage of a trace: the optimizer's state before and after, the step, and what is left of it in the parameters."""

import re
from collections.abc import Iterator, Mapping

from engine.config.axes import Axes
from engine.config.constraints import NoConstraint
from engine.config.experiment import Experiment
from engine.config.formula import Formula
from engine.config.layers.base import ArrayFact, LayerTensors
from engine.config.optimizers import SYMBOLS, NoClipping, OptimizerSpec
from engine.config.optimizers.rules import AHEAD, rules_of
from engine.config.optimizers.slots import PRODUCT, slots_of
from engine.config.training import Training
from engine.text import Text, joined, term
from engine.training.trace.entry import Entry, Stage, entry

RATE, STEPS = "learning_rate", "t"


def step_entries(
    experiment: Experiment, arrays: Mapping[str, ArrayFact], tensors: Mapping[str, LayerTensors]
) -> Iterator[Entry]:
    """The entries of the update stage; `arrays` are all parameters in order, `tensors` those around each node."""
    optimizer, schedule = experiment.learner.training.optimizer, experiment.learner.training.schedule
    yield entry(
        RATE,
        Stage.UPDATE,
        Formula(Text("the learning rate η of this update, {schedule}", schedule=term(schedule.equation))),
    )
    yield entry(STEPS, Stage.UPDATE, Formula(Text("how many steps the optimizer has taken, this one included")))
    slots = slots_of(optimizer)
    if PRODUCT in slots:
        yield from _slot("", PRODUCT, slots[PRODUCT], experiment.learner.training)
    for name, fact in arrays.items():
        if not fact.is_trained:
            node = name.rpartition("/")[0]
            average = experiment.learner.network.node(node).layer.average(tensors[node], fact.name)
            yield entry(f"{name}/after", Stage.UPDATE, average, fact.axes)
            continue
        for slot, letter in slots.items():
            if slot != PRODUCT:
                yield from _slot(name, slot, letter, experiment.learner.training, fact.axes)
        yield _after(experiment, name, fact)
        yield entry(f"{name}/step", Stage.UPDATE, Formula(f"{name}/after − {name}", (f"{name}/after", name)), fact.axes)


def taken_gradient(optimizer: OptimizerSpec, name: str) -> str:
    """The name of the gradient from which the step of the array `name` is made."""
    node, _, array = name.rpartition("/")
    return f"{node}/d{array}" + ("" if isinstance(optimizer.clipping, NoClipping) else "/clipped")


def _slot(name: str, slot: str, letter: str, training: Training, axes: Axes = ()) -> Iterator[Entry]:
    """A slot before the update, and after it. The one of no array (`name` is empty) is a number of its own."""
    optimizer = training.optimizer
    before = f"{name}/{slot}" if name else slot
    yield entry(before, Stage.UPDATE, Formula(Text("{tensor} as the update before left it", tensor=letter)), axes)
    rules = _rules(optimizer)
    own = [rule for rule in rules if rule.startswith(f"{letter} ←")]
    if own:
        text = own[0].partition("←")[2].strip()
    else:
        text = Text("the new {letter} of: {equation}", letter=letter, equation=optimizer.equation)
    letters = {letter: before}
    if name:
        place = rules.index(own[0]) if own else len(rules)
        letters = (
            _slots_as_read(optimizer, name, text, rules[:place]) | letters | {"g": taken_gradient(optimizer, name)}
        )
    yield entry(f"{before}/after", Stage.UPDATE, _formula(training, text, letters | {"η": RATE, "t": STEPS}), axes)


def _after(experiment: Experiment, name: str, fact: ArrayFact) -> Entry:
    """The parameters after the update: the rules that do not only change a slot, with the slots as these rules read them."""
    optimizer = experiment.learner.training.optimizer
    own = tuple(f"{letter} ←" for letter in slots_of(optimizer).values())
    letters = {"w": name, "g": taken_gradient(optimizer, name), "η": RATE, "t": STEPS}
    shown: list[str] = []
    before: list[str] = []
    for rule in _rules(optimizer):
        if not rule.startswith(own) and rule != optimizer.clipping.equation:
            shown.append(rule)
            letters = _slots_as_read(optimizer, name, rule, before) | letters
        before.append(rule)
    if not isinstance(fact.limit, NoConstraint):
        bound = getattr(fact.limit, "limit", None)
        held = Text("then {equation}", equation=term(fact.limit.equation))
        shown.append(joined((held, f"c = {bound:g}" if bound is not None else ""), ", "))
    after = _formula(experiment.learner.training, joined(shown, ";  "), letters)
    return entry(f"{name}/after", Stage.UPDATE, after, fact.axes)


def _slots_as_read(optimizer: OptimizerSpec, name: str, rule: str, before: list[str]) -> dict[str, str]:
    """The slots that a rule reads, by letter: after the update, unless the rule that changes them comes only later."""
    found = {}
    for slot, letter in slots_of(optimizer).items():
        place = slot if slot == PRODUCT else f"{name}/{slot}"
        has_rule = any(other.startswith(f"{letter} ←") for other in _rules(optimizer))
        is_new = not has_rule or any(other.startswith(f"{letter} ←") for other in before)
        if _reads(rule, letter):
            found[letter] = f"{place}/after" if is_new else place
    return found


def _formula(training: Training, text: str, letters: Mapping[str, str]) -> Formula:
    """The formula with what its letters stand for: tensors by name, and the optimizer's own numbers."""
    read = {letter: name for letter, name in letters.items() if _reads(text, letter)}
    told = [f"{letter} = {name}" for letter, name in read.items()]
    told += [f"{symbol} = {value}" for symbol, value in _numbers(training).items() if _reads(text, symbol)]
    return Formula(text, tuple(read.values()), ", ".join(told))


def _numbers(training: Training) -> dict[str, str]:
    """The optimizer's own numbers by their letters; beside one that the convention rounds, what it becomes."""
    optimizer, found = training.optimizer, {}
    rounded = optimizer.rounded_constants if training.rounds_doubles else {}
    for field, symbol in SYMBOLS.items():
        value = getattr(optimizer, field, 0)
        if value and field != "initial_accumulator":
            found[symbol] = f"{value:g}" + (f" (rounded: {rounded[symbol]})" if symbol in rounded else "")
    return found


def _reads(text: str, letter: str) -> bool:
    """True where a letter stands in an equation on its own; a hat makes another letter of it, and t may be an exponent."""
    alone = rf"(?<![A-Za-zΠ]){re.escape(letter)}(?![A-Za-z_\u0302])"
    return re.search(alone, text) is not None or (letter == "t" and "ᵗ" in text)


def _rules(optimizer: OptimizerSpec) -> list[str]:
    """The parts of the optimizer's equation; what the trace has as a tensor is left out."""
    return [rule for rule in rules_of(optimizer) if not rule.startswith(AHEAD)]
