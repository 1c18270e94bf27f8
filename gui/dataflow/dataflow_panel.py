"""The panel that draws TensorFlow's dataflow graph of a program, or of one update, and walks through its operations."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.backend import BackendError
from engine.dataflow import Dataflow, FlowProgram
from engine.flow.compared import compared
from engine.flow.program import ProgramError, program_of
from engine.flow.update import record_at_start, update_dataflow
from engine.lessons.lesson import Lesson
from engine.setup import Setup
from engine.training.factory import tensorflow_is_loaded
from engine.training.replay.record import Record
from gui.actions.actions import Actions
from gui.dataflow.canvas import FlowCanvas
from gui.dataflow.controls import OWN, UPDATE, Choice, FlowControls
from gui.dataflow.operation_view import OperationView
from gui.document import Document
from gui.language import error_text, shown_language
from gui.runs.controller import RunController, RunState
from gui.stepping.columns import StepColumns
from gui.stepping.transport import StepTransport, Words
from gui.tasks import tasks
from gui.widgets.panel import Panel, Place
from gui.widgets.redraw import Redraw

FLOW = "flow"


@dataclass(frozen=True)
class Found:
    """A graph that was run. `difference`: how far NumPy's values of a program are apart; None for an update."""

    flow: Dataflow
    difference: float | None = None


