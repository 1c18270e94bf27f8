"""Training: the run, and the folds of a cross-validation. Texts and tips of the first two follow the run's state."""

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP

RUN = (
    ActionSpec("run.reset", QT_TRANSLATE_NOOP("Actions", "Reset"), ("R",), "reset",
        QT_TRANSLATE_NOOP("Actions", "Forget the run and go back to exactly the same initial weights")),
    ActionSpec("run.play", QT_TRANSLATE_NOOP("Actions", "Train"), ("Space",), "play"),
    ActionSpec("run.stop", QT_TRANSLATE_NOOP("Actions", "Stop"), ("S",), "stop",
        QT_TRANSLATE_NOOP("Actions", "End the run; the trained weights stay")),
    ActionSpec("run.step", QT_TRANSLATE_NOOP("Actions", "Step"), ("F10", "Right"), "step"),
    ActionSpec("moment.play", QT_TRANSLATE_NOOP("Actions", "Play &back"), ("Ctrl+Alt+P",), "play",
        QT_TRANSLATE_NOOP("Actions", "Show the run again as a film, in the whole window, from the moment that is shown")),
    ActionSpec("moment.first", QT_TRANSLATE_NOOP("Actions", "Show the &beginning"), ("Ctrl+Alt+Home",), "first",
        QT_TRANSLATE_NOOP("Actions", "Show the whole window as it was before the first update")),
    ActionSpec("moment.previous", QT_TRANSLATE_NOOP("Actions", "Show the update &before"), ("Ctrl+Alt+Left",), "previous",
        QT_TRANSLATE_NOOP("Actions", "Show the whole window as it was one update earlier")),
    ActionSpec("moment.next", QT_TRANSLATE_NOOP("Actions", "Show the update &after"), ("Ctrl+Alt+Right",), "next",
        QT_TRANSLATE_NOOP("Actions", "Show the whole window as it was one update later")),
    ActionSpec("moment.now", QT_TRANSLATE_NOOP("Actions", "Back to &now"), ("Ctrl+Alt+End",), "last",
        QT_TRANSLATE_NOOP("Actions", "Show the whole window as it is now")),
    ActionSpec("folds.train", QT_TRANSLATE_NOOP("Actions", "Train all &folds"), ("Ctrl+F10",), "play",
        QT_TRANSLATE_NOOP("Actions", "Train each fold in turn from the same initial weights")),
    ActionSpec("folds.stop", QT_TRANSLATE_NOOP("Actions", "Stop the f&olds"), ("Ctrl+Shift+F10",), "stop",
        QT_TRANSLATE_NOOP("Actions", "End the present fold, and train none behind it; folds that are over stay")),
    ActionSpec("runs.pin", QT_TRANSLATE_NOOP("Actions", "&Pin"), (), "",
        QT_TRANSLATE_NOOP("Actions", "Keep the run until it is removed; others make room for newer ones"), "loss"),
    ActionSpec("runs.go", QT_TRANSLATE_NOOP("Actions", "&Go to"), (), "",
        QT_TRANSLATE_NOOP("Actions", "Take its experiment and show this run: losses, weights, every update"), "loss"),
    ActionSpec("runs.start", QT_TRANSLATE_NOOP("Actions", "&Start from its weights"), (), "",
        QT_TRANSLATE_NOOP("Actions", "Layers with the same name and shapes begin with the weights of this run"),
        "loss"),
    ActionSpec("runs.rename", QT_TRANSLATE_NOOP("Actions", "Re&name"), ("F2",), "",
        QT_TRANSLATE_NOOP("Actions", "Call the run by another name"), "loss"),
    ActionSpec("runs.remove", QT_TRANSLATE_NOOP("Actions", "Remo&ve"), ("Del",), "",
        QT_TRANSLATE_NOOP("Actions", "Keep these runs no longer"), "loss"),
)  # fmt: skip
