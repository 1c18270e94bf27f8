"""The report's sections of the settings and of the run: every setting, how the run ended, and its curves with their numbers."""

from collections.abc import Iterator

import numpy as np

from engine.config.split import PART_TEXTS
from engine.drawing.chart import Chart, Series, chart_picture
from engine.model.card import training_lines
from engine.model.model import Model
from engine.report.document import Block, Facts, Figure, Grid, Paragraph, Section
from engine.report.settings import settings
from engine.report.subject import Subject
from engine.results.curves import Curve, Curves
from engine.results.metrics import measure_text
from engine.text import NOTHING, Text


def settings_section(model: Model) -> Section:
    """Of the training all settings; of each layer those that a person has changed."""
    learner = model.spec.learner
    blocks: list[Block] = [Facts(Text("Training"), tuple(settings(learner.training)))]
    for node in learner.network.nodes:
        if lines := tuple(settings(node.layer, changed_only=True)):
            blocks.append(Facts(Text("Layer '{name}'", name=node.name), lines))
    return Section("settings", Text("Settings"), tuple(blocks))


def training_section(subject: Subject) -> Section:
    """How the run went, and its curves."""
    blocks: list[Block] = [Paragraph(warning) for warning in subject.warnings]
    if subject.model.spec.trained is not None:
        blocks.append(Facts(Text("How it was trained"), tuple(training_lines(subject.model))))
    axis = Text("update") if subject.over_updates else Text("epoch")
    for name, curves in subject.curves.items():
        drawn = tuple(_series(curves))
        if drawn:
            title = Text("{measure} by {axis}", measure=measure_text(name), axis=axis)
            chart = Chart(title, axis, measure_text(name), drawn, may_be_log=True)
            blocks += [Figure(chart_picture(chart)), _numbers(title, curves, axis)]
    return Section("training", Text("The run"), tuple(blocks))


def _series(curves: Curves) -> Iterator[Series]:
    for part, curve in (("training", curves.training), ("validation", curves.validation)):
        if len(curve.x):
            yield Series(PART_TEXTS[part], curve.x, curve.mean)


def _numbers(title: Text, curves: Curves, axis: Text) -> Grid:
    header = (NOTHING, Text("first"), Text("last"), Text("least"), Text("at {axis}", axis=axis), Text("greatest"))
    parts = (("training", curves.training), ("validation", curves.validation))
    rows = tuple(_row(PART_TEXTS[part], curve) for part, curve in parts if len(curve.x))
    return Grid(Text("{title}, in numbers", title=title), header, rows)


def _row(part: Text, curve: Curve) -> tuple[str, ...]:
    known = np.where(np.isfinite(curve.low), curve.low, np.inf)
    least = int(known.argmin())
    ends = (curve.mean[0], curve.mean[-1], curve.low[least])
    return (part, *(f"{value:.6g}" for value in ends), f"{curve.x[least]:,.0f}", f"{curve.high.max():.6g}")
