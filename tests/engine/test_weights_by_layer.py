"""Layers take the weights of another network by name and shapes, whatever file they come from; the rest begins as before."""

import csv
import json
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from engine.backend import Array
from engine.config.layers import BatchNormalization, Dense
from engine.config.learners import GivenWeights
from engine.config.shapes import parameter_shapes
from engine.files.arrays import TransposedError
from engine.files.atomic import FileError
from engine.files.project import save_project
from engine.files.weights import load_by_layer
from engine.learners.supervised.by_layer import by_layer
from engine.learners.supervised.initial import initial_parameters
from tests.cases import experiment, numeric_table

TABLE = numeric_table(np.arange(24.0).reshape(6, 4), np.arange(12.0).reshape(6, 2))
THERE = experiment(TABLE, [Dense(units=4), BatchNormalization(), Dense(units=3), Dense(units=2)])
HERE = experiment(
    TABLE, [Dense(units=4), BatchNormalization(scale=False), Dense(units=5), Dense(units=2), Dense(units=2)]
)
SHAPES = parameter_shapes(HERE.learner.network, 4)


def arrays() -> dict[str, Array]:
    rng = np.random.default_rng(3)
    drawn = initial_parameters(THERE, 4).items()
    return {name: rng.normal(size=array.shape).astype(np.float32) for name, array in drawn}


def test_layers_are_matched_by_name_and_shapes_and_the_others_told_with_the_reason() -> None:
    found = by_layer(SHAPES, arrays())
    assert found.taken == ("hidden_1",)
    assert sorted(found.arrays) == ["hidden_1/bias", "hidden_1/kernel"]
    assert str(found.sentence("'old.npz'")) == (
        "From 'old.npz' these layers take their weights: hidden_1. These begin as before: hidden_2 (it has a gamma there, too), "
        "hidden_3 (its kernel is 4 × 3 there, 4 × 5 here), hidden_4 (there is no such layer), output (its kernel is 3 × 2 there, "
        "2 × 2 here)."
    )
    whole = by_layer(parameter_shapes(THERE.learner.network, 4), arrays())
    assert not whole.kept
    assert str(whole.sentence("Run 1")) == "All layers take their weights from Run 1."
    assert str(by_layer(SHAPES, {}).sentence("Run 1")).startswith(
        "No layer can take its weights from Run 1: hidden_1 (there"
    )


def test_what_is_given_by_hand_for_other_layers_stays_and_what_no_layer_has_goes() -> None:
    mine = GivenWeights(name="output/bias", values=((7.0, 8.0),))
    gone = GivenWeights(name="gone/bias", values=((1.0,),))
    start = by_layer(SHAPES, arrays()).put_into(HERE.with_learner(initial_weights=(gone, mine)))
    assert [each.name for each in start.learner.initial_weights] == ["output/bias", "hidden_1/kernel", "hidden_1/bias"]
    begun, drawn = initial_parameters(start, 4), initial_parameters(HERE, 4)
    np.testing.assert_array_equal(begun["hidden_1/kernel"], arrays()["hidden_1/kernel"])
    np.testing.assert_array_equal(begun["output/bias"], [7.0, 8.0])
    np.testing.assert_array_equal(begun["hidden_3/kernel"], drawn["hidden_3/kernel"])


def written(path: Path, found: dict[str, Array]) -> Path:
    """`found` in a format, written without the lab."""
    match path.suffix:
        case ".npz":
            np.savez(path, **dict[str, Any](found))
        case ".csv":
            with path.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.writer(stream)
                writer.writerow(["array", "row"])
                for name, array in found.items():
                    writer.writerows([name, "", *row] for row in np.atleast_2d(array).tolist())
        case ".json":
            told = {name: {"shape": array.shape, "values": array.tolist()} for name, array in found.items()}
            path.write_text(json.dumps(told), encoding="utf-8")
        case ".h5":
            with h5py.File(path, "w") as file:
                for name, array in found.items():
                    layer, _, own = name.rpartition("/")
                    variables = file.require_group(f"layers/{layer}/vars")
                    variables.attrs["name"] = layer
                    variables.create_dataset(str(len(variables)), data=array).attrs["glassnet_array"] = own
        case _:
            save_project(path, TABLE, experiment=THERE, parameters=found, name="old")
    return path


@pytest.mark.parametrize("name", ["w.npz", "w.csv", "w.json", "w.weights.h5", "w.glassnet"])
def test_every_format_gives_the_same_to_the_layers_that_fit(tmp_path: Path, name: str) -> None:
    found = load_by_layer(written(tmp_path / name, arrays()), SHAPES)
    assert found.taken == ("hidden_1",)
    assert str(found.kept["hidden_2"]) == "it has a gamma there, too"
    for array, values in found.arrays.items():
        np.testing.assert_array_equal(values, arrays()[array])
        assert values.dtype == np.float64


def test_a_file_of_which_no_layer_fits_is_refused_with_the_first_array_that_does_not(tmp_path: Path) -> None:
    path = written(tmp_path / "w.npz", arrays())
    with pytest.raises(FileError, match="'output/kernel' is 3 × 2, but the network needs 3 × 1"):
        load_by_layer(path, {"output/kernel": (3, 1), "output/bias": (1,)})
    with pytest.raises(FileError, match="no array 'other/kernel' and 1 more, which the network needs"):
        load_by_layer(path, {"other/kernel": (3, 1), "other/bias": (1,)})
    nothing = tmp_path / "w.glassnet"
    save_project(nothing, TABLE, experiment=THERE, parameters=None, name="old")
    with pytest.raises(FileError, match="has no trained weights"):
        load_by_layer(nothing, SHAPES)


def test_of_a_file_that_looks_transposed_nothing_is_taken_square_matrices_neither(tmp_path: Path) -> None:
    turned = {name: array.T for name, array in arrays().items()}
    path, shapes = written(tmp_path / "w.npz", turned), parameter_shapes(THERE.learner.network, 4)
    with pytest.raises(TransposedError, match="it looks transposed"):
        load_by_layer(path, shapes)
    found = load_by_layer(path, shapes, transposed=True)
    assert not found.kept
    np.testing.assert_array_equal(found.arrays["hidden_1/kernel"], arrays()["hidden_1/kernel"])
    with pytest.raises(TransposedError, match="is not transposed"):
        load_by_layer(written(path, arrays()), shapes, transposed=True)
