"""Every kind that a person can choose has its lines in the listings, or is refused there in words."""

import pytest

from engine.config.activations import Activation
from engine.config.base import kinds_of
from engine.config.layers import KINDS
from engine.config.losses import LossSpec
from engine.config.optimizers import OptimizerSpec
from engine.config.schedules import ScheduleSpec
from engine.config.stopping import RuleSpec
from engine.listings import losses, optimizers, schedules, stopping
from engine.listings.activations import activation_code
from engine.listings.form import Form
from engine.listings.layers import build


@pytest.mark.parametrize(
    ("kinds", "known"),
    [
        (set(KINDS.values()), build.KNOWN),
        (set(kinds_of(LossSpec)), losses.KNOWN),
        (set(kinds_of(OptimizerSpec)), optimizers.KNOWN),
        (set(kinds_of(ScheduleSpec)), schedules.KNOWN),
        (set(kinds_of(RuleSpec)), stopping.KNOWN),
    ],
    ids=["layers", "losses", "optimizers", "schedules", "rules"],
)
def test_every_kind_has_its_lines(kinds: set[type], known: frozenset[type]) -> None:
    assert kinds == known


def test_every_activation_has_its_expressions() -> None:
    for activation in Activation:
        code = activation_code(activation, 0.2, exact=True)
        assert code.numpy
        assert code.slope
        assert code.tensorflow


def test_every_form_knows_all_others_as_near() -> None:
    for form in Form:
        assert {form, *form.nearest} == set(Form)
        assert form.label
