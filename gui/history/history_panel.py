"""The panel with the history of the arrays: computed by replay while no run is trained, drawn as far as it is."""

from operator import attrgetter

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.backend import BackendError
from engine.results.curves import NOTHING, Curve
from engine.results.series import Array
from engine.training.replay.film import first_update
from engine.training.replay.record import Record
from engine.training.replay.samples import distance, sampled, samples
from engine.training.replay.timeline import Cell, Measure, Timeline
from gui.document import Document
from gui.history.controls import MEASURES, HistoryControls, Show, word
from gui.history.time_map import TimeMap, Values
from gui.language import error_text
from gui.plots.line import Style
from gui.plots.plot import Plot
from gui.runs.controller import RunController, RunState
from gui.tasks import Task, tasks
from gui.theme import SPACING
from gui.widgets.number_text import number_text
from gui.widgets.panel import Panel
from gui.widgets.redraw import Redraw

SAMPLES = 300
"""Updates of which a picture is made at the most."""
BINS = 40
USUAL_RATIO = 1e-3
"""About so large a step is, divided by the weights, in a training that goes well."""
REST = 250
"""Milliseconds after the last move of a zoom."""
WEIGHT = Style(attrgetter("training"))
GRADIENT = Style(attrgetter("validation"), pen=Qt.PenStyle.DashLine, symbol="s")
STEP = Style(attrgetter("best"), pen=Qt.PenStyle.DotLine, symbol="d")

Wish = tuple[Record, int, int, Cell | None]
"""Which record, from which update to which, and the weight that must be among what is kept."""


