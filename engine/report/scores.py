"""The report's section of the scores: each part and target with its baselines, classes, confusion, curves, residuals, intervals."""

from collections.abc import Iterator, Sequence

import numpy as np

from engine.config.split import PART_TEXTS
from engine.drawing.chart import Array, Chart, Look, Series, chart_picture
from engine.evaluation.evaluate import Evaluated, EvaluatedClasses, EvaluatedNumbers, RankedClass
from engine.evaluation.ranking import CONFIDENCE, RESAMPLES, Area
from engine.evaluation.score import Score
from engine.report.document import Block, Facts, Figure, Grid, Paragraph, Section
from engine.report.subject import Group
from engine.text import NOTHING, Text, joined, plain

ORDER = ("file", "test", "validation", "training")
"""What was not trained on comes first."""
UNDEFINED = "–"
MOST_CLASSES = 20
"""Of more classes neither the confusion matrix nor curves are drawn: no page holds them."""


def group_text(word: str) -> Text:
    """What a group of rows is called."""
    return PART_TEXTS.get(word, Text("file"))


def in_order(groups: Sequence[Group]) -> list[Group]:
    """Those that say most come first."""
    return sorted(groups, key=lambda group: ORDER.index(group.word))


def own_scores(each: Evaluated) -> tuple[Score, ...]:
    """Those of the network."""
    return each.own.scores if isinstance(each, EvaluatedClasses) else each.scores


def score_text(value: float | None) -> str:
    """A score as the report and the command write it."""
    return UNDEFINED if value is None else f"{value:.6g}"


def verdicts(groups: Sequence[Group]) -> Iterator[Text]:
    """One sentence for each target of the first group: the first score beside the best of the baselines."""
    for group in in_order(groups)[:1]:
        for each in group.found:
            name, part = each.found.name, group_text(group.word)
            yield Text("{target}, {part}: {verdict}", target=name, part=part, verdict=_verdict(each))


def _verdict(each: Evaluated) -> Text:
    score = own_scores(each)[0]
    others = [(compared.scores[0].value, compared.label) for compared in each.compared]
    known = [(value, label) for value, label in others if value is not None]
    if score.value is None or not known:
        return Text("{name} {value}.", name=score.label, value=score_text(score.value))
    best, label = max(known, key=lambda pair: pair[0])
    own, most = score_text(score.value), score_text(best)
    if score.value > best:
        return Text(
            "{name} {value}; the best baseline ({other}) reaches {best}.",
            name=score.label, value=own, other=label, best=most,
        )  # fmt: skip
    return Text(
        "{name} {value} is no better than {best}, which a baseline reaches ({other}).",
        name=score.label, value=own, best=most, other=label,
    )  # fmt: skip


def scores_section(groups: Sequence[Group]) -> Section:
    """A part for each group, and in it one for each target where there are several."""
    parts = tuple(
        Section(
            f"scores-{group.word}-{place}",
            Text(
                "{part}: {target}, {n:,} rows",
                "{part}: {target}, {n:,} row",
                part=group_text(group.word),
                target=each.found.name,
                n=len(each.answered.table_rows),
            ),
            tuple(_blocks(each)),
        )
        for group in in_order(groups)
        for place, each in enumerate(group.found)
    )
    functions = dict.fromkeys(
        (score.label, plain(score.function)) for group in groups for each in group.found for score in own_scores(each)
    )
    return Section("scores", Text("Scores"), (Facts(Text("What computes each score"), tuple(functions)),), parts)


def _blocks(each: Evaluated) -> Iterator[Block]:
    if each.answered.left_out:
        yield Paragraph(Text(
            "{n:,} rows are left out: no true value, or no finite prediction.",
            "{n:,} row is left out: no true value, or no finite prediction.",
            n=each.answered.left_out,
        ))  # fmt: skip
    yield _table(each)
    if isinstance(each, EvaluatedClasses):
        yield from _classes(each)
    else:
        yield from _numbers(each)


def _table(each: Evaluated) -> Grid:
    known = [{score.key: score.value for score in compared.scores} for compared in each.compared]
    header = (Text("Score"), Text("network"), *(compared.label for compared in each.compared))
    rows = tuple(
        (score.label, score_text(score.value), *(score_text(own.get(score.key)) for own in known))
        for score in own_scores(each)
    )
    return Grid(Text("Scores of the network and of the baselines"), header, rows)


