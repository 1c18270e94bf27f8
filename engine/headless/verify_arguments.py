"""`--verify` and `--no-verify`: how many rows an exported model is run on."""

import argparse

from engine.exports.write import VERIFIED_ROWS, Verify
from engine.text import Text


def add_verify_arguments(parser: argparse._ActionsContainer) -> None:
    """Declare both; the result is `verify`."""
    add = parser.add_argument
    add(
        "--verify",
        dest="verify",
        action="store_const",
        const=Verify.FULL,
        default=Verify.QUICK,
        help=Text(
            "run every written model on {rows:,} rows, however long that takes; else on as many as take about a second",
            rows=VERIFIED_ROWS,
        ),
    )
    add("--no-verify", dest="verify", action="store_const", const=Verify.NOT, help=Text("do not run what was written"))
