"""The window: puts docks, bars and desks together, and connects what they ask for. It knows no panel by name. No decisions."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QVBoxLayout, QWidget
from shiboken6 import delete

from engine.data.reading.options import GUESS, ReadingOptions
from engine.files.atomic import FileError
from engine.lessons.folder import SUFFIX as LESSON_SUFFIX
from engine.training.frames import Break
from gui.actions.actions import Actions
from gui.course.course_desk import CourseDesk
from gui.course.lesson_making import LessonMaking
from gui.course.lesson_menu import fill_lessons
from gui.document import Document
from gui.feedback.notices import NoticeStrip, Offer, Severity
from gui.feedback.status_bar import StatusBar
from gui.files.document_files import DocumentFiles
from gui.files.model_export import ModelExport
from gui.files.open_menus import fill_recent, fill_samples
from gui.files.recovery_desk import RecoveryDesk
from gui.files.report_export import ReportExport
from gui.files.table_export import TableExport
from gui.files.worksheet_export import WorksheetExport
from gui.folds.fold_actions import FoldActions
from gui.help.help_desk import HelpDesk
from gui.language import translated
from gui.menus import Fill, Menus
from gui.palette import Palette
from gui.panels import Context
from gui.presentation.presentation import Presentation
from gui.runs.breaks import place_of, show_text
from gui.runs.controller import RunController
from gui.runs.folds import FoldRuns
from gui.selection import Selection
from gui.tasks import tasks
from gui.theme import theme
from gui.tour.tour import Tour
from gui.transport.transport_bar import TransportBar
from gui.widgets.choices import choices, choose
from gui.widgets.painting_pause import PaintingPause
from gui.widgets.save_file import HeldFile
from gui.widgets.typing import finish_typing
from gui.window_actions import WindowActions
from gui.workspaces.dock_area import DockArea
from gui.workspaces.view_actions import ViewActions
from gui.workspaces.workspace_bar import WorkspaceBar
from gui.workspaces.workspaces import Workspaces

WEIGHT_SUFFIXES = (".npz", ".json", ".weights.h5")


class MainWindow(QMainWindow):
    """The run's bar above, the panels of a workspace below it, what there is to be said between them.

    In another language all that is seen is made anew, over the same document, runs and desks.
    """

    renewed = Signal()
    """All that is seen was made anew."""

    def __init__(self, document: Document, runs: RunController) -> None:
        super().__init__()
        self.document, self.runs = document, runs
        self.desk = DocumentFiles(document, runs, self)
        self.recovery = RecoveryDesk(document, runs, self.desk, self)
        self.model_export = ModelExport(document, runs, self.desk.work, self)
        self.fold_runs = FoldRuns(document, runs, parent=self)
        self.course = CourseDesk(document, runs, self.desk, self)
        self.selection = Selection(self)
        self.lesson_making = LessonMaking(
            document, runs, self.course, self.selection, self, panels=lambda: self.area.fronts()
        )
        self.table_export = TableExport(document, self.selection, self.desk.work, self)
        self.worksheet_export = WorksheetExport(document, runs, self.desk.work, self)
        self.report_export = ReportExport(document, runs, self.desk.work, self)
        self._may_close = self._is_outdated = False
        self._painting_pause = PaintingPause(self)
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        geometry = QSettings().value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self._make()
        self._connect()

    @property
    def held_files(self) -> tuple[HeldFile, ...]:
        """The files that what is open came from: dialogs that ask where to write look for them here."""
        return self.document.held_files

    def open_path(self, path: Path, options: ReadingOptions = GUESS) -> None:
        """Open what the file's name says: a table, a project, a network, or weights. `options` say how a table is read."""
        if options != GUESS:
            self.desk.open_csv(path, options)
        elif path.suffix.lower() == LESSON_SUFFIX:
            self.course.open(path)
        elif path.name.lower().endswith(WEIGHT_SUFFIXES):
            self.model_export.import_weights(path)
        else:
            self.desk.open_path(path)

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
            told = translated(error.text)
        self._remember()
        self.hide()
        tasks().finish()
        self.desk.projects.close()
        self.recovery.close()
        QSettings().sync()
        return told

    def renew(self) -> None:
        """An engine is there that was not."""
        self.area.renew()

    def fail(self, text: str) -> None:
        """Say what could not be done."""
        self.notices.fail(text)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: another language, among others."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._is_outdated = True
            self._make_anew()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved edits; then stop the run and wait for it."""
        finish_typing()
        if self.desk.is_modified and not self._may_close:
            event.ignore()
            self.desk.ask_then(self._close_now)
            return
        self._remember()
        self.hide()
        self.runs.close()
        tasks().close()
        self.desk.projects.close()
        self.recovery.close()
        self.area.close_panels()
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

    def _make(self) -> None:
        """All that is seen."""
        with theme().style_at_the_end():
            self._build()
            self._lay_out()
            self._make_menus()
            self._connect_parts()
            self._show_title()

    def _make_anew(self) -> None:
        """The same in another language, once no part waits for what is being done to the table."""
        finish_typing()
        if not self._is_outdated or self.document.is_working:
            return
        self._is_outdated = False
        self.presentation.end()
        self.tour.end()
        chosen, chosen_above, enlarged = self.area.choices, choices(self.transport), self.area.enlarged
        notices = self.notices.notices
        self._remember()
        self.area.close_panels()
        for part in (self.presentation, self.workspace_bar, self.transport, self._middle, self.status, self.commands):
            delete(part)
        self.setMenuBar(QMenuBar())
        self._make()
        self.area.take_over(chosen)
        choose(self.transport, chosen_above)
        if enlarged:
            self.area.enlarge(enlarged)
        for notice in notices:
            self.notices.show_notice(notice.text, notice.severity, notice.offer)
        self.renewed.emit()

    def _build(self) -> None:
        document, runs = self.document, self.runs
        self.commands = Actions(self)
        self.fold_actions = FoldActions(self.fold_runs, self.commands)
        self.transport = TransportBar(document, runs, actions=self.commands)
        self.notices = NoticeStrip()
        self.status = StatusBar(document, runs)
        context = Context(document, runs, self.fold_runs, self.desk, self.course, self.selection, self.commands)
        self.area = DockArea(context)
        self.workspaces = Workspaces(self.area)
        self.workspace_bar = WorkspaceBar(self.workspaces)
        parts = {"menus": self.menuBar(), "transport": self.transport, "workspaces": self.workspace_bar}
        self.tour = Tour(self, self.workspaces, parts)
        bars = (*parts.values(), self.status, self.tour.offer)
        self.presentation = Presentation(self, self.workspaces, runs, self.commands, bars)

    def _lay_out(self) -> None:
        self.addToolBar(self.transport)
        self.setStatusBar(self.status)
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.menuBar().isNativeMenuBar():  # it stands outside the window
            column.addWidget(self.workspace_bar)
        else:
            self.menuBar().setCornerWidget(self.workspace_bar, Qt.Corner.TopRightCorner)
        column.addWidget(self.presentation.heading)
        column.addWidget(self.tour.offer)
        column.addWidget(self.notices)
        column.addWidget(self.area, 1)
        self.setCentralWidget(self._middle)
        self.workspaces.start()

    def _make_menus(self) -> None:
        actions, desk = self.commands, self.desk
        views = ViewActions(actions, self.workspaces, self)
        away, export = self.model_export, self.table_export
        own = WindowActions(
            actions, self, self.document, desk=desk, model_export=away, table_export=export, course=self.course,
            lesson_making=self.lesson_making,
        )  # fmt: skip
        own.notice_given.connect(self.notices.inform)
        fills: dict[str, Fill] = {
            "recent": partial(fill_recent, open_path=self.open_path),
            "samples": partial(fill_samples, open_path=self.open_path, desk=desk),
            "lessons": partial(fill_lessons, open_lesson=self.course.open),
            "workspaces": views.fill_workspaces,
            "panels": views.fill_panels,
        }
        self.menus = Menus(self.menuBar(), actions, fills)
        actions.bind_window_wide("file.worksheet", self.worksheet_export.export_with_dialog)
        actions.bind_window_wide("file.write_report", self.report_export.export_with_dialog)
        actions.bind_window_wide("help.tour", self.tour.begin)
        actions.bind_window_wide("run.breakpoints", partial(self.workspaces.reveal, ("breakpoints",)))
        HelpDesk(actions, self.area, self.course, self)
        actions.bind_window_wide("view.palette", self._open_palette)

    def _open_palette(self) -> None:
        Palette(self.commands, self.menus.where, self).open()

    def _connect(self) -> None:
        document = self.document
        for moved in (
            document.path_changed,
            document.opened,
            document.undo_stack.cleanChanged,
            document.undo_stack.indexChanged,
        ):
            moved.connect(self._show_title)
        for changed in (document.opened, document.table_changed):
            changed.connect(self._painting_pause.begin)
        tasks().changed.connect(self._on_tasks_changed, Qt.ConnectionType.QueuedConnection)

    def _connect_parts(self) -> None:
        notices, document = self.notices, self.document
        for source in (
            self.area,
            self.desk,
            self.model_export,
            self.table_export,
            self.worksheet_export,
            self.lesson_making,
        ):
            source.notice_given.connect(notices.inform)
            source.failed.connect(notices.fail)
        self.recovery.failed.connect(notices.fail)
        self.report_export.failed.connect(notices.fail)
        self.report_export.written.connect(self._tell_report)
        self.course.failed.connect(notices.fail)
        for warned in (
            self.desk.warning_given,
            self.transport.notice_requested,
            document.refused,
        ):
            warned.connect(notices.warn)
        self.runs.ended.connect(notices.tell_end)
        self.runs.broke.connect(self._tell_break)
        self.presentation.changed.connect(notices.leave_escape)
        self.fold_actions.reveal_requested.connect(self.workspaces.reveal)
        self.desk.predictions.reveal_requested.connect(self.workspaces.reveal)
        self.course.panels_requested.connect(self.workspaces.show_course)

    def _tell_break(self, cause: Break) -> None:
        show = Offer(show_text(cause), lambda: self.workspaces.reveal(place_of(cause)))
        self.notices.show_notice(translated(cause.message), Severity.WARNING, show)

    def _tell_report(self, path: Path) -> None:
        show = Offer(self.tr("Open it"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self.notices.show_notice(self.tr("Written {name}.").format(name=path.name), Severity.INFO, show)

    def _show_title(self) -> None:
        name = self.document.name or self.tr("Untitled")
        self.setWindowTitle(self.tr("{name}[*] – Glassnet").format(name=name))
        self.setWindowModified(self.desk.is_modified)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _remember(self) -> None:
        self.presentation.end()
        self.tour.end()
        QSettings().setValue("window/geometry", self.saveGeometry())
        self.workspaces.remember()

    def _on_tasks_changed(self) -> None:
        if self._is_outdated:
            self._make_anew()
