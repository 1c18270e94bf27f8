"""`glassnet export`: a trained network as files of other programs, each verified by running it."""

import argparse
from collections.abc import Callable
from pathlib import Path

from engine.exports.formats import FORMATS
from engine.headless.console import console_on_terminal
from engine.headless.export import ExportOptions, export
from engine.headless.parser import Parser
from engine.headless.verify_arguments import add_verify_arguments
from engine.text import Text

EPILOG = Text("""\
Each file takes raw cells, by the names of their columns, and gives answers in original units: scaling, encodings and what fills
missing cells are in it. With --network-only it takes prepared numbers and gives what the last layer gives.

  glassnet export iris.glassnet iris.safetensors
  glassnet export iris.glassnet --card iris.json

Exit status: 0; 2 for what cannot be used, and where a file that was written does not give the network's answers.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Export as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet export",
        shown=shown,
        description=Text("Write a trained network with its preparation as files of other programs."),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_export_arguments(parser)
    found = parser.parse_args(arguments)
    if not found.outputs and found.card is None:
        parser.error("the following arguments are required: OUT")
    options = ExportOptions(
        model=found.model,
        outputs=tuple(found.outputs),
        network_only=found.network_only,
        verify=found.verify,
        card=found.card,
        report=found.report,
    )
    return export(options, console_on_terminal(shown))


def add_export_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `export`."""
    add = parser.add_argument
    add("model", type=Path, metavar="MODEL", help=Text("a project (.glassnet) with a trained network, or an export"))
    suffixes = ", ".join(known.suffix for known in FORMATS)
    add("outputs", type=Path, nargs="*", metavar="OUT", help=Text("files to write: {suffixes}", suffixes=suffixes))
    add("--network-only", action="store_true", help=Text("the network alone: prepared numbers in, the last layer out"))
    add_verify_arguments(parser)
    add(
        "--card",
        type=Path,
        metavar="FILE.json",
        help=Text("what is known of the model: data, preparation, training, scores, versions"),
    )
    add("--report", type=Path, metavar="FILE.json", help=Text("what was written, and how far each is from the network"))
