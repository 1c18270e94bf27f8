"""Schedules, stopping rules and layers of every kind can be typed on the command line; what is wrong is told in one sentence."""

import argparse

import pytest

from engine.config.activations import Activation
from engine.config.layers import BatchNormalization, Dense, Dropout, Flatten, GaussianNoise, Reshape
from engine.config.network import Network
from engine.config.schedules import CosineDecay, ScheduleUnit
from engine.config.stopping import AfterEpochs, Combine, NoImprovement, Stopping, TargetLoss
from engine.config.training import Training
from engine.config.watched import EpochLoss
from engine.headless.arguments import RULES, SCHEDULES, add_train_arguments, options_from
from engine.headless.layer_text import SETTING, layers_text, parse_layers
from engine.headless.parser import Parser
from engine.headless.setup_from import setup_from
from engine.headless.spec_text import parse_choice
from engine.headless.usage import UsageError
from tests.cases import numeric_table


def training_of(*words: str) -> Training:
    parser = Parser(prog="glassnet train")
    add_train_arguments(parser)
    found: argparse.Namespace = parser.parse_args(["table.csv", "--target", "t0", *words])
    table = numeric_table([[float(i)] for i in range(12)], [[2.0 * i] for i in range(12)])
    return setup_from(options_from(found), table).experiment.learner.training


def test_a_schedule_is_its_kind_and_fields() -> None:
    chosen = training_of("--schedule", "cosine steps=20 unit=update end=0.1").schedule
    assert chosen == CosineDecay(steps=20, unit=ScheduleUnit.UPDATE, end=0.1)


def test_stopping_rules_are_joined_as_asked() -> None:
    words = ["--stop", "target_loss loss=0.5", "--stop", "epochs epochs=3", "--stop-when", "all"]
    rules = (TargetLoss(loss=0.5), AfterEpochs(epochs=3))
    assert training_of(*words).stopping == Stopping(join=Combine.ALL, rules=rules)
    early = training_of("--stop", "no_improvement patience=5 watched=training restore_best=false").stopping.rules
    assert early == (NoImprovement(patience=5, watched=EpochLoss.TRAINING, restore_best=False),)


@pytest.mark.parametrize("members", [RULES, SCHEDULES], ids=["rules", "schedules"])
def test_every_kind_can_be_chosen_by_its_name(members: dict[str, type]) -> None:
    for kind, model in members.items():
        assert type(parse_choice("--x", kind, members)) is model


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wish", "there is no 'wish'; choose one of epochs, updates"),
        ("", "there is no ''"),
        ("target_loss 'loss=1", "there is no ''"),
        ("target_loss loss", "'loss' sets no field of target_loss; there is watched, loss"),
        ("no_improvement patience=0", "patience should be greater than or equal to 1"),
        ("no_improvement watched=batch", "watched"),
    ],
)
def test_what_is_no_rule_is_told(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parse_choice("--stop", text, RULES)


def test_kinds_fields_and_words_are_taken_in_any_spelling() -> None:
    assert training_of("--schedule", "CosineDecay steps=20 Unit=UPDATE").schedule == CosineDecay(
        steps=20, unit=ScheduleUnit.UPDATE
    )
    found = parse_choice("--stop", "EarlyStopping patience=5 watched=Training restore-best=False", RULES)
    assert found == NoImprovement(patience=5, watched=EpochLoss.TRAINING, restore_best=False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("patience=3", "does not begin with one of epochs, updates,"),
        ("patience=3", "Did you mean 'no_improvement patience=3'?"),
        ("no_improvment", "Did you mean 'no_improvement'?"),
        ("no_improvement patient=3", "Did you mean 'patience'?"),
    ],
)
def test_a_mistyped_rule_or_field_is_answered_with_the_one_that_may_be_meant(text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_choice("--stop", text, RULES)
    assert said in str(caught.value)


def test_layers_of_other_kinds_are_read_and_written_alike() -> None:
    text = "8 relu, batch_normalization 0.9, dropout 0.25, gaussian_noise 0.1, reshape 2 × 4, flatten, 3 softmax"
    layers = parse_layers(text).layers
    assert [type(layer) for layer in layers] == [
        Dense,
        BatchNormalization,
        Dropout,
        GaussianNoise,
        Reshape,
        Flatten,
        Dense,
    ]
    assert isinstance(layers[2], Dropout)
    assert layers[2].rate == 0.25
    assert layers_text(Network.stack(layers)) == text
    assert isinstance(layers[-1], Dense)
    assert layers[-1].activation is Activation.SOFTMAX


def test_a_layer_is_frozen_by_a_word_behind_it() -> None:
    typed = parse_layers("8 relu frozen, batch_normalization 0.9 Frozen, 4 frozen, dropout 0.25, 3 softmax")
    assert [layer.is_frozen for layer in typed.layers] == [True, True, True, False, False]
    assert typed.open == {2}
    text = layers_text(Network.stack(typed.layers), guessed={"hidden_3"})
    assert text == ("8 relu frozen, batch_normalization 0.9 frozen, 4 linear frozen (guessed), dropout 0.25, 3 softmax")


def test_every_kind_of_a_stack_has_a_default() -> None:
    for kind in SETTING:
        (layer,) = parse_layers(kind).layers
        assert layer.kind == kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dropout 3", "rate should be less than or equal to 1"),
        ("flatten 3", "flatten takes nothing behind it"),
        ("dropout 0.5 frozen", "dropout learns nothing and cannot be frozen"),
        ("frozen", "has an empty layer"),
    ],
)
def test_a_layer_that_cannot_be_is_told(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parse_layers(f"{text}, 3 softmax")
