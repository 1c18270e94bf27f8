"""Where a headless command speaks."""

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Console:
    """Where a command speaks: what it tells, and what went wrong."""

    out: TextIO
    err: TextIO
    shown: Callable[[str], str] = str
    """A Text in the language of the command."""

    def tell(self, sentence: str) -> None:
        """One line for the person. When nobody reads any more (`| head`), the work goes on in silence."""
        _say(self.out, f"{self.shown(sentence)}\n")

    def complain(self, sentence: str) -> None:
        """One line about something that is not as it should be."""
        _say(self.err, f"glassnet: {self.shown(sentence)}\n")

    def silencer(self) -> Callable[[], None]:
        """To be called when the terminal is gone: what is said to it from then on goes nowhere. Files and pipes hear on."""
        terminals = [stream for stream in (self.out, self.err) if stream.isatty()]  # one that is gone is none any more

        def silence() -> None:
            for stream in terminals:
                _silence(stream)

        return silence


def console_on_terminal(shown: Callable[[str], str]) -> Console:
    """The process's own. A console of cp1252 has no arrow, and that must not end a run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Console(sys.stdout, sys.stderr, shown)


def _say(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except OSError:  # BrokenPipeError, or the error of a terminal that is gone
        _silence(stream)


def _silence(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
