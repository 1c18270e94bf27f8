"""Every string stands in Qt Linguist's file with a finished translation, as the window and the command line ask for it."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

from engine.config.layers import BatchNormalization
from engine.config.optimizers import Adam
from engine.config.schedules import CosineDecay
from engine.config.training import Training
from gui.forms.metadata import about, fields_of, member_label
from gui.network.kinds import kind_help
from tests.make_spec_texts import texts
from tests.make_translations import PROGRAM, SOURCES, TEXTS, release, rendered_texts, update

NO_GAP = {"article"}
"""Korean has no articles."""


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    root = ElementTree.parse(path).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def translation(message: ElementTree.Element) -> str:
    return message.findtext("translation/numerusform", "") or message.findtext("translation", "")


def test_the_files_for_the_translators_are_up_to_date(tmp_path: Path) -> None:
    """Where this fails, a string is new or another: run `python -m tests.make_translations`, and translate it."""
    assert TEXTS.read_text(encoding="utf-8") == rendered_texts()
    copy = tmp_path / SOURCES.name
    shutil.copy(SOURCES, copy)
    update(copy, TEXTS)
    assert sorted(messages(copy)) == sorted(messages(SOURCES))


def test_what_the_window_loads_is_made_of_them(tmp_path: Path) -> None:
    release(SOURCES, tmp_path / PROGRAM.name)
    assert (tmp_path / PROGRAM.name).read_bytes() == PROGRAM.read_bytes()


def test_every_string_is_translated() -> None:
    found = messages(SOURCES)
    assert len(found) > 2500
    assert [key for key, message in found.items() if not translation(message)] == []
    assert [key for key, message in found.items() if "type" in message.find("translation").attrib] == []  # type: ignore[union-attr]


def test_a_translation_has_the_gaps_and_the_mnemonic_of_its_string() -> None:
    for (context, source), message in messages(SOURCES).items():
        korean = translation(message)
        assert gaps(korean) == gaps(source) - NO_GAP, (context, source)
        assert ("&" in source) == ("&" in korean), (context, source)


def gaps(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)[^{}]*\}", text))


def test_what_a_form_shows_is_among_the_texts() -> None:
    known = set(texts())
    assert {kind_help(BatchNormalization).split("\n")[0], about(BatchNormalization)} <= known
    for spec in (Training, Adam, CosineDecay):
        shown = {text for field in fields_of(spec) for text in (field.title, field.help)} - {""}
        assert shown <= known
        assert {member_label(spec), about(spec)} <= known
