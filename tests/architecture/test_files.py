"""What holds for every file: one idea and so a bounded length, a sentence that says which, and no machine's paths."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAX_LINES = 400
ROOMS = ("engine", "gui", "tests")
PYTHON_FILES = [ROOT / "main.py", ROOT / "run.py", *sorted(f for room in ROOMS for f in (ROOT / room).rglob("*.py"))]
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|Users|work|mnt|workspace)/\w|[A-Z]:\\\\?Users\\")


def test_a_file_opens_with_a_sentence_and_holds_one_idea() -> None:
    found = [f"{file.relative_to(ROOT)}: {fault}" for file in PYTHON_FILES for fault in _faults(file)]
    assert not found, "\n".join(found)


def test_no_tracked_file_names_a_path_of_somebodys_machine() -> None:
    found = []
    for name in _tracked():
        file = ROOT / name
        if file.suffix in {".png", ".glassnet", ".qm", ".ico", ".icns"} or not file.is_file():
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if MACHINE_PATH.search(line) and file != Path(__file__):
                found.append(f"{name}:{number}: {line.strip()[:100]}")
    assert not found, "\n".join(found)


def test_resources_hold_no_code() -> None:
    for file in (ROOT / "resources").rglob("*"):
        assert not file.is_file() or file.suffix != ".py", f"{file} is code"


def test_every_package_has_its_init() -> None:
    for file in PYTHON_FILES:
        assert file.parent == ROOT or (file.parent / "__init__.py").exists(), f"{file.parent} has no __init__.py"


def _faults(file: Path) -> Iterator[str]:
    text = file.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text))
    if not docstring:
        yield "say in a sentence what lives here and what does not"
    elif not docstring.split("\n\n")[0].endswith((".", "?", ":", "…")):
        yield "the docstring begins with a sentence"
    if len(text.splitlines()) > MAX_LINES:
        yield f"more than {MAX_LINES} lines: there is a second idea in it"


def _tracked() -> list[str]:
    """The files of the commit; a copy without git has all that is not ignored by name."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        return [str(file.relative_to(ROOT)) for file in PYTHON_FILES]
    return [name for name in done.stdout.split("\0") if name]
