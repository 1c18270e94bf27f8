"""`glassnet importance`: its arguments, then the work."""

import argparse
from collections.abc import Callable
from pathlib import Path

from engine.backend import PartName
from engine.headless.console import console_on_terminal
from engine.headless.importance import ImportanceOptions, importance
from engine.headless.parser import Parser
from engine.headless.reading_arguments import add_reading_arguments, reading_options_from
from engine.importance.permutation import REPEATS
from engine.text import Text

EPILOG = Text("""\
For each feature: how much worse the network gets where its cells change places among the rows, with the mean and the standard
deviation over the repeats; how steeply the answer rises or falls with it; and what the weights alone say. Without FILE the test
rows of a project's table are taken, else the validation rows, else the training rows. FILE is another table with the same columns,
the true values among them.

  glassnet importance iris.glassnet
  glassnet importance house.glassnet --part training --repeats 30 --report importance.json
  glassnet importance house.glassnet new.csv --row 12

Exit status: 0; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Tell it as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet importance",
        shown=shown,
        description=Text("Tell which features the answers of a trained network depend on."),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_importance_arguments(parser)
    found = parser.parse_args(arguments)
    if found.repeats < 1 or found.seed < 0:
        parser.error(Text("--repeats takes a whole number from 1 on, --seed one from 0 on."))
    options = ImportanceOptions(
        found.model,
        found.file,
        found.part and PartName(found.part),
        found.repeats,
        found.seed,
        found.row,
        found.report,
        reading_options_from(found),
    )
    return importance(options, console_on_terminal(shown))


def add_importance_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `importance`."""
    add = parser.add_argument
    add("model", type=Path, metavar="MODEL", help=Text("a project (.glassnet) with a trained network, or an export"))
    add("file", type=Path, nargs="?", metavar="FILE", help=Text("a table that holds the true values, too"))
    add("--part", choices=[part.value for part in PartName], help=Text("which rows of the project's table"))
    add(
        "--repeats",
        type=int,
        default=REPEATS,
        metavar="N",
        help=Text("how often the cells of each feature change places; {count} by default", count=REPEATS),
    )
    add("--seed", type=int, default=0, metavar="N", help=Text("decides how they do; 0 by default"))
    add("--row", type=int, metavar="N", help=Text("explain the answer for this row of the table, too, counted from 1"))
    add("--report", type=Path, metavar="FILE.json", help=Text("every number, of every repeat, class and entry"))
    add_reading_arguments(parser)