def _classes(each: EvaluatedClasses) -> Iterator[Block]:
    header = (Text("Class"), Text("Precision"), Text("Recall"), Text("F1"), Text("Rows"))
    yield Grid(Text("Each class against the others"), header, tuple(
        (plain(own.name), *map(score_text, (own.precision, own.recall, own.f1)), f"{own.support:,}") for own in each.own.each
    ))  # fmt: skip
    names, confusion = each.own.classes, each.own.confusion
    if len(names) <= MOST_CLASSES:
        yield Grid(Text("Confusion matrix: rows by true class, columns by predicted class"), (NOTHING, *map(plain, names)), tuple(
            (plain(name), *(f"{count:,}" for count in row)) for name, row in zip(names, confusion.tolist(), strict=True)
        ))  # fmt: skip
    if each.threshold is not None:
        found = each.threshold
        yield Paragraph(Text(
            "'{positive}' from {threshold:.4g} on: the errors cost {cost:g}. The least cost is {least:g}, from {cheapest:.4g} on.",
            positive=each.found.classes[1], threshold=found.value, cost=found.cost, least=found.least_cost,
            cheapest=found.cheapest,
        ))  # fmt: skip
    if each.ranked:
        yield _areas(each)
        if len(each.ranked) <= MOST_CLASSES:
            yield from _curves(each)


def _areas(each: EvaluatedClasses) -> Grid:
    header = (
        Text("Class"),
        Text("ROC area"),
        Text("Average precision"),
        Text("Kolmogorov–Smirnov"),
        Text("Calibration error"),
    )
    caption = Text(
        "Areas, with the limits of {share:.0%} of {count} bootstrap samples", share=CONFIDENCE, count=RESAMPLES
    )
    return Grid(caption, header, tuple(
        (
            plain(ranked.name), _area(ranked.roc_area), _area(ranked.average_precision),
            score_text(ranked.ranking.kolmogorov_smirnov),
            score_text(None if ranked.calibration is None else ranked.calibration.error),
        )
        for ranked in each.ranked
    ))  # fmt: skip


def _area(area: Area) -> str:
    if area.low is None or area.high is None:
        return score_text(area.value)
    return f"{score_text(area.value)} ({area.low:.4g} … {area.high:.4g})"


def _curves(each: EvaluatedClasses) -> Iterator[Figure]:
    ends = np.array([0.0, 1.0])
    chance = Series(Text("chance"), ends, ends, Look.REFERENCE)
    roc = [Series(plain(own.name), *own.ranking.roc[:2]) for own in each.ranked]
    yield _figure(Text("ROC"), Text("false positive rate"), Text("true positive rate"), [*roc, chance])
    yield _figure(
        Text("Precision and recall"), Text("recall"), Text("precision"), [*map(_precision_recall, each.ranked)]
    )
    calibrated = [
        Series(plain(own.name), own.calibration.said, own.calibration.true) for own in each.ranked if own.calibration
    ]
    if calibrated:
        perfect = Series(Text("perfect"), ends, ends, Look.REFERENCE)
        yield _figure(Text("Calibration"), Text("probability said"), Text("share that was so"), [*calibrated, perfect])


def _precision_recall(ranked: RankedClass) -> Series:
    precision, recall, _ = ranked.ranking.precision_recall
    return Series(plain(ranked.name), recall[::-1], precision[::-1])


def _numbers(each: EvaluatedNumbers) -> Iterator[Block]:
    for taken, holds in each.intervals:
        yield Paragraph(Text(
            "Prediction ± {width:.4g} promises to hold {share:.0%} of new values (by {rows:,} validation rows); here it "
            "holds {holds:.1%}.",
            width=taken.half_width, share=taken.share, rows=taken.rows, holds=holds,
        ))  # fmt: skip
    observed, predicted = (values.astype(np.float64) for values in (each.found.target, each.found.predicted))
    row = Text("row")
    yield _figure(
        Text("Predicted against observed"), Text("observed"), Text("predicted"),
        [Series(row, observed, predicted, Look.POINTS), Series(Text("ideal"), _ends(observed), _ends(observed), Look.REFERENCE)],
    )  # fmt: skip
    if (found := each.residuals) is not None:
        ideal = Series(Text("ideal"), _ends(predicted), np.zeros(2), Look.REFERENCE)
        yield _figure(
            Text("Residuals against prediction"), Text("predicted"), Text("observed − predicted"),
            [Series(row, predicted, found.values, Look.POINTS), ideal],
        )  # fmt: skip
        yield Paragraph(joined((
            Text("Correlation of the residuals with the normal distribution: {value:.4g}.", value=found.fit),
            Text("Their autocorrelation one row later: {value:.4g}, of independent ones within ± {band:.4g}.",
                value=found.autocorrelation[0], band=found.band),
        )))  # fmt: skip


def _ends(values: Array) -> Array:
    return np.array([values.min(), values.max()])


def _figure(title: Text, x: Text, y: Text, series: list[Series]) -> Figure:
    return Figure(chart_picture(Chart(title, x, y, tuple(series))))
