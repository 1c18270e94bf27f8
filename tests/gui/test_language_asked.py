"""The language that the command line asks for holds for the window until a person chooses another, and is not remembered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from gui.application import build_application
from gui.language import Language, ask_for_language, choose_language, chosen_language, install_language, shown_language
from tests.languages import korean_can_be_had


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    with korean_can_be_had():
        yield
        choose_language(Language.ENGLISH)


def test_the_window_speaks_what_is_asked_for_until_another_is_chosen(qapp: QApplication) -> None:
    choose_language(Language.ENGLISH)
    ask_for_language(Language.KOREAN)
    assert build_application() is qapp
    assert shown_language() == "ko"
    assert QSettings().value("language") == "en", "as a person has chosen"
    choose_language(Language.ENGLISH)
    install_language(chosen_language())
    assert shown_language() == "en"
