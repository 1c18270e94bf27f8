"""Measures how far apart the engines are and writes `docs/parity.md`: `python -m tests.make_parity_table` (minutes)."""

import os
import sys

from engine.spec.training import Precision
from tests.parity.rows import rows
from tests.parity.table import FILE, rendered


def main() -> None:
    """Every row in both precisions."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ["CUDA_VISIBLE_DEVICES"] = "-1"  # the table states what holds on the processor
    measured = []
    for row in rows():
        sys.stdout.write(f"{row.section}: {row.name}\n")
        measured.append((row, {precision: row.gaps(precision) for precision in Precision}))
    FILE.write_text(rendered(measured), encoding="utf-8")


if __name__ == "__main__":
    main()
