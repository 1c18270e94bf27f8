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
from engine.text import Text, and_list

_LOSSES: dict[str, Text] = {
    WatchedLoss.BATCH: Text("batch loss"),
    EpochLoss.TRAINING: Text("training loss"),
    EpochLoss.VALIDATION: Text("validation loss"),
}


def stopped_message(stopping: Stopping, places: Iterable[int]) -> Text:
    """One sentence for the rules at `places`, which held when the run stopped."""
    reasons = and_list(rule_text(stopping.rules[place]) for place in places)
    return Text("{reasons!c}.", reasons=reasons)


def rule_text(rule: StoppingRule) -> Text:
    """What a rule that holds says."""
    match rule:
        case AfterEpochs(epochs=epochs):
            return Text("{n:,} epochs are done", "{n:,} epoch is done", n=epochs)
        case AfterUpdates(updates=updates):
            return Text("{n:,} updates are done", "{n:,} update is done", n=updates)
        case AfterSeconds(seconds=seconds):
            return Text("{seconds:,g} seconds of training have passed", seconds=seconds)
        case TargetLoss(watched=watched, loss=loss):
            return Text("the {watched} is {loss:g} or less", watched=_LOSSES[watched], loss=loss)
        case NoImprovement(watched=watched, patience=patience):
            return Text(
                "the {watched} has not improved for {n:,} epochs",
                "the {watched} has not improved for {n:,} epoch",
                n=patience,
                watched=_LOSSES[watched],
            )
        case NotFalling(watched=watched, times=times):
            return Text("the {watched} has not fallen {times:,} times in a row", watched=_LOSSES[watched], times=times)
        case SmallGradient(epsilon=epsilon, which=Which.ALL):
            return Text("every entry of the gradient is smaller than {epsilon:g}", epsilon=epsilon)
        case SmallGradient(epsilon=epsilon):
            return Text("an entry of the gradient is smaller than {epsilon:g}", epsilon=epsilon)
