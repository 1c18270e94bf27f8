"""Ways to keep a gradient from growing too large, as Keras has them; c is the limit."""

import math
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from pydantic import Field

from engine.config.base import Choice, one_of
from engine.text import NOTHING, Text, joined


def _limit(description: str) -> Any:
    return Field(1.0, gt=0, le=1e9, title="Limit", description=description)


class ClippingSpec(Choice):
    """A way of clipping: g ← `clipped`, over `scope`."""

    is_active: ClassVar[bool] = True
    clipped: ClassVar[str]
    scope: ClassVar[Text] = NOTHING
    clipped_by_length: ClassVar[str] = ""
    """The same with n, the length of the gradients of all arrays together, where that counts."""

    @property
    def c(self) -> float:
        """Its limit."""
        return math.inf

    @property
    def equation(self) -> str:
        """What becomes of a gradient."""
        return joined((f"g ← {self.clipped}", self.scope), ", ") if self.is_active else ""


class NoClipping(ClippingSpec):
    """The gradient is taken as it is."""

    label: ClassVar[str] = "None"
    is_active: ClassVar[bool] = False
    kind: Literal["none"] = "none"


class _Limited(ClippingSpec):
    if TYPE_CHECKING:
        limit: float

    @property
    def c(self) -> float:
        """Its limit."""
        return self.limit


class ClipByValue(_Limited):
    """Keras clipvalue: every entry of the gradient is kept between −c and c."""

    label: ClassVar[str] = "By value"
    clipped: ClassVar[str] = "min(max(g, −c), c)"
    kind: Literal["value"] = "value"
    limit: float = _limit("The largest magnitude c of an entry of the gradient.")


class ClipByNorm(_Limited):
    """Keras clipnorm: the gradient of each array is shortened to the length c if it is longer."""

    label: ClassVar[str] = "By norm"
    clipped: ClassVar[str] = "c g / max(‖g‖, c)"
    scope: ClassVar[Text] = Text("for each array")
    kind: Literal["norm"] = "norm"
    limit: float = _limit("The largest length c of the gradient of one array, such as a kernel or a bias.")


class ClipByGlobalNorm(_Limited):
    """Keras global_clipnorm: the gradient of all arrays together is shortened to the length c. Pascanu et al. 2013."""

    label: ClassVar[str] = "By global norm"
    clipped: ClassVar[str] = "c g min(1/‖g‖, 1/c)"
    scope: ClassVar[Text] = Text("with all arrays in one g")
    clipped_by_length: ClassVar[str] = "c g min(1/n, 1/c)"
    kind: Literal["global_norm"] = "global_norm"
    limit: float = _limit("The largest length c of the gradient of all arrays together.")


if TYPE_CHECKING:
    Clipping: TypeAlias = ClippingSpec
else:
    Clipping = one_of(ClippingSpec)
