"""Programs that a test starts and that don't outlive it."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager


@contextmanager
def running(command: Sequence[object]) -> Iterator[subprocess.Popen[str]]:
    """The process of `command`, with pipes of text; whatever the test does, it has ended afterwards."""
    with subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()
