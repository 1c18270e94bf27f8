"""A command as it was typed, so that whoever reads of it can repeat it."""

import shlex
from collections.abc import Sequence


def command_text(word: str, arguments: Sequence[str]) -> str:
    """The whole line; what needs quotes has them."""
    return shlex.join(("glassnet", word, *arguments))
