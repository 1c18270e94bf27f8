"""Catches what nothing else caught, in any thread: a shortage is told in a sentence, a bug shown in a dialog. It ends nothing."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.shortage import shortage
from engine.training.frames import Ended
from gui.feedback.error_dialog import ErrorDialog
from gui.feedback.error_report import ErrorReport, report_of
from gui.language import translated


def install_exception_hook(window: QWidget) -> "ExceptionHook":
    """From now on uncaught exceptions are shown over `window`. Call `uninstall` before the window is deleted."""
    hook = ExceptionHook(window)
    hook.install()
    return hook


class ExceptionHook(QObject):
    """Lives in the GUI thread; exceptions of other threads come to it through a queued signal."""

    save_requested = Signal()
    """The person wants to save the project before going on."""
    ran_short = Signal(str)
    """A sentence: what was being done needs more memory, room or depth than there is. It is no bug."""
    _raised = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: ErrorDialog | None = None
        self._raised.connect(self._on_raised, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> ErrorDialog | None:
        """The dialog, once there was something to show."""
        return self._dialog

    def install(self) -> None:
        """Take the places of Python's own hooks; `sys.unraisablehook` keeps its own, for nobody could act on it."""
        self._old_hook, self._old_thread_hook = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Give the hooks back to whoever had them."""
        sys.excepthook, threading.excepthook = self._old_hook, self._old_thread_hook

    def show_failed_run(self, ended: Ended) -> None:
        """A run that a bug has ended is shown as any other bug."""
        if ended.details:
            self._raised.emit(ErrorReport(translated(ended.message), ended.details))

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Python calls it, also for an exception in a slot."""
        self._take(kind, error, trace, _thread_name())

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        """Python calls it for a thread of its own."""
        if issubclass(args.exc_type, Exception):
            name = args.thread.name if args.thread else _thread_name()
            self._take(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback, name)

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None, thread: str) -> None:
        short = shortage(error)
        if short:
            self.ran_short.emit(translated(short))  # Qt queues it where this is another thread
            return
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):
            self._raised.emit(report_of(kind, error, trace, thread=thread))

    @Slot(object)
    def _on_raised(self, report: ErrorReport) -> None:
        try:
            if self._dialog is None:
                self._dialog = ErrorDialog(self._window)
                self._dialog.save_requested.connect(self.save_requested)
            self._dialog.add(report)
        except Exception:  # the last line of defence: what fails here must not call itself again
            sys.__excepthook__(*sys.exc_info())


def _thread_name() -> str:
    thread = threading.current_thread()
    return "" if thread is threading.main_thread() else thread.name
