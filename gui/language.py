"""The language of the window: what the engine says is shown in it here and nowhere else, and Qt's translations are loaded."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtGui import QFontDatabase

from engine.korean import with_particles
from engine.text import rendered

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
CONTEXTS = ("Engine", "Spec")
"""Where the engine's templates and the labels of its specs stand among the translations."""

_SETTING = "language"
_installed: list[QTranslator] = []


class Language(StrEnum):
    """As the system, or chosen by a person. The values are Qt's names of languages."""

    SYSTEM = ""
    ENGLISH = "en"
    KOREAN = "ko"


_asked: list[Language] = []
"""What the command line asks for; empty where it says nothing, or a person has chosen since."""


def translated(text: str) -> str:
    """What the engine says, in the language of the window."""
    return with_particles(rendered(text, _translated)) if _installed else rendered(text, _translated)


def shown_language() -> str:
    """The language that the window is in: `en` or `ko`."""
    return Language.KOREAN.value if _installed else Language.ENGLISH.value


def error_text(error: Exception) -> str:
    """What an error says, in the language of the window where it says it in a Text."""
    return translated(error.args[0] if error.args and isinstance(error.args[0], str) else str(error))


def ask_for_language(language: Language) -> None:
    """Speak it without remembering it; before the window is built."""
    _asked[:] = [language]


def chosen_language() -> Language:
    """What the command line asks for, else what a person has chosen; the system's at first."""
    if _asked:
        return _asked[0]
    found = str(QSettings().value(_SETTING, ""))
    return Language(found) if found in set(Language) else Language.SYSTEM


def choose_language(language: Language) -> None:
    """Speak it from now on, and at the next start. Qt tells each window (`LanguageChange`)."""
    _asked.clear()
    QSettings().setValue(_SETTING, language.value)
    install_language(language)


def is_korean(language: Language) -> bool:
    """Whether Korean is meant; without a font for it the window stays English."""
    locale = QLocale.system() if language is Language.SYSTEM else QLocale(language.value)
    return locale.language() == QLocale.Language.Korean


def has_korean_font() -> bool:
    """Whether any font of the system has Korean letters."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))


def install_language(language: Language) -> None:
    """Load the translations of `language` for the application, ours and Qt's own; numbers in forms are written as there."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    if is_korean(language) and has_korean_font():
        for name, folder in (
            ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("glassnet", FOLDER),
        ):
            translator = QTranslator()
            if translator.load(f"{name}_ko", str(folder)):
                QCoreApplication.installTranslator(translator)
                _installed.append(translator)


def _translated(template: str, count: int | None) -> str:
    for context in CONTEXTS:
        found = QCoreApplication.translate(context, template, None, -1 if count is None else count)
        if found != template:
            return found
    return template
