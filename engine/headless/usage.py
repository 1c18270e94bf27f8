"""What a person got wrong on the command line, as one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import ValidationError


class UsageError(Exception):
    """Arguments or data that cannot be used; the message is one sentence for a person."""


@contextmanager
def within_bounds(option: str) -> Iterator[None]:
    """Turn a value that a spec refuses into a UsageError about `option`, as it was typed."""
    try:
        yield
    except ValidationError as error:
        first = error.errors()[0]
        reason = first["msg"].removeprefix("Value error, ").removeprefix("Input ")
        field = ".".join(str(part) for part in first["loc"][-1:])
        raise UsageError(f"{option}: {field} {reason}.") from error
