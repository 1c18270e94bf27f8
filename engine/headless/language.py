"""The language of a command: `--language`, else the environment's. What the engine says is shown in it here and nowhere else."""

import locale
import os
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from engine.disk.regular import read_regular
from engine.korean import with_particles
from engine.text import rendered

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
LANGUAGES = ("en", "ko")
CONTEXTS = ("Spec", "Engine")
"""Where the labels of specs and the engine's templates stand in Qt Linguist's files; the last one counts."""


def language_of(arguments: Sequence[str]) -> str:
    """What `--language` says in `arguments`, else LC_ALL, LC_MESSAGES or LANG; English where there is no such translation."""
    for place, argument in enumerate(arguments):
        if argument.startswith("--language="):
            return _known(argument.partition("=")[2])
        if argument == "--language" and place + 1 < len(arguments):
            return _known(arguments[place + 1])
    given = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return _known(next((name for name in given if name), locale.getlocale()[0] or ""))


def shown(text: str, language: str) -> str:
    """`text` in a language; what has no translation is English."""
    if language == "en":
        return text
    return with_particles(rendered(text, partial(_translated, _templates(language))))


def _known(name: str) -> str:
    code = name[:2].lower()
    return "ko" if name.startswith("Korean") else code if code in LANGUAGES else "en"


@cache
def _templates(language: str) -> Mapping[str, str]:
    """The translations of the templates, from the same file that the window's are made of."""
    from xml.etree import ElementTree  # English does without

    root = ElementTree.fromstring(read_regular(FOLDER / f"glassnet_{language}.ts"))
    contexts = {context.findtext("name"): context for context in root.iter("context")}
    return {
        message.findtext("source", ""): message.findtext("translation/numerusform", "")
        or message.findtext("translation", "")
        for name in CONTEXTS
        for message in contexts[name].iter("message")
    }


def _translated(templates: Mapping[str, str], template: str, _count: int | None) -> str:
    return templates.get(template) or template
