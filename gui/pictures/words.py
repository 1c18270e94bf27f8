"""Which command draws what: each is imported when it is wanted."""

from collections.abc import Callable


def run_drawn(word: str, arguments: list[str], shown: Callable[[str], str]) -> int:
    """Do what `glassnet WORD` asks, and give the exit status. Raises UsageError."""
    if word == "landscape":
        from gui.pictures.landscape_command import main as landscape

        return landscape(arguments, shown)
    from gui.pictures.command import main as picture

    return picture(arguments, shown)
