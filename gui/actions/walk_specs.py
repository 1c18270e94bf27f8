"""The walk: forward and back in its updates, playing, positions, conventions."""

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP


def _of_walk(name: str, text: str, *keys: str, symbol: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(f"walk.{name}", text, keys, symbol, tip, "walk")


WALK = (
    _of_walk("first", QT_TRANSLATE_NOOP("Actions", "Back to the start"), "Alt+Home", symbol="first"),
    _of_walk("previous", QT_TRANSLATE_NOOP("Actions", "One step back"), "Alt+PgUp", symbol="previous"),
    _of_walk("play", QT_TRANSLATE_NOOP("Actions", "Play the walk"), "Alt+P", symbol="play"),
    _of_walk("next", QT_TRANSLATE_NOOP("Actions", "One step on"), "Alt+PgDown", symbol="next"),
    _of_walk("last", QT_TRANSLATE_NOOP("Actions", "To the last step"), "Alt+End", symbol="last"),
    _of_walk("copy", QT_TRANSLATE_NOOP("Actions", "Copy positions as CSV"), "Ctrl+Shift+C", symbol="copy",
        tip=QT_TRANSLATE_NOOP("Actions", "Copy the whole table, with all digits")),
    _of_walk("both_conventions", QT_TRANSLATE_NOOP("Actions", "Both conventions"), symbol="add",
        tip=QT_TRANSLATE_NOOP("Actions", "Put the other convention, Keras's or the textbook's, beside each optimizer")),
)  # fmt: skip
