"""Dense, and the activation on its own."""

from collections.abc import Iterator

from engine.config import layers as spec
from engine.config.activations import DEFAULT_SLOPE, Activation
from engine.listings.layers.layer import LayerCode, Site, keras_call
from engine.listings.listing import Line
from engine.listings.penalties import keras_limit, keras_penalty


class Dense(LayerCode):
    """Z = X W + b, Y = φ(Z)."""

    writes = (spec.Dense,)

    def forward(self, site: Site) -> Iterator[Line]:
        """Z and Y; where φ changes nothing, Y alone."""
        is_matrix = len(site.entering[0]) == 1
        product = f"tf.tensordot({site.X}, {site.v('kernel')}, 1)"
        if site.lib == "np" or is_matrix:
            product = f"{site.X} @ {site.v('kernel')}"
        total = f"{product} + {site.v('bias')}" if site.has("bias") else product
        if site.layer.activation is Activation.LINEAR:
            yield site.line("Y", total, "Z")
            return
        yield site.line("Z", total)
        yield _activated(site, "Z")

    def backward(self, site: Site) -> Iterator[Line]:
        """dZ, and the gradients of W and b."""
        yield from _deactivated(site, "Z")
        if site.layer.is_frozen:
            return
        dZ, X = self._dZ(site), site.X
        if len(site.entering[0]) > 1:
            dZ, X = f"{dZ}.reshape(-1, {site.layer.units})", f"{X}.reshape(-1, {site.entering[0][-1]})"
        yield site.line("dkernel", f"{X}.T @ {dZ}")
        if site.has("bias"):
            is_row = site.program.batches.size == 1 and len(site.entering[0]) == 1
            dtype = ", np.float32" if site.program.is_single else ""
            yield site.line("dbias", f"{dZ}[0]" if is_row else f"np.ones(len({dZ}){dtype}) @ {dZ}")

    def sent(self, site: Site, place: int) -> str:
        """dZ Wᵀ."""
        return f"{self._dZ(site)} @ {site.v('kernel')}.T"

    def keras(self, site: Site) -> str:
        """Dense."""
        layer = site.layer
        ranks = {"kernel": 2, "bias": 1}
        others = [
            f"{name}={keras_penalty(value) if name.endswith('_regularizer') else keras_limit(value, ranks[name[:-11]])}"
            for name, value in layer
            if name.endswith(("_regularizer", "_constraint")) and value.is_active
        ]
        bias = "" if layer.use_bias else "use_bias=False"
        return keras_call("Dense", str(layer.units), _keras_activation(site), bias, *others, is_frozen=layer.is_frozen)

    def needs(self, site: Site) -> tuple[str, ...]:
        """Those of the activation."""
        return site.activation.needs

    @staticmethod
    def _dZ(site: Site) -> str:
        return site.v("dY" if site.layer.activation is Activation.LINEAR and not site.is_fused else "dZ")


class ActivationLayer(LayerCode):
    """Y = φ(X)."""

    writes = (spec.ActivationLayer,)

    def forward(self, site: Site) -> Iterator[Line]:
        """Y."""
        yield site.line("Y", _expression(site).format(Z=site.X))

    def backward(self, site: Site) -> Iterator[Line]:
        """There is nothing to learn."""
        return iter(())

    def sent(self, site: Site, place: int) -> str:
        """φ'(X) dY, or what the loss gives."""
        if site.is_fused:
            return site.v("dZ")
        return site.activation.slope.format(Z=site.X, Y=site.v("Y"), dY=site.v("dY"))

    def keras(self, site: Site) -> str:
        """Activation."""
        return keras_call("Activation", _keras_activation(site).removeprefix("activation=") or '"linear"')

    def needs(self, site: Site) -> tuple[str, ...]:
        """Those of the activation."""
        return site.activation.needs


def _expression(site: Site) -> str:
    return site.activation.numpy if site.lib == "np" else site.activation.tensorflow


def _activated(site: Site, part: str) -> Line:
    return site.line("Y", _expression(site).format(Z=site.v(part)))


def _deactivated(site: Site, part: str) -> Iterator[Line]:
    if site.is_fused or site.layer.activation is Activation.LINEAR:
        return
    yield site.line("dZ", site.activation.slope.format(Z=site.v(part), Y=site.v("Y"), dY=site.v("dY")))


def _keras_activation(site: Site) -> str:
    layer = site.layer
    if layer.activation is Activation.LINEAR:
        return ""
    code = site.activation.keras
    if not code or (layer.activation is Activation.LEAKY_RELU and layer.slope == DEFAULT_SLOPE):
        code = f'"{layer.activation.value}"'
    return f"activation={code}"
