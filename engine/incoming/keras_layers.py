"""The layers of Keras that can be opened, each with its options: which the lab has, and at which values the others do nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from engine.config import layers as spec
from engine.config.activations import Activation
from engine.config.axes import Shape
from engine.config.layers.prelu import PReLU
from engine.incoming.findings import Findings
from engine.incoming.keras_values import constraint_of, function_of, initializer_of, is_of_keras, regularizer_of
from engine.text import Text, plain


@dataclass(frozen=True)
class Row:
    """`layer`: the lab's, None for one that does nothing. `called`: the lab's field of an option that is called otherwise there.
    `always`: fields that the class decides; `usual`: those where no option says them. `idle`: options that the lab does not have,
    with the values at which they do nothing.
    """

    layer: type[spec.LayerSpec] | None
    called: Mapping[str, str] = field(default_factory=dict)
    always: Mapping[str, Any] = field(default_factory=dict)
    idle: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    usual: Mapping[str, Any] = field(default_factory=dict)


_ALONE = spec.ActivationLayer
_CHANNELS: Mapping[str, Sequence[Any]] = {"data_format": (None, "channels_last")}
_NORMALIZED: Mapping[str, Sequence[Any]] = {
    f"{array}_{what}": (None,) for array in ("beta", "gamma") for what in ("regularizer", "constraint")
}

LAYERS: Mapping[str, Row] = MappingProxyType({
    "Dense": Row(spec.Dense),
    "Activation": Row(_ALONE),
    "ReLU": Row(_ALONE, always={"activation": Activation.RELU},
                idle={"max_value": (None,), "negative_slope": (0, None), "threshold": (0, None)}),
    "LeakyReLU": Row(_ALONE, called={"negative_slope": "slope", "alpha": "slope"}, always={"activation": Activation.LEAKY_RELU},
                     usual={"slope": 0.3}),
    "ELU": Row(_ALONE, always={"activation": Activation.ELU}, idle={"alpha": (1,)}),
    "Softmax": Row(_ALONE, always={"activation": Activation.SOFTMAX}),
    "PReLU": Row(PReLU, idle={"shared_axes": (None,)}),
    "Dropout": Row(spec.Dropout, idle={"noise_shape": (None,)}),
    "GaussianNoise": Row(spec.GaussianNoise),
    "BatchNormalization": Row(spec.BatchNormalization, idle={**_NORMALIZED, "renorm": (False,), "virtual_batch_size": (None,)}),
    "LayerNormalization": Row(spec.LayerNormalization, idle={**_NORMALIZED, "rms_scaling": (False,)}),
    "Flatten": Row(spec.Flatten, idle=_CHANNELS),
    "Reshape": Row(spec.Reshape, called={"target_shape": "shape"}),
    "Add": Row(spec.Add),
    "Multiply": Row(spec.Multiply),
    "Concatenate": Row(spec.Concatenate),
    "Identity": Row(None),
})  # fmt: skip
"""By the name of the class."""

_NO_MATTER = frozenset({
    "name", "seed", "batch_shape", "batch_input_shape", "build_config", "input_dim", "synchronized", "fused", "autocast",
    "renorm_clipping", "renorm_momentum", "trainable",
})  # fmt: skip
"""Options that change no number: how it is drawn, checked or called. Those of initializers are such, too: weights come along."""

_PRECISIONS = (None, "float32", "float64")


@dataclass(frozen=True)
class Described:
    """A layer as a configuration has it: `kind` its class, `name` its own, `settings` its options."""

    kind: str
    name: str
    settings: Mapping[str, Any]

    def option(self, name: str, value: Any) -> Text:
        """An option as a part of a sentence."""
        return Text("the option {option} = {value} of '{name}'", option=name, value=_short(value), name=self.name)

    @property
    def as_unknown(self) -> Text:
        """The layer as a part of a sentence."""
        return Text("the layer {kind} ('{name}')", kind=self.kind, name=self.name)


PASSING = frozenset(name for name, row in LAYERS.items() if row.layer is None)
"""Those that give what enters."""


def layer_of(described: Described, rank: int | None, version: int, findings: Findings) -> spec.LayerSpec | None:
    """The lab's layer; None where it does nothing, or is not known, which `findings` are told.

    `rank`: the axes of what enters, the rows included, where known. `version`: Keras's major one.
    """
    row = LAYERS.get(described.kind)
    if row is None:
        findings.unknown(described.as_unknown)
        return None
    options = _Options(described, row, rank, version, findings)
    for option, value in described.settings.items():
        try:
            options.take(option, value)
        except (ValidationError, TypeError):
            findings.unknown(described.option(option, value))
    if row.layer is None:
        return None
    try:
        return row.layer.model_validate({**row.usual, **options.values, **row.always})
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=False):
            findings.unknown(described.option(str(fault["loc"][0]) if fault["loc"] else "", fault["input"]))
        return None


class _Options:
    """The options of one layer, taken one by one. `values`: the lab's fields so far."""

    def __init__(self, described: Described, row: Row, rank: int | None, version: int, findings: Findings) -> None:
        self._described, self._row, self._rank, self._version = described, row, rank, version
        self._findings = findings
        self._fields = set(row.called.values()) | (
            set(row.layer.model_fields) - {"kind", "slope"} if row.layer else set()
        )
        self.values: dict[str, Any] = {}

    def take(self, option: str, value: Any) -> None:
        """Put what `option` says into the values; the findings are told where the lab does not know it."""
        own = self._row.called.get(option, option)
        if option == "dtype":
            self._expect(option, _precision(value), _PRECISIONS)
        elif option == "axis":
            if self._rank is not None:
                self._expect(option, value, (-1, [-1], self._rank - 1, [self._rank - 1]))
        elif option.endswith("_initializer"):
            if own in self._fields:
                self._start(option, value)
        elif own not in self._fields or own in self._row.always:
            if option not in _NO_MATTER:
                self._expect(option, value, self._row.idle.get(option, (None,)))
        elif own == "activation":
            self._activate(value)
        elif own.endswith(("_regularizer", "_constraint")):
            axes = {"kernel_constraint": 2, "alpha_constraint": (self._rank or 2) - 1}.get(own, 1)
            found = regularizer_of(value) if own.endswith("_regularizer") else constraint_of(value, axes)
            if found is None:
                self._findings.unknown(self._described.option(option, value))
            else:
                self.values[own] = found
        else:
            self.values[own] = value

    def _expect(self, option: str, value: Any, known: Sequence[Any]) -> None:
        if value not in known:
            self._findings.unknown(self._described.option(option, value))

    def _start(self, option: str, value: Any) -> None:
        """How an array would be drawn anew; what the lab does not know of that does not matter, since its values come along."""
        found = initializer_of(value)
        if found is not None:
            self.values[option] = found
            return
        self._findings.note(
            Text(
                "'{name}' has a {option} that the lab does not know ({value}); it has the file's weights, and drawn anew they "
                "would be the lab's own.",
                name=self._described.name,
                option=option,
                value=_short(value),
            )
        )

    def _activate(self, value: Any) -> None:
        """The activation, with the slope of a leaky ReLU: a function's name, or a layer in its place."""
        found = function_of(value, self._version)
        if found is not None:
            self.values["activation"] = found
            return
        match value:
            case {"class_name": "Gelu", "config": {"approximate": bool(is_short)}} if is_of_keras(value):
                self.values["activation"] = Activation.GELU_TANH if is_short else Activation.GELU
                return
            case {"class_name": "Sin" | "Arctan" as name} if is_of_keras(value):
                self.values["activation"] = Activation(name.lower())
                return
            case {"class_name": str(kind), "config": dict(settings)} if is_of_keras(value) and kind in LAYERS:
                inner = layer_of(Described(kind, self._described.name, settings), 1, self._version, self._findings)
                if isinstance(inner, spec.Activated) and inner.is_activation:
                    self.values |= {"activation": inner.activation, "slope": inner.slope}
                    return
        self._findings.unknown(self._described.option("activation", value))


def _precision(value: Any) -> Any:
    """The name of a type of numbers, or of a policy of them."""
    match value:
        case {"class_name": "DTypePolicy" | "Policy", "config": {"name": str(name)}}:
            return name
    return value


def _short(value: Any) -> Text:
    """A value of an option in a few signs; of a class its name."""
    match value:
        case {"class_name": str(kind)}:
            return plain(kind[:40])
    text = str(value)
    return plain(text if len(text) <= 40 else f"{text[:39]}…")


def shape_of_row(shape: Any) -> Shape | None:
    """The shape of one row, of a shape with the rows; None where a length is open."""
    match shape:
        case [_, *lengths] if lengths and all(isinstance(each, int) and each > 0 for each in lengths):
            return tuple(lengths)
    return None
