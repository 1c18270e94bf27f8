"""Presenting one panel at a time."""

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP


def _of_presentation(name: str, text: str, *keys: str, symbol: str, tip: str = "") -> ActionSpec:
    return ActionSpec(f"present.{name}", text, keys, symbol, tip)


PRESENT = (
    _of_presentation("begin", QT_TRANSLATE_NOOP("Actions", "P&resentation"), "F5", symbol="present", tip=QT_TRANSLATE_NOOP(
        "Actions", "One panel at a time in large type on the whole screen, without controls; Esc ends it")),
    _of_presentation("previous", QT_TRANSLATE_NOOP("Actions", "Present the panel before"), "PgUp", symbol="previous"),
    _of_presentation("next", QT_TRANSLATE_NOOP("Actions", "Present the next panel"), "PgDown", symbol="next"),
    _of_presentation("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller type"), "Alt+-", symbol="smaller"),
    _of_presentation("larger", QT_TRANSLATE_NOOP("Actions", "Larger type"), "Alt++", "Alt+=", symbol="larger"),
    _of_presentation("fewer_digits", QT_TRANSLATE_NOOP("Actions", "Fewer digits"), "Alt+,", symbol="fewer_digits"),
    _of_presentation("more_digits", QT_TRANSLATE_NOOP("Actions", "More digits"), "Alt+.", symbol="more_digits"),
    _of_presentation("end", QT_TRANSLATE_NOOP("Actions", "End the presentation"), "Esc", symbol="close"),
)  # fmt: skip
