"""Where the update is seen at which a breakpoint has paused the run."""

from PySide6.QtCore import QCoreApplication

from engine.training.frames import Break


def place_of(cause: Break) -> tuple[str, str, str]:
    """The update in the step, at the tensor that the breakpoint looks at."""
    return "step", str(cause.update), cause.points[0].tensor


def show_text(cause: Break) -> str:
    """What leads there."""
    return QCoreApplication.translate("RunBreaks", "Show update {update} in Step").format(update=f"{cause.update:,}")
