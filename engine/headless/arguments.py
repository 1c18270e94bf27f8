"""The arguments of `glassnet train`, as a frozen value. What they mean for an experiment is decided in `experiment_from`."""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.config.breakpoints import Breakpoint
from engine.config.losses import Loss
from engine.config.optimizers import Optimizer
from engine.config.recipe import Scaling
from engine.config.schedules import Schedule
from engine.config.stopping import Combine, StoppingRule
from engine.config.training import EngineName, Precision
from engine.data.reading.options import ReadingOptions
from engine.exports.write import Verify
from engine.files.cells import CsvReader
from engine.headless.parser import word_of
from engine.headless.paths import FileUse
from engine.headless.reading_arguments import add_reading_arguments, reading_options_from
from engine.headless.settings import add_settings_argument
from engine.headless.spec_text import members_of
from engine.headless.verify_arguments import add_verify_arguments
from engine.text import Text

SCALINGS = {
    "standard": Scaling.STANDARD,
    "minmax": Scaling.MINMAX,
    "robust": Scaling.ROBUST,
    "log": Scaling.LOG,
    "none": Scaling.RAW,
}
LOSSES, OPTIMIZERS = members_of(Loss), members_of(Optimizer)
SCHEDULES, RULES = members_of(Schedule), members_of(StoppingRule)
BREAKPOINTS = members_of(Breakpoint)

EPILOG = Text('''\
What is not given is guessed for a CSV file: features and scaling from the columns, the loss from the target and the
output layer, one hidden layer of 8 tanh. For a project file it is what the project says.

  glassnet train iris.csv --target species --layers "8 tanh, 3 softmax" --optimizer adam --epochs 200 --export iris.keras

Names of columns are separated by commas. One that holds a comma stands in quotes, a quote within it is written twice:
--features '"height, cm","say ""hi""",age'; where the whole text is one column's name, no quotes are needed. In --set a name
with points stands in quotes where it could mean several fields: --set 'recipe.columns."Sepal.Length".scaling=minmax'.
Words and names are taken in any spelling that looks the same: Adam, LeakyReLU, species for Species.

Ctrl+C, SIGTERM and SIGHUP end the run at its next update, and all files are written; a second one ends the command at once,
and what was being written stays as it was before.

Exit status: 0, also after Ctrl+C; 2 for arguments or data that cannot be used; 3 when training diverged (the last finite
weights are kept); 4 where a breakpoint (--break) ended the run, all files being written; 143 after SIGTERM and 129 after
SIGHUP, the files being written; 130 where Ctrl+C ended it at once.
''')


@dataclass(frozen=True)
class Options:
    """What was typed; None and empty where nothing was."""

    file: Path
    target: str | None
    features: str | None
    ignore: str | None
    classes: str | None
    merge_alike: str | None
    reading: ReadingOptions
    layers: str | None
    network: Path | None
    loss: str | None
    optimizer: str | None
    learning_rate: float | None
    schedule: str | None
    stop: tuple[str, ...]
    stop_when: Combine | None
    breaks: tuple[str, ...]
    settings: tuple[str, ...]
    batch_size: str | None
    epochs: int | None
    validation: float | None
    folds: int | None
    set_aside: tuple[str, ...]
    scale: str | None
    seed: int | None
    precision: Precision | None
    engine: EngineName
    initial_weights: Path | None
    transpose_weights: bool
    exports: tuple[Path, ...]
    predictions: Path | None
    reports: tuple[Path, ...]
    csv_for: CsvReader
    sensitivity: bool
    network_only: bool
    verify: Verify
    typed: tuple[str, ...] = ()
    """Letter by letter."""

    @property
    def written(self) -> tuple[FileUse, ...]:
        """All files that will be written."""
        return tuple(file for file in self.files if file.writes)

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        written = (
            *(("--export", path) for path in self.exports),
            ("--predictions", self.predictions),
            *(("--report", path) for path in self.reports),
        )
        read = (("--network", self.network), ("--initial-weights", self.initial_weights))
        return (
            FileUse("FILE", self.file, writes=False),
            *(FileUse(option, path, writes=False) for option, path in read if path is not None),
            *(FileUse(option, path, writes=True) for option, path in written if path is not None),
        )


