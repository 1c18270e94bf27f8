"""What is found while a file is read: what the lab does not know, for which nothing is opened, and what is worth a note."""

from engine.files.atomic import FileError
from engine.text import Text, joined

MOST_NAMED = 12
"""Unknown things that are told by name."""


class Findings:
    """Of the file called `source`."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._unknown: list[Text] = []
        self._notes: list[Text] = []

    @property
    def notes(self) -> tuple[Text, ...]:
        """What was taken otherwise than the file has it."""
        return tuple(self._notes)

    @property
    def are_unknown(self) -> bool:
        """True where there is anything that the lab does not know."""
        return bool(self._unknown)

    def unknown(self, what: Text) -> None:
        """The lab does not know `what`: the middle of a sentence."""
        if what not in self._unknown:
            self._unknown.append(what)

    def note(self, what: Text) -> None:
        """A sentence for the person."""
        if what not in self._notes:
            self._notes.append(what)

    def damaged(self, why: object) -> FileError:
        """That the file is not what its name says."""
        return FileError(
            Text(
                "'{source}' is damaged, cut off, or another kind of file ({why}). Save it again.",
                source=self.source,
                why=why,
            )
        )

    def refuse_unknown(self) -> None:
        """Raise FileError with the names of all that is unknown, where there is anything."""
        if not self._unknown:
            return
        named = list(self._unknown[:MOST_NAMED])
        if more := len(self._unknown) - len(named):
            named.append(Text("and {count} more", count=more))
        raise FileError(
            Text(
                "'{source}' has what the lab does not know: {unknown}. Nothing of it was opened; save the model without "
                "that, or open another file.",
                source=self.source,
                unknown=joined(named, "; "),
            )
        )
