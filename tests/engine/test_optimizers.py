"""The optimizers of the NumPy engine on their own: where nothing moves, what is clipped, and what a spec says of itself."""

from collections.abc import Sequence

import numpy as np
import pytest
from pydantic import ValidationError

from engine.config.optimizers import (
    SGD,
    AdaGrad,
    Adam,
    Adamax,
    AdamW,
    ClipByGlobalNorm,
    ClipByNorm,
    ClipByValue,
    Clipping,
    Convention,
    Nadam,
    Nesterov,
    Optimizer,
    RMSprop,
)
from engine.config.training import Training
from engine.numpy_backend.optimizers import build_optimizer
from tests.optimizer_cases import OPTIMIZERS, SEARCHING, case_name

TEXTBOOK = Convention.TEXTBOOK


@pytest.mark.parametrize(
    "optimizer",
    [
        AdaGrad(convention=TEXTBOOK, epsilon=0),
        RMSprop(convention=TEXTBOOK, epsilon=0),
        RMSprop(convention=TEXTBOOK, epsilon=0, momentum=0.5, centered=True),
        Adam(convention=TEXTBOOK, epsilon=0),
        AdamW(convention=TEXTBOOK, epsilon=0, amsgrad=True, weight_decay=0),
        Adamax(convention=TEXTBOOK),
        Nadam(convention=TEXTBOOK, epsilon=0),
    ],
    ids=case_name,
)
def test_where_every_gradient_was_0_a_textbook_form_without_epsilon_takes_no_step(optimizer: Optimizer) -> None:
    w = np.array([3.0, 3.0])
    built = build_optimizer(optimizer, [2], w.dtype)
    for _ in range(3):
        built.step(w, np.array([0.0, 1.0]), 0.1)
    assert w[0] == 3.0
    assert np.isfinite(w[1])
    assert w[1] < 3.0


def test_a_constant_gradient_leaves_centred_rmsprop_of_the_textbook_finite() -> None:
    w = np.array([0.0])
    built = build_optimizer(RMSprop(convention=TEXTBOOK, centered=True), [1], w.dtype)
    for _ in range(2000):
        built.step(w, np.array([0.1]), 1e-9)
    assert np.isfinite(w).all()


@pytest.mark.parametrize(
    ("clipping", "taken"),
    [
        (ClipByValue(limit=2), [2, -2, 0.5, 1]),
        (ClipByNorm(limit=2.5), [1.5, -2, 0.5, 1]),
        (ClipByGlobalNorm(limit=2.625), [1.5, -2, 0.25, 0.5]),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_a_gradient_is_clipped_by_entry_by_array_or_as_a_whole(clipping: Clipping, taken: Sequence[float]) -> None:
    w, g = np.zeros(4), np.array([3, -4, 0.5, 1])
    build_optimizer(SGD(clipping=clipping), [2, 2], w.dtype).step(w, g, 1.0)
    wanted = np.array(taken)
    if isinstance(clipping, ClipByGlobalNorm):
        wanted = np.array([3, -4, 0.5, 1]) * 2.625 / np.sqrt(9 + 16 + 0.25 + 1)
    np.testing.assert_allclose(w, -wanted, rtol=1e-15)


def test_weight_decay_comes_before_the_step_and_is_multiplied_by_the_learning_rate() -> None:
    w = np.array([2.0])
    build_optimizer(SGD(weight_decay=0.5), [1], w.dtype).step(w, np.array([1.0]), 0.1)
    assert w[0] == pytest.approx(2 - 0.1 * 0.5 * 2 - 0.1)


def test_a_look_ahead_moves_w_by_m_v_and_the_step_starts_from_the_same_bits() -> None:
    w = np.array([0.1, 0.2])
    nag = build_optimizer(Nesterov(convention=TEXTBOOK, momentum=0.9), [2], w.dtype)
    nag.slots["v"][:] = [1.0, 1e-17]
    start = w.copy()
    nag.look_ahead(w)
    np.testing.assert_array_equal(w, start + 0.9 * nag.slots["v"])
    nag.step(w, np.zeros(2), 0.1)
    np.testing.assert_array_equal(w, start + nag.slots["v"])


def test_only_the_textbooks_nesterov_looks_ahead() -> None:
    for optimizer in OPTIMIZERS:
        w = np.ones(2)
        built = build_optimizer(optimizer, [2], w.dtype)
        before = w.copy()
        for slot in built.slots.values():
            slot[:] = 1
        built.look_ahead(w)
        looks = isinstance(optimizer, Nesterov) and optimizer.is_textbook and optimizer.momentum > 0
        assert np.array_equal(w, before) is not looks, case_name(optimizer)


@pytest.mark.parametrize("optimizer", [*OPTIMIZERS, *SEARCHING], ids=case_name)
def test_an_optimizer_comes_back_from_json_and_is_made_without_arguments(optimizer: Optimizer) -> None:
    training = Training(optimizer=optimizer)
    assert Training.model_validate_json(training.model_dump_json()) == training
    assert Training.model_validate({"optimizer": {"kind": optimizer.kind}}).optimizer.learning_rate > 0


def test_a_project_from_before_conventions_opens_with_kerass() -> None:
    old = {"kind": "adam", "learning_rate": 0.5, "beta_1": 0.8, "beta_2": 0.9, "epsilon": 1e-6, "amsgrad": True}
    found = Training.model_validate({"optimizer": old}).optimizer
    assert found == Adam(learning_rate=0.5, beta_1=0.8, beta_2=0.9, epsilon=1e-6, amsgrad=True)
    assert (found.convention, found.weight_decay, found.clipping.kind) == (Convention.KERAS, 0, "none")


def test_the_equation_is_that_of_the_convention_with_what_is_switched_on() -> None:
    assert AdaGrad().equation == "h ← h + g²;  w ← w − η g / √(h + ε)"
    assert AdaGrad(convention=TEXTBOOK).equation == "h ← h + g²;  w ← w − η g / (√h + ε)"
    assert AdaGrad(convention=TEXTBOOK, epsilon=0).equation == "h ← h + g²;  w ← w − η g / √h"
    decayed = SGD(weight_decay=0.1, clipping=ClipByValue())
    assert decayed.equation == "g ← min(max(g, −c), c);  w ← w − η λ w;  w ← w − η g"
    for optimizer in OPTIMIZERS:
        both = {optimizer.replace(convention=convention).equation for convention in Convention}
        assert len(both) == (1 if optimizer.conventions_agree else 2), case_name(optimizer)


@pytest.mark.parametrize(
    "wrong",
    [{"epsilon": -1e-9}, {"weight_decay": -1}, {"clipping": {"kind": "norm", "limit": 0}}, {"convention": "mine"}],
    ids=str,
)
def test_what_no_optimizer_can_mean_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Adam.model_validate(wrong)
