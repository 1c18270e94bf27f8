"""Flatten, Reshape and InputPart: the same entries in another shape, or some of them."""

from collections.abc import Iterator

from engine.config import layers as spec
from engine.listings.layers.layer import LayerCode, Site, keras_call
from engine.listings.listing import Line


class Reshape(LayerCode):
    """A row's entries in the shape of the output."""

    writes = (spec.Flatten, spec.Reshape)

    def forward(self, site: Site) -> Iterator[Line]:
        """Y."""
        shape = ", ".join(map(str, (-1, *site.program.shapes[site.node.name])))
        yield site.line("Y", f"{site.lib}.reshape({site.X}, ({shape}))")

    def backward(self, site: Site) -> Iterator[Line]:
        """There is nothing to learn."""
        return iter(())

    def sent(self, site: Site, place: int) -> str:
        """dY in the shape of X."""
        return f"{site.v('dY')}.reshape({site.X}.shape)"

    def keras(self, site: Site) -> str:
        """Of the same name."""
        shape = str(tuple(site.layer.shape)) if isinstance(site.layer, spec.Reshape) else ""
        return keras_call(type(site.layer).__name__, shape)


class InputPart(LayerCode):
    """The entries from `start` on, before `stop`, along the last axis."""

    writes = (spec.InputPart,)

    def forward(self, site: Site) -> Iterator[Line]:
        """The part."""
        yield site.line("Y", f"{site.X}[..., {site.layer.start}:{site.layer.stop}]")

    def backward(self, site: Site) -> Iterator[Line]:
        """There is nothing to learn."""
        return iter(())

    def sent(self, site: Site, place: int) -> str:
        """dY in its place, 0 everywhere else."""
        *axes, width = site.entering[0]
        sides = ", ".join(["(0, 0)"] * (len(axes) + 1))
        return f"np.pad({site.v('dY')}, ({sides}, ({site.layer.start}, {width - site.layer.stop})))"

    def keras(self, site: Site) -> str:
        """A slice, as a layer."""
        return f"tf.keras.layers.Lambda(lambda X: X[..., {site.layer.start}:{site.layer.stop}])"
