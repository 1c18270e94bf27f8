"""Whether a text is a unit, as stands in a second line below the names: °C, l/min, [kg], (m), kg·m⁻². No tables."""

import re

_PREFIXES = "yzafpnuµμmcdhkMGTPEZY"
_SYMBOLS = (
    "m g s A K mol cd Hz N Pa J W C F V Ω ohm Ohm S Wb T H lm lx Bq Gy Sv kat l L bar eV cal Wh VA var B bit byte "
    "M t ton rad sr"
)
"""Those that may have a prefix. M is molar, as in mM."""
_WORDS = (
    "% ‰ ° °c °f ℃ ℉ degc degf deg degree degrees celsius fahrenheit kelvin k sec secs second seconds min mins minute "
    "minutes h hr hrs hour hours d day days week weeks month months a yr yrs year years meter meters metre metres gram "
    "grams liter liters litre litres volt volts watt watts ampere amperes amp amps newton pascal joule hertz percent pct "
    "ppm ppb ppt rpm psi mmhg atm torr in inch inches ft feet yd mi mile miles lb lbs oz gal kn knots mph kmh km/h kph px "
    "pixel pixels count counts cts # no. unit units unitless dimensionless pcs pieces ph db dbm m2 m3 cm2 cm3 mm2 mm3 ha "
    "$ € £ ¥ ₩ usd eur gbp krw jpy chf ts rn smp avg tot std wvc yyyy-mm-dd dd.mm.yyyy hh:mm:ss hh:mm iso8601 "
    "원 천원 만원 억원 명 개 회 건 도 초 분 시간 시 일 월 년 미터 그램 리터 퍼센트"
)
"""Those that have none, in small letters."""
_WITH_PREFIX, _PLAIN = frozenset(_SYMBOLS.split()), frozenset(_WORDS.split())
_SPLIT = re.compile(r"[/·*×⋅∙ ]+|(?<=[A-Za-z])[.](?=[A-Za-z])|\^|\*\*")
_POWER = re.compile(r"[-+−–0-9⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺()]+$|^[0-9().]+")
_BRACKETS = {"[": "]", "(": ")", "{": "}", "<": ">"}
_LONGEST = 24
NO_UNIT = frozenset({"", "-", "–", "—", "−", "--", "1", "[]", "()", "[-]", "(-)", "[–]", "[1]", "(1)"})
"""What stands in a line of units where a quantity has none."""


def is_unit(text: str) -> bool:
    """Whether `text` is a unit of something; what says that there is none, such as "-", is no unit."""
    word = text.strip()
    if not word or len(word) > _LONGEST or word in NO_UNIT:
        return False
    if _BRACKETS.get(word[0]) == word[-1]:
        return bool(word[1:-1].strip()) and not _is_number(word[1:-1])
    parts = [_POWER.sub("", part) for part in _SPLIT.split(word)]
    return any(parts) and all(_is_symbol(part) for part in parts if part)


def _is_symbol(word: str) -> bool:
    if word.lower() in _PLAIN or word in _WITH_PREFIX:
        return True
    return word[0] in _PREFIXES and word[1:] in _WITH_PREFIX


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
