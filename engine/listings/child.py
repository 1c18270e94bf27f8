"""Runs listings one after another in a process of its own: a line of JSON for each on the input, and one in answer.

It imports nothing of the lab, so that what runs here stands on its own.
"""

import contextlib
import io
import json
import sys
import traceback
from pathlib import Path
from typing import Any

MAX_OUTPUT = 200_000
"""Characters that a program may print; what comes after is lost."""


class _Bounded(io.StringIO):
    def write(self, text: str) -> int:
        left = MAX_OUTPUT - self.tell()
        return super().write(text[: max(left, 0)])


def run(job: dict[str, Any]) -> dict[str, Any]:
    """Run one program; what it printed, or its error. What `wanted` names, by expressions, is left in the file `results`."""
    import numpy as np

    printed = _Bounded()
    space: dict[str, Any] = {"__name__": "__main__"}
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(Path(job["program"]).read_text("utf-8"), job["program"], "exec"), space)  # what the lab wrote
        values: dict[str, Any] = {name: np.asarray(eval(wanted, space)) for name, wanted in job["wanted"].items()}
        np.savez(job["results"], **values)
    except Exception:
        return {"printed": printed.getvalue(), "error": traceback.format_exc(limit=-3)}
    return {"printed": printed.getvalue(), "error": ""}


def main() -> None:
    """Answer every line of the input."""
    answers, sys.stdout = sys.stdout, io.StringIO()
    for line in sys.stdin:
        answers.write(json.dumps(run(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
