"""`glassnet evaluate`: its arguments, then the work."""

import argparse
from collections.abc import Callable
from math import isfinite
from pathlib import Path

from engine.evaluation.threshold import Decision
from engine.headless.arguments import add_report_argument
from engine.headless.console import console_on_terminal
from engine.headless.evaluate import EvaluateOptions, evaluate
from engine.headless.parser import Parser
from engine.headless.reading_arguments import add_reading_arguments, reading_options_from
from engine.text import Text

EPILOG = Text("""\
Without FILE each part of a project's table is evaluated: training, validation and test. FILE is another table with the same
columns, the true values among them. Every score stands beside what a guess and a linear model reach on the same rows.

  glassnet evaluate iris.glassnet
  glassnet evaluate iris.glassnet new.csv --report scores.json
  glassnet evaluate iris.glassnet --report scores.html --report scores.json --language ko
  glassnet evaluate breast_cancer.glassnet --threshold 0.3 --costs 1 20

Exit status: 0; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Evaluate as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet evaluate",
        shown=shown,
        description=Text("Tell how good a trained network is, and compared with what."),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_evaluate_arguments(parser)
    found = parser.parse_args(arguments)
    decision = Decision(found.threshold, *found.costs)
    if not all(map(isfinite, (*found.costs, found.threshold or 0))) or min(found.costs) < 0:
        parser.error(Text("--threshold and --costs take finite numbers; costs are not negative."))
    options = EvaluateOptions(
        found.model, found.file, tuple(found.report), reading_options_from(found), decision, tuple(arguments)
    )
    return evaluate(options, console_on_terminal(shown))


def add_evaluate_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `evaluate`."""
    add = parser.add_argument
    add("model", type=Path, metavar="MODEL", help=Text("a project (.glassnet) with a trained network, or an export"))
    add("file", type=Path, nargs="?", metavar="FILE", help=Text("a table that holds the true values, too"))
    add_report_argument(
        parser, Text("every number, and which function has computed it; as a document: .html, .pdf; may come again")
    )
    add(
        "--threshold",
        type=float,
        metavar="SCORE",
        help=Text("of two classes: from which score on a row is taken for the second one"),
    )
    add(
        "--costs",
        type=float,
        nargs=2,
        default=(1.0, 1.0),
        metavar=("FALSE_POSITIVE", "FALSE_NEGATIVE"),
        help=Text(
            "of two classes: what a row costs that is wrongly taken for the second one, and one of it that is not"
        ),
    )
    add_reading_arguments(parser)
