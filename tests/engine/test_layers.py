"""Every layer can be made without arguments, keeps its JSON, and has the shapes and arrays that its kind says."""

from typing import get_args

import numpy as np
import pytest
from pydantic import TypeAdapter, ValidationError

from engine.config import layers
from engine.config.activations import DEFAULT_SLOPE, Activation
from engine.config.arrangement import Windows
from engine.config.axes import Axis, shape_text
from engine.config.constraints import NonNegative
from engine.config.layers import (
    BatchNormalization,
    Dense,
    Dropout,
    Flatten,
    InputPart,
    Layer,
    LayerNormalization,
    Reshape,
    Trainable,
    activation_of,
)
from engine.config.learners import GivenWeights
from engine.config.network import INPUT, Network
from engine.config.regularizers import L2, NoRegularizer
from engine.config.shapes import (
    ShapeError,
    array_axes,
    array_facts,
    output_axes,
    output_shapes,
    parameter_shapes,
    trained_shapes,
    widths,
)
from engine.learners.supervised.initial import initial_parameters
from tests.cases import experiment, numeric_table
from tests.layer_cases import LAYERS, of_nodes

KINDS = tuple(layers.KINDS.values())
TABLE = numeric_table(np.zeros((2, 4)), np.zeros((2, 2)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_layer_is_made_without_arguments_says_what_it_does_and_keeps_its_json(kind: type[Layer]) -> None:
    made = kind.model_validate({})
    assert made.label
    assert made.equation
    assert TypeAdapter(Layer).validate_json(made.model_dump_json()) == made
    assert all(field.title and field.description for name, field in kind.model_fields.items() if name != "kind")


def test_every_kind_of_layer_is_among_the_cases() -> None:
    assert set(get_args(get_args(Layer)[0])) == set(KINDS)
    tried = {type(node.layer) for _, network in LAYERS for node in network.nodes}
    assert tried == set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_layer_can_be_frozen_where_it_learns_and_only_there(kind: type[Layer]) -> None:
    made = kind.model_validate({})
    learns = any(fact.is_trained for fact in made.arrays([(4,)]))
    assert learns is isinstance(made, Trainable)
    assert not made.is_frozen
    if isinstance(made, Trainable):
        frozen = made.replace(trainable=False)
        assert [fact.name for fact in frozen.facts([(4,)])] == [fact.name for fact in made.facts([(4,)])]
        assert not any(fact.is_trained for fact in frozen.facts([(4,)]))


def test_penalties_and_limits_of_a_frozen_layer_are_kept_for_later_and_count_for_nothing() -> None:
    layer = Dense(units=2, trainable=False, kernel_regularizer=L2(), bias_constraint=NonNegative())
    assert not any(fact.penalty.is_active or fact.limit.is_active for fact in layer.facts([(3,)]))
    kernel, bias = layer.replace(trainable=True).facts([(3,)])
    assert (kernel.penalty, bias.limit) == (L2(), NonNegative())


def test_freezing_a_layer_draws_the_same_initial_weights() -> None:
    trained, frozen = (
        initial_parameters(experiment(TABLE, [Dense(units=3, trainable=flag), Dense(units=2)]), 4)
        for flag in (True, False)
    )
    for name, array in trained.items():
        np.testing.assert_array_equal(array, frozen[name])


def test_a_dense_layer_of_an_old_file_still_opens() -> None:
    old = {
        "kind": "dense",
        "units": 3,
        "activation": "leaky_relu",
        "use_bias": True,
        "kernel_initializer": {"kind": "glorot_uniform"},
        "bias_initializer": {"kind": "zeros"},
    }
    opened = TypeAdapter(Layer).validate_python(old)
    assert opened == Dense(units=3, activation=Activation.LEAKY_RELU)
    assert not opened.is_frozen
    assert opened.slope == DEFAULT_SLOPE
    assert opened.kernel_regularizer == NoRegularizer()


@pytest.mark.parametrize(
    ("text", "shape"), [("4 × 7", (4, 7)), ("4x7", (4, 7)), ("2, 3, 4", (2, 3, 4)), ("… × 2", (-1, 2)), ("-1", (-1,))]
)
def test_a_shape_is_typed_as_a_text(text: str, shape: tuple[int, ...]) -> None:
    assert Reshape.model_validate({"shape": text}).shape == shape
    assert Reshape.model_validate({"shape": shape_text(shape)}).shape == shape


@pytest.mark.parametrize("shape", ["", "4 7", "a × b", "0 × 4", "-1 × -1", "1×1×1×1×1×1×1", (), (-2,)])
def test_what_is_no_shape_is_refused(shape: object) -> None:
    with pytest.raises(ValidationError):
        Reshape.model_validate({"shape": shape})


def test_a_part_ends_behind_its_beginning() -> None:
    with pytest.raises(ValidationError, match="behind its first entry"):
        InputPart(start=3, stop=3)


def test_shapes_follow_through_all_kinds() -> None:
    network = Network.stack(
        [Reshape(shape=(2, -1)), Dense(units=5), BatchNormalization(), InputPart(start=1, stop=4), Dropout(), Flatten()]
    )
    assert output_shapes(network, 6) == {
        INPUT: (6,),
        "hidden_1": (2, 3),
        "hidden_2": (2, 5),
        "hidden_3": (2, 5),
        "hidden_4": (2, 3),
        "hidden_5": (2, 3),
        "output": (6,),
    }
    assert widths(network, 6)["hidden_3"] == 10
    assert parameter_shapes(network, 6) == {
        "hidden_2/kernel": (3, 5),
        "hidden_2/bias": (5,),
        "hidden_3/gamma": (5,),
        "hidden_3/beta": (5,),
        "hidden_3/moving_mean": (5,),
        "hidden_3/moving_variance": (5,),
    }
    assert [name.rpartition("/")[2] for name in trained_shapes(network, 6)] == ["kernel", "bias", "gamma", "beta"]


def test_axes_have_names_from_the_data_to_the_output() -> None:
    network = Network.stack([BatchNormalization(), Dense(units=5), Flatten(), Dense(units=2)])
    found = output_axes(network, Windows().axes)
    assert found == {
        INPUT: (Axis.TIME, Axis.INPUT),
        "hidden_1": (Axis.TIME, Axis.INPUT),
        "hidden_2": (Axis.TIME, Axis.UNIT),
        "hidden_3": (Axis.ENTRY,),
        "output": (Axis.UNIT,),
    }
    facts = array_facts(network, (10, 3))
    assert array_axes(facts["hidden_2/kernel"], found["hidden_1"]) == (Axis.INPUT, Axis.UNIT)
    assert array_axes(facts["output/kernel"], found["hidden_3"]) == (Axis.ENTRY, Axis.UNIT)
    assert all(len(shape) == len(found[name]) for name, shape in output_shapes(network, (10, 3)).items())


@pytest.mark.parametrize(("center", "scale"), [(True, False), (False, True), (False, False)])
def test_a_normalisation_has_only_the_arrays_that_are_on(center: bool, scale: bool) -> None:
    network = Network.stack([LayerNormalization(center=center, scale=scale)])
    assert set(parameter_shapes(network, 4)) == {
        name for name, is_on in (("output/gamma", scale), ("output/beta", center)) if is_on
    }


def test_a_shape_that_does_not_fit_names_the_layer_and_what_reaches_it() -> None:
    with pytest.raises(ShapeError, match=r"'hidden_1' makes 4 × 2 of its input, which is 6: 6 entries") as told:
        output_shapes(Network.stack([Reshape(shape=(4, 2)), Flatten()]), 6)
    assert told.value.node == "hidden_1"
    assert told.value.inputs == ((6,),)


def test_the_outputs_are_the_nodes_that_feed_no_other_in_order() -> None:
    network = of_nodes(("a", Dense(), (INPUT,)), ("b", Dense(), (INPUT,)), ("c", Dense(), ("a",)))
    assert [node.name for node in network.outputs] == ["b", "c"]
    with pytest.raises(ValueError, match="unpack"):
        _ = network.output


def test_a_normalisation_starts_as_one_that_changes_nothing_unless_given_and_draws_stay() -> None:
    plain = experiment(TABLE, [Dense(units=3), Dense(units=2)])
    drawn = initial_parameters(plain, 4)
    normed = plain.with_learner(
        network=Network.stack([Dense(units=3), Dense(units=2), BatchNormalization()]),
        initial_weights=(GivenWeights(name="output/moving_mean", values=((5.0, 6.0),)),),
    )
    found = initial_parameters(normed, 4)
    assert found["output/gamma"].tolist() == found["output/moving_variance"].tolist() == [1, 1]
    assert found["output/beta"].tolist() == [0, 0]
    assert found["output/moving_mean"].tolist() == [5, 6]
    np.testing.assert_array_equal(found["hidden_1/kernel"], drawn["hidden_1/kernel"])
    np.testing.assert_array_equal(found["hidden_2/kernel"], drawn["output/kernel"])


def test_the_first_draws_are_those_of_every_release() -> None:
    drawn = initial_parameters(experiment(TABLE, [Dense(units=3), Dense(units=2)]), 4)
    assert drawn["hidden_1/kernel"].ravel()[:2].tolist() == [0.043486842394390046, -0.45402863688192463]
    assert drawn["output/kernel"].ravel()[-1] == -0.5127281477592498


def test_the_activation_that_a_layer_ends_with() -> None:
    assert activation_of(Dense(activation=Activation.RELU)) is Activation.RELU
    assert activation_of(Flatten()) is Activation.LINEAR
