"""What is done to cells, rows and columns of the table."""

from PySide6.QtGui import QKeySequence

from gui.actions.spec import ActionSpec, Keys
from gui.widgets.marked import QT_TRANSLATE_NOOP

_KEYS = QKeySequence.StandardKey


def _of_table(name: str, text: str, *keys: Keys, tip: str = "") -> ActionSpec:
    return ActionSpec(f"table.{name}", text, keys, tip=tip, panel="data")


TABLE = (
    _of_table("cut", QT_TRANSLATE_NOOP("Actions", "Cu&t cells"), _KEYS.Cut),
    _of_table("copy", QT_TRANSLATE_NOOP("Actions", "&Copy cells"), _KEYS.Copy),
    _of_table("copy_named", QT_TRANSLATE_NOOP("Actions", "Copy with column &names"), "Ctrl+Shift+C"),
    _of_table("paste", QT_TRANSLATE_NOOP("Actions", "&Paste cells"), _KEYS.Paste),
    _of_table("clear", QT_TRANSLATE_NOOP("Actions", "C&lear cells"), _KEYS.Delete),
    _of_table("insert_above", QT_TRANSLATE_NOOP("Actions", "Insert rows &above"), "Ctrl+Shift+I"),
    _of_table("insert_below", QT_TRANSLATE_NOOP("Actions", "Insert rows &below"), "Ctrl+Shift++"),
    _of_table("delete_rows", QT_TRANSLATE_NOOP("Actions", "&Delete rows"), "Ctrl+-"),
    _of_table("duplicate_rows", QT_TRANSLATE_NOOP("Actions", "D&uplicate rows"), "Ctrl+Shift+D"),
    _of_table("move_rows_up", QT_TRANSLATE_NOOP("Actions", "Move rows up"), "Ctrl+Alt+Up"),
    _of_table("move_rows_down", QT_TRANSLATE_NOOP("Actions", "Move rows down"), "Ctrl+Alt+Down"),
    ActionSpec(
        "table.set_aside",
        QT_TRANSLATE_NOOP("Actions", "&Set rows aside"),
        ("Ctrl+Shift+X",),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Let the selected rows of the table take no part in training, validation, test and preparation"
        ),
    ),
    ActionSpec(
        "table.take_back",
        QT_TRANSLATE_NOOP("Actions", "&Take rows back"),
        ("Ctrl+Alt+X",),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Let the selected rows of the table that were set aside by hand take part again"
        ),
    ),
    _of_table("fill_down", QT_TRANSLATE_NOOP("Actions", "Fill do&wn"), "Ctrl+D"),
    _of_table("next_misfit", QT_TRANSLATE_NOOP("Actions", "Next &misfit"), "F8"),
    _of_table("find", QT_TRANSLATE_NOOP("Actions", "&Find and replace…"), _KEYS.Find),
    _of_table("filter", QT_TRANSLATE_NOOP("Actions", "Show only some rows…"), "Ctrl+Shift+L"),
    _of_table("new_formula", QT_TRANSLATE_NOOP("Actions", "&New formula column…"), "Ctrl+Shift+F"),
    _of_table("inspect", QT_TRANSLATE_NOOP("Actions", "&Inspect column"), "Ctrl+Shift+A"),
    _of_table("sort_up", QT_TRANSLATE_NOOP("Actions", "Sort &ascending"), "Alt+Shift+Up"),
    _of_table("sort_down", QT_TRANSLATE_NOOP("Actions", "Sort &descending"), "Alt+Shift+Down"),
    _of_table("rename_column", QT_TRANSLATE_NOOP("Actions", "&Rename column…"), "Shift+F2"),
    _of_table("insert_column", QT_TRANSLATE_NOOP("Actions", "Insert column right…"), "Alt+Shift+I"),
    _of_table("duplicate_columns", QT_TRANSLATE_NOOP("Actions", "Duplicate columns"), "Alt+Shift+D"),
    _of_table("delete_columns", QT_TRANSLATE_NOOP("Actions", "Delete columns"), "Alt+Shift+-"),
    _of_table("move_columns_left", QT_TRANSLATE_NOOP("Actions", "Move columns left"), "Alt+Shift+Left"),
    _of_table("move_columns_right", QT_TRANSLATE_NOOP("Actions", "Move columns right"), "Alt+Shift+Right"),
    _of_table("column_menu", QT_TRANSLATE_NOOP("Actions", "C&olumn's role and scaling…"), "Alt+Down"),
    ActionSpec("table.paint_more", QT_TRANSLATE_NOOP("Actions", "Paint &more points…"), ("Ctrl+B",)),
)
