"""`--break`: breakpoints as a person types them, such as "gradient > 10" or "sign hidden_1/kernel[0,1]"."""

import re
import shlex
from contextlib import suppress
from typing import Any

from engine.checks.breakpoints import testable
from engine.config.breakpoints import Breakpoint
from engine.headless.arguments import BREAKPOINTS, Options
from engine.headless.spec_text import parse_choice
from engine.headless.spelling import meant
from engine.headless.usage import UsageError
from engine.setup import Setup
from engine.text import Text
from engine.training.frames import Break

OPTION = "--break"


def breakpoints_of(options: Options, setup: Setup) -> tuple[Breakpoint, ...]:
    """Those of the command line. Raises UsageError for one that the run cannot be paused at."""
    points = tuple(parse_breakpoint(text) for text in options.breaks)
    faults = testable(points, setup.experiment, setup.plan.inputs, options.engine).faults
    if faults:
        text = options.breaks[faults[0].place]
        raise UsageError(Text("{option} '{text}': {fault}", option=OPTION, text=text, fault=faults[0].sentence))
    return points


def parse_breakpoint(text: str) -> Breakpoint:
    """The breakpoint that `text` describes: a kind, what it looks at, `> bound`, or fields as NAME=VALUE. Raises UsageError."""
    joined = re.sub(r"\s*>\s*", " bound=", re.sub(r"\[[^\]]*\]", lambda place: place[0].replace(" ", ""), text))
    with suppress(ValueError):  # a quotation that is not closed, which `parse_choice` complains of
        kind, *words = shlex.split(joined)
        chosen = BREAKPOINTS.get(meant(kind, BREAKPOINTS) or "")
        subject = "" if chosen is None else chosen.subject
        named = [f"{subject}={word}" if subject and "=" not in word else word for word in words]
        joined = shlex.join([kind, *named])
    point: Breakpoint = parse_choice(OPTION, joined, BREAKPOINTS)
    return point


def reported(cause: Break) -> dict[str, Any]:
    """What the report says of the breakpoints that ended the run."""
    return {
        "update": cause.update,
        "message": cause.message,
        "points": [point.model_dump(mode="json", exclude={"enabled"}) for point in cause.points],
    }
