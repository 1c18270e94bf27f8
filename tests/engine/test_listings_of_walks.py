"""Walks as programs: the positions of the lab, to the bit, in NumPy and on tf.Variable; formulas become no other code."""

from collections.abc import Iterator

import pytest

from engine.config.optimizers import SGD, ClipByNorm
from engine.expression import Operation
from engine.listings import expressions
from engine.listings.form import Form, InexpressibleError
from engine.listings.runner import Runner
from engine.listings.walks import verify_walk, walk_listing
from engine.walk.spec import Walk
from tests.lessons import LESSONS

WALKS = {f"{lesson.id} {each.name}": each.walk for lesson in LESSONS for each in lesson.text.walks}
FORMULAS = {
    "(1-x)**2 + 100*(y-x**2)**2": (-1.0, 2.0),
    "abs(x)+max(x,1)*y**2/3-min(x,y)": (2.0, 1.0),
    "exp(sin(3*x)) + x**2.7 - cos(x)": (1.7,),
    "where(x>1, x**2, 3*x)+tan(x)/2": (2.0,),
    "sqrt(x)+log(x)+atan(x)*tanh(x)+x%3-(-x)**2+log1p(x)": (1.5,),
    "2**x+x//2+(x>1 and not x==3)*x+floor(x)+sign(x)": (2.2,),
    "`a b; import os`**2": (2.0,),
    "lambda_**2 + t*t": (1.0, 2.0),
}


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with Runner() as started:
        yield started


def test_every_walk_of_every_lesson_has_its_positions_to_the_bit(runner: Runner) -> None:
    for name, walk in WALKS.items():
        found = verify_walk(walk, walk_listing(walk, Form.NUMPY), runner)
        assert found.rows[0].is_same, f"{name}: {found.verdict}"


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_and_its_slope_are_written_out(runner: Runner, formula: str) -> None:
    clipped = SGD(learning_rate=0.01, clipping=ClipByNorm(limit=0.5))
    walk = Walk(expression=formula, start=FORMULAS[formula], optimizer=clipped, updates=10)
    listing = walk_listing(walk, Form.NUMPY)
    assert "import os" not in listing.source()
    assert verify_walk(walk, listing, runner).ok


def test_every_operation_can_be_written() -> None:
    assert set(Operation) == expressions.KNOWN


def test_the_slope_is_simplified_to_what_the_workbook_has() -> None:
    listing = walk_listing(WALKS["424_descent_left left"], Form.NUMPY)
    assert "    DpE = (p + 2)" in [line.text for line in listing.lines]


def test_a_formula_has_no_layers_and_keras_no_textbook_adam() -> None:
    walk = WALKS["434_adam adam"]
    with pytest.raises(InexpressibleError, match="no layers"):
        walk_listing(walk, Form.SEQUENTIAL)
    with pytest.raises(InexpressibleError, match=r"The nearest form that can is tf\.Variable"):
        walk_listing(walk, Form.GRADIENT_TAPE)
