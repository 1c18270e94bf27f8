"""What every derivative, loss, step and rule gives at ties, zeros, NaN, infinities and subnormals, by both engines; no assertions.

TensorFlow is asked twice: operation by operation, as the step tab traces an update, and compiled by XLA, as a run trains.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.constraints import Constraint, MaxNorm, NonNegative
from engine.config.losses import Loss, Targets
from engine.config.optimizers import SGD, ClipByGlobalNorm, ClipByNorm, ClipByValue, Optimizer
from engine.config.regularizers import L1
from engine.config.training import Precision
from engine.numpy_backend.activations import activation_pair
from engine.numpy_backend.constraints import constrain
from engine.numpy_backend.losses.build import build_loss
from engine.numpy_backend.metrics import categorical_correct
from engine.numpy_backend.optimizers import build_optimizer
from engine.numpy_backend.regularizers import add_gradient
from engine.training.factory import load_tensorflow
from tests.loss_cases import LOSSES, loss_name
from tests.optimizer_cases import OPTIMIZERS, case_name

Array = NDArray[np.floating[Any]]
Given = Mapping[str, Array]
"""For each row of a section, all its numbers: (columns, numbers of a cell)."""

TINY = {np.dtype(np.float64): 1e-310, np.dtype(np.float32): 1e-40}
"""A subnormal number, s."""


@dataclass(frozen=True)
class Section:
    """A table: its rows' names, and for each row the numbers of every column by NumPy, TensorFlow, and TensorFlow compiled."""

    title: str
    told: str
    columns: tuple[str, ...]
    numpy: Given
    plain: Given
    compiled: Given


@cache
@cache
def sections(precision: Precision) -> list[Section]:
    """All of them, in this precision."""
    load_tensorflow()
    kind = np.dtype(precision.value)
    with np.errstate(all="ignore"):
        return [make(kind) for make in (_activations, _losses, _optimizers, _clippings, _reductions, _limits)]


def _section(
    title: str, told: str, columns: Sequence[str], ours: Given, theirs: Callable[[], dict[str, Any]]
) -> Section:
    import tensorflow as tf

    # What is asked about are variables: constants would be computed while compiling, by another program than a run's.
    plain = {name: np.asarray(value) for name, value in theirs().items()}
    compiled = {name: value.numpy() for name, value in tf.function(theirs, jit_compile=True)().items()}
    return Section(title, told, tuple(columns), ours, plain, compiled)


def _activations(dtype: np.dtype[Any]) -> Section:
    """φ and φ' of every activation; the two over an axis beside a second z of 0, with the derivative of the first y."""
    import keras
    import tensorflow as tf

    from engine.tensorflow_backend.activations import activation_function

    s = TINY[dtype]
    columns = {"−∞": -np.inf, "−3": -3.0, "−s": -s, "−0": -0.0, "0": 0.0, "s": s, "3": 3.0, "∞": np.inf, "NaN": np.nan}
    Z = np.array([[z, 0.0] for z in columns.values()], dtype)
    dY = np.array([[1.0, 0.0]] * len(Z), dtype)
    ours = {}
    for activation in Activation:
        pair, Y, dZ = activation_pair(activation), np.empty_like(Z), dY.copy()
        pair.forward(Z, Y)
        pair.backward(dZ, Z, Y)
        ours[activation.label] = np.stack([Y[:, 0], dZ[:, 0]], axis=1)

    held = tf.Variable(Z)

    def theirs() -> dict[str, Any]:
        found = {}
        for activation in Activation:
            function = keras.activations.get(activation_function(activation, 0.2, dtype.name))
            z = tf.identity(held)
            with tf.GradientTape() as tape:
                tape.watch(z)
                y = function(z)
            found[activation.label] = tf.stack(
                [y[:, 0], tape.gradient(y, z, output_gradients=tf.constant(dY))[:, 0]], axis=1
            )
        return found

    told = "φ(z); φ'(z). Softmax and log-softmax stand beside a second z, which is 0."
    return _section("Activations", told, list(columns), ours, theirs)


