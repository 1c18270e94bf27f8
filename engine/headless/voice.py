"""Where a headless command speaks."""

from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Voice:
    """Where a command speaks: what it tells, and what went wrong."""

    out: TextIO
    err: TextIO

    def tell(self, sentence: str) -> None:
        """One line for the person."""
        self.out.write(f"{sentence}\n")
        self.out.flush()

    def complain(self, sentence: str) -> None:
        """One line about something that is not as it should be."""
        self.err.write(f"glassnet: {sentence}\n")
        self.err.flush()
