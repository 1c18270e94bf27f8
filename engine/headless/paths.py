"""The files of one command, so that none of them overwrites another. Nothing is read or written here."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from engine.files.same_file import is_same_file
from engine.headless.usage import UsageError


@dataclass(frozen=True)
class FileUse:
    """A file of a command. `option`: how the command line names it; `writes`: whether the command will write it."""

    option: str
    path: Path
    writes: bool


def refuse_overwriting(files: Sequence[FileUse]) -> None:
    """Raise UsageError where two paths are one file and the command would write it; reading it twice harms nothing."""
    for one, other in combinations(files, 2):
        if (one.writes or other.writes) and is_same_file(one.path, other.path):
            raise UsageError(_sentence(one, other))


def _sentence(one: FileUse, other: FileUse) -> str:
    read, written = (other, one) if one.writes and not other.writes else (one, other)
    remedy = f"Give {written.option} another name."
    if str(one.path) != str(other.path):
        same = f"{written.option} '{written.path}' and {read.option} '{read.path}' are one file"
    elif one.option != other.option:
        same = f"{written.option} and {read.option} name the same file '{written.path}'"
    else:
        return f"{written.option} names '{written.path}' twice. Leave one of them out."
    lost = "the second would overwrite the first" if read.writes else "what is in it would be overwritten"
    return f"{same}, and {lost}. {remedy}"
