"""Whether two paths lead to one file, whatever they are called: links, `./x`, other capitals. No file is read."""

import os
import unicodedata
from pathlib import Path


def is_same_file(one: Path, other: Path) -> bool:
    """True where writing to `one` changes what `other` holds, or would make what `other` names.

    Files that exist are compared by the system, so that hard links and other names of one file count. Of one that does
    not exist yet, its folder is compared so, and its name as that folder compares names.
    """
    first, second = (Path(os.path.realpath(path)) for path in (one, other))
    if first == second:
        return True
    try:
        if first.exists() or second.exists():
            return first.exists() and second.exists() and first.samefile(second)
        if not (first.parent.is_dir() and second.parent.is_dir() and first.parent.samefile(second.parent)):
            return False
    except OSError:
        return False  # what cannot be looked at cannot be written either, which is told where it is tried
    return _alike(first.name) == _alike(second.name) and _ignores_capitals(first.parent)


def _alike(name: str) -> str:
    """The same text for all names that a folder which ignores capitals takes for one; such folders ignore Unicode forms, too."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _ignores_capitals(folder: Path) -> bool:
    """Found out on what is there, without making anything: whether an entry is found under its name in other capitals."""
    for there in (*folder.iterdir(), folder, *folder.parents):
        swapped = there.with_name(there.name.swapcase()) if there.name else there
        if swapped != there and there.exists():
            return swapped.exists() and swapped.samefile(there)
    return os.path.normcase("A") == "a"
