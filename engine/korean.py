"""Korean's particles, whose form depends on the sound before them: "은(는)" becomes the one that fits, where that is known."""

import re

_AFTER = re.compile(
    r"(?P<last>[가-힣0-9])(?P<signs>['\"’”`)\]]*(?: ?\([^()]*\)['\"’”`)\]]*)?)"
    r"(?P<particle>은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)"
)
"""What stands in brackets is not read: the particle fits the word before them."""
_FORMS = {"은(는)": "은는", "이(가)": "이가", "을(를)": "을를", "과(와)": "과와"}
_CLOSED = "013678"
"""The digits whose names end in a consonant; 1, 7 and 8 in ㄹ."""


def with_particles(text: str) -> str:
    """`text` with the form of each particle that follows a syllable or a digit; after other letters both stay."""
    return _AFTER.sub(_fitting, text)


def _fitting(found: re.Match[str]) -> str:
    last, particle = found["last"], found["particle"]
    final = (ord(last) - ord("가")) % 28 if last >= "가" else 0
    is_closed, is_l = (last in _CLOSED, last in "178") if last.isdigit() else (final > 0, final == 8)
    forms = ("으로", "로") if particle == "(으)로" else _FORMS[particle]
    form = forms[0 if is_closed and not (is_l and particle == "(으)로") else 1]
    return f"{last}{found['signs']}{form}"
