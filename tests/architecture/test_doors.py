"""Files are opened through `engine/disk/regular.py` alone, which lets regular ones in and nothing else."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CALLS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "fromfile", "tofile", "loadtxt", "genfromtxt", "memmap",
    "from_path", "load_workbook", "ZipFile", "TarFile", "File", "read_csv", "read_parquet", "read_metadata", "ParquetFile",
    "read_excel", "read_json", "read_table_file", "load_model", "load_weights", "QFile", "QSaveFile",
}  # fmt: skip
"""What opens a file, by its last name, called on whatever it is."""

BARE = {"open", "ZipFile", "File", "ParquetFile", "CalamineWorkbook", "load_workbook", "QFile", "QSaveFile"}
"""The same without anything before the name; `read_bytes` and the like are our own then."""

OF_MODULES = {
    "np": {"load", "save", "savez"},
    "os": {"open"},
    "io": {"open"},
    "json": {"load"},
    "pickle": {"load", "loads"},
}
"""What opens a file, or runs what is in it, only where it is called on this module."""

ALLOWED = {
    "engine/disk/regular.py": {"open": "the door"},
    "engine/disk/archive.py": {"ZipFile": "of a stream"},
    "engine/data/reading/csv_chunks.py": {"read_csv": "of bytes"},
    "engine/data/reading/parquet.py": {"read_parquet": "of a stream", "read_metadata": "of a stream"},
    "engine/data/reading/pasted.py": {"write_text": "into a folder of its own"},
    "engine/files/arrays.py": {"ZipFile": "to a stream", "open": "a member"},
    "engine/files/atomic.py": {"open": "the temporary file"},
    "engine/files/temporary.py": {"open": "a temporary file, to see whether it is locked"},
    "engine/files/project.py": {"ZipFile": "to a stream"},
    "engine/files/project_table.py": {"open": "a member"},
    "engine/files/weights_h5.py": {"File": "of a stream"},
    "engine/incoming/keras_h5.py": {"File": "of a stream"},
    "engine/listings/runner.py": {"savez": "into a folder of its own"},
    "engine/listings/saving.py": {"savez": "to a stream"},
    "engine/lessons/folder.py": {"ZipFile": "to a stream"},
    "engine/headless/console.py": {"open": "the device that swallows all"},
    "engine/tensorflow_backend/export.py": {"ZipFile": "what Keras has just written", "File": "the same"},
    "engine/tensorflow_backend/opened.py": {"load_model": "what Keras has just written"},
    "engine/tensorflow_backend/saved_model.py": {"write_bytes": "into a folder of its own"},
    "gui/icons.py": {"read_text": "a drawing that comes with the program"},
}
"""Modules that open something else than a path which a person gives: which calls, and what they open."""

FILES = sorted(file for room in ("engine", "gui") for file in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("room", ["engine", "gui"])
def test_files_are_opened_through_the_door_alone(room: str) -> None:
    found = [
        f"{name}:{line}: {call}"
        for file in FILES
        if (name := file.relative_to(ROOT).as_posix()).startswith(room)
        for call, line in _openings(file)
        if call not in ALLOWED.get(name, {})
    ]
    assert not found, "open it with engine.disk.regular:\n" + "\n".join(found)


def test_every_exception_is_still_needed() -> None:
    for name, calls in ALLOWED.items():
        assert calls.keys() <= {call for call, _ in _openings(ROOT / name)}, name


def _openings(file: Path) -> Iterator[tuple[str, int]]:
    """The calls in `file` that open a file, and their lines."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id=name) if name in BARE:
                yield name, node.lineno
            case ast.Attribute(value=ast.Name(id=module), attr=name) if name in OF_MODULES.get(module, ()):
                yield name, node.lineno
            case ast.Attribute(attr="open") if not _opens_a_file(node):
                pass
            case ast.Attribute(attr=name) if name in CALLS:
                yield name, node.lineno


def _opens_a_file(call: ast.Call) -> bool:
    """Whether a call of a method `open` says a mode: dialogs, documents and our own sources open without one."""
    words = [*call.args, *(word.value for word in call.keywords if word.arg == "mode")]
    return any(
        isinstance(word, ast.Constant) and isinstance(word.value, str) and set(word.value) <= set("rwxab+t")
        for word in words
    )
