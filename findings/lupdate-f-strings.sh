#!/usr/bin/env bash
# One would guess: lupdate finds each call of tr in a Python file, wherever it stands, as Python itself does.
# What happens: calls within the braces of an f-string are passed over without a word, whatever the quotes; the text is not in the
# .ts file, and the program shows it untranslated. A call in a line of its own, before the f-string, is found.
# Seen with PySide6-Essentials 6.11.3 (lupdate of Qt 6.11.3), Linux x86-64, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PySide6-Essentials==6.11.3
cat > "$folder/panel.py" <<'PYTHON'
from PySide6.QtCore import QObject


class Panel(QObject):
    def within(self):
        return f"{self.tr('within an f-string')}!"

    def before(self):
        told = self.tr("before an f-string")
        return f"{told}!"
PYTHON
cd "$folder"
venv/bin/pyside6-lupdate panel.py -ts panel.ts > told.txt 2>&1
echo "PySide6 6.11.3; lupdate says: $(tr '\n' ' ' < told.txt)"
grep -o '<source>[^<]*' panel.ts
grep -q '<source>before an f-string' panel.ts
if grep -q 'within an f-string' panel.ts; then echo "a call within an f-string is found now"; exit 1; fi
