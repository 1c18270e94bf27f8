"""What pyqtgraph draws with where nobody says otherwise. It is imported with the first plot: that takes a fifth of a start."""

import pyqtgraph as pg

from gui.theme import colors


def configure() -> None:
    """Take the theme's colours; before a plot is made."""
    pg.setConfigOptions(background=colors().panel, foreground=colors().text, antialias=True)
