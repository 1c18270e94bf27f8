"""`.onnx` take raw cells by the names of their columns, and onnxruntime answers as the lab does."""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnxruntime import InferenceSession

from engine.config.columns import Encoding
from engine.config.training import Precision
from engine.exports.export import Choices, case_of, takes_numbers
from engine.exports.open_model import open_model
from engine.exports.write import write_model
from engine.files.atomic import FileError
from engine.model.model import answer
from tests.model_cases import Case, layer_cases, preparation_cases

UNREAD = (Encoding.DATE, Encoding.TIME, Encoding.HASHED)
CLASSES = preparation_cases(without=UNREAD)[2]
BOUNDS = {Precision.FLOAT64: 1e-12, Precision.FLOAT32: 1e-6}
LOOSER = {(Precision.FLOAT32, "activation exponential"): 2e-6}
"""e^e^z: the rounding of the exponent is multiplied by its size."""


@pytest.mark.parametrize("precision", Precision)
def test_raw_cells_give_the_answers_of_the_lab(tmp_path: Path, precision: Precision) -> None:
    for at, case in enumerate(preparation_cases(precision, without=UNREAD)):
        _check(case, tmp_path / f"{at}.onnx", Choices(), precision)


@pytest.mark.parametrize("precision", Precision)
def test_every_layer_gives_the_numbers_of_the_lab(tmp_path: Path, precision: Precision) -> None:
    step = 1 if precision is Precision.FLOAT64 else 2
    for at, case in enumerate(layer_cases(precision)[::step]):
        _check(case, tmp_path / f"{at}.onnx", Choices(), precision)


def test_the_network_alone_takes_prepared_numbers(tmp_path: Path) -> None:
    for at, case in enumerate([preparation_cases(without=[Encoding.HASHED])[3], *layer_cases()[::9]]):
        _check(case, tmp_path / f"{at}.onnx", Choices(network_only=True), Precision.FLOAT64)


def test_its_columns_are_inputs_of_their_names_and_classes_are_texts(tmp_path: Path) -> None:
    graph = onnx.load(_written(tmp_path, CLASSES)).graph
    shapes = {
        each.name: [axis.dim_param or axis.dim_value for axis in each.type.tensor_type.shape.dim]
        for each in graph.input
    }
    assert shapes == {name: ["N", 1] for name in CLASSES.model.spec.preparation.feature_names}
    assert [each.name for each in graph.output] == ["kind", "kind scores"]
    session = InferenceSession(tmp_path / "model.onnx", providers=["CPUExecutionProvider"])
    numbers = takes_numbers(CLASSES.model.spec.preparation)
    cells = {
        name: np.array([[1.0 if name in numbers else "never"]], float if name in numbers else object) for name in shapes
    }
    label, scores = session.run(None, cells)
    assert label.tolist() == [[""]], "a class that was never there is not guessed"
    assert np.isnan(scores).all()
    expected = next(answer(CLASSES.model, CLASSES.table).texts())
    found = session.run(["kind"], _feeds(CLASSES))[0][:, 0].tolist()
    assert [text for text, asked in zip(found, expected, strict=True) if asked] == [text for text in expected if text]


def test_it_is_opened_as_the_same_model(tmp_path: Path) -> None:
    again = open_model(_written(tmp_path, CLASSES))
    assert again.spec == CLASSES.model.spec
    assert list(answer(again, CLASSES.table).texts()) == list(answer(CLASSES.model, CLASSES.table).texts())


def test_columns_that_it_cannot_read_are_refused_by_name(tmp_path: Path) -> None:
    for without, said in (
        ((), "'agent': it has no such hash of texts"),
        ((Encoding.HASHED,), "'built': it has no way to read dates"),
    ):
        with pytest.raises(FileError, match=said):
            write_model(preparation_cases(without=without)[0].model, tmp_path / "a.onnx", Choices())


def test_damaged_files_are_refused_in_a_sentence(tmp_path: Path) -> None:
    path = _written(tmp_path, CLASSES)
    whole = path.read_bytes()
    proto = onnx.load(path)
    kernel = next(each for each in proto.graph.initializer if each.name == "output/kernel")
    kernel.dims[:] = [1 << 40, 3]
    for content, said in (
        (whole[:-50], "damaged, cut off"),
        (b"no model", "damaged, cut off"),
        (proto.SerializeToString(), "has no array 'output/kernel'"),
        (whole.replace(b"tanh", b"tonh"), "the trained model is damaged"),
    ):
        path.write_bytes(content)
        with pytest.raises(FileError, match=said):
            open_model(path)


def _written(folder: Path, case: Case) -> Path:
    path = folder / "model.onnx"
    write_model(case.model, path, Choices())
    return path


def _feeds(case: Case) -> dict[str, Any]:
    cells, _ = case_of(case.model, case.table, Choices())
    return {name: np.array(own, object if isinstance(own[0], str) else float)[:, None] for name, own in cells.items()}


def _check(case: Case, path: Path, choices: Choices, precision: Precision) -> None:
    found = write_model(case.model, path, choices, case.table)
    assert found is not None
    assert not found.problem, case.name
    assert found.difference <= LOOSER.get((precision, case.name), BOUNDS[precision]), case.name
