"""`glassnet profile`: its arguments, then the work."""

import argparse
from collections.abc import Callable
from pathlib import Path

from engine.headless.console import console_on_terminal
from engine.headless.parser import Parser
from engine.headless.profile import ProfileOptions, profile
from engine.text import Text

EPILOG = Text("""\
Along each feature the answer is told while all other features stay as in the row: from its lowest to its highest, and where these
are. Without --row and --at the row has usual cells.

  glassnet profile iris.glassnet --row 12
  glassnet profile house.glassnet --row 3 --at area=120 --at town=Bern --ice --report profile.json

Exit status: 0; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Profile as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet profile",
        shown=shown,
        description=Text("Tell how the answer of a trained network changes along each feature from a row on."),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_profile_arguments(parser)
    found = parser.parse_args(arguments)
    options = ProfileOptions(found.model, found.row, tuple(found.at), found.ice, found.report)
    return profile(options, console_on_terminal(shown))


def add_row_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the model, and the row that one begins at."""
    add = parser.add_argument
    add("model", type=Path, metavar="MODEL", help=Text("a project (.glassnet) with a trained network, or an export"))
    add("--row", type=int, metavar="N", help=Text("a row of the project's table, counted from 1"))
    add(
        "--at",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help=Text("a cell of the row; may come again for others"),
    )


def add_profile_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `profile`."""
    add_row_arguments(parser)
    add = parser.add_argument
    add(
        "--ice",
        action="store_true",
        help=Text("write the curves of 50 training rows and their mean (partial dependence) into the report, too"),
    )
    add("--report", type=Path, metavar="FILE.json", help=Text("every curve, and where the training rows lie"))
