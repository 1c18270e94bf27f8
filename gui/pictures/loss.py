"""The loss of a run as a picture, and all numbers of its curves."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.results.curves import Axis, Curve, Curves, loss_curves, natural_axis
from engine.training.trace.tracer import plain
from gui.loss.loss_plot import LossPlot
from gui.pictures.subject import Look, Subject
from gui.runs.words import measure_name


def loss(subject: Subject, _look: Look) -> tuple[QWidget, Mapping[str, Any]]:
    """The widget that is to be painted, and what the report tells of it. Raises UsageError where no run was trained."""
    _, history = subject.needs_run()
    axis = natural_axis(history)
    last = (subject.update or 0) / (history.updates_per_epoch if axis is Axis.EPOCHS else 1)
    curves = _up_to(loss_curves(history, axis), last)
    plot = LossPlot()
    plot.set_x_name(QCoreApplication.translate("LossPlot", "epoch") if axis is Axis.EPOCHS else plot.tr("update"))
    plot.set_y_name(measure_name(subject.experiment.learner.objective))
    plot.show_curves(curves, (), smoothing=0.0, best_text="")
    return plot, {
        "axis": axis.value, "training": _told(curves.training), "validation": _told(curves.validation),
        "best": None if curves.best is None else {axis.value: curves.best[0], "loss": curves.best[1]},
    }  # fmt: skip


def _up_to(curves: Curves, last: float) -> Curves:
    """The run was trained somewhat further, to the end of a block of updates."""
    training, validation = _cut(curves.training, last), _cut(curves.validation, last)
    latest = (float(curve.mean[-1]) if len(curve.mean) else None for curve in (training, validation))
    best = curves.best if curves.best is not None and curves.best[0] <= last else None
    return Curves(training, validation, best, *latest)


def _cut(curve: Curve, last: float) -> Curve:
    kept = curve.x <= last
    counts = None if curve.counts is None else curve.counts[kept]
    return Curve(curve.x[kept], curve.mean[kept], curve.low[kept], curve.high[kept], counts)


def _told(curve: Curve) -> dict[str, Any]:
    own = {"x": curve.x, "loss": curve.mean, "least": curve.low, "most": curve.high}
    return {name: plain(values) for name, values in own.items()}
