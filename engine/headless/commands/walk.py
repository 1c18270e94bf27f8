"""`glassnet walk`: its arguments, then the work."""

import argparse
from collections.abc import Callable

from engine.headless.console import console_on_terminal
from engine.headless.parser import Parser
from engine.headless.walk_arguments import EPILOG, add_walk_arguments, walk_options_from
from engine.text import Text


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Walk as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet walk",
        shown=shown,
        description=Text("Let an optimizer walk down a formula, and print every position."),
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_walk_arguments(parser)
    options = walk_options_from(parser.parse_args(arguments))
    from engine.headless.walk import walk_headless  # after the arguments: what is mistyped is told at once

    return int(walk_headless(options, console_on_terminal(shown)))
