"""Where the tour stops and what it says there."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.widgets.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Stop:
    """A part of the window: a panel's name, or `transport`, `workspaces`, `menus`."""

    part: str
    text: str
    """A sentence or two, untranslated."""

    @property
    def said(self) -> str:
        """In the window's language."""
        return QCoreApplication.translate("Tour", self.text)


STOPS = (
    Stop("data", QT_TRANSLATE_NOOP("Tour",
        "The table. Each column's head says whether it is a feature or a target. Drop a file of your own on the window to open "
        "it.")),
    Stop("network", QT_TRANSLATE_NOOP("Tour",
        "The network. Each line is a weight: blue is positive, orange negative. Choose a layer to edit it; Insert adds one.")),
    Stop("settings", QT_TRANSLATE_NOOP("Tour",
        "How it learns: loss, optimizer, batches, stopping. F1 in any field opens its formula, its range, and lessons about it.")),
    Stop("transport", QT_TRANSLATE_NOOP("Tour",
        "Space trains and pauses, → takes one step, R goes back to the same initial weights. NumPy, TensorFlow or both "
        "compute.")),
    Stop("loss", QT_TRANSLATE_NOOP("Tour",
        "The loss while it trains. Weights, predictions and problems stand behind it, as tabs.")),
    Stop("workspaces", QT_TRANSLATE_NOOP("Tour",
        "Workspaces arrange the panels. Inside opens any update with its matrices; Course has the lessons with their printed "
        "numbers.")),
    Stop("menus", QT_TRANSLATE_NOOP("Tour",
        "Everything stands in the menus. Ctrl+Shift+P finds an action by a few letters, Shift+F1 lists all keys, and Undo takes "
        "any edit back.")),
)  # fmt: skip
