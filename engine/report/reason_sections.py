"""The report's sections of what the answers rest on: the importance of the features, and the profile of a usual row."""

from collections.abc import Iterator

import numpy as np

from engine.config.columns import Encoding
from engine.drawing.bars import Bar, bars_picture
from engine.drawing.chart import Chart, Look, Series, chart_picture
from engine.importance.importance import Importance
from engine.importance.rows import spread
from engine.profile.profile import Curve, Profile
from engine.report.document import Block, Facts, Figure, Grid, Paragraph, Section
from engine.report.reasons import Reasons
from engine.report.scores import group_text, score_text
from engine.text import Text, plain

MOST_BARS, MOST_ANSWERS, MOST_PROFILED, MOST_PLACES = 30, 6, 12, 20
CURVE_HEIGHT = 190.0


def reason_sections(found: Reasons) -> tuple[Section, ...]:
    """Those that there are; what could not be computed is said."""
    blocks: list[Block] = [Paragraph(reason) for reason in found.why_not]
    if found.importance is not None:
        for place in range(len(found.importance.targets)):
            blocks += _importance(found.importance, place, found.word)
    profiled = () if found.profile is None else tuple(_profile(found.profile, found.importance))
    return Section("importance", Text("Importance"), tuple(blocks)), Section("profile", Text("Profile"), profiled)


def _importance(found: Importance, place: int, word: str) -> Iterator[Block]:
    usual, order = found.usual(place), found.order(place)[:MOST_BARS].tolist()
    yield Paragraph(Text(
        "{target}: how much worse {score} becomes where a feature is permuted, {repeats} times, in {rows:,} rows ({part}); ± is "
        "the standard deviation over the repeats.",
        target=found.targets[place], score=usual.measure.label, repeats=found.permuted.repeats, rows=len(found.rows.x),
        part=group_text(word),
    ))  # fmt: skip
    title = Text("Importance for {target} by permutation", target=found.targets[place])
    yield Figure(bars_picture(title, [
        Bar(plain(found.names[at]), float(usual.means[at]), float(usual.deviations[at])) for at in order
    ]))  # fmt: skip
    answers = [each for each in found.gradients.answers if each.answer.target == place][:MOST_ANSWERS]
    header = (
        Text("Feature"), usual.measure.label, Text("deviation"),
        *(Text("|∂y/∂x|, {answer}", answer=each.answer.name) for each in answers),
    )  # fmt: skip
    rows = (
        (
            plain(found.names[at]),
            *map(_number, (usual.means[at], usual.deviations[at], *(each.standard[at] for each in answers))),
        )
        for at in order
    )
    caption = Text("{title}, and by the mean of |∂y/∂x| in standard deviations", title=title)
    yield Grid(caption, header, tuple(rows))


def _number(value: float) -> str:
    return score_text(float(value) if np.isfinite(value) else None)


def _profile(found: Profile, by: Importance | None) -> Iterator[Block]:
    yield Paragraph(Text("What the network answers along one feature, while all others stay as in this row."))
    cells = tuple((plain(name), plain(cell)) for name, cell in found.cells.items())
    yield Facts(Text("The row: usual cells of the training rows"), cells)
    order = range(len(found.curves)) if by is None else by.order(0).tolist()
    for at in list(order)[:MOST_PROFILED]:
        if at < len(found.curves):
            yield _curve(found.curves[at])


def _curve(curve: Curve) -> Block:
    """A chart of a number, a table of classes, dates and times."""
    feature = curve.feature
    named = [(name, values) for own in curve.series for name, values in own.items()][:MOST_ANSWERS]
    title = Text("Along {feature}", feature=feature.name)
    if feature.classes or feature.column.planned.recipe.encoding is not Encoding.NUMBER:
        places = spread(len(curve.places), MOST_PLACES).tolist()
        rows = tuple((plain(feature.text(curve.places[at])), *(_number(own[at]) for _, own in named)) for at in places)
        return Grid(title, (plain(feature.name), *(plain(name) for name, _ in named)), rows)
    lines = [Series(plain(name), curve.places, values) for name, values in named]
    known = np.concatenate([values for _, values in named])
    if np.isfinite(curve.at) and np.isfinite(known).any():
        ends = np.array([np.nanmin(known), np.nanmax(known)])
        lines.append(Series(Text("the row"), np.full(2, curve.at), ends, Look.REFERENCE))
    return Figure(chart_picture(Chart(title, plain(feature.name), Text("answer"), tuple(lines), height=CURVE_HEIGHT)))
