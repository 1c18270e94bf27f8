"""What is typed becomes the experiment that was meant; what cannot be is told in one sentence."""

import argparse
from pathlib import Path

import pytest

from engine.config.experiment import Experiment
from engine.config.initializers import HeNormal
from engine.config.layers import Dense
from engine.config.network import Network
from engine.config.optimizers import Adam, AdamW, ClipByNorm, ClipByValue, Convention, Lion, Momentum, NoClipping
from engine.config.recipe import Encoding, Missing, Role, Scaling
from engine.config.training import FullBatch, MiniBatch, Stochastic
from engine.data.table import Table, number_column, text_column
from engine.headless.arguments import OPTIMIZERS, Options, add_train_arguments, options_from
from engine.headless.layer_text import layers_text, parse_layers
from engine.headless.parser import Parser
from engine.headless.settings import apply_setting
from engine.headless.setup_from import setup_from
from engine.headless.target_reasons import target_reasons
from engine.headless.usage import UsageError
from engine.suggest import suggest_experiment

ROWS = 30
TABLE = Table(
    (
        number_column("id", map(str, range(ROWS))),
        number_column("size", map(str, range(ROWS))),
        text_column("colour", ["red", "green", "blue"] * 10),
        text_column("kind", ["a", "b", "c"] * 10),
        text_column("answer", ["no", "yes"] * 15),
        text_column("pair", ["x", "y", "y"] * 10),
        number_column("digit", [str(n % 3) for n in range(ROWS)]),
        number_column("bit", [str(n % 2) for n in range(ROWS)]),
        number_column("price", [str(n * 1.5) for n in range(ROWS)]),
    )
)


def options(*words: str) -> Options:
    parser = Parser(prog="glassnet train")
    add_train_arguments(parser)
    return options_from(parser.parse_args(["table.csv", *words]))


def built(*words: str, table: Table = TABLE) -> Experiment:
    return setup_from(options(*words), table).experiment


def encoding(experiment: Experiment, name: str) -> Encoding:
    return experiment.recipe.column(name).encoding


def roles(experiment: Experiment, role: Role) -> list[str]:
    return [column.name for column in experiment.recipe.with_role(role)]


def test_layers_are_read_and_written_alike() -> None:
    network = Network.stack(parse_layers("8 tanh, 16  leaky-relu,3 Softmax, 2linear").layers)
    assert layers_text(network) == "8 tanh, 16 leaky_relu, 3 softmax, 2 linear"
    assert parse_layers(layers_text(network)).layers == tuple(node.layer for node in network.nodes)
    assert (
        layers_text(network, {"hidden_2", "output"}) == "8 tanh, 16 leaky_relu (guessed), 3 softmax, 2 linear (guessed)"
    )
    assert network.names == ("hidden_1", "hidden_2", "hidden_3", "output")


@pytest.mark.parametrize("text", ["", "8 tanh,", "tanh 8", "-3 tanh", "8 frob", "8.5 tanh", "9999999 tanh"])
def test_layers_that_cannot_be_are_told(text: str) -> None:
    with pytest.raises(UsageError, match="--layers"):
        parse_layers(text)


def test_columns_get_the_roles_that_are_named() -> None:
    chosen = built("--target", "kind", "--ignore", "digit,bit")
    assert roles(chosen, Role.TARGET) == ["kind"]
    assert roles(chosen, Role.FEATURE) == ["size", "colour", "answer", "pair", "price"]
    chosen = built("--target", "price,size", "--features", "id,colour")
    assert roles(chosen, Role.TARGET) == ["size", "price"]
    assert roles(chosen, Role.FEATURE) == ["id", "colour"]


@pytest.mark.parametrize(
    ("typed", "scaling"),
    [((), Scaling.STANDARD), (("--scale", "minmax"), Scaling.MINMAX), (("--scale", "none"), Scaling.RAW)],
)
def test_number_features_are_scaled_and_targets_never(typed: tuple[str, ...], scaling: Scaling) -> None:
    recipe = built("--target", "price", *typed).recipe
    assert recipe.column("size").scaling is scaling
    assert recipe.column("colour").scaling is Scaling.RAW
    assert recipe.column("price").scaling is Scaling.RAW


