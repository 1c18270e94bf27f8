"""A process in which listings run: time and output are bounded, and it can be given up at any moment."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import IO, Any, Self

import numpy as np
from numpy.typing import NDArray

from engine.listings import child
from engine.listings.listing import Listing
from engine.progress import Progress, no_progress
from engine.text import Text, UserError

LIMIT_SECONDS = 300.0
"""How long one program may take."""

ENVIRONMENT = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_NUM_INTRAOP_THREADS": "1",  # threads for matrices this small would only wait for each other
    "TF_NUM_INTEROP_THREADS": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONUTF8": "1",
}

LOOK_SECONDS = 0.05
"""How often a waiting caller is asked whether it still wants the result."""


class ListingError(UserError):
    """A program that did not come to its end."""


@dataclass(frozen=True, eq=False)
class Ran:
    """What a program printed, the losses of its epochs, and its arrays after them, by name."""

    printed: str
    history: NDArray[np.float64]
    arrays: dict[str, NDArray[Any]]


class Runner:
    """One process for as many listings as are run within the context; a form with TensorFlow imports it once."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="glassnet-listing-", ignore_cleanup_errors=True)
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, listing: Listing, *, progress: Progress = no_progress, limit: float = LIMIT_SECONDS) -> Ran:
        """Run it to its end. Raises ListingError; `progress` is told again and again, and gives it up by raising."""
        if listing.data_file:
            np.savez(Path(self._folder.name) / listing.data_file, **listing.data)  # type: ignore[arg-type]
        names = list(listing.arrays)
        wanted = {"history": listing.history} | {f"array_{at}": listing.arrays[name] for at, name in enumerate(names)}
        job = {"program": listing.source(), "wanted": wanted, "done": listing.done}
        answer = self._asked(job, lambda done: progress(min(done / listing.whole, 1.0)), limit)
        if answer["error"]:
            last = answer["error"].strip().splitlines()[-1]
            raise ListingError(Text("The listing ended with an error: {error}", error=last))
        arrays = {name: _array(answer["values"][f"array_{at}"]) for at, name in enumerate(names)}
        return Ran(answer["printed"], _array(answer["values"]["history"]).astype(np.float64), arrays)

    def close(self) -> None:
        """End the process."""
        self._kill()
        self._folder.cleanup()

    def _asked(self, job: dict[str, Any], told: Callable[[int], None], limit: float) -> dict[str, Any]:
        """Send a job, and wait for its answer in a thread that ends with it or with the process. `told` gets the rounds done."""
        process, answers = self._started(), list[str]()
        assert process.stdin is not None
        assert process.stdout is not None
        reader = threading.Thread(target=_read, args=(process.stdout, answers))
        reader.start()
        until = monotonic() + limit
        try:
            process.stdin.write(json.dumps(job) + "\n")
            process.stdin.flush()
            while reader.is_alive():
                told(int(answers[-1]) if answers and answers[-1].strip().isdecimal() else 0)
                if monotonic() > until:
                    raise ListingError(Text("The listing takes longer than {seconds:g} seconds.", seconds=limit))
                reader.join(LOOK_SECONDS)
            if not answers or not answers[-1]:
                raise ListingError(Text("The listing's process has ended with status {code}.", code=process.wait()))
            answer: dict[str, Any] = json.loads(answers[-1])
            return answer
        except BrokenPipeError as error:
            self._kill()
            raise ListingError(Text("The listing's process has ended.")) from error
        except BaseException:
            self._kill()
            raise
        finally:
            reader.join()

    def _started(self) -> "subprocess.Popen[str]":
        if self._process is not None:
            return self._process
        environment = os.environ | ENVIRONMENT
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", child.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            cwd=self._folder.name,
            env=environment,
        )
        return self._process

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


def _read(stream: IO[str], answers: list[str]) -> None:
    """The process's lines, up to the first that is no number; the last is empty where it has ended."""
    with contextlib.suppress(ValueError, OSError):  # the stream is closed where the process was given up
        while not answers or answers[-1].strip().isdecimal():
            answers.append(stream.readline())


def _array(value: dict[str, Any]) -> NDArray[Any]:
    """An array as the process told it: every number to its last bit."""
    return np.array(value["entries"], value["type"]).reshape(value["shape"])
