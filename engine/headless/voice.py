"""Where a headless command speaks."""

import os
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Voice:
    """Where a command speaks: what it tells, and what went wrong."""

    out: TextIO
    err: TextIO

    def tell(self, sentence: str) -> None:
        """One line for the person. When nobody reads any more (`| head`), the work goes on in silence."""
        try:
            self.out.write(f"{sentence}\n")
            self.out.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.out.fileno())

    def complain(self, sentence: str) -> None:
        """One line about something that is not as it should be."""
        self.err.write(f"glassnet: {sentence}\n")
        self.err.flush()
