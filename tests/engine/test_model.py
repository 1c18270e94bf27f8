"""A model answers the rows of a table: the same as the run that trained it, whatever else stands in the table, or says why not."""

from dataclasses import replace

import numpy as np
import pytest

from engine.config.training import Precision
from engine.data.table import NumberColumn, Table, number_column, text_column
from engine.model.cells import read_cells
from engine.model.model import Model, ModelSpec, answer
from engine.model.rows import MissingColumnsError
from engine.results.predicted import PredictedClasses
from tests.model_cases import Case, layer_cases, preparation_cases

CASES = preparation_cases()
CLASSES = next(case for case in CASES if case.name == "classes")
UNUSABLE = {
    3: "'age' is missing",
    9: "'area': 'never' is no number; 'built' is missing",
    14: "'size': 'never' was not there in training",
    17: "'built': 'never' is no date, or may be two",
    18: "'seen': 'never' is no time",
    19: "'garden': 'never' is neither yes nor no",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_cell_that_cannot_be_used_gets_no_answer_and_a_reason(case: Case) -> None:
    answers = answer(case.model, case.table)
    assert sorted([*answers.rows.tolist(), *answers.reasons]) == list(range(case.table.rows))
    reasons = {row: str(reason) for row, reason in answers.reasons.items()}
    asked = {name for name in case.model.spec.preparation.feature_names if name == "area"}
    assert reasons.items() >= {row: text for row, text in UNUSABLE.items() if row != 9 or asked}.items()
    for texts in answers.texts():
        assert [row for row, text in enumerate(texts) if not text] == sorted(answers.reasons)


@pytest.mark.parametrize(
    "case", [*CASES, *preparation_cases(Precision.FLOAT32), *layer_cases()], ids=lambda case: case.name
)
def test_what_goes_through_json_answers_the_same(case: Case) -> None:
    again = Model(ModelSpec.model_validate_json(case.model.spec.model_dump_json()), case.model.parameters)
    ours, theirs = answer(case.model, case.table), answer(again, case.table)
    assert list(ours.texts()) == list(theirs.texts())
    assert any(len(set(column)) > 3 for column in ours.texts()), "not all rows have one answer"


def test_columns_are_found_by_name_in_any_order() -> None:
    extra = NumberColumn("more", np.arange(float(CLASSES.table.rows)))
    other = Table((extra, *reversed(CLASSES.table.columns)))
    assert list(answer(CLASSES.model, other).texts()) == list(answer(CLASSES.model, CLASSES.table).texts())


def test_a_missing_column_is_refused_by_name() -> None:
    fewer = Table(tuple(column for column in CLASSES.table.columns if column.name not in ("town", "age")))
    with pytest.raises(MissingColumnsError, match="lacks: 'age', 'town'"):
        answer(CLASSES.model, fewer)


def test_a_number_that_is_a_class_may_be_written_otherwise() -> None:
    """1 and 1.0 are one class, whether the next file's column is read as numbers or as texts."""
    place = next(column for column in CLASSES.model.spec.preparation.features if column.planned.recipe.name == "grade")
    numbered = replace(place, planned=replace(place.planned, classes=("1", "2", "3")))
    expected = [[0.0], [2.0]]
    assert read_cells(numbered, number_column("grade", ["1", "3"])).entries.tolist() == expected
    assert read_cells(numbered, text_column("grade", ["1.0", "3"])).entries.tolist() == expected
    assert read_cells(numbered, text_column("grade", ["1.5", "3"])).unusable.tolist() == [True, False]


def test_scores_of_logits_are_probabilities() -> None:
    by_name = {case.name: answer(case.model, case.table).targets[0] for case in CASES}
    logits, classes = by_name["logits"], by_name["classes"]
    assert isinstance(logits, PredictedClasses)
    assert isinstance(classes, PredictedClasses)
    assert logits.scores is not None
    assert classes.scores is not None
    assert np.allclose(logits.scores, classes.scores, atol=1e-15)
