"""The list of all panels: each with its title, icon, the places that it owns, and how it is built. Imports come as late as that."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.config.learners import LearnerSpec
from engine.learners.registry import shows
from gui.actions.actions import Actions
from gui.course.course_desk import CourseDesk
from gui.document import Document
from gui.files.document_files import DocumentFiles
from gui.runs.controller import RunController
from gui.runs.folds import FoldRuns
from gui.selection import Selection
from gui.widgets.marked import QT_TRANSLATE_NOOP
from gui.widgets.panel import Panel, Place


@dataclass(frozen=True)
class Context:
    """What panels are built with."""

    document: Document
    runs: RunController
    folds: FoldRuns
    desk: DocumentFiles
    course: CourseDesk
    selection: Selection
    actions: Actions


@dataclass(frozen=True)
class PanelKind:
    """A panel before it is built."""

    name: str
    """In settings and layouts; a place of this panel, too."""
    text: str
    """Its title, untranslated."""
    symbol: str
    """Its icon in `resources/icons`."""
    places: tuple[str, ...]
    """The first words of the places that it reveals, its name apart."""
    build: Callable[[Context, QWidget], Panel]
    """In the widget where it will be: what changes its parent gets its style once more."""
    is_early: bool = False
    """Built with the window, since its title tells something."""
    late: str = ""
    """The module of a panel that is built after the window's first picture: to import it takes its time."""

    @property
    def title(self) -> str:
        """Its title, in the window's language."""
        return QCoreApplication.translate("Panels", self.text)


def panels_of(learner: LearnerSpec) -> Iterator[PanelKind]:
    """The panels that can show the learner, in the order of the View menu."""
    return (kind for kind in PANELS if shows(kind.name, learner))


def owner_of(place: Place) -> str:
    """The name of the panel that shows `place`; the empty text where none does."""
    return next((kind.name for kind in PANELS if place[:1] and place[0] in (kind.name, *kind.places)), "")


def _data(context: Context, parent: QWidget) -> Panel:
    from gui.data.data_panel import DataPanel

    panel, selection = DataPanel(context.document, context.runs, parent, actions=context.actions), context.selection
    panel.follow_loader(context.desk.loader)
    panel.split_controls.offer(context.actions["folds.train"])
    panel.show_selection(selection.filter, selection.cell)
    panel.cell_selected.connect(selection.set_cell)
    panel.filter_changed.connect(selection.set_filter)
    panel.row_selected.connect(selection.set_selected_row)
    panel.row_hovered.connect(selection.set_hovered_row)
    selection.row_chosen.connect(panel.table_view.selection.point_at)
    panel.table_view.column_entered.connect(selection.set_column)
    selection.tensor_cell_changed.connect(panel.show_row_of)
    selection.findings_changed.connect(panel.show_findings)
    panel.show_findings(selection.findings)
    return panel


def _network(context: Context, parent: QWidget) -> Panel:
    from gui.network.network_panel import NetworkPanel

    panel, selection = NetworkPanel(context.document, context.runs, parent, actions=context.actions), context.selection
    if selection.layer:
        panel.select_layer(selection.layer)
    panel.layer_selected.connect(selection.set_layer)
    selection.set_layer(panel.selected)
    panel.canvas.weight_chosen.connect(selection.choose_weight)
    selection.tensor_cell_changed.connect(panel.light)
    selection.row_changed.connect(panel.show_row)
    panel.show_row(selection.row)
    selection.row_selected.connect(panel.rows.choose)
    if selection.selected_row is not None:
        panel.rows.choose(selection.selected_row)
    selection.row_hovered.connect(panel.rows.hover)
    selection.gradients_changed.connect(panel.show_gradients)
    panel.show_gradients(selection.gradients)
    selection.findings_changed.connect(panel.show_findings)
    panel.show_findings(selection.findings)
    return panel


def _settings(context: Context, parent: QWidget) -> Panel:
    from gui.settings.settings_panel import SettingsPanel

    return SettingsPanel(context.document, context.runs, parent)


def _loss(context: Context, parent: QWidget) -> Panel:
    from gui.loss.loss_panel import LossPanel

    return LossPanel(context.document, context.runs, parent, actions=context.actions)


def _weights(context: Context, parent: QWidget) -> Panel:
    from gui.matrices.weights_panel import WeightsPanel

    panel = WeightsPanel(context.document, context.runs, parent)
    context.selection.gradients_changed.connect(panel.show_gradients)
    panel.show_gradients(context.selection.gradients)
    context.selection.findings_changed.connect(panel.show_findings)
    panel.show_findings(context.selection.findings)
    panel.weight_chosen.connect(context.selection.choose_weight)
    return panel


def _history(context: Context, parent: QWidget) -> Panel:
    from gui.history.history_panel import HistoryPanel

    panel, selection = HistoryPanel(context.document, context.runs, parent), context.selection
    selection.weight_chosen.connect(panel.show_cell)
    if selection.weight is not None:
        panel.show_cell(*selection.weight)
    return panel


