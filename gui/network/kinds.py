"""The kinds of layers as the network panel offers and marks them. No widgets."""

from itertools import groupby

from engine.config.base import Spec
from engine.config.layers import KINDS, Layer, LayerSpec
from gui.forms.metadata import spec_text

GROUPS: tuple[tuple[type[LayerSpec], ...], ...] = tuple(
    tuple(group)
    for _, group in groupby((kind for kind in KINDS.values() if not kind.is_join), key=lambda kind: kind.menu // 10)
)
"""The kinds that take one input, in the order of a menu."""


def kinds_beside(layer: Layer) -> tuple[type[LayerSpec], ...]:
    """The kinds that `layer` can become: joins among joins, the others among themselves."""
    return tuple(kind for kind in KINDS.values() if kind.is_join is layer.is_join)


def converted(layer: Layer, kind: type[LayerSpec], *, former: Layer | None = None) -> Layer:
    """A layer of another kind, with all values of `layer` that the kind has, too; the others as in `former`, if given."""
    kept = {name: value for name, value in dict(layer).items() if name != "kind" and name in kind.model_fields}
    return (former or made(kind)).replace(**kept)


def made(kind: type[LayerSpec]) -> Layer:
    """A layer of this kind with its defaults."""
    return kind.model_validate({})


def stem(kind: type[LayerSpec]) -> str:
    """What new layers of a kind are called, before their number."""
    return kind.stem or str(kind.model_fields["kind"].default)


def setting_text(layer: Layer) -> str:
    """What is set on a layer, as short as it can be said; nothing where nothing is."""
    return spec_text(layer.setting_text)


def short_label(layer: Layer) -> str:
    """What a layer's kind is called where there is little room."""
    return spec_text(layer.short_label or layer.label)


def kind_label(kind: type[Spec]) -> str:
    """What a kind is called on screen."""
    return spec_text(str(getattr(kind, "label", kind.__name__)))


def kind_help(kind: type[Spec]) -> str:
    """What a kind does: the first paragraph of its description, and its equation."""
    said = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
    return "\n".join(line for line in (spec_text(said), str(getattr(kind, "equation", ""))) if line)
