"""What each optimizer is in a program: its rules for one array, in NumPy or TensorFlow alike, and Keras's own."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from engine.config import optimizers as spec
from engine.config.base import kinds_of
from engine.config.optimizers import OptimizerSpec
from engine.config.single import single
from engine.listings.literals import number
from engine.text import Text


class Rule(NamedTuple):
    """An assignment. `target`: `w`, a slot's name, or a number's; expressions name them as {w}, {m}, …; {np} is np or tf."""

    target: str
    expression: str


class OptimizerCode(NamedTuple):
    """`constants`: before the first update. `numbers`: once in each update, in NumPy. `rules`: for each array."""

    constants: tuple[Rule, ...]
    numbers: tuple[Rule, ...]
    rules: tuple[Rule, ...]
    ahead: str = ""
    """Where the gradient of an array is taken, if not at {w}."""

    @property
    def counts(self) -> bool:
        """Whether it needs t, the number of the update."""
        return any("t" in _words(rule.expression) for rule in (*self.numbers, *self.rules))


def optimizer_code(config: OptimizerSpec, *, is_single: bool) -> OptimizerCode:
    """The optimizer with its weight decay; `is_single`: in float32."""
    code = _CODES[type(config)](config, _Constants(config, is_single=is_single))
    if not config.weight_decay:
        return code
    decay = Rule("w", f"{{w}} - {{w}} * {number(config.constant('weight_decay'))} * lr")
    return code._replace(rules=(decay, *code.rules))


class _Constants:
    """The optimizer's own numbers as its convention takes them."""

    def __init__(self, config: OptimizerSpec, *, is_single: bool) -> None:
        self._config, self._is_single = config, is_single

    def __call__(self, name: str) -> str:
        """One that is multiplied with arrays, which decide on the precision."""
        return number(self.value(name))

    def value(self, name: str) -> float:
        """The number: in float32 it is rounded anyway."""
        return float(getattr(self._config, name)) if self._is_single else self._config.constant(name)

    def powered(self, name: str) -> str:
        """One whose powers are taken: a number of the run's own precision."""
        return f"np.float32({number(self.value(name))})" if self._is_single else self(name)

    def rest(self, name: str) -> str:
        """1 − β, of the exact β as it is set."""
        if name.startswith("beta") and not self._is_single and self.value(name) == getattr(self._config, name):
            return f"(1 - {name})"
        return f"(1 - {number(getattr(self._config, name))})"

    def given(self, *names: str) -> tuple[Rule, ...]:
        """Assignments of powered constants."""
        return tuple(Rule(name, self.powered(name)) for name in names)

    @property
    def epsilon(self) -> str:
        """+ ε; nothing where it is 0."""
        value = float(getattr(self._config, "epsilon"))  # noqa: B009  # not all have one
        return f" + {number(value)}" if value else ""

    def divisor(self, square: str) -> str:
        """√square + ε; where ε is 0 and the square, too, there is no step."""
        if self.epsilon:
            return f"({{np}}.sqrt({square}){self.epsilon})"
        return f"{{np}}.where({square} > 0, {{np}}.sqrt({square}), np.inf)"


def _sgd(_config: OptimizerSpec, _of: _Constants) -> OptimizerCode:
    return OptimizerCode((), (), (Rule("w", "{w} - lr * {g}"),))


