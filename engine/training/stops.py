"""What a run says of the rule that stopped it."""

from collections.abc import Iterable

from engine.config.stopping import (
    AfterEpochs,
    AfterSeconds,
    AfterUpdates,
    NoImprovement,
    NotFalling,
    SmallGradient,
    Stopping,
    StoppingRule,
    TargetLoss,
    Which,
)
from engine.config.watched import EpochLoss, WatchedLoss

_LOSSES: dict[str, str] = {
    WatchedLoss.BATCH: "batch loss",
    EpochLoss.TRAINING: "training loss",
    EpochLoss.VALIDATION: "validation loss",
}


def stopped_message(stopping: Stopping, places: Iterable[int]) -> str:
    """One sentence for the rules at `places`, which held when the run stopped."""
    reasons = " and ".join(rule_text(stopping.rules[place]) for place in places)
    return f"{reasons[0].upper()}{reasons[1:]}."


def rule_text(rule: StoppingRule) -> str:
    """What a rule that holds says."""
    match rule:
        case AfterEpochs(epochs=epochs):
            return f"{epochs:,} epochs are done"
        case AfterUpdates(updates=updates):
            return f"{updates:,} updates are done"
        case AfterSeconds(seconds=seconds):
            return f"{seconds:,g} seconds of training have passed"
        case TargetLoss(watched=watched, loss=loss):
            return f"the {_LOSSES[watched]} is {loss:g} or less"
        case NoImprovement(watched=watched, patience=patience):
            return f"the {_LOSSES[watched]} has not improved for {patience:,} epochs"
        case NotFalling(watched=watched, times=times):
            return f"the {_LOSSES[watched]} has not fallen {times:,} times in a row"
        case SmallGradient(epsilon=epsilon, which=Which.ALL):
            return f"every entry of the gradient is smaller than {epsilon:g}"
        case SmallGradient(epsilon=epsilon):
            return f"an entry of the gradient is smaller than {epsilon:g}"
