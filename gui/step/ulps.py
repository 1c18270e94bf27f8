"""How far apart two tensors are, in units in the last place, as text."""

from PySide6.QtCore import QCoreApplication

from engine.training.trace.mirrored import Pair
from gui.widgets.number_text import number_text


def ulps_text(pair: Pair) -> str:
    """The difference of the engines in units in the last place; entries that TensorFlow took for 0 are counted on their own."""
    told = number_text(pair.ulps, 3)
    if not pair.flushed:
        return told
    flushed = QCoreApplication.translate("Ulps", "{count} flushed").format(count=f"{pair.flushed:,}")
    return f"{told}, {flushed}" if pair.ulps else flushed
