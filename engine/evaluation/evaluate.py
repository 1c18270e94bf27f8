"""All that is said of one target of some rows: scores beside those of the baselines, curves, residuals, intervals."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.evaluation.answered import Answered, AnsweredTarget
from engine.evaluation.baselines import baselines
from engine.evaluation.calibration import Calibration, calibration
from engine.evaluation.classes import ClassScores, class_scores, normalised
from engine.evaluation.intervals import Intervals, intervals
from engine.evaluation.numbers import Residuals, number_scores, residuals
from engine.evaluation.ranking import Area, Ranking
from engine.evaluation.score import Score
from engine.evaluation.threshold import EVEN, Decision, Threshold
from engine.progress import Check, no_check
from engine.results.predicted import Predicted, PredictedClasses, PredictedNumbers
from engine.text import Text

SHARES = (0.8, 0.9, 0.95)
"""What intervals promise."""


@dataclass(frozen=True)
class Compared:
    """The scores of a baseline, in the same order as the network's."""

    key: str
    label: Text
    function: str
    scores: tuple[Score, ...]


@dataclass(frozen=True)
class RankedClass:
    """One class against all others: its curves, areas under ROC and under precision and recall, and its calibration."""

    name: str
    ranking: Ranking
    roc_area: Area
    average_precision: Area
    calibration: Calibration | None


@dataclass(frozen=True)
class EvaluatedClasses:
    """`ranked`: by class, those that have rows and are not alone; of two classes the second stands for both. Nothing is ranked
    where the network gives one number for the class. `threshold`: of two classes with scores.
    """

    answered: AnsweredTarget
    found: PredictedClasses
    own: ClassScores
    compared: tuple[Compared, ...]
    ranked: tuple[RankedClass, ...]
    threshold: Threshold | None


@dataclass(frozen=True)
class EvaluatedNumbers:
    """`intervals`: taken from the validation rows, each with the share of the present rows that it holds; of rows that training
    or the intervals themselves have seen that says nothing, and there are none.
    """

    answered: AnsweredTarget
    found: PredictedNumbers
    scores: tuple[Score, ...]
    compared: tuple[Compared, ...]
    residuals: Residuals | None
    intervals: tuple[tuple[Intervals, float], ...]


Evaluated = EvaluatedClasses | EvaluatedNumbers


def evaluate(
    rows: Answered,
    *,
    training: Answered | None = None,
    validation: Answered | None = None,
    decision: Decision = EVEN,
    seed: int = 0,
    check: Check = no_check,
) -> tuple[Evaluated, ...]:
    """Each target of `rows`. `training`: what the baselines learn from; `validation`: what the intervals are taken from.

    `decision`: of two classes, from which score on a row is taken for the second one. A target of
    which no row is known is left out.
    """
    found: list[Evaluated] = []
    for place in range(len(rows.targets)):
        check()
        answered = rows.target(place)
        if not len(answered.table_rows):
            continue
        learnt = None if training is None else training.target(place)
        is_seen = rows is training or rows is validation
        kept = None if validation is None or is_seen else validation.target(place)
        match answered.found:
            case PredictedClasses() as classes:
                found.append(_classes(answered, classes, learnt, decision, seed, check))
            case PredictedNumbers() as numbers:
                found.append(_numbers(answered, numbers, learnt, kept))
    return tuple(found)


def decided(each: EvaluatedClasses, decision: Decision) -> EvaluatedClasses:
    """The same under another decision; what does not depend on it is kept."""
    assert isinstance(each.answered.found, PredictedClasses), "they were evaluated as classes"
    found, threshold = decision.of(each.answered.found)
    return replace(each, found=found, own=class_scores(found), threshold=threshold)


def scores_of(found: Predicted) -> tuple[Score, ...]:
    """The scores of predictions of which every row's target is known."""
    return class_scores(found).scores if isinstance(found, PredictedClasses) else number_scores(found)


def _compared(answered: AnsweredTarget, learnt: AnsweredTarget | None) -> Iterator[Compared]:
    if learnt is None or not len(learnt.x):
        return
    for each in baselines(learnt.x, learnt.found, answered.x, answered.found):
        yield Compared(each.key, each.label, each.function, scores_of(each.answers))


def _classes(
    answered: AnsweredTarget,
    found: PredictedClasses,
    learnt: AnsweredTarget | None,
    decision: Decision,
    seed: int,
    check: Check,
) -> EvaluatedClasses:
    decided, threshold = decision.of(found)
    ranked, compared = tuple(_ranked(found, seed, check)), tuple(_compared(answered, learnt))
    return EvaluatedClasses(answered, decided, class_scores(decided), compared, ranked, threshold)


def _ranked(found: PredictedClasses, seed: int, check: Check) -> Iterator[RankedClass]:
    if found.scores is None:
        return
    places = range(len(found.classes))
    for place in places[1:] if len(places) == 2 else places:
        ranking = Ranking(found.target == place, found.scores[:, place])
        if ranking.has_both:
            roc, precision = ranking.areas(seed=seed, check=check)
            said = normalised(found.scores)[:, place] if found.are_probabilities else None
            yield RankedClass(
                found.classes[place], ranking, roc, precision, None if said is None else calibration(ranking.yes, said)
            )


def _numbers(
    answered: AnsweredTarget, found: PredictedNumbers, learnt: AnsweredTarget | None, kept: AnsweredTarget | None
) -> EvaluatedNumbers:
    held = tuple(_intervals(found, kept.found)) if kept and isinstance(kept.found, PredictedNumbers) else ()
    return EvaluatedNumbers(
        answered, found, number_scores(found), tuple(_compared(answered, learnt)), residuals(found), held
    )


def _intervals(found: PredictedNumbers, kept: PredictedNumbers) -> Iterator[tuple[Intervals, float]]:
    for share in SHARES:
        if (taken := intervals(kept, share)) is not None:
            yield taken, taken.coverage(found)