class HistoryPanel(Panel):
    """Follows the run that is shown. Another wish ends the work on the one before at once."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._wish: Wish | None = None
        self.timeline: Timeline | None = None
        self._every = 1
        self._moment_before: int | None = None
        self._build()
        self._lay_out()
        self._connect()
        self._redraw.request()

    def show_cell(self, name: str, row: int, column: int) -> None:
        """Follow one weight, by its place in its array as a matrix, counted from 0."""
        record = self._runs.record
        if record is not None:
            self.controls.offer(dict(record.job.setup.shapes))
        self.controls.choose_cell(name, row, column)

    def _build(self) -> None:
        self.controls = HistoryControls()
        self.asides = (self.controls,)
        self.note = QLabel()
        self.note.setProperty("role", "faint")
        self.note.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.map_plot = TimeMap(self.tr("History"), "", self._tell_norm)
        self.histogram_plot = TimeMap(self.tr("Distribution"), self.tr("value"), self._tell_bin)
        self.weight_plot = Plot(self.tr("Weights"), self.tr("update"), "", x_is_whole=True)
        self.change_plot = Plot(self.tr("Gradients and steps"), self.tr("update"), "", x_is_whole=True)
        self._weight = self.weight_plot.add_line(word(MEASURES[Measure.WEIGHTS]), WEIGHT)
        self._gradient = self.change_plot.add_line(word(MEASURES[Measure.GRADIENTS]), GRADIENT)
        self._step = self.change_plot.add_line(word(MEASURES[Measure.STEPS]), STEP)
        self._gradient_entry = self.change_plot.add_entry(word(MEASURES[Measure.GRADIENTS]), GRADIENT)
        self._step_entry = self.change_plot.add_entry(word(MEASURES[Measure.STEPS]), STEP)
        self._redraw = Redraw(self, self._renew)

    @property
    def _plots(self) -> tuple[Plot, ...]:
        return self.map_plot, self.histogram_plot, self.weight_plot, self.change_plot

    def _lay_out(self) -> None:
        lines = QSplitter(Qt.Orientation.Horizontal)
        lines.addWidget(self.weight_plot)
        lines.addWidget(self.change_plot)
        lines.setChildrenCollapsible(False)
        self._pages = QStackedWidget()
        for page in (self.hint, self.map_plot, self.histogram_plot, lines):
            self._pages.addWidget(page)
        self._lines = lines
        held = QSplitter()  # as high as there is room: plots ask for a height that follows from their width
        held.addWidget(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING // 2, SPACING, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.controls)
        column.addWidget(held, 1)
        column.addWidget(self.note)

    def _connect(self) -> None:
        for signal in (self._runs.state_changed, self._runs.store.changed, self._runs.moment.changed):
            signal.connect(self._redraw.request)
        self._document.opened.connect(self._on_document_opened)
        self.controls.changed.connect(self._redraw.at_once)
        for plot in self._plots:
            plot.set_x_name(self.tr("update"))
            plot.read_x = self._tell_x
            plot.span_changed.connect(self._redraw.at_once)
            plot.x_chosen.connect(self._on_plot_x_chosen)
            plot.x_given_up.connect(self._on_plot_x_given_up)

    def _renew(self) -> None:
        record = self._runs.record
        if record is None or record.updates <= first_update(record):
            self._clear(self._absence())
            return
        self.controls.offer(dict(record.job.setup.shapes))
        update = self._runs.moment.update
        for plot in self._plots:
            plot.marker.show_at(None if update is None else float(update))
        if self._runs.state not in (RunState.PREPARING, RunState.RUNNING):
            self._want(self._wished(record))
        elif self.timeline is None or (self._wish is not None and self._wish[0] is not record):
            self._clear(self.tr("The history appears when training pauses or ends."))
            return
        self._draw()

    def _wished(self, record: Record) -> Wish:
        """What is in view, and the chosen weight where it must be kept by itself."""
        first, last = first_update(record), record.updates
        span = next((plot.span for plot in self._shown_plots if plot.span is not None), None)
        if span is not None:
            low, high = (min(max(round(end), first), last) for end in span)
            first, last = (low, high) if low < high else (first, last)
        cell = self.controls.cell if self.controls.show_what is Show.CELL else None
        timeline = self.timeline
        if (
            cell is not None
            and timeline is not None
            and self._wish is not None
            and self._wish[:3] == (record, first, last)
        ):
            cell = cell if timeline.of_cell(cell, Measure.WEIGHTS) is None else self._wish[3]
        return record, first, last, cell

    def _want(self, wish: Wish) -> None:
        if wish == self._wish or (self._wish is not None and wish[:3] == self._wish[:3] and wish[3] is None):
            return
        is_zoom = self._wish is not None and self._wish[0] is wish[0]
        self._wish = wish
        record, first, last, cell = wish
        updates = sampled(record, first, last, SAMPLES)
        timeline = Timeline(updates, record.job.setup.shapes, cell)

        def work(task: Task) -> None:
            for done, sample in enumerate(samples(record, updates, check=task.check), start=1):
                timeline.add(sample)
                task.progress(done / len(updates))

        task = tasks().start(
            self, work, self._on_done, key="history", failed=self._on_failed, errors=(BackendError, ValueError),
            delay=REST if is_zoom else 0,
        )  # fmt: skip
        every = distance(first, last, SAMPLES)
        task.progressed.connect(lambda _share: self._on_progressed(timeline, every))

    @property
    def _shown_plots(self) -> tuple[Plot, ...]:
        match self.controls.show_what:
            case Show.MAP:
                return (self.map_plot,)
            case Show.HISTOGRAM:
                return (self.histogram_plot,)
            case _:
                return self.weight_plot, self.change_plot

    def _draw(self) -> None:
        timeline, show = self.timeline, self.controls.show_what
        if timeline is None or not len(timeline.updates):
            self.hint.setText(self.tr("The history is being computed…"))
            self._pages.setCurrentWidget(self.hint)
            return
        match show:
            case Show.MAP:
                self._draw_map(timeline)
            case Show.HISTOGRAM:
                self._draw_histogram(timeline)
            case _:
                self._draw_lines(timeline)
        self.note.setText(self._words(timeline))

    def _draw_map(self, timeline: Timeline) -> None:
        measure = self.controls.measure
        middle = USUAL_RATIO if measure is Measure.RATIO else None
        self.map_plot.show_values(Values(timeline.updates, timeline.norms(measure), timeline.names, middle=middle))
        self._pages.setCurrentWidget(self.map_plot)

    def _draw_histogram(self, timeline: Timeline) -> None:
        edges, counts = timeline.histogram(self.controls.array, self.controls.measure, BINS)
        self.histogram_plot.show_values(Values(timeline.updates, counts.T[::-1], edges=edges))
        self._pages.setCurrentWidget(self.histogram_plot)

    def _draw_lines(self, timeline: Timeline) -> None:
        is_cell = self.controls.show_what is Show.CELL
        x = timeline.updates.astype(np.float64)
        found = {measure: self._series(timeline, measure) for measure in MEASURES}
        for line, measure in (
            (self._weight, Measure.WEIGHTS),
            (self._gradient, Measure.GRADIENTS),
            (self._step, Measure.STEPS),
        ):
            values = found[measure]
            no_update = int(measure is not Measure.WEIGHTS and np.isnan(timeline.norms(Measure.STEPS)[:, :1]).all())
            kept = None if values is None else values[no_update:]
            line.show(NOTHING if kept is None else Curve(x[no_update:], kept, kept, kept))
        self.change_plot.set_logarithmic(is_logarithmic=not is_cell)
        self.weight_plot.set_y_name(self._cell_name() if is_cell else self.tr("norm"))
        self.change_plot.set_y_name("" if is_cell else self.tr("norm"))
        for entry, measure in ((self._gradient_entry, Measure.GRADIENTS), (self._step_entry, Measure.STEPS)):
            values = found[measure]
            entry.set_value("" if values is None or not len(values) else number_text(float(values[-1])).ljust(9))
        self.weight_plot.refresh()
        self.change_plot.refresh()
        self._pages.setCurrentWidget(self._lines)

    def _series(self, timeline: Timeline, measure: Measure) -> Array | None:
        """One weight, or the norm of one array, along the samples."""
        if self.controls.show_what is Show.CELL:
            cell = self.controls.cell
            found = None if cell is None or measure is Measure.RATIO else timeline.of_cell(cell, measure)
        else:
            found = timeline.norms(measure)[timeline.names.index(self.controls.array)]
        return None if found is None else found.astype(np.float64)

    def _cell_name(self) -> str:
        cell = self.controls.cell
        return "" if cell is None else f"{cell.name}[{', '.join(str(at + 1) for at in cell.index)}]"

    def _words(self, timeline: Timeline) -> str:
        """How much of the run this is."""
        first, last = timeline.planned[0], timeline.planned[-1]
        numbers = {"every": f"{self._every:,}", "first": f"{first:,}", "last": f"{last:,}"}
        if self._every == 1:
            text = self.tr("Every update from {first} to {last}.")
        else:
            text = self.tr("One of every {every} updates from {first} to {last}; zoom in for all of them.")
        parts = [text.format(**numbers)]
        done, planned = len(timeline.updates), len(timeline.planned)
        if done < planned:
            parts.append(self.tr("{share} computed.").format(share=f"{done / planned:.0%}"))
        name = self.controls.array
        if self.controls.show_what is Show.HISTOGRAM and name in timeline.shapes:
            kept, size = len(timeline.places[name]), int(np.prod(timeline.shapes[name]))
            if kept < size:
                parts.append(self.tr("{kept} of {size} entries.").format(kept=f"{kept:,}", size=f"{size:,}"))
        record = self._runs.record
        if self._wish is not None and record is not None and self._wish[2] < record.updates and self._runs.is_active:
            parts.append(self.tr("Renewed when training pauses."))
        return " ".join(parts)

    def _tell_x(self, x: float) -> str:
        return self.tr("update {number}").format(number=f"{x:,.0f}")

    def _tell_norm(self, found: Values, row: int, column: int) -> str:
        measure = word(MEASURES[self.controls.measure])
        value = number_text(float(found.values[row, column]))
        return f"{self._tell_x(found.updates[column])}\n{found.names[row]}\n{measure} {value}"

    def _tell_bin(self, found: Values, row: int, column: int) -> str:
        edges = found.places
        at = len(found.values) - 1 - row
        between = f"{number_text(float(edges[at]))} … {number_text(float(edges[at + 1]))}"
        count = self.tr("{count} entries").format(count=f"{found.values[row, column]:,.0f}")
        return f"{self._tell_x(found.updates[column])}\n{between}\n{count}"

    def _absence(self) -> str:
        if self._runs.weights.are_trained and self._runs.record is None:
            return self.tr("Only the last weights are kept. Train, and the history of each is shown here.")
        return self.tr("Train the network (Space); how its weights, gradients and steps change is shown here.")

    def _clear(self, why: str) -> None:
        tasks().cancel(self, "history")
        self._wish, self.timeline = None, None
        for plot in (self.map_plot, self.histogram_plot):
            plot.show_values(None)
        self.note.clear()
        self.hint.setText(why)
        self._pages.setCurrentWidget(self.hint)

    def _on_plot_x_chosen(self, x: float) -> None:
        """The whole window shows that update; in the picture of all arrays the one that is clicked is chosen, too."""
        self._moment_before = self._runs.moment.update
        found = self.map_plot.found
        if self.controls.show_what is Show.MAP and found is not None:
            self.controls.choose(found.names[self.map_plot.row])
        self._runs.moment.pause()
        self._runs.moment.go_to(round(x))

    def _on_plot_x_given_up(self) -> None:
        self._runs.moment.go_to(self._moment_before)

    def _on_progressed(self, timeline: Timeline, every: int) -> None:
        self.timeline, self._every = timeline, every
        self._redraw.request()

    def _on_done(self, _: None) -> None:
        self._redraw.request()

    def _on_failed(self, error: Exception) -> None:
        self._clear(error_text(error))

    def _on_document_opened(self) -> None:
        self._clear(self._absence())
