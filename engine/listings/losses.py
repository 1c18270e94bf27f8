"""What each loss is in a program, in every form: the loss and its slope in NumPy, that of each row in TensorFlow, and Keras's."""

from collections.abc import Callable
from typing import NamedTuple

from engine.config import losses as spec
from engine.config.losses import ElementwiseLoss, LossSpec, OverOutputs
from engine.listings.literals import number

EPSILON = "1e-07"
LOG_2 = 0.6931471805599453


class LossCode(NamedTuple):
    """Expressions of {Y}, what the loss takes of an output (N, n), and {T}, its targets.

    `before`: letters with their expressions, computed first; an expression names them as {D}. `value`: the loss of the batch;
    `slope`: its derivative by {Y}; `rows`: the loss of each row, (N,), in NumPy; `tensorflow`: the same there, or that of the
    batch where `is_of_batch`. `needs`: functions that NumPy's call. `forgets_rows`: a row has no loss of its own.
    """

    value: str
    slope: str
    rows: str
    tensorflow: str
    before: tuple[tuple[str, str], ...] = ()
    needs: tuple[str, ...] = ()


class Taken(NamedTuple):
    """How a loss takes an output. `logits`: before a sigmoid or softmax; `probabilities`: the variable of what that gives, if any;
    `outputs`: how many; `is_single`: float32; `exact`: no constant is taken by way of it."""

    logits: bool
    probabilities: str
    outputs: int
    is_single: bool
    exact: bool


def loss_code(loss: LossSpec, taken: Taken) -> LossCode:
    """The loss in NumPy and in TensorFlow."""
    code = _CODES[type(loss)](loss, taken)
    factor, shift = loss.smoothed(taken.outputs)
    if not shift:
        return code
    smoothed = "{T} * " + f"{number(factor)} + {number(shift)}"
    return LossCode(
        _of_smoothed(code.value),
        _of_smoothed(code.slope),
        _of_smoothed(code.rows),
        _of_smoothed(code.tensorflow),
        (("S", smoothed), *((letter, _of_smoothed(text)) for letter, text in code.before)),
        code.needs,
    )


def keras_loss(loss: LossSpec) -> str:
    """Keras's loss of a spec, as its class is called with its settings; the empty text where Keras has none."""
    if isinstance(loss, spec.RootMeanSquaredError | spec.HalfSquaredError):
        return ""
    if isinstance(loss, ElementwiseLoss) and loss.over_outputs is OverOutputs.SUM:
        return ""
    settings = [
        f"{name}={value!r}"
        for name, value in loss
        if name not in ("kind", "over_outputs") and value != type(loss).model_fields[name].default
    ]
    return f"tf.keras.losses.{type(loss).__name__}({', '.join(settings)})"


def _of_smoothed(text: str) -> str:
    return text.replace("{T}", "{S}")


def _elementwise(loss: LossSpec, entries: str, slopes: str, tensorflow: str, **others: object) -> LossCode:
    """A loss of every output on its own."""
    assert isinstance(loss, ElementwiseLoss)
    is_mean = loss.over_outputs is OverOutputs.MEAN
    count, mean = ("{Y}.size", "mean") if is_mean else ("len({Y})", "sum")
    return LossCode(
        f"float(({entries}).sum()) / {count}",
        f"{slopes} * (1 / {count})",
        f"({entries}).{mean}(axis=1)",
        f"tf.reduce_{mean}({tensorflow}, axis=1)",
        **others,  # type: ignore[arg-type]
    )


def _squared(loss: LossSpec, factor: float) -> LossCode:
    assert isinstance(loss, ElementwiseLoss)
    is_mean = loss.over_outputs is OverOutputs.MEAN
    count, mean = ("{Y}.size", "mean") if is_mean else ("len({Y})", "sum")
    scale = "" if factor == 1 else f"{number(factor)} * "
    return LossCode(
        f"{scale}float(np.vdot({{D}}, {{D}})) / {count}",
        f"{{D}} * ({2 * factor:g} / {count})",
        f"{scale}np.square({{D}}).{mean}(axis=1)",
        f"{scale}tf.reduce_{mean}(tf.square({{Y}} - {{T}}), axis=1)",
        before=(("D", "{Y} - {T}"),),
    )


