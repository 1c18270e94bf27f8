"""Tables made from a formula and a seed: small problems of which it is known what a network must learn."""

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from engine.config.base import Spec
from engine.data.table import NumberColumn, Table, TextColumn

Array = NDArray[np.float64]

_PLANE = ("x1", "x2")


class Generator(Spec):
    """What all have: how many rows, how much noise, and the seed. `generate` gives the table."""

    label: ClassVar[str]
    about: ClassVar[str]

    rows: int = Field(200, ge=2, le=1_000_000, title="Rows", description="How many rows are made.")
    noise: float = Field(
        0.1, ge=0.0, le=100.0, title="Noise", description="The standard deviation of the normal noise that is added."
    )
    seed: int = Field(0, ge=0, lt=2**31, title="Seed", description="The same seed makes the same rows.")

    def generate(self) -> Table:
        """The table."""
        raise NotImplementedError

    def _random(self) -> np.random.Generator:
        return np.random.default_rng(self.seed)


class Quadratic(Generator):
    """y = a x² + b x + c with noise."""

    label = "Quadratic with noise"
    about = "y = a x² + b x + c + noise. With a column x² beside x a single linear layer learns a, b and c."

    a: float = Field(1.0, ge=-1e6, le=1e6, title="a", description="The factor of x².")
    b: float = Field(0.0, ge=-1e6, le=1e6, title="b", description="The factor of x.")
    c: float = Field(0.0, ge=-1e6, le=1e6, title="c", description="The constant.")
    low: float = Field(-3.0, ge=-1e6, le=1e6, title="x from", description="The smallest x.")
    high: float = Field(3.0, ge=-1e6, le=1e6, title="x to", description="The largest x.")
    with_square: bool = Field(True, title="Column x²", description="Add x² as a feature of its own.")

    def generate(self) -> Table:
        """Columns x, perhaps x², and y; x is drawn evenly between its bounds."""
        random = self._random()
        x = random.uniform(min(self.low, self.high), max(self.low, self.high), self.rows)
        y = self.a * x**2 + self.b * x + self.c + self.noise * random.normal(size=self.rows)
        square = (NumberColumn("x²", x**2),) if self.with_square else ()
        return Table((NumberColumn("x", x), *square, NumberColumn("y", y)))


