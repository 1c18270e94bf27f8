"""The window: assembles the panels and connects what they ask for; the only file that knows them all. No decisions."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabWidget, QVBoxLayout, QWidget

from engine.data.reading.options import GUESS, ReadingOptions
from engine.files.atomic import FileError
from engine.training.frames import Ended, Outcome
from gui.data.data_panel import DataPanel
from gui.data.ledger_panel import LedgerPanel
from gui.data.mending import mending_text
from gui.document import Document
from gui.feedback.notices import NoticeStrip, Severity
from gui.feedback.problems_panel import ProblemsPanel
from gui.feedback.status_bar import StatusBar
from gui.files.file_desk import FileDesk
from gui.files.lesson_strip import LessonStrip
from gui.files.recovery_desk import RecoveryDesk
from gui.files.table_export import TableExport
from gui.files.take_away import TakeAway
from gui.fold_runs import FoldRuns
from gui.folds.fold_actions import FoldActions
from gui.folds.folds_panel import FoldsPanel
from gui.inspector.inspector_panel import InspectorPanel
from gui.kit.painting_pause import PaintingPause
from gui.kit.room import Room
from gui.kit.save_file import HeldFile
from gui.kit.typing import finish_typing
from gui.loss.loss_panel import LossPanel
from gui.matrices.weights_panel import WeightsPanel
from gui.menus import Menus
from gui.network.network_panel import NetworkPanel
from gui.predictions.predictions_panel import PredictionsPanel
from gui.run_controller import RunController
from gui.run_words import ended_text, test_text
from gui.settings.settings_panel import SettingsPanel
from gui.step.step_panel import StepPanel
from gui.tasks import tasks
from gui.transport.transport_bar import TransportBar
from gui.weights.initial_weights_panel import InitialWeightsPanel

WIDEST_SETTINGS = 420
"""At first; a person may make them wider."""

MIN_COLUMNS_HEIGHT, MIN_TABS_HEIGHT = 290, 180
"""In pixels; what needs more scrolls, so that strips above leave a window that fits on a screen of 1366 × 768."""

WEIGHT_SUFFIXES = (".npz", ".json", ".h5", ".keras")


class MainWindow(QMainWindow):
    """Data, network and settings above, what comes out below, the transport on top."""

    def __init__(self, document: Document, runs: RunController) -> None:
        super().__init__()
        self.document, self.runs = document, runs
        self.desk = FileDesk(document, runs, self)
        self.recovery = RecoveryDesk(document, runs, self.desk, self)
        self.take_away = TakeAway(document, runs, self.desk.work, self)
        self.fold_runs = FoldRuns(document, runs, parent=self)
        self._may_close = False
        self._painting_pause = PaintingPause(self)
        self._build()
        self.table_export = TableExport(document, self.data_panel.table_view.table_model, self.desk.work, self)
        self._lay_out()
        self.menus = Menus(self)
        self._connect()
        self._restore_sizes()
        self._show_title()
        self.network_panel.canvas.setFocus()  # Space means play there; in a combo box it would open the list

    @property
    def held_files(self) -> tuple[HeldFile, ...]:
        """The files that what is open came from: dialogs that ask where to write look for them here."""
        return self.document.held_files

    def open_path(self, path: Path, options: ReadingOptions = GUESS) -> None:
        """Open a table, a project, or weights, by the file's name; a table as `options` say, where they say something."""
        if options != GUESS:
            self.desk.open_csv(path, options)
        elif path.name.lower().endswith(WEIGHT_SUFFIXES):
            self.take_away.import_weights(path)
        else:
            self.desk.open_path(path)

    def show_problem(self, place: tuple[str, ...]) -> None:
        """Bring the eye to where a problem is."""
        self.step_panel.give_room_back()
        match place:
            case ("network", *_):
                self.network_panel.reveal(place)
            case ("training", *_):
                self.settings_panel.reveal(place)
            case ("initial_weights", *_):
                self.tabs.setCurrentWidget(self.initial_weights_panel)
                self.initial_weights_panel.reveal(place)
            case _:
                self.data_panel.table_view.setFocus()

    def tell_shortage(self, text: str) -> None:
        """What was being done needs more than there is; all that was there before still is."""
        self._on_failed(text)

    def reset_layout(self) -> None:
        """The panels at their first sizes."""
        width, height = max(self.width(), 1), max(self.height(), 1)
        data, settings = int(width * 0.32), min(int(width * 0.26), WIDEST_SETTINGS)
        self._columns.setSizes([data, width - data - settings, settings])
        self._rows.setSizes([int(height * 0.6), int(height * 0.4)])

    def end(self) -> str:
        """Before the process ends from outside: keep what is not saved, finish a save, give up an export, ask nothing.

        Gives a sentence about what was kept, or nothing. Nothing else is done with the window.
        """
        told = ""
        with suppress(RuntimeError):  # what is typed may be refused by a widget that is going
            finish_typing()
        try:
            kept = self.recovery.keep()
            if kept is not None:
                told = self.tr("What was not saved is kept in {path}; the next start offers it.").format(path=kept)
        except FileError as error:
            self.recovery.forget()
            told = str(error)
        self._remember_sizes()
        self.hide()
        tasks().finish()
        self.desk.projects.close()
        self.recovery.close()
        QSettings().sync()
        return told

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved edits; then stop the run and wait for it."""
        finish_typing()
        if self.desk.is_modified and not self._may_close:
            event.ignore()
            self.desk.ask_then(self._close_now)
            return
        self._remember_sizes()
        self.hide()
        self.runs.close()
        tasks().close()
        self.desk.projects.close()
        self.recovery.close()
        self.step_panel.close_panel()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file is welcome."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file."""
        event.acceptProposedAction()
        self.open_path(Path(event.mimeData().urls()[0].toLocalFile()))

    def _build(self) -> None:
        document, runs = self.document, self.runs
        self.transport = TransportBar(document, runs)
        self.notices = NoticeStrip()
        self.lesson_strip = LessonStrip()
        self._columns, self._rows = QSplitter(Qt.Orientation.Horizontal), QSplitter(Qt.Orientation.Vertical)
        self._columns_room = Room(self._columns, least=MIN_COLUMNS_HEIGHT)
        self._rows.addWidget(self._columns_room)
        # Panels are made where they belong: each change of parent would have the style look through all that is in them.
        self.data_panel = DataPanel(document, runs, self._columns)
        self.network_panel = NetworkPanel(document, runs, self._columns)
        self.settings_panel = SettingsPanel(document, runs, self._columns)
        self.loss_panel = LossPanel(document, runs)
        self.weights_panel = WeightsPanel(document, runs)
        self.step_panel = StepPanel(document, runs)
        self.initial_weights_panel = InitialWeightsPanel(document, runs)
        self.predictions_panel = PredictionsPanel(document, runs)
        self.problems_panel = ProblemsPanel(document, mending_text)
        self.ledger_panel = LedgerPanel(document)
        self.inspector_panel = InspectorPanel(document)
        self.fold_actions = FoldActions(self.fold_runs, self)
        self.folds_panel = FoldsPanel(document, self.fold_runs, self.fold_actions)
        self.data_panel.split_controls.offer(self.fold_actions.train)
        self.status = StatusBar(document, runs)

    def _lay_out(self) -> None:
        for panel in (self.data_panel, self.network_panel, self.settings_panel):
            self._columns.addWidget(panel)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Results"))
        self.tabs.addTab(self.loss_panel, self.tr("&Loss"))
        self.tabs.addTab(self.weights_panel, self.tr("&Weights"))
        self.tabs.addTab(self.step_panel, self.tr("Step"))
        self.tabs.addTab(self.initial_weights_panel, self.tr("&Initial weights"))
        self.tabs.addTab(self.predictions_panel, self.tr("&Predictions"))
        self.tabs.addTab(self.ledger_panel, self.tr("Led&ger"))
        self.tabs.addTab(self.problems_panel, self.tr("Pro&blems"))
        self.tabs.addTab(self.inspector_panel, self.tr("&Columns"))
        self.tabs.addTab(self.folds_panel, self.tr("&Folds"))
        self._rows.addWidget(Room(self.tabs, least=MIN_TABS_HEIGHT))
        for splitter in (self._columns, self._rows):
            splitter.setChildrenCollapsible(False)
        self._columns.setStretchFactor(1, 1)
        self.addToolBar(self.transport)
        self.setStatusBar(self.status)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.notices, self.lesson_strip):
            column.addWidget(widget)
        column.addWidget(self._rows, 1)
        self.setCentralWidget(middle)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.data_panel.open_requested.connect(self.desk.open_with_dialog)
        self.data_panel.notice_given.connect(self._on_notice_given)
        self.data_panel.table_view.paint_requested.connect(self.desk.new_tables.paint_more_with_dialog)
        self.data_panel.cell_selected.connect(self.ledger_panel.show_cell)
        self.ledger_panel.cell_requested.connect(self.data_panel.table_view.show_cell)
        self.data_panel.table_view.columns.inspection_requested.connect(self._on_inspection_requested)
        self.data_panel.table_view.column_entered.connect(self.inspector_panel.follow_column)
        self.inspector_panel.cell_requested.connect(self.data_panel.table_view.show_cell)
        self.folds_panel.notice_given.connect(self._on_notice_given)
        self.folds_panel.failed.connect(self._on_failed)
        self.fold_actions.train.triggered.connect(self._on_folds_wanted)
        self.step_panel.notice_given.connect(self._on_notice_given)
        self.step_panel.room_requested.connect(self._on_step_panel_room_requested)
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self.network_panel.layer_selected.connect(self.initial_weights_panel.show_layer)
        self.transport.notice_requested.connect(self._on_warning)
        self.data_panel.follow_loader(self.desk.loader)
        self.problems_panel.count_changed.connect(self._on_problems_panel_count_changed)
        self.problems_panel.place_requested.connect(self.show_problem)
        self._on_problems_panel_count_changed(len(self.document.problems))
        self.desk.lesson_opened.connect(self.lesson_strip.show_lesson)
        self.document.opened.connect(self.lesson_strip.hide)
        for source in (self.desk, self.take_away, self.table_export):
            source.notice_given.connect(self._on_notice_given)
            source.failed.connect(self._on_failed)
        self.recovery.failed.connect(self._on_failed)
        self.desk.warning_given.connect(self._on_warning)
        self.document.refused.connect(self._on_warning)
        self.runs.ended.connect(self._on_runs_ended)
        self.document.path_changed.connect(self._show_title)
        self.document.opened.connect(self._show_title)
        self.document.opened.connect(self._painting_pause.begin)
        self.document.table_changed.connect(self._painting_pause.begin)
        self.document.undo_stack.cleanChanged.connect(self._show_title)

    def _show_title(self) -> None:
        name = self.document.name or self.tr("Untitled")
        self.setWindowTitle(self.tr("{name}[*] – Glassnet").format(name=name))
        self.setWindowModified(self.desk.is_modified)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _restore_sizes(self) -> None:
        settings = QSettings()
        self.resize(1280, 800)
        self.reset_layout()
        geometry, rows, columns = (settings.value(f"window/{part}") for part in ("geometry", "rows", "columns"))
        if geometry is not None:
            self.restoreGeometry(geometry)
        if rows is not None and columns is not None:
            self._rows.restoreState(rows)
            self._columns.restoreState(columns)

    def _remember_sizes(self) -> None:
        settings = QSettings()
        settings.setValue("window/geometry", self.saveGeometry())
        settings.setValue("window/rows", self._rows.saveState())
        settings.setValue("window/columns", self._columns.saveState())

    def _on_step_panel_room_requested(self, is_wanted: bool) -> None:
        self._columns_room.setHidden(is_wanted)

    def _on_tabs_current_changed(self) -> None:
        if self.tabs.currentWidget() is not self.step_panel:
            self.step_panel.give_room_back()

    def _on_notice_given(self, text: str) -> None:
        self.notices.show_notice(text, Severity.INFO)

    def _on_inspection_requested(self, name: str) -> None:
        self.tabs.setCurrentWidget(self.inspector_panel)
        self.inspector_panel.show_column(name)

    def _on_folds_wanted(self) -> None:
        self.tabs.setCurrentWidget(self.folds_panel)

    def _on_warning(self, text: str) -> None:
        self.notices.show_notice(text, Severity.WARNING)

    def _on_failed(self, text: str) -> None:
        self.notices.show_notice(text, Severity.ERROR)

    def _on_runs_ended(self, ended: Ended) -> None:
        match ended.outcome:
            case Outcome.RULE:
                self.notices.show_notice(f"{ended_text(ended)}: {ended.message}", Severity.INFO)
            case Outcome.FINISHED if ended.message:
                self.notices.show_notice(ended.message, Severity.INFO)
            case Outcome.DIVERGED:
                self.notices.show_notice(ended.message, Severity.WARNING)
            case Outcome.FAILED:
                self.notices.show_notice(ended.message, Severity.ERROR)
            case _:
                pass
        if tested := test_text(ended):
            self.notices.show_notice(tested, Severity.INFO)

    def _on_problems_panel_count_changed(self, count: int) -> None:
        place = self.tabs.indexOf(self.problems_panel)
        text = self.tr("Pro&blems ({count})").format(count=count) if count else self.tr("Pro&blems")
        self.tabs.setTabText(place, text)
