"""The last stage of a trace: the optimizer's state before and after, the step, and what is left of it in the parameters."""

import re
from collections.abc import Iterator, Mapping, Sequence

from engine.config.axes import Axes
from engine.config.experiment import Experiment
from engine.config.formula import Formula
from engine.config.layers.base import ArrayFact, LayerTensors
from engine.config.optimizers import OptimizerSpec, SearchingSpec, Slot
from engine.config.training import Training
from engine.text import Text, joined, term
from engine.training.trace.entry import Entry, Stage, entry

RATE, STEPS = "learning_rate", "t"
FROZEN = Text("frozen: no gradient is computed for it, and no step is taken")


def step_entries(
    experiment: Experiment,
    arrays: Mapping[str, ArrayFact],
    tensors: Mapping[str, LayerTensors],
    errors: Sequence[tuple[str, str]],
) -> Iterator[Entry]:
    """The entries of the update stage; `arrays` are all parameters in order, `tensors` those around each node.

    `errors`: the tensor of each output and that of its target.
    """
    optimizer, schedule = experiment.learner.training.optimizer, experiment.learner.training.schedule
    yield entry(
        RATE,
        Stage.UPDATE,
        Formula(Text("the learning rate η of this update, {schedule}", schedule=term(schedule.equation))),
    )
    yield entry(STEPS, Stage.UPDATE, Formula(Text("how many steps the optimizer has taken, this one included")))
    for slot in optimizer.slots:
        if slot.is_single:
            yield _before("", slot)
    yield from _searched(optimizer, arrays, errors)
    for slot in optimizer.slots:
        if slot.is_single:
            yield _slot("", slot, experiment.learner.training)
    for name, fact in arrays.items():
        if not fact.is_trained:
            node = name.rpartition("/")[0]
            layer = experiment.learner.network.node(node).layer
            kept = Formula(name, (name,), FROZEN) if layer.is_frozen else layer.average(tensors[node], fact.name)
            yield entry(f"{name}/after", Stage.UPDATE, kept, fact.axes)
            continue
        for slot in optimizer.slots:
            if not slot.is_single:
                yield _before(name, slot, fact.axes)
                yield _slot(name, slot, experiment.learner.training, fact.axes)
        yield _after(experiment, name, fact)
        yield entry(f"{name}/step", Stage.UPDATE, Formula(f"{name}/after − {name}", (f"{name}/after", name)), fact.axes)


def taken_gradient(optimizer: OptimizerSpec, name: str) -> str:
    """The name of the gradient from which the step of the array `name` is made."""
    node, _, array = name.rpartition("/")
    return f"{node}/d{array}" + ("/clipped" if optimizer.clipping.is_active else "")


def _searched(
    optimizer: OptimizerSpec, arrays: Mapping[str, ArrayFact], errors: Sequence[tuple[str, str]]
) -> Iterator[Entry]:
    """What an optimizer that tries several steps computes on its way to the one that it takes."""
    trained = {name: fact for name, fact in arrays.items() if fact.is_trained}
    for each in optimizer.found(errors, tuple(trained)) if isinstance(optimizer, SearchingSpec) else ():
        if not each.is_split:
            yield entry(each.name, Stage.UPDATE, each.formula, each.axes)
            continue
        for name, fact in trained.items():
            yield entry(f"{name}/{each.name}", Stage.UPDATE, each.formula, fact.axes)


def _letters_found(optimizer: OptimizerSpec, name: str) -> dict[str, str]:
    """The tensors that a searching optimizer has computed, by letter, as they are for the array `name`."""
    found = optimizer.found((), ()) if isinstance(optimizer, SearchingSpec) else ()
    return {each.letter: f"{name}/{each.name}" if each.is_split else each.name for each in found}


def _before(name: str, slot: Slot, axes: Axes = ()) -> Entry:
    """A slot before the update. The one of no array (`name` is empty) is a number of its own."""
    before = f"{name}/{slot.name}" if name else slot.name
    return entry(before, Stage.UPDATE, Formula(Text("{tensor} as the update before left it", tensor=slot.letter)), axes)


