"""The pictures that can be drawn of an evaluation: their axes and lines. The numbers are the evaluation's own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt

from engine.evaluation.evaluate import Evaluated, EvaluatedClasses, EvaluatedNumbers, RankedClass
from engine.evaluation.ranking import Area
from engine.results.curves import Curve
from gui.plots.line import Style
from gui.widgets.class_marks import class_color, class_symbol
from gui.widgets.marked import QT_TRANSLATE_NOOP
from gui.widgets.number_text import number_text

Array = NDArray[np.floating[Any]]
REFERENCE = Style(attrgetter("faint"), pen=Qt.PenStyle.DashLine, width=1.0, symbol="")
POINTS = Style(attrgetter("training"), pen=Qt.PenStyle.NoPen, opacity=0.7, marks_all=True)
BARS = Style(attrgetter("training"))

MAX_POINTS = 2_000
"""Of more rows every k-th is drawn, which the legend says."""
DIGITS = 3


@dataclass(frozen=True)
class Drawn:
    """A line. `places`: of which row of the evaluation each point is, where each is one. `words`: more for the legend."""

    name: str
    style: Style
    curve: Curve
    words: str = ""
    places: NDArray[np.intp] | None = None


@dataclass(frozen=True)
class Picture:
    """`key`: its name in settings. `text`, `x`, `y`: what it and its axes are called, untranslated."""

    key: str
    text: str
    x: str
    y: str
    lines: Callable[..., Iterator[Drawn]]

    @property
    def title(self) -> str:
        """In the window's language."""
        return _tr(self.text)


def pictures_of(each: Evaluated) -> Sequence[Picture]:
    """Those that there are of this target."""
    if isinstance(each, EvaluatedNumbers):
        return NUMBERS if each.residuals is not None else NUMBERS[:1]
    probable = any(ranked.calibration is not None for ranked in each.ranked)
    return tuple(picture for picture in CLASSES if each.ranked and (probable or picture.key != "calibration"))


def _style(at: int) -> Style:
    return Style(partial(class_color, at), symbol=class_symbol(at))


def _line(x: Array, y: Array) -> Curve:
    across, up = x.astype(np.float64), y.astype(np.float64)
    return Curve(across, up, up, up)


def _by_class(
    each: EvaluatedClasses, line: Callable[[RankedClass], Curve | None], words: Callable[[RankedClass], str]
) -> Iterator[Drawn]:
    for at, ranked in enumerate(each.ranked):
        curve = line(ranked)
        if curve is not None:
            yield Drawn(ranked.name, _style(at), curve, words(ranked))


def _reference(name: str, ends: tuple[tuple[float, float], tuple[float, float]]) -> Drawn:
    x, y = (np.array(values, dtype=np.float64) for values in ends)
    return Drawn(name, REFERENCE, _line(x, y))


def _roc(each: EvaluatedClasses) -> Iterator[Drawn]:
    yield _reference(_tr("chance"), ((0, 1), (0, 1)))
    yield from _by_class(each, lambda ranked: _line(*ranked.ranking.roc[:2]), lambda ranked: _area(ranked.roc_area))


def _precision_recall(each: EvaluatedClasses) -> Iterator[Drawn]:
    def line(ranked: RankedClass) -> Curve:
        precision, recall, _ = ranked.ranking.precision_recall
        return _line(recall[::-1], precision[::-1])

    yield from _by_class(each, line, lambda ranked: _area(ranked.average_precision))


def _gain(each: EvaluatedClasses) -> Iterator[Drawn]:
    yield _reference(_tr("chance"), ((0, 1), (0, 1)))
    yield from _by_class(each, lambda ranked: _line(*ranked.ranking.gains), _smirnov)


def _lift(each: EvaluatedClasses) -> Iterator[Drawn]:
    yield _reference(_tr("chance"), ((0, 1), (1, 1)))
    yield from _by_class(each, lambda ranked: _line(*ranked.ranking.lift), lambda _: "")


def _calibration(each: EvaluatedClasses) -> Iterator[Drawn]:
    yield _reference(_tr("perfect"), ((0, 1), (0, 1)))

    def line(ranked: RankedClass) -> Curve | None:
        found = ranked.calibration
        return None if found is None else _line(found.said, found.true)

    def words(ranked: RankedClass) -> str:
        found = ranked.calibration
        return "" if found is None else _tr("error {value}").format(value=number_text(found.error, DIGITS))

    yield from _by_class(each, line, words)


def _observed(each: EvaluatedNumbers) -> Iterator[Drawn]:
    true = each.found.target.astype(np.float64)
    yield _reference(_tr("ideal"), ((true.min(), true.max()), (true.min(), true.max())))
    yield _points(true, each.found.predicted.astype(np.float64))


def _residuals(each: EvaluatedNumbers) -> Iterator[Drawn]:
    assert each.residuals is not None, "such a picture is not offered"
    predicted = each.found.predicted.astype(np.float64)
    yield _reference(_tr("ideal"), ((predicted.min(), predicted.max()), (0, 0)))
    yield _points(predicted, each.residuals.values)


def _by_row(each: EvaluatedNumbers) -> Iterator[Drawn]:
    assert each.residuals is not None, "such a picture is not offered"
    rows = each.answered.table_rows.astype(np.float64) + 1
    yield _reference(_tr("ideal"), ((rows.min(), rows.max()), (0, 0)))
    yield _points(rows, each.residuals.values)


