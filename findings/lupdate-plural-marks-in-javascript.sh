#!/usr/bin/env bash
# One would guess: lupdate reads the same marks in every language that it knows, so QT_TRANSLATE_N_NOOP, which C++ has for texts with
# a plural, is found in a .js file as QT_TRANSLATE_NOOP is.
# What happens: in JavaScript QT_TRANSLATE_NOOP is found and QT_TRANSLATE_N_NOOP is passed over without a word; the text is not in
# the .ts file, and nobody can translate it. qsTranslate with a fourth argument marks a plural there.
# Seen with PySide6-Essentials 6.11.3 (lupdate of Qt 6.11.3), Linux x86-64, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PySide6-Essentials==6.11.3
cat > "$folder/texts.js" <<'JS'
QT_TRANSLATE_NOOP("Texts", "plain");
QT_TRANSLATE_N_NOOP("Texts", "%n rows by mark");
qsTranslate("Texts", "%n rows by call", "", 1);
JS
cd "$folder"
venv/bin/pyside6-lupdate texts.js -ts texts.ts > told.txt 2>&1
echo "PySide6 6.11.3; lupdate says: $(tr '\n' ' ' < told.txt)"
grep -oE '<message[^>]*>|<source>[^<]*' texts.ts
grep -q '<source>plain' texts.ts
grep -q '<source>%n rows by call' texts.ts
if grep -q 'rows by mark' texts.ts; then echo "QT_TRANSLATE_N_NOOP is found now"; exit 1; fi
