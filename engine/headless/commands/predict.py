"""`glassnet predict`: its arguments, then the work."""

import argparse
from collections.abc import Callable
from pathlib import Path

from engine.files.answers_csv import Columns
from engine.files.cells import CsvReader
from engine.headless.arguments import add_word
from engine.headless.console import console_on_terminal
from engine.headless.parser import Parser
from engine.headless.predict import PredictOptions, predict
from engine.headless.predict_row import predict_row
from engine.headless.reading_arguments import add_reading_arguments, reading_options_from
from engine.headless.usage import UsageError
from engine.text import Text

EPILOG = Text("""\
The columns are found by their names, in any order; others are kept as they are. A row that has a cell which cannot be used
gets no prediction, and the column 'reason' says why.

  glassnet train iris.csv --target species --export iris.glassnet
  glassnet predict iris.glassnet new.csv --output answers.csv
  glassnet predict iris.glassnet new.csv --output answers.csv --columns predictions --csv-for programs
  glassnet predict iris.glassnet --row petal_length=4.7 petal_width=1.4

Exit status: 0, also where some rows have no prediction; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Predict as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet predict",
        shown=shown,
        description=Text("Let a trained network predict the rows of another file, in original units."),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_predict_arguments(parser)
    found = parser.parse_args(arguments)
    if found.row is not None:
        _refuse_beside_row(found)
        return predict_row(found.model, found.row, console_on_terminal(shown))
    if found.file is None or found.output is None:
        parser.error(
            f"the following arguments are required: {'--output' if found.file is not None else 'FILE, --output'}"
        )
    options = PredictOptions(
        model=found.model,
        table=found.file,
        output=found.output,
        columns=Columns(found.columns),
        reading=reading_options_from(found),
        csv_for=CsvReader(found.csv_for),
        report=found.report,
    )
    return predict(options, console_on_terminal(shown))


def add_predict_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `predict`."""
    add = parser.add_argument
    add("model", type=Path, metavar="MODEL", help=Text("a project (.glassnet) with a trained network, or an export"))
    add(
        "file",
        type=Path,
        nargs="?",
        metavar="FILE",
        help=Text("a table with the columns that the network was trained on"),
    )
    add("--output", type=Path, metavar="OUT.csv", help=Text("where every row is written, in its order"))
    add("--row", nargs="+", metavar="NAME=VALUE", help=Text("one row instead of FILE; its answer is printed as JSON"))
    add_word(
        parser,
        "--columns",
        Columns,
        default="all",
        help_text=Text("what stands in OUT.csv: all columns of FILE and the predictions (all), or these alone"),
    )
    add_word(parser, "--csv-for", CsvReader, default="spreadsheets", help_text=Text("whom OUT.csv is written for"))
    add("--report", type=Path, metavar="FILE.json", help=Text("how many rows were predicted, and why others were not"))
    add_reading_arguments(parser)


def _refuse_beside_row(found: argparse.Namespace) -> None:
    """One row is answered on the terminal. Raises UsageError for a file to read or to write."""
    for word, given in (("FILE", found.file), ("--output", found.output), ("--report", found.report)):
        if given is not None:
            raise UsageError(Text("--row gives one row and prints its answer. Leave {word} out.", word=word))
