"""A network with its preparation as one Keras model: raw columns in, original units out.

All parts are Keras's own, so that a file of Keras holds them and opens without the lab. Numbers are prepared in double precision.
"""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
from keras import ops

from engine.backend import Parameters
from engine.config.network import Network
from engine.config.shapes import Inputs, output_shapes, shape_of
from engine.tensorflow_backend.around import Around, ColumnIn, TargetOut
from engine.tensorflow_backend.network import build_model, parameter_variables

UNKNOWN = "[UNK]"


def build_whole_model(
    network: Network, inputs: Inputs, dtype: str, parameters: Parameters, around: Around, *, precise: str = "float64"
) -> Any:
    """A Keras model with an input (rows, 1) for each column and an output for each target, both by their names.

    A number, or the place of a class, is (rows, 1), scores are (rows, classes); NaN where a cell cannot be used. `precise`: the
    precision of raw numbers and answers. Texts enter as texts where that is float64; else as the numbers of their classes.
    """
    has_texts = precise == "float64"
    names = _free_names(("preparation", "network", "answers"), [column.name for column in around.columns])
    cells = {
        column.name: keras.Input((1,), dtype="string" if has_texts and column.words is not None else precise, name=column.name)
        for column in around.columns
    }  # fmt: skip
    x, usable = _preparation(around, inputs, dtype, precise, names[0])(list(cells.values()))
    between = build_model(network, inputs, dtype, name=names[1])
    for name, variable in parameter_variables(between, network).items():
        variable.assign(parameters[name])
    outputs = between(x)
    shapes = output_shapes(network, inputs)
    answers = _answers(around, [shapes[node.name] for node in network.outputs], dtype, precise, names[2])
    found = answers([*(outputs if isinstance(outputs, list) else [outputs]), usable])
    return keras.Model(cells, dict(zip((target.name for target in around.targets), found, strict=True)), name="model")


def _free_names(names: Sequence[str], taken: Sequence[str]) -> list[str]:
    """`names`, each with as many underscores as keep it from being the name of a column."""
    found = []
    for name in names:
        while name in taken:
            name += "_"
        found.append(name)
    return found


def _preparation(around: Around, inputs: Inputs, dtype: str, precise: str, name: str) -> Any:
    """The model from the cells to what enters the network, and whether all cells of a row can be used, (rows, 1)."""
    columns = around.columns
    cells = [keras.Input((1,), dtype="string" if column.words is not None and precise == "float64" else precise)
             for column in columns]  # fmt: skip
    numbers = _side_by_side([_numbers(*each, precise) for each in zip(columns, cells, strict=True)])
    missing = ops.isnan(numbers)
    filled = ops.where(missing, np.array([column.fill for column in columns], precise), numbers)
    scaled = _scaled(columns, filled, precise)
    usable = ops.logical_and(ops.isfinite(scaled), ops.less(filled, _unknown(precise)))
    places: list[int] = []
    parts, at = [scaled], len(columns)
    if any(column.indicator for column in columns):
        parts.append(ops.cast(missing, precise))
        at += len(columns)
    for place, column in enumerate(columns):
        if column.classes:
            known = ops.where(usable[:, place : place + 1], filled[:, place : place + 1], np.zeros(1, precise))
            one_hot = keras.layers.CategoryEncoding(num_tokens=column.classes, output_mode="one_hot", dtype=precise)
            parts.append(one_hot(ops.cast(known, "int32")))
        places += range(at, at + column.classes) if column.classes else [place]
        at += column.classes
        places += [len(columns) + place] if column.indicator else []
    entries = _side_by_side(parts)
    if places != list(range(at)):
        entries = ops.take(entries, np.array(places, np.int32), axis=1)
    if around.planes:
        entries = keras.layers.Permute((2, 3, 1), dtype=precise)(
            keras.layers.Reshape(around.planes, dtype=precise)(entries)
        )
    elif len(shape_of(inputs)) > 1:
        entries = keras.layers.Reshape(shape_of(inputs), dtype=precise)(entries)
    return keras.Model(cells, [ops.cast(entries, dtype), ops.all(usable, axis=1, keepdims=True)], name=name)


