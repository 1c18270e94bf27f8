"""Brings the translations up to date with the source: `python -m tests.make_translations`.

What lupdate cannot see (the Texts of the engine, the labels and helps of the specs, words behind a `_tr` of their own) is written
to `resources/translations/texts.js`; lupdate takes it and the window's `tr` over into `glassnet_ko.ts`, and lrelease makes
`glassnet_ko.qm` of it. New strings are marked as unfinished there: Qt Linguist, or any editor, is for translating them.
"""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.make_spec_texts import texts as spec_texts
from tests.texts import ROOT, written_texts

FOLDER = ROOT / "resources" / "translations"
TEXTS, SOURCES, PROGRAM = FOLDER / "texts.js", FOLDER / "glassnet_ko.ts", FOLDER / "glassnet_ko.qm"
HEAD = "// Written by `python -m tests.make_translations` for lupdate alone. Do not edit.\n"
BIN = Path(sys.executable).parent


def rendered_texts() -> str:
    """What `texts.js` holds: a macro of Qt's for each string, by context."""
    engine = {
        (text.template, text.one is not None)
        for text in written_texts("engine", "gui/pictures", "main.py")
        if _has_words(text.template)
    }
    lines = [_noop("Spec", text) for text in spec_texts()]
    lines += [_noop("Engine", text, counts=counts) for text, counts in sorted(engine)]
    lines += [_noop(context, text) for context, text in sorted(set(_behind_own_tr()))]
    return HEAD + "".join(lines)


def update(sources: Path, texts: Path) -> None:
    """Let lupdate bring `sources` up to date with the window and `texts`."""
    files = [str(file.relative_to(ROOT)) for file in sorted((ROOT / "gui").rglob("*.py"))]
    options = ["-no-obsolete", "-locations", "none", "-sort-messages", "-silent", "-target-language", "ko_KR"]
    subprocess.run(
        [BIN / "pyside6-lupdate", *files, texts, *options, "-ts", sources], cwd=ROOT, check=True, capture_output=True
    )


def release(sources: Path, program: Path) -> None:
    """Let lrelease make the file that Qt loads."""
    subprocess.run([BIN / "pyside6-lrelease", "-silent", sources, "-qm", program], check=True, capture_output=True)


def _has_words(template: str) -> bool:
    return re.search(r"[A-Za-z]", re.sub(r"\{[^{}]*\}", "", template)) is not None


def _noop(context: str, text: str, *, counts: bool = False) -> str:
    told = f"{json.dumps(context)}, {json.dumps(text, ensure_ascii=False)}"
    return f'qsTranslate({told}, "", 1);\n' if counts else f"QT_TRANSLATE_NOOP({told});\n"


def _behind_own_tr() -> Iterator[tuple[str, str]]:
    """The literals that files give to a function `_tr` of their own, in the context that it names."""
    for file in sorted((ROOT / "gui").rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        if (context := re.search(r'def _tr\(.*\n.*translate\("(\w+)"', source)) is None:
            continue
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.Call(func=ast.Name(id="_tr"), args=[ast.Constant(value=str(text))]):
                    yield context[1], text


def main() -> None:
    """Write all three files."""
    TEXTS.write_text(rendered_texts(), encoding="utf-8")
    update(SOURCES, TEXTS)
    release(SOURCES, PROGRAM)


if __name__ == "__main__":
    main()