@pytest.mark.parametrize(
    ("typed", "loss", "encoded", "layers"),
    [
        ("--target kind", "categorical_crossentropy", Encoding.ONE_HOT, "8 tanh, 3 softmax"),
        ("--target price", "mse", Encoding.NUMBER, "8 tanh, 1 linear"),
        ("--target digit", "mse", Encoding.NUMBER, "8 tanh, 1 linear"),
        ("--target digit --loss categorical_crossentropy", "categorical_crossentropy", Encoding.ONE_HOT, "8 tanh, 3 softmax"),
        ("--target digit --loss sparse_categorical_crossentropy", "sparse_categorical_crossentropy", Encoding.CLASS_INDEX,
         "8 tanh, 3 softmax"),
        ("--target answer", "binary_crossentropy", Encoding.BOOLEAN, "8 tanh, 1 sigmoid"),
        ("--target answer --loss binary_crossentropy", "binary_crossentropy", Encoding.BOOLEAN, "8 tanh, 1 sigmoid"),
        ("--target digit --layers 3softmax", "categorical_crossentropy", Encoding.ONE_HOT, "3 softmax"),
        ("--target answer --layers 1sigmoid", "binary_crossentropy", Encoding.BOOLEAN, "1 sigmoid"),
        ("--target answer --layers 2sigmoid", "binary_crossentropy", Encoding.ONE_HOT, "2 sigmoid"),
        ("--target bit --layers 1sigmoid", "binary_crossentropy", Encoding.CLASS_INDEX, "1 sigmoid"),
        ("--target answer --layers 1tanh", "mse", Encoding.BOOLEAN, "1 tanh"),
        ("--target kind --layers 3linear", "mse", Encoding.ONE_HOT, "3 linear"),
        ("--target kind --layers 3", "categorical_crossentropy", Encoding.ONE_HOT, "3 softmax"),
        ("--target kind --layers 8,3", "categorical_crossentropy", Encoding.ONE_HOT, "8 tanh, 3 softmax"),
        ("--target kind --layers 8,4relu,3", "categorical_crossentropy", Encoding.ONE_HOT, "8 tanh, 4 relu, 3 softmax"),
        ("--target kind --layers 8linear,3", "categorical_crossentropy", Encoding.ONE_HOT, "8 linear, 3 softmax"),
        ("--target kind --layers 8,3softmax", "categorical_crossentropy", Encoding.ONE_HOT, "8 tanh, 3 softmax"),
        ("--target kind --layers 8,3 --loss mse", "mse", Encoding.ONE_HOT, "8 tanh, 3 linear"),
        ("--target kind --layers 8,3 --loss sparse_categorical_crossentropy", "sparse_categorical_crossentropy",
         Encoding.CLASS_INDEX, "8 tanh, 3 softmax"),
        ("--target answer --layers 8,1", "binary_crossentropy", Encoding.BOOLEAN, "8 tanh, 1 sigmoid"),
        ("--target answer --layers 8,2", "categorical_crossentropy", Encoding.ONE_HOT, "8 tanh, 2 softmax"),
        ("--target pair --layers 8,1", "binary_crossentropy", Encoding.CLASS_INDEX, "8 tanh, 1 sigmoid"),
        ("--target pair --layers 8,2", "categorical_crossentropy", Encoding.ONE_HOT, "8 tanh, 2 softmax"),
        ("--target digit --layers 8,1", "mse", Encoding.NUMBER, "8 tanh, 1 linear"),
        ("--target digit --layers 8,3", "categorical_crossentropy", Encoding.ONE_HOT, "8 tanh, 3 softmax"),
        ("--target price --layers 8,1 --loss poisson", "poisson", Encoding.NUMBER, "8 tanh, 1 exponential"),
    ],
)  # fmt: skip
def test_loss_encoding_and_output_suit_each_other(typed: str, loss: str, encoded: Encoding, layers: str) -> None:
    words = typed.split()
    chosen = built(*words)
    assert chosen.learner.training.loss.kind == loss
    assert encoding(chosen, words[1]) is encoded
    assert layers_text(chosen.learner.network) == layers


@pytest.mark.parametrize(
    ("text", "layers"),
    [
        ("8, dropout 0.2, 3", "8 tanh, dropout 0.2, 3 softmax"),
        (
            "8, batch_normalization, activation relu, 3",
            "8 linear, batch_normalization 0.99, activation relu, 3 softmax",
        ),
        ("8, 3, activation softmax", "8 tanh, 3 linear, activation softmax"),
    ],
)
def test_a_layer_that_leaves_its_activation_to_another_one_stays_linear(text: str, layers: str) -> None:
    chosen = built("--target", "kind", "--layers", text)
    assert layers_text(chosen.learner.network) == layers
    assert chosen.learner.training.loss.kind == "categorical_crossentropy"


