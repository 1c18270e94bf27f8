"""Arrays of three to five axes: given, drawn, checked, saved, opened, penalised and held to a limit like all others."""

import json
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from engine.config.constraints import MaxNorm
from engine.config.experiment import Experiment
from engine.config.initializers import GlorotUniform
from engine.config.layers import Dense, Flatten, Reshape
from engine.config.layers.base import ArrayFact
from engine.config.layers.prelu import PReLU
from engine.config.learners import GivenWeights
from engine.config.number_array import NumberArray
from engine.config.shapes import parameter_shapes
from engine.config.training import EngineName
from engine.files.atomic import FileError
from engine.files.project import open_project, save_project
from engine.files.weights import FORMATS, apply_weights, export, load
from engine.learners.supervised.initial import as_given, initial_parameters
from engine.numpy_backend.constraints import constrain
from engine.problems import Problem
from engine.setup import resolve
from tests.cases import experiment, numeric_table, trained

SHAPES = [(2, 3, 2), (2, 1, 3, 2), (1, 2, 3, 1, 2)]
RNG = np.random.default_rng(8)
TABLE = numeric_table(RNG.normal(size=(7, 12)), RNG.normal(size=(7, 2)))


def of_shape(shape: tuple[int, ...], **changes: object) -> Experiment:
    """Slopes of `shape` between the inputs and two outputs."""
    return experiment(TABLE, [Reshape(shape=shape), PReLU(**changes), Flatten(), Dense(units=2)], epochs=20)


def parameters(chosen: Experiment) -> dict[str, np.ndarray]:
    shapes = parameter_shapes(chosen.learner.network, 12)
    return {name: RNG.normal(size=shape) for name, shape in shapes.items()}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_run_starts_from_the_values_that_are_given(shape: tuple[int, ...]) -> None:
    values = RNG.normal(size=shape)
    chosen = of_shape(shape).with_learner(initial_weights=(as_given("hidden_2/alpha", values),))
    assert _of_weights(chosen) == []
    np.testing.assert_array_equal(initial_parameters(chosen, 12)["hidden_2/alpha"], values)


@pytest.mark.parametrize("shape", SHAPES)
def test_values_of_another_shape_are_named_and_can_be_drawn(shape: tuple[int, ...]) -> None:
    given = as_given("hidden_2/alpha", np.zeros((*shape[:-1], 5)))
    (problem,) = _of_weights(of_shape(shape).with_learner(initial_weights=(given,)))
    have, need = (" × ".join(map(str, lengths)) for lengths in ((*shape[:-1], 5), shape))
    assert f"are {have}, but the network needs {need}." in problem.message
    assert problem.fixed is not None
    assert problem.fixed.learner.initial_weights == ()


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.suffix)
@pytest.mark.parametrize("shape", SHAPES)
def test_weights_come_back_from_files(shape: tuple[int, ...], known: object, tmp_path: Path) -> None:
    chosen, path = of_shape(shape), tmp_path / f"w{known.suffix}"  # type: ignore[attr-defined]
    arrays = parameters(chosen)
    export(path, arrays, experiment=chosen, inputs=12)
    found = load(path, parameter_shapes(chosen.learner.network, 12))
    for name, array in arrays.items():
        np.testing.assert_array_equal(found[name], array)
    start = initial_parameters(apply_weights(chosen, found), 12)
    np.testing.assert_array_equal(start["hidden_2/alpha"], arrays["hidden_2/alpha"])


@pytest.mark.parametrize("suffix", [".npz", ".csv", ".json"])
def test_a_file_of_another_shape_is_refused(suffix: str, tmp_path: Path) -> None:
    chosen, path = of_shape((2, 3, 2)), tmp_path / f"w{suffix}"
    export(path, parameters(chosen), experiment=chosen, inputs=12)
    other = parameter_shapes(of_shape((3, 2, 2)).learner.network, 12) | {"hidden_2/alpha": (3, 4, 2)}
    with pytest.raises(FileError, match="but the network needs 3 × 4 × 2"):
        load(path, other)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_project_keeps_them_nested_as_the_axes_are(shape: tuple[int, ...], tmp_path: Path) -> None:
    values = RNG.normal(size=shape)
    chosen = of_shape(shape).with_learner(initial_weights=(as_given("hidden_2/alpha", values),))
    save_project(tmp_path / "p.glassnet", TABLE, experiment=chosen, parameters=None, name="")
    assert open_project(tmp_path / "p.glassnet").experiment == chosen
    assert json.loads(chosen.model_dump_json())["learner"]["initial_weights"] == [
        {"values": values.tolist(), "name": "hidden_2/alpha"}
    ]


def test_a_vector_is_written_as_one_row_and_read_in_either_form() -> None:
    given = as_given("output/bias", np.array([1.0, 2.0]))
    assert given.model_dump() == {"name": "output/bias", "values": [[1.0, 2.0]]}
    assert all(GivenWeights(name="b", values=values).fits((2,)) for values in ([1, 2], [[1, 2]]))
    assert not GivenWeights(name="b", values=[[1], [2]]).fits((2,))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([[1], [2, 3]], "the rows of an array have the same length"),
        ([[[1]], [2]], "the rows of an array have the same length"),
        ([[1], [None]], "Input should be a valid number"),
        ([[[1]], [[float("inf")]]], "Input should be a finite number"),
        ("12", "Input should be a valid tuple"),
    ],
)
def test_what_is_no_array_of_numbers_is_refused(values: object, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        NumberArray(values=values)


def test_the_numbers_of_an_array_fill_its_shape() -> None:
    with pytest.raises(ValidationError, match="a number for each of its entries"):
        NumberArray(shape=(2, 2), values=(1.0, 2.0, 3.0))


@pytest.mark.parametrize("shape", SHAPES)
def test_they_are_drawn_by_as_many_inputs_and_outputs_as_keras_counts(shape: tuple[int, ...]) -> None:
    from keras.src.initializers.random_initializers import compute_fans

    assert ArrayFact("kernel", shape, (), GlorotUniform(), "W").fans == compute_fans(shape)


@pytest.mark.parametrize("shape", [(5,), (4, 3), *SHAPES])
def test_the_largest_norm_is_that_of_a_units_weights_along_all_axes_but_the_last(shape: tuple[int, ...]) -> None:
    w = RNG.normal(size=shape)
    lengths = np.sqrt(np.square(w.reshape(-1, shape[-1] if len(shape) > 1 else 1)).sum(axis=0))
    held = w * (np.minimum(lengths, 0.5) / (1e-7 + lengths))
    constrain(MaxNorm(limit=0.5), w)
    np.testing.assert_allclose(w, held, rtol=1e-14)


@pytest.mark.parametrize("shape", SHAPES)
def test_both_engines_hold_them_to_a_limit_alike(shape: tuple[int, ...]) -> None:
    chosen = of_shape(shape, alpha_initializer=GlorotUniform(), alpha_constraint=MaxNorm(limit=0.05))
    ours, theirs = (trained(chosen, TABLE, engine).parameters for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
    lengths = np.sqrt(np.square(ours["hidden_2/alpha"].reshape(-1, 2)).sum(axis=0))
    np.testing.assert_allclose(lengths.max(), 0.05, rtol=1e-5)
    for name, array in ours.items():
        np.testing.assert_allclose(theirs[name], array, rtol=1e-12, atol=1e-13)


def _of_weights(chosen: Experiment) -> list[Problem]:
    return [problem for problem in resolve(chosen, TABLE).problems if problem.place[0] == "initial_weights"]
