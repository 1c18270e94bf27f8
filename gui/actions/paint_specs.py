"""Painting points, in its dialog."""

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP


def _of_dialog(name: str, text: str, *keys: str, symbol: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(f"paint.{name}", text, keys, symbol, tip, is_of_many=True)


PAINT = (
    _of_dialog("point", QT_TRANSLATE_NOOP("Actions", "Point"), "P", symbol="point",
        tip=QT_TRANSLATE_NOOP("Actions", "A click sets a point; it goes with the mouse until the release.")),
    _of_dialog("brush", QT_TRANSLATE_NOOP("Actions", "Brush"), "B", symbol="brush",
        tip=QT_TRANSLATE_NOOP("Actions", "Scatters points over a circle, again and again while it is drawn.")),
    _of_dialog("eraser", QT_TRANSLATE_NOOP("Actions", "Eraser"), "E", symbol="eraser",
        tip=QT_TRANSLATE_NOOP("Actions", "Takes away what lies in a circle. The right button always erases.")),
    _of_dialog("move", QT_TRANSLATE_NOOP("Actions", "Move"), "M", symbol="move",
        tip=QT_TRANSLATE_NOOP("Actions", "Drags a point to another place.")),
    _of_dialog("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller brush"), "["),
    _of_dialog("larger", QT_TRANSLATE_NOOP("Actions", "Larger brush"), "]"),
    _of_dialog("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", symbol="undo"),
    _of_dialog("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", "Ctrl+Y", symbol="redo"),
    _of_dialog("clear", QT_TRANSLATE_NOOP("Actions", "Clear"), "Ctrl+Backspace", symbol="reset"),
    _of_dialog("class", QT_TRANSLATE_NOOP("Actions", "Paint class number {number}")),
    _of_dialog("add_class", QT_TRANSLATE_NOOP("Actions", "+ Class"), "Ins",
        tip=QT_TRANSLATE_NOOP("Actions", "Add a class")),
    _of_dialog("rename_class", QT_TRANSLATE_NOOP("Actions", "Rename"), "F2",
        tip=QT_TRANSLATE_NOOP("Actions", "Rename the class")),
    _of_dialog("remove_class", QT_TRANSLATE_NOOP("Actions", "− Class"),
        tip=QT_TRANSLATE_NOOP("Actions", "Remove the class and its points")),
)  # fmt: skip