def test_training_is_what_was_typed() -> None:
    typed = "--target price --optimizer adam --learning-rate 0.5 --epochs 7 --seed 3 --precision float64 --batch-size 5"
    chosen = built(*typed.split())
    assert chosen.learner.training.optimizer == Adam(learning_rate=0.5)
    assert chosen.learner.training.batching == MiniBatch(size=5)
    assert (chosen.learner.training.epochs, chosen.learner.training.seed, chosen.recipe.split.seed) == (7, 3, 3)
    assert chosen.learner.training.precision == "float64"
    assert built("--target", "price", "--batch-size", "1").learner.training.batching == Stochastic()
    assert built("--target", "price", "--batch-size", "full").learner.training.batching == FullBatch()


def test_a_split_is_stratified_only_where_it_can_be() -> None:
    assert built("--target", "kind").recipe.split.stratified
    assert not built("--target", "price").recipe.split.stratified
    assert not built("--target", "kind", "--validation", "0.05").recipe.split.stratified
    assert not built("--target", "kind", "--set", "split.stratified=false").recipe.split.stratified


def test_a_table_of_a_few_rows_trains_on_all_of_them_unless_told_otherwise() -> None:
    small = Table((number_column("x", ["1", "2", "3"]), number_column("y", ["1", "2", "3"])))
    assert built("--target", "y", table=small).recipe.split.validation == 0
    assert built("--target", "y", "--validation", "0.4", table=small).recipe.split.validation == 0.4


def test_any_field_can_be_set_by_its_path() -> None:
    chosen = suggest_experiment(TABLE)
    for assignment in (
        "optimizer=adam",
        "optimizer.beta_1=0.8",
        "batching.shuffle=false",
        "missing=fill",
        "split.validation=0.5",
        "columns.size.scaling=minmax",
        "network.hidden_1.use_bias=false",
        "network.hidden_1.kernel_initializer=he_normal",
        "training.epochs=9",
    ):
        chosen = apply_setting(chosen, assignment)
    hidden = chosen.learner.network.node("hidden_1").layer
    assert isinstance(hidden, Dense)
    assert (hidden.use_bias, hidden.kernel_initializer) == (False, HeNormal())
    assert chosen.learner.training.optimizer == Adam(beta_1=0.8)
    assert chosen.learner.training.batching == MiniBatch(shuffle=False)
    assert (chosen.recipe.missing, chosen.recipe.split.validation, chosen.learner.training.epochs) == (
        Missing.FILL,
        0.5,
        9,
    )
    assert chosen.recipe.column("size").scaling is Scaling.MINMAX


def test_choices_within_choices_are_set_by_name_or_kind() -> None:
    chosen = suggest_experiment(TABLE)
    for assignment in (
        "optimizer=adamw",
        "optimizer.convention=textbook",
        "optimizer.clipping.kind=norm",
        "optimizer.clipping.limit=0.5",
        "optimizer.weight_decay=0.1",
    ):
        chosen = apply_setting(chosen, assignment)
    textbook = AdamW(convention=Convention.TEXTBOOK, clipping=ClipByNorm(limit=0.5), weight_decay=0.1)
    assert chosen.learner.training.optimizer == textbook
    chosen = apply_setting(chosen, "optimizer.clipping=none")
    assert chosen.learner.training.optimizer == textbook.replace(clipping=NoClipping())
    chosen = apply_setting(chosen, "optimizer.kind=lion")
    assert chosen.learner.training.optimizer == Lion()


def test_every_optimizer_can_be_named() -> None:
    for name in OPTIMIZERS:
        assert built("--target", "price", "--optimizer", name).learner.training.optimizer.kind == name


def test_sgd_with_a_momentum_keeps_all_that_is_set() -> None:
    chosen = apply_setting(suggest_experiment(TABLE), "optimizer=sgd")
    for assignment in ("optimizer.clipping=value", "optimizer.weight_decay=0.1", "optimizer.momentum=0.5"):
        chosen = apply_setting(chosen, assignment)
    assert chosen.learner.training.optimizer == Momentum(momentum=0.5, clipping=ClipByValue(), weight_decay=0.1)


def test_sgd_with_a_momentum_is_momentum() -> None:
    wish = ("--optimizer", "sgd", "--learning-rate", "0.2", "--set", "optimizer.momentum=0.9")
    chosen = built("--target", "price", *wish)
    assert chosen.learner.training.optimizer == Momentum(learning_rate=0.2, momentum=0.9)


