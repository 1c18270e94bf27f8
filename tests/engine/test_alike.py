"""Texts that look alike have one key; texts that look different have two."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.alike import alike_key, composed, named_alike
from engine.data.booleans import read_boolean


@pytest.mark.parametrize(
    "text",
    [
        "New York", "new york", "NEW YORK", " New York", "New York ", "New  York", "New\tYork", "New\u00a0York",
        "New\u202fYork", "\u3000New York", "\ufeffNew York", "New\u200b York", "New York\u2060", "N\u00adew York",
        "\uff2e\uff45\uff57\u3000\uff39ork", "New\r\nYork", "New York\u200e", "New\u2003York\ufe0f",
    ],
)  # fmt: skip
def test_texts_that_look_like_new_york_have_its_key(text: str) -> None:
    assert alike_key(text) == alike_key("New York") == "new york"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("남", unicodedata.normalize("NFD", "남")), ("é", "e\u0301"), ("Å", "\u212b"), ("Straße", "STRASSE"),
        ("ＡＢＣ", "abc"), ("ｶﾀｶﾅ", "カタカナ"), ("①", "1"), ("㎏", "kg"), ("A–B", "a-b"), ("don’t", "don't"),
        ("“x”", '"x"'), ("ﬁsh", "fish"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("ᾳ", "ΑΙ"), ("−1", "-1"), ("１２", "12"),
    ],
)  # fmt: skip
def test_two_spellings_of_one_text_have_one_key(one: str, other: str) -> None:
    assert alike_key(one) == alike_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "b"),
        ("New York", "NewYork"),
        ("é", "e"),
        ("남", "여"),
        ("1", "1.0"),
        ("+", "-"),
        ("a_b", "a b"),
        ("ㅏ", "ㅓ"),
    ],
)
def test_texts_that_look_different_have_two_keys(one: str, other: str) -> None:
    assert alike_key(one) != alike_key(other)


@given(st.text(max_size=12))
def test_either_unicode_form_and_more_blanks_have_the_same_key(text: str) -> None:
    key = alike_key(text)
    assert alike_key(unicodedata.normalize("NFC", text)) == key
    assert alike_key(unicodedata.normalize("NFD", text)) == key
    assert alike_key(f"\u00a0{text} \u200b") == key
    assert alike_key(key) == key


def test_a_name_is_found_exactly_else_by_its_looks_and_several_are_all_told() -> None:
    names = ("Species", "species ", unicodedata.normalize("NFD", "성별"), "x")
    assert named_alike("Species", names) == ("Species",)
    assert named_alike("성별", names) == (unicodedata.normalize("NFD", "성별"),)
    assert named_alike("SPECIES", names) == ("Species", "species ")
    assert named_alike("y", names) == ()


def test_composed_letters_keep_capitals_and_blanks() -> None:
    assert composed(unicodedata.normalize("NFD", "서울 A ")) == "서울 A "


@pytest.mark.parametrize("text", [unicodedata.normalize("NFD", "예"), "Ｙｅｓ", "yes\u200b", "\u00a0TRUE "])
def test_yes_is_read_in_any_spelling_that_looks_like_it(text: str) -> None:
    assert read_boolean(text) == 1.0
