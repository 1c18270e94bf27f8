"""Options, words and layers in other spellings are taken or answered with what may be meant."""

import pytest

from engine.config.network import Network
from engine.headless.layer_text import layers_text, parse_layers
from engine.headless.settings import apply_setting
from engine.headless.usage import UsageError
from engine.suggest import suggest_experiment
from tests.engine.test_headless_arguments import TABLE, options


@pytest.mark.parametrize(
    ("assignment", "place", "value"),
    [
        ("loss=MeanSquaredError", "loss", "mse"),
        ("optimizer=Adam", "optimizer", "adam"),
        ("Optimizer.Kind=AdamW", "optimizer", "adamw"),
        ("training.optimizer=RMSprop", "optimizer", "rmsprop"),
        ("loss=BCE", "loss", "binary_crossentropy"),
    ],
)
def test_values_are_taken_in_other_spellings(assignment: str, place: str, value: str) -> None:
    chosen = apply_setting(suggest_experiment(TABLE), assignment)
    assert getattr(chosen.learner.training, place).kind == value


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("--lr 0.1", "--learning-rate"), ("--lr=0.1", "--learning-rate"), ("--batch 8", "--batch-size"),
        ("--epoch 3", "--epochs"), ("--hidden 8", "--layers"), ("--learning_rate 0.1", "--learning-rate"),
        ("--optimiser adam", "--optimizer"), ("--lerning-rate 1", "--learning-rate"), ("--Target y", "--target"),
        ("--test-size 0.2", "--set split.test=0.2"), ("--momentum 0.9", "--set optimizer.momentum=0.9"),
        ("--output w.npz", "--export"), ("--random-state 1", "--seed"), ("--cv 5", "--folds"), ("-o w.npz", "--export"),
    ],
)  # fmt: skip
def test_a_mistyped_option_is_answered_with_the_one_that_may_be_meant(typed: str, meant: str) -> None:
    with pytest.raises(UsageError) as caught:
        options("--target", "price", *typed.split())
    assert f"Did you mean {meant}?" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("--optimizer Adam", "optimizer", "adam"),
        ("--optimizer RMSProp", "optimizer", "rmsprop"),
        ("--loss MSE", "loss", "mse"),
        ("--loss mean_squared_error", "loss", "mse"),
        ("--loss MeanAbsoluteError", "loss", "mae"),
        ("--loss categorical-crossentropy", "loss", "categorical_crossentropy"),
        ("--loss logcosh", "loss", "log_cosh"),
        ("--engine tf", "engine", "tensorflow"),
        ("--engine NumPy", "engine", "numpy"),
        ("--precision double", "precision", "float64"),
        ("--scale MinMax", "scale", "minmax"),
        ("--stop-when ALL", "stop_when", "all"),
    ],
)
def test_words_are_taken_in_any_spelling_and_under_well_known_names(typed: str, field: str, value: str) -> None:
    assert getattr(options(*typed.split()), field) == value


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("--seed=", "--seed: '' is not a whole number."),
        ("--epochs 1.5", "--epochs: '1.5' is not a whole number."),
        ("--learning-rate 0,1", "--learning-rate: '0,1' is not a number; write it with a point: 0.1."),
        ("--optimizer adm", "--optimizer: there is no 'adm'. Did you mean 'adam'"),
        ("--loss crossentropy", "'categorical_crossentropy'"),
        ("--engine torch", "--engine: there is no 'torch'; choose one of tensorflow, numpy, both."),
    ],
)
def test_a_word_that_is_none_is_answered_with_those_that_may_be_meant(typed: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        options(*typed.split())
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("8 swish", "8 silu"),
        ("8 LeakyReLU", "8 leaky_relu"),
        ("8 leakyrelu", "8 leaky_relu"),
        ("8 ReLU", "8 relu"),
        ("8 log-softmax", "8 log_softmax"),
        ("8 logistic", "8 sigmoid"),
        ("BatchNormalization", "batch_normalization 0.99"),
        ("Dropout 0.2", "dropout 0.2"),
        ("batch normalization 0.9", "batch_normalization 0.9"),
        ("activation Swish", "activation silu"),
    ],
)
def test_layers_are_taken_in_any_spelling(typed: str, written: str) -> None:
    assert layers_text(Network.stack(parse_layers(typed).layers)) == written


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("8 tahn", "Did you mean 'tanh'?"), ("dropot 0.2", "Did you mean 'dropout'?"), ("8 rleu", "Did you mean 'relu'")],
)
def test_a_mistyped_layer_is_answered_with_the_one_that_may_be_meant(typed: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_layers(typed)
    assert sentence in str(caught.value)