@pytest.mark.parametrize(
    ("assignment", "sentence"),
    [
        ("optimizer.momentum", "not of the form NAME=VALUE"),
        ("optimizer.frob=1", "there is no 'frob' here; there is learning_rate"),
        ("frob=1", "there is no 'frob' here; there is loss, optimizer"),
        ("network.frob.units=1", "there is no 'frob' here; there is hidden_1, output"),
        ("optimizer.clipping.limit=1", "there is no 'limit' here; there is nothing to set for the kind 'none'"),
        ("optimizer.clipping=much", "clipping"),
        ("optimizer.beta_1=2", "beta_1 should be less than 1"),
        ("epochs=many", "epochs should be a valid integer"),
        ("network=1", "nodes"),
        ("optimizer.learning_rat=1", "there is no 'learning_rat' here. Did you mean 'learning_rate'?"),
        ("network.hiden_1.units=4", "Did you mean 'hidden_1'?"),
        ("columns.siz.scaling=raw", "Did you mean 'size'?"),
        ("columns.size.scaling=minmx", "Choose one of raw, standard, minmax"),
        ("columns.size.scaling=minmx", "Did you mean 'minmax'?"),
        ("loss=mze", "there is no 'mze'. Did you mean 'mse' or 'mae'? Choose one of mse, rmse"),
        ("columns.size=3", "'size' has fields of its own; name one of them."),
        ('columns."size.scaling=raw', "there is no '\"size' here"),
        ("columns..scaling=raw", "not of the form NAME=VALUE"),
    ],
)
def test_settings_that_cannot_be_are_told(assignment: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        apply_setting(suggest_experiment(TABLE), assignment)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "--target is missing; name the column to be learnt, one of id, size"),
        ("--target frob", "--target: there is no column 'frob'; the columns are id, size"),
        ("--target kind --ignore kind", "'kind' stands in --target and in --ignore"),
        ("--target kind --layers 2softmax", "has 2 units for 3 classes. Give it 3 units."),
        ("--target kind --layers 0tanh,3softmax", "has 0 units"),
        ("--target kind --layers 1000000tanh,1000000tanh,1000000tanh,3softmax", "of memory"),
        ("--target kind --loss categorical_crossentropy --layers 3linear", "needs a softmax output"),
        ("--target price --batch-size frob", "--batch-size 'frob' is neither a number of rows nor 'full'"),
        ("--target price --batch-size 0", "--batch-size 0: size should be greater than or equal to 1"),
        ("--target price --learning-rate -1", "learning_rate should be greater than or equal to 0"),
        ("--target price --learning-rate nan", "--learning-rate nan"),
        ("--target price --validation 1", "validation should be less than or equal to 0.9"),
        ("--target price --epochs 0", "epochs should be greater than or equal to 1"),
    ],
)
def test_what_cannot_work_is_told_before_training(typed: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        built(*typed.split())
    assert sentence in str(caught.value)


def test_a_project_keeps_what_is_not_typed_anew() -> None:
    project = suggest_experiment(TABLE)
    project = project.with_learner(
        training=project.learner.training.replace(epochs=77, optimizer=Adam(learning_rate=0.25))
    )
    assert setup_from(options(), TABLE, project).experiment == project
    changed = setup_from(options("--epochs", "5", "--learning-rate", "0.5"), TABLE, project).experiment
    assert changed.learner.training == project.learner.training.replace(epochs=5, optimizer=Adam(learning_rate=0.5))
    assert (changed.recipe, changed.learner.network) == (project.recipe, project.learner.network)


def test_a_parser_tells_instead_of_ending_the_program() -> None:
    parser = Parser(prog="glassnet train")
    add_train_arguments(parser)
    assert isinstance(parser, argparse.ArgumentParser)
    with pytest.raises(UsageError, match="unrecognized arguments: --frob"):
        parser.parse_args(["a.csv", "--frob"])
    assert options().file == Path("table.csv")


SMALL = Table(
    (
        number_column("volt", [str(n / 10) for n in range(ROWS)]),
        number_column("current", [str(n * 3e-7) for n in range(ROWS)]),
    )
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            (),
            "'current' is standardised, since its numbers differ by little, from 0 to 8.7e-06; predictions are in its own units",
        ),
        (
            ("--layers", "4, 1 sigmoid"),
            "from 0 to 8.7e-06, and the output (sigmoid) gives 0 to 1",
        ),
        (("--scale", "standard"), ""),
        (("--set", "columns.current.scaling=standard"), ""),
    ],
)
def test_why_a_target_is_scaled_unasked_is_said(words: tuple[str, ...], said: str) -> None:
    chosen = "--target", "current", *words
    sentences = [*target_reasons(options(*chosen), built(*chosen, table=SMALL), SMALL)]
    assert [said in sentence for sentence in sentences] == [True] * bool(said)
