"""Equations of traces taken apart: every operand keeps its place, letters give way to what they stand for."""

import pytest

from engine.config.experiment import Experiment
from engine.training.trace.plan import trace_plan
from gui.step.equation import Equation, Operand, Words, equation
from tests.engine.test_trace import plans


def told(found: Equation) -> str:
    """The right side with its operands in brackets."""
    return "".join(
        piece.text if isinstance(piece, Words) else f"[{piece.name}{'ᵀ' * piece.is_transposed}]"
        for piece in found.pieces
    )


@pytest.mark.parametrize(("name", "chosen", "inputs"), plans(), ids=[name for name, _, _ in plans()])
def test_no_operand_of_any_equation_is_lost(name: str, chosen: Experiment, inputs: int) -> None:
    for entry in trace_plan(chosen, inputs):
        found = equation(entry.name, entry.equation, entry.operands)
        shown = {piece.name for piece in found.pieces if isinstance(piece, Operand)}
        assert shown | {operand for _, operand in found.beside} == set(entry.operands), entry.equation
        assert not shown & {operand for _, operand in found.beside}


def test_matrices_stand_where_the_text_names_them() -> None:
    found = equation("h/Z", "h/Z = input · h/kernel + h/bias", ("input", "h/kernel", "h/bias"))
    assert told(found) == "[input] · [h/kernel] + [h/bias]"
    assert not found.beside
    assert not found.notes


def test_a_transposed_operand_is_told_as_such() -> None:
    found = equation("h/dkernel", "h/dkernel = inputᵀ · h/dZ", ("input", "h/dZ"))
    assert found.pieces[0] == Operand("input", is_transposed=True)


def test_letters_give_way_to_the_tensors_that_they_stand_for() -> None:
    text = "k/after = w ← w − η g,  w = k, g = dk, η = learning_rate"
    assert told(equation("k/after", text, ("k", "dk", "learning_rate"))) == "[k] − [learning_rate] [dk]"
    text = "k/v/after = β₂ v + (1 − β₂) g²,  v = k/v, g = dk, β₂ = 0.999"
    found = equation("k/v/after", text, ("k/v", "dk"))
    assert told(found) == "β₂ [k/v] + (1 − β₂) [dk]²"
    assert found.notes == ((Words("β₂ = "), Words("0.999")),)


def test_a_letter_that_a_rule_changes_on_the_way_stays_a_letter() -> None:
    text = "k/after = w ← w − η λ w;  w ← w − η g,  w = k, g = dk, η = learning_rate, λ = 0.1"
    found = equation("k/after", text, ("k", "dk", "learning_rate"))
    assert told(found) == "w ← w − η λ w;  w ← w − η g"
    assert found.beside == (("w", "k"), ("g", "dk"), ("η", "learning_rate"))


def test_what_only_the_notes_read_stands_beside() -> None:
    text = "h/dZ = h/dY ⊙ φ'(h/Z),  φ'(z) = 1 − y², y = h/Y"
    found = equation("h/dZ", text, ("h/dY", "h/Z", "h/Y"))
    assert told(found) == "[h/dY] ⊙ φ'([h/Z])"
    assert found.beside == (("y", "h/Y"),)


def test_a_name_within_a_longer_one_is_not_taken_for_it() -> None:
    text = "k/step = k/after − k"
    assert told(equation("k/step", text, ("k/after", "k"))) == "[k/after] − [k]"
    assert told(equation("a/Z", "a/Z = input2/Y + input", ("input2/Y", "input"))) == "[input2/Y] + [input]"