def _root(loss: LossSpec, _taken: Taken) -> LossCode:
    assert isinstance(loss, ElementwiseLoss)
    is_mean = loss.over_outputs is OverOutputs.MEAN
    count = "{Y}.size" if is_mean else "len({Y})"
    reduced = (
        "tf.reduce_mean(tf.square({Y} - {T}))"
        if is_mean
        else "tf.reduce_mean(tf.reduce_sum(tf.square({Y} - {T}), axis=1))"
    )
    return LossCode(
        f"float(np.sqrt(float(np.vdot({{D}}, {{D}})) / {count}))",
        f"{{D}} * (1 / ({count} * {{E}}) if {{E}} > 0 else 0)",
        "",
        f"tf.sqrt({reduced})",
        before=(("D", "{Y} - {T}"),),
    )


def _absolute(loss: LossSpec, _taken: Taken) -> LossCode:
    return _elementwise(loss, "np.abs({Y} - {T})", "np.sign({Y} - {T})", "tf.abs({Y} - {T})")


def _huber(loss: LossSpec, _taken: Taken) -> LossCode:
    assert isinstance(loss, spec.Huber)
    d = number(loss.delta)
    near = f"np.minimum(np.abs({{D}}), {d})"
    tf_near = f"tf.minimum(tf.abs({{Y}} - {{T}}), {d})"
    return _elementwise(
        loss,
        f"{near} * (np.abs({{D}}) - 0.5 * {near})",
        f"np.clip({{D}}, -{d}, {d})",
        f"{tf_near} * (tf.abs({{Y}} - {{T}}) - 0.5 * {tf_near})",
        before=(("D", "{Y} - {T}"),),
    )


def _log_cosh(loss: LossSpec, taken: Taken) -> LossCode:
    log_2 = number(LOG_2 if taken.exact or taken.is_single else 0.6931471824645996)
    return _elementwise(
        loss,
        f"np.logaddexp({{D}} * -2, 0) + {{D}} - {log_2}",
        "np.tanh({D})",
        f"({{Y}} - {{T}}) + tf.nn.softplus(({{Y}} - {{T}}) * -2.0) - {log_2}",
        before=(("D", "{Y} - {T}"),),
    )


def _squared_logarithmic(loss: LossSpec, _taken: Taken) -> LossCode:
    logs = f"np.log(np.maximum({{Y}}, {EPSILON}) + 1) - np.log(np.maximum({{T}}, {EPSILON}) + 1)"
    return _elementwise(
        loss,
        f"({logs}) ** 2",
        f"(2 * ({logs}) / (1 + {{Y}}) * ({{Y}} >= {EPSILON}))",
        f"({logs.replace('np.log', 'tf.math.log').replace('np.maximum', 'tf.maximum')}) ** 2",
    )


def _percentage(loss: LossSpec, _taken: Taken) -> LossCode:
    share = f"np.maximum(np.abs({{T}}), {EPSILON})"
    return _elementwise(
        loss,
        f"100 * np.abs(({{Y}} - {{T}}) / {share})",
        f"(100 * np.sign({{Y}} - {{T}}) / {share})",
        f"100 * tf.abs(({{Y}} - {{T}}) / tf.maximum(tf.abs({{T}}), {EPSILON}))",
    )


def _poisson(loss: LossSpec, _taken: Taken) -> LossCode:
    return _elementwise(
        loss,
        f"{{Y}} - {{T}} * np.log({{Y}} + {EPSILON})",
        f"(1 - {{T}} / ({{Y}} + {EPSILON}))",
        f"{{Y}} - {{T}} * tf.math.log({{Y}} + {EPSILON})",
    )


_SIGNS = ("S", "2 * {T} - 1 if np.isin({T}, (0, 1)).all() else {T}")
_TENSOR_SIGNS = "tf.where(tf.reduce_all(({T} == 0) | ({T} == 1)), 2 * {T} - 1, {T})"


