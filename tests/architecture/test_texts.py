"""What the engine says to a person is a Text whose values fit its template."""

from tests.texts import SourceText, gaps, told_plainly, written_texts


def test_the_gaps_of_a_template_are_the_names_of_its_values() -> None:
    texts = [*written_texts("engine", "gui/pictures", "main.py")]
    assert len(texts) > 500
    assert [text.place for text in texts if not _fits(text)] == []


def _fits(text: SourceText) -> bool:
    counted = {"n"} if text.one is not None else set()
    return gaps(text.template) | gaps(text.one or "") | counted == text.names


def test_no_error_problem_or_note_takes_a_plain_sentence() -> None:
    told = [*told_plainly("engine", "main.py")]
    assert told == []
