"""`glassnet candidates`: its arguments, then the work."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from math import isfinite
from pathlib import Path

from engine.candidates.over import Over
from engine.config.training import EngineName
from engine.headless.arguments import add_word
from engine.headless.candidates import CandidatesOptions, candidates
from engine.headless.console import console_on_terminal
from engine.headless.parser import Parser
from engine.headless.settings import add_settings_argument
from engine.text import Text

EPILOG = Text("""\
Each candidate is trained with several seeds, and compared by the validation loss (the training loss where no rows validate).

  glassnet candidates iris.glassnet --over neurons --values 1,2,4,8
  glassnet candidates iris.glassnet --over seeds --seeds 20 --keep best.glassnet
  glassnet candidates iris.glassnet --over rate --report rate.json

--over neurons   units of a hidden layer (--layer NAME; else the first one)
--over layers    how many hidden layers: the last ones are left out, or the last one is repeated
--over rows      shares of the training rows (the learning curve)
--over features  forward selection: each round adds the feature that helps most
--over seeds     as many starts from different weights as --seeds says
--over rate      the learning-rate range test: one run in which the rate rises from update to update

Exit status: 0; 2 for what cannot be used.
""")
SEEDS = 5


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Compare as `arguments` say. Raises UsageError."""
    parser = Parser(
        prog="glassnet candidates",
        shown=shown,
        description=Text("Vary an experiment in one thing, train each variant with several seeds, and compare."),
        epilog=EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_candidates_arguments(parser)
    found = parser.parse_args(arguments)
    try:
        values = tuple(float(text) for text in found.values.split(",") if text.strip())
    except ValueError:
        values = (float("nan"),)
    if not all(map(isfinite, values)):
        parser.error(Text("--values are numbers with commas between them, such as 1,2,4."))
    options = CandidatesOptions(
        source=found.source,
        over=Over(found.over),
        values=values,
        layer=found.layer,
        seeds=found.seeds,
        engine=EngineName(found.engine),
        settings=tuple(found.settings),
        keep=found.keep,
        report=found.report,
    )
    return candidates(options, console_on_terminal(shown))


def add_candidates_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `candidates`."""
    add = parser.add_argument
    add("source", metavar="FILE.glassnet|LESSON", help=Text("a project, or a lesson's id, number or folder"))
    add_word(parser, "--over", Over, help_text=Text("what is varied"), default=Over.NEURONS.value)
    add("--values", default="", metavar="A,B", help=Text("the values that are tried; else the usual ones"))
    add("--layer", default="", metavar="NAME", help=Text("the hidden layer whose units are varied"))
    add(
        "--seeds",
        type=int,
        default=SEEDS,
        metavar="N",
        help=Text("how many seeds each candidate is trained with ({count})", count=SEEDS),
    )
    add_word(
        parser,
        "--engine",
        EngineName,
        help_text=Text("which engine computes; numpy by default"),
        default=EngineName.NUMPY.value,
    )
    add_settings_argument(parser)
    add("--keep", type=Path, metavar="FILE.glassnet", help=Text("write the best network that was trained"))
    add("--report", type=Path, metavar="FILE.json", help=Text("every run, mean and deviation, the best"))
