"""`.onnx`: one input a column, named as the column; the preparation, the network and what its outputs say are one graph."""

from pathlib import Path
from typing import ClassVar

import numpy as np

from engine.config.shapes import ShapeError, parameter_shapes
from engine.disk.json_text import refuse_large_spec
from engine.disk.regular import RefusedError
from engine.exports.export import Choices, Export, NoRuntimeError, Outputs, RawCells
from engine.exports.metadata import MODEL
from engine.exports.programs.steps import steps_of, unwritable
from engine.exports.text_entries import preparation_refusal
from engine.files.arrays import check_memory, check_names, check_numbers
from engine.files.atomic import FileError, read_bytes, write_bytes
from engine.files.model_members import model_spec
from engine.model.model import Model
from engine.progress import Check
from engine.text import NOTHING, Text, or_list


class Onnx(Export):
    """A graph that onnxruntime and others run."""

    suffix: ClassVar[str] = ".onnx"
    label: ClassVar[Text] = Text("ONNX")

    def refusal(self, model: Model, choices: Choices) -> Text:
        """Columns that no operation of ONNX can read, and layers that are not known here."""
        if unknown := unwritable(model.spec.learner.network):
            return Text("ONNX cannot hold {layers} here. Save the project (.glassnet).", layers=or_list(unknown))
        return NOTHING if choices.network_only else preparation_refusal(model, Text("ONNX"))

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """One file, checked by `onnx.checker`."""
        from engine.exports.onnx_model import onnx_model

        write_bytes(path, onnx_model(model, choices).SerializeToString())

    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What onnxruntime says."""
        try:
            from onnxruntime import InferenceSession
        except ImportError as error:
            raise NoRuntimeError(Text("onnxruntime is not installed: pip install onnxruntime")) from error
        session = InferenceSession(path, providers=["CPUExecutionProvider"])
        kinds = {"tensor(float)": np.float32, "tensor(double)": np.float64, "tensor(string)": object}
        feeds = {each.name: np.array(cells[each.name], kinds[each.type])[:, None] for each in session.get_inputs()}
        found = iter(session.run(None, feeds))
        if choices.network_only:
            return {"output": next(found).astype(np.float64)}
        outputs = {}
        for answer in steps_of(model).answers:
            if answer.classes:
                next(found)  # the class itself stands before its scores
            numbers = next(found).astype(np.float64)
            outputs[answer.name] = numbers if answer.count > 1 else numbers[:, 0]
        return outputs

    def read(self, path: Path, check: Check) -> Model | None:
        """The model that the metadata tell, with the arrays of the graph that have its names; the graph itself is not run."""
        content = read_bytes(path)
        check_memory(3 * len(content), path.name)
        check()
        try:
            return _read(content, path.name)
        except RefusedError as error:
            raise FileError(Text("'{file}' could not be opened: {error}", file=path.name, error=error)) from error


def _read(content: bytes, source: str) -> Model | None:
    from google.protobuf.message import DecodeError
    from onnx import ModelProto, numpy_helper

    try:
        proto = ModelProto.FromString(content)
        text = next((entry.value for entry in proto.metadata_props if entry.key == MODEL), None)
        if text is None:
            return None
        spec = text.encode("utf-8")
        refuse_large_spec(spec, on_disk=len(spec))
        found = model_spec(spec, source)
        shapes = parameter_shapes(found.learner.network, found.preparation.inputs)
        arrays = {
            each.name: numpy_helper.to_array(each)
            for each in proto.graph.initializer
            if each.name in shapes and tuple(each.dims) == shapes[each.name]
        }
    except (DecodeError, ShapeError, ValueError, TypeError, KeyError) as error:
        raise FileError(
            Text(
                "'{source}' is damaged, cut off, or no .onnx file ({error}). Export it again.",
                source=source,
                error=error,
            )
        ) from error
    check_names(arrays, shapes, source)
    for name, array in arrays.items():
        check_numbers(name, array, source)
    return Model(found, arrays)
