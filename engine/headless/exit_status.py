"""What a command ends with."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """0 where all went well; the help of each command says which of the others it has."""

    DONE = 0
    UNUSABLE = 2
    DIVERGED = 3
    BREAKPOINT = 4