def _normal(each: EvaluatedNumbers) -> Iterator[Drawn]:
    found = each.residuals
    assert found is not None, "such a picture is not offered"
    ends = float(found.quantiles[0]), float(found.quantiles[-1])
    yield _reference(
        _tr("normal"), (ends, (found.middle + found.slope * ends[0], found.middle + found.slope * ends[1]))
    )
    order = np.argsort(found.values, kind="stable")
    words = _tr("correlation {value}").format(value=number_text(found.fit, 4))
    yield replace(_points(found.quantiles, found.ordered, order), words=words)


def _autocorrelation(each: EvaluatedNumbers) -> Iterator[Drawn]:
    found = each.residuals
    assert found is not None, "such a picture is not offered"
    lags = np.arange(1.0, len(found.autocorrelation) + 1)
    for side, name in ((1, _tr("95 % of independent residuals lie within")), (-1, "")):
        yield _reference(name, ((1, float(lags[-1])), (side * found.band, side * found.band)))
    yield Drawn(_tr("autocorrelation"), BARS, _line(lags, found.autocorrelation))


def _points(x: Array, y: Array, places: NDArray[np.intp] | None = None) -> Drawn:
    """The rows from left to right."""
    own = np.arange(len(x)) if places is None else places
    step = max(1, -(-len(x) // MAX_POINTS))
    order = np.argsort(x, kind="stable")[::step]
    name = _tr("row") if step == 1 else _tr("every {step}th row").format(step=step)
    return Drawn(name, POINTS, _line(x[order], y[order]), places=own[order])


def _area(found: Area) -> str:
    if found.value is None:
        return ""
    value = number_text(found.value, DIGITS)
    if found.low is None or found.high is None:
        return value
    return f"{value} ({number_text(found.low, DIGITS)} … {number_text(found.high, DIGITS)})"


def _smirnov(ranked: RankedClass) -> str:
    found = ranked.ranking.kolmogorov_smirnov
    return "" if found is None else f"KS {number_text(found, DIGITS)}"


CLASSES = (
    Picture(
        "roc",
        QT_TRANSLATE_NOOP("ScorePictures", "ROC"),
        QT_TRANSLATE_NOOP("ScorePictures", "false positive rate"),
        QT_TRANSLATE_NOOP("ScorePictures", "true positive rate"),
        _roc,
    ),
    Picture(
        "precision_recall",
        QT_TRANSLATE_NOOP("ScorePictures", "Precision and recall"),
        QT_TRANSLATE_NOOP("ScorePictures", "recall"),
        QT_TRANSLATE_NOOP("ScorePictures", "precision"),
        _precision_recall,
    ),
    Picture(
        "gain",
        QT_TRANSLATE_NOOP("ScorePictures", "Gain"),
        QT_TRANSLATE_NOOP("ScorePictures", "share of rows, highest score first"),
        QT_TRANSLATE_NOOP("ScorePictures", "share of the class found"),
        _gain,
    ),
    Picture(
        "lift",
        QT_TRANSLATE_NOOP("ScorePictures", "Lift"),
        QT_TRANSLATE_NOOP("ScorePictures", "share of rows, highest score first"),
        QT_TRANSLATE_NOOP("ScorePictures", "times as many as by chance"),
        _lift,
    ),
    Picture(
        "calibration",
        QT_TRANSLATE_NOOP("ScorePictures", "Calibration"),
        QT_TRANSLATE_NOOP("ScorePictures", "probability said"),
        QT_TRANSLATE_NOOP("ScorePictures", "share that was so"),
        _calibration,
    ),
)
NUMBERS = (
    Picture(
        "observed",
        QT_TRANSLATE_NOOP("ScorePictures", "Predicted against observed"),
        QT_TRANSLATE_NOOP("ScorePictures", "observed"),
        QT_TRANSLATE_NOOP("ScorePictures", "predicted"),
        _observed,
    ),
    Picture(
        "residuals",
        QT_TRANSLATE_NOOP("ScorePictures", "Residuals against prediction"),
        QT_TRANSLATE_NOOP("ScorePictures", "predicted"),
        QT_TRANSLATE_NOOP("ScorePictures", "observed − predicted"),
        _residuals,
    ),
    Picture(
        "rows",
        QT_TRANSLATE_NOOP("ScorePictures", "Residuals in the order of the rows"),
        QT_TRANSLATE_NOOP("ScorePictures", "row"),
        QT_TRANSLATE_NOOP("ScorePictures", "observed − predicted"),
        _by_row,
    ),
    Picture(
        "normal",
        QT_TRANSLATE_NOOP("ScorePictures", "Normal plot of the residuals"),
        QT_TRANSLATE_NOOP("ScorePictures", "quantile of the normal distribution"),
        QT_TRANSLATE_NOOP("ScorePictures", "observed − predicted"),
        _normal,
    ),
    Picture(
        "autocorrelation",
        QT_TRANSLATE_NOOP("ScorePictures", "Autocorrelation of the residuals"),
        QT_TRANSLATE_NOOP("ScorePictures", "rows apart"),
        QT_TRANSLATE_NOOP("ScorePictures", "autocorrelation"),
        _autocorrelation,
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScorePictures", text)
