"""What a person is told about a table that was read: each guess, conversion and doubt, how often, and where first."""

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, PlainSerializer, PlainValidator

from engine.config.base import Many, Spec
from engine.config.columns import Role
from engine.data.reading.remedy import Remedy, with_parts
from engine.text import NOTHING, Text, joined, plain

MAX_LINES = 5
"""How many lines a finding names."""


_GAP = r"\{[a-z_]\w*(![cd])?(:,?(\.\d{1,2})?[a-zA-Z]?)?\}"
_TEMPLATE = re.compile(rf"([^{{}}]|\{{\{{|\}}\}}|{_GAP})*")
"""What a template that stands in a file may be: nothing in its gaps reaches into a value or takes memory."""


def _stored(text: Text) -> Any:
    values = {name: _stored(value) if isinstance(value, Text) else value for name, value in text.values.items()}
    return {"template": text.template, "one": text.one, "values": values}


def _restored(stored: Any) -> Text:
    """Raises ValueError for what no Text was stored as. Older projects have the English sentence."""
    match stored:
        case Text():
            return stored
        case str():
            return plain(stored)
        case {"template": str(template), "one": None | str() as one, "values": dict(values)}:
            if all(_TEMPLATE.fullmatch(form) for form in (template, one or "")):
                told = {
                    str(name): _restored(value) if isinstance(value, dict) else value for name, value in values.items()
                }
                try:
                    return Text(template, one, **told)
                except (LookupError, TypeError, ValueError) as error:
                    raise ValueError("its values do not fit") from error
    raise ValueError("it is no text")


StoredText = Annotated[Text, PlainValidator(_restored), PlainSerializer(_stored)]
"""A Text in a project file: template and values, so that it can be shown in each language."""


class Weight(StrEnum):
    """Whether a finding is for information, or may have changed what the data say."""

    INFORMATION = "information"
    WARNING = "warning"


class Finding(Spec):
    """One thing that was found while a file was read. `lines` are those of the file, from 1; of a sheet, its rows."""

    sentence: StoredText
    weight: Weight = Weight.INFORMATION
    column: str = ""
    count: int = Field(0, ge=0)
    lines: Many[int] = ()
    remedy: Remedy | None = None

    @property
    def told(self) -> Text:
        """The sentence with its first lines."""
        return with_parts(self.sentence, self.where)

    @property
    def where(self) -> Text:
        """The first lines, or nothing."""
        if not self.lines:
            return NOTHING
        more = ", …" if self.count > len(self.lines) else ""
        lines = ", ".join(f"{line:,}" for line in self.lines)
        return Text("lines {lines}{more}", "line {lines}{more}", n=len(self.lines), lines=lines, more=more)


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

    def text(self) -> Text:
        """All of it as plain text, to be copied."""
        head = Text(
            "{source}: {rows:,} rows, {columns:,} columns", source=self.source, rows=self.rows, columns=self.columns
        )
        return joined((head, *(joined(("–", finding.told)) for finding in self.findings)), "\n")
