"""What a column's name says of it: that it numbers the rows, that it is a quantity, that it is time, that it is to be learnt."""

import re

from engine.data.alike import alike_key

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+")

_ALWAYS_IDS = {
    "id",
    "ids",
    "index",
    "idx",
    "unnamed: 0",
    "rowid",
    "row id",
    "rownames",
    "row names",
    "uuid",
    "guid",
    "번호",
}
_ID_WORDS = {"id", "ids", "no", "nr", "num", "number", "key", "code", "uuid", "guid", "index", "idx", "row", "serial"}
_ID_ENDS = ("번호", "코드", "아이디", "순번", "식별자", "編號", "编号", "番号")
_JOINED_ID = re.compile(
    "(account|case|client|customer|employee|event|house|item|member|observation|order|passenger|patient|person|product|record"
    "|row|sample|session|student|subject|transaction|unique|user)(id|no|nr|number|key|code)"
)
_TIMES = {
    "t",
    "time",
    "times",
    "date",
    "datetime",
    "timestamp",
    "timestep",
    "시간",
    "시각",
    "날짜",
    "일시",
    "시점",
    "일자",
}
_QUANTITIES = _TIMES | {
    "x", "z", "step", "steps", "year", "years", "yr", "quarter", "month", "months", "week", "weeks", "day", "days", "hour", "hours",
    "minute", "minutes", "min", "second", "seconds", "sec", "epoch", "epochs", "iteration", "lag", "period", "age", "distance",
    "dist", "position", "pos", "coordinate", "depth", "height", "length", "width", "size", "radius", "angle", "degree", "degrees",
    "frequency", "freq", "temperature", "temp", "speed", "velocity", "weight", "mass", "volume", "area", "price", "cost",
    "dose", "concentration", "amount", "level", "value", "score", "count", "rate", "voltage", "current", "pressure", "power",
    "energy", "force", "load", "연도", "년도", "년", "월", "일", "주", "일차", "주차", "회차", "시", "분", "초", "거리",
    "나이", "키", "무게", "몸무게", "길이", "높이", "너비", "깊이", "크기", "온도", "속도", "각도", "가격", "금액", "점수", "값",
}  # fmt: skip
_TARGETS = {"target", "class", "label", "species", "y", "output", "정답", "목표", "예측", "분류"}


def is_id(name: str) -> bool:
    """True where a column of this name numbers or names the rows, whatever it holds: `id`, `index`, `번호`."""
    return alike_key(name) in _ALWAYS_IDS


def is_unnamed_first(name: str) -> bool:
    """True for what the first column of a file is called that gives it no name, as programs write the numbers of rows."""
    return alike_key(name) == "column_1"


def may_be_id(name: str) -> bool:
    """True for names such as `PassengerId`, `customer_id`, `order no.`, `zip code`, `고객번호`."""
    words = _words(name)
    is_joined = bool(words) and _JOINED_ID.fullmatch(words[-1]) is not None
    return is_id(name) or is_joined or (bool(words) and words[-1] in _ID_WORDS) or alike_key(name).endswith(_ID_ENDS)


def is_quantity(name: str) -> bool:
    """True where the name says that the numbers 1, 2, 3, … are measured or counted: `x`, `x2`, `year`, `distance (km)`."""
    return not _QUANTITIES.isdisjoint(_words(name))


def is_time(name: str) -> bool:
    """True for `t`, `time`, `date` and the like."""
    return alike_key(name) in _TIMES


def is_x(name: str) -> bool:
    """True for `x`, `x1`, `X_2`: what a lecture calls inputs."""
    return _words(name) == ["x"]


def is_target(name: str) -> bool:
    """True where a column of this name is what is to be learnt."""
    return alike_key(name) in _TARGETS


def _words(name: str) -> list[str]:
    """The words of a name in small letters: those of `PassengerId` are `passenger` and `id`."""
    return [alike_key(word) for word in _WORD.findall(name)]
