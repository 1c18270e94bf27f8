"""PReLU: a learnt slope below zero."""

from collections.abc import Iterator

from engine.config.layers.prelu import PReLU as Spec
from engine.listings.layers.layer import LayerCode, Site, keras_call
from engine.listings.listing import Line
from engine.listings.penalties import keras_limit, keras_penalty


class PReLU(LayerCode):
    """Y = max(X, 0) + α ⊙ min(X, 0)."""

    writes = (Spec,)

    def forward(self, site: Site) -> Iterator[Line]:
        """Y."""
        X, alpha = site.X, site.v("alpha")
        yield site.line("Y", f"{site.lib}.maximum({X}, 0) + {alpha} * {site.lib}.minimum({X}, 0)")

    def backward(self, site: Site) -> Iterator[Line]:
        """dα."""
        if site.trains("alpha"):
            yield site.line("dalpha", f"({site.v('dY')} * np.minimum({site.X}, 0)).sum(axis=0)")

    def sent(self, site: Site, place: int) -> str:
        """1 above zero, α below, 0 at 0."""
        return f"{site.v('dY')} * np.where({site.X} > 0, 1, {site.v('alpha')} * ({site.X} < 0))"

    def keras(self, site: Site) -> str:
        """PReLU."""
        layer, rank = site.layer, len(site.entering[0])
        penalty = f"alpha_regularizer={keras_penalty(layer.alpha_regularizer)}"
        limit = f"alpha_constraint={keras_limit(layer.alpha_constraint, rank)}"
        return keras_call(
            "PReLU",
            penalty if layer.alpha_regularizer.is_active else "",
            limit if layer.alpha_constraint.is_active else "",
            is_frozen=layer.is_frozen,
        )
