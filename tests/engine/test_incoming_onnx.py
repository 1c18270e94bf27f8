"""ONNX files are opened as networks with their weights: what they give is what onnxruntime gives, and unknown things are named."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime import InferenceSession

from engine.config.activations import Activation
from engine.config.layers import BatchNormalization, Dense, Dropout, InputPart
from engine.files.atomic import FileError
from engine.incoming.open_network import open_network
from engine.incoming.opened import OpenedNetwork
from engine.numpy_backend.network import predict

rng = np.random.default_rng(5)
W, V, B, C = (rng.normal(size=shape).astype(np.float32) for shape in ((4, 3), (3, 4), (3,), (1, 3)))
POSITIVE = np.abs(B) + 0.5
CONSTANTS: dict[str, NDArray[Any]] = {
    "W": W, "V": V, "b": B, "c": C, "positive": POSITIVE, "slope": B[:1], "flat": np.array([0, 3], np.int64),
    "folded": np.array([-1, 1, 3], np.int64), "one": np.array([1], np.int64), "three": np.array([3], np.int64),
    "last": np.array([-1], np.int64), "ratio": np.array(0.25, np.float32),
}  # fmt: skip
X = rng.normal(size=(6, 4)).astype(np.float32)


def op(kind: str, *inputs: str, to: str = "y", name: str = "", domain: str = "", **attributes: Any) -> NodeProto:
    """An operation."""
    return helper.make_node(kind, list(inputs), [to], name=name, domain=domain, **attributes)


def model(
    *nodes: NodeProto,
    constants: dict[str, NDArray[Any]] | None = None,
    width: int | str = 4,
    opset: int = 22,
    kind: int = 1,
) -> ModelProto:
    """A graph from x (N, width) to y."""
    ends = [helper.make_tensor_value_info(name, kind, shape) for name, shape in (("x", ["N", width]), ("y", None))]
    tensors = [
        numpy_helper.from_array(array, name) for name, array in (CONSTANTS if constants is None else constants).items()
    ]
    graph = helper.make_graph(nodes, "graph", ends[:1], ends[1:], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)


def opened(folder: Path, found: ModelProto) -> OpenedNetwork:
    """The network of a model."""
    path = folder / "a.onnx"
    path.write_bytes(found.SerializeToString())
    return open_network(path)


def check(folder: Path, found: ModelProto, x: NDArray[Any] = X) -> OpenedNetwork:
    """The network, which gives what onnxruntime gives."""
    network = opened(folder, found)
    session = InferenceSession(found.SerializeToString(), providers=["CPUExecutionProvider"])
    weights = {name: array.astype(np.float32) for name, array in network.weights.items()}
    ours = predict(network.network, weights, x)
    np.testing.assert_allclose(ours, session.run(None, {"x": x})[0].reshape(len(x), -1), rtol=1e-6, atol=1e-6)
    return network


HIDDEN = op("Gemm", "x", "W", "b", to="h", name="/fc1/Gemm")
CASES: dict[str, Sequence[NodeProto]] = {
    "gemm": [op("Gemm", "x", "W", "b")],
    "gemm, turned and scaled": [op("Gemm", "x", "V", "c", transB=1, alpha=0.5, beta=2.0)],
    "gemm without a bias": [op("Gemm", "x", "W")],
    "matmul and add": [op("MatMul", "x", "W", to="h"), op("Add", "c", "h")],
    "matmul used twice": [op("MatMul", "x", "W", to="h"), op("Relu", "h", to="r"), op("Add", "h", "r")],
    "batch normalization": [HIDDEN, op("BatchNormalization", "h", "positive", "b", "b", "positive", momentum=0.8, epsilon=0.01)],
    "layer normalization": [HIDDEN, op("LayerNormalization", "h", "positive", "b", epsilon=0.01)],
    "layer normalization alone": [HIDDEN, op("LayerNormalization", "h", "positive")],
    "dropout": [HIDDEN, op("Dropout", "h", "ratio", to="d"), op("Tanh", "d")],
    "identities": [
        op("Identity", "x", to="i"), op("Flatten", "i", to="f"), op("Gemm", "f", "W", "b", to="h"),
        op("Reshape", "h", "flat", to="r"),
        helper.make_node("Cast", ["r"], ["c1"], to=TensorProto.FLOAT), op("Softmax", "c1"),
    ],
    "two axes": [HIDDEN, op("Reshape", "h", "folded", to="r"), op("Softmax", "r", to="s", axis=2), op("Flatten", "s")],
    "joins": [
        HIDDEN, op("Sigmoid", "h", to="s"), op("Mul", "h", "s", to="m"), op("Sum", "m", "s", "h", to="t"),
        op("Concat", "t", "m", axis=1),
    ],
    "a part": [op("Slice", "x", "one", "three", "last", to="p"), op("Exp", "p")],
    "prelu": [HIDDEN, op("PRelu", "h", "b")],
    "prelu of one slope": [HIDDEN, op("PRelu", "h", "slope")],
    "folded constants": [
        op("Transpose", "V", to="VT", perm=[1, 0]), op("Constant", to="k", value_floats=[0.5, 1.0, 2.0]),
        op("Gemm", "x", "VT", "k"),
    ],
    **{
        name: [HIDDEN, op(kind, "h", **attributes)]
        for name, kind, attributes in (
            ("relu", "Relu", {}), ("tanh", "Tanh", {}), ("sigmoid", "Sigmoid", {}), ("softplus", "Softplus", {}),
            ("selu", "Selu", {}),            ("softsign", "Softsign", {}), ("mish", "Mish", {}), ("elu", "Elu", {}),
            ("leaky", "LeakyRelu", {"alpha": 0.3}),
            ("leaky as usual", "LeakyRelu", {}), ("hard", "HardSigmoid", {"alpha": 1 / 6}), ("exp", "Exp", {}),
            ("gelu", "Gelu", {}), ("gelu, tanh", "Gelu", {"approximate": "tanh"}), ("softmax", "Softmax", {}),
            ("log-softmax", "LogSoftmax", {"axis": 1}),
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_it_gives_what_onnxruntime_gives(tmp_path: Path, case: str) -> None:
    check(tmp_path, model(*CASES[case]))


def test_biases_and_activations_belong_to_their_layers(tmp_path: Path) -> None:
    nodes = (
        op("MatMul", "x", "W", to="h", name="stack/first/MatMul"), op("Add", "h", "b", to="z"),
        op("LeakyRelu", "z", to="a", alpha=0.1),
        op("BatchNormalization", "a", "positive", "b", "b", "positive", to="n", name="norm", momentum=0.8),
        op("Dropout", "n", "ratio"),
    )  # fmt: skip
    found = check(tmp_path, model(*nodes))
    assert [(node.name, node.layer) for node in found.network.nodes] == [
        ("stack_first", Dense(units=3, activation=Activation.LEAKY_RELU, slope=0.1)),
        ("norm", BatchNormalization(momentum=0.8, epsilon=1e-5)),
        ("y", Dropout(rate=0.25)),
    ]
    assert found.inputs == (4,)
    assert found.weights["stack_first/kernel"].tolist() == W.tolist()


def test_columns_side_by_side_are_the_input(tmp_path: Path) -> None:
    columns = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["N", 1]) for name in "pqrs"]
    nodes = [op("Concat", *"pqrs", to="x", axis=1), HIDDEN, op("Identity", "h")]
    proto = model(*nodes)
    del proto.graph.input[:]
    proto.graph.input.extend(columns)
    found = opened(tmp_path, proto)
    assert [node.layer for node in found.network.nodes] == [Dense(units=3, activation=Activation.LINEAR)]
    proto.graph.node[0].input[:] = list("pqsr")
    assert [node.name for node in opened(tmp_path, proto).network.nodes if isinstance(node.layer, InputPart)] == list(
        "pqrs"
    )
    np.testing.assert_allclose(predict(found.network, dict(found.weights), X), X @ W + B, rtol=1e-5)


def test_labels_beside_the_numbers_are_left_out_with_a_note(tmp_path: Path) -> None:
    proto = model(HIDDEN, op("Softmax", "h"), op("ArgMax", "h", to="label"))
    proto.graph.output.append(helper.make_tensor_value_info("label", TensorProto.INT64, ["N"]))
    assert [str(note) for note in opened(tmp_path, proto).notes] == [
        "The output 'label' is no number, and is left out."
    ]


def test_what_is_not_known_is_named_in_one_sentence(tmp_path: Path) -> None:
    proto = model(
        op("Scaler", "x", to="s", name="scale", domain="ai.onnx.ml"),
        op("Clip", "x", to="k", name="cut"),
        op("Gemm", "x", "W", to="h", name="first"),
        op("Elu", "h", to="e", name="bend", alpha=0.5),
        op("Softmax", "e", to="t", name="over rows", axis=0),
        op("LeakyRelu", "h", to="l", name="steep", alpha=2.0),
        op("Gemm", "s", "W", to="g", name="behind what is unknown"),
        op("Sum", "t", "l", "g", "k"),
    )
    with pytest.raises(FileError) as refused:
        opened(tmp_path, proto)
    assert str(refused.value) == (
        "'a.onnx' has what the lab does not know: the operation ai.onnx.ml.Scaler ('scale'); the operation Clip ('cut'); the "
        "option alpha = 0.5 of 'bend'; the operation Softmax ('over rows'); the option slope = 2.0 of 'steep'. Nothing of it was "
        "opened; save the model without that, or open another file."
    )


def _declares_more(proto: ModelProto) -> None:
    proto.graph.initializer[0].dims[:] = [1 << 40, 1 << 20]


def _outside(proto: ModelProto) -> None:
    tensor = proto.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="/etc/hosts")


def _half(proto: ModelProto) -> None:
    proto.graph.initializer[0].CopyFrom(numpy_helper.from_array(W.astype(np.float16), "W"))


def _infinite(proto: ModelProto) -> None:
    proto.graph.initializer[0].CopyFrom(numpy_helper.from_array(np.full_like(W, np.nan), "W"))


def _another_shape(proto: ModelProto) -> None:
    proto.graph.initializer[0].CopyFrom(numpy_helper.from_array(V, "W"))


def _missing(proto: ModelProto) -> None:
    del proto.graph.initializer[0]


def _open(proto: ModelProto) -> None:
    proto.graph.input[0].type.tensor_type.shape.dim[1].dim_param = "K"


def _whole(proto: ModelProto) -> None:
    proto.graph.input[0].type.tensor_type.elem_type = TensorProto.INT64


def _no_layers(proto: ModelProto) -> None:
    del proto.graph.node[:]
    proto.graph.node.append(op("Identity", "x"))


FAULTS: dict[str, tuple[Callable[[ModelProto], None], str]] = {
    "declares more": (_declares_more, r"'W' declares 1,152,921,504,606,846,976 numbers and holds 12"),
    "outside": (_outside, "the constant 'W', which lies in another file"),
    "half": (_half, "the constant 'W' of the type FLOAT16"),
    "infinite": (_infinite, "'y/kernel'"),
    "another shape": (_another_shape, r"the operation Gemm \('y'\)"),
    "missing": (_missing, "has what the lab does not know: the operation Gemm"),
    "open": (_open, "the input 'x', of which the file does not say how long it is"),
    "whole": (_whole, "the input 'x', which is not of numbers with fractions"),
    "no layers": (_no_layers, "it has no layers"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_cannot_be_right_is_refused_in_a_sentence(tmp_path: Path, fault: str) -> None:
    spoil, said = FAULTS[fault]
    proto = model(op("Gemm", "x", "W", "b"), constants={"W": W, "b": B})
    assert opened(tmp_path, proto).network.names == ("y",)
    spoil(proto)
    with pytest.raises(FileError, match=said):
        opened(tmp_path, proto)


def test_bytes_that_are_no_model_are_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.onnx"
    for content in (
        b"no model",
        model(op("Gemm", "x", "W", "b")).SerializeToString()[:-9],
        onnx.ModelProto().SerializeToString() + b"\x08\x01",
    ):
        path.write_bytes(content)
        with pytest.raises(FileError, match="damaged, cut off"):
            open_network(path)