class DataflowPanel(Panel):
    """What the graph is of at the left, the drawing in the middle, the operation that is shown at the right."""

    def __init__(
        self, document: Document, runs: RunController, parent: QWidget | None = None, *, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._choice = _remembered()
        self._own: Choice | None = None
        """What a person had chosen before a lesson took its place."""
        self._programs: dict[str, str] = {}
        self._wanted_tensor = ""
        self._wish: tuple[object, ...] | None = None
        self.flow: Dataflow | None = None
        """What is shown; None while there is no graph."""
        self._build(actions or Actions(self))
        self._lay_out()
        self._connect()
        self.controls.show_choice(self._choice)
        self._renewal.request()

    @property
    def choice(self) -> Choice:
        """What the graph is of."""
        return self._choice

    def show_lesson(self, lesson: Lesson) -> None:
        """Draw a lesson's programs, or its update where it asks for this panel."""
        programs = lesson.text.programs
        self._programs = {each.name: each.program for each in programs}
        self.controls.set_programs([(each.name, each.title.in_language(shown_language())) for each in programs])
        if programs or "dataflow" in lesson.text.panels:
            self._own = self._own or self._choice
            first = next(iter(self._programs), UPDATE)
            self._take(Choice(first, self._programs.get(first, self._choice.program)))
        else:
            self.leave_lesson()

    def leave_lesson(self) -> None:
        """Go back to what a person had chosen."""
        self._programs = {}
        self.controls.set_programs(())
        if self._own is not None:
            own, self._own = self._own, None
            self._take(own)

    def reveal(self, place: Place) -> bool:
        """Show a statement of one of the lesson's programs: the program's name and the statement's after the panel's own."""
        if len(place) < 3 or place[1] not in self._programs:
            return super().reveal(place)
        self._wanted_tensor = place[2]
        self._take(Choice(place[1], self._programs[place[1]]))
        self._show_wanted()
        return True

    def close_panel(self) -> None:
        """Remember what was drawn, and the widths; before the window closes."""
        settings, choice = QSettings(), self._own or self._choice
        self._columns.remember()
        settings.setValue("dataflow/program", choice.program)
        settings.setValue("dataflow/source", choice.source)

    def renew(self) -> None:
        """An engine is there that was not."""
        self._renewal.request()

    def _build(self, actions: Actions) -> None:
        self.canvas = FlowCanvas()
        for name, slot in {
            "fit": self.canvas.fit,
            "fold": self.canvas.fold_all,
            "unfold": self.canvas.unfold_all,
        }.items():
            actions.bind(f"dataflow.{name}", slot, self)
        self.controls = FlowControls(actions)
        words = Words(
            slider=self.tr("Operation of the graph"), place=self.tr("{number} of {count}"), nothing=self.tr("There is no graph."),
            first=self.tr("This is the first operation."), last=self.tr("This is the last operation."),
        )  # fmt: skip
        self.transport = StepTransport(words, actions, "dataflow", self, least=1)
        self.operation = OperationView()
        self.setFocusProxy(self.canvas)
        self._renewal = Redraw(self, self._follow)

    def _lay_out(self) -> None:
        self._columns = StepColumns(
            self.controls, self.canvas, self.transport, self.operation, key="dataflow/columns", widths=[230, 560, 320]
        )
        self.asides = (self._columns.chosen,)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)

    def _connect(self) -> None:
        self.controls.edited.connect(self._take)
        self.transport.number_changed.connect(self._show_operation)
        self.canvas.operation_chosen.connect(self._on_canvas_operation_chosen)
        self.canvas.step_wanted.connect(self.transport.go_on)
        self._document.problems_changed.connect(self._renewal.request)
        self._runs.state_changed.connect(self._renewal.request)
        self._runs.started.connect(self._renewal.request)

    def _take(self, choice: Choice) -> None:
        self._choice = choice
        self.controls.show_choice(choice)
        self._renewal.at_once()

    def _follow(self) -> None:
        """Run the graph that is wanted now, in a thread, or say why there is none."""
        self.controls.refuse("")
        if not tensorflow_is_loaded():
            self._clear(self.tr("TensorFlow is still being loaded."))
        elif self._choice.source == UPDATE:
            self._follow_update()
        else:
            self._follow_program()

    def _follow_program(self) -> None:
        text = self._programs.get(self._choice.source, self._choice.program)
        try:
            program = program_of(text)
        except ProgramError as error:
            self.controls.refuse(error_text(error))
            self._clear(self.tr("There is no graph to be drawn."))
            return
        self._want((program,), partial(_of_program, program))

    def _follow_update(self) -> None:
        record = self._runs.record
        if self._runs.state in (RunState.PREPARING, RunState.RUNNING):
            if self.flow is None or self._wish is None:
                self._clear(self.tr("The graph appears here when training pauses or ends."))
            return
        self.controls.set_last(record.updates + 1 if record is not None else 1)
        if record is None and self._document.obstacle:
            self._clear(self.tr("There is no update to be drawn. {reason}").format(reason=self._document.obstacle))
            return
        number = min(self._choice.update, record.updates + 1 if record is not None else 1)
        if number != self._choice.update:
            self._choice = replace(self._choice, update=number)
            self.controls.show_choice(self._choice)
        self._want(
            (record or self._document.setup, number), partial(_of_update, record or self._document.setup, number)
        )

    def _want(self, wish: tuple[object, ...], work: Callable[[], Found]) -> None:
        if wish == self._wish:
            return
        self._wish = wish
        if self.flow is None:
            self.canvas.show_message(self.tr("The graph is being made…"))
        tasks().start(
            self, lambda _: work(), self._on_found, key=FLOW, failed=self._on_failed, errors=(BackendError, ValueError)
        )

    def _clear(self, why: str) -> None:
        tasks().cancel(self, FLOW)
        self._wish, self.flow = None, None
        self.canvas.show_message(why)
        self.transport.set_count(0)
        self.operation.clear()
        self.controls.tell(())

    def _on_found(self, found: Found) -> None:
        self.flow = found.flow
        self.canvas.show_flow(found.flow)
        self.transport.set_count(len(found.flow.operations), number=1)
        self.controls.tell(self._facts(found))
        self._show_operation()
        self._show_wanted()

    def _facts(self, found: Found) -> list[str]:
        flow = found.flow
        counted = self.tr("{operations} operations (nodes), {edges} edges; runs on {devices}.").format(
            operations=len(flow.operations), edges=flow.edges, devices=", ".join(flow.devices)
        )
        where = self.tr(
            "Where an operation ran is told by where its result lies after the run; of one without a result by its variable."
        )
        if found.difference is None:
            loop = self.tr(
                "This is one update as a graph of its own. The run repeats the same operations in a loop, which XLA compiles "
                "and fuses. NumPy has no such graph."
            )
            return [counted, where, loop]
        same = (
            self.tr("NumPy has no graph: it computes line by line, and gives the same values, bit for bit.")
            if not found.difference
            else self.tr("NumPy has no graph: it computes line by line; largest difference {difference}.").format(
                difference=f"{found.difference:.3g}"
            )
        )
        return [counted, where, same]

    def _show_operation(self) -> None:
        if self.flow is None:
            return
        operation = self.flow.operations[self.transport.number - 1]
        self.canvas.show_operation(operation)
        self.operation.show_operation(self.flow, operation)

    def _show_wanted(self) -> None:
        """The operation that makes the tensor that a person wants to see, once its graph is there."""
        if self.flow is not None and self._wanted_tensor in self.flow.called:
            maker = self.flow.makers[self.flow.called[self._wanted_tensor].name]
            self._wanted_tensor = ""
            self._on_canvas_operation_chosen(maker.name)

    def _on_canvas_operation_chosen(self, name: str) -> None:
        assert self.flow is not None, "an operation is of a graph"
        places = [operation.name for operation in self.flow.operations]
        number = places.index(name) + 1
        if number == self.transport.number:
            self._show_operation()
        self.transport.go_to(number)

    def _on_failed(self, error: Exception) -> None:
        self._clear(error_text(error))


def _of_program(program: FlowProgram) -> Found:
    both = compared(program)
    return Found(both.flow, both.difference)


def _of_update(source: Record | Setup, number: int) -> Found:
    """Of a run, or of what is set up and not trained."""
    record = record_at_start(source) if isinstance(source, Setup) else source
    return Found(update_dataflow(record, number))


def _remembered() -> Choice:
    """What was drawn when the window was closed; the workbook's program at first."""
    settings = QSettings()
    source, program = str(settings.value("dataflow/source", OWN)), str(settings.value("dataflow/program", ""))
    return Choice(source if source in (OWN, UPDATE) else OWN, program or Choice().program)
