"""Weights survive every format digit by digit, and no file gets in whose arrays are not the network's."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.config.constraints import MaxNorm
from engine.config.experiment import Experiment
from engine.config.layers import (
    ActivationLayer,
    Add,
    BatchNormalization,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    InputPart,
    LayerNormalization,
    Multiply,
    Reshape,
)
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network, Node
from engine.config.regularizers import L2
from engine.config.shapes import parameter_shapes
from engine.config.training import Precision, Training
from engine.files.arrays import TransposedError
from engine.files.atomic import FileError
from engine.files.weights import FORMATS, apply_weights, doubt, export, format_of, load
from engine.learners.supervised.initial import initial_parameters

SUFFIXES = [known.suffix for known in FORMATS]
NETWORK = Network(
    nodes=(
        Node(name="숨은 층", layer=Dense(units=3)),
        Node(name="=1+1", layer=Dense(units=3, use_bias=False)),
        Node(name="sum", layer=Add(), inputs=("숨은 층", "=1+1")),
        Node(name="part", layer=InputPart(start=1, stop=4)),
        Node(name="정규화", layer=BatchNormalization(), inputs=("part",)),
        Node(name="half", layer=BatchNormalization(scale=False), inputs=("정규화",)),
        Node(name="rows", layer=LayerNormalization(), inputs=("half",)),
        Node(name="wide", layer=Reshape(shape=(3, 1)), inputs=("rows",)),
        Node(name="flat", layer=Flatten(), inputs=("wide",)),
        Node(name="noisy", layer=GaussianNoise(), inputs=("flat",)),
        Node(name="dropped", layer=Dropout(), inputs=("noisy",)),
        Node(name="product", layer=Multiply(), inputs=("dropped", "sum")),
        Node(name="bent", layer=ActivationLayer(), inputs=("product",)),
        Node(
            name="output", layer=Dense(units=2, kernel_regularizer=L2(), kernel_constraint=MaxNorm()), inputs=("bent",)
        ),
    )
)
SHAPES = parameter_shapes(NETWORK, 4)
EXPERIMENT = Experiment(learner=SupervisedNetwork(network=NETWORK, training=Training(precision=Precision.FLOAT64)))
SMALL = {"output/kernel": (2, 3), "output/bias": (3,)}


def weights(seed: int = 0, dtype: type[np.floating[Any]] = np.float64) -> dict[str, Any]:
    rng = np.random.default_rng(seed)
    found = {name: rng.normal(size=shape).astype(dtype) for name, shape in SHAPES.items()}
    return {name: np.abs(array) if name.endswith("variance") else array for name, array in found.items()}


def same(ours: dict[str, Any], theirs: dict[str, Any]) -> bool:
    return list(ours) == list(theirs) and all(np.array_equal(ours[name], theirs[name]) for name in ours)


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_gives_the_weights_back_exactly(tmp_path: Path, suffix: str, precision: Precision) -> None:
    saved = weights(dtype=np.float32 if precision is Precision.FLOAT32 else np.float64)
    experiment = EXPERIMENT.with_learner(training=Training(precision=precision))
    export(tmp_path / f"w{suffix}", saved, experiment=experiment, inputs=4)
    assert same(load(tmp_path / f"w{suffix}", SHAPES), saved)


@given(
    st.sampled_from([".npz", ".csv", ".json"]),
    arrays(np.float64, (2, 3), elements=st.floats(allow_nan=False, allow_infinity=False)),
)
def test_every_finite_number_survives(tmp_path_factory: pytest.TempPathFactory, suffix: str, kernel: Any) -> None:
    path = tmp_path_factory.mktemp("weights") / f"w{suffix}"
    saved = {"output/kernel": kernel, "output/bias": kernel[0]}
    export(path, saved, experiment=Experiment(), inputs=2)
    assert same(load(path, SMALL), saved)


def test_numpy_reads_the_npz_by_the_arrays_names(tmp_path: Path) -> None:
    export(tmp_path / "w.npz", weights(), experiment=EXPERIMENT, inputs=4)
    with np.load(tmp_path / "w.npz", allow_pickle=False) as found:
        assert same(dict(found), weights())


def test_keras_opens_the_model_and_computes_what_numpy_does(tmp_path: Path) -> None:
    import keras

    from engine.numpy_backend.network import predict

    export(tmp_path / "m.keras", weights(), experiment=EXPERIMENT, inputs=4)
    model = keras.models.load_model(tmp_path / "m.keras", safe_mode=True)
    x = np.random.default_rng(1).normal(size=(5, 4))
    np.testing.assert_allclose(model(x).numpy(), predict(NETWORK, weights(), x), rtol=1e-12)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_was_cut_off_is_refused_in_one_sentence(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"w{suffix}"
    export(path, weights(), experiment=EXPERIMENT, inputs=4)
    whole = path.read_bytes()
    for size in (0, 1, len(whole) // 3, len(whole) // 2):
        path.write_bytes(whole[:size])
        with pytest.raises(FileError, match=f"w{suffix}"):
            load(path, SHAPES)


@pytest.mark.parametrize("suffix", [".npz", ".keras"])
def test_a_flipped_byte_is_noticed(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"w{suffix}"
    export(path, weights(), experiment=EXPERIMENT, inputs=4)
    whole = bytearray(path.read_bytes())
    at = whole.find(weights()["output/kernel"].tobytes())
    whole[at + 3] ^= 1
    path.write_bytes(whole)
    with pytest.raises(FileError, match="damaged"):
        load(path, SHAPES)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    ("shapes", "sentence"),
    [
        ({**SHAPES, "extra/kernel": (2, 2)}, "has no array 'extra/kernel', which the network needs"),
        (
            {name: shape for name, shape in SHAPES.items() if name != "output/bias"},
            "'output/bias', which the network does not",
        ),
        ({**SHAPES, "output/kernel": (3, 5)}, "'output/kernel' is 3 × 2, but the network needs 3 × 5"),
    ],
)
def test_missing_extra_and_misshapen_arrays_are_named(
    tmp_path: Path, suffix: str, shapes: dict[str, tuple[int, ...]], sentence: str
) -> None:
    export(tmp_path / f"w{suffix}", weights(), experiment=EXPERIMENT, inputs=4)
    with pytest.raises(FileError, match=sentence):
        load(tmp_path / f"w{suffix}", shapes)


def as_pytorch_keeps_them(arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {name: array.T.copy() for name, array in arrays.items()}


@pytest.mark.parametrize("suffix", [".npz", ".csv", ".json"])
def test_transposed_kernels_are_called_so_and_read_where_that_is_said(tmp_path: Path, suffix: str) -> None:
    path, kept = tmp_path / f"w{suffix}", weights()
    export(path, as_pytorch_keeps_them(kept), experiment=EXPERIMENT, inputs=4)
    with pytest.raises(TransposedError, match="looks transposed, with a row for each unit"):
        load(path, SHAPES)
    found = load(path, SHAPES, transposed=True)
    assert all(np.array_equal(found[name], array) for name, array in kept.items())


@pytest.mark.parametrize("suffix", [".npz", ".csv", ".json"])
def test_kernels_that_are_not_transposed_are_refused_where_it_is_said_that_they_are(
    tmp_path: Path, suffix: str
) -> None:
    export(tmp_path / f"w{suffix}", weights(), experiment=EXPERIMENT, inputs=4)
    with pytest.raises(TransposedError, match="is not transposed"):
        load(tmp_path / f"w{suffix}", SHAPES, transposed=True)


def test_a_square_kernel_is_turned_with_the_others(tmp_path: Path) -> None:
    shapes = {"a/kernel": (2, 3), "b/kernel": (3, 3), "b/bias": (3,)}
    arrays = {name: np.arange(float(np.prod(shape))).reshape(shape) for name, shape in shapes.items()}
    np.savez(tmp_path / "w.npz", allow_pickle=False, **as_pytorch_keeps_them(arrays))
    found = load(tmp_path / "w.npz", shapes, transposed=True)
    assert all(np.array_equal(found[name], array) for name, array in arrays.items())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_numbers_that_are_not_finite_are_placed(tmp_path: Path, suffix: str) -> None:
    spoilt = weights()
    spoilt["output/kernel"][1, 0] = np.nan
    export(tmp_path / f"w{suffix}", spoilt, experiment=EXPERIMENT, inputs=4)
    with pytest.raises(FileError, match="'output/kernel' has nan in row 2, column 1"):
        load(tmp_path / f"w{suffix}", SHAPES)


def write_npz(path: Path, **found: Any) -> None:
    np.savez(path, **{"output/kernel": np.zeros((2, 3)), "output/bias": np.zeros(3), **found})


@pytest.mark.parametrize(
    ("bias", "sentence"),
    [
        (np.array(["a", "b", "c"]), "'output/bias' holds text, not numbers"),
        (np.array([None] * 3, dtype=object), "'output/bias' holds Python objects"),
        (np.zeros(3, dtype=complex), "'output/bias' holds 'complex128'"),
        (np.array([True] * 3), "'output/bias' holds 'bool'"),
    ],
)
def test_only_numbers_get_in_and_nothing_is_unpickled(tmp_path: Path, bias: Any, sentence: str) -> None:
    write_npz(tmp_path / "w.npz", **{"output/bias": bias})
    with pytest.raises(FileError, match=sentence):
        load(tmp_path / "w.npz", SMALL)


def test_a_bomb_is_refused_by_what_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "w.npz"
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, {"descr": "<f8", "fortran_order": False, "shape": (2**40,)})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("output/bias.npy", header.getvalue() + bytes(1000))
        archive.writestr("output/kernel.npy", header.getvalue())
    with pytest.raises(FileError, match="declares"):
        load(path, SMALL)


def test_weights_that_lie_in_another_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.weights.h5"
    for link in (h5py.ExternalLink("other.h5", "/secret"), h5py.SoftLink("/secret")):
        with h5py.File(path, "w") as file:
            file.create_group("layers/dense/vars").attrs["name"] = "output"
            file["layers/dense/vars/0"] = link
        with pytest.raises(FileError, match="of its own"):
            load(path, SMALL)
    (tmp_path / "secret").write_bytes(bytes(24))
    with h5py.File(path, "w") as file:
        file.create_group("layers/dense/vars").attrs["name"] = "output"
        file.create_dataset("layers/dense/vars/0", (3,), "f8", external=[(str(tmp_path / "secret"), 0, 24)])
    with pytest.raises(FileError, match="from another file"):
        load(path, SMALL)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ("a,b\n1,2", "does not begin with 'array,row'"),
        ("array,row,1,2,3\noutput/kernel,1,1,2,x\n", "line 2: 'x' in column 3 of 'output/kernel' is not a number"),
        (
            "array,row,1,2,3\noutput/kernel,1,1,2\noutput/kernel,2,1,2,3\noutput/bias,,1,2,3\n",
            "different numbers of cells",
        ),
    ],
)
def test_an_odd_csv_is_told_by_line(tmp_path: Path, lines: str, sentence: str) -> None:
    (tmp_path / "w.csv").write_text(lines, encoding="utf-8")
    with pytest.raises(FileError, match=sentence):
        load(tmp_path / "w.csv", SMALL)


def test_a_csv_that_a_spreadsheet_filled_with_empty_cells_is_read(tmp_path: Path) -> None:
    rows = "array,row,1,2,3,,\noutput/kernel,1,1,2,3,,\noutput/kernel,2,4,5,6,,\n,,,,,,\noutput/bias,,7,8,9,,\n"
    (tmp_path / "w.csv").write_text(rows, encoding="utf-8")
    found = load(tmp_path / "w.csv", SMALL)
    assert found["output/kernel"].tolist() == [[1, 2, 3], [4, 5, 6]]
    assert found["output/bias"].tolist() == [7, 8, 9]


@pytest.mark.parametrize("bias", [["a", 1, 2], [True, 1, 2], [None, 1, 2], [[1], [2, 3]], [10**400, 1, 2], "abc", {}])
def test_a_json_with_anything_but_numbers_is_refused(tmp_path: Path, bias: object) -> None:
    kernel = {"shape": [2, 3], "values": [[1, 2, 3], [4, 5, 6]]}
    content = {"output/kernel": kernel, "output/bias": {"shape": [3], "values": bias}}
    (tmp_path / "w.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(FileError, match="output/bias"):
        load(tmp_path / "w.json", SMALL)


def test_an_unknown_suffix_names_the_known_ones() -> None:
    with pytest.raises(FileError, match=r"'w\.txt' does not say .* \.npz, \.csv, \.json, \.weights\.h5 or \.keras"):
        format_of(Path("w.txt"))
    assert format_of(Path("W.WEIGHTS.H5")).suffix == ".weights.h5"


def test_applied_weights_are_where_the_next_run_starts() -> None:
    found = initial_parameters(apply_weights(EXPERIMENT, weights()), 4)
    assert same(found, weights())


ALONE = {
    "gamma": Network.stack([LayerNormalization(center=False), BatchNormalization(center=False), Dense(units=2)]),
    "beta": Network.stack([LayerNormalization(scale=False), BatchNormalization(scale=False), Dense(units=2)]),
}


def drawn(network: Network) -> dict[str, Any]:
    rng = np.random.default_rng(3)
    return {name: rng.uniform(1, 2, shape) for name, shape in parameter_shapes(network, 4).items()}


@pytest.mark.parametrize("suffix", [".weights.h5", ".keras"])
@pytest.mark.parametrize(("saved", "other"), [("gamma", "beta"), ("beta", "gamma")])
def test_gamma_alone_is_told_from_beta_alone(tmp_path: Path, suffix: str, saved: str, other: str) -> None:
    path, mine = tmp_path / f"w{suffix}", drawn(ALONE[saved])
    export(path, mine, experiment=EXPERIMENT.with_learner(network=ALONE[saved]), inputs=4)
    shapes, others = (parameter_shapes(ALONE[name], 4) for name in (saved, other))
    assert same(load(path, shapes), mine)
    assert not doubt(path, shapes)
    with pytest.raises(FileError, match=f"has no array 'hidden_1/{other}'.*it has 'hidden_1/{saved}' instead"):
        load(path, others)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # Keras's, as it saves
def test_keras_own_model_tells_gamma_alone_and_its_bare_weights_leave_a_doubt_that_is_told(tmp_path: Path) -> None:
    import keras

    layers = [
        keras.layers.LayerNormalization(center=False, name="ln"),
        keras.layers.Dense(2, name="out", use_bias=False),
    ]
    model = keras.Sequential([keras.Input((3,)), *layers])
    model.save(tmp_path / "m.keras")
    model.save_weights(tmp_path / "m.weights.h5")
    gamma, beta = ({f"ln/{array}": (3,), "out/kernel": (3, 2)} for array in ("gamma", "beta"))
    for path in (tmp_path / "m.keras", tmp_path / "m.weights.h5"):
        np.testing.assert_array_equal(load(path, gamma)["ln/gamma"], np.ones(3))
    assert not doubt(tmp_path / "m.keras", gamma)
    with pytest.raises(FileError, match=r"has no array 'ln/beta'.*it has 'ln/gamma' instead"):
        load(tmp_path / "m.keras", beta)
    load(tmp_path / "m.weights.h5", beta)
    assert "whether the one array that 'ln' learns is gamma or beta; it was taken for beta" in doubt(
        tmp_path / "m.weights.h5", beta
    )
    assert not doubt(tmp_path / "m.weights.h5", {"out/kernel": (3, 2)})


@pytest.mark.parametrize("config", ["{", "[]", '{"config": {}}', '{"config": {"layers": 3}}'])
def test_a_model_whose_description_is_broken_is_refused(tmp_path: Path, config: str) -> None:
    path = tmp_path / "m.keras"
    export(path, weights(), experiment=EXPERIMENT, inputs=4)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (members | {"config.json": config.encode()}).items():
            archive.writestr(name, data)
    with pytest.raises(FileError, match="damaged"):
        load(path, SHAPES)
