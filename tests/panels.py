"""The panels of a window, by their classes: as they are, or brought to the front."""

from typing import TypeVar

from gui.candidates.candidates_panel import CandidatesPanel
from gui.code.code_panel import CodePanel
from gui.conventions.conventions_panel import ConventionsPanel
from gui.course.lessons_panel import LessonsPanel
from gui.data.data_panel import DataPanel
from gui.data.ledger_panel import LedgerPanel
from gui.dataflow.dataflow_panel import DataflowPanel
from gui.diagnosis.diagnosis_panel import DiagnosisPanel
from gui.feedback.problems_panel import ProblemsPanel
from gui.folds.folds_panel import FoldsPanel
from gui.history.history_panel import HistoryPanel
from gui.importance.importance_panel import ImportancePanel
from gui.inspector.inspector_panel import InspectorPanel
from gui.landscape.landscape_panel import LandscapePanel
from gui.loss.loss_panel import LossPanel
from gui.main_window import MainWindow
from gui.matrices.weights_panel import WeightsPanel
from gui.network.network_panel import NetworkPanel
from gui.predictions.predictions_panel import PredictionsPanel
from gui.profile.profile_panel import ProfilePanel
from gui.scores.scores_panel import ScoresPanel
from gui.settings.settings_panel import SettingsPanel
from gui.space.space_panel import SpacePanel
from gui.step.step_panel import StepPanel
from gui.walk.walk_panel import WalkPanel
from gui.weights.initial_weights_panel import InitialWeightsPanel
from gui.whatif.whatif_panel import WhatIfPanel
from gui.widgets.panel import Panel

NAMES: dict[type[Panel], str] = {
    DataPanel: "data", NetworkPanel: "network", SettingsPanel: "settings", LossPanel: "loss", WeightsPanel: "weights",
    StepPanel: "step", InitialWeightsPanel: "initial_weights", PredictionsPanel: "predictions", LedgerPanel: "ledger",
    ProblemsPanel: "problems", InspectorPanel: "columns", FoldsPanel: "folds", LessonsPanel: "lessons", WalkPanel: "walk",
    DataflowPanel: "dataflow", CodePanel: "code", ScoresPanel: "scores", WhatIfPanel: "whatif", ProfilePanel: "profile",
    SpacePanel: "space", LandscapePanel: "landscape", ConventionsPanel: "conventions", DiagnosisPanel: "diagnosis",
    HistoryPanel: "history", CandidatesPanel: "candidates", ImportancePanel: "importance",
}  # fmt: skip

P = TypeVar("P", bound=Panel)


def panel(window: MainWindow, kind: type[P]) -> P:
    """The window's panel of that class, built if nobody has seen it yet."""
    found = window.area.panel(NAMES[kind])
    assert isinstance(found, kind)
    return found


def show(window: MainWindow, kind: type[P]) -> P:
    """The same, brought to the front."""
    window.workspaces.reveal((NAMES[kind],))
    return panel(window, kind)
