#!/usr/bin/env bash
# One would guess: a widget that draws a table itself can tell a screen reader of its rows and columns from Python as it can from C++:
# QAccessibleTableInterface for the table beside QAccessibleTableCellInterface for a cell.
# What happens: PySide6 has the interface of the cell, which is told through its table, and not that of the table: the class is not
# there, and QAccessibleInterface has `tableCellInterface()` and no `tableInterface()`. Nothing in a Python program can implement the
# table; what is left is a description that changes with the cursor, and announcements (QAccessibleAnnouncementEvent).
# Seen with PySide6 6.11.3 on Python 3.11 on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PY'
import PySide6
from PySide6 import QtGui

kinds = sorted(name for name in dir(QtGui) if name.startswith("QAccessible") and name.endswith("Interface"))
asked = sorted(name for name in dir(QtGui.QAccessibleInterface) if name.endswith("Interface"))
print("PySide6", PySide6.__version__)
print("interfaces:", *kinds)
print("what an interface can be asked for:", *asked)
assert "QAccessibleTableCellInterface" in kinds, "the cell's interface is gone"
assert "QAccessibleTableInterface" not in kinds, "the table's interface has come"
assert "tableInterface" not in asked, "the table's interface can be asked for"
PY
