"""`glassnet dataflow`: its arguments, then the work."""

import argparse
from collections.abc import Callable

from engine.headless.console import console_on_terminal
from engine.headless.dataflow import EPILOG, add_dataflow_arguments, dataflow_headless
from engine.headless.parser import Parser
from engine.text import Text


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Show the graph that `arguments` name. Raises UsageError."""
    parser = Parser(
        prog="glassnet dataflow",
        shown=shown,
        description=Text(
            "Run a program, or one update of a network, as TensorFlow's graph, and tell of each operation."
        ),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_dataflow_arguments(parser)
    return int(dataflow_headless(parser.parse_args(arguments), console_on_terminal(shown)))
