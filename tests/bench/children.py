"""Starts a measurement in a fresh process and reads its JSON lines, so that nothing was compiled, cached or allocated before."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.quiet import Neighbours, warning

ROOT = Path(__file__).parents[2]
SECONDS = 600

Line = dict[str, str | float]


def lines_of(module: str, *arguments: str) -> Iterator[Line]:
    """The lines that `python -m module arguments…` prints, each with the load by others. RuntimeError when it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    neighbours = Neighbours()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    foreign = neighbours.cores()
    if done.returncode:
        raise RuntimeError(
            f"{module} {' '.join(arguments)} ended with status {done.returncode}:\n{done.stderr[-2000:]}"
        )
    for text in done.stdout.splitlines():
        if text.startswith("{"):
            yield {**json.loads(text), "foreign_cores": round(foreign, 2)}
    if warning(foreign):
        print(f"{' '.join((module, *arguments))}: {warning(foreign)}", file=sys.stderr)
