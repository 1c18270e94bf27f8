"""A plot as a picture or as numbers. Files are written whole or not at all, by the engine."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from engine.files.cells import CsvReader
from gui.plots.line import Line
from gui.theme import colors

PICTURE_SCALE = 2
"""Pictures have so many pixels for each of the screen's, so that they stay sharp in print."""


def picture(widget: QWidget) -> QImage:
    """`widget` as it is seen."""
    image = QImage(widget.size() * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    image.fill(colors().panel)
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image


def png_bytes(widget: QWidget) -> bytes:
    """A PNG of `widget`."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(widget).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes; Qt takes the name as text
    buffer.close()
    return bytes(content.data())


def svg_bytes(widget: QWidget, title: str) -> bytes:
    """An SVG of `widget`, of lines and texts."""
    from PySide6.QtSvg import QSvgGenerator

    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setTitle(title)
    painter = QPainter(generator)
    painter.fillRect(QRect(QPoint(), widget.size()), colors().panel)
    widget.render(painter, QPoint())
    painter.end()
    buffer.close()
    return bytes(content.data())


def numbers(lines: Iterable[Line], x_name: str) -> Iterator[tuple[object, ...]]:
    """All points of `lines`, each with the least and greatest of the values that fell together in it, and how many they are."""
    yield "curve", x_name, "mean", "least", "greatest", "values"
    for line in lines:
        x, mean, low, high, counts = line.curve
        merged = np.ones(len(x), dtype=np.int64) if counts is None else counts
        for point in zip(*(column.tolist() for column in (x, mean, low, high, merged)), strict=True):
            yield line.name, *point


def save(
    path: Path,
    widget: QWidget,
    rows: Iterable[tuple[object, ...]],
    title: str,
    reader: CsvReader = CsvReader.SPREADSHEETS,
) -> None:
    """Write what the name of `path` says: .png, .svg, or `rows` as .csv for `reader`. Raises FileError."""
    from engine.files.atomic import write_atomically
    from engine.files.cells import write_csv

    if path.suffix.lower() == ".csv":
        write_atomically(path, lambda stream: write_csv(stream, rows, reader))
        return
    content = svg_bytes(widget, title) if path.suffix.lower() == ".svg" else png_bytes(widget)

    def write(stream: BinaryIO) -> None:
        stream.write(content)

    write_atomically(path, write)