def _hinge(loss: LossSpec, _taken: Taken) -> LossCode:
    return _elementwise(
        loss,
        "np.maximum(1 - {S} * {Y}, 0)",
        "-(({S} * {Y} <= 1) * {S})",
        f"tf.nn.relu(1 - {_TENSOR_SIGNS} * {{Y}})",
        before=(_SIGNS,),
    )


def _categorical_hinge(_loss: LossSpec, _taken: Taken) -> LossCode:
    rows = "np.maximum({S}, 0)"
    return LossCode(
        f"float({rows}.mean())",
        "((1 - {T}) * {U} / {U}.sum(axis=1, keepdims=True, dtype={Y}.dtype) - {T}) * ({S} >= 0)[:, None] * (1 / len({Y}))",
        rows,
        "tf.maximum(tf.reduce_max((1 - {T}) * {Y}, axis=1) - tf.reduce_sum({T} * {Y}, axis=1) + 1, 0)",
        before=(
            ("U", "(1 - {T}) * {Y} == ((1 - {T}) * {Y}).max(axis=1, keepdims=True)"),
            ("S", "((1 - {T}) * {Y}).max(axis=1) - ({T} * {Y}).sum(axis=1) + 1"),
        ),
    )


def _squared_hinge(loss: LossSpec, _taken: Taken) -> LossCode:
    return _elementwise(
        loss,
        "np.square(np.maximum(1 - {S} * {Y}, 0))",
        "np.maximum(1 - {S} * {Y}, 0) * {S} * -2",
        f"tf.square(tf.nn.relu(1 - {_TENSOR_SIGNS} * {{Y}}))",
        before=(_SIGNS,),
    )


def _binary(loss: LossSpec, taken: Taken) -> LossCode:
    if taken.logits:
        made = () if taken.probabilities else (("P", "sigmoid({Y})"),)
        return _elementwise(
            loss,
            "np.maximum({Y}, 0) - {Y} * {T} + np.log1p(np.exp(-np.abs({Y})))",
            "({P} - {T})",
            "tf.nn.sigmoid_cross_entropy_with_logits(labels={T}, logits={Y})",
            before=made,
            needs=() if taken.probabilities else ("sigmoid",),
        )
    return _elementwise(
        loss,
        "-({T} * np.log({C}) + (1 - {T}) * np.log(1 - {C}))",
        f"((1 - {{T}}) / (1 - {{C}}) - {{T}} / {{C}}) * {_free('Y')}",
        f"-({{T}} * tf.math.log({_tf_clip('Y')}) + (1 - {{T}}) * tf.math.log(1 - {_tf_clip('Y')}))",
        before=(("C", _clip("Y")),),
    )


def _categorical(_loss: LossSpec, taken: Taken) -> LossCode:
    if taken.logits:
        made = () if taken.probabilities else (("P", "softmax({Y})"),)
        rows = "-({T} * log_softmax({Y})).sum(axis=1)"
        return LossCode(
            f"float(({rows}).mean())",
            "({P} - {T}) * (1 / len({Y}))",
            rows,
            "tf.nn.softmax_cross_entropy_with_logits(labels={T}, logits={Y})",
            before=made,
            needs=("log_softmax",) if taken.probabilities else ("softmax", "log_softmax"),
        )
    rows = "-({T} * np.log({C})).sum(axis=1)"
    share = "{Y} / tf.reduce_sum({Y}, axis=1, keepdims=True)"
    return LossCode(
        f"float(({rows}).mean())",
        "({G} - ({G} * {Q}).sum(axis=1, keepdims=True)) / ({Y}.sum(axis=1, keepdims=True) * -len({Y}))",
        rows,
        f"-tf.reduce_sum({{T}} * tf.math.log(tf.clip_by_value({share}, {EPSILON}, 1 - {EPSILON})), axis=1)",
        before=(
            ("Q", "{Y} / {Y}.sum(axis=1, keepdims=True)"),
            ("C", _clip("Q")),
            ("G", f"{{T}} / {{C}} * {_free('Q')}"),
        ),
    )


