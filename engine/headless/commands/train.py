"""`glassnet train`: its arguments, then the work."""

import argparse
from collections.abc import Callable

from engine.headless.arguments import EPILOG, add_train_arguments, options_from
from engine.headless.console import console_on_terminal
from engine.headless.parser import Parser
from engine.text import Text


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Train as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet train",
        shown=shown,
        description=Text("Train a network without a window."),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_train_arguments(parser)
    options = options_from(parser.parse_args(arguments), arguments)
    from engine.headless.train import train  # after the arguments: what is mistyped is told at once

    return int(train(options, console_on_terminal(shown)))
