"""The code of each kind of layer."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, cast

import engine.listings.layers
from engine.config.layers import LayerSpec
from engine.listings.layers.layer import LayerCode

for _module in iter_modules(engine.listings.layers.__path__):
    import_module(f"{engine.listings.layers.__name__}.{_module.name}")


def _kinds(base: type[LayerCode]) -> Iterator[type[LayerCode]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


_CODES = {spec: cast(Callable[[], LayerCode], kind)() for kind in _kinds(cast(Any, LayerCode)) for spec in kind.writes}
KNOWN = frozenset(_CODES)
"""The kinds of layers that can be written."""


def code_of(layer: LayerSpec) -> LayerCode:
    """The code of a layer's kind."""
    return _CODES[type(layer)]
