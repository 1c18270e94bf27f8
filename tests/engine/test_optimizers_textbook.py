"""The textbook forms that no course prints make the steps of their papers, written here as plain loops over one number."""

from collections.abc import Callable
from math import sin, sqrt

import numpy as np
import pytest

from engine.config.optimizers import Adam, Adamax, AdamW, Convention, Lion, Nadam, Optimizer, RMSprop
from engine.numpy_backend.optimizers import build_optimizer
from tests.optimizer_cases import case_name

TEXTBOOK = Convention.TEXTBOOK
ETA, B1, B2, EPSILON = 0.1, 0.9, 0.999, 1e-7
Step = Callable[[float, float, int, dict[str, float]], float]


def amsgrad(w: float, g: float, t: int, s: dict[str, float]) -> float:
    """Reddi et al. 2018, with Adam's bias correction."""
    s["m"] = B1 * s["m"] + (1 - B1) * g
    s["v"] = B2 * s["v"] + (1 - B2) * g * g
    s["largest"] = max(s["largest"], s["v"])
    return w - ETA * (s["m"] / (1 - B1**t)) / (sqrt(s["largest"] / (1 - B2**t)) + EPSILON)


def adamw(w: float, g: float, t: int, s: dict[str, float]) -> float:
    """Loshchilov & Hutter 2019, Algorithm 2, with η before λ."""
    s["m"] = B1 * s["m"] + (1 - B1) * g
    s["v"] = B2 * s["v"] + (1 - B2) * g * g
    mean, square = s["m"] / (1 - B1**t), s["v"] / (1 - B2**t)
    return w - ETA * (mean / (sqrt(square) + EPSILON) + 0.2 * w)


def adamax(w: float, g: float, t: int, s: dict[str, float]) -> float:
    """Kingma & Ba 2015, Algorithm 2 (section 7.1)."""
    s["m"] = B1 * s["m"] + (1 - B1) * g
    s["u"] = max(B2 * s["u"], abs(g))
    return w - ETA / (1 - B1**t) * s["m"] / s["u"]


def nadam(w: float, g: float, t: int, s: dict[str, float]) -> float:
    """Dozat 2016, Algorithm 2 with a constant μ = β₁."""
    s["m"] = B1 * s["m"] + (1 - B1) * g
    s["v"] = B2 * s["v"] + (1 - B2) * g * g
    mean = B1 * s["m"] / (1 - B1 ** (t + 1)) + (1 - B1) * g / (1 - B1**t)
    return w - ETA * mean / (sqrt(s["v"] / (1 - B2**t)) + EPSILON)


def lion(w: float, g: float, t: int, s: dict[str, float]) -> float:
    """Chen et al. 2023, Algorithm 2."""
    direction = float(np.sign(0.9 * s["m"] + 0.1 * g))
    s["m"] = 0.99 * s["m"] + 0.01 * g
    return w - ETA * direction


def centred_rmsprop(w: float, g: float, t: int, s: dict[str, float]) -> float:
    """Graves 2013, equations 38 to 41, with ε outside the root."""
    s["h"] = 0.9 * s["h"] + 0.1 * g * g
    s["mean"] = 0.9 * s["mean"] + 0.1 * g
    s["d"] = 0.5 * s["d"] + ETA * g / (sqrt(s["h"] - s["mean"] ** 2) + EPSILON)
    return w - s["d"]


@pytest.mark.parametrize(
    ("optimizer", "step"),
    [
        (Adam(convention=TEXTBOOK, amsgrad=True), amsgrad),
        (AdamW(convention=TEXTBOOK, weight_decay=0.2), adamw),
        (Adamax(convention=TEXTBOOK), adamax),
        (Nadam(convention=TEXTBOOK), nadam),
        (Lion(convention=TEXTBOOK), lion),
        (RMSprop(convention=TEXTBOOK, momentum=0.5, centered=True), centred_rmsprop),
    ],
    ids=lambda value: case_name(value) if hasattr(value, "kind") else "",
)
def test_a_textbook_form_makes_the_steps_of_its_paper(optimizer: Optimizer, step: Step) -> None:
    w, state = -5.0, dict.fromkeys(("m", "v", "u", "h", "mean", "d", "largest"), 0.0)
    walked = np.array([w])
    built = build_optimizer(optimizer, [1], walked.dtype)
    for t in range(1, 31):
        built.step(walked, np.array([_gradient(float(walked[0]))]), ETA)
        w = step(w, _gradient(w), t, state)
        assert walked[0] == pytest.approx(w, rel=1e-12), f"step {t}"


def _gradient(w: float) -> float:
    """That of a valley with ripples, so that gradients grow and shrink."""
    return w + 2 + 3 * sin(2 * w)
