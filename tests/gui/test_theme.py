"""A change of the theme reaches what is on the screen."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.theme import DARK, LIGHT, ThemeName, theme


def has_colour(label: QLabel, colour: QColor) -> bool:
    image = label.grab().toImage()
    return any(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def test_links_take_the_colour_of_another_theme(qtbot: QtBot) -> None:
    label = QLabel('See <a href="x">IIIIIIII</a>')
    font = label.font()
    font.setPixelSize(40)  # letters with a core that is not blended with the background
    label.setFont(font)
    qtbot.addWidget(label)
    label.show()
    assert has_colour(label, LIGHT.accent)
    theme().apply(ThemeName.DARK)
    assert has_colour(label, DARK.accent)
    assert not has_colour(label, LIGHT.accent)
