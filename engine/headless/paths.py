"""The files of one command, so that none of them overwrites another. Nothing is read or written here."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from engine.files.same_file import is_same_file
from engine.headless.usage import UsageError
from engine.text import Text


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


def _sentence(one: FileUse, other: FileUse) -> Text:
    read, written = (other, one) if one.writes and not other.writes else (one, other)
    remedy = Text("Give {option} another name.", option=written.option)
    if str(one.path) != str(other.path):
        same = Text(
            "{option} '{path}' and {other} '{other_path}' are one file",
            option=written.option,
            path=written.path,
            other=read.option,
            other_path=read.path,
        )
    elif one.option != other.option:
        same = Text(
            "{option} and {other} name the same file '{path}'",
            option=written.option,
            other=read.option,
            path=written.path,
        )
    else:
        return Text("{option} names '{path}' twice. Leave one of them out.", option=written.option, path=written.path)
    lost = Text("the second would overwrite the first") if read.writes else Text("what is in it would be overwritten")
    return Text("{same}, and {lost}. {remedy}", same=same, lost=lost, remedy=remedy)
