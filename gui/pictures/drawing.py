"""What all commands that draw share: how large and in which colours, where it is written, and a screen that nobody sees."""

import os
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.config.training import EngineName
from engine.files.atomic import check_writable
from engine.files.same_file import is_same_file
from engine.headless.usage import UsageError
from engine.text import Text, or_list

ENDINGS = (".png", ".svg")
SIZE = (900, 700)
"""Pixels; a PNG has twice as many."""
LEAST, MOST = 200, 4000


def add_drawing_arguments(parser: ArgumentParser) -> None:
    """Declare which weights are drawn, and how."""
    add = parser.add_argument
    add(
        "--update",
        type=int,
        metavar="N",
        help=Text("after so many updates; without it, the trained weights of the project"),
    )
    add("--theme", choices=["light", "dark"], default="light", help=Text("colours on a light or a dark ground (light)"))
    add("--width", type=int, default=SIZE[0], metavar="PIXELS", help=Text("how wide it is ({width})", width=SIZE[0]))
    add("--height", type=int, default=SIZE[1], metavar="PIXELS", help=Text("how high it is ({height})", height=SIZE[1]))
    add(
        "--engine", choices=[EngineName.NUMPY.value, EngineName.TENSORFLOW.value], default=EngineName.NUMPY.value,
        help=Text("which engine trains up to --update; numpy by default"),
    )  # fmt: skip


def check_drawing(found: Any, *more: tuple[str, int | None, int, int], endings: Sequence[str] = ENDINGS) -> None:
    """Raises UsageError for what cannot be meant. `more`: other options with their numbers, the least and the most."""
    if found.output is not None and found.output.suffix.lower() not in endings:
        raise UsageError(
            Text("--output: '{file}' should end in {endings}.", file=found.output.name, endings=or_list(endings))
        )
    bounds = (
        ("--width", found.width, LEAST, MOST),
        ("--height", found.height, LEAST, MOST),
        ("--update", found.update, 0, 10**9),
        *more,
    )
    for option, value, least, most in bounds:
        if value is not None and not least <= value <= most:
            raise UsageError(
                Text("{option}: {value} is not between {least} and {most}.", option=option, value=value, least=least, most=most)
            )  # fmt: skip


def check_outputs(project: Path, outputs: Mapping[str, Path | None]) -> None:
    """Raises UsageError where an output, by its option, is the project or another output, FileError where it cannot be written."""
    earlier = [project]
    for option, path in outputs.items():
        if path is None:
            continue
        if any(is_same_file(path, other) or path == other for other in earlier):
            raise UsageError(
                Text("{option} would overwrite '{file}'. Choose another name.", option=option, file=path.name)
            )
        check_writable(path)
        earlier.append(path)


def drawn(found: Any, make: Callable[[], QWidget], language: str) -> bytes:
    """The content of the file `found.output`: the widget that `make` gives, painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.application import build_application
    from gui.language import Language, ask_for_language, shown_language
    from gui.plots.export import png_bytes, svg_bytes
    from gui.theme import ThemeName, theme

    if language != shown_language():
        ask_for_language(Language(language))
    application = build_application()
    theme().apply(ThemeName(found.theme))
    widget = make()
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(found.width, found.height)
    widget.show()
    application.processEvents()
    is_svg = found.output.suffix.lower() == ".svg"
    content = svg_bytes(widget, found.project.stem) if is_svg else png_bytes(widget)
    widget.close()
    return content
