"""What a person got wrong on the command line, as one sentence."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from engine.text import Text, UserError, plain


class UsageError(UserError):
    """Arguments or data that cannot be used; the message is one sentence for a person."""


@contextmanager
def within_bounds(option: object) -> Iterator[None]:
    """Turn a value that a spec refuses into a UsageError about `option`, as it was typed."""
    try:
        yield
    except ValidationError as error:
        first = error.errors()[0]
        own = first.get("ctx", {}).get("error")
        if isinstance(own, UserError):  # a sentence of its own
            raise UsageError(own.text) from error
        field = ".".join(str(part) for part in first["loc"][-1:])
        raise UsageError(Text("{option}: {field} {fault}.", option=option, field=field, fault=_fault(first))) from error


def _fault(error: ErrorDetails) -> Text:
    """What is wrong with a value: the specs' own sentence, or pydantic's."""
    context = error.get("ctx", {})
    match error["type"]:
        case "greater_than_equal":
            return Text("should be greater than or equal to {limit}", limit=context["ge"])
        case "greater_than":
            return Text("should be greater than {limit}", limit=context["gt"])
        case "less_than_equal":
            return Text("should be less than or equal to {limit}", limit=context["le"])
        case "less_than":
            return Text("should be less than {limit}", limit=context["lt"])
        case "value_error" if isinstance(context["error"].args[0], Text):
            return context["error"].args[0]
        case _:
            return plain(error["msg"].removeprefix("Value error, ").removeprefix("Input "))


def expected_values(error: ValidationError) -> tuple[str, ...]:
    """The words one of which a spec expected where it was given another one; empty where it refused something else."""
    context = error.errors()[0].get("ctx", {})
    told = context.get("expected_tags") or context.get("expected") or ""
    return tuple(re.findall(r"'([^']*)'", str(told)))
