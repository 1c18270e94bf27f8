"""What may be chosen otherwise about a file, as a value: the window names the control for it, the command line the option."""

from enum import StrEnum

from engine.config.base import Spec
from engine.text import Text, joined


class Choice(StrEnum):
    """The fields of ReadingOptions by name, and what is chosen about a column once it is read."""

    ENCODING = "encoding"
    DELIMITER = "delimiter"
    QUOTE = "quote"
    DECIMAL = "decimal"
    THOUSANDS = "thousands"
    HEADER = "header"
    SECOND_HEADER = "second_header"
    AS_IT_STANDS = "as_it_stands"
    SKIP_LINES = "skip_lines"
    MISSING_WORDS = "missing_words"
    COMMENT = "comment"
    TYPES = "types"
    RAGGED = "ragged"
    SHEET = "sheet"
    SAMPLING = "sampling"
    DAY_FIRST = "day_first"


class Remedy(Spec):
    """A choice that mends something, for the column `column` where it is one about columns. `value`: what to choose, if known."""

    choice: Choice
    value: str = ""
    column: str = ""


def with_parts(sentence: Text, *parts: str) -> Text:
    """`sentence` with what else is known of it, in brackets before its end."""
    known = joined(parts, "; ")
    return Text("{sentence!d} ({known}).", sentence=sentence, known=known) if known else sentence
