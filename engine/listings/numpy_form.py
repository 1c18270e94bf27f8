"""The NumPy form: plain matrices, forward and backward, as the workbook has it and in the order in which the lab computes."""

from collections.abc import Iterator

from engine.config.network import INPUT
from engine.listings.by_hand import ByHand, commented
from engine.listings.form import Form
from engine.listings.layers.build import code_of
from engine.listings.layers.layer import Site
from engine.listings.listing import Line, Listing
from engine.listings.loop import Body, loop_listing
from engine.listings.objective import Objective
from engine.listings.penalties import penalty_slope
from engine.listings.program import Program
from engine.text import Text


def numpy_listing(program: Program) -> Listing:
    """The program in NumPy. Raises InexpressibleError."""
    hand, objective = ByHand(program, Form.NUMPY), Objective(program, Form.NUMPY)
    names = [program.names[name] for name in program.initial]
    arrays = ", ".join(names)
    update = (
        commented(hand.ahead(), Text("where the gradient is taken")),
        commented(hand.forward(), Text("forward")),
        commented(objective.loss(), Text("the loss")),
        commented(_backward(program, hand, objective), Text("backward")),
        commented(hand.clipped(), Text("the gradients, clipped")),
        commented(hand.step(), Text("the update")),
    )
    needs = hand.needs | objective.needs
    text = [line.text for group in update for line in group]
    body = Body(
        Form.NUMPY,
        ("import numpy as np",),
        update,
        tuple(hand.gradients.values()),
        f"{arrays}{',' if len(names) == 1 else ''}",
        (f"{arrays}{',' if len(names) == 1 else ''} = {{kept}}",),
        {name: (program.names[name], program.names[name]) for name in program.initial},
        before=tuple(hand.slots()),
        validation=(*hand.forward(is_training=False), *objective.loss()) if program.has_validation else (),
        needs=needs,
        counts=hand.optimizer.counts or any("t - 1" in line for line in text),
    )
    return loop_listing(program, body)


def _backward(program: Program, hand: ByHand, objective: Objective) -> Iterator[Line]:
    """From the loss back to every gradient, layer by layer."""
    names, given = program.names, set[str]()
    outputs = {part.name for part in program.parts}
    for node in reversed(program.order):
        site = hand.site(node.name)
        if not program.learns[node.name]:
            continue
        if node.name in outputs:
            part, expression = objective.slope(node.name)
            sent = f"{names[f'{node.name}/dY']} + {expression}" if node.name in given else expression
            yield Line(f"{site.v(part)} = {sent}", site.t(part))
            given.add(node.name)
        if node.layer.output_penalty.is_active:
            yield from _output_penalty(site)
        yield from code_of(node.layer).backward(site)
        for place, source in enumerate(node.inputs):
            if source == INPUT or not program.learns[source]:
                continue
            sent = code_of(node.layer).sent(site, place)
            dY = names[f"{source}/dY"]
            yield Line(f"{dY} = {dY} + {sent}" if source in given else f"{dY} = {sent}", (f"{source}/dY",))
            given.add(source)
    yield from _penalties(program)


def _output_penalty(site: Site) -> Iterator[Line]:
    """What the size of a layer's outputs adds to their error."""
    Y = site.v("Y")
    slope = penalty_slope(site.layer.output_penalty, Y, f" / len({Y})")
    if not site.is_fused:
        yield Line(f"{site.v('dY')} = {site.v('dY')} + {slope}", site.t("dY"))
        return
    through = site.activation.slope.format(Z=site.v("Z"), Y=Y, dY=f"({slope})")
    yield Line(f"{site.v('dZ')} = {site.v('dZ')} + {through}", site.t("dZ"))


def _penalties(program: Program) -> Iterator[Line]:
    """What the sizes of arrays add to their gradients."""
    for name in program.trained:
        penalty = program.facts[name].penalty
        if penalty.is_active:
            node, _, array = name.rpartition("/")
            g = program.names[f"{node}/d{array}"]
            yield Line(f"{g} = {g} + {penalty_slope(penalty, program.names[name])}", (f"{node}/d{array}",))
