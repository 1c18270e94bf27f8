"""What a search and a range test have found, as a report says it."""

import math
from collections.abc import Sequence
from typing import Any

from engine.candidates.candidate import Compared, best_of, simplest_of
from engine.candidates.rate_test import RULE, RateTest
from engine.results.folds import Spread
from engine.text import Text

RULE_OF_SEARCH = Text(
    "Mean ± standard deviation (n − 1 in the denominator) over the seeds of the runs that were trained to their end. The best has "
    "the least mean; the simplest is the first within one standard error of it (Breiman et al. 1984)."
)


def search_report(compared: Sequence[Compared], measure: str) -> dict[str, Any]:
    """Every candidate with its trials, the best, and the simplest that is about as good."""
    best, simplest = best_of(compared, measure), simplest_of(compared, measure)
    return {
        "measure": measure,
        "candidates": [_candidate(each, measure) for each in compared],
        "best": best and best.candidate.value,
        "simplest": simplest and simplest.candidate.value,
        "statistics": RULE_OF_SEARCH,
    }


def rate_report(found: RateTest) -> dict[str, Any]:
    """Rates and losses, and what follows from them."""
    return {
        "rates": found.rates.tolist(),
        "losses": found.losses.tolist(),
        "smoothed": found.smoothed.tolist(),
        "suggested": found.suggested,
        "diverged": found.diverged,
        "rule": RULE,
    }


def rate_sentence(found: RateTest) -> Text:
    """What the test says."""
    if found.suggested is None:
        return Text(
            "Up to a rate of {last:.3g} the loss did not fall, so no rate is suggested.",
            last=found.rates[-1] if len(found.rates) else 0.0,
        )
    said = Text("Suggested learning rate: {rate:.2g}.", rate=found.suggested)
    if not found.diverged:
        return said
    return Text("{said} At {last:.3g} the loss left all bounds.", said=said, last=found.rates[-1])


def spread_text(spread: Spread | None) -> str:
    """Mean ± deviation in six and three digits; a dash where there is none."""
    if spread is None:
        return "–"
    return f"{spread.mean:.6g}" if math.isnan(spread.deviation) else f"{spread.mean:.6g} ± {spread.deviation:.3g}"


def _candidate(each: Compared, measure: str) -> dict[str, Any]:
    spread = each.spread(measure)
    return {
        "value": each.candidate.value,
        "round": each.round,
        "mean": None if spread is None else spread.mean,
        "standard_deviation": None if spread is None or math.isnan(spread.deviation) else spread.deviation,
        "trials": [
            {
                "seed": trial.seed,
                "outcome": trial.result.outcome.value,
                "message": trial.result.message,
                "updates": trial.result.updates,
                "training_rows": trial.result.training_rows,
                **{name.replace(" ", "_"): value for name, value in trial.result.values.items()},
            }
            for trial in each.trials
        ],
    }
