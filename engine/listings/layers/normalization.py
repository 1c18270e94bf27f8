"""BatchNormalization and LayerNormalization."""

from collections.abc import Iterator

from engine.config import layers as spec
from engine.listings.form import cannot
from engine.listings.layers.layer import LayerCode, Site, keras_call
from engine.listings.listing import Line
from engine.listings.literals import number
from engine.listings.penalties import keras_limit, keras_penalty
from engine.text import Text


class _Normalization(LayerCode):
    axis = 0

    def backward(self, site: Site) -> Iterator[Line]:
        """The gradients of γ and β."""
        if site.trains("gamma"):
            yield site.line("dgamma", f"({site.v('dY')} * {site.v('normed')}).sum(axis=0)")
        if site.trains("beta"):
            yield site.line("dbeta", f"{site.v('dY')}.sum(axis=0)")

    def sent(self, site: Site, place: int) -> str:
        """(g − mean g − x̂ mean(g x̂)) / √(σ² + ε), g = γ dY."""
        g = f"({site.v('dY')} * {site.v('gamma')})" if site.has("gamma") else site.v("dY")
        mean = f"mean(axis={self.axis}, keepdims=True)"
        normed, epsilon = site.v("normed"), number(site.layer.epsilon)
        inner = f"{g} - {g}.{mean} - {normed} * ({g} * {normed}).{mean}"
        return f"({inner}) / np.sqrt({site.v('variance')} + {epsilon})"

    def keras(self, site: Site) -> str:
        """Of the same name."""
        layer = site.layer
        settings = []
        for name, value in layer:
            if name.endswith("_regularizer") and value.is_active:
                settings.append(f"{name}={keras_penalty(value)}")
            elif name.endswith("_constraint") and value.is_active:
                settings.append(f"{name}={keras_limit(value, 1)}")
            elif isinstance(value, bool | float) and value != type(layer).model_fields[name].default:
                settings.append(f"{name}={value!r}")
        return keras_call(type(layer).__name__, *settings)

    def _normalised(self, site: Site, mean: str, variance: str) -> Iterator[Line]:
        epsilon = number(site.layer.epsilon)
        yield site.line("normed", f"({site.X} - {mean}) / {site.lib}.sqrt({variance} + {epsilon})")
        scaled = f"{site.v('normed')} * {site.v('gamma')}" if site.has("gamma") else site.v("normed")
        yield site.line("Y", f"{scaled} + {site.v('beta')}" if site.has("beta") else scaled)

    def _moments(self, site: Site) -> Iterator[Line]:
        keep = ", keepdims=True" if self.axis else ""
        if site.lib == "np":
            yield site.line("mean", f"{site.X}.mean(axis={self.axis}{keep})")
            yield site.line("variance", f"np.square({site.X} - {site.v('mean')}).mean(axis={self.axis}{keep})")
        else:
            yield site.line("mean", f"tf.reduce_mean({site.X}, axis={self.axis}{keep})")
            square = f"tf.square({site.X} - {site.v('mean')})"
            yield site.line("variance", f"tf.reduce_mean({square}, axis={self.axis}{keep})")

    def _refuse_axes(self, site: Site) -> None:
        if len(site.entering[0]) > 1:
            raise cannot(site.form, Text("Normalization over several axes is written by Keras's layers only."))


class BatchNormalization(_Normalization):
    """Over the rows of the batch; averages of mean and variance are kept for prediction."""

    writes = (spec.BatchNormalization,)

    def forward(self, site: Site) -> Iterator[Line]:
        """Y, and in training the averages, unless it is frozen."""
        self._refuse_axes(site)
        if not site.is_training or site.layer.is_frozen:
            yield from self._normalised(site, site.v("moving_mean"), site.v("moving_variance"))
            return
        yield from self._moments(site)
        yield from self._normalised(site, site.v("mean"), site.v("variance"))
        momentum = site.layer.momentum
        for part in ("mean", "variance"):
            average = site.v(f"moving_{part}")
            moved = f"{average} * {number(momentum)} + {site.v(part)} * {number(1 - momentum)}"
            yield Line(f"{average} = {moved}", site.t(f"moving_{part}/after"))

    def sent(self, site: Site, place: int) -> str:
        """g / √(σ² + ε) with the averages where it is frozen."""
        if not site.layer.is_frozen:
            return super().sent(site, place)
        g = f"{site.v('dY')} * {site.v('gamma')}" if site.has("gamma") else site.v("dY")
        return f"{g} / np.sqrt({site.v('moving_variance')} + {number(site.layer.epsilon)})"


class LayerNormalization(_Normalization):
    """Over the entries along the last axis."""

    writes = (spec.LayerNormalization,)
    axis = 1

    def forward(self, site: Site) -> Iterator[Line]:
        """Y."""
        self._refuse_axes(site)
        yield from self._moments(site)
        yield from self._normalised(site, site.v("mean"), site.v("variance"))
