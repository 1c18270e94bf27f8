"""The weights that are shown: those that a run has now or had at an earlier moment; before one, those that it would start from."""

from PySide6.QtCore import QObject, Signal

from engine.backend import Parameters
from engine.config.shapes import parameter_count
from engine.learners.registry import kind_of
from gui.document import Document

MAX_SHOWN_PARAMETERS = 2_000_000
"""Initial weights of larger networks are drawn only when a run starts, so that no edit stalls the window."""


class ShownWeights(QObject):
    """`changed` tells others, at display rate at the most."""

    changed = Signal(object)
    """Parameters."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._latest: Parameters = {}
        self._earlier: Parameters | None = None
        self._are_trained = False

    @property
    def parameters(self) -> Parameters:
        """The parameters to be shown; empty while the network cannot be built or is too large to draw beforehand."""
        return self._latest if self._earlier is None else self._earlier

    @property
    def latest(self) -> Parameters:
        """Those of now, whichever are shown: what is saved, exported, and trained on."""
        return self._latest

    @property
    def are_earlier(self) -> bool:
        """True while those of an earlier moment of the run are shown."""
        return self._earlier is not None

    @property
    def are_trained(self) -> bool:
        """True when they come from a run, not from the start."""
        return self._are_trained

    def show(self, parameters: Parameters, *, are_trained: bool) -> None:
        """These are those of now. They are shown, unless a run goes on while an earlier moment of it is shown."""
        self._are_trained, self._latest = are_trained, parameters
        if not are_trained:
            self._earlier = None
        if self._earlier is None:
            self.changed.emit(parameters)

    def show_earlier(self, parameters: Parameters | None) -> None:
        """Show those of an earlier moment of the run; None shows those of now again."""
        if parameters is not self._earlier:
            self._earlier = parameters
            self.changed.emit(self.parameters)

    def show_initial(self) -> None:
        """Show the initial weights of the document's network."""
        self.show(first_weights(self._document), are_trained=False)

    def forget(self) -> None:
        """Keep none; whoever calls shows others."""
        self._latest, self._earlier, self._are_trained = {}, None, False


def first_weights(document: Document) -> Parameters:
    """The initial weights of the document's network; empty while it cannot be built, or is too large to draw beforehand."""
    if document.obstacle:
        return {}
    if parameter_count(document.setup.shapes) > MAX_SHOWN_PARAMETERS:
        return {}
    return kind_of(document.experiment.learner).initial(document.experiment, document.plan.inputs)