def _step(context: Context, parent: QWidget) -> Panel:
    from gui.step.step_panel import StepPanel

    panel = StepPanel(context.document, context.runs, parent, actions=context.actions)
    panel.tensor_shown.connect(context.selection.set_tensor)
    panel.cell_shown.connect(context.selection.set_tensor_cell)
    panel.gradients_shown.connect(context.selection.set_gradients)
    return panel


def _initial_weights(context: Context, parent: QWidget) -> Panel:
    from gui.weights.initial_weights_panel import InitialWeightsPanel

    panel = InitialWeightsPanel(context.document, context.runs, parent)
    context.selection.layer_changed.connect(panel.show_layer)
    panel.show_layer(context.selection.layer)
    return panel


def _predictions(context: Context, parent: QWidget) -> Panel:
    from gui.predictions.predictions_panel import PredictionsPanel

    return PredictionsPanel(context.document, context.runs, parent)


def _scores(context: Context, parent: QWidget) -> Panel:
    from gui.scores.scores_panel import ScoresPanel

    panel = ScoresPanel(context.document, context.runs, parent)
    panel.row_chosen.connect(context.selection.choose_row)
    return panel


def _importance(context: Context, parent: QWidget) -> Panel:
    from gui.importance.importance_panel import ImportancePanel

    panel, selection = ImportancePanel(context.document, context.runs, parent), context.selection
    panel.column_chosen.connect(selection.choose_column)
    panel.cell_chosen.connect(selection.choose_cell)
    selection.cell_changed.connect(panel.show_cell)
    if selection.cell is not None:
        panel.show_cell(*selection.cell)
    return panel


def _whatif(context: Context, parent: QWidget) -> Panel:
    from gui.whatif.whatif_panel import WhatIfPanel

    selection = context.selection
    panel = WhatIfPanel(context.document, context.runs, parent, actions=context.actions, row=selection.asked)
    selection.cell_changed.connect(panel.show_cell)
    if selection.cell is not None:
        panel.show_cell(*selection.cell)
    panel.row_shown.connect(selection.set_row)
    return panel


def _profile(context: Context, parent: QWidget) -> Panel:
    from gui.profile.profile_panel import ProfilePanel

    selection = context.selection
    panel = ProfilePanel(context.document, context.runs, parent, actions=context.actions, row=selection.asked)
    selection.cell_changed.connect(panel.show_cell)
    if selection.cell is not None:
        panel.show_cell(*selection.cell)
    return panel


def _space(context: Context, parent: QWidget) -> Panel:
    from gui.space.space_panel import SpacePanel

    panel, selection = SpacePanel(context.document, context.runs, parent), context.selection
    panel.row_chosen.connect(selection.choose_row)
    selection.cell_changed.connect(panel.show_row)
    if selection.cell is not None:
        panel.show_row(*selection.cell)
    return panel


def _landscape(context: Context, parent: QWidget) -> Panel:
    from gui.landscape.landscape_panel import LandscapePanel

    return LandscapePanel(context.document, context.runs, parent)


def _ledger(context: Context, parent: QWidget) -> Panel:
    from gui.data.ledger_panel import LedgerPanel

    panel = LedgerPanel(context.document, parent)
    context.selection.cell_changed.connect(panel.show_cell)
    if context.selection.cell is not None:
        panel.show_cell(*context.selection.cell)
    return panel


def _conventions(context: Context, parent: QWidget) -> Panel:
    from gui.conventions.conventions_panel import ConventionsPanel

    panel, selection = ConventionsPanel(context.document, context.runs, parent), context.selection
    selection.tensor_changed.connect(panel.show_update)
    if selection.tensor is not None:
        panel.show_update(*selection.tensor)
    return panel


def _diagnosis(context: Context, parent: QWidget) -> Panel:
    from gui.data.fixes import mending_text
    from gui.diagnosis.diagnosis_panel import DiagnosisPanel

    panel = DiagnosisPanel(context.document, context.runs, mending_text, parent)
    panel.found.connect(context.selection.set_findings)
    return panel


def _problems(context: Context, parent: QWidget) -> Panel:
    from gui.data.fixes import mending_text
    from gui.feedback.problems_panel import ProblemsPanel

    return ProblemsPanel(context.document, mending_text, parent)


def _columns(context: Context, parent: QWidget) -> Panel:
    from gui.inspector.inspector_panel import InspectorPanel

    panel = InspectorPanel(context.document, parent)
    context.selection.column_changed.connect(panel.follow_column)
    panel.follow_column(context.selection.column)
    return panel


def _folds(context: Context, parent: QWidget) -> Panel:
    from gui.folds.folds_panel import FoldsPanel

    return FoldsPanel(context.document, context.folds, context.actions, parent)


def _lessons(context: Context, parent: QWidget) -> Panel:
    from gui.course.lessons_panel import LessonsPanel

    return LessonsPanel(context.course, context.desk, parent)


