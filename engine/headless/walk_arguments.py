"""The arguments of `glassnet walk`, as a frozen value, and the walk that they describe."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from engine.config.experiment import Experiment
from engine.config.training import EngineName, Precision, Training
from engine.data.editing.formula_text import FormulaError
from engine.data.reading.errors import ReadingError
from engine.data.reading.read_table import read_table
from engine.headless.arguments import OPTIMIZERS, SCHEDULES, add_word
from engine.headless.settings import place_of, with_settings
from engine.headless.spec_text import parse_choice
from engine.headless.usage import UsageError, within_bounds
from engine.text import Text, joined
from engine.walk.columns import with_columns
from engine.walk.spec import Walk

EPILOG = Text("""\
The formula is written as those of columns are: + - * / **, comparisons, if … else, and functions such as sqrt, exp and sin. Where
it has two variables, the numbers of --start are in the order of the alphabet.

  glassnet walk "0.5*(p+2)**2" --start -5 --optimizer momentum --learning-rate 0.5 --set optimizer.momentum=0.5
  glassnet walk "(1-x)**2 + 100*(y-x**2)**2" --start -1 2 --optimizer adam --learning-rate 0.1 --updates 200 --engine both
  glassnet walk "mean((w*x - y)**2)" --table data.csv --start 0 --learning-rate 0.1
                                            x and y are columns of the table

Exit status: 0; 2 for arguments that cannot be used; 3 when the walk left the finite numbers.
""")


@dataclass(frozen=True)
class WalkOptions:
    """What was typed, checked."""

    walk: Walk
    engine: EngineName
    report: Path | None


def add_walk_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `walk`."""
    add = parser.add_argument
    add("expression", metavar="FORMULA", help=Text("a formula of one or two variables, such as 0.5*(p+2)**2"))
    add("--table", type=Path, metavar="FILE", help=Text("a table whose columns the formula names within mean(…)"))
    add(
        "--start",
        type=float,
        nargs="+",
        required=True,
        metavar="X",
        help=Text("where the walk begins: a number for each variable"),
    )
    add_word(parser, "--optimizer", OPTIMIZERS, default="sgd")
    add("--learning-rate", type=float, metavar="R")
    add(
        "--schedule",
        metavar="'KIND FIELD=VALUE …'",
        help=Text(
            "how the learning rate changes, e.g. 'step rate=0.5 steps=10'; one of {names}", names=", ".join(SCHEDULES)
        ),
    )
    add("--updates", type=int, default=16, metavar="N", help=Text("how many steps are taken (16)"))
    add_word(parser, "--precision", Precision, default="float64")
    add_word(parser, "--engine", EngineName, default="numpy")
    add(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        dest="settings",
        help=Text(
            "any other field of the optimizer or the schedule, e.g. optimizer.convention=textbook; may come again"
        ),
    )
    add("--report", type=Path, metavar="FILE.json", help=Text("the positions, values and settings"))


def walk_options_from(found: argparse.Namespace) -> WalkOptions:
    """The parsed arguments as a value. Raises UsageError."""
    training = Training(optimizer=OPTIMIZERS[found.optimizer]())
    if found.learning_rate is not None:
        with within_bounds(f"--learning-rate {found.learning_rate:g}"):
            training = training.replace(optimizer=training.optimizer.replace(learning_rate=found.learning_rate))
    if found.schedule is not None:
        training = training.replace(schedule=parse_choice("--schedule", found.schedule, SCHEDULES))
    training = _with_settings(training, found.settings)
    expression = found.expression
    if found.table is not None:
        try:
            expression = with_columns(expression, read_table(found.table).table)
        except (FormulaError, ReadingError) as error:
            raise UsageError(joined(("--table", error), ": ")) from error
    with within_bounds(f"--updates {found.updates}"):
        walk = Walk(
            expression=expression,
            start=tuple(found.start),
            optimizer=training.optimizer,
            schedule=training.schedule,
            updates=found.updates,
            precision=Precision(found.precision),
        )
    return WalkOptions(walk, EngineName(found.engine), found.report)


def _with_settings(training: Training, settings: list[str]) -> Training:
    for assignment in settings:
        if place_of(assignment)[:2] not in (("training", "optimizer"), ("training", "schedule")):
            raise UsageError(
                Text(
                    "--set {assignment}: a walk has only an optimizer and a schedule; set a field of theirs.",
                    assignment=assignment,
                )
            )
    return with_settings(Experiment().with_learner(training=training), settings).learner.training
