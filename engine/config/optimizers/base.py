"""What every optimizer states of itself: its fields, its equations and what it remembers; and the fields that several share."""

from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from pydantic import Field

from engine.config.base import Choice
from engine.config.convention import Convention
from engine.config.formula import Formula
from engine.config.optimizers.clipping import Clipping, NoClipping
from engine.config.single import single
from engine.text import Text, joined

KERAS_ONLY: dict[str, Any] = {"shown_when": {"convention": ["keras"]}}
"""Of a field that the textbook form does not have."""


class Slot(NamedTuple):
    """What an optimizer remembers from one update to the next: an array as long as the parameters, or a single number."""

    name: str
    letter: str
    """In the optimizer's equation."""
    start: float = 0.0
    """Its value before the first update."""
    is_single: bool = False


def learning_rate_field(default: float) -> Any:
    """The learning rate η."""
    return Field(
        default,
        ge=0,
        le=1e9,
        title="Learning rate",
        description="The size η of a step. Can be changed while training.",
    )


def factor_field() -> Any:
    """η where it only multiplies a step that is right by itself: no learning rate of another optimizer is meant by it."""
    return Field(
        1.0,
        ge=0,
        le=1e9,
        title="Learning rate",
        description="A factor η of each step; 1 is the published step. Can be changed while training.",
        json_schema_extra={"own": True},
    )


def weight_decay_field(default: float, *, advanced: bool = True) -> Any:
    """The decoupled weight decay λ."""
    return Field(
        default,
        ge=0,
        le=1000,
        title="Weight decay",
        description="The share λ of every weight that is taken away, times η, before each step; 0 for none.",
        json_schema_extra={"advanced": advanced, "letter": "λ"},
    )


def epsilon_field(**extra: Any) -> Any:
    """The ε of a denominator; 0 leaves it out."""
    return Field(
        1e-7,
        ge=0,
        le=1e9,
        title="Epsilon",
        description="A small number ε that keeps the division finite; 0 leaves it out.",
        json_schema_extra={"letter": "ε", **extra},
    )


def rate_field(default: float, title: str, letter: str, description: str) -> Any:
    """A share that is kept, from 0 up to, but not, 1."""
    extra: dict[str, Any] = {"letter": letter}
    return Field(default, ge=0, lt=1, title=title, description=description, json_schema_extra=extra)


def inside(term: str) -> Text:
    """Where a constant is rounded."""
    return Text("in {term}", term=term)


class OptimizerSpec(Choice):
    """How a gradient g becomes a step of the parameters w.

    Before the step the gradient is clipped, and w ← w − η λ w where there is a weight decay (Keras's order). λ is multiplied by η,
    as in Keras and PyTorch; in Loshchilov & Hutter 2019 it is not.
    """

    conventions_agree: ClassVar[bool] = False
    """True where Keras's equations and the textbook's are the same: only constants in double precision differ."""

    rounded: ClassVar[Mapping[str, str]] = {"weight_decay": ""}
    """The fields that Keras brings to the variables' type by `ops.cast`, which rounds them to single precision first; and where,
    if not everywhere."""

    divides_by_gradients: ClassVar[bool] = False
    """A step is divided by the size of recent gradients: where that is close to 0, steps are made out of its rounding."""

    compares_updates: ClassVar[bool] = False
    """A step follows from how the gradient has changed since the last update: both are to see the same rows."""

    learning_rate: float = learning_rate_field(0.01)
    convention: Convention = Field(
        Convention.KERAS,
        title="Convention",
        description="Whose equations and constants: exactly what Keras computes, or papers and lectures. The line below the choice "
        "shows the equation. In float64, Keras takes some constants by way of float32, so that 0.9 is 0.8999999761581421; the "
        "textbook's are exact, those of activations, losses and penalties, too.",
    )
    weight_decay: float = weight_decay_field(0.0)
    clipping: Clipping = Field(
        NoClipping(),
        title="Clipping",
        description="Keeps a gradient that is too large from making a step that is too large.",
        json_schema_extra={"advanced": True},
    )

    @property
    def is_textbook(self) -> bool:
        """True where the textbook's form is asked for and differs from Keras's."""
        return self.convention is Convention.TEXTBOOK and not self.conventions_agree

    def constant(self, name: str) -> float:
        """The value of a field as the convention takes it in double precision, where `rounded` says that Keras rounds it."""
        value: float = getattr(self, name)
        return single(value) if self.convention is Convention.KERAS and name in self.rounded else value

    @classmethod
    def letters(cls) -> dict[str, str]:
        """By field, the letter of each constant in the equation."""
        extras = {name: info.json_schema_extra for name, info in cls.model_fields.items()}
        return {
            name: str(extra["letter"])
            for name, extra in extras.items()
            if isinstance(extra, dict) and "letter" in extra
        }

    @property
    def rounded_constants(self) -> dict[str, str]:
        """By its letter, what double precision takes for each constant that the convention rounds and rounding changes."""
        letters, found = self.letters(), dict[str, str]()
        for name, where in self.rounded.items():
            if (taken := self.constant(name)) != getattr(self, name):
                found[letters[name]] = joined((repr(taken), where))
        return found

    @property
    def unused(self) -> tuple[str, ...]:
        """The fields that the chosen convention does not have."""
        fields = type(self).model_fields.items() if self.is_textbook else ()
        only = KERAS_ONLY["shown_when"]
        return tuple(
            name
            for name, info in fields
            if isinstance(extra := info.json_schema_extra, dict) and extra.get("shown_when") == only
        )

    @property
    def slots(self) -> tuple[Slot, ...]:
        """What it remembers, as it is set."""
        return ()

    def slot_after(self, slot: Slot, steps: int) -> float:
        """What is in a slot after so many steps that no gradient has been told of."""
        return slot.start

    @property
    def look_ahead(self) -> str:
        """Where the gradient is taken, if not at w; empty else."""
        return ""

    def ahead(self, w: str) -> Formula:
        """The array `w` where the gradient is taken."""
        return Formula(w, (w,))

    @property
    def rules(self) -> tuple[str, ...]:
        """What an update does with a gradient that has been clipped, one assignment after the other."""
        return (*(("w ← w − η λ w",) if self.weight_decay else ()), *self._rules())

    @property
    def equation(self) -> str:
        """The update in the chosen convention, with clipping and weight decay where they are on."""
        ahead = Text("g at {point}", point=self.look_ahead) if self.look_ahead else ""
        return joined((self.clipping.equation, ahead, *self.rules), ";  ")

    def _rules(self) -> tuple[str, ...]:
        """The step itself."""
        raise NotImplementedError
