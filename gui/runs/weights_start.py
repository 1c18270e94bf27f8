"""The weights of a run that is kept as those that the next run starts from, layer by layer. They are taken in the background."""

from PySide6.QtCore import QObject, Signal

from engine.config.experiment import Experiment
from engine.learners.supervised.by_layer import ByLayer, by_layer
from engine.results.run_entry import RunEntry
from gui.document import Document
from gui.language import translated
from gui.tasks import MOMENT_MILLISECONDS, Task, tasks


class WeightsStart(QObject):
    """Edits the initial weights of the document, as one undo entry."""

    notice_given = Signal(str)
    """Which layers take their weights, and which do not and why."""
    failed = Signal(str)
    """Why none does."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    def obstacle(self, entry: RunEntry) -> str:
        """Why nothing can be taken from `entry`, in one sentence; empty where there are weights."""
        return "" if entry.weights else self.tr("Only the curves of this run are kept, or it is still being trained.")

    def take_from(self, entry: RunEntry) -> None:
        """Give the layers of the network the weights of those of `entry` that have their names and shapes."""
        setup = self._document.setup
        if not setup.shapes or self.obstacle(entry):
            self.failed.emit(self.obstacle(entry) or self._document.obstacle)
            return

        def take(_: Task) -> tuple[ByLayer, Experiment]:
            found = by_layer(setup.shapes, entry.weights)
            return found, found.put_into(setup.experiment)

        def show(made: tuple[ByLayer, Experiment]) -> None:
            found, experiment = made
            sentence = translated(found.sentence(entry.name))
            if not found.taken:
                self.failed.emit(sentence)
            elif self._document.experiment is setup.experiment:  # else a later edit counts, and a person can ask again
                self._document.edit(experiment, self.tr("Start from the weights of {name}").format(name=entry.name))
                self.notice_given.emit(sentence)

        tasks().start(self, take, show, patience=MOMENT_MILLISECONDS)
