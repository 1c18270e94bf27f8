"""Ways to keep a gradient from growing too large, as Keras has them; c is the limit."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from engine.config.base import Spec


def _limit(description: str) -> Any:
    return Field(1.0, gt=0, le=1e9, title="Limit", description=description)


class NoClipping(Spec):
    """The gradient is taken as it is."""

    label: ClassVar[str] = "None"
    equation: ClassVar[str] = ""
    kind: Literal["none"] = "none"


class ClipByValue(Spec):
    """Keras clipvalue: every entry of the gradient is kept between −c and c."""

    label: ClassVar[str] = "By value"
    equation: ClassVar[str] = "g ← min(max(g, −c), c)"
    kind: Literal["value"] = "value"
    limit: float = _limit("The largest magnitude c of an entry of the gradient.")


class ClipByNorm(Spec):
    """Keras clipnorm: the gradient of each array is shortened to the length c if it is longer."""

    label: ClassVar[str] = "By norm"
    equation: ClassVar[str] = "g ← c g / max(‖g‖, c) for each array"
    kind: Literal["norm"] = "norm"
    limit: float = _limit("The largest length c of the gradient of one array, such as a kernel or a bias.")


class ClipByGlobalNorm(Spec):
    """Keras global_clipnorm: the gradient of all arrays together is shortened to the length c. Pascanu et al. 2013."""

    label: ClassVar[str] = "By global norm"
    equation: ClassVar[str] = "g ← c g min(1/‖g‖, 1/c) with all arrays in one g"
    kind: Literal["global_norm"] = "global_norm"
    limit: float = _limit("The largest length c of the gradient of all arrays together.")


Clipping = Annotated[NoClipping | ClipByValue | ClipByNorm | ClipByGlobalNorm, Field(discriminator="kind")]
