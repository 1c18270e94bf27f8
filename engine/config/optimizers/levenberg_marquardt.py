"""Levenberg–Marquardt: the least squares of a network, by the derivatives of all its errors."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from engine.config.formula import Formula
from engine.config.optimizers.base import Slot
from engine.config.optimizers.searching import MATRIX, VECTOR, Found, SearchingSpec
from engine.text import Text


class LevenbergMarquardt(SearchingSpec):
    """(JᵀJ + μI) d = −Jᵀr, with more damping μ until the loss falls. Marquardt 1963; for networks Hagan & Menhaj 1994.

    μ follows Nielsen 1999: Madsen, Nielsen & Tingleff 2004, Methods for Non-Linear Least Squares Problems, Algorithm 3.16.
    """

    label: ClassVar[str] = "Levenberg–Marquardt"
    other_names: ClassVar[tuple[str, ...]] = ("levenbergmarquardt", "marquardt", "trainlm")
    needs_squares: ClassVar[bool] = True
    rounded: ClassVar[Mapping[str, str]] = {}
    kind: Literal["lm"] = "lm"
    damping: float = Field(
        1e-3,
        gt=0,
        le=1e9,
        title="Damping",
        description="The damping μ before the first update. A large one makes short steps down the gradient, a small one those of "
        "Gauss and Newton.",
    )
    largest_damping: float = Field(
        1e10,
        gt=0,
        le=1e30,
        title="Largest damping",
        description="An update gives up where the loss does not fall with a damping of up to u.",
        json_schema_extra={"letter": "u", "advanced": True},
    )

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The damping that the next update tries first."""
        return (Slot("mu", "μ", min(self.damping, self.largest_damping), is_single=True),)

    def found(self, errors: Sequence[tuple[str, str]], arrays: Sequence[str]) -> tuple[Found, ...]:
        """The residuals and their derivatives, the damping that was taken, its matrix, the step, and what it has gained."""
        return (
            Found("residuals", "r", _residuals(errors), VECTOR),
            Found("jacobian", "J", _slopes(arrays), MATRIX),
            Found("damping", "m", Formula(self._damping(), ("mu",), f"μ = mu, u = {self.largest_damping:g}")),
            Found(
                "normal_matrix",
                "A",
                Formula("Jᵀ J + m I", ("jacobian", "damping"), "J = jacobian, m = damping"),
                MATRIX,
            ),
            Found("direction", "d", _step(), is_split=True),
            Found("gain", "ρ", Formula(_gain())),
        )

    @property
    def equation(self) -> str:
        """The whole update."""
        return "J = dr/dw;  A = Jᵀ J + m I;  d = −A⁻¹ Jᵀ r;  " + ";  ".join(self.rules)

    def _rules(self) -> tuple[str, ...]:
        return "w ← w + η d", "μ ← min(m max(1/3, 1 − (2 ρ − 1)³), u)"

    @staticmethod
    def _damping() -> Text:
        return Text(
            "the first of μ, 2 μ, 8 μ, 64 μ, … up to u with which the loss falls, or is to fall by less than rounding shows"
        )


def _residuals(errors: Sequence[tuple[str, str]]) -> Formula:
    differences = ", ".join(f"{output} − {target}" for output, target in errors)
    text = Text(
        "the errors {errors}, each times the root of what its square counts in the loss, which is the sum of all squares",
        errors=differences,
    )
    return Formula(text, tuple(dict.fromkeys(name for pair in errors for name in pair)))


def _slopes(arrays: Sequence[str]) -> Formula:
    text = Text("the derivatives of all r (rows) by all entries of {weights} (columns)", weights=", ".join(arrays))
    return Formula(text, ("residuals", *arrays), "r = residuals")


def _step() -> Formula:
    text = Text("its part of {step}, 0 where no loss has fallen", step="−A⁻¹ Jᵀ r")
    note = "A = normal_matrix, J = jacobian, r = residuals"
    return Formula(text, ("normal_matrix", "jacobian", "residuals"), note)


def _gain() -> Text:
    model = "−η (2 − η) dᵀ Jᵀ r + η² m dᵀ d"
    return Text(
        "how far the loss has fallen, as a share of {model}, what a linear network's would; ½ where rounding hides it",
        model=model,
    )
