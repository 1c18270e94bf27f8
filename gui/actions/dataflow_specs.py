"""The dataflow graph: on and back in its operations, folding, fitting."""

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP


def _of_graph(name: str, text: str, *keys: str, symbol: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(f"dataflow.{name}", text, keys, symbol, tip, "dataflow")


DATAFLOW = (
    _of_graph("first", QT_TRANSLATE_NOOP("Actions", "To the first operation"), "Alt+Home", symbol="first"),
    _of_graph("previous", QT_TRANSLATE_NOOP("Actions", "One operation back"), "Alt+PgUp", symbol="previous"),
    _of_graph("next", QT_TRANSLATE_NOOP("Actions", "One operation on"), "Alt+PgDown", symbol="next"),
    _of_graph("last", QT_TRANSLATE_NOOP("Actions", "To the last operation"), "Alt+End", symbol="last"),
    _of_graph("fold", QT_TRANSLATE_NOOP("Actions", "Fold all groups"),
        tip=QT_TRANSLATE_NOOP("Actions", "Draw each phase of the update as one box")),
    _of_graph("unfold", QT_TRANSLATE_NOOP("Actions", "Unfold all groups"),
        tip=QT_TRANSLATE_NOOP("Actions", "Draw every operation")),
    _of_graph("fit", QT_TRANSLATE_NOOP("Actions", "Fit the graph"), "Alt+0", symbol="fit",
        tip=QT_TRANSLATE_NOOP("Actions", "Zoom so that the whole graph is seen")),
)  # fmt: skip
