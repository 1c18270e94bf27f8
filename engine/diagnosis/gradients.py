"""Gradients and steps of the layers: fading or growing on the way back, too large or too small for the weights, not finite."""

from collections.abc import Iterator

import numpy as np

from engine.diagnosis.exam import Exam, rms
from engine.diagnosis.finding import Finding, Kind, LayerSizes
from engine.text import Text

FADED, GROWN = 1e-3, 1e3
"""The size of dL/dZ in the first layer by that in the last. With sound initial weights it stays about the same from layer to layer
(Glorot & Bengio 2010, figure 7); a sigmoid's derivative of 1/4 at most makes it 4 to 10 times smaller in each. A thousand times
less, the first layers stand still while the last ones learn (Hochreiter 1991; Pascanu et al. 2013, arXiv:1211.5063)."""

RATIO_LOW, RATIO_HIGH = 1e-6, 0.1
"""The length of a kernel's step by that of the kernel. About 1e-3 is usual (Karpathy, CS231n, "Neural networks part 3: ratio of
weights:updates", https://cs231n.github.io/neural-networks-3/#ratio), and much more is sound where weights start near 0. So a ratio
is out of range only together with what the loss says."""

OVERSHOOT = 4.0
"""By the gradient alone the step would lower the loss by −Σ g Δw. By as much as there is of it is Polyak's step; where the loss is
quadratic and not below 0, the loss rises with every step of more than four times that (Polyak 1987, "Introduction to optimization",
section 1.4)."""

FAR_OFF, NOT_FALLEN = 1e-2, 0.1
"""A step is too small only where rows still have an error of the first, in dL/dZ of the last layer, and a kernel's gradient has not
fallen below the second share of what it was in the first update."""


def sizes(exam: Exam) -> tuple[LayerSizes, ...]:
    """Of each layer with weighted sums, in the order of computation."""
    return tuple(_sizes(exam, node.name) for node in exam.summing)


def not_finite(exam: Exam) -> Iterator[Finding]:
    """The first tensor of the update that holds something that is not finite; what comes after it follows from that."""
    for name, value in exam.tensors.items():
        if not np.isfinite(value).all():
            layer, _, _ = name.partition("/")
            yield Finding(
                Kind.NOT_FINITE,
                Text(
                    "{moment!c} leaves the finite numbers: {tensor} is the first tensor that is infinite or not a number, "
                    "with the learning rate {rate:g}.",
                    moment=exam.moment, tensor=name, rate=float(exam.tensors.get("learning_rate", np.nan)),
                ),
                layer if layer in exam.outputs else "",
                numbers={"entries": int(np.count_nonzero(~np.isfinite(value)))},
            )  # fmt: skip
            return


def fading(exam: Exam, layers: tuple[LayerSizes, ...]) -> Iterator[Finding]:
    """The gradient in the first layer far smaller, or far larger, than in the last."""
    found = [each for each in layers if each.error is not None]
    if len(found) < 2:
        return
    first, last = found[0], found[-1]
    assert first.error is not None, "only those are left"
    assert last.error is not None, "only those are left"
    if exam.is_still or not np.isfinite([first.error, last.error]).all():
        return
    if not first.error:
        said = Text(
            "No gradient reaches '{layer}': its dL/dZ is 0 for all rows of the update, though that of '{end}' is {last:.2g}.",
            layer=first.layer, end=last.layer, last=last.error,
        )  # fmt: skip
        yield Finding(Kind.VANISHING, said, first.layer, numbers={"first": 0.0, "last": last.error, "ratio": 0.0})
        return
    ratio = first.error / last.error if last.error else np.inf
    if FADED <= ratio <= GROWN:
        return
    is_faded = ratio < FADED
    times = 1 / ratio if is_faded else ratio
    yield Finding(
        Kind.VANISHING if is_faded else Kind.EXPLODING,
        Text(
            "The gradient fades on its way back: dL/dZ is {last:.2g} in '{end}' and {first:.2g} in '{layer}', {times:.2g} times "
            "less. '{layer}' learns that much slower.",
            layer=first.layer, end=last.layer, times=times, first=first.error, last=last.error,
        )
        if is_faded
        else Text(
            "The gradient grows on its way back: dL/dZ is {last:.2g} in '{end}' and {first:.2g} in '{layer}', {times:.2g} times "
            "more.",
            layer=first.layer, end=last.layer, times=times, first=first.error, last=last.error,
        ),
        first.layer,
        numbers={"first": first.error, "last": last.error, "ratio": float(ratio)},
    )  # fmt: skip


