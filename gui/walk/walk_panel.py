"""The panel in which optimizers walk down a function that a person can see: a formula, or the loss of the open network."""

from collections.abc import Callable
from functools import partial

from pydantic import ValidationError
from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from engine.backend import BackendError, Parameters
from engine.config.shapes import trained_shapes
from engine.config.training import EngineName
from engine.lessons.lesson import Lesson
from engine.training.factory import tensorflow_is_loaded
from engine.walk.comparison import Comparison, optimizer_names
from engine.walk.formula import function_of
from engine.walk.loss import loss_function, start_of
from engine.walk.positions import Positions
from engine.walk.scene import FunctionFor, Scene, scene, walk_all
from engine.walk.spec import Descent, Walk
from engine.walker import Function
from gui.actions.actions import Actions
from gui.document import Document
from gui.language import error_text, translated
from gui.runs.controller import RunController
from gui.stepping.columns import StepColumns
from gui.stepping.transport import StepTransport, Words
from gui.tasks import tasks
from gui.walk.controls import WalkControls
from gui.walk.position_view import PositionView
from gui.walk.step_view import StepView
from gui.walk.walk_plot import WalkPlot
from gui.widgets.panel import Panel, Place
from gui.widgets.redraw import Redraw

SCENE, ENGINES = "scene", "engines"
"""Keys of what is computed."""
SHORT_STEPS = 400
"""Steps of all walks down a formula together that may be done in the GUI thread."""
SETTLED_MILLISECONDS = 250
"""TensorFlow walks once a person has stopped dragging."""


