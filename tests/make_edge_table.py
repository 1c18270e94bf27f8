"""Asks both engines about all edge cases and writes `docs/edge-cases.md`: `python -m tests.make_edge_table`."""

import os

from engine.config.training import Precision
from tests.parity.edge_table import FILE, rendered
from tests.parity.edges import sections


def main() -> None:
    """The page is in float64."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ["CUDA_VISIBLE_DEVICES"] = "-1"  # the table states what holds on the processor
    FILE.write_text(rendered(sections(Precision.FLOAT64)), encoding="utf-8")


if __name__ == "__main__":
    main()
