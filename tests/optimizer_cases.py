"""Every optimizer in each of its conventions, with clipping and weight decay, which many tests share; no assertions."""

from engine.config.optimizers import (
    RPROP,
    SGD,
    AdaDelta,
    AdaGrad,
    Adam,
    Adamax,
    AdamW,
    ClipByGlobalNorm,
    ClipByNorm,
    ClipByValue,
    Convention,
    LevenbergMarquardt,
    Lion,
    Momentum,
    Nadam,
    Nesterov,
    Optimizer,
    RMSprop,
)

TEXTBOOK = Convention.TEXTBOOK
OPTIMIZERS: list[Optimizer] = [
    SGD(learning_rate=0.05),
    SGD(learning_rate=0.05, weight_decay=0.1),
    SGD(learning_rate=0.05, weight_decay=0.1, convention=TEXTBOOK),
    SGD(learning_rate=0.05, clipping=ClipByValue(limit=0.02)),
    SGD(learning_rate=0.05, clipping=ClipByNorm(limit=0.1), weight_decay=0.01),
    SGD(learning_rate=0.05, clipping=ClipByGlobalNorm(limit=0.2)),
    Momentum(learning_rate=0.05),
    Momentum(learning_rate=0.05, clipping=ClipByGlobalNorm(limit=49)),
    Momentum(learning_rate=0.05, convention=TEXTBOOK),
    Nesterov(learning_rate=0.05),
    Nesterov(learning_rate=0.05, convention=TEXTBOOK),
    Nesterov(learning_rate=0.05, convention=TEXTBOOK, momentum=0),
    Nesterov(learning_rate=0.05, convention=TEXTBOOK, weight_decay=0.1, clipping=ClipByNorm(limit=0.1)),
    AdaGrad(learning_rate=0.05),
    AdaGrad(learning_rate=0.02, initial_accumulator=0),
    AdaGrad(learning_rate=0.02, convention=TEXTBOOK),
    AdaGrad(learning_rate=0.02, convention=TEXTBOOK, epsilon=0),
    RMSprop(),
    RMSprop(momentum=0.5, centered=True, epsilon=1e-5),
    RMSprop(learning_rate=1e-4, convention=TEXTBOOK),
    RMSprop(learning_rate=1e-4, convention=TEXTBOOK, epsilon=0),
    RMSprop(convention=TEXTBOOK, momentum=0.5, centered=True, epsilon=1e-3),
    AdaDelta(),
    AdaDelta(convention=TEXTBOOK),
    Adam(learning_rate=0.01),
    Adam(learning_rate=0.01, amsgrad=True),
    Adam(learning_rate=0.01, clipping=ClipByNorm(limit=0.1), weight_decay=0.01),
    Adam(learning_rate=0.01, convention=TEXTBOOK),
    Adam(learning_rate=0.01, convention=TEXTBOOK, amsgrad=True, epsilon=0),
    AdamW(learning_rate=0.01),
    AdamW(learning_rate=0.01, convention=TEXTBOOK, amsgrad=True),
    Adamax(learning_rate=0.01),
    Adamax(learning_rate=0.01, convention=TEXTBOOK),
    Nadam(learning_rate=0.01),
    Nadam(learning_rate=0.01, convention=TEXTBOOK),
    Lion(),
    Lion(weight_decay=0.1),
    Lion(weight_decay=0.1, convention=TEXTBOOK),
    RPROP(),
    RPROP(
        convention=TEXTBOOK,
        growth=1.1,
        shrinkage=0.25,
        initial_step=0.001,
        largest_step=0.01,
        clipping=ClipByNorm(limit=0.1),
    ),
]
"""Each with a rate at which its walk is smooth.

The textbook's RMSprop makes a step of about η however small the gradient is, so that a weight which has reached its valley
jumps across it for ever, and a difference in the last digit grows with every jump: at η = 0.001 and ε = 1e-7 the engines are
1e-14 apart after 100 updates and 1e-4 at worst after 120, and so would be any two programs. Here it is given a smaller η or a
larger ε, and AdaGrad from h = 0 a smaller η. Centred, h − ḡ² cancels, and costs digits until ε is as large as the deviation.
"""

SEARCHING: list[Optimizer] = [
    LevenbergMarquardt(),
    LevenbergMarquardt(damping=1, learning_rate=0.5, convention=TEXTBOOK),
]
"""Those that try several steps in one update, on the loss of all rows."""


def case_name(optimizer: Optimizer) -> str:
    """The kind, the convention where it is named or its equations differ, and what differs from the defaults."""
    is_plain = optimizer.conventions_agree and optimizer.convention is Convention.KERAS
    convention = "" if is_plain else f" {optimizer.convention.value}"
    changed = optimizer.model_dump(exclude_defaults=True, exclude={"kind", "convention", "learning_rate", "clipping"})
    clipping = f" clip {optimizer.clipping.kind}" if optimizer.clipping.kind != "none" else ""
    return f"{optimizer.kind}{convention}" + "".join(f" {name} {value:g}" for name, value in changed.items()) + clipping
