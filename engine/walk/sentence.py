"""One sentence that says what an update of a walk did: where it went, how far, why, and what became of the function."""

import numpy as np

from engine.config.optimizers import SGD
from engine.text import Text
from engine.walk.positions import Positions

SAME = 0.005
"""A step is as long as another where they differ by no more than this share."""


def sentence(found: Positions, number: int) -> Text:
    """What update `number`, counted from 1, did."""
    step = found.points[number].astype(np.float64) - found.points[number - 1]
    length = float(np.linalg.norm(step))
    change = _change(float(found.values[number - 1]), float(found.values[number]))
    if length == 0:
        return Text(
            "{where} stays: there is nothing to step by; the value is {value:.6g}.",
            where=_where(found),
            value=float(found.values[number]),
        )
    way, comparison = _way(found, number), _comparison(found, number, length)
    if len(found.variables) > 1:
        return Text(
            "{where} moves by {length:.4g}, {way}, {comparison}; {change}.",
            where=_where(found),
            length=length,
            way=way,
            comparison=comparison,
            change=change,
        )
    return Text(
        "{where} moves {side} by {length:.4g}, {way}, {comparison}; {change}.",
        where=_where(found),
        side=Text("right") if step[0] > 0 else Text("left"),
        length=length,
        way=way,
        comparison=comparison,
        change=change,
    )


def _where(found: Positions) -> str:
    names = ", ".join(found.variables)
    return names if len(found.variables) == 1 else f"({names})"


def _way(found: Positions, number: int) -> Text:
    """Down or up by the slope at the beginning, and across the bottom where the slope has turned at the end."""
    step = found.points[number].astype(np.float64) - found.points[number - 1]
    taken = found.steps[number - 1]
    slope = float(step @ taken.gradient.astype(np.float64))
    if slope == 0:
        return Text("on level ground, carried by what the optimizer remembers")
    if slope > 0:
        return Text("uphill, carried by what the optimizer remembers of earlier gradients")
    if number < len(found.steps) and float(step @ found.steps[number].gradient.astype(np.float64)) > 0:
        return Text("downhill and past the bottom")
    return Text("downhill")


def _comparison(found: Positions, number: int, length: float) -> Text:
    """How far the step is beside that of plain gradient descent."""
    plain = float(found.rates[number - 1]) * float(np.linalg.norm(found.steps[number - 1].gradient.astype(np.float64)))
    if isinstance(found.descent.optimizer, SGD) and abs(length - plain) <= SAME * plain:
        return Text("the learning rate times the gradient")
    if plain == 0:
        return Text("where plain gradient descent would stay")
    if abs(length - plain) <= SAME * plain:
        return Text("as far as plain gradient descent")
    return Text("{factor:.3g} times as far as plain gradient descent", factor=length / plain)


def _change(before: float, after: float) -> Text:
    if after < before:
        return Text("the value falls from {before:.6g} to {after:.6g}", before=before, after=after)
    if after > before:
        return Text("the value rises from {before:.6g} to {after:.6g}", before=before, after=after)
    return Text("the value stays at {after:.6g}", after=after)
