"""The layers that draw: Dropout and GaussianNoise, with the numbers that the lab draws."""

from collections.abc import Iterator

from engine.config import layers as spec
from engine.listings.form import cannot
from engine.listings.layers.layer import LayerCode, Site
from engine.listings.listing import Line
from engine.listings.literals import number
from engine.text import Text

DRAWS_OTHERS = Text("Keras's layer draws other random numbers than the lab.")


class Dropout(LayerCode):
    """Y = X ⊙ mask."""

    writes = (spec.Dropout,)

    def forward(self, site: Site) -> Iterator[Line]:
        """The mask and Y; X itself in prediction."""
        rate = site.layer.rate
        if not site.is_training or not rate:
            yield site.line("Y", site.X)
            return
        seed, dtype = site.program.training.seed, site.program.dtype.name
        mask = f"dropout_mask({seed}, {site.number}, t - 1, {site.X}.shape, {number(rate)}, np.{dtype})"
        yield site.line("mask", mask)
        yield site.line("Y", f"{site.X} * {site.v('mask')}")

    def backward(self, site: Site) -> Iterator[Line]:
        """There is nothing to learn."""
        return iter(())

    def sent(self, site: Site, place: int) -> str:
        """What was dropped gets nothing."""
        return f"{site.v('dY')} * {site.v('mask')}" if site.layer.rate else site.v("dY")

    def keras(self, site: Site) -> str:
        """None that draws the same."""
        if not site.layer.rate:
            return "tf.keras.layers.Dropout(0)"
        raise cannot(site.form, DRAWS_OTHERS)

    def needs(self, site: Site) -> tuple[str, ...]:
        """The masks."""
        return ("random_words", "dropout_mask") if site.layer.rate else ()


class GaussianNoise(LayerCode):
    """Y = X + σ noise."""

    writes = (spec.GaussianNoise,)

    def forward(self, site: Site) -> Iterator[Line]:
        """The noise and Y; X itself in prediction."""
        stddev = site.layer.stddev
        if not site.is_training or not stddev:
            yield site.line("Y", site.X)
            return
        seed, dtype = site.program.training.seed, site.program.dtype.name
        yield site.line("noise", f"normal_noise({seed}, {site.number}, t - 1, {site.X}.shape, np.{dtype})")
        yield site.line("Y", f"{site.X} + {number(stddev)} * {site.v('noise')}")

    def backward(self, site: Site) -> Iterator[Line]:
        """There is nothing to learn."""
        return iter(())

    def keras(self, site: Site) -> str:
        """None that draws the same."""
        if not site.layer.stddev:
            return "tf.keras.layers.GaussianNoise(0)"
        raise cannot(site.form, DRAWS_OTHERS)

    def needs(self, site: Site) -> tuple[str, ...]:
        """The noise."""
        return ("random_words", "normal_noise") if site.layer.stddev else ()
