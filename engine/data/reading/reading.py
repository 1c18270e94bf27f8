"""What reading a file gives: the table, and what is to be said about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from engine.data.origin import Origin
from engine.data.reading.options import ReadingOptions, for_next_file
from engine.data.reading.report import FileForm, ReadingReport
from engine.data.table import Table


@dataclass(frozen=True)
class Reading:
    """A table read from a file, and what is to be said about it."""

    table: Table
    report: ReadingReport
    found: Mapping[str, str] = field(default_factory=dict)
    """What was guessed or chosen, by the option's name, in a word; of text files the preview tells."""

    def of(self, origin: Origin, options: ReadingOptions) -> "Reading":
        """The same, whose table knows where it came from, and how the next file of its kind is read."""
        form = self.report.form or FileForm()
        known = replace(origin, reading=for_next_file(options, form.delimiter, form.decimal))
        return replace(self, table=replace(self.table, origin=known))

    @property
    def notes(self) -> tuple[str, ...]:
        """What was guessed, converted or found missing, a sentence each."""
        return tuple(finding.sentence for finding in self.report.findings)
