"""Measures how far exported models are from the lab, and writes the table of docs/exports.md: `python -m tests.make_export_table`.

It takes minutes, since TensorFlow builds every model, and is not part of the pages that `make_pages` writes.
"""

import re
import tempfile
from pathlib import Path

from engine.config.columns import Encoding
from engine.config.training import Precision
from engine.exports.export import Choices, Export
from engine.exports.formats import FORMATS
from engine.exports.write import write_model
from tests.model_cases import preparation_cases
from tests.texts import ROOT

PAGE = ROOT / "docs" / "exports.md"
CASES = ("regression, scaled", "classes", "yes or no")
UNREAD = (Encoding.DATE, Encoding.TIME, Encoding.HASHED)
"""What only programs hold; docs/programs.md has their figures."""


def largest(known: Export, precision: Precision) -> str:
    """The largest difference over the cases; a dash where nothing here runs the format."""
    found = []
    for case in preparation_cases(precision, without=UNREAD, of=CASES):
        with tempfile.TemporaryDirectory() as folder:
            came = write_model(case.model, Path(folder) / f"m{known.suffix}", Choices(), case.table)
        if came is None or came.problem:
            return "–"
        found.append(came.difference)
    return f"{max(found):.0e}"


def main() -> None:
    """Write the figures into the last two columns of the table."""
    text = PAGE.read_text(encoding="utf-8")
    for known in FORMATS:
        single, double = (largest(known, each) for each in (Precision.FLOAT32, Precision.FLOAT64))
        row = re.compile(rf"^(\| `{re.escape(known.suffix)}` \|.*\|) [^|]* \| [^|]* \|$", re.MULTILINE)
        text, count = row.subn(rf"\g<1> {single} | {double} |", text)
        assert count == 1, known.suffix
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
