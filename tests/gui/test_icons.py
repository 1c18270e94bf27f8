"""The icons: every drawing can be drawn, and follows the theme."""

import gc
from importlib.resources import files

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from gui.icons import icon
from gui.theme import ThemeName, colors, theme

NAMES = sorted(path.name.removesuffix(".svg") for path in (files("resources") / "icons").iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_valid_and_leaves_a_mark_in_the_themes_colour(qtbot: QtBot, name: str) -> None:
    theme().apply(ThemeName.LIGHT)
    assert QSvgRenderer((files("resources") / "icons" / f"{name}.svg").read_bytes()).isValid()
    assert colors().text.rgb() in _pixels(icon(name))


def test_an_icon_made_before_follows_a_new_theme(qtbot: QtBot) -> None:
    theme().apply(ThemeName.LIGHT)
    play = icon("play")
    light = _pixels(play)
    theme().apply(ThemeName.DARK)
    gc.collect()
    dark = _pixels(play)
    assert colors().text.rgb() in dark
    assert colors().text.rgb() not in light


def test_an_unknown_icon_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon")


def _pixels(drawn: QIcon) -> set[int]:
    image = drawn.pixmap(QSize(48, 48)).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    found = np.frombuffer(image.constBits(), np.uint32)
    return {int(color) for color in np.unique(found[found >> 24 == 255])}
