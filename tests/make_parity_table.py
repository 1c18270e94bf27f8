"""Measures how far apart the engines are and writes `docs/parity.md`: `python -m tests.make_parity_table` (many minutes).

With names of sections behind it, only these and the rows that are new are measured: `python -m tests.make_parity_table Schedules`;
with `new` behind it, only the rows that are new.
"""

import os
import sys
from collections.abc import Sequence

from engine.config.training import Precision
from tests.parity.rows import rows
from tests.parity.table import FILE, line, lines_of, rendered


def main(chosen: Sequence[str]) -> None:
    """Every row in both precisions; where there are `chosen` sections, theirs alone, and the others stay as they are told."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ["CUDA_VISIBLE_DEVICES"] = "-1"  # the table states what holds on the processor
    told = lines_of(FILE.read_text(encoding="utf-8")) if chosen else {}
    lines = []
    for row in rows():
        kept = told.get(row.section, {}).get(row.name)
        if kept is not None and row.section not in chosen:
            lines.append((row.section, kept))
            continue
        sys.stdout.write(f"{row.section}: {row.name}\n")
        lines.append((row.section, line(row, {precision: row.gaps(precision) for precision in Precision})))
    FILE.write_text(rendered(lines), encoding="utf-8")


def missing() -> bool:
    """True where the page has not just the rows of the tests."""
    told = lines_of(FILE.read_text(encoding="utf-8"))
    return {(section, name) for section in told for name in told[section]} != {(r.section, r.name) for r in rows()}


if __name__ == "__main__":
    main(sys.argv[1:])
