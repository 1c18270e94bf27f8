"""What is known of a layer stands in its spec: nobody asks which class it is but its own files, the backends'
registries, and the tables of other programs' layers."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.config.layers import KINDS

ROOT = Path(__file__).parents[2]
OWN = (
    "engine/config/layers/",
    "engine/numpy_backend/layers/",
    "engine/tensorflow_backend/layers.py",
    "engine/listings/layers/",
    "engine/incoming/keras_layers.py",
    "engine/incoming/onnx_constants.py",
    "engine/incoming/onnx_operations.py",
)
CLASSES = {kind.__name__ for kind in KINDS.values()}
FILES = [
    file
    for room in ("engine", "gui")
    for file in sorted((ROOT / room).rglob("*.py"))
    if not file.relative_to(ROOT).as_posix().startswith(OWN)
]


def test_nobody_asks_for_the_class_of_a_layer() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in FILES
        for name, line in asked_classes(file.read_text(encoding="utf-8"))
    ]
    assert not found, "state it as a fact in engine/config/layers, and read it:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        "isinstance(layer, Dense)",
        "isinstance(layer, spec.Dropout | spec.Flatten)",
        "issubclass(kind, (Activated, PReLU))",
        "match layer:\n    case InputPart(start=start):\n        pass",
        "match node:\n    case Node(layer=spec.Add()):\n        pass",
        "type(layer) is Reshape",
        "type(layer) in (Dense, Multiply)",
        "layer.kind == 'dense'",
        "node.layer.kind in ('dense', 'flatten')",
        "TABLE = {Dense: 1}",
    ],
)
def test_a_question_for_a_class_is_found(code: str) -> None:
    assert [*asked_classes(code)]


@pytest.mark.parametrize(
    "code",
    [
        "Dense(units=3)",
        "{ast.Add: np.add}",
        "isinstance(layer, Activated)",
        "layer.has_sum",
        "KINDS['dense']",
        "column.kind == 'number'",
    ],
)
def test_making_a_layer_and_reading_its_facts_is_none(code: str) -> None:
    assert not [*asked_classes(code)]


def asked_classes(code: str) -> Iterator[tuple[str, int]]:
    """The layers' classes that `code` tests, matches, compares or looks up by, with their lines."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Name(id="isinstance" | "issubclass"), args=[_, classes]):
                asked = [classes]
            case ast.MatchClass(cls=matched):
                asked = [matched]
            case ast.Compare(left=left, comparators=others):
                asked = [left, *others]
            case ast.Dict(keys=keys):
                asked = [key for key in keys if key is not None]
            case _:
                continue
        kinds = set(KINDS) if any(_is_kind(part) for part in asked) else set()
        for part in asked:
            yield from ((name, node.lineno) for name in _names(part) if name in CLASSES | kinds)


def _is_kind(part: ast.expr) -> bool:
    return isinstance(part, ast.Attribute) and part.attr == "kind"


def _names(part: ast.expr) -> Iterator[str]:
    """The classes and words in an expression, those of calls in it aside."""
    match part:
        case ast.Attribute(value=ast.Name(id="ast")):  # Python's own Add
            pass
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Constant(value=str(name)):
            yield name
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            for each in parts:
                yield from _names(each)
        case ast.BinOp(left=left, right=right):
            yield from _names(left)
            yield from _names(right)
        case _:
            pass
