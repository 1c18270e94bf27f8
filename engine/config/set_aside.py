"""Rows that are set aside: which rows of the table take no part in a run, by their numbers and by a condition."""

from collections.abc import Iterable
from typing import Annotated, Self

from pydantic import Field, field_validator

from engine.config.base import Many, Spec

RowNumber = Annotated[int, Field(ge=0)]


def joined_by_or(*conditions: str) -> str:
    """One condition that is true where one of `conditions` is; empty ones, and what comes twice, are passed over."""
    different = [*dict.fromkeys(text.strip() for text in conditions if text.strip())]
    return different[0] if len(different) == 1 else " or ".join(f"({text})" for text in different)


class SetAside(Spec):
    """Rows that take no part in training, validation, test or preparation. A row is set aside by either of the two."""

    rows: Many[RowNumber] = Field((), title="Rows", description="Numbers of rows in the table, counted from 0.")
    condition: str = Field(
        "",
        max_length=10_000,
        title="Set aside where",
        description="A condition on the columns, such as age > 90 or kind == 'x': the rows where it is true take no part in "
        "training, validation, test and preparation. Rows can be set aside by hand, too, in the menu of the table.",
    )

    @field_validator("rows")
    @classmethod
    def _ascend(cls, rows: tuple[int, ...]) -> tuple[int, ...]:
        """Each once, in the table's order."""
        return tuple(sorted(set(rows)))

    def with_rows(self, rows: Iterable[int]) -> Self:
        """These with `rows`, too."""
        return self.replace(rows=(*self.rows, *rows))

    def without_rows(self, rows: Iterable[int]) -> Self:
        """These without `rows`; those that the condition sets aside stay so."""
        gone = set(rows)
        return self.replace(rows=tuple(row for row in self.rows if row not in gone))