class Xor(Generator):
    """Four corners, of which the opposite ones are of one class."""

    label = "XOR"
    about = "Four corners; opposite ones are of one class. No single layer can tell them apart."

    def generate(self) -> Table:
        """Columns x1, x2 around 0 and 1, and class: "0" or "1", in turn."""
        random = self._random()
        corner = np.arange(self.rows) % 4
        points = np.stack([corner // 2, corner % 2], axis=1) + self.noise * random.normal(size=(self.rows, 2))
        return _classified(points, (corner // 2) ^ (corner % 2))


class Circles(Generator):
    """Two circles, one within the other."""

    label = "Two circles"
    about = "One circle within another, each a class."

    inner: float = Field(0.5, gt=0.0, lt=1.0, title="Inner radius", description="The outer circle has the radius 1.")

    def generate(self) -> Table:
        """Columns x1, x2 and class: "0" outside, "1" inside, in turn."""
        random = self._random()
        kind = np.arange(self.rows) % 2
        angle = random.uniform(0, 2 * np.pi, self.rows)
        points = np.where(kind, self.inner, 1.0)[:, None] * _on_circle(angle)
        return _classified(points + self.noise * random.normal(size=points.shape), kind)


class Moons(Generator):
    """Two half circles that reach into each other."""

    label = "Two moons"
    about = "Two half circles that reach into each other, each a class."

    def generate(self) -> Table:
        """Columns x1, x2 and class: "0" for the upper moon, "1" for the lower one, in turn."""
        random = self._random()
        kind = np.arange(self.rows) % 2
        upper = _on_circle(random.uniform(0, np.pi, self.rows))
        points = np.where(kind[:, None] == 0, upper, np.array([1.0, 0.5]) - upper)
        return _classified(points + self.noise * random.normal(size=points.shape), kind)


class Spiral(Generator):
    """Arms that wind around each other."""

    label = "Spiral"
    about = "Arms that wind around each other, each a class. A hard problem for a small network."

    noise: float = Field(
        0.02, ge=0.0, le=100.0, title="Noise", description="The standard deviation of the normal noise that is added."
    )
    arms: int = Field(2, ge=2, le=10, title="Arms", description="How many arms, each of a class of its own.")
    turns: float = Field(1.5, gt=0.0, le=10.0, title="Turns", description="How often an arm winds around the middle.")

    def generate(self) -> Table:
        """Columns x1, x2 and class, "0" and so on, in turn; the radius grows to 1."""
        random = self._random()
        arm = np.arange(self.rows) % self.arms
        radius = np.sqrt(random.uniform(0, 1, self.rows))
        angle = 2 * np.pi * (self.turns * radius + arm / self.arms)
        points = radius[:, None] * _on_circle(angle)
        return _classified(points + self.noise * random.normal(size=points.shape), arm)


class Blobs(Generator):
    """Clouds of normal points."""

    label = "Gaussian blobs"
    about = "Clouds of normal points, each a class. The noise is the width of a cloud."

    noise: float = Field(
        0.5, ge=0.0, le=100.0, title="Width", description="The standard deviation of the points of a cloud."
    )
    classes: int = Field(3, ge=2, le=20, title="Clouds", description="How many clouds, each of a class of its own.")
    size: float = Field(3.0, gt=0.0, le=1000.0, title="Field", description="Centres are drawn from −this to this.")

    def generate(self) -> Table:
        """Columns x1, x2 and class, "0" and so on, in turn."""
        random = self._random()
        centres = random.uniform(-self.size, self.size, (self.classes, 2))
        kind = np.arange(self.rows) % self.classes
        return _classified(centres[kind] + self.noise * random.normal(size=(self.rows, 2)), kind)


class SineWithTrend(Generator):
    """A series: a sine on a line."""

    label = "Sine with trend"
    about = "y = slope · t + amplitude · sin(2π t / period) + noise, in the order of time."

    slope: float = Field(0.02, ge=-1e6, le=1e6, title="Slope", description="How much y grows with each t.")
    amplitude: float = Field(1.0, ge=0.0, le=1e6, title="Amplitude", description="The height of the sine.")
    period: float = Field(
        25.0, gt=0.0, le=1e6, title="Period", description="The steps of t after which the sine repeats."
    )

    def generate(self) -> Table:
        """Columns t = 0, 1, 2, … and y."""
        t = np.arange(self.rows, dtype=np.float64)
        wave = self.amplitude * np.sin(2 * np.pi * t / self.period)
        y = self.slope * t + wave + self.noise * self._random().normal(size=self.rows)
        return Table((NumberColumn("t", t), NumberColumn("y", y)))


GENERATORS: tuple[type[Generator], ...] = (Quadratic, Xor, Circles, Moons, Spiral, Blobs, SineWithTrend)


def _on_circle(angle: Array) -> Array:
    """Points of the unit circle; `angle` (rows,), result (rows, 2)."""
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def _classified(points: Array, kind: NDArray[np.int_]) -> Table:
    """Columns x1 and x2 of `points`, (rows, 2), and the class of each."""
    numbers = tuple(NumberColumn(name, np.ascontiguousarray(points[:, at])) for at, name in enumerate(_PLANE))
    found, places = np.unique(kind, return_inverse=True)
    classes = tuple(sorted(map(str, found)))
    indices = np.array([classes.index(str(number)) for number in found])[places]
    return Table((*numbers, TextColumn.of_classes("class", np.array(classes, dtype=object)[indices], classes, indices)))