def _losses(dtype: np.dtype[Any]) -> Section:
    """The loss of a row, and its slope in the first output."""
    import tensorflow as tf

    from engine.tensorflow_backend import losses as keras_losses

    columns = {
        "y = t = 1": (1.0, 1.0),
        "y = t = 0": (0.0, 0.0),
        "y = 0, t = 1": (0.0, 1.0),
        "y = 1, t = 0": (1.0, 0.0),
        "y = 2, t = 1": (2.0, 1.0),
        "y = ∞": (np.inf, 1.0),
        "y = −∞": (-np.inf, 1.0),
        "y = NaN": (np.nan, 1.0),
    }
    chosen = {loss_name(loss): loss for loss, _ in LOSSES if not _is_a_variant(loss)}

    def given(loss: Loss) -> list[tuple[Array, Array]]:
        """Batches. RMSE is of a whole batch, so that each case is one. Distributions have a second output."""
        cases = list(columns.values())
        over_axis = loss.targets in (Targets.DISTRIBUTION, Targets.CLASS)
        Y = [[y, 1 - y if 0 <= y <= 1 else 0.0] if over_axis else [y] for y, _ in cases]
        T = [[1 - t] if loss.targets is Targets.CLASS else [t, 1 - t][: len(Y[0])] for _, t in cases]
        whole = np.array(Y, dtype), np.array(T, dtype)
        if loss.is_of_batch:
            return list(zip(*(np.split(part, len(cases)) for part in whole), strict=True))
        return [whole]

    ours: dict[str, Array] = {}
    for name, loss in chosen.items():
        cells = []
        for Y, T in given(loss):
            dY, function = np.empty_like(Y), build_loss(loss, from_logits=loss.is_from_logits)
            function.gradient(Y, T, dY)
            cells.append(np.stack([function.per_row(Y, T), dY[:, 0] * len(Y)], axis=1))
        ours[name] = np.concatenate(cells)
    held = {name: [(tf.Variable(Y), tf.Variable(T)) for Y, T in given(loss)] for name, loss in chosen.items()}

    def theirs() -> dict[str, Any]:
        found = {}
        for name, loss in chosen.items():
            built, cells = keras_losses.build_loss(loss, dtype.name), []
            for Y, T in held[name]:
                y, t = tf.identity(Y), tf.identity(T)
                with tf.GradientTape() as tape:
                    tape.watch(y)
                    value = built(t, y)
                cells.append(tf.stack([built.call(t, y), tape.gradient(value, y)[:, 0] * y.shape[0]], axis=1))
            found[name] = tf.concat(cells, 0)
        return found

    told = (
        "L; dL/dy of one row. A distribution has a second output, 1 − y, or 0 where y is none of a probability; its t is 1 − t. "
        "Where L is no number the run ends, and the slope is not used."
    )
    return _section("Losses", told, list(columns), ours, theirs)


VARIED = ("over_outputs", "label_smoothing")


def _is_a_variant(loss: Loss) -> bool:
    """A factor or a smoothing, which makes no edge of its own."""
    fields = type(loss).model_fields
    return any(name in fields and getattr(loss, name) != fields[name].default for name in VARIED)


def _optimizers(dtype: np.dtype[Any]) -> Section:
    """The first step of every optimizer in each convention, from w = 0."""
    columns = {"g = 0": 0.0, "g = s": TINY[dtype], "g = 1": 1.0, "g = ∞": np.inf, "g = NaN": np.nan}
    plain = {(one.kind, one.convention): one for one in reversed(OPTIMIZERS) if one.clipping.kind == "none"}
    return _steps("First steps", "Δw.", list(columns), [list(columns.values())], [*reversed(plain.values())], dtype)


def _clippings(dtype: np.dtype[Any]) -> Section:
    columns = {"g = 0": 0.0, "g = s": TINY[dtype], "g = ∞": np.inf, "g = NaN": np.nan}
    limits = [ClipByValue(limit=0.5), ClipByNorm(limit=0.5), ClipByGlobalNorm(limit=0.5)]
    clipped: list[Optimizer] = [SGD(learning_rate=1.0, clipping=clipping) for clipping in limits]
    told = "SGD with η = 1 and a limit of 0.5: Δw of g; Δw of a second weight of the same array, whose g is 1."
    return _steps("Clipping", told, list(columns), [[g, 1.0] for g in columns.values()], clipped, dtype)


def _steps(
    title: str,
    told: str,
    columns: Sequence[str],
    gradients: Sequence[Sequence[float]],
    optimizers: Sequence[Optimizer],
    dtype: np.dtype[Any],
) -> Section:
    """The steps by each of the gradients, which fill a row of cells one after the other."""
    import keras
    import tensorflow as tf

    from engine.tensorflow_backend.optimizers import build_optimizer as keras_optimizer
    from engine.tensorflow_backend.optimizers import look_ahead

    size, given = len(gradients[0]), [np.array(gradient, dtype) for gradient in gradients]
    ours: dict[str, Array] = {}
    for config in optimizers:
        steps = []
        for gradient in given:
            w, built = np.zeros(size, dtype), build_optimizer(config, [size], dtype)
            built.look_ahead(w)
            built.step(w, gradient.copy(), config.learning_rate)
            steps.append(w)
        ours[case_name(config)] = np.concatenate(steps).reshape(len(columns), -1)
    before = keras.config.floatx()
    keras.config.set_floatx(dtype.name)
    try:
        made = []
        for config in optimizers:
            for gradient in given:
                variable = keras.Variable(np.zeros(size, dtype), dtype=dtype.name)
                step = keras_optimizer(config, dtype.name)
                step.build([variable])
                fresh = [one.numpy() for one in step.variables]
                made.append((case_name(config), config.learning_rate, tf.Variable(gradient), variable, step, fresh))
    finally:
        keras.config.set_floatx(before)

    def theirs() -> dict[str, Any]:
        found: dict[str, list[Any]] = {}
        for name, rate, gradient, variable, step, fresh in made:
            variable.assign(tf.zeros(size, dtype.name))
            for one, value in zip(step.variables, fresh, strict=True):
                one.assign(value)
            step.learning_rate.assign(rate)
            look_ahead(step, [variable])
            step.apply([tf.identity(gradient)], [variable])
            found.setdefault(name, []).append(tf.identity(variable.value))
        return {name: tf.reshape(tf.concat(steps, 0), [len(columns), -1]) for name, steps in found.items()}

    return _section(title, told, columns, ours, theirs)


