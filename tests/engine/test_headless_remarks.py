"""On the command line every remark comes before the run, with the options that carry its remedy out, and they do."""

import shlex

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import CategoricalCrossentropy, MeanSquaredError
from engine.config.recipe import Encoding, Role
from engine.data.table import NumberColumn, Table, number_column, text_column
from engine.headless.arguments import Options, add_train_arguments, options_from
from engine.headless.parser import Parser
from engine.headless.remarks import remarks
from engine.headless.setup_from import setup_from
from engine.headless.usage import UsageError
from engine.problems import Problem
from engine.setup import resolve
from engine.text import Text

ROWS = 40
TABLE = Table(
    (
        number_column("size", [str(n) for n in range(ROWS)]),
        NumberColumn("tiny, in A.", np.linspace(0, 1e-6, ROWS)),
        number_column("label", [str(1 + n % 3) for n in range(ROWS)]),
        number_column("bit", [str(n // 3 % 2) for n in range(ROWS)]),
        NumberColumn("price", np.linspace(108, 640, ROWS)),
        text_column("kind", ["a", "b"] * (ROWS // 2)),
        number_column("nothing", [""] * ROWS),
    )
)


def options(*words: str) -> Options:
    parser = Parser(prog="glassnet train")
    add_train_arguments(parser)
    return options_from(parser.parse_args(["table.csv", "--features", "size", *words]))


def built(*words: str) -> Experiment:
    return setup_from(options(*words), TABLE).experiment


def told(*words: str) -> tuple[str, ...]:
    return remarks(options(*words), resolve(built(*words), TABLE))


@pytest.mark.parametrize(
    ("words", "to_do"),
    [
        ("--target label", "--classes label"),
        ("--target bit", "--classes bit"),
        ("--target price --layers '4 tanh, 1 sigmoid' --scale none", "--set network.output.activation=linear"),
        ("--target price --layers '4 linear, 1'", "--set network.hidden_1.activation=tanh"),
        ("--target 'tiny, in A.' --scale none", """--set 'columns."tiny, in A.".scaling=standard'"""),
        ("--target price --batch-size 100", "--batch-size full"),
        ("--target price --learning-rate 0", "--learning-rate 0.001"),
        ("--target price --optimizer adam --set optimizer.epsilon=0", "--set optimizer.epsilon=1e-07"),
        ("--target kind --loss hinge --layers '4, 1 sigmoid'", "--set network.output.activation=linear"),
    ],
)
def test_the_options_of_a_remedy_carry_it_out(words: str, to_do: str) -> None:
    (sentence,) = told(*shlex.split(words))
    assert sentence.endswith(f" To do so: {to_do}")
    assert not told(*shlex.split(f"{words} {to_do}"))


@pytest.mark.parametrize(
    "words", ["--loss mse", "--loss poisson", "--set columns.label.encoding=number", "--classes label"]
)
def test_what_is_decided_about_the_target_is_not_asked(words: str) -> None:
    assert not told("--target", "label", *words.split())


def test_the_command_is_told_the_option_with_an_error() -> None:
    with pytest.raises(UsageError, match=r"To do so: --ignore nothing$"):
        setup_from(options("--target", "price", "--features", "size,nothing"), TABLE)


def test_a_target_without_a_difference_is_told_with_the_option_for_another() -> None:
    table = Table((TABLE.columns[0], number_column("five", ["5"] * ROWS)))
    with pytest.raises(UsageError, match=r"Choose another target \(--target\)\.$"):
        setup_from(options("--target", "five"), table)


def test_columns_named_as_classes_are_classes() -> None:
    chosen = built("--target", "label", "--features", "size,bit", "--classes", "bit,label")
    assert chosen.recipe.column("label").encoding is Encoding.ONE_HOT
    assert chosen.recipe.column("bit").encoding is Encoding.ONE_HOT
    assert chosen.recipe.split.stratified
    assert chosen.learner.training.loss == CategoricalCrossentropy()
    assert chosen.learner.network.output.layer == Dense(units=3, activation=Activation.SOFTMAX)


def test_a_project_that_learns_a_number_learns_classes() -> None:
    project = built("--target", "label", "--layers", "5 relu, 1 linear", "--loss", "mse")
    chosen = setup_from(options("--classes", "label"), TABLE, project).experiment
    assert chosen.learner.network.nodes[0] == project.learner.network.nodes[0]
    assert chosen.learner.network.output.layer == Dense(units=3, activation=Activation.SOFTMAX)
    assert chosen.learner.training.loss == CategoricalCrossentropy()
    again = setup_from(options(), TABLE, chosen).experiment
    assert again == chosen
    words = "--layers", "1 linear", "--loss", "mse", "--set", "columns.label.encoding=number"
    unmixed = "--set", "split.stratified=false"
    back = setup_from(options(*words, *unmixed), TABLE, chosen).experiment
    assert back.learner.training.loss == MeanSquaredError()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--classes gone", "there is no column 'gone'"),
        ("--classes bit", "--classes: 'bit' is not used; add it to --features"),
        ("--classes bit --ignore bit", "'bit' stands in --classes and in --ignore"),
    ],
)
def test_classes_that_cannot_be_meant_are_refused(words: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        built("--target", "label", *words.split())


def test_a_column_that_is_left_out_at_first_is_used_as_soon_as_it_is_named() -> None:
    table = Table((*TABLE.columns[:1], number_column("id", [str(n % 4) for n in range(ROWS)]), *TABLE.columns[4:5]))
    parser = Parser(prog="glassnet train")
    add_train_arguments(parser)
    chosen = setup_from(
        options_from(parser.parse_args(["t.csv", "--target", "price", "--classes", "id"])), table
    ).experiment
    assert chosen.recipe.column("id").role is Role.FEATURE
    assert chosen.recipe.column("id").encoding is Encoding.ONE_HOT


def test_every_remedy_that_no_option_says_is_left_to_the_sentence() -> None:
    from engine.headless.remedy import remedy_options

    experiment = built("--target", "price")
    other = experiment.with_learner(network=experiment.learner.network.removed("hidden_1"))
    assert (
        remedy_options(Problem(("network",), Text("It has too many layers."), Text("Remove one."), other), experiment)
        == ""
    )
    assert remedy_options(Problem(("network",), Text("It has too many layers."), Text("Remove one.")), experiment) == ""
    assert not resolve(other, TABLE).problems
