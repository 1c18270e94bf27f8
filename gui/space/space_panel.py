"""The panel with the network's answer over the plane of two features, over one feature, or over two principal axes, live."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from engine.config.arrangement import Flat
from engine.probe.look import Look
from engine.results.predictions import parts_of
from gui.document import Document
from gui.language import translated
from gui.runs.controller import RunController, RunState
from gui.runs.picture_wish import NoPictureError, Wish, wish_of
from gui.runs.words import weights_text
from gui.space.controls import SpaceControls
from gui.space.space_plot import SpacePlot
from gui.tasks import Task
from gui.theme import SPACING
from gui.widgets.live_work import LiveWork
from gui.widgets.picture_panel import PicturePanel

MAX_TOLD = 6
"""Features whose values are told."""
LOW, BESIDE = 330, 216
"""Pixels: the height below which the controls stand beside the picture, and their width then."""


class SpacePanel(PicturePanel):
    """Pulls the weights that are shown; a hidden panel computes nothing."""

    row_chosen = Signal(int)
    """The table's row that a person has clicked in the picture."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._row: int | None = None
        self._weights = ""
        self._build()
        self._connect()
        self._offer()
        self._live.request()

    def show_row(self, row: int, _column: int = 0) -> None:
        """The table's cursor is in that row now."""
        if row != self._row:
            self._row = row
            self.plot.ring(row)

    def _height_above(self, width: int) -> int:
        return self.controls.heightForWidth(width)

    def _build(self) -> None:
        self.controls, self.plot = SpaceControls(), SpacePlot()
        self.moment = QLabel()
        self.moment.setProperty("role", "faint")
        self.moment.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.hint)
        self._pages.addWidget(self.plot)
        picture = QVBoxLayout()
        picture.addWidget(self._pages, 1)
        picture.addWidget(self.moment)
        self._lay_beside(self.controls, picture, low=LOW, width=BESIDE)
        self._live = LiveWork(
            self, self._ask, self._show, is_live=self._is_running, failed=self._on_refused, errors=(NoPictureError,)
        )

    def _connect(self) -> None:
        self._runs.weights.changed.connect(self._live.request)
        self._runs.ended.connect(self._live.at_once)
        self._runs.state_changed.connect(self._live.request)
        self._document.problems_changed.connect(self._on_document_problems_changed)
        self._document.opened.connect(self._on_document_opened)
        self.controls.changed.connect(self._live.at_once)
        self.controls.changed.connect(self._place_controls)
        self.plot.row_chosen.connect(self.row_chosen)

    def _is_running(self) -> bool:
        return self._runs.state is RunState.RUNNING

    def _offer(self, wish: Wish | None = None) -> None:
        plan = self._document.plan if wish is None else wish.plan
        self.controls.offer(
            [column.recipe.name for column in plan.features],
            [column.recipe.name for column in plan.targets],
            principal_only=not isinstance(plan.arrangement, Flat),
        )

    def _ask(self) -> Callable[[Task], Look] | None:
        """What is to be computed now; says why where nothing is."""
        wish = wish_of(self._document, self._runs)
        if not isinstance(wish, Wish):
            self._refuse(wish)
            return None
        self._offer(wish)
        self._weights = weights_text(self._runs)
        return wish.work(self.controls.view, self.controls.target, self.plot.found)

    def _show(self, found: Look) -> None:
        self._pages.setCurrentWidget(self.plot)
        room = found.stage.room
        self.controls.show_features(room.features, parts_of(room.dataset))
        self._place_controls()
        self.plot.show_look(found, self.controls.parts, self._row)
        self.moment.setText(self._moment(found))

    def _refuse(self, reason: str) -> None:
        self.plot.show_look(None, (), None)
        self._pages.setCurrentWidget(self.hint)
        self.moment.clear()
        if reason:
            self.hint.setText(self.tr("There is no picture yet. {reason}").format(reason=reason))
        else:
            self.hint.setText(
                self.tr(
                    "The picture of a network or table as large as this appears when training starts. Press Train (Space)."
                )
            )

    def _moment(self, found: Look) -> str:
        """Of which weights it is, and where the features that are not on the axes are held."""
        view, features = found.stage.view, found.stage.room.features
        held = [each for place, each in enumerate(features) if place not in view.features] if view.features else []
        if not held:
            return self._weights
        values = {each.name: view.held.get(place, each.usual) for place, each in enumerate(features)}
        told = ", ".join(f"{each.name} {each.text(values[each.name])}" for each in held[:MAX_TOLD])
        return self.tr("{words}; held: {values}").format(
            words=self._weights, values=f"{told}, …" if len(held) > MAX_TOLD else told
        )

    def _on_refused(self, error: NoPictureError) -> None:
        self._refuse(translated(error.text))

    def _on_document_opened(self) -> None:
        """What was shown of another document goes, whether or not anybody looks at the panel again."""
        self.plot.show_look(None, (), None)

    def _on_document_problems_changed(self) -> None:
        self._live.at_once()