class WalkPanel(Panel):
    """What is walked at the left, the picture in the middle, the step and the table of positions at the right."""

    walk_told = Signal(object)
    """The Walk whose steps are told; None where the loss of the network is walked down, or nothing."""

    def __init__(
        self, document: Document, runs: RunController, parent: QWidget | None = None, *, actions: Actions | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._comparison = _remembered()
        self._own: Comparison | None = None
        """What a person had chosen before a lesson took its place."""
        self._lesson_walks: dict[str, Walk] = {}
        self.scene: Scene | None = None
        """What is shown; None while there is nothing to walk down."""
        self._theirs: tuple[Positions, ...] = ()
        self._actions = actions or Actions(self)
        self._build()
        self._lay_out()
        self._connect()
        self._renewal.request()

    @property
    def comparison(self) -> Comparison:
        """What is walked."""
        return self._comparison

    def show_lesson(self, lesson: Lesson) -> None:
        """Walk what a lesson walks, where it walks anything."""
        self._lesson_walks = {each.name: each.walk for each in lesson.text.walks}
        if self._lesson_walks:
            self._own = self._own or self._comparison
            self._take(Comparison.of_walks(tuple(self._lesson_walks.values())))
            self.transport.go_to(0)
        else:
            self.leave_lesson()

    def leave_lesson(self) -> None:
        """Go back to what a person had chosen."""
        self._lesson_walks = {}
        if self._own is not None:
            own, self._own = self._own, None
            self._take(own)

    def reveal(self, place: Place) -> bool:
        """Show an update of one of the lesson's walks: the number and the walk's name after the panel's own name."""
        if len(place) < 3 or place[2] not in self._lesson_walks:
            return super().reveal(place)
        walk = self._lesson_walks[place[2]]
        others = tuple(each for each in self._lesson_walks.values() if each is not walk)
        self._take(Comparison.of_walks((walk, *others)))
        self.step.choose(0)
        self.transport.go_to(int(place[1]))
        self._tell_walk()
        return True

    def close_panel(self) -> None:
        """Remember what was walked, and the widths; before the window closes."""
        self.transport.pause()
        self._columns.remember()
        QSettings().setValue("walk/comparison", (self._own or self._comparison).model_dump_json())

    def renew(self) -> None:
        """An engine is there that was not."""
        self._compare()

    def _build(self) -> None:
        self.controls = WalkControls(self._comparison, self._actions, self, lambda: self._document.table)
        self.plot = WalkPlot()
        words = Words(
            slider=self.tr("Update of the walk"), place=self.tr("update {number} of {count}"), start=self.tr("start"),
            nothing=self.tr("There is no walk."), first=self.tr("This is the start."), last=self.tr("This is the end."),
        )  # fmt: skip
        self.transport = StepTransport(words, self._actions, "walk", self, least=0)
        self.step = StepView()
        self.positions = PositionView(self._actions, self)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.step, self.tr("Step"))
        self.tabs.addTab(self.positions, self.tr("Positions"))
        self.setFocusProxy(self.transport.slider)
        self._renewal = Redraw(self, self._follow_document)

    def _lay_out(self) -> None:
        self._columns = StepColumns(
            self.controls, self.plot, self.transport, self.tabs, key="walk/columns", widths=[270, 480, 330]
        )
        self.asides = (self._columns.chosen,)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)

    def _connect(self) -> None:
        self.controls.edited.connect(self._on_controls_edited)
        self.controls.loss_wanted.connect(self._on_controls_loss_wanted)
        self.controls.start_wanted.connect(self._on_controls_start_wanted)
        self.controls.compare_box.toggled.connect(self._compare)
        self.plot.start_dragged.connect(self._on_plot_start_dragged)
        self.transport.number_changed.connect(self._show_number)
        self.step.followed.connect(self._show_number)
        self.step.followed.connect(self._tell_walk)
        self.positions.number_chosen.connect(self.transport.go_to)
        self.positions.copied.connect(self._on_positions_copied)
        self._document.problems_changed.connect(self._renewal.request)

    def _walk(self, *, keeps_view: bool = False) -> None:
        """Walk down what is chosen, and show it; in a thread where it takes longer."""
        self._theirs = ()
        function_for = self._function_for()
        if function_for is None:
            self._show_scene(None)
            return
        comparison = self._comparison
        tasks().start(
            self,
            lambda task: scene(comparison, function_for, task.check),
            partial(self._on_walked, keeps_view=keeps_view),
            key=SCENE,
            failed=self._on_failed,
            errors=(ValidationError, ValueError),
            is_short=not comparison.weights and len(comparison.optimizers) * comparison.updates <= SHORT_STEPS,
        )

    def _compare(self) -> None:
        """Have TensorFlow walk the same, once it is there, where that is wanted."""
        function_for, walked = self._function_for(), self.scene
        tasks().cancel(self, ENGINES)
        self._theirs = ()
        if not self.controls.compare_box.isChecked() or walked is None or function_for is None or not walked.walks:
            self._show_positions("")
            return
        if not tensorflow_is_loaded():
            self._show_positions(self.tr("TensorFlow is still being loaded."))
            return
        self._show_positions(self.tr("TensorFlow walks…"))
        comparison = walked.comparison
        tasks().start(
            self,
            lambda task: walk_all(comparison, function_for, EngineName.TENSORFLOW, task.check),
            self._on_compared,
            key=ENGINES,
            failed=self._on_compare_failed,
            errors=(BackendError,),
            delay=SETTLED_MILLISECONDS,
        )

    def _function_for(self) -> FunctionFor | None:
        """The function for each descent; None, with the reason told, where there is none."""
        if not self._comparison.weights:
            return partial(_same, function_of(self._comparison.expression))
        if obstacle := self._document.obstacle:
            self.controls.refuse(obstacle)
            return None
        return _loss_for(self._document, self._runs, self._comparison)

    def _show_scene(self, found: Scene | None, *, keeps_view: bool = False) -> None:
        self.scene = found
        names = [translated(name) for name in optimizer_names(found.comparison.optimizers)] if found is not None else []
        self.transport.set_count(
            max((len(walked.steps) for walked in found.walks), default=0) if found is not None else 0
        )
        self.plot.show_scene(found, names, keeps_view=keeps_view)
        self.step.show_walks(names, found.walks if found is not None else ())
        self.controls.show_comparison(self._comparison, found.variables if found is not None else ())
        self._show_number()
        self._compare()
        self._tell_walk()

    def _tell_walk(self) -> None:
        found, walk = self.scene, None
        if found is not None and found.walks and not found.comparison.weights:
            descent = found.walks[self.step.chosen].descent
            walk = Walk(expression=found.comparison.expression, **dict(descent))
        self.walk_told.emit(walk)

    def _show_positions(self, said: str) -> None:
        walks = self.scene.walks if self.scene is not None else ()
        names = [translated(name) for name in optimizer_names([found.descent.optimizer for found in walks])]
        self.positions.show_walks(names, walks, self._theirs)
        if not self._theirs:
            self.positions.say(said)

    def _show_number(self) -> None:
        number = self.transport.number
        self.plot.show_number(number, self.step.chosen)
        self.step.show_number(number)
        self.positions.follow(number)

    def _take(self, comparison: Comparison, *, keeps_view: bool = False) -> None:
        self.controls.refuse("")
        self._comparison = comparison
        self.controls.show_comparison(comparison, self.scene.variables if self.scene is not None else ())
        possible = (
            ""
            if comparison.with_both_conventions() != comparison
            else self.tr("Each optimizer has its other convention beside it, or has only one.")
        )
        self._actions.allow("walk.both_conventions", possible)
        self._walk(keeps_view=keeps_view)

    def _follow_document(self) -> None:
        """The weights that can be walked over are those of the open network; its loss is walked down anew."""
        document = self._document
        is_possible = not document.obstacle and document.is_checked
        network = document.experiment.learner.network
        self.controls.set_shapes(trained_shapes(network, document.plan.inputs) if is_possible else {})
        weights = self.controls.weights.fitting(self._comparison.weights) if self._comparison.weights else ()
        if weights == self._comparison.weights:
            if weights or self.scene is None:
                self._take(self._comparison)
        elif weights:
            self._take(self._from_here(self._comparison.replace(weights=weights)))
        else:
            self._walk()

    def _on_controls_edited(self, comparison: Comparison) -> None:
        before = self._comparison
        if comparison.weights != before.weights and comparison.weights:
            comparison = self._from_here(comparison)
        is_same = (comparison.expression, comparison.weights) == (before.expression, before.weights)
        self._take(comparison, keeps_view=is_same)

    def _on_controls_loss_wanted(self) -> None:
        weights = self.controls.weights.fitting(self._comparison.weights)
        if not weights:
            self.controls.show_comparison(self._comparison, self.scene.variables if self.scene is not None else ())
            self.controls.refuse(self._document.obstacle or self.tr("The open network has no weights."))
            return
        self._take(self._from_here(self._comparison.replace(weights=weights)))

    def _on_controls_start_wanted(self) -> None:
        self._take(self._from_here(self._comparison))

    def _from_here(self, comparison: Comparison) -> Comparison:
        """From where the weights stand now."""
        weights = [place.weight for place in comparison.weights]
        start = start_of(self._document.setup, weights, _present_weights(self._document, self._runs))
        return comparison.replace(start=start)

    def _on_plot_start_dragged(self, start: tuple[float, ...]) -> None:
        self._take(self._comparison.replace(start=start), keeps_view=True)

    def _on_walked(self, found: Scene, *, keeps_view: bool) -> None:
        self._show_scene(found, keeps_view=keeps_view)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            error = error.errors()[0].get("ctx", {}).get("error", error)
        self.controls.refuse(error_text(error))
        self._show_scene(None)

    def _on_compared(self, theirs: tuple[Positions, ...]) -> None:
        self._theirs = theirs
        self._show_positions("")
        self.positions.follow(self.transport.number)

    def _on_compare_failed(self, error: Exception) -> None:
        self._show_positions(error_text(error))

    def _on_positions_copied(self) -> None:
        self.notice_given.emit(self.tr("The positions were copied as CSV."))


def _same(function: Function, _descent: Descent) -> Function:
    return function


def _present_weights(document: Document, runs: RunController) -> Parameters | None:
    """The weights that are shown, where they are those of the open network; None for those that a run would begin with."""
    found = runs.weights.parameters
    shapes = document.setup.shapes
    return found if {name: array.shape for name, array in found.items()} == dict(shapes) else None


def _loss_for(document: Document, runs: RunController, comparison: Comparison) -> FunctionFor:
    """The loss of what is open now; what comes later does not change it."""
    setup, weights = document.setup, [place.weight for place in comparison.weights]
    parameters, dataset = _present_weights(document, runs), runs.store.dataset
    make: Callable[[Descent], Function] = lambda descent: loss_function(  # noqa: E731  # typed
        setup, weights, descent, parameters=parameters, dataset=dataset
    )
    return make


def _remembered() -> Comparison:
    """What was walked when the window was closed; the course's curve at first. The loss of a network is not walked unasked."""
    stored = QSettings().value("walk/comparison")
    try:
        found = Comparison.model_validate_json(str(stored)) if stored else Comparison()
        function_of(found.expression)
    except ValueError:
        return Comparison()
    return Comparison() if found.weights else found
