"""Training threads that nobody waits for any more: an import or a compilation that was under way cannot be broken off."""

from PySide6.QtCore import QObject

from engine.thread import TrainingThread


class Leftovers(QObject):
    """Keeps threads until they have ended; nothing that they still bring is heard."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._threads: set[TrainingThread] = set()

    def leave(self, thread: TrainingThread) -> None:
        """Let `thread` end by itself, as soon as what it prepares is ready; a compiled program is kept for the next run."""
        thread.control.stop()
        self._threads.add(thread)
        thread.finished.connect(self._on_thread_finished)
        if thread.isFinished():
            self._let_go(thread)

    def close(self) -> None:
        """Wait for all of them; never terminates one."""
        for thread in tuple(self._threads):
            thread.wait()
            self._let_go(thread)

    def _let_go(self, thread: TrainingThread) -> None:
        if thread in self._threads:
            self._threads.discard(thread)
            thread.deleteLater()

    def _on_thread_finished(self) -> None:
        thread = self.sender()
        if isinstance(thread, TrainingThread):
            self._let_go(thread)
