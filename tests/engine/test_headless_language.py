"""The command line speaks the language of its environment, or the one that is asked for."""

import pytest

import main as program
from engine.headless.language import language_of
from engine.korean import with_particles


@pytest.mark.parametrize(
    ("variables", "arguments", "language"),
    [
        ({"LC_ALL": "ko_KR.UTF-8"}, [], "ko"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "ko_KR.UTF-8"}, [], "ko"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ko_KR.UTF-8"}, [], "en"),
        ({"LC_ALL": "de_DE.UTF-8"}, [], "en"),
        ({"LC_ALL": "C"}, ["train", "a.csv", "--language", "ko"], "ko"),
        ({"LC_ALL": "ko_KR.UTF-8"}, ["--language=en"], "en"),
    ],
)
def test_the_option_comes_before_the_environment(
    variables: dict[str, str], arguments: list[str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of(arguments) == language


def test_what_is_wrong_is_told_in_korean(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["train", "/nowhere/a.csv", "--target", "b", "--language", "ko"]) == 2
    assert capsys.readouterr().err == (
        "glassnet: /nowhere/a.csv 파일이 없습니다. 이름을 확인하거나 옮기지 않았는지 보십시오.\n"
    )


def test_the_help_is_korean_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["train", "--help", "--language", "ko"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("사용법: glassnet train")
    assert "옵션:" in told
    assert "show this help" not in told


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("손실이(가)", "손실이"),
        ("정확도은(는)", "정확도는"),
        ("'층'을(를)", "'층'을"),
        ("3은(는)", "3은"),
        ("5과(와)", "5와"),
        ("서울(으)로", "서울로"),
        ("집(으)로", "집으로"),
        ("1(으)로", "1로"),
        ("단위(kg)이(가)", "단위(kg)가"),
        ("'층' (x)을(를)", "'층' (x)을"),
        ("x은(는)", "x은(는)"),
    ],
)
def test_a_particle_fits_the_sound_before_it(written: str, read: str) -> None:
    assert with_particles(written) == read
