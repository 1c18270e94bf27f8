"""The form of tf.Variable by hand: the computation is written out, GradientTape differentiates it, each variable is updated."""

from engine.listings.by_hand import ByHand, commented
from engine.listings.form import Form
from engine.listings.helpers import RANDOM
from engine.listings.listing import Line, Listing, indented
from engine.listings.loop import Body, loop_listing
from engine.listings.objective import Objective
from engine.listings.program import Program
from engine.text import Text


def variables_listing(program: Program) -> Listing:
    """The program on tf.Variable. Raises InexpressibleError."""
    hand, objective = ByHand(program, Form.VARIABLES), Objective(program, Form.VARIABLES)
    names = [program.names[name] for name in program.initial]
    arrays = ", ".join(names)
    forward = (*hand.forward(), *objective.loss())
    tape = (
        Line("with tf.GradientTape() as tape:", comment=Text("forward")),
        *indented(forward),
    )
    update = (
        commented(hand.ahead(), Text("where the gradient is taken")),
        tape,
        (_gradient_line(program, hand),),
        commented(hand.clipped(), Text("the gradients, clipped")),
        commented(hand.step(), Text("the update")),
    )
    text = [line.text for group in update for line in group]
    body = Body(
        Form.VARIABLES,
        ("import numpy as np", "import tensorflow as tf"),
        update,
        tuple(hand.gradients.values()),
        f"[tf.identity(array) for array in ({arrays},)]",
        (f"for variable, value in zip(({arrays},), {{kept}}):", "    variable.assign(value)"),
        {name: (program.names[name], f"{program.names[name]}.numpy()") for name in program.initial},
        before=tuple(hand.slots()),
        validation=(*hand.forward(is_training=False), *objective.loss()) if program.has_validation else (),
        needs=hand.needs & RANDOM,
        counts=hand.optimizer.counts or any("t - 1" in line for line in text),
        number="float({})",
        within="tf.Variable",
    )
    return loop_listing(program, body)


def _gradient_line(program: Program, hand: ByHand) -> Line:
    """All gradients at once."""
    given = ", ".join(hand.gradients.values())
    variables = ", ".join(program.names[name] for name in program.trained)
    comma = "," if len(hand.gradients) == 1 else ""
    tensors = tuple(f"{name.rpartition('/')[0]}/d{name.rpartition('/')[2]}" for name in program.trained)
    return Line(f"{given}{comma} = tape.gradient(E, [{variables}])", tensors, Text("backward"))
