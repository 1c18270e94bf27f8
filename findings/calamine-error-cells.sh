#!/usr/bin/env bash
# One would guess: a cell that shows #DIV/0! in a workbook comes to pandas as an error, as a text, or at least as something
# other than a cell in which nobody has written.
# What happens: through python-calamine it is an empty text, which pandas gives as NaN like an empty cell: 1/0 and "nothing
# measured" can't be told apart, and no warning comes. openpyxl, on the same file, gives the text '#DIV/0!'.
# Seen with python-calamine 0.9.1, pandas 3.1.1, openpyxl 3.1.5 on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet python-calamine==0.9.1 pandas==3.1.1 openpyxl==3.1.5
cd "$folder"
"$folder/venv/bin/python" - <<'PY'
import pandas as pd
import python_calamine
from openpyxl import Workbook, load_workbook

book = Workbook()
sheet = book.active
sheet.append(["ratio"])
sheet.append([0.5])
sheet.append([None])
sheet.append([1])
sheet["A4"].value, sheet["A4"].data_type = "#DIV/0!", "e"
sheet.append([2.5])
book.save("ratio.xlsx")

rows = python_calamine.CalamineWorkbook.from_path("ratio.xlsx").get_sheet_by_index(0).to_python()
frame = pd.read_excel("ratio.xlsx", engine="calamine")
text = load_workbook("ratio.xlsx", data_only=True).active["A4"].value
print("pandas", pd.__version__)
print("calamine:", rows)
print("pandas:  ", frame["ratio"].tolist())
print("openpyxl:", repr(text))
assert rows[2] == rows[3] == [""], "calamine now tells an error from an empty cell"
assert frame["ratio"].isna().tolist() == [False, True, True, False], "pandas now tells them apart"
assert text == "#DIV/0!", "openpyxl has changed"
PY
