"""Which dates and times the programs read: `readable_by_programs` says of a text what their readers do."""

import re

from engine.config.columns import Encoding

_CLOCK = r"[0-9]{%s}:[0-9]{2}(:[0-9]{1,2}(\.[0-9]{1,6})?)?"
_DATE = re.compile(
    r"([0-9]{4}[-/.][0-9]{1,2}([-/.][0-9]{1,2})?|[0-9]{8}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})"
    rf"([T ]\s*{_CLOCK % '1,2'}\s*Z?)?"
)
_TIME = re.compile(rf"{_CLOCK % '1,4'}\s*([AaPp][Mm])?")


def readable_by_programs(text: str, encoding: Encoding) -> bool:
    """Whether `text` is written in a form that the programs read; other columns than dates and times have no forms."""
    match encoding:
        case Encoding.DATE:
            return _DATE.fullmatch(text.strip()) is not None
        case Encoding.TIME:
            return _TIME.fullmatch(text.strip()) is not None
        case _:
            return True
