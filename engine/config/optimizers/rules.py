"""An optimizer's equation rule by rule, with all that its short form only hints at."""

from engine.config.optimizers.base import OptimizerSpec
from engine.config.optimizers.slots import PRODUCT, slots_of

AHEAD = "g at "
"""What the rule of a look-ahead begins with; behind it stands where the gradient is taken."""


def rules_of(optimizer: OptimizerSpec) -> list[str]:
    """The assignments in order, `letter ← …` or, for what is not kept, `letter = …`; `AHEAD` w + m v where that comes first."""
    equation = optimizer.equation.replace("m, v as in Adam", "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²")
    if PRODUCT in slots_of(optimizer):
        equation = equation.replace("Πu_{t+1}", "Πu u_{t+1}").replace("Πu_t", "Πu")
        equation = equation.replace("w ←", "Πu ← Πu u_t;  w ←")
    rules = [part.strip() for part in equation.split(";")]
    return sorted(rules, key=lambda rule: not rule.startswith(AHEAD))  # a look-ahead comes before decay and clipping
