"""A sentence as a value: English by `str`, another language where it is shown."""

import pickle
from pathlib import Path

from engine.text import NOTHING, Text, UserError, and_list, joined, or_list, plain, rendered, term

KOREAN = {
    "{n:,} rows of '{name}' are empty.": "'{name}'의 {n:,}개 행이 비어 있습니다.",
    "{items} and {last}": "{items}, {last}",
    "Wait: {why}": "기다리십시오: {why}",
}


def korean(template: str, n: int | None) -> str:
    return KOREAN.get(template, template)


def rows(n: int) -> Text:
    return Text("{n:,} rows of '{name}' are empty.", "{n} row of '{name}' is empty.", n=n, name="age")


def test_a_text_is_its_english_sentence() -> None:
    assert rows(1234) == "1,234 rows of 'age' are empty."
    assert rows(1) == "1 row of 'age' is empty."
    assert str(rows(1)).__class__ is str


def test_texts_are_equal_hashable_and_picklable_by_value() -> None:
    assert rows(2) == rows(2) != rows(3)
    assert len({rows(2), rows(2)}) == 1
    again = pickle.loads(pickle.dumps(rows(2)))
    assert (again, again.template, dict(again.values)) == (rows(2), rows(2).template, dict(rows(2).values))


def test_another_language_has_another_template_and_the_same_values() -> None:
    assert rendered(rows(1234), korean) == "'age'의 1,234개 행이 비어 있습니다."
    assert rendered(rows(1), korean) == "'age'의 1개 행이 비어 있습니다."


def test_what_has_no_translation_stays_english_in_the_right_number() -> None:
    assert rendered(rows(1), lambda template, n: template) == rows(1)


def test_texts_within_texts_are_translated_too() -> None:
    assert rendered(Text("Wait: {why}", why=rows(2)), korean) == "기다리십시오: 'age'의 2개 행이 비어 있습니다."
    assert rendered(joined((rows(2), NOTHING, rows(3))), korean) == (
        "'age'의 2개 행이 비어 있습니다. 'age'의 3개 행이 비어 있습니다."
    )
    assert rendered(and_list(["a", "b", "c"]), korean) == "a, b, c"


def test_lists_read_as_in_english() -> None:
    assert [and_list(["a"]), and_list(["a", "b"]), or_list(["a", "b", "c"])] == ["a", "a and b", "a, b or c"]


def test_an_error_in_a_text_is_told_in_its_own_words() -> None:
    error = UserError(rows(2))
    assert str(error) == rows(2)
    assert rendered(Text("Wait: {why}", why=error), korean) == "기다리십시오: 'age'의 2개 행이 비어 있습니다."
    assert pickle.loads(pickle.dumps(error)).text.values == rows(2).values
    assert Text("{where}: {why}", where=Path("a.csv"), why=ValueError("no")) == "a.csv: no"


def test_signs_of_a_text_of_somebody_else_are_no_gaps() -> None:
    assert [plain("{x}"), term("{x}")] == ["{x}", "{x}"]
    assert Text("{words!c} it.", words="{read} or write") == "{read} or write it."