def _momentum(config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    assert isinstance(config, spec.Momentum | spec.Nesterov)
    if not config.momentum:
        return _sgd(config, of)
    velocity = Rule("v", f"{of('momentum')} * {{v}} - lr * {{g}}")
    if isinstance(config, spec.Momentum):
        return OptimizerCode((), (), (velocity, Rule("w", "{w} + {v}")))
    if config.is_textbook:
        return OptimizerCode((), (), (velocity, Rule("w", "{w} + {v}")), ahead=f"{{w}} + {of('momentum')} * {{v}}")
    return OptimizerCode((), (), (velocity, Rule("w", f"{{w}} + ({of('momentum')} * {{v}} - lr * {{g}})")))


def _adagrad(config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    divisor = of.divisor("{h}") if config.is_textbook else f"{{np}}.sqrt({{h}}{of.epsilon})"
    return OptimizerCode((), (), (Rule("h", "{h} + {g} * {g}"), Rule("w", f"{{w}} - lr * {{g}} / {divisor}")))


def _rmsprop(config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    assert isinstance(config, spec.RMSprop)
    rules = [Rule("h", f"{of('rho')} * {{h}} + {of.rest('rho')} * ({{g}} * {{g}})")]
    square = "{h}"
    if config.centered:
        rules.append(Rule("mean", f"{of('rho')} * {{mean}} + {of.rest('rho')} * {{g}}"))
        square = "({h} - {mean} * {mean})"
    if not config.is_textbook:
        divisor = f"{{np}}.sqrt({square}{of.epsilon})"
    else:
        divisor = of.divisor(f"{{np}}.maximum({square}, 0)" if config.centered else square)
    step = f"lr * {{g}} / {divisor}"
    if config.momentum:
        rules += [Rule("v", f"{of('momentum')} * {{v}} + {step}"), Rule("w", "{w} - {v}")]
    else:
        rules.append(Rule("w", f"{{w}} - {step}"))
    return OptimizerCode((), (), tuple(rules))


def _adadelta(_config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    rho, rest, eps = of("rho"), of.rest("rho"), of.epsilon
    return OptimizerCode(
        (),
        (),
        (
            Rule("h", f"{rho} * {{h}} + {rest} * ({{g}} * {{g}})"),
            Rule("d", f"{{np}}.sqrt({{s}}{eps}) * {{g}} / {{np}}.sqrt({{h}}{eps})"),
            Rule("s", f"{rho} * {{s}} + {rest} * ({{d}} * {{d}})"),
            Rule("w", "{w} - lr * {d}"),
        ),
    )


def _adam(config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    assert isinstance(config, spec.Adam | spec.AdamW)
    constants = of.given("beta_1", "beta_2")
    largest = (Rule("v_max", "{np}.maximum({v_max}, {v})"),) if config.amsgrad else ()
    v = "{v_max}" if config.amsgrad else "{v}"
    if config.is_textbook:
        rules = (*_means(of), *largest)
        corrected = f"{v} / (1 - beta_2**t)"
        step = f"{{m}} / (1 - beta_1**t) * lr / {of.divisor(corrected)}"
        return OptimizerCode(constants, (), (*rules, Rule("w", f"{{w}} - {step}")))
    alpha = Rule("alpha", "lr * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)")
    rules = (
        Rule("m", f"{{m}} + ({{g}} - {{m}}) * {of.rest('beta_1')}"),
        Rule("v", f"{{v}} + ({{g}} * {{g}} - {{v}}) * {of.rest('beta_2')}"),
        *largest,
        Rule("w", f"{{w}} - {{m}} * alpha / ({{np}}.sqrt({v}){of.epsilon})"),
    )
    return OptimizerCode(constants, (alpha,), rules)


def _means(of: _Constants) -> tuple[Rule, ...]:
    """The textbook's means of gradients and of their squares."""
    return (
        Rule("m", f"beta_1 * {{m}} + {of.rest('beta_1')} * {{g}}"),
        Rule("v", f"beta_2 * {{v}} + {of.rest('beta_2')} * ({{g}} * {{g}})"),
    )


def _adamax(config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    assert isinstance(config, spec.Adamax)
    grown = Rule("u", f"{{np}}.maximum({number(config.beta_2)} * {{u}}, {{np}}.abs({{g}}))")
    constants = of.given("beta_1")
    if config.is_textbook:
        mean = Rule("m", f"beta_1 * {{m}} + {of.rest('beta_1')} * {{g}}")
        rate = Rule("rate", "lr / (1 - beta_1**t)")
        step = Rule("w", "{w} - {m} * rate / {np}.where({u} > 0, {u}, np.inf)")
        return OptimizerCode(constants, (rate,), (grown, mean, step))
    mean = Rule("m", f"{{m}} + ({{g}} - {{m}}) * {of.rest('beta_1')}")
    step = Rule("w", f"{{w}} - {{m}} * lr / (({{u}}{of.epsilon}) * (1 - beta_1**t))")
    return OptimizerCode(constants, (), (grown, mean, step))


def _nadam(config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    assert isinstance(config, spec.Nadam)
    constants = of.given("beta_1", "beta_2")
    if config.is_textbook:
        mean = f"({{g}} * {of.rest('beta_1')} / (1 - beta_1**t) + {{m}} * beta_1 / (1 - beta_1**t * beta_1))"
        step = Rule("w", f"{{w}} - {mean} * lr / {of.divisor('{v} / (1 - beta_2**t)')}")
        return OptimizerCode(constants, (), (*_means(of), step))
    decay, exact = number(single(0.96)), number(0.96)
    if of.powered("beta_1").startswith("np.float32"):
        decay = exact = "np.float32(0.96)"
    own = number(config.beta_1)
    numbers = (
        Rule("u", f"beta_1 * (1 - 0.5 * {decay}**t)"),
        Rule("u_next", f"beta_1 * (1 - 0.5 * {decay}**(t + 1))"),
        Rule("u_product", f"u_product * ({own} * (1 - 0.5 * {exact}**t))"),
    )
    mean = "({m} * u_next / (1 - u_product * u_next) + {g} * (1 - u) / (1 - u_product))"
    rules = (
        Rule("m", "{m} + ({g} - {m}) * (1 - beta_1)"),
        Rule("v", "{v} + ({g} * {g} - {v}) * (1 - beta_2)"),
        Rule("w", f"{{w}} - {mean} * lr / ({{np}}.sqrt({{v}} / (1 - beta_2**t)){of.epsilon})"),
    )
    return OptimizerCode((*constants, Rule("u_product", "1.0")), numbers, rules)


def _lion(_config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    one, two = of.powered("beta_1"), of.powered("beta_2")
    return OptimizerCode(
        (Rule("beta_1", one), Rule("beta_2", two)),
        (),
        (
            Rule("w", "{w} - {np}.sign({m} * beta_1 + {g} * (1 - beta_1)) * lr"),
            Rule("m", "{m} * beta_2 + {g} * (1 - beta_2)"),
        ),
    )


def _rprop(_config: OptimizerSpec, of: _Constants) -> OptimizerCode:
    grown = f"{{np}}.where({{s}} > 0, {of('growth')} * {{delta}}, {{delta}})"
    shrunk = f"{{np}}.where({{s}} < 0, {of('shrinkage')} * {{delta}}, {grown})"
    return OptimizerCode(
        (),
        (),
        (
            Rule("s", "{np}.sign({q}) * {np}.sign({g})"),
            Rule("delta", f"{{np}}.minimum({{np}}.maximum({shrunk}, {of('smallest_step')}), {of('largest_step')})"),
            Rule("q", "{np}.where({s} < 0, {np}.zeros_like({g}), {g})"),
            Rule("w", "{w} - {np}.sign({q}) * {delta} * lr"),
        ),
    )


_CODES: dict[type[OptimizerSpec], Callable[[OptimizerSpec, _Constants], OptimizerCode]] = {
    spec.SGD: _sgd,
    spec.Momentum: _momentum,
    spec.Nesterov: _momentum,
    spec.AdaGrad: _adagrad,
    spec.RMSprop: _rmsprop,
    spec.AdaDelta: _adadelta,
    spec.Adam: _adam,
    spec.AdamW: _adam,
    spec.Adamax: _adamax,
    spec.Nadam: _nadam,
    spec.Lion: _lion,
    spec.RPROP: _rprop,
}
KNOWN = frozenset(_CODES) | frozenset(kinds_of(spec.SearchingSpec))
"""The optimizers that can be written, or are known to be too long for it."""

_KERAS = {
    spec.SGD: "SGD",
    spec.Momentum: "SGD",
    spec.Nesterov: "SGD",
    spec.AdaGrad: "Adagrad",
    spec.AdaDelta: "Adadelta",
}
_KERAS_FIELDS = {"initial_accumulator": "initial_accumulator_value"}
_KERAS_CLIPPING: dict[type[spec.Clipping], str] = {
    spec.ClipByValue: "clipvalue",
    spec.ClipByNorm: "clipnorm",
    spec.ClipByGlobalNorm: "global_clipnorm",
}


def keras_optimizer(config: OptimizerSpec, *, is_exact: bool) -> str | Text:
    """Keras's optimizer of a spec, with its settings, or why it has none. `is_exact`: nothing is taken by way of float32."""
    if config.is_textbook:
        return Text("Keras has {optimizer} in its own convention only.", optimizer=config.label)
    if isinstance(config, spec.RPROP | spec.SearchingSpec):
        return Text("Keras has no {optimizer}.", optimizer=config.label)
    left = {"kind", "convention", "clipping", *(() if config.weight_decay else ("weight_decay",))}
    settings = []
    for name, value in config:
        if name not in left:
            is_number = is_exact and not isinstance(value, bool) and (name == "learning_rate" or name in config.rounded)
            settings.append(f"{_KERAS_FIELDS.get(name, name)}={f'np.float64({value!r})' if is_number else repr(value)}")
    if isinstance(config, spec.Nesterov):
        settings.append("nesterov=True")
    if isinstance(config, spec.AdamW) and not config.weight_decay:
        settings.append("weight_decay=0.0")
    if config.clipping.is_active:
        settings.append(f"{_KERAS_CLIPPING[type(config.clipping)]}={config.clipping.c!r}")
    return f"tf.keras.optimizers.{_KERAS.get(type(config), type(config).__name__)}({', '.join(settings)})"


def clipping_lines(clipping: spec.Clipping, gradients: dict[str, str], *, np_name: str) -> list[tuple[str, str]]:
    """Assignments (the variable, the expression) that clip; `gradients`: the variables of all gradients by array."""
    c = number(clipping.c) if clipping.is_active else ""
    match clipping:
        case spec.ClipByValue():
            by_value = "np.clip" if np_name == "np" else "tf.clip_by_value"
            return [(g, f"{by_value}({g}, -{c}, {c})") for g in gradients.values()]
        case spec.ClipByNorm():
            return [(g, f"{g} * {c} / {np_name}.maximum({_length(g, np_name)}, {c})") for g in gradients.values()]
        case spec.ClipByGlobalNorm():
            squares = " + ".join(_square(g, np_name) for g in gradients.values())
            length = ("norm", f"{np_name}.sqrt({squares})")
            scaled = [(g, f"{g} * ({c} * {np_name}.minimum(1 / norm, 1 / {c}))") for g in gradients.values()]
            return [length, *scaled]
        case _:
            return []


def _square(g: str, np_name: str) -> str:
    return f"np.vdot({g}, {g})" if np_name == "np" else f"tf.reduce_sum(tf.square({g}))"


def _length(g: str, np_name: str) -> str:
    return f"{np_name}.sqrt({_square(g, np_name)})"


def slot_start(config: OptimizerSpec, name: str) -> str:
    """The value of a slot before the first update."""
    return number(next(slot.start for slot in config.slots if slot.name == name))


def _words(expression: str) -> set[str]:
    """The names in an expression."""
    return set("".join(sign if sign.isalnum() or sign == "_" else " " for sign in expression).split())


def zeros_like(array: str, start: str, np_name: str) -> str:
    """A slot as long as an array."""
    if float(np.float64(start)) == 0:
        return f"{np_name}.zeros_like({array})"
    return f"{np_name}.full_like({array}, {start})" if np_name == "np" else f"tf.zeros_like({array}) + {start}"
