"""The program of the Code panel: copied, saved, verified."""

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP


def _of_code(name: str, text: str, *keys: str, symbol: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(f"code.{name}", text, keys, symbol, tip, "code")


CODE = (
    _of_code("copy", QT_TRANSLATE_NOOP("Actions", "Copy the program"), "Ctrl+Shift+C", symbol="copy"),
    _of_code("save", QT_TRANSLATE_NOOP("Actions", "Save the program…"), symbol="save",
        tip=QT_TRANSLATE_NOOP("Actions", "As a Python program or a Jupyter notebook")),
    _of_code("verify", QT_TRANSLATE_NOOP("Actions", "Verify the program"), symbol="code",
        tip=QT_TRANSLATE_NOOP("Actions", "Run it in a process of its own, and compare its losses and weights with the lab's")),
)  # fmt: skip
