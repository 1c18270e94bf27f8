"""A model as a graph of ONNX: columns by name, the preparation in double precision, the network in its own, the answers."""

import numpy as np
from onnx import ModelProto

from engine.config.shapes import shape_of
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.scaling import Affine
from engine.exports.export import Choices, entry_names, takes_numbers
from engine.exports.metadata import metadata
from engine.exports.onnx_graph import ML, Graph
from engine.exports.onnx_layers import activated, layer
from engine.exports.programs.steps import Answer, Steps, steps_of
from engine.exports.text_entries import text_entries
from engine.model.model import Model

DOUBLE, WHOLE, TEXTS = np.dtype(np.float64), np.dtype(np.int64), np.dtype(object)
OUTPUT = "output"


def onnx_model(model: Model, choices: Choices) -> ModelProto:
    """`model`, checked. Inputs are (N, 1): numbers as doubles, NaN where missing, texts empty where missing.

    A target that is a number is an output of its name, (N, 1); one that is a class is one, a text, followed by the scores of the
    classes. Of the network alone the prepared entries are the inputs, and `output` has what the last layers give.
    """
    steps, preparation = steps_of(model), model.spec.preparation
    kind = np.dtype(np.float32 if steps.is_single else np.float64)
    if choices.network_only:
        names = entry_names(preparation)
        graph = Graph(kind, (*names, OUTPUT))
        x = graph.side_by_side([graph.input(name, kind) for name in names])
        graph.output(OUTPUT, _network(graph, model, steps, x), kind, steps.width)
        return graph.model("network", metadata(model, choices))
    numbers, targets = takes_numbers(preparation), [answer.name for answer in steps.answers]
    graph = Graph(kind, (*preparation.feature_names, *targets))
    prepared = [
        _numbers(graph, column) if column.planned.recipe.name in numbers else _texts(graph, column)
        for column in preparation.features
    ]
    x = graph.side_by_side(prepared)
    # 0 where every entry of the row is finite, else NaN, which it makes of whatever it is added to
    doubt = graph.add("ReduceSum", graph.add("Mul", x, graph.number(0.0, DOUBLE)), graph.integers([1]), called="doubt")
    entering = graph.add("Gather", x, graph.integers(steps.order), axis=1) if steps.order else x
    outputs = _network(graph, model, steps, graph.cast(entering, kind))
    for answer in steps.answers:
        _answer(graph, steps, answer, outputs, doubt)
    return graph.model("model", metadata(model, choices))


def _numbers(graph: Graph, column: FittedColumn) -> str:
    """A column of numbers, scaled, and whether it was missing, (N, width)."""
    cells = graph.input(column.planned.recipe.name, DOUBLE)
    missing, scaling, values = graph.add("IsNaN", cells), column.scalings[0], cells
    if column.fill is not None:
        values = graph.add("Where", missing, graph.number(column.fill, DOUBLE), cells)
    if scaling.is_log:
        values = graph.add("Log", graph.add("Add", values, graph.number(1.0, DOUBLE)))
    if (scaling.shift, scaling.scale) != (0, 1):
        values = graph.add("Sub", values, graph.number(scaling.shift, DOUBLE))
        values = graph.add("Div", values, graph.number(scaling.scale, DOUBLE))
    return graph.side_by_side([values, graph.cast(missing, DOUBLE)]) if column.planned.recipe.indicator else values


def _texts(graph: Graph, column: FittedColumn) -> str:
    """A column of texts, each looked up in a table; one that is not there cannot be used."""
    name, (texts, entries) = column.planned.recipe.name, text_entries(column)
    cells = graph.input(name, TEXTS)
    places = graph.add("LabelEncoder", cells, domain=ML, keys_strings=texts, values_int64s=range(len(texts)),
                       default_int64=len(texts))  # fmt: skip
    width = entries.shape[1]
    table = graph.array(np.concatenate([entries, np.full((1, width), np.nan)]), f"entries of {name}")
    return graph.shaped(graph.add("Gather", table, places), [width])


def _network(graph: Graph, model: Model, steps: Steps, x: str) -> str:
    """All entries of all outputs for x (N, entries), side by side."""
    shape = shape_of(model.spec.preparation.inputs)
    values = {"input": x if len(shape) == 1 else graph.shaped(x, shape)}
    for step in steps.layers:
        values[step.name] = layer(graph, step, [values[name] for name in step.inputs], exact=steps.is_exact)
    return graph.side_by_side([graph.shaped(values[name], [steps.sized(name)]) for name in steps.outputs])


def _answer(graph: Graph, steps: Steps, answer: Answer, outputs: str, doubt: str) -> None:
    """What `outputs` say of a target, NaN or an empty text in rows that cannot be used."""
    numbers = graph.part(outputs, answer.start, answer.stop)
    for head in steps.heads:
        if head.start <= answer.start and answer.stop <= head.stop:
            applied = activated(graph, head.activation, graph.part(outputs, head.start, head.stop))
            numbers = graph.part(applied, answer.start - head.start, answer.stop - head.start)
    numbers = graph.cast(numbers, DOUBLE)
    if not answer.classes:
        graph.output(answer.name, graph.add("Add", _unscaled(graph, numbers, answer.scaling), doubt), DOUBLE, 1)
        return
    if answer.sides:
        other = (
            graph.add("Sub", graph.number(1.0, DOUBLE), numbers)
            if answer.sides == "probability"
            else graph.add("Neg", numbers)
        )
        numbers = graph.side_by_side([other, numbers])
    if answer.is_place:
        known = graph.add("Where", graph.add("IsNaN", numbers), graph.number(0.0, DOUBLE), numbers)
        last = graph.number(float(len(answer.classes) - 1), DOUBLE)
        numbers = graph.add("Clip", graph.add("Round", known), graph.number(0.0, DOUBLE), last)
        place = graph.cast(numbers, WHOLE)
    else:
        place = graph.add("ArgMax", numbers, axis=1, keepdims=1)
    place = graph.add("Where", graph.add("IsNaN", doubt), graph.integers([len(answer.classes)]), place)
    label = graph.add("LabelEncoder", place, domain=ML, keys_int64s=range(len(answer.classes)), values_strings=answer.classes,
                      default_string="")  # fmt: skip
    graph.output(answer.name, label, TEXTS, 1)
    scores = f"{answer.name} {'number' if answer.is_place else 'scores'}"
    graph.output(graph.free(scores), graph.add("Add", numbers, doubt), DOUBLE, answer.count)


def _unscaled(graph: Graph, numbers: str, scaling: Affine) -> str:
    """In original units."""
    if scaling.is_raw:
        return numbers
    numbers = graph.add("Mul", numbers, graph.number(scaling.scale, DOUBLE))
    numbers = graph.add("Add", numbers, graph.number(scaling.shift, DOUBLE))
    return graph.add("Sub", graph.add("Exp", numbers), graph.number(1.0, DOUBLE)) if scaling.is_log else numbers