def _reductions(dtype: np.dtype[Any]) -> Section:
    import tensorflow as tf

    from engine.tensorflow_backend.metrics import categorical_correct as keras_hits

    columns = {
        "1, 1": [1.0, 1.0],
        "NaN, 1": [np.nan, 1.0],
        "1, NaN": [1.0, np.nan],
        "∞, −∞": [np.inf, -np.inf],
        "s, 0": [TINY[dtype], 0.0],
    }
    ours_of: dict[str, Callable[[Array], Any]] = {
        "max": np.max,
        "min": np.min,
        "sum": np.sum,
        "place of the largest": np.argmax,
        "‖ ‖": lambda a: np.sqrt(np.dot(a, a)),
        "max(a, b)": lambda a: np.maximum(a[0], a[1]),
        "sign a": lambda a: np.sign(a[0]),
        "classified as the second class": lambda a: categorical_correct(a[None], np.array([[0.0, 1.0]])),
    }
    theirs_of: dict[str, Callable[[Any], Any]] = {
        "max": tf.reduce_max,
        "min": tf.reduce_min,
        "sum": tf.reduce_sum,
        "place of the largest": tf.argmax,
        "‖ ‖": lambda a: tf.sqrt(tf.reduce_sum(a * a)),
        "max(a, b)": lambda a: tf.maximum(a[0], a[1]),
        "sign a": lambda a: tf.sign(a[0]),
        "classified as the second class": lambda a: keras_hits(a[None], tf.constant([[0.0, 1.0]], a.dtype)),
    }
    ours = {
        name: np.array([[one(np.array(a, dtype))] for a in columns.values()], float) for name, one in ours_of.items()
    }

    held = [tf.Variable(np.array(a, dtype)) for a in columns.values()]

    def theirs() -> dict[str, Any]:
        return {
            name: tf.stack([tf.cast(one(tf.identity(a)), tf.float64)[None] for a in held])
            for name, one in theirs_of.items()
        }

    return _section("Reductions", "Of two numbers a, b.", list(columns), ours, theirs)


def _limits(dtype: np.dtype[Any]) -> Section:
    import tensorflow as tf

    from engine.tensorflow_backend.constraints import build_constraint
    from engine.tensorflow_backend.regularizers import build_regularizer

    columns = {"0": 0.0, "−0": -0.0, "s": TINY[dtype], "∞": np.inf, "NaN": np.nan}
    constraints: dict[str, Constraint] = {"max_norm, limit 1": MaxNorm(limit=1.0), "non_negative": NonNegative()}
    ours: dict[str, Array] = {}
    for name, constraint in constraints.items():
        W = np.array([list(columns.values())], dtype)
        constrain(constraint, W)
        ours[name] = W.T.copy()
    slopes = np.zeros((1, len(columns)), dtype)
    add_gradient(L1(l1=1.0), np.array([list(columns.values())], dtype), slopes)
    ours["slope of the l1 penalty"] = slopes.T.copy()

    held = tf.Variable(np.array([list(columns.values())], dtype))

    def theirs() -> dict[str, Any]:
        W = tf.identity(held)
        found = {name: tf.transpose(build_constraint(one, 2)(W)) for name, one in constraints.items()}
        with tf.GradientTape() as tape:
            tape.watch(W)
            penalty = build_regularizer(L1(l1=1.0), exact=False)(W)
        return found | {"slope of the l1 penalty": tf.transpose(tape.gradient(penalty, W))}

    return _section("Constraints and penalties", "Of one weight w, alone in its unit.", list(columns), ours, theirs)


def same(a: Array, b: Array) -> NDArray[np.bool_]:
    """Where two numbers are the same to rounding, or both are no numbers."""
    with np.errstate(all="ignore"):
        found: NDArray[np.bool_] = np.isclose(a, b, rtol=1e-4, atol=0, equal_nan=True) | (a == b)
        return found


def unlike(section: Section) -> Iterator[tuple[str, str]]:
    """The rows and columns at which NumPy and the compiled loop differ."""
    for name, ours in section.numpy.items():
        for place, column in enumerate(section.columns):
            if not same(np.asarray(ours[place], float), np.asarray(section.compiled[name][place], float)).all():
                yield name, column
