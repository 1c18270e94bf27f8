"""Losses with their derivatives as text; the arithmetic is in the engines.

z is a weighted sum, y the output, t the target, n the number of outputs, N the rows of the batch.
"""

from typing import NamedTuple

from engine.config import losses as spec


class LossText(NamedTuple):
    """The loss of a row, and dL/dy of the batch's loss (dL/dz where the loss looks behind the activation)."""

    row: str
    slope: str


def loss_text(loss: spec.Loss, outputs: int, *, fused: bool) -> LossText:
    """The equations of a loss for `outputs` outputs. `fused`: it looks behind the output layer's activation."""
    if isinstance(loss, spec.ElementwiseLoss):
        return _elementwise(loss, outputs, fused=fused)
    match loss:
        case spec.CategoricalCrossentropy(from_logits=logits, label_smoothing=s):
            smooth = f", t ← {1 - s:g} t + {s:g}/{outputs}" if s else ""
            if fused or logits:
                row = f"−Σ t log softmax({'z' if fused else 'y'}){smooth}"
                return LossText(row, f"(softmax({'z' if fused else 'y'}) − t) / N{smooth}")
            return LossText(
                f"−Σ t log q, q = y / Σ y kept within [ε, 1 − ε]{smooth}", f"(Σ t − t / q) / (N Σ y){smooth}"
            )
        case spec.SparseCategoricalCrossentropy(from_logits=logits):
            if fused or logits:
                source = "z" if fused else "y"
                return LossText(f"−log softmax({source})[t]", f"(softmax({source}) − one-hot t) / N")
            return LossText(
                "log Σ c − log c[t], c = y kept within [ε, 1 − ε]", "(1 / Σ c − one-hot t / c) / N, 0 where y is cut"
            )
        case _:
            return LossText("Σ t log(t / y), both kept within [ε, 1]", "−t / (N y)")


def _elementwise(loss: spec.ElementwiseLoss, outputs: int, *, fused: bool) -> LossText:
    is_mean = loss.over_outputs is spec.OverOutputs.MEAN
    count = f"({outputs} N)" if is_mean and outputs > 1 else "N"
    share = f"1/{outputs} Σ " if is_mean and outputs > 1 else "Σ " if outputs > 1 else ""
    if isinstance(loss, spec.RootMeanSquaredError):
        return LossText(
            f"√( 1/{count} Σ (y − t)² ) over the whole batch, once for every row",
            f"(y − t) / ({count} L), 0 where L is 0",
        )
    value, slope, note = _entry(loss, fused=fused)
    return LossText(f"{share}{value}{note}", f"{slope} / {count}{note}")


def _entry(loss: spec.ElementwiseLoss, *, fused: bool) -> tuple[str, str, str]:
    """The loss of one output, its derivative, and what has to be said beside both."""
    match loss:
        case spec.MeanSquaredError():
            return "(y − t)²", "2 (y − t)", ""
        case spec.HalfSquaredError():
            return "½ (y − t)²", "(y − t)", ""
        case spec.MeanAbsoluteError():
            return "|y − t|", "sign(y − t)", ""
        case spec.Huber(delta=delta):
            return "h(y − t)", f"min(max(y − t, −{delta:g}), {delta:g})", _huber(delta)
        case spec.LogCosh():
            return "log cosh(y − t)", "tanh(y − t)", ""
        case spec.Poisson():
            return "(y − t log(y + 10⁻⁷))", "(1 − t / (y + 10⁻⁷))", ""
        case spec.Hinge():
            return "max(1 − t y, 0)", "(−t where t y ≤ 1, else 0)", _SIGNS
        case spec.SquaredHinge():
            return "max(1 − t y, 0)²", "(−2 t max(1 − t y, 0))", _SIGNS
        case spec.BinaryCrossentropy(from_logits=logits, label_smoothing=s):
            smooth = f", t ← {1 - s:g} t + {s / 2:g}" if s else ""
            if fused or logits:
                p = f", p = 1 / (1 + e^−{'z' if fused else 'y'})"
                return "(−t log p − (1 − t) log(1 − p))", "(p − t)", p + smooth
            c = ", c = y kept within [ε, 1 − ε]"
            return "(−t log c − (1 − t) log(1 − c))", "((1 − t) / (1 − c) − t / c)", c + smooth
    raise AssertionError(f"{type(loss).__name__} has no equation")


_SIGNS = ", t = 0 counts as −1 where all t are 0 or 1"


def _huber(delta: float) -> str:
    return f", h(e) = ½ e² where |e| ≤ {delta:g}, else {delta:g} |e| − {0.5 * delta * delta:g}"
