"""What a person may choose about the reading of a file; whatever is left open is guessed. No reading."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.config.base import Spec


class ColumnType(StrEnum):
    """What the cells of a column are read as. Dates and booleans are kept as texts and checked."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    BOOLEAN = "boolean"


class RaggedRows(StrEnum):
    """What becomes of rows with another number of fields than the header."""

    REFUSE = "refuse"
    LEAVE_OUT = "leave_out"
    FILL = "fill"


class AllRows(Spec):
    """Every row is read."""

    label: ClassVar[str] = "All rows"

    kind: Literal["all"] = "all"


class HeadRows(Spec):
    """Only the first rows are read; the rest of the file is not looked at."""

    label: ClassVar[str] = "The first rows"

    kind: Literal["head"] = "head"
    rows: int = Field(10_000, ge=1, le=2**40, title="Rows", description="How many rows are read from the beginning.")


class RandomRows(Spec):
    """Each row is read with the same probability, in the order of the file."""

    label: ClassVar[str] = "Random rows"

    kind: Literal["random"] = "random"
    share: float = Field(
        0.1,
        gt=0.0,
        le=1.0,
        title="Share",
        description="The probability with which each row is kept: 0.1 keeps a tenth.",
    )
    seed: int = Field(0, ge=0, lt=2**31, title="Seed", description="The same seed keeps the same rows.")


class EveryRow(Spec):
    """The first row and then every k-th one."""

    label: ClassVar[str] = "Every k-th row"

    kind: Literal["every"] = "every"
    step: int = Field(10, ge=1, le=2**31, title="Every", description="k: 10 keeps rows 1, 11, 21 and so on.")


Sampling = Annotated[AllRows | HeadRows | RandomRows | EveryRow, Field(discriminator="kind")]


class ReadingOptions(Spec):
    """What a person chose about a file; None is guessed, an empty text means that there is none of it."""

    encoding: str | None = None
    """Python's name of a text encoding."""
    delimiter: str | None = None
    """One character; a blank stands for any run of blanks and tabs."""
    quote: str | None = None
    """The character around cells that hold a delimiter or a line end."""
    decimal: str | None = None
    """A point or a comma."""
    presumed_decimal: str | None = None
    """The same, where the file itself leaves it open: what a file of the same kind has."""
    thousands: str | None = None
    """The mark between groups of three digits."""
    header: bool | None = None
    """Whether the first line that is not skipped names the columns."""
    second_header: bool | None = None
    """Whether the line below the names is no row: units, types or other names."""
    as_it_stands: bool = False
    """Names and cells are taken as they stand, as in files that the lab wrote: names are not joined and keep marks such as D#,
    columns without a name stay, and 12 kg is no number."""
    skip_lines: int | None = Field(None, ge=0)
    """How many lines stand above the header (or the first row) and are no part of the table."""
    missing_words: tuple[str, ...] | None = None
    """Cells that count as missing, exactly as they are written; an empty cell always does."""
    comment: str | None = None
    """Lines that begin with this are no part of the table."""
    types: dict[str, ColumnType] = Field(default_factory=dict)
    """Columns by name whose type is not to be guessed: codes such as 00123 stay text."""
    ragged: RaggedRows = RaggedRows.REFUSE
    sheet: str | None = None
    """The sheet of a workbook; None takes the first that holds something."""
    sampling: Sampling = AllRows()


GUESS = ReadingOptions()
"""Nothing chosen: all is guessed."""

PRESUMED = frozenset({"presumed_decimal"})
"""The fields that nobody chooses: they come from an earlier file."""

NONE = ""
"""The choice that there is no quote, no thousands mark, no comment."""


def for_next_file(options: ReadingOptions, delimiter: str, decimal: str) -> ReadingOptions:
    """What of `options` holds for the next file of the same kind: neither its rows nor its sheet, but its marks.

    `delimiter`, `decimal`: those that were found; the latter is presumed where a file of that kind can leave it open.
    """
    presumed = decimal if decimal == "," or delimiter == ";" else None
    return options.replace(sampling=AllRows(), sheet=None, presumed_decimal=presumed)


def chosen_over(options: ReadingOptions, others: ReadingOptions) -> ReadingOptions:
    """`others`, but what was chosen in `options`."""
    return others.replace(**{name: value for name, value in options if value != getattr(GUESS, name)})


def of_cells(options: ReadingOptions) -> ReadingOptions:
    """What of `options` counts in files whose cells are apart already, such as workbooks."""
    return ReadingOptions(missing_words=options.missing_words, types=options.types, as_it_stands=options.as_it_stands)
