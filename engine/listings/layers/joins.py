"""The layers that bring several inputs together."""

from collections.abc import Iterator

from engine.config import layers as spec
from engine.listings.layers.layer import LayerCode, Site, keras_call
from engine.listings.listing import Line


class _Join(LayerCode):
    def backward(self, site: Site) -> Iterator[Line]:
        """There is nothing to learn."""
        return iter(())

    def keras(self, site: Site) -> str:
        """Of the same name."""
        return keras_call(type(site.layer).__name__)


class Add(_Join):
    """Y = X₁ + X₂ + …"""

    writes = (spec.Add,)

    def forward(self, site: Site) -> Iterator[Line]:
        """The sum."""
        yield site.line("Y", " + ".join(site.inputs))


class Multiply(_Join):
    """Y = X₁ ⊙ X₂ ⊙ …"""

    writes = (spec.Multiply,)

    def forward(self, site: Site) -> Iterator[Line]:
        """The product."""
        yield site.line("Y", " * ".join(site.inputs))

    def sent(self, site: Site, place: int) -> str:
        """dY times the other inputs."""
        return " * ".join((site.v("dY"), *site.inputs[:place], *site.inputs[place + 1 :]))


class Concatenate(_Join):
    """Y = [X₁ X₂ …]"""

    writes = (spec.Concatenate,)

    def forward(self, site: Site) -> Iterator[Line]:
        """Side by side."""
        joined = ", ".join(site.inputs)
        yield site.line(
            "Y", f"np.concatenate([{joined}], axis=-1)" if site.lib == "np" else f"tf.concat([{joined}], -1)"
        )

    def sent(self, site: Site, place: int) -> str:
        """Its own part of dY."""
        start = sum(shape[-1] for shape in site.entering[:place])
        return f"{site.v('dY')}[..., {start}:{start + site.entering[place][-1]}]"
