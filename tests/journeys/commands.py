"""The command line as a person types it, in this process or in one of its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import main as program

ROOT = Path(program.__file__).parent


def train(*words: object) -> int:
    return program.main(["train", *map(str, words)])


def in_a_process(*words: object, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=200, **options
    )


def read_report(path: Path) -> dict[str, Any]:
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found
