"""Starts the real program in processes of its own and tells how long its window stood still. The probe is in `window.py`."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import time

import numpy as np

from tests.bench.quiet import Neighbours, warning

ROOT = Path(__file__).parents[2]
SCENES = ("start", "tensorflow", "train b tensorflow", "train c tensorflow", "train a numpy", "train c numpy", "csv")
SECONDS = 180
CSV_ROWS, CSV_COLUMNS, BLOCK_ROWS = 1_000_000, 20, 10_000


def stalls() -> Iterator[dict[str, str | float]]:
    """One line for each scene and metric. Raises RuntimeError when the program does not come to its scene's end."""
    with tempfile.TemporaryDirectory() as folder:
        csv = Path(folder) / "million.csv"
        write_csv(csv)
        for scene in SCENES:
            neighbours = Neighbours()
            lines = played(scene, csv)
            foreign = round(neighbours.cores(), 2)
            for line in lines:
                yield {"workload": scene, **line, "foreign_cores": foreign}
            if warning(foreign):
                print(f"{scene}: {warning(foreign)}", file=sys.stderr)


def write_csv(file: Path) -> None:
    """1,000,000 × 20 numbers; a block of rows, many times over."""
    rng = np.random.default_rng(0)
    block = rng.normal(size=(BLOCK_ROWS, CSV_COLUMNS)).round(5)
    text = "".join(",".join(map(repr, row)) + "\n" for row in block.tolist())
    with file.open("w", encoding="ascii") as out:
        out.write(",".join(f"c{i + 1}" for i in range(CSV_COLUMNS)) + "\n")
        for _ in range(CSV_ROWS // BLOCK_ROWS):
            out.write(text)


def played(scene: str, csv: Path) -> list[dict[str, str | float]]:
    """The lines of one scene. Without a screen the window is Qt's offscreen one, and the lines say so."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if sys.platform == "linux" and not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    line = [sys.executable, "-m", "tests.bench.window", scene, str(csv), repr(time())]
    done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False)
    found = [json.loads(text) for text in done.stdout.splitlines() if text.startswith("{")]
    if done.returncode or not found:
        raise RuntimeError(f"scene '{scene}' ended with status {done.returncode}:\n{done.stderr[-2000:]}")
    return found
