"""What a person is told about a table that was read: each guess, conversion and doubt, how often, and where first."""

from enum import StrEnum

from pydantic import Field

from engine.config.base import Many, Spec
from engine.config.columns import Role
from engine.data.reading.remedy import Remedy, with_parts

MOST_LINES = 5
"""How many lines a finding names."""


class Weight(StrEnum):
    """Whether a finding is for information, or may have changed what the data say."""

    INFORMATION = "information"
    WARNING = "warning"


class Finding(Spec):
    """One thing that was found while a file was read. `lines` are those of the file, from 1; of a sheet, its rows."""

    sentence: str
    weight: Weight = Weight.INFORMATION
    column: str = ""
    count: int = Field(0, ge=0)
    lines: Many[int] = ()
    remedy: Remedy | None = None

    @property
    def told(self) -> str:
        """The sentence with its first lines."""
        return with_parts(self.sentence, self.where)

    @property
    def where(self) -> str:
        """The first lines, or nothing."""
        if not self.lines:
            return ""
        word = "line" if len(self.lines) == 1 else "lines"
        more = ", …" if self.count > len(self.lines) else ""
        return f"{word} {', '.join(f'{line:,}' for line in self.lines)}{more}"


class FileForm(Spec):
    """How a text file is written: its delimiter, Python's name of its encoding, and its decimal mark."""

    delimiter: str = ","
    encoding: str = "utf-8"
    decimal: str = "."


class ReadingReport(Spec):
    """All findings about one file, the warnings first. It stays with the table that was read from it."""

    source: str = ""
    """The file's name."""
    rows: int = 0
    columns: int = 0
    findings: Many[Finding] = ()
    form: FileForm | None = None
    """None for what is no text file."""
    roles: dict[str, Role] = Field(default_factory=dict)
    """What the file itself says its columns are for, by name."""

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that may have changed what the data say."""
        return tuple(finding for finding in self.findings if finding.weight is Weight.WARNING)

    def text(self) -> str:
        """All of it as plain text, to be copied."""
        head = f"{self.source}: {self.rows:,} rows, {self.columns:,} columns"
        return "\n".join([head, *(f"– {finding.told}" for finding in self.findings)])