def _numbers(column: ColumnIn, cells: Any, precise: str) -> Any:
    """One number a cell, (rows, 1): NaN where it is missing, `_unknown` where it is a text that was not there in training."""
    if column.words is None:
        return cells
    if precise == "float64":
        unknown = UNKNOWN
        while unknown in column.words:
            unknown += "_"
        lookup = keras.layers.StringLookup(vocabulary=list(column.words), mask_token="", oov_token=unknown)
        return ops.take(np.array([np.nan, *_unknown(precise), *column.words.values()]), lookup(cells), axis=0)
    classes = max(column.words.values()) + 1
    is_other = ops.logical_or(ops.logical_or(cells < 0, cells >= classes), ops.not_equal(cells, ops.floor(cells)))
    return ops.where(ops.logical_and(is_other, ops.logical_not(ops.isnan(cells))), _unknown(precise), cells)


def _unknown(precise: str) -> Any:
    """The largest number: LiteRT's converter makes it of infinity, without a word. (1,)."""
    return np.full(1, np.finfo(precise).max, precise)


def _scaled(columns: Sequence[ColumnIn], numbers: Any, precise: str) -> Any:
    is_log = np.array([column.is_log for column in columns])
    shift, scale = (np.array([getattr(column, name) for column in columns], precise) for name in ("shift", "scale"))
    if is_log.any():
        numbers = ops.where(is_log, ops.log1p(numbers), numbers)
    return (numbers - shift) / scale if shift.any() or (scale != 1).any() else numbers


def _answers(around: Around, shapes: Sequence[tuple[int, ...]], dtype: str, precise: str, name: str) -> Any:
    """The model from the network's outputs, and whether a row's cells can be used, to a tensor for each target."""
    outputs, usable = [keras.Input(shape, dtype=dtype) for shape in shapes], keras.Input((1,), dtype="bool")
    flat = [keras.layers.Flatten(dtype=dtype)(output) if len(output.shape) > 2 else output for output in outputs]
    scores = ops.cast(_scores(_side_by_side(flat), around.logits, dtype), precise)
    found = [_answer(target, scores[:, target.start : target.stop], precise) for target in around.targets]
    nothing = np.full(1, np.nan, precise)
    return keras.Model([*outputs, usable], [ops.where(usable, answer, nothing) for answer in found], name=name)


def _scores(outputs: Any, logits: Sequence[tuple[int, int, str]], dtype: str) -> Any:
    """The outputs, logits turned into probabilities."""
    if not logits:
        return outputs
    parts, at = [], 0
    for start, stop, activation in logits:
        if at < start:
            parts.append(outputs[:, at:start])
        parts.append(keras.layers.Activation(activation, dtype=dtype)(outputs[:, start:stop]))
        at = stop
    if at < outputs.shape[1]:
        parts.append(outputs[:, at:])
    return _side_by_side(parts)


def _answer(target: TargetOut, scores: Any, precise: str) -> Any:
    match target.kind:
        case "scores":
            return scores
        case "probability":
            return _side_by_side([ops.subtract(np.ones(1, precise), scores), scores])
        case "margin":
            return _side_by_side([ops.negative(scores), scores])
        case "place":
            return ops.clip(ops.round(ops.nan_to_num(scores[:, :1])), 0, target.classes - 1)
    numbers = scores[:, :1]
    if (target.shift, target.scale) != (0.0, 1.0):
        numbers = numbers * np.full(1, target.scale, precise) + np.full(1, target.shift, precise)
    return ops.expm1(numbers) if target.is_log else numbers


def _side_by_side(parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else ops.concatenate(parts, axis=1)