def _walk(context: Context, parent: QWidget) -> Panel:
    from gui.walk.walk_panel import WalkPanel

    panel, course = WalkPanel(context.document, context.runs, parent, actions=context.actions), context.course
    course.opened.connect(panel.show_lesson)
    course.left.connect(panel.leave_lesson)
    panel.walk_told.connect(context.selection.set_walk)
    if course.lesson is not None:
        panel.show_lesson(course.lesson)
    return panel


def _dataflow(context: Context, parent: QWidget) -> Panel:
    from gui.dataflow.dataflow_panel import DataflowPanel

    panel, course = DataflowPanel(context.document, context.runs, parent, actions=context.actions), context.course
    course.opened.connect(panel.show_lesson)
    course.left.connect(panel.leave_lesson)
    if course.lesson is not None:
        panel.show_lesson(course.lesson)
    return panel


def _code(context: Context, parent: QWidget) -> Panel:
    from gui.code.code_panel import CodePanel

    panel, selection = CodePanel(context.document, parent, actions=context.actions), context.selection
    selection.tensor_changed.connect(panel.show_tensor)
    if selection.tensor is not None:
        panel.show_tensor(*selection.tensor)
    selection.walk_changed.connect(panel.offer_walk)
    panel.offer_walk(selection.walk)
    return panel


def _candidates(context: Context, parent: QWidget) -> Panel:
    from gui.candidates.candidates_panel import CandidatesPanel

    return CandidatesPanel(context.document, context.runs, parent)


PANELS = (
    PanelKind("data", QT_TRANSLATE_NOOP("Panels", "Data"), "data", ("table", "recipe", "cell"), _data),
    PanelKind("network", QT_TRANSLATE_NOOP("Panels", "Network"), "network", (), _network),
    PanelKind(
        "settings",
        QT_TRANSLATE_NOOP("Panels", "Settings"),
        "settings",
        ("training", "breakpoints"),
        _settings,
        late="gui.settings.settings_panel",
    ),
    PanelKind("loss", QT_TRANSLATE_NOOP("Panels", "Loss"), "loss", (), _loss, late="gui.loss.loss_panel"),
    PanelKind("weights", QT_TRANSLATE_NOOP("Panels", "Weights"), "weights", (), _weights),
    PanelKind("history", QT_TRANSLATE_NOOP("Panels", "History"), "history", (), _history),
    PanelKind("step", QT_TRANSLATE_NOOP("Panels", "Step"), "inside", (), _step),
    PanelKind("initial_weights", QT_TRANSLATE_NOOP("Panels", "Initial weights"), "weights", (), _initial_weights),
    PanelKind("predictions", QT_TRANSLATE_NOOP("Panels", "Predictions"), "predictions", (), _predictions),
    PanelKind("scores", QT_TRANSLATE_NOOP("Panels", "Scores"), "scores", (), _scores),
    PanelKind("importance", QT_TRANSLATE_NOOP("Panels", "Importance"), "importance", (), _importance),
    PanelKind("whatif", QT_TRANSLATE_NOOP("Panels", "What-if"), "whatif", (), _whatif),
    PanelKind("profile", QT_TRANSLATE_NOOP("Panels", "Profiler"), "profile", (), _profile),
    PanelKind("space", QT_TRANSLATE_NOOP("Panels", "Data space"), "space", (), _space),
    PanelKind("landscape", QT_TRANSLATE_NOOP("Panels", "Landscape"), "landscape", (), _landscape),
    PanelKind("conventions", QT_TRANSLATE_NOOP("Panels", "Conventions"), "conventions", (), _conventions),
    PanelKind("diagnosis", QT_TRANSLATE_NOOP("Panels", "Diagnosis"), "diagnosis", (), _diagnosis),
    PanelKind("ledger", QT_TRANSLATE_NOOP("Panels", "Ledger"), "ledger", (), _ledger),
    PanelKind("problems", QT_TRANSLATE_NOOP("Panels", "Problems"), "warning", (), _problems, is_early=True),
    PanelKind("columns", QT_TRANSLATE_NOOP("Panels", "Columns"), "columns", ("column",), _columns),
    PanelKind("folds", QT_TRANSLATE_NOOP("Panels", "Folds"), "folds", (), _folds),
    PanelKind("candidates", QT_TRANSLATE_NOOP("Panels", "Candidates"), "candidates", (), _candidates),
    PanelKind("lessons", QT_TRANSLATE_NOOP("Panels", "Lessons"), "lesson", (), _lessons),
    PanelKind("walk", QT_TRANSLATE_NOOP("Panels", "Walk"), "walk", (), _walk),
    PanelKind("dataflow", QT_TRANSLATE_NOOP("Panels", "Dataflow"), "dataflow", (), _dataflow),
    PanelKind("code", QT_TRANSLATE_NOOP("Panels", "Code"), "code", (), _code),
)
"""In the order of the View menu."""


def panel_title(name: str) -> str:
    """The title of the panel of that name; the empty text where there is none."""
    return next((kind.title for kind in PANELS if kind.name == name), "")
