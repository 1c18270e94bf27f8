"""Functions that are worth walking down, each with a start, a part that is shown, and what it is for."""

from typing import NamedTuple

from engine.text import Text, term

Range = tuple[float, float]


class ReadyMade(NamedTuple):
    """A function: `ranges` are the parts of its variables that are shown, in the order of the alphabet.

    `learning_rate`, `momentum` and `updates` are those with which it shows what it is for.
    """

    label: Text
    purpose: Text
    expression: str
    start: tuple[float, ...]
    ranges: tuple[Range, ...]
    learning_rate: float
    momentum: float
    updates: int


READY_MADE = (
    ReadyMade(
        Text("Error curve of the course"),
        Text("E(p) = ½ (p + 2)², with its least value at −2."),
        "0.5*(p+2)**2", (-5.0,), ((-6.0, 2.0),), 0.5, 0.5, 16,
    ),
    ReadyMade(
        Text("Two valleys"),
        Text("From the left, plain gradient descent stops in the shallow valley; momentum gets over the hill into the deeper one."),
        "0.25*x**4 - 0.1*x**3 - 1.2*x**2 - 0.4*x + 2", (-2.5,), ((-2.8, 2.8),), 0.02, 0.9, 100,
    ),
    ReadyMade(
        Text("Ravine"),
        Text("Steep across and flat along: plain gradient descent goes to and fro, and the others hardly do."),
        "x**2/20 + y**2", (-7.0, 2.0), ((-8.0, 8.0), (-4.0, 4.0)), 0.9, 0.5, 40,
    ),
    ReadyMade(
        term("Rosenbrock"),
        Text("A bent, flat valley with its least value at (1, 1): into the valley at once, along it slowly."),
        "(1-x)**2 + 100*(y-x**2)**2", (-1.2, 1.0), ((-2.0, 2.0), (-1.0, 3.0)), 0.001, 0.9, 200,
    ),
    ReadyMade(
        term("Beale"),
        Text("Flat in the middle, steep at the edges, with its least value at (3, 0.5)."),
        "(1.5-x+x*y)**2 + (2.25-x+x*y**2)**2 + (2.625-x+x*y**3)**2", (1.0, 1.5), ((-4.5, 4.5), (-4.5, 4.5)), 0.001, 0.9, 200,
    ),
    ReadyMade(
        term("Himmelblau"),
        Text("Four valleys, all equally deep: the start and the optimizer decide in which one the walk ends."),
        "(x**2+y-11)**2 + (x+y**2-7)**2", (0.0, -1.0), ((-5.0, 5.0), (-5.0, 5.0)), 0.01, 0.5, 40,
    ),
    ReadyMade(
        Text("Saddle"),
        Text("Down along y, up along x: at the saddle the gradient is nearly 0, and some optimizers stay there for long."),
        "x**2 - y**2", (-2.0, 0.001), ((-2.5, 2.5), (-2.5, 2.5)), 0.05, 0.5, 80,
    ),
)  # fmt: skip
"""In the order in which they are offered."""
