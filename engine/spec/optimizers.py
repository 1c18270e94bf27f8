"""The optimizers with their hyper-parameters; g is the gradient, η the learning rate. All follow Keras's convention."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from engine.spec.base import Spec


def _learning_rate(default: float) -> Any:
    return Field(
        default,
        ge=0,
        le=1e9,
        title="Learning rate",
        description="The size η of a step. Can be changed while training.",
    )


def _epsilon() -> Any:
    return Field(1e-7, gt=0, le=1, title="Epsilon", description="A small number ε that keeps the division finite.")


def _rate(default: float, title: str, description: str) -> Any:
    return Field(default, ge=0, lt=1, title=title, description=description)


class SGD(Spec):
    """Gradient descent without momentum."""

    label: ClassVar[str] = "SGD"
    equation: ClassVar[str] = "w ← w − η g"
    kind: Literal["sgd"] = "sgd"
    learning_rate: float = _learning_rate(0.01)


class Momentum(Spec):
    """Keras SGD(momentum=m)."""

    label: ClassVar[str] = "Momentum"
    equation: ClassVar[str] = "v ← m v − η g;  w ← w + v"
    kind: Literal["momentum"] = "momentum"
    learning_rate: float = _learning_rate(0.01)
    momentum: float = _rate(0.9, "Momentum", "The share m of the last step that is kept.")


class Nesterov(Spec):
    """Keras SGD(momentum=m, nesterov=True)."""

    label: ClassVar[str] = "Nesterov (NAG)"
    equation: ClassVar[str] = "v ← m v − η g;  w ← w + m v − η g"
    kind: Literal["nesterov"] = "nesterov"
    learning_rate: float = _learning_rate(0.01)
    momentum: float = _rate(0.9, "Momentum", "The share m of the last step that is kept.")


class AdaGrad(Spec):
    """Keras Adagrad: ε inside the root, the accumulator starts at 0.1. Duchi et al. 2011."""

    label: ClassVar[str] = "AdaGrad"
    equation: ClassVar[str] = "h ← h + g²;  w ← w − η g / √(h + ε)"
    kind: Literal["adagrad"] = "adagrad"
    learning_rate: float = _learning_rate(0.01)
    initial_accumulator: float = Field(
        0.1,
        ge=0,
        le=1e6,
        title="Initial accumulator",
        description="The value of h before the first update; Keras starts at 0.1.",
    )
    epsilon: float = _epsilon()


class RMSprop(Spec):
    """Keras RMSprop: ε inside the root. Hinton 2012, lecture 6."""

    label: ClassVar[str] = "RMSprop"
    equation: ClassVar[str] = (
        "h ← ρ h + (1 − ρ) g²;  d = η g / √(h + ε);  w ← w − d, with momentum v ← m v + d;  w ← w − v"
    )
    kind: Literal["rmsprop"] = "rmsprop"
    learning_rate: float = _learning_rate(0.001)
    rho: float = _rate(0.9, "Decay (rho)", "The share ρ of the old mean of squares that is kept.")
    momentum: float = _rate(0.0, "Momentum", "The share m of the last step that is kept; 0 is plain RMSprop.")
    centered: bool = Field(
        False, title="Centered", description="Divide by the deviation of the gradient instead of its mean square."
    )
    epsilon: float = _epsilon()


class AdaDelta(Spec):
    """Keras Adadelta: ε inside the roots. Zeiler 2012."""

    label: ClassVar[str] = "AdaDelta"
    equation: ClassVar[str] = "h ← ρ h + (1 − ρ) g²;  d = √(s + ε) / √(h + ε) g;  s ← ρ s + (1 − ρ) d²;  w ← w − η d"
    kind: Literal["adadelta"] = "adadelta"
    learning_rate: float = _learning_rate(1.0)
    rho: float = _rate(0.95, "Decay (rho)", "The share ρ of the old means that is kept.")
    epsilon: float = _epsilon()


class Adam(Spec):
    """Keras Adam: the ε-hat form. Kingma & Ba 2015, end of section 2."""

    label: ClassVar[str] = "Adam"
    equation: ClassVar[str] = (
        "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  w ← w − η √(1 − β₂ᵗ)/(1 − β₁ᵗ) m / (√v + ε)"
    )
    kind: Literal["adam"] = "adam"
    learning_rate: float = _learning_rate(0.001)
    beta_1: float = _rate(0.9, "Beta 1", "The share β₁ of the old mean of gradients that is kept.")
    beta_2: float = _rate(0.999, "Beta 2", "The share β₂ of the old mean of squares that is kept.")
    epsilon: float = _epsilon()
    amsgrad: bool = Field(False, title="AMSGrad", description="Divide by the largest v so far. Reddi et al. 2018.")


class Nadam(Spec):
    """Keras Nadam: Adam with Nesterov's look-ahead. Dozat 2016."""

    label: ClassVar[str] = "Nadam"
    equation: ClassVar[str] = (
        "m, v as in Adam;  u_t = β₁ (1 − ½ 0.96ᵗ);  w ← w − η ( u_{t+1} m/(1 − Πu_{t+1}) + (1 − u_t) g/(1 − Πu_t) )"
        " / (√(v/(1 − β₂ᵗ)) + ε)"
    )
    kind: Literal["nadam"] = "nadam"
    learning_rate: float = _learning_rate(0.001)
    beta_1: float = _rate(0.9, "Beta 1", "The share β₁ of the old mean of gradients that is kept.")
    beta_2: float = _rate(0.999, "Beta 2", "The share β₂ of the old mean of squares that is kept.")
    epsilon: float = _epsilon()


Optimizer = Annotated[
    SGD | Momentum | Nesterov | AdaGrad | RMSprop | AdaDelta | Adam | Nadam, Field(discriminator="kind")
]
