"""The kinds of layers as the network panel offers and marks them. No widgets."""

from PySide6.QtCore import QCoreApplication

from engine.config.base import Spec
from engine.config.layers import (
    ActivationLayer,
    Add,
    BatchNormalization,
    Concatenate,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    InputPart,
    Layer,
    LayerNormalization,
    Multiply,
    Reshape,
)
from engine.config.layers.shaping import shape_text
from gui.forms.metadata import choice_label, spec_text

GROUPS: tuple[tuple[type[Spec], ...], ...] = (
    (Dense, ActivationLayer),
    (BatchNormalization, LayerNormalization),
    (Dropout, GaussianNoise),
    (Flatten, Reshape, InputPart),
)
"""The kinds that take one input, in the order of a menu."""

JOINS: tuple[type[Spec], ...] = (Add, Multiply, Concatenate)
"""The kinds that bring several inputs together."""

_GLYPHS: dict[type[Spec], str] = {
    Add: "Σ", Multiply: "Π", Concatenate: "≡", ActivationLayer: "φ", BatchNormalization: "N", LayerNormalization: "N",
    Dropout: "p", GaussianNoise: "σ", Flatten: "=", Reshape: "=", InputPart: "=",
}  # fmt: skip

_STEMS: dict[type[Spec], str] = {
    Dense: "hidden", BatchNormalization: "batch_norm", LayerNormalization: "layer_norm", GaussianNoise: "noise",
    InputPart: "part",
}  # fmt: skip
"""Names of new layers, where the kind's own would be too long to read on the canvas."""


def kinds_beside(layer: Layer) -> tuple[type[Spec], ...]:
    """The kinds that `layer` can become: joins among joins, the others among themselves."""
    return JOINS if isinstance(layer, JOINS) else tuple(kind for group in GROUPS for kind in group)


def converted(layer: Layer, kind: type[Spec], *, former: Layer | None = None) -> Layer:
    """A layer of another kind, with all values of `layer` that the kind has, too; the others as in `former`, if given."""
    kept = {name: value for name, value in dict(layer).items() if name != "kind" and name in kind.model_fields}
    new: Layer = (former or made(kind)).replace(**kept)
    return new


def made(kind: type[Spec]) -> Layer:
    """A layer of this kind with its defaults."""
    new: Layer = kind()  # type: ignore[assignment]  # the kinds are those of Layer
    return new


def stem(kind: type[Spec]) -> str:
    """What new layers of a kind are called, before their number."""
    return _STEMS.get(kind, str(kind.model_fields["kind"].default))


def glyph(layer: Layer) -> str:
    """What stands in the place of each entry that a layer gives; nothing for neurons, which show their bias."""
    return _GLYPHS.get(type(layer), "")


def setting_text(layer: Layer) -> str:
    """What is set on a layer, as short as it can be said; nothing where nothing is."""
    match layer:
        case Dense(activation=activation) | ActivationLayer(activation=activation):
            return choice_label(activation)
        case Dropout(rate=rate):
            return f"p = {rate:g}"
        case GaussianNoise(deviation=deviation):
            return f"σ = {deviation:g}"
        case Reshape(shape=shape):
            return shape_text(shape)
        case InputPart(start=start, stop=stop):
            return f"[{start}]" if stop == start + 1 else f"[{start} … {stop - 1}]"
        case _:
            return ""


def short_label(layer: Layer) -> str:
    """What a layer's kind is called where there is little room."""
    match layer:
        case BatchNormalization():
            return QCoreApplication.translate("NetworkCanvas", "Batch norm")
        case LayerNormalization():
            return QCoreApplication.translate("NetworkCanvas", "Layer norm")
        case GaussianNoise():
            return QCoreApplication.translate("NetworkCanvas", "Noise")
        case InputPart():
            return QCoreApplication.translate("NetworkCanvas", "Part")
        case _:
            return kind_label(type(layer))


def kind_label(kind: type[Spec]) -> str:
    """What a kind is called on screen."""
    return spec_text(str(getattr(kind, "label", kind.__name__)))


def kind_help(kind: type[Spec]) -> str:
    """What a kind does: the first paragraph of its description, and its equation."""
    said = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
    return "\n".join(line for line in (spec_text(said), str(getattr(kind, "equation", ""))) if line)
