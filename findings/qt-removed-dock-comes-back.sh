#!/usr/bin/env bash
# One would guess: a dock that was taken out with QMainWindow.removeDockWidget is no longer part of the window's layout, so that a
# state which is saved afterwards says nothing of it, and restoring that state leaves it where it is, outside.
# What happens: a placeholder of it stays in the layout. saveState writes the dock as visible, and restoreState puts the removed
# dock back and shows it. Hiding it before it is removed has the state say "hidden", so that it stays out of sight.
# Seen with PySide6-Essentials 6.11.3 (Qt 6.11.3), offscreen platform, Linux x86-64, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PY'
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow

app = QApplication([])


def after(hide_first: bool) -> tuple[bool, bool, bool]:
    """Whether a removed dock is named in the state, and whether restoring that state docks and shows it."""
    window = QMainWindow()
    docks = []
    for name in ("first", "second"):
        dock = QDockWidget(name, window)
        dock.setObjectName(name)
        dock.setWidget(QLabel(name))
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        docks.append(dock)
    window.show()
    app.processEvents()
    removed = docks[1]
    if hide_first:
        removed.hide()
    window.removeDockWidget(removed)
    app.processEvents()
    state = window.saveState(1)
    window.restoreState(state, 1)
    app.processEvents()
    is_docked = window.dockWidgetArea(removed) != Qt.DockWidgetArea.NoDockWidgetArea
    return "second".encode("utf-16-be") in bytes(state), is_docked, removed.isVisible()


print("Qt", qVersion())
shown, hidden = after(hide_first=False), after(hide_first=True)
print("removed while shown:  named in the state, docked again, visible again =", shown)
print("hidden, then removed: named in the state, docked again, visible again =", hidden)
assert shown == (True, True, True), "a removed dock stays away now"
assert hidden[2] is False, "hiding first helps no longer"
PY
