"""Every string stands in Qt Linguist's file with a finished translation, as the window and the command line ask for it."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QObject

from engine.config.layers import BatchNormalization
from engine.config.losses import CategoricalCrossentropy
from engine.config.optimizers import Adam
from engine.config.schedules import CosineDecay
from engine.config.training import Training
from engine.data.generators import GENERATORS
from engine.data.preparing.plan import plan
from engine.text import Text
from engine.training.trace.plan import trace_plan
from gui.actions.spec import make_action
from gui.actions.specs import SPECS
from gui.forms.metadata import about, equation_of, fields_of, member_label, spec_text
from gui.language import CONTEXTS, FOLDER, Language, has_korean_font, install_language, translated
from gui.network.kinds import kind_help
from tests.make_spec_texts import texts
from tests.make_translations import PROGRAM, SOURCES, TEXTS, release, rendered_texts, update
from tests.parity.rows import rows
from tests.texts import ROOT

PARTICLES = re.compile(r"은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로")
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
    assert FOLDER / "glassnet_ko.qm" == PROGRAM


def test_no_string_stands_within_an_f_string() -> None:
    """lupdate passes over what an f-string calls, so nobody would translate it: findings/lupdate-f-strings.sh."""
    hidden = []
    for file in sorted((ROOT / "gui").rglob("*.py")):
        joined = (
            node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.JoinedStr)
        )
        calls = (call for each in joined for call in ast.walk(each) if isinstance(call, ast.Call))
        hidden += [
            f"{file.name}:{call.lineno}" for call in calls if getattr(call.func, "attr", "") in ("tr", "translate")
        ]
    assert hidden == []


def test_every_string_is_translated() -> None:
    found = messages(SOURCES)
    assert len(found) > 2500
    assert [key for key, message in found.items() if not translation(message)] == []
    assert [key for key, message in found.items() if message.find("translation[@type]") is not None] == []


def test_a_translation_has_the_gaps_and_the_mnemonic_of_its_string() -> None:
    for (context, source), message in messages(SOURCES).items():
        korean = translation(message)
        assert gaps(korean) == gaps(source) - NO_GAP, (context, source)
        assert ("&" in source) == ("&" in korean), (context, source)


def test_a_particle_after_a_gap_fits_what_fills_it() -> None:
    """The engine's sentences have both forms; the window's strings a noun between the gap and the particle."""
    for (context, source), message in messages(SOURCES).items():
        korean = translation(message)
        assert re.search(r"\}['\"’”`]?(은|는|이|가|을|를|과|와|으로|로)(?![가-힣(])", korean) is None, (context, source)
        if context not in CONTEXTS:
            assert not PARTICLES.search(korean), (context, source)


def test_all_speak_in_one_tone() -> None:
    """합니다, not 해요: a person is told in the same tone everywhere."""
    casual = re.compile("(세|해|에|어|아|죠|까)요")
    assert [key for key, message in messages(SOURCES).items() if casual.search(translation(message))] == []


def gaps(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)[^{}]*\}", text))


def test_what_a_form_shows_is_among_the_texts() -> None:
    known = set(texts())
    assert {kind_help(BatchNormalization).split("\n")[0], about(BatchNormalization)} <= known
    for spec in (Training, Adam, CosineDecay):
        shown = {text for field in fields_of(spec) for text in (field.title, field.help)} - {""}
        assert shown <= known
        assert {member_label(spec), about(spec)} <= known


@pytest.fixture
def korean(qapp: object) -> Iterator[None]:
    install_language(Language.KOREAN)
    yield
    install_language(Language.ENGLISH)


@pytest.mark.usefixtures("korean")
def test_a_form_names_its_fields_in_korean_and_in_english_beside_it() -> None:
    if not has_korean_font():
        pytest.skip("no font with Korean letters")
    rate = next(field for field in fields_of(Adam) if field.name == "learning_rate")
    assert rate.title == "학습률"
    assert rate.help.endswith("(Learning rate)")
    assert member_label(CategoricalCrossentropy) == "범주형 교차 엔트로피"


@pytest.mark.usefixtures("korean")
def test_a_button_shows_an_action_without_the_mark_of_its_key() -> None:
    if not has_korean_font():
        pytest.skip("no font with Korean letters")
    owner = QObject()
    (spec,) = (spec for spec in SPECS if spec.name == "folds.train")
    assert make_action(spec, owner).text() == "모든 폴드 학습(&F)"
    assert make_action(spec, owner).iconText() == "모든 폴드 학습"


@pytest.mark.usefixtures("korean")
def test_the_generators_are_told_in_korean() -> None:
    if not has_korean_font():
        pytest.skip("no font with Korean letters")
    told = [spec_text(text) for generator in GENERATORS for text in (generator.label, generator.about)]
    assert [text for text in told if not re.search("[가-힣]", text)] == ["XOR"]


@pytest.mark.usefixtures("korean")
def test_what_the_engine_says_is_shown_in_korean_with_its_values() -> None:
    if not has_korean_font():
        pytest.skip("no font with Korean letters")
    rows = Text("{n:,} training rows", "{n:,} training row", n=1200)
    said = Text(
        "Batches are to have {size:,} rows, but there are {rows}: each update sees all of them.", size=4, rows=rows
    )
    assert translated(said) == "배치 크기는 4인데 훈련 행 1,200개뿐입니다. 업데이트마다 모든 행을 씁니다."
    assert said == "Batches are to have 4 rows, but there are 1,200 training rows: each update sees all of them."


FUNCTIONS = {"tanh", "log", "arctan", "cos", "sin", "cosh", "max", "min", "sign", "softmax", "mean"}


@pytest.mark.usefixtures("korean")
def test_equations_have_no_english_words_in_korean() -> None:
    if not has_korean_font():
        pytest.skip("no font with Korean letters")
    for row in rows():
        training = row.experiment.learner.training
        entries = trace_plan(row.experiment, plan(row.table, row.experiment.recipe).inputs)
        names = {name for entry in entries for name in (entry.name, *entry.operands) if len(name) > 1}
        of_specs = (training.loss, training.optimizer, training.schedule, *training.stopping.rules)
        shown = [translated(entry.equation) for entry in entries] + [equation_of(spec) for spec in of_specs]
        for text in shown:
            for name in sorted(names, key=len, reverse=True):
                text = text.replace(name, "")
            assert set(re.findall(r"[A-Za-z]{3,}", text)) <= FUNCTIONS, text
