"""Very long words can be broken by a label; other texts are as they were."""

from gui.widgets.breakable import MAX_WORD, breakable


def test_only_very_long_words_get_places_to_break() -> None:
    for text in ("", "a sentence of words", "x" * MAX_WORD, f"{'x' * MAX_WORD} {'y' * MAX_WORD}"):
        assert breakable(text) == text
    found = breakable("x" * 9_000)
    assert max(map(len, found.split("\u200b"))) == MAX_WORD
    assert found.replace("\u200b", "") == "x" * 9_000
