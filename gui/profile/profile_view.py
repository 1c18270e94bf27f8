"""All pictures of a profile in a scroll area: the answer in words above, then a small picture for each feature."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.probe.series import series
from engine.profile.profile import Profile
from engine.results.column_names import free_names
from engine.results.predicted import Predicted, PredictedNumbers
from gui.plots.plot_menu import PlotMenu
from gui.profile.factor_plot import WIDEST, WIDTH, Drawn, FactorPlot, series_color
from gui.profile.scales import Scale, scales_of
from gui.profile.work import Shown
from gui.theme import SPACING, theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_text import number_text
from gui.widgets.scrolled import Scrolled

MOST_NAMED = 8
"""Of more classes those with the best scores are named."""


class ProfileView(QScrollArea):
    """Follows profiles in place; the pictures are made anew only where the features are others."""

    moved = Signal(str, str, str)
    """A feature's name, the cell where a person moves the row to, and the gesture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plots: dict[str, FactorPlot] = {}
        self.found: Profile | None = None
        self._scales: tuple[Scale, ...] = ()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("Answer"))
        self.pane = Scrolled()
        self._flow = FlowLayout(spacing=SPACING)
        column = QVBoxLayout(self.pane)
        column.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        column.addWidget(self.words)
        column.addLayout(self._flow)
        column.addStretch(1)
        self.setWidget(self.pane)
        self.menu = PlotMenu(self.pane, self.tr("Profile"), shows_all=False)
        self.menu.rows = self.numbers
        theme().changed.connect(self._restyle)

    def show_profile(self, shown: Shown) -> None:
        """Show another profile, with the training rows behind it."""
        found, behind = shown.profile, shown.behind
        names = [curve.feature.name for curve in found.curves]
        is_other = self.found is None or self.found.model.spec.preparation != found.model.spec.preparation
        self._scales = scales_of(found, () if is_other else self._scales)
        self.found = found
        lines = {} if behind.lines is None else behind.lines.features
        drawn = {
            curve.feature.name: Drawn(
                curve,
                found.cells.get(curve.feature.name, ""),
                found.answers.targets,
                self._scales,
                behind.densities.get(curve.feature.name),
                lines.get(curve.feature.name),
            )
            for curve in found.curves
        }
        if names == list(self.plots):
            for name, plot in self.plots.items():
                plot.show_curve(drawn[name])
        else:
            self._make_plots(drawn)
        self._show_words(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the pictures fill the width."""
        super().resizeEvent(event)
        self._fit()

    def numbers(self) -> Iterator[tuple[object, ...]]:
        """All points of all curves, the head first: the feature, the cell there, and what is answered."""
        if self.found is None or not self.found.curves:
            return
        keys = [name for own in self.found.curves[0].series for name in own]
        yield tuple(free_names([self.tr("feature"), self.tr("cell"), *keys], ()))
        for curve in self.found.curves:
            values = [own for target in curve.series for own in target.values()]
            for at, place in enumerate(curve.places.tolist()):
                yield curve.feature.name, curve.feature.text(place), *(float(own[at]) for own in values)

    def _make_plots(self, drawn: dict[str, Drawn]) -> None:
        for plot in self.plots.values():
            self._flow.removeWidget(plot)
            plot.deleteLater()
        self.plots = {name: FactorPlot(each) for name, each in drawn.items()}
        for plot in self.plots.values():
            plot.moved.connect(self.moved)
            self._flow.addWidget(plot)
        self._fit()

    def _fit(self) -> None:
        """As many pictures side by side as there is room for; these share the width."""
        room = self.viewport().width() - 2 * SPACING
        beside = max(1, min(len(self.plots), (room + SPACING) // (WIDTH + SPACING)))
        width = min(max((room + SPACING) // beside - SPACING, WIDTH), WIDEST)
        for plot in self.plots.values():
            plot.set_width(width)

    def _show_words(self, found: Profile) -> None:
        lines = [_words(target) for target in found.answers.targets]
        self.words.setText("<br>".join(lines))
        plain = [
            text for plot in list(self.plots.values())[:1] for text in plot.accessibleDescription().split(", ")[1:]
        ]
        self.words.setAccessibleDescription(", ".join(plain))

    def _restyle(self) -> None:
        if self.found is not None:
            self._show_words(self.found)
        self.pane.update()


def _words(target: Predicted) -> str:
    """A target's answer; of classes with the colour of each one's curve."""
    own = [(name, float(values[0])) for name, values in series(target).items()]
    if isinstance(target, PredictedNumbers):
        return f"{escape(target.name)}: <b>{number_text(own[0][1], 6)}</b>"
    said = f"{escape(target.name)}: <b>{escape(target.classes[int(target.predicted[0])])}</b>"
    if target.scores is None:
        return said
    best = sorted(range(len(own)), key=lambda at: -own[at][1])[:MOST_NAMED]
    marks = [
        f'<span style="color: {series_color(at, len(own)).name()}">●</span> {escape(target.classes[at])} '
        f"{number_text(own[at][1], 4)}"
        for at in sorted(best)
    ]
    return " &nbsp; ".join([said, *marks, *(["…"] if len(best) < len(own) else [])])
