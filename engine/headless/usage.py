"""What a person got wrong on the command line, as one sentence."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import ValidationError

from engine.text import Text, UserError


class UsageError(UserError):
    """Arguments or data that cannot be used; the message is one sentence for a person."""


@contextmanager
def within_bounds(option: object) -> Iterator[None]:
    """Turn a value that a spec refuses into a UsageError about `option`, as it was typed."""
    try:
        yield
    except ValidationError as error:
        first = error.errors()[0]
        reason = first["msg"].removeprefix("Value error, ").removeprefix("Input ")
        field = ".".join(str(part) for part in first["loc"][-1:])
        context = first.get("ctx", {}).get("error")
        said = context.args[0] if isinstance(context, ValueError) and context.args else reason
        raise UsageError(Text("{option}: {field} {reason}.", option=option, field=field, reason=said)) from error


def expected_values(error: ValidationError) -> tuple[str, ...]:
    """The words one of which a spec expected where it was given another one; empty where it refused something else."""
    context = error.errors()[0].get("ctx", {})
    told = context.get("expected_tags") or context.get("expected") or ""
    return tuple(re.findall(r"'([^']*)'", str(told)))
