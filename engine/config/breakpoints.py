"""The breakpoints of a run: what pauses it at the very update at which it comes true. They are no part of the experiment."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, field_validator

from engine.config.base import Choice, Many, Spec, one_of
from engine.text import NOTHING, Text, and_list

_ENTRY = re.compile(r"(?P<array>.+?)\s*\[\s*(?P<index>[0-9]{1,9}(\s*,\s*[0-9]{1,9})*)\s*\]")


class BreakpointSpec(Choice):
    """What a run is paused at. Each engine tests it after every update, with what the update computed.

    It holds numbers from one update to the next: what it saw last. Where it depends on a level it comes true when a number is
    above it that was not before.
    """

    equation: ClassVar[str]
    """When it comes true."""
    subject: ClassVar[str] = ""
    """The field that a command line may give without its name."""
    enabled: bool = Field(
        True,
        title="Enabled",
        description="A run is paused at it only while this is on.",
        json_schema_extra={"last": True},
    )

    @property
    def tensor(self) -> str:
        """The tensor of an update to look at where it comes true."""
        return "loss"

    def start(self, parameters: Mapping[str, Any], units: Mapping[str, int]) -> Sequence[float]:
        """The numbers before the first update. `units`: how many entries the last axis of a layer's output has."""
        return (0.0,)

    def level(self, per_epoch: int) -> float:
        """The level that a number has to rise above; `per_epoch`: updates in an epoch."""
        return math.inf

    @property
    def compiled(self) -> Self:
        """The same without what a compiled program takes as an argument: two that are equal in this share one."""
        return self

    def told(self, before: Sequence[float], now: Sequence[float], per_epoch: int) -> Text:
        """What came true at an update with these numbers before and after it, within a sentence."""
        raise NotImplementedError


class NotFinite(BreakpointSpec):
    """The loss of the next update is NaN or infinite. The run is left at the last finite weights, and does not end."""

    label: ClassVar[str] = "Loss not finite"
    other_names: ClassVar[tuple[str, ...]] = ("notfinite", "inf", "diverged")
    equation: ClassVar[str] = "L = NaN or ±∞"
    kind: Literal["nan"] = "nan"


class GradientSize(StrEnum):
    """How large a gradient is taken to be."""

    NORM = "norm"
    LARGEST = "largest"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return "norm" if self is GradientSize.NORM else "largest entry"


class LargeGradient(BreakpointSpec):
    """The gradient of an update, before it is clipped, is larger than a bound."""

    label: ClassVar[str] = "Large gradient"
    equation: ClassVar[str] = "|∂L/∂w| > bound"
    subject: ClassVar[str] = "layer"
    kind: Literal["gradient"] = "gradient"
    bound: float = Field(10.0, ge=0, le=1e30, title="Bound", description="The run is paused when it is larger.")
    size: GradientSize = Field(
        GradientSize.NORM,
        title="Size",
        description="The norm: the square root of the sum of all squares; or the largest entry, without its sign.",
    )
    layer: str = Field("", max_length=200, title="Layer", description="The layer whose arrays count; empty for all.")

    def level(self, per_epoch: int) -> float:
        """The bound."""
        return self.bound

    @property
    def compiled(self) -> Self:
        """Whatever its bound."""
        return self.replace(bound=10.0)

    def told(self, before: Sequence[float], now: Sequence[float], per_epoch: int) -> Text:
        """How large it is."""
        gradient = Text("the gradient of {layer}", layer=self.layer) if self.layer else Text("the gradient")
        value, bound = _short(now[0]), _short(self.bound)
        if self.size is GradientSize.NORM:
            return Text("the norm of {gradient} is {value}, above {bound}", gradient=gradient, value=value, bound=bound)
        return Text(
            "the largest entry of {gradient} is {value}, above {bound}", gradient=gradient, value=value, bound=bound
        )


class SignChange(BreakpointSpec):
    """A weight has another sign after the update than it had last. Zero has none."""

    label: ClassVar[str] = "Change of sign"
    equation: ClassVar[str] = "w · w_before < 0"
    subject: ClassVar[str] = "weight"
    kind: Literal["sign"] = "sign"
    weight: str = Field(
        "output/kernel[0,0]",
        max_length=300,
        title="Weight",
        description="An array and the place in it, counted from 0: hidden_1/kernel[0,1] or output/bias[2].",
    )

    @field_validator("weight")
    @classmethod
    def _is_place(cls, written: str) -> str:
        found = _ENTRY.fullmatch(written.strip())
        if found is None:
            raise ValueError(Text("is an array and a place in it, such as hidden_1/kernel[0,1]"))
        return f"{found['array']}[{','.join(str(int(part)) for part in found['index'].split(','))}]"

    @property
    def array(self) -> str:
        """The array's name."""
        return self.weight.rpartition("[")[0]

    @property
    def index(self) -> tuple[int, ...]:
        """The place in it."""
        return tuple(int(part) for part in self.weight.rpartition("[")[2].removesuffix("]").split(","))

    @property
    def tensor(self) -> str:
        """The array after the update."""
        return f"{self.array}/after"

    @property
    def compiled(self) -> Self:
        """Whatever the place."""
        return self.replace(weight=f"{self.array}[{','.join('0' for _ in self.index)}]")

    def start(self, parameters: Mapping[str, Any], units: Mapping[str, int]) -> Sequence[float]:
        """The weight."""
        return (float(parameters[self.array][self.index]),)

    def told(self, before: Sequence[float], now: Sequence[float], per_epoch: int) -> Text:
        """The weight before and after."""
        return Text(
            "{weight} changed sign, {before} → {after}",
            weight=self.weight,
            before=_short(before[0]),
            after=_short(now[0]),
        )


