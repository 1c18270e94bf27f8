"""What panels do by themselves: an update that is read, initial weights, matrices, plots, lists."""

from PySide6.QtGui import QKeySequence

from gui.actions.spec import ActionSpec, Keys
from gui.widgets.marked import QT_TRANSLATE_NOOP

_KEYS = QKeySequence.StandardKey


def _of_step(name: str, text: str, *keys: str, symbol: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(f"step.{name}", text, keys, symbol, tip, panel="step")


def _of_many(name: str, text: str, *keys: Keys) -> ActionSpec:
    return ActionSpec(name, text, keys, is_of_many=True)


def _of_row(name: str, text: str, *, symbol: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(f"whatif.{name}", text, (), symbol, tip, panel="whatif")


def _of_profile(name: str, text: str, *keys: str, symbol: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(f"profile.{name}", text, keys, symbol, tip, panel="profile")


PANEL = (
    _of_step("first", QT_TRANSLATE_NOOP("Actions", "First update"), "Alt+Home", symbol="first"),
    _of_step("previous", QT_TRANSLATE_NOOP("Actions", "Previous update"), "Alt+PgUp", symbol="previous"),
    _of_step("next", QT_TRANSLATE_NOOP("Actions", "Next update"), "Alt+PgDown", symbol="next"),
    _of_step("last", QT_TRANSLATE_NOOP("Actions", "Last update"), "Alt+End", symbol="last"),
    _of_step("back", QT_TRANSLATE_NOOP("Actions", "Back to the tensor before"), "Alt+Left"),
    _of_step("forward", QT_TRANSLATE_NOOP("Actions", "Forward again"), "Alt+Right"),
    _of_step("walk.first", QT_TRANSLATE_NOOP("Actions", "To the first tensor"), "Ctrl+Home", symbol="first"),
    _of_step("walk.previous", QT_TRANSLATE_NOOP("Actions", "Walk back"), "Ctrl+Left", symbol="previous",
        tip=QT_TRANSLATE_NOOP("Actions", "One step back, as far as is chosen, across the beginning of the update, too")),
    _of_step("walk.play", QT_TRANSLATE_NOOP("Actions", "Play the update"), "Alt+P", symbol="play",
        tip=QT_TRANSLATE_NOOP("Actions", "Walk on step by step, as slowly as is chosen; the canvas follows")),
    _of_step("walk.next", QT_TRANSLATE_NOOP("Actions", "Walk on"), "Ctrl+Right", symbol="next",
        tip=QT_TRANSLATE_NOOP("Actions", "One step on, as far as is chosen, across the end of the update, too")),
    _of_step("walk.last", QT_TRANSLATE_NOOP("Actions", "To the last tensor"), "Ctrl+End", symbol="last"),
    _of_step("next_operation", QT_TRANSLATE_NOOP("Actions", "Next operation"), "Ctrl+Down"),
    _of_step("previous_operation", QT_TRANSLATE_NOOP("Actions", "Operation before"), "Ctrl+Up"),
    _of_step("next_tensor", QT_TRANSLATE_NOOP("Actions", "Next tensor"), "Alt+Down"),
    _of_step("previous_tensor", QT_TRANSLATE_NOOP("Actions", "Tensor before"), "Alt+Up"),
    _of_step("next_layer", QT_TRANSLATE_NOOP("Actions", "Next layer of the update"), "Ctrl+PgDown"),
    _of_step("previous_layer", QT_TRANSLATE_NOOP("Actions", "Layer before, in the update"), "Ctrl+PgUp"),
    _of_step("next_phase", QT_TRANSLATE_NOOP("Actions", "Next phase"), "Ctrl+Shift+PgDown",
        tip=QT_TRANSLATE_NOOP("Actions", "Forward, loss, backward, optimizer")),
    _of_step("previous_phase", QT_TRANSLATE_NOOP("Actions", "Phase before"), "Ctrl+Shift+PgUp",
        tip=QT_TRANSLATE_NOOP("Actions", "Forward, loss, backward, optimizer")),
    _of_step("next_epoch", QT_TRANSLATE_NOOP("Actions", "The update one epoch later"), "Alt+Shift+PgDown"),
    _of_step("previous_epoch", QT_TRANSLATE_NOOP("Actions", "The update one epoch earlier"), "Alt+Shift+PgUp"),
    _of_row("set_from_row", QT_TRANSLATE_NOOP("Actions", "Set from row"),
        tip=QT_TRANSLATE_NOOP("Actions", "Take the cells of this row of the table")),
    _of_row("copy_named", QT_TRANSLATE_NOOP("Actions", "Copy for a spreadsheet, with names"), symbol="copy"),
    _of_row("copy", QT_TRANSLATE_NOOP("Actions", "Copy for a spreadsheet, without names")),
    _of_row("copy_csv_named", QT_TRANSLATE_NOOP("Actions", "Copy as CSV, with names")),
    _of_row("copy_csv", QT_TRANSLATE_NOOP("Actions", "Copy as CSV, without names")),
    _of_row("append", QT_TRANSLATE_NOOP("Actions", "Append to the table"),
        tip=QT_TRANSLATE_NOOP("Actions", "Put the row at the end of the table; its target stays empty")),
    _of_profile("set_from_row", QT_TRANSLATE_NOOP("Actions", "Set from row"),
        tip=QT_TRANSLATE_NOOP("Actions", "Take the cells of this row of the table")),
    _of_profile("reset", QT_TRANSLATE_NOOP("Actions", "Reset to the row"), "Alt+R",
        tip=QT_TRANSLATE_NOOP("Actions", "Back to the cells that were set last")),
    _of_profile("undo", QT_TRANSLATE_NOOP("Actions", "Undo the move"), "Alt+Z", symbol="undo"),
    _of_profile("redo", QT_TRANSLATE_NOOP("Actions", "Move again"), "Alt+Shift+Z", symbol="redo"),
    _of_profile("find", QT_TRANSLATE_NOOP("Actions", "Find a row…"), "Alt+G",
        tip=QT_TRANSLATE_NOOP("Actions", "Which row gives the largest, the smallest or a wanted answer")),
    _of_profile("surface", QT_TRANSLATE_NOOP("Actions", "Surface"), "Alt+S",
        tip=QT_TRANSLATE_NOOP("Actions", "The data space draws the answer over two features, with the rows on it")),
    _of_profile("copy", QT_TRANSLATE_NOOP("Actions", "Copy the row for a spreadsheet"), symbol="copy"),
    _of_profile("copy_csv", QT_TRANSLATE_NOOP("Actions", "Copy the row as CSV")),
    _of_many("list.copy", QT_TRANSLATE_NOOP("Actions", "Copy"), _KEYS.Copy),
    _of_many("list.set_aside", QT_TRANSLATE_NOOP("Actions", "Set these rows aside"), "Ctrl+Delete"),
    _of_many("list.copy_csv", QT_TRANSLATE_NOOP("Actions", "Copy as CSV"), "Ctrl+Shift+C"),
    _of_many("weights.paste", QT_TRANSLATE_NOOP("Actions", "Paste"), _KEYS.Paste),
    _of_many("weights.paste_transposed", QT_TRANSLATE_NOOP("Actions", "Paste transposed"), "Ctrl+Shift+V"),
    _of_many("matrix.copy", QT_TRANSLATE_NOOP("Actions", "Copy matrix"), _KEYS.Copy),
    _of_many("matrix.hide", QT_TRANSLATE_NOOP("Actions", "Hide the numbers and type them, or show them"), "Ctrl+Shift+H"),
    _of_many("matrix.paste", QT_TRANSLATE_NOOP("Actions", "Paste into the hidden cells"), _KEYS.Paste),
    _of_many("matrix.copy_numpy", QT_TRANSLATE_NOOP("Actions", "Copy as NumPy")),
    _of_many("matrix.copy_latex", QT_TRANSLATE_NOOP("Actions", "Copy as LaTeX")),
    _of_many("matrix.copy_csv", QT_TRANSLATE_NOOP("Actions", "Copy as CSV")),
    _of_many("plot.show_all", QT_TRANSLATE_NOOP("Actions", "Show everything"), "Home"),
    _of_many("plot.copy", QT_TRANSLATE_NOOP("Actions", "Copy as image"), _KEYS.Copy),
    _of_many("plot.save_png", QT_TRANSLATE_NOOP("Actions", "Save as PNG image…")),
    _of_many("plot.save_svg", QT_TRANSLATE_NOOP("Actions", "Save as SVG drawing…")),
    _of_many("plot.save_csv", QT_TRANSLATE_NOOP("Actions", "Save numbers as CSV…")),
)  # fmt: skip
