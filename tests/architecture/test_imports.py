"""The rooms' import directions, as the contracts in pyproject.toml state them, and what a start must not import."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SLOW = {"tensorflow", "keras", "sklearn", "pandas", "scipy"}


def test_every_import_points_the_agreed_way() -> None:
    """Takes the contracts from pyproject.toml; import-linter's own words say which import breaks which contract."""
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c(['--no-cache'])"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_imports_main_or_the_tests() -> None:
    for file in [*ROOT.glob("engine/**/*.py"), *ROOT.glob("gui/**/*.py")]:
        assert not _top_level_imports(file) & {"main", "run", "tests"}, file


@pytest.mark.parametrize("module", ["main", "gui.main_window", "gui.application"])
def test_a_start_of_the_window_imports_nothing_slow(module: str) -> None:
    assert not _imported_by(f"import {module}") & (SLOW | {"pyqtgraph"})


@pytest.mark.parametrize("arguments", [["--version"], ["train", "--help"], ["walk", "--help"]])
def test_help_of_the_command_line_imports_neither_qt_nor_anything_slow(arguments: list[str]) -> None:
    loaded = _imported_by(f"import main; assert main.main({arguments!r}) == 0")
    assert not loaded & (SLOW | {"PySide6", "pyqtgraph"})


def _imported_by(code: str) -> set[str]:
    """The top-level packages that `code` leaves imported in a fresh Python."""
    tell = "import sys; sys.stderr.write('\\n' + ' '.join({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{tell}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


def _top_level_imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found
