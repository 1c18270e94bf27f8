"""The panel in which a person opens one update and reads it, tensor by tensor, in both engines."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.backend import BackendError
from engine.training.factory import tensorflow_is_loaded
from engine.training.replay.record import Record
from engine.training.replay.update_seeker import UpdateSeeker, UpdateState
from gui.actions.actions import Actions
from gui.document import Document
from gui.language import error_text
from gui.runs.controller import RunController, RunState
from gui.selection import Gradients, TensorCell
from gui.step.empty_page import AbsencePage
from gui.step.header import StepHeader
from gui.step.pace import Pace
from gui.step.tensor_cell import layer_cell
from gui.step.tensor_history import Trail
from gui.step.tensor_list import TensorList
from gui.step.tensor_page import TensorPage
from gui.step.update_view import Reader, UpdateView, parameters_of
from gui.step.walk_bar import WalkBar
from gui.stepping.time_bar import TimeBar
from gui.tasks import tasks
from gui.theme import SPACING, theme
from gui.widgets.panel import Panel, Place
from gui.widgets.redraw import Redraw

MAX_UNASKED = 200_000
"""Updates of networks with more parameters are traced only when a person asks for it."""

DIM_AFTER_MILLISECONDS = 150
DIM = 0.35

READ, GO_BACK = "read", "go back"
"""Keys of what is computed."""

Wish = tuple[Record, int, bool, bool]
"""Which record, which update, whether it is done, whether TensorFlow is there."""

if TYPE_CHECKING:
    from gui.step.gradient_dialog import GradientDialog


class StepPanel(Panel):
    """One update of the run: the list of its tensors, and the chosen one with its equation and its matrices."""

    tensor_shown = Signal(int, str)
    """(update, tensor)."""
    cell_shown = Signal(object)
    """The TensorCell whose sum is told, or None."""
    gradients_shown = Signal(object)
    """The Gradients of the update that is read, or None."""

    def __init__(
        self, document: Document, runs: RunController, parent: QWidget | None = None, *, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._reader: Reader | None = None
        self._reading: UpdateView | None = None
        self._wish: Wish | None = None
        self._record: Record | None = None
        self._asked: Record | None = None
        self._trail, self._pace = Trail("output/Z"), Pace()
        self._moment = runs.moment.update
        self._build(actions or Actions(self))
        self._lay_out()
        self._connect()
        self._redraw.request()

    @property
    def reading(self) -> UpdateView | None:
        """What is shown; None while there is nothing, or nothing yet."""
        return self._reading

    @property
    def tensor(self) -> str:
        """The name of the selected tensor."""
        return self._trail.here

    def close_panel(self) -> None:
        """Remember the widths; before the window closes."""
        self._later_dim.stop()
        QSettings().setValue("step/columns", self._splitter.saveState())

    def renew(self) -> None:
        """Look again at what can be shown: an engine is there that was not."""
        self._redraw.request()

    def reveal(self, place: Place) -> bool:
        """Open an update at one of its tensors: the number, or nothing for the one that is shown, and the name behind it."""
        if len(place) < 3:
            return super().reveal(place)
        update, name = int(place[1] or self.header.chooser.update_number), place[2]
        record = self._runs.record
        if record is None or update > record.updates + 1:
            self.notice_given.emit(
                self.tr("Train to update {update} first (Space); then it opens.").format(update=f"{update:,}")
            )
            return True
        self._renew()  # what it shows may be as old as a second
        self._trail.go(name)
        self.header.chooser.box.setValue(update)
        self._show_tensor()
        return True

    def select(self, name: str) -> None:
        """Show the tensor `name`."""
        if self._reading is not None and name in self._reading.by_name:
            self._trail.go(name)
            self._show_tensor()

    def _build(self, actions: Actions) -> None:
        self._actions = actions
        self.header = StepHeader(self, actions)
        self.asides, self.digits_box = (self.header.controls,), self.header.digits_box
        self.list = TensorList()
        self.setFocusProxy(self.list)
        self.page = TensorPage()
        self.formula = self.page.formula
        self.absence = AbsencePage()
        self.gradient_dialog: GradientDialog | None = None
        self.walk = WalkBar(self, actions)
        self.back = actions.bind("step.back", self._on_back_triggered, self)
        self.forward = actions.bind("step.forward", self._on_forward_triggered, self)
        self._follow_trail()
        self._redraw = Redraw(self, self._renew)
        self._later_dim = QTimer(self, singleShot=True, interval=DIM_AFTER_MILLISECONDS)

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.page)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([340, 900])
        self._splitter.setChildrenCollapsible(False)
        state = QSettings().value("step/columns")
        if state is not None:
            self._splitter.restoreState(state)
        self._effect = QGraphicsOpacityEffect(self._splitter)
        self._effect.setOpacity(DIM)
        self._effect.setEnabled(False)
        self._splitter.setGraphicsEffect(self._effect)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.absence)
        self._pages.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        below = QHBoxLayout()
        below.setSpacing(SPACING)
        below.addWidget(self.walk, 3)
        below.addWidget(TimeBar(self._runs, self._actions, names=("moment.play",)), 2)
        column.addLayout(below)

    def _connect(self) -> None:
        self._runs.state_changed.connect(self._redraw.request)
        self._runs.advanced.connect(self._redraw.request)
        self._runs.started.connect(self._redraw.request)
        self._document.problems_changed.connect(self._redraw.request)
        self._document.opened.connect(self._on_document_opened)
        tasks().changed.connect(self._give_way)
        theme().changed.connect(self._show_reading)
        self._later_dim.timeout.connect(self._dim)
        self.header.chooser.changed.connect(self._on_header_chooser_changed)
        self._runs.moment.changed.connect(self._on_runs_moment_changed)
        self.header.look_changed.connect(self._show_reading)
        self.header.check_requested.connect(self._check_gradient)
        self.header.fork_requested.connect(self._go_back)
        self.header.room_requested.connect(self.room_requested)
        self.absence.asked.connect(self._on_absence_asked)
        self.walk.tensor_wished.connect(self.select)
        self.walk.update_wished.connect(self._on_walk_update_wished)
        self.list.chosen.connect(self.select)
        self.formula.chosen.connect(self.select)
        self.formula.pointed.connect(self.header.tell)
        self.page.wished.connect(self.select)
        self.page.cell_shown.connect(self._light)

    def _renew(self) -> None:
        """Compute what is wanted now, or say why there is nothing to be seen."""
        record = self._runs.record
        self.header.chooser.setEnabled(record is not None)
        self.header.chooser.set_done(0 if record is None else record.updates)
        self._take_record(record)
        if record is None:
            self._clear(self._nothing_yet())
            return
        if self._is_moving and self.header.chooser.follows:
            self._wait_for_the_run()
            return
        update = self.header.chooser.update_number
        if parameters_of(record) > MAX_UNASKED and self._asked is not record:
            self._clear("")
            self.absence.ask(parameters_of(record))
            return
        self._want((record, update, update <= record.updates, tensorflow_is_loaded()))

    @property
    def _is_moving(self) -> bool:
        return self._runs.state in (RunState.PREPARING, RunState.RUNNING)

    def _take_record(self, record: Record | None) -> None:
        """Another run is followed from its beginning."""
        if record is not self._record:
            self._record, self._reader, self._wish = record, None, None
            self.header.chooser.show_moment(self._runs.moment.update)

    def _wait_for_the_run(self) -> None:
        tasks().cancel(self, READ)
        self._wish = None
        if self._reading is None:
            self._clear(self.tr("The update that was done last appears here when training pauses or ends."))
        elif not self._later_dim.isActive():
            self._later_dim.start()

    def _want(self, wish: Wish) -> None:
        if wish == self._wish:
            return
        self._wish = wish
        record, update, _, _ = wish
        if self._reader is None:
            self._reader = Reader(record)
        reader = self._reader
        self._later_dim.start()
        self._start(READ, lambda: reader.read(update), self._on_read, delay=self._pace.begin())

    def _dim(self) -> None:
        """What is shown is not what is wanted any more."""
        self._effect.setEnabled(self._reading is not None)
        if tasks().current(READ, owner=self):
            self.header.say(
                self.tr("Update {update} is being computed…").format(update=f"{self.header.chooser.update_number:,}")
            )
            if self._reading is None:
                self.absence.tell(self.tr("The update is being computed…"))
        else:
            self.header.say(self.tr("The update that was done last appears when training pauses."))

    def _clear(self, why: str) -> None:
        tasks().cancel(self, READ)
        self._later_dim.stop()
        self._wish, self._reading = None, None
        self.gradients_shown.emit(None)
        self.header.show_reading(None)
        self.list.clear_tensors()
        self.page.clear()
        self.walk.clear()
        self.absence.tell(why)
        self._pages.setCurrentWidget(self.absence)

    def _nothing_yet(self) -> str:
        if self._document.obstacle:
            return self.tr("There is no update to be opened. {reason}").format(reason=self._document.obstacle)
        if self._is_moving:
            return self.tr("The run is being prepared…")
        return self.tr(
            "Press Step (→) or Train (Space) first. Then every tensor of any update can be read here, with its equation."
        )

    def _show_reading(self) -> None:
        reading = self._reading
        if reading is None:
            return
        self._later_dim.stop()
        self._effect.setEnabled(False)
        self._pages.setCurrentWidget(self._splitter)
        self.header.show_reading(reading)
        self.list.show_reading(reading, by_course=self.header.shows_course_names)
        self._show_tensor()

    def _show_tensor(self) -> None:
        reading = self._reading
        if reading is None:
            return
        if self._trail.here not in reading.by_name:
            self._trail.replace(_first_result(reading))
        self._follow_trail()
        self.list.select(self._trail.here)
        by_course, digits = self.header.shows_course_names, self.header.digits
        self.page.show_tensor(reading, self._trail.here, by_course=by_course, digits=digits)
        self.walk.show_tensor(reading, self._trail.here, last=self.header.chooser.box.maximum())
        self._light(self.page.told_cell)
        self.tensor_shown.emit(reading.update, self._trail.here)

    def _light(self, cell: TensorCell | None) -> None:
        """The cell that is told, or else the layer of the tensor, while somebody looks."""
        is_seen = self._reading is not None and self.isVisible()
        self.cell_shown.emit((cell or layer_cell(self._trail.here)) if is_seen else None)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: other panels follow again."""
        super().showEvent(event)
        self._light(self.page.told_cell)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: what is not looked at marks nothing elsewhere."""
        super().hideEvent(event)
        self._light(None)

    def _follow_trail(self) -> None:
        before, after = self._trail.has_before, self._trail.has_after
        self._actions.allow("step.back", "" if before else self.tr("No other tensor was looked at before."))
        self._actions.allow("step.forward", "" if after else self.tr("No other tensor was looked at after this one."))

    def _check_gradient(self) -> None:
        if self._reading is None:
            return
        if self.gradient_dialog is None:
            from gui.step.gradient_dialog import GradientDialog  # what it needs takes its time to import

            self.gradient_dialog = GradientDialog(self)
        self.gradient_dialog.check(self._reading, digits=self.header.digits)

    def _go_back(self) -> None:
        reading, record = self._reading, self._runs.record
        if reading is not None and record is not None:
            self.header.say(self.tr("The run is brought back to update {update}…").format(update=f"{reading.update:,}"))
            self._start(GO_BACK, lambda: UpdateSeeker(record).at(reading.update), self._on_went_back)

    def _start(self, key: str, work: Callable[[], object], done: Callable[[Any], None], *, delay: int = 0) -> None:
        errors = (BackendError, ValueError)
        tasks().start(self, lambda _: work(), done, key=key, failed=self._on_failed, errors=errors, delay=delay)

    def _give_way(self) -> None:
        """A person waits for what is being computed here."""
        self._runs.give_way(tasks().current(READ, GO_BACK, owner=self) is not None)

    def _on_went_back(self, reached: UpdateState) -> None:
        self._runs.fork(reached)
        self._show_reading()
        self.notice_given.emit(
            self.tr(
                "The run is back at update {update}. Play (Space) trains on from here; "
                "another learning rate or optimizer counts from here on."
            ).format(update=f"{reached.update:,}")
        )

    def _on_read(self, reading: UpdateView) -> None:
        self._reading = reading
        if landing := self.walk.landing(reading):
            self._trail.go(landing)
        self.gradients_shown.emit(Gradients(reading.update, reading.gradients))
        self._show_reading()
        self._pace.end()

    def _on_failed(self, error: Exception) -> None:
        self._clear(error_text(error))

    def _on_document_opened(self) -> None:
        """The run that was read is gone, and a hidden panel does not keep it either."""
        tasks().cancel(self, GO_BACK)
        self._asked = None
        self._take_record(None)
        self._clear(self._nothing_yet())
        self._redraw.request()

    def _on_header_chooser_changed(self) -> None:
        """The whole window shows the moment after the update that is opened."""
        self._pace.hurry()
        chooser, record = self.header.chooser, self._runs.record
        is_now = chooser.follows or record is None or chooser.update_number > record.updates
        self._runs.moment.go_to(None if is_now else chooser.update_number)
        self._redraw.at_once()

    def _on_runs_moment_changed(self) -> None:
        update = self._runs.moment.update
        if update != self._moment:
            self._moment = update
            self.header.chooser.show_moment(update)
            self._redraw.request()

    def _on_walk_update_wished(self, update: int) -> None:
        self.header.chooser.box.setValue(update)

    def _on_absence_asked(self) -> None:
        self._asked = self._runs.record
        self._redraw.at_once()

    def _on_back_triggered(self) -> None:
        self._trail.back()
        self._show_tensor()

    def _on_forward_triggered(self) -> None:
        self._trail.forward()
        self._show_tensor()


def _first_result(reading: UpdateView) -> str:
    """The first tensor that is computed from others."""
    return next((traced.name for traced in reading.tensors if traced.operands), reading.tensors[0].name)
