"""The panel with the loss over a plane through the weights: it computes in the background, and gives up at once."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.backend import BackendError, Parameters
from engine.data.preparing.dataset import Dataset
from engine.landscape.explore import Bends, Ground, Request, explore
from engine.landscape.plane import Plane
from engine.landscape.surface import LandscapeError
from engine.training.replay.record import Record
from gui.document import Document
from gui.landscape.controls import LandscapeControls
from gui.landscape.landscape_plot import LandscapePlot
from gui.landscape.words import bends_text, plane_text
from gui.language import error_text
from gui.runs.controller import RunController, RunState
from gui.runs.picture_wish import Wish, wish_of
from gui.tasks import Task, tasks
from gui.theme import SPACING
from gui.widgets.picture_panel import PicturePanel

KEY = "landscape"
LOW, BESIDE = 400, 264
"""Pixels: the height below which the controls stand beside the picture, and their width then."""
SETTLED_MILLISECONDS = 150
"""It begins once a person has stopped turning the controls."""


class LandscapePanel(PicturePanel):
    """Around the newest weights; while a run is trained it waits for its end. A hidden panel computes nothing."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._is_due = True
        self._stream: _Stream | None = None
        self._dataset: Dataset | None = None
        self._build()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: a panel that is shown computes what it has missed."""
        super().showEvent(event)
        self._begin_if_due()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: a panel that is hidden gives up what it computes."""
        super().hideEvent(event)
        if self._stream is not None:
            tasks().cancel(self, KEY)
            self._stream, self._is_due = None, True

    def _build(self) -> None:
        self.controls, self.plot = LandscapeControls(), LandscapePlot()
        self.about, self.curvature = QLabel(), QLabel()
        for label in (self.about, self.curvature):
            label.setWordWrap(True)
            label.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        self.about.setProperty("role", "faint")
        inner = QWidget()
        column = self._parts = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.controls, self.curvature, self.about):
            column.addWidget(part)
        column.addStretch()
        self._aside = QScrollArea()
        self._aside.setFrameShape(QFrame.Shape.NoFrame)
        self._aside.setWidgetResizable(True)
        self._aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._aside.setWidget(inner)
        picture = QVBoxLayout()
        picture.addWidget(self.plot)
        self._lay_beside(self._aside, picture, low=LOW, width=BESIDE)

    def _height_above(self, width: int) -> int:
        return min(self._parts.totalHeightForWidth(width), self.height() // 2)

    def _connect(self) -> None:
        self.controls.changed.connect(self._want)
        self.controls.scale_changed.connect(self.plot.set_log_scale)
        self.plot.update_chosen.connect(self._runs.moment.go_to)
        self._runs.moment.changed.connect(lambda: self.plot.show_moment(self._runs.moment.shown))
        self._runs.weights.changed.connect(self._on_weights_changed)
        self._runs.ended.connect(self._want)
        self._document.problems_changed.connect(self._want)
        self._document.opened.connect(self._on_document_opened)

    def _want(self) -> None:
        """What is shown is out of date."""
        self._is_due = True
        self._begin_if_due()

    def _begin_if_due(self) -> None:
        if not self._is_due or not self.isVisible():
            return
        if self._runs.state in (RunState.PREPARING, RunState.RUNNING):
            if self.plot.plane is None:
                self._refuse(self.tr("The landscape is computed when the run pauses or ends."))
            return
        self._is_due = False
        wish = wish_of(self._document, self._runs)
        if not isinstance(wish, Wish):
            self._refuse(
                wish or self.tr("The landscape is computed once the network was trained. Press Train (Space).")
            )
            return
        record = self._runs.record if self._runs.weights.are_trained else None
        stream = _Stream(wish, self._runs.weights.latest, record, self.controls.request, self._dataset)
        self._stream = stream
        self.curvature.clear()
        self._tell(self.about, self.tr("Computing…"))
        self._go_on(stream, delay=SETTLED_MILLISECONDS)

    def _go_on(self, stream: "_Stream", *, delay: int = 0) -> None:
        tasks().start(
            self,
            stream.next,
            partial(self._on_found, stream),
            key=KEY,
            failed=self._on_failed,
            errors=(LandscapeError, BackendError, ValueError),
            delay=delay,
        )

    def _on_found(self, stream: "_Stream", found: Plane | Bends | None) -> None:
        self._dataset = stream.dataset
        match found:
            case Plane():
                self.plot.show_plane(found, keeps_view=not stream.is_first)
                self._tell(self.about, plane_text(found))
            case Bends():
                self._tell(self.curvature, bends_text(found))
            case None:
                self._stream = None
                return
        stream.is_first = False
        self._go_on(stream)

    def _tell(self, label: QLabel, text: str) -> None:
        label.setText(text)
        self._place_controls()

    def _refuse(self, reason: str) -> None:
        tasks().cancel(self, KEY)
        self._stream = None
        self.plot.show_plane(None)
        self.plot.set_hint(reason)
        self.curvature.clear()
        self._tell(self.about, "")

    def _on_failed(self, error: Exception) -> None:
        self._refuse(error_text(error))

    def _on_weights_changed(self) -> None:
        """An earlier moment of the run is marked on the path; only other newest weights make another landscape."""
        if not self._runs.weights.are_earlier:
            self._want()

    def _on_document_opened(self) -> None:
        """What was shown of another document goes, whether or not anybody looks at the panel again."""
        self._dataset = None
        self._refuse("")
        self._want()


class _Stream:
    """The pieces of a landscape, each computed by a task of its own."""

    def __init__(
        self, wish: Wish, parameters: Parameters, record: Record | None, request: Request, before: Dataset | None
    ) -> None:
        self.dataset = before
        """What was prepared last."""
        self.is_first = True
        self._wish, self._parameters, self._record, self._request = wish, parameters, record, request
        self._task: Task | None = None
        self._pieces = self._computed()

    def next(self, task: Task) -> Plane | Bends | None:
        """The next piece; None behind the last. In the task's thread."""
        self._task = task
        return next(self._pieces, None)

    def _computed(self) -> Iterator[Plane | Bends]:
        self.dataset = self._wish.prepared(self.dataset)
        ground = Ground(self._wish.experiment, self.dataset, self._parameters, self._record)
        yield from explore(ground, self._request, self._check)

    def _check(self) -> None:
        if self._task is not None:
            self._task.check()