class Rows(StrEnum):
    """The rows for which a unit has to be zero."""

    EPOCH = "epoch"
    BATCH = "batch"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return "the batches of an epoch" if self is Rows.EPOCH else "one batch"


class DeadUnit(BreakpointSpec):
    """A ReLU unit gives 0 for every row, as the updates compute it; so its weights get no gradient any more."""

    label: ClassVar[str] = "Dead unit"
    other_names: ClassVar[tuple[str, ...]] = ("deadrelu", "deadneuron", "neurondies")
    equation: ClassVar[str] = "y = 0 for all rows"
    subject: ClassVar[str] = "layer"
    kind: Literal["dead"] = "dead"
    layer: str = Field("hidden_1", max_length=200, title="Layer", description="A layer with ReLU as its activation.")
    rows: Rows = Field(
        Rows.EPOCH,
        title="For rows of",
        description="For which rows a unit has to be zero: those of as many updates in a row as an epoch has, or those of a "
        "single update.",
    )

    def level(self, per_epoch: int) -> float:
        """One update less than are needed."""
        return (per_epoch if self.rows is Rows.EPOCH else 1) - 0.5

    @property
    def tensor(self) -> str:
        """What the layer gives."""
        return f"{self.layer}/Y"

    @property
    def compiled(self) -> Self:
        """Whatever the rows."""
        return self.replace(rows=Rows.EPOCH)

    def start(self, parameters: Mapping[str, Any], units: Mapping[str, int]) -> Sequence[float]:
        """For each unit, in how many updates in a row it was zero."""
        return (0.0,) * units[self.layer]

    def told(self, before: Sequence[float], now: Sequence[float], per_epoch: int) -> Text:
        """Which units."""
        level = self.level(per_epoch)
        died = [place for place, count in enumerate(now) if count > level and not before[place] > level]
        units = ", ".join(str(place + 1) for place in died[:MAX_TOLD]) + ("…" if len(died) > MAX_TOLD else "")
        if self.rows is Rows.EPOCH and per_epoch > 1:
            return Text(
                "units {units} of {layer} were 0 for all rows of an epoch",
                "unit {units} of {layer} was 0 for all rows of an epoch",
                n=len(died),
                units=units,
                layer=self.layer,
            )
        return Text(
            "units {units} of {layer} are 0 for all rows of the batch",
            "unit {units} of {layer} is 0 for all rows of the batch",
            n=len(died),
            units=units,
            layer=self.layer,
        )


class EnginesDiffer(BreakpointSpec):
    """A weight of one engine is further than a bound from that of the other. Both must train, and are compared after each update:
    that takes them a call for each, which is much slower.
    """

    label: ClassVar[str] = "Engines differ"
    other_names: ClassVar[tuple[str, ...]] = ("difference", "enginesdiffer")
    equation: ClassVar[str] = "max |Δw| > bound"
    kind: Literal["engines"] = "engines"
    bound: float = Field(1e-6, ge=0, le=1e30, title="Bound", description="The largest difference that is let pass.")

    def level(self, per_epoch: int) -> float:
        """The bound."""
        return self.bound

    def told(self, before: Sequence[float], now: Sequence[float], per_epoch: int) -> Text:
        """How far apart they are."""
        return Text(
            "the weights of the two engines differ by {value}, more than {bound}",
            value=_short(now[0]),
            bound=_short(self.bound),
        )


MAX_TOLD = 8
"""Units that a sentence names."""

if TYPE_CHECKING:
    Breakpoint: TypeAlias = BreakpointSpec
else:
    Breakpoint = one_of(BreakpointSpec)


class Breakpoints(Spec):
    """The list of a project."""

    points: Many[Breakpoint] = Field(
        (), max_length=64, title="Breakpoints", description="A run is paused at the update at which one comes true."
    )

    @property
    def enabled(self) -> tuple[Breakpoint, ...]:
        """Those that are on."""
        return tuple(point for point in self.points if point.enabled)


def sentence(reasons: Iterable[Text], update: int) -> Text:
    """Where a run was paused, and what has come true there."""
    told = tuple(reasons)
    because = and_list(told) if told else NOTHING
    return Text("Paused after update {update:,}: {reasons}.", update=update, reasons=because)


def _short(value: float) -> str:
    return f"{value:.4g}".replace("-", "−")
