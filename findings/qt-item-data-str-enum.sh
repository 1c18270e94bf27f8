#!/usr/bin/env bash
# One would guess: what a Python program puts into a combo box as the data of an item comes back as it was; a member of an Enum does,
# and so `currentData() is Part.TEST` and `match currentData(): case Part.TEST` hold for every kind of Enum.
# What happens: a member of a StrEnum comes back as a plain str, which is equal to the member and is not it; members of an IntEnum and
# of a plain Enum come back themselves. So `is` fails, a method or property of the member is gone, and a match by class no longer takes
# the branch, for this one kind of Enum.
# Seen with PySide6 6.11.3 on Python 3.11 on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PY'
from enum import Enum, IntEnum, StrEnum

import PySide6
from PySide6.QtWidgets import QApplication, QComboBox

Words = StrEnum("Words", {"TEST": "test"})
Numbers = IntEnum("Numbers", {"TEST": 3})
Plain = Enum("Plain", {"TEST": "test"})

application = QApplication([])
box = QComboBox()
found = []
for member in (Words.TEST, Numbers.TEST, Plain.TEST):
    box.addItem("item", member)
    back = box.itemData(box.count() - 1)
    found.append(back is member)
    print(f"{type(member).__bases__[0].__name__}: {member!r} came back as {back!r}, the same object: {back is member}")
    assert back == member
print("PySide6", PySide6.__version__)
assert found == [False, True, True], "what comes back has changed"
PY