def _slot(name: str, slot: Slot, training: Training, axes: Axes = ()) -> Entry:
    """A slot after the update."""
    optimizer, letter = training.optimizer, slot.letter
    before = f"{name}/{slot.name}" if name else slot.name
    index = next(i for i, rule in enumerate(optimizer.rules) if rule.startswith(f"{letter} ←"))
    text = optimizer.rules[index].partition("←")[2].strip()
    made = _made_before(text, optimizer.rules[:index])
    letters = _letters_found(optimizer, name) | {letter: before}
    if name:
        whole = joined((text, *made), ";  ")
        read = _slots_as_read(optimizer, name, whole, optimizer.rules[:index])
        letters = read | letters | {"g": taken_gradient(optimizer, name)}
    letters |= {"η": RATE, "t": STEPS}
    after = _formula(training, text, letters, made=made, is_exact=slot.is_single)
    return entry(f"{before}/after", Stage.UPDATE, after, axes)


def _made_before(text: str, rules: Sequence[str]) -> tuple[str, ...]:
    """The numbers in between that `text` reads, each as `d = …`, with those that they are made of."""
    found = tuple(rule for rule in rules if " = " in rule and _reads(text, rule.partition(" = ")[0]))
    return tuple(
        dict.fromkeys(each for rule in found for each in (rule, *_made_before(rule.partition(" = ")[2], rules)))
    )


def _after(experiment: Experiment, name: str, fact: ArrayFact) -> Entry:
    """The parameters after the update: the rules that do not only change a slot, with the slots as these rules read them."""
    optimizer = experiment.learner.training.optimizer
    own = tuple(f"{slot.letter} ←" for slot in optimizer.slots)
    letters = _letters_found(optimizer, name) | {"w": name, "g": taken_gradient(optimizer, name), "η": RATE, "t": STEPS}
    shown: list[str] = []
    for index, rule in enumerate(optimizer.rules):
        if not rule.startswith(own):
            shown.append(rule)
            letters = _slots_as_read(optimizer, name, rule, optimizer.rules[:index]) | letters
    if fact.limit.is_active:
        held = Text("then {equation}", equation=term(fact.limit.equation))
        shown.append(joined((held, fact.limit.note), ", "))
    after = _formula(experiment.learner.training, joined(shown, ";  "), letters)
    return entry(f"{name}/after", Stage.UPDATE, after, fact.axes)


def _slots_as_read(optimizer: OptimizerSpec, name: str, rule: str, before: Sequence[str]) -> dict[str, str]:
    """The slots that a rule reads, by letter: after the update, unless the rule that changes them comes only later."""
    found = {}
    for slot in optimizer.slots:
        tensor = slot.name if slot.is_single else f"{name}/{slot.name}"
        is_new = any(other.startswith(f"{slot.letter} ←") for other in before)
        if _reads(rule, slot.letter):
            found[slot.letter] = f"{tensor}/after" if is_new else tensor
    return found


def _formula(
    training: Training, text: str, letters: Mapping[str, str], *, made: Sequence[str] = (), is_exact: bool = False
) -> Formula:
    """The formula with what its letters stand for: numbers `made` in between, tensors by name, and the optimizer's own numbers.

    `is_exact`: none of these is rounded here.
    """
    whole = joined((text, *made), ";  ")
    read = {letter: name for letter, name in letters.items() if _reads(whole, letter)}
    told: list[str] = [*made, *(f"{letter} = {name}" for letter, name in read.items())]
    numbers = _numbers(training, is_exact=is_exact)
    told += [joined((symbol, value), " = ") for symbol, value in numbers.items() if _reads(whole, symbol)]
    return Formula(text, tuple(read.values()), joined(told, ", "))


def _numbers(training: Training, *, is_exact: bool) -> dict[str, str]:
    """The optimizer's own numbers by their letters; beside one that the convention rounds, what it becomes."""
    optimizer, found = training.optimizer, dict[str, str]()
    rounded = optimizer.rounded_constants if training.rounds_doubles and not is_exact else {}
    of_slots = {slot.letter for slot in optimizer.slots}
    for field, symbol in optimizer.letters().items():
        value = getattr(optimizer, field)
        if value and symbol not in of_slots:
            became = Text("(rounded: {value})", value=rounded[symbol]) if symbol in rounded else ""
            found[symbol] = joined((f"{value:g}", became))
    return found


def _reads(text: str, letter: str) -> bool:
    """True where a letter stands in an equation on its own; a hat makes another letter of it, and t may be an exponent."""
    alone = rf"(?<![A-Za-zΠ]){re.escape(letter)}(?![A-Za-z_\u0302])"
    return re.search(alone, text) is not None or (letter == "t" and "ᵗ" in text)