def _sparse(_loss: LossSpec, taken: Taken) -> LossCode:
    one_hot = (
        "H",
        f"np.eye({taken.outputs}{', dtype=np.float32' if taken.is_single else ''})[{{T}}[:, 0].astype(int)]",
    )
    labels = "tf.cast({T}[:, 0], tf.int32)"
    if taken.logits:
        made = () if taken.probabilities else (("P", "softmax({Y})"),)
        rows = "-({H} * log_softmax({Y})).sum(axis=1)"
        return LossCode(
            f"float(({rows}).mean())",
            "({P} - {H}) * (1 / len({Y}))",
            rows,
            f"tf.nn.sparse_softmax_cross_entropy_with_logits(labels={labels}, logits={{Y}})",
            before=(one_hot, *made),
            needs=("log_softmax",) if taken.probabilities else ("softmax", "log_softmax"),
        )
    rows = "np.log({C}.sum(axis=1)) - np.log(({H} * {C}).sum(axis=1))"
    clipped = _tf_clip("Y")
    right = f"tf.reduce_sum(tf.one_hot({labels}, {taken.outputs}, dtype={{Y}}.dtype) * {clipped}, axis=1)"
    return LossCode(
        f"float(({rows}).mean())",
        f"(1 / {{C}}.sum(axis=1, keepdims=True) - {{H}} / {{C}}) * {_free('Y')} * (1 / len({{Y}}))",
        rows,
        f"tf.math.log(tf.reduce_sum({clipped}, axis=1)) - tf.math.log({right})",
        before=(one_hot, ("C", _clip("Y"))),
    )


def _divergence(_loss: LossSpec, _taken: Taken) -> LossCode:
    rows = "({U} * np.log({U} / {C})).sum(axis=1)"
    u, c = (f"tf.clip_by_value({{{letter}}}, {EPSILON}, 1.0)" for letter in "TY")
    return LossCode(
        f"float(({rows}).mean())",
        f"{{U}} / {{C}} * (({{Y}} >= {EPSILON}) & ({{Y}} <= 1)) * (-1 / len({{Y}}))",
        rows,
        f"tf.reduce_sum({u} * tf.math.log({u} / {c}), axis=1)",
        before=(("U", f"np.clip({{T}}, {EPSILON}, 1)"), ("C", f"np.clip({{Y}}, {EPSILON}, 1)")),
    )


def _clip(letter: str) -> str:
    return f"np.clip({{{letter}}}, {EPSILON}, 1 - {EPSILON})"


def _tf_clip(letter: str) -> str:
    return f"tf.clip_by_value({{{letter}}}, {EPSILON}, 1 - {EPSILON})"


def _free(letter: str) -> str:
    """1 where clipping leaves an entry as it is."""
    return f"(({{{letter}}} >= {EPSILON}) & ({{{letter}}} <= 1 - {EPSILON}))"


_CODES: dict[type[LossSpec], Callable[[LossSpec, Taken], LossCode]] = {
    spec.MeanSquaredError: lambda loss, _: _squared(loss, 1.0),
    spec.HalfSquaredError: lambda loss, _: _squared(loss, 0.5),
    spec.RootMeanSquaredError: _root,
    spec.MeanAbsoluteError: _absolute,
    spec.MeanAbsolutePercentageError: _percentage,
    spec.Huber: _huber,
    spec.LogCosh: _log_cosh,
    spec.MeanSquaredLogarithmicError: _squared_logarithmic,
    spec.Poisson: _poisson,
    spec.Hinge: _hinge,
    spec.SquaredHinge: _squared_hinge,
    spec.CategoricalHinge: _categorical_hinge,
    spec.BinaryCrossentropy: _binary,
    spec.CategoricalCrossentropy: _categorical,
    spec.SparseCategoricalCrossentropy: _sparse,
    spec.KLDivergence: _divergence,
}
KNOWN = frozenset(_CODES)
"""The losses that can be written."""
