"""Small programs: what can be written, and one sentence for what cannot."""

import numpy as np
import pytest

from engine.dataflow import Dataflow, FlowOperation, FlowTensor
from engine.flow.program import MAX_STATEMENTS, ProgramError, program_of
from engine.flow.sentence import equation, sentence
from engine.training.factory import program_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a = add(2, 3); b = multiply(5, a)", {"a": 5, "b": 25}),
        ("a = tf.add(2, 3)\n\nb = tf.multiply(5, a);", {"a": 5, "b": 25}),
        ("5*(2+3)", {"result": 25}),
        ("result = 1; 2 + result", {"result": 1, "result_2": 3}),
        ("무게 = 2; 무게 * 2.5", {"무게": 2, "result": 5}),
        ("a = 1; a == 1", {"a": 1, "result": 1}),
    ],
)
def test_a_program_is_computed_line_by_line(text: str, values: dict[str, float]) -> None:
    assert program_values(program_of(text)) == values


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The program is empty. Type one, such as a = add(2, 3); b = multiply(5, a)."),
        ("a = 1; b = c + a", "Statement 2: 'c' has no value. Give it one before, as in c = 2."),
        ("a = 1; a = 2", "Statement 2: 'a' has a value already; choose another name."),
        ("pi = 3", "Statement 1: 'pi' means something else; choose another name."),
        ("add = 3", "Statement 1: 'add' means something else; choose another name."),
        ("a = add(2)", "Statement 1: add is written add(x, y). (character 1)"),
        ("a = tf.nothing(2)", "Statement 1: There is no function 'nothing'. (character 1)"),
        ("a = os.add(2, 3)", "Statement 1: There is no function ''. (character 1)"),
        (
            "a = (1).real",
            "Statement 1: Only numbers, variables, arithmetic, comparisons and functions such as sqrt can stand here. "
            "(character 1)",
        ),
        ("x = 1e999", "Statement 1: This number is too large. (character 1)"),
        (";".join(["1"] * (MAX_STATEMENTS + 1)), "The program has 51 statements; at most 50 are read."),
        ("1+" * 3000 + "1", "The program has 6,001 characters; at most 4,000 are read."),
    ],
)
def test_what_is_no_program_is_told_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ProgramError) as caught:
        program_of(text)
    assert str(caught.value) == sentence


def test_whole_numbers_that_are_too_long_are_no_int32() -> None:
    assert program_of("2147483648").dtype == "float32"
    assert program_of("2147483647").dtype == "int32"


def flow_of(kind: str, inputs: list[object], output: object | None, *settings: str) -> tuple[Dataflow, FlowOperation]:
    """One operation with what it is given."""
    given = [_tensor(f"x{place}:0", value) for place, value in enumerate(inputs)]
    makers = [FlowOperation(tensor.name[:-2], "Const", (), (tensor,)) for tensor in given]
    outputs = () if output is None else (_tensor("y:0", output),)
    operation = FlowOperation("y", kind, tuple(tensor.name for tensor in given), outputs, settings=settings)
    return Dataflow((*makers, operation)), operation


def _tensor(name: str, value: object) -> FlowTensor:
    if isinstance(value, str):
        return FlowTensor(name, "resource", (), called=value)
    array = np.asarray(value)
    return FlowTensor(name, array.dtype.name, array.shape, array)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (flow_of("AddV2", [2, 3], 5), "Operation AddV2 adds, entry by entry: 2 + 3 = 5"),
        (flow_of("MatMul", [[[2.0, 3.0]], [[1.0, 4.0]]], [[14.0]], "transpose_b"),
         "Operation MatMul multiplies matrices: [[2 3]] · [[1 4]]ᵀ = [[14]]"),
        (flow_of("Sum", [np.zeros((64, 2)), 0], [0.0, 0.0]), "Operation Sum sums over axes: Sum(x0:0 (64 × 2), 0) = [0 0]"),
        (flow_of("AssignSubVariableOp", ["output/kernel", 0.25], None),
         "Operation AssignSubVariableOp takes away from a variable: output/kernel −= 0.25"),
        (flow_of("ReadVariableOp", ["output/bias"], [0.6]), "Operation ReadVariableOp reads a variable: output/bias = [0.6]"),
        (flow_of("Erfinv", [0.5], 0.477), "Erfinv: Erfinv(0.5) = 0.477"),
        (flow_of("Placeholder", [], "output/bias"),
         "The variable output/bias lives outside the graph; what is read and written here is its value."),
    ],
)  # fmt: skip
def test_an_operation_is_told_with_its_numbers(made: tuple[Dataflow, FlowOperation], told: str) -> None:
    assert sentence(*made) == told


def test_an_equation_without_words_has_no_type_where_a_sign_tells_it() -> None:
    assert equation(*flow_of("Greater", [2.0, 1.5], True)) == "2 > 1.5 = True"
