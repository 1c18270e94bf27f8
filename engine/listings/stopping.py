"""What each stopping rule is in a program that loops over updates by itself, and what Keras has for it."""

from collections.abc import Callable
from typing import NamedTuple

from engine.config import stopping as spec
from engine.config.stopping import RuleSpec, Which
from engine.config.watched import EpochLoss, WatchedLoss
from engine.listings.form import Form, cannot
from engine.listings.literals import number
from engine.text import Text


class Loop(NamedTuple):
    """The loop that a rule stands in. `gradients`: their variables, all of them; `arrays`: those of all arrays, which are kept."""

    form: Form
    per_epoch: int
    gradients: tuple[str, ...]
    keep: str
    """An expression for copies of all arrays."""
    restore: tuple[str, ...]
    """Lines that bring back the copies in {kept}."""


class RuleCode(NamedTuple):
    """Lines before the loop, after each update, after each epoch and behind the loop; `holds`: whether the rule does."""

    holds: str
    before: tuple[str, ...] = ()
    update: tuple[str, ...] = ()
    epoch: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    is_of_updates: bool = False
    """It may hold within an epoch."""
    counts: bool = False
    """It reads t, the number of updates done."""


def rule_code(rule: RuleSpec, place: int, loop: Loop) -> RuleCode:
    """The rule number `place` of the run in a loop. Raises InexpressibleError."""
    return _CODES[type(rule)](rule, f"_{place + 1}" if place else "", loop)


def _watched(watched: WatchedLoss | EpochLoss, validation: WatchedLoss | EpochLoss) -> str:
    return "validation_history[-1]" if watched is validation else "history[-1]"


def _of_epochs(rule: RuleSpec, _own: str, loop: Loop) -> RuleCode:
    assert isinstance(rule, spec.AfterEpochs)
    return RuleCode(f"epoch + 1 >= {rule.epochs}")


def _of_updates(rule: RuleSpec, _own: str, loop: Loop) -> RuleCode:
    assert isinstance(rule, spec.AfterUpdates)
    return RuleCode(f"t >= {rule.updates}", is_of_updates=True, counts=True)


def _of_seconds(_rule: RuleSpec, _own: str, loop: Loop) -> RuleCode:
    raise cannot(loop.form, Text("a run that ends after some time ends elsewhere each time."))


def _of_target(rule: RuleSpec, own: str, loop: Loop) -> RuleCode:
    assert isinstance(rule, spec.TargetLoss)
    if rule.watched is WatchedLoss.BATCH:
        return RuleCode(f"E <= {number(rule.loss)}", is_of_updates=True)
    return RuleCode(f"{_watched(rule.watched, WatchedLoss.VALIDATION)} <= {number(rule.loss)}")


def _of_improvement(rule: RuleSpec, own: str, loop: Loop) -> RuleCode:
    assert isinstance(rule, spec.NoImprovement)
    loss = _watched(rule.watched, EpochLoss.VALIDATION)
    least = f"best{own} - {number(rule.min_delta)}" if rule.min_delta else f"best{own}"
    kept = (f"    kept{own} = {loop.keep}",) if rule.restore_best else ()
    return RuleCode(
        f"waits{own} >= {rule.patience}",
        before=(f"best{own}, waits{own} = np.inf, 0",),
        epoch=(
            f"if {loss} < {least}:",
            f"    best{own}, waits{own} = {loss}, 0",
            *kept,
            "else:",
            f"    waits{own} += 1",
        ),
        end=tuple(line.format(kept=f"kept{own}") for line in loop.restore) if rule.restore_best else (),
    )


def _of_falling(rule: RuleSpec, own: str, loop: Loop) -> RuleCode:
    assert isinstance(rule, spec.NotFalling)
    is_of_batch = rule.watched is WatchedLoss.BATCH
    loss = "E" if is_of_batch else _watched(rule.watched, WatchedLoss.VALIDATION)
    lines = (f"rises{own} = rises{own} + 1 if {loss} >= last{own} else 0", f"last{own} = {loss}")
    before = (f"last{own}, rises{own} = np.inf, 0",)
    holds = f"rises{own} >= {rule.times}"
    if is_of_batch:
        return RuleCode(holds, before, update=lines, is_of_updates=True)
    return RuleCode(holds, before, epoch=lines)


def _of_gradient(rule: RuleSpec, own: str, loop: Loop) -> RuleCode:
    assert isinstance(rule, spec.SmallGradient)
    which = "max" if rule.which is Which.ALL else "min"
    each = "np.abs(g)" if loop.form is Form.NUMPY else "tf.abs(g).numpy()"
    line = f"size{own} = {which}({each}.{which}() for g in ({', '.join(loop.gradients)},))"
    return RuleCode(f"size{own} < {number(rule.epsilon)}", update=(line,), is_of_updates=True)


_CODES: dict[type[RuleSpec], Callable[[RuleSpec, str, Loop], RuleCode]] = {
    spec.AfterEpochs: _of_epochs,
    spec.AfterUpdates: _of_updates,
    spec.AfterSeconds: _of_seconds,
    spec.TargetLoss: _of_target,
    spec.NoImprovement: _of_improvement,
    spec.NotFalling: _of_falling,
    spec.SmallGradient: _of_gradient,
}
KNOWN = frozenset(_CODES)
"""The rules that can be written, or are refused in words."""


def keras_callback(rule: RuleSpec, form: Form) -> str:
    """Keras's callback for a rule. Raises InexpressibleError."""
    if not isinstance(rule, spec.NoImprovement):
        raise cannot(form, Text("Keras's fit has no rule '{rule}'.", rule=rule.label))
    watched = "val_loss" if rule.watched is EpochLoss.VALIDATION else "loss"
    delta = f", min_delta={rule.min_delta!r}" if rule.min_delta else ""
    best = f", restore_best_weights={rule.restore_best}"
    return f'tf.keras.callbacks.EarlyStopping(monitor="{watched}", mode="min", patience={rule.patience}{delta}{best})'
