"""The Texts of the engine as they stand in its source: each template, its form for one, and the names of its values."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class SourceText:
    """One `Text(…)` of the source. `names` are its values; None where the template is no literal."""

    place: str
    template: str
    one: str | None
    names: frozenset[str]


def written_texts(*folders: str) -> Iterator[SourceText]:
    """All that have a literal template, in the files of `folders`."""
    for folder in folders:
        path = ROOT / folder
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
                    texts = [*map(_literal, node.args)]
                    if texts and None not in texts:
                        names = frozenset(keyword.arg or "**" for keyword in node.keywords)
                        one = texts[1] if len(texts) > 1 else None
                        yield SourceText(f"{file.relative_to(ROOT)}:{node.lineno}", texts[0] or "", one, names)


def gaps(template: str) -> set[str]:
    """The names that stand in the gaps of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _literal(argument: ast.expr) -> str | None:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


SAYING = frozenset(
    [
        "Problem",
        "Note",
        "Fault",
        "Finding",
        "Remedy",
        "tell",
        "complain",
        "UsageError",
        "ReadingError",
        "FileError",
        "TransposedError",
        "EditError",
        "FormulaError",
        "PatternError",
        "RefusedError",
        "BackendError",
        "TooLargeError",
    ]
)
"""What takes a sentence for a person."""


def told_plainly(*folders: str) -> Iterator[str]:
    """Where a sentence that is no Text is given to what says it to a person."""
    for folder in folders:
        path = ROOT / folder
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _name(node.func) in SAYING:
                    given = [*node.args, *(keyword.value for keyword in node.keywords)]
                    if any(isinstance(each, ast.JoinedStr) or " " in (_literal(each) or "") for each in given):
                        yield f"{file.relative_to(ROOT)}:{node.lineno}"


def _name(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )
