"""Runs listings one after another in a process of its own: a line of JSON for each on the input, and one in answer.

While one runs, a line that is only a number says how many of its rounds are done.
It imports nothing of the lab, so that what runs here stands on its own.
"""

import contextlib
import io
import json
import linecache
import sys
import threading
import traceback
from collections.abc import Iterator
from typing import IO, Any

MAX_OUTPUT = 200_000
"""Characters that a program may print; what comes after is lost."""

TELL_SECONDS = 0.1
"""How often it is said how far a program is."""


class _Bounded(io.StringIO):
    def write(self, text: str) -> int:
        left = MAX_OUTPUT - self.tell()
        return super().write(text[: max(left, 0)])


def run(job: dict[str, Any], answers: IO[str]) -> dict[str, Any]:
    """Run one program: what it printed, its error, and what `wanted` names by expressions, as nested lists with their shapes."""
    import numpy as np

    if keras := sys.modules.get("keras"):  # what the program before has set holds for the whole process
        keras.backend.set_floatx("float32")
        keras.utils.clear_session(free_memory=False)
    program = job["program"]
    linecache.cache["listing.py"] = (
        len(program),
        None,
        program.splitlines(keepends=True),
        "listing.py",
    )  # tf.function reads it
    printed = _Bounded()
    space: dict[str, Any] = {"__name__": "__main__"}
    values: dict[str, Any] = {}
    try:
        with contextlib.redirect_stdout(printed), _told(job["done"], space, answers):
            exec(compile(program, "listing.py", "exec"), space)  # what the lab wrote
        for name, wanted in job["wanted"].items():
            array = np.asarray(eval(wanted, space))
            values[name] = {"shape": array.shape, "type": array.dtype.name, "entries": array.ravel().tolist()}
    except Exception:
        return {"printed": printed.getvalue(), "error": traceback.format_exc(limit=-3)}
    return {"printed": printed.getvalue(), "error": "", "values": values}


@contextlib.contextmanager
def _told(done: str, space: dict[str, Any], answers: IO[str]) -> Iterator[None]:
    """Meanwhile tell what `done` comes to, from a thread."""
    is_over = threading.Event()

    def tell() -> None:
        before = 0
        while not is_over.wait(TELL_SECONDS):
            with contextlib.suppress(NameError, AttributeError):  # it has not come to its loop yet
                if (now := int(eval(done, space))) != before:
                    answers.write(f"{now}\n")
                    answers.flush()
                    before = now

    thread = threading.Thread(target=tell)
    if done:
        thread.start()
    try:
        yield
    finally:
        is_over.set()
        if done:
            thread.join()


def main() -> None:
    """Answer every line of the input."""
    answers, sys.stdout = sys.stdout, io.StringIO()
    for line in sys.stdin:
        answers.write(json.dumps(run(json.loads(line), answers)) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
