"""The NumPy layer of a spec: each module here says which ones it computes."""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

import engine.numpy_backend.layers
from engine.config.layers import LayerSpec
from engine.numpy_backend.layers.layer import Layer, Site

for _module in iter_modules(engine.numpy_backend.layers.__path__):
    import_module(f"{engine.numpy_backend.layers.__name__}.{_module.name}")

_LAYERS = {spec: layer for layer in Layer.__subclasses__() for spec in layer.computes}


def build_layer(spec: LayerSpec, site: Site) -> Layer:
    """The layer of `spec` at its place in a network."""
    build = cast(Callable[[LayerSpec, Site], Layer], _LAYERS[type(spec)])
    return build(spec, site)
