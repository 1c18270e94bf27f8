"""`glassnet optimise`: its arguments, then the work."""

import argparse
from collections.abc import Callable
from pathlib import Path

from engine.headless.commands.profile import add_row_arguments
from engine.headless.console import console_on_terminal
from engine.headless.optimise import OptimiseOptions, optimise
from engine.headless.parser import Parser
from engine.text import Text

EPILOG = Text("""\
GOAL is NAME=max, NAME=min or NAME=VALUE; NAME is a target that is a number, or a class, as P(kind=house) or kind=house. Behind it
may stand @LOW..HIGH, where the desirability becomes 0 and 1, and *WEIGHT among several goals: price=max@100..300*2.
All features are free between the smallest and the largest training row, but those of --fix.

  glassnet optimise house.glassnet --target price=max --fix town --between area=50..120
  glassnet optimise mix.glassnet --target strength=max --target cost=min --condition 'water + sand <= 3'

Exit status: 0; 2 for what cannot be used, and where no row fulfils the conditions.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Search as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet optimise",
        shown=shown,
        description=Text("Find a row at which a trained network gives the answers that are wanted."),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_optimise_arguments(parser)
    found = parser.parse_args(arguments)
    options = OptimiseOptions(
        found.model, tuple(found.target), found.row, tuple(found.at), found.fix, tuple(found.between),
        tuple(found.condition), found.seed, found.report,
    )  # fmt: skip
    return optimise(options, console_on_terminal(shown))


def add_optimise_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `optimise`."""
    add_row_arguments(parser)
    add = parser.add_argument
    add("--target", action="append", default=[], metavar="GOAL", help=Text("what is wanted; may come again for others"))
    add("--fix", metavar="NAME,…", help=Text("features that stay as they are in the row"))
    add(
        "--between",
        action="append",
        default=[],
        metavar="NAME=LOW..HIGH",
        help=Text("bounds of a feature; may come again for others"),
    )
    add(
        "--condition",
        action="append",
        default=[],
        metavar="FORMULA",
        help=Text("a comparison of features that are numbers, as 'a + b <= 3'; may come again"),
    )
    add("--seed", type=int, default=0, metavar="N", help=Text("of the random rows that the search begins with (0)"))
    add("--report", type=Path, metavar="FILE.json", help=Text("the row, its goals and the nearest training row"))
