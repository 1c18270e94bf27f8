"""One column's part in the recipe: its role, how its cells become numbers, what happens to those, and to missing cells."""

from enum import StrEnum

from pydantic import Field

from engine.config.base import Many, Spec


class Role(StrEnum):
    """What a column is for."""

    FEATURE = "feature"
    TARGET = "target"
    WEIGHT = "weight"
    IGNORED = "ignored"


class Encoding(StrEnum):
    """How a column's cells become numbers."""

    NUMBER = "number"
    ONE_HOT = "one_hot"
    CLASS_INDEX = "class_index"
    ORDINAL = "ordinal"
    HASHED = "hashed"
    DATE = "date"
    TIME = "time"
    BOOLEAN = "boolean"

    @property
    def has_classes(self) -> bool:
        """True where cells are told apart as classes, in an order."""
        return self in (Encoding.ONE_HOT, Encoding.CLASS_INDEX, Encoding.ORDINAL)

    @property
    def is_index(self) -> bool:
        """True where a class is one entry: its number."""
        return self in (Encoding.CLASS_INDEX, Encoding.ORDINAL, Encoding.BOOLEAN)

    @property
    def can_be_scaled(self) -> bool:
        """True where the entries are quantities: numbers, ranks, parts of dates."""
        return self is Encoding.ORDINAL or self.is_quantity

    @property
    def is_quantity(self) -> bool:
        """True where cells are measured, not told apart: they have a mean, and no classes."""
        return self in (Encoding.NUMBER, Encoding.DATE, Encoding.TIME)


class Scaling(StrEnum):
    """What is done to a column of numbers; fitted on the training rows only."""

    RAW = "raw"
    STANDARD = "standard"
    MINMAX = "minmax"
    ROBUST = "robust"
    LOG = "log"


class MissingCells(StrEnum):
    """What becomes of a column's empty cells; what is put in is fitted on the training rows only."""

    AS_ALL = "as_all"
    DROP = "drop"
    MEAN = "mean"
    MEDIAN = "median"
    MOST_FREQUENT = "most_frequent"
    CONSTANT = "constant"


class DatePart(StrEnum):
    """One number that is taken from a date."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    DAY_OF_YEAR = "day_of_year"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"
    DAYS = "days"


class TimeForm(StrEnum):
    """What a time of day becomes."""

    HOURS = "hours"
    CYCLE = "cycle"


class DateOrder(StrEnum):
    """How 3/4/2024 is read; dates that begin with all four digits of the year need no telling."""

    AUTO = "auto"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    YEAR_FIRST = "year_first"
    """24.01.15: of years with two digits only."""


class ColumnRecipe(Spec):
    """One column's part in the recipe."""

    name: str
    role: Role = Field(
        Role.FEATURE,
        title="Role",
        description="Features go into the network, targets are what it learns; a weight says how much a row counts.",
    )
    encoding: Encoding = Field(
        Encoding.NUMBER,
        title="Encoding",
        description="Number: the value itself. One-hot: one 0/1 entry per class. Class index: 0, 1, 2, … in one entry. "
        "Ordinal: the rank of the class, as a number. Hashed: ±1 in one of a few entries, by the text's hash. "
        "Date: chosen parts of a date. Time: hours since midnight, or a place in the cycle of a day. "
        "Boolean: 0 for no, 1 for yes.",
    )
    scaling: Scaling = Field(
        Scaling.RAW,
        title="Scaling",
        description="Raw: unchanged. Standard: (x − mean) / deviation. Min-max: (x − min) / (max − min). "
        "Robust: (x − median) / (3rd − 1st quartile). Log: log(1 + x), for numbers above −1. "
        "Fitted on the training rows only.",
    )
    missing: MissingCells = Field(
        MissingCells.AS_ALL,
        title="Missing cells",
        description="What becomes of this column's empty cells: as for all columns, or a rule of its own.",
    )
    constant: str = Field(
        "", title="Constant", description="What a missing cell counts as, where it is filled with a constant."
    )
    indicator: bool = Field(
        False, title="Missing indicator", description="One more entry: 1 where the cell is empty, else 0."
    )
    order: Many[str] = Field(
        (),
        title="Order of classes",
        description="The classes in their order, the first one is 0; those that are not named come after, in order of their texts.",
    )
    buckets: int = Field(
        16, ge=2, le=4096, title="Hash entries", description="In how many entries the hashed texts are put."
    )
    merge_alike: bool = Field(
        False,
        title="Merge spellings",
        description="Texts that differ only in capitals, blanks or the Unicode form of their letters count as one class, "
        "named as most cells have it. The cells stay as they are.",
    )
    date_parts: Many[DatePart] = Field(
        (DatePart.YEAR, DatePart.MONTH, DatePart.DAY),
        min_length=1,
        title="Date parts",
        description="Which numbers are taken from a date; a weekday counts from Monday, 0; days count from 1970-01-01. "
        "A time is taken as it is written, whatever its zone.",
    )
    date_order: DateOrder = Field(
        DateOrder.AUTO, title="Day or month first", description="How a date such as 3/4/2024 or 3/4/24 is read."
    )
    time_form: TimeForm = Field(
        TimeForm.HOURS,
        title="Time of day as",
        description="Hours: 8.25 for 08:15, and the length of a duration. Cycle: sine and cosine of the hour's place in the day, "
        "so that 23:59 is near 00:00.",
    )