def steps(exam: Exam, layers: tuple[LayerSizes, ...]) -> Iterator[Finding]:
    """A step that is large for a kernel and overshoots, or steps that change all kernels by next to nothing far from the goal."""
    taken = [each for each in layers if each.ratio is not None and np.isfinite(each.ratio)]
    if not taken:
        return
    largest = max(taken, key=lambda each: each.ratio or 0.0)
    rate, ratio = float(exam.tensors["learning_rate"]), largest.ratio or 0.0
    loss, lowered = float(exam.tensors["loss"]), _lowered(exam)
    if ratio > RATIO_HIGH and lowered > OVERSHOOT * loss > 0:
        yield Finding(
            Kind.STEP_LARGE,
            Text(
                "{moment!c} overshoots: it changes the kernel of '{layer}' by {ratio:.2g} times its size, where about 0.001 is "
                "usual, and by the gradient it would lower the loss by {lowered:.2g}, {times:.2g} times what there is. The "
                "learning rate {rate:g} is too large.",
                moment=exam.moment, layer=largest.layer, ratio=ratio, lowered=lowered, times=lowered / loss, rate=rate,
            ),
            largest.layer,
            numbers={"ratio": ratio, "learning_rate": rate, "loss": loss, "lowered": lowered, "times": lowered / loss},
        )  # fmt: skip
    elif ratio < RATIO_LOW and _is_far_off(exam, layers, rate):
        yield Finding(
            Kind.STEP_SMALL,
            Text(
                "{moment!c} changes no kernel by more than {ratio:.2g} times its size, where about 0.001 is usual, though the "
                "gradients have not fallen since the first update. The learning rate {rate:g} is too small.",
                moment=exam.moment, ratio=ratio, rate=rate,
            ),
            numbers={"ratio": ratio, "learning_rate": rate},
        )  # fmt: skip


def _lowered(exam: Exam) -> float:
    """By how much the update lowers the loss, as far as the gradient tells: −Σ g Δw over all arrays."""
    total = 0.0
    with np.errstate(all="ignore"):
        for name, step in exam.tensors.items():
            array, _, kind = name.rpartition("/")
            slope = exam.tensors.get("/d".join(array.rsplit("/", 1)))
            if kind == "step" and slope is not None:
                total -= float(np.sum(slope.astype(np.float64) * step))
    return total


def _is_far_off(exam: Exam, layers: tuple[LayerSizes, ...], rate: float) -> bool:
    """Whether rows have errors and all gradients are about what they were, and no schedule has made the learning rate smaller."""
    if exam.first is None or rate < exam.experiment.learner.training.optimizer.learning_rate / 2:
        return False
    if max(each.error or 0.0 for each in layers) < FAR_OFF:
        return False
    trained = [each for each in layers if each.gradient is not None]
    return all(
        each.gradient
        and each.ratio is not None
        and each.gradient >= NOT_FALLEN * rms(exam.first[f"{each.layer}/dkernel"])
        for each in trained
    )


def _sizes(exam: Exam, layer: str) -> LayerSizes:
    tensors, kernel = exam.tensors, exam.tensors[f"{layer}/kernel"]
    error, gradient, step = (tensors.get(f"{layer}/{each}") for each in ("dZ", "dkernel", "kernel/step"))
    size = rms(kernel)
    return LayerSizes(
        layer,
        size,
        None if error is None else rms(error) * len(error),
        None if gradient is None else rms(gradient),
        None if step is None or not size else rms(step) / size,
    )