def add_train_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `train`."""
    add = parser.add_argument
    data = parser.add_argument_group(Text("data"))
    add("file", type=Path, metavar="FILE", help=Text("a CSV file, or a project (.glassnet)"))
    data.add_argument(
        "--target",
        metavar="A[,B]",
        help=Text(
            "what is to be learnt (needed for a CSV file); a name that holds a comma in quotes: '\"height, cm\"'"
        ),
    )
    data.add_argument(
        "--features", metavar="C,D", help=Text("what it is learnt from; else all columns that are of use")
    )
    data.add_argument("--ignore", metavar="E", help=Text("columns to leave out"))
    data.add_argument(
        "--classes",
        metavar="A[,B]",
        help=Text(
            "columns of numbers that are classes, such as 1, 2, 3 for kinds: a target gets an output for each, a "
            "feature an input"
        ),
    )
    data.add_argument(
        "--merge-alike",
        nargs="?",
        const="",
        metavar="A[,B]",
        help=Text("take texts that look alike ('Male', 'male ') for one class, in these columns or in all"),
    )
    add_word(
        data,
        "--scale",
        SCALINGS,
        help_text=Text(
            "how number features are scaled; targets are then taken raw. Without it features are standardised, and "
            "so is a number target that is hard to reach: beyond 100, far from zero, or with a deviation below 0.05"
        ),
    )
    data.add_argument(
        "--validation", type=float, metavar="SHARE", help=Text("the part of the rows that validates (0.2)")
    )
    data.add_argument(
        "--folds",
        type=int,
        metavar="K",
        help=Text("cross-validation: train K times, each time another K-th of the rows validates"),
    )
    data.add_argument(
        "--set-aside",
        action="append",
        default=[],
        metavar="ROWS|CONDITION",
        help=Text(
            "rows that take no part in preparation, training, validation and test: their numbers as in '3,7-12', counted from 1, "
            "or a condition such as 'age > 90'; may come again"
        ),
    )
    add_reading_arguments(parser)
    network = parser.add_argument_group(Text("network"))
    network.add_argument(
        "--layers",
        metavar="LAYERS",
        help=Text(
            'like "8 tanh, dropout 0.2, 3 softmax", the output last; units alone, "8, 3", get guessed activations; "8 tanh frozen" '
            "is not trained"
        ),
    )
    network.add_argument(
        "--network",
        type=Path,
        metavar="FILE",
        help=Text(
            "train the network in this file on, with its weights: .keras and .h5 of Keras, .onnx, .safetensors and .glassnet "
            "of the lab"
        ),
    )
    network.add_argument(
        "--initial-weights",
        type=Path,
        metavar="FILE",
        help=Text(
            "start from the weights in this file or project, layer by layer; those of other names or shapes begin as before, which "
            "is told"
        ),
    )
    network.add_argument(
        "--transpose-weights",
        action="store_true",
        help=Text(
            "the matrices of --initial-weights have a row for each unit, as PyTorch keeps them, not for each input"
        ),
    )
    training = parser.add_argument_group(Text("training"))
    add_word(training, "--loss", LOSSES)
    add_word(training, "--optimizer", OPTIMIZERS)
    training.add_argument("--learning-rate", type=float, metavar="R")
    training.add_argument(
        "--schedule",
        metavar="'KIND FIELD=VALUE …'",
        help=Text(
            "how the learning rate changes, e.g. 'step rate=0.5 steps=10'; one of {names}", names=", ".join(SCHEDULES)
        ),
    )
    training.add_argument(
        "--stop",
        action="append",
        default=[],
        metavar="'RULE FIELD=VALUE …'",
        help=Text(
            "end the run by itself, e.g. 'no_improvement patience=5'; one of {names}; may come again",
            names=", ".join(RULES),
        ),
    )
    add_word(training, "--stop-when", Combine, help_text=Text("whether any one of several rules is enough, or all"))
    training.add_argument(
        "--break",
        action="append",
        default=[],
        dest="breaks",
        metavar="'BREAKPOINT …'",
        help=Text(
            "end the run after the very update at which this comes true, e.g. 'nan', 'gradient > 10', 'gradient hidden_1 > 10 "
            "size=largest', 'sign hidden_1/kernel[0,1]', 'dead hidden_1 rows=batch' or 'engines > 1e-6'; the report then has "
            "`breakpoint`; may come again. Those of a project are the window's, and not tested here"
        ),
    )
    training.add_argument("--batch-size", metavar="N|full|1", help=Text("rows in one update (32)"))
    training.add_argument("--epochs", type=int, metavar="N", help=Text("how often all rows are seen (100)"))
    training.add_argument("--seed", type=int, metavar="N", help=Text("of the weights, the batches and the split (0)"))
    add_word(training, "--precision", Precision)
    add_word(training, "--engine", EngineName, default="tensorflow")
    add_settings_argument(training)
    result = parser.add_argument_group(Text("result"))
    result.add_argument(
        "--export",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help=Text(
            "the trained weights: .npz, .csv, .json, .weights.h5, .keras; the model with its preparation, verified by running "
            "it: 'glassnet export --help' lists the formats; or the project: .glassnet; may come again"
        ),
    )
    result.add_argument(
        "--network-only",
        action="store_true",
        help=Text("models take prepared numbers and give what the last layer gives; else raw cells and original units"),
    )
    add_verify_arguments(result)
    result.add_argument(
        "--predictions", type=Path, metavar="FILE.csv", help=Text("what the trained network says of each row")
    )
    add_word(
        result,
        "--csv-for",
        CsvReader,
        default="spreadsheets",
        help_text=Text(
            "whom CSV files are written for. Spreadsheets get a byte order mark, and an apostrophe before texts that "
            "they would run as formulas (numbers stay as they are); programs get neither, and lines that end with LF"
        ),
    )
    add_report_argument(
        result, Text("losses, metrics, settings as .json; all of it as a document: .html, .pdf; may come again")
    )
    result.add_argument(
        "--sensitivity",
        action="store_true",
        help=Text(
            "afterwards, do the run again on both engines and from a start one rounding away, and say whether the "
            "engines differ by more than rounding"
        ),
    )


def add_word(
    group: argparse._ActionsContainer,
    option: str,
    known: Iterable[str],
    *,
    help_text: Text | None = None,
    default: str | None = None,
) -> None:
    """An option that takes one of the words `known`."""
    words = tuple(known)
    group.add_argument(
        option, type=word_of(option, words), metavar=f"{{{','.join(words)}}}", help=help_text, default=default
    )


def add_report_argument(group: argparse._ActionsContainer, help_text: Text) -> None:
    """Declare `--report`, of which there may be several."""
    group.add_argument("--report", action="append", default=[], type=Path, metavar="FILE.json|html|pdf", help=help_text)


def options_from(found: argparse.Namespace, typed: Sequence[str] = ()) -> Options:
    """The parsed arguments as a value. Raises UsageError."""
    return Options(
        file=found.file,
        target=found.target,
        features=found.features,
        ignore=found.ignore,
        classes=found.classes,
        merge_alike=found.merge_alike,
        reading=reading_options_from(found),
        layers=found.layers,
        network=found.network,
        loss=found.loss,
        optimizer=found.optimizer,
        learning_rate=found.learning_rate,
        schedule=found.schedule,
        stop=tuple(found.stop),
        breaks=tuple(found.breaks),
        stop_when=None if found.stop_when is None else Combine(found.stop_when),
        settings=tuple(found.settings),
        batch_size=found.batch_size,
        epochs=found.epochs,
        validation=found.validation,
        folds=found.folds,
        set_aside=tuple(found.set_aside),
        scale=found.scale,
        seed=found.seed,
        precision=None if found.precision is None else Precision(found.precision),
        engine=EngineName(found.engine),
        initial_weights=found.initial_weights,
        transpose_weights=found.transpose_weights,
        exports=tuple(found.export),
        predictions=found.predictions,
        reports=tuple(found.report),
        csv_for=CsvReader(found.csv_for),
        sensitivity=found.sensitivity,
        network_only=found.network_only,
        verify=found.verify,
        typed=tuple(typed),
    )
