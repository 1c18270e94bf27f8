"""The area between least and greatest values: as an image it covers what the area itself would."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.plots.band import Band

SIZE = 200


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the plot stands in."""
    window = QWidget()
    window.resize(3 * SIZE // 2, 3 * SIZE // 2)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def plot(window: QWidget) -> pg.PlotWidget:
    """Axes without ticks, from 0 to 10 and from −1 to 1."""
    widget = pg.PlotWidget(window, background="w")
    widget.setGeometry(SIZE // 4, SIZE // 4, SIZE, SIZE)
    widget.hideAxis("left")
    widget.hideAxis("bottom")
    widget.getPlotItem().vb.setRange(xRange=(0, 10), yRange=(-1, 1), padding=0)
    return widget


def seen(widget: pg.PlotWidget) -> np.ndarray:
    """Which pixels are not white, (2 · SIZE, 2 · SIZE)."""
    image = QImage(3 * SIZE, 3 * SIZE, QImage.Format.Format_Grayscale8)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    widget.window().render(painter, QPoint())  # on a sharp screen; the plot is not in its corner
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(3 * SIZE, image.bytesPerLine())
    return pixels[SIZE // 2 :, SIZE // 2 : 3 * SIZE][: 2 * SIZE, : 2 * SIZE] < 255


@pytest.mark.parametrize("count", [2, 9, 900])
def test_an_image_covers_what_the_area_would(plot: pg.PlotWidget, count: int) -> None:
    x = np.linspace(1, 9, count)
    low, high = -0.5 + 0.3 * np.sin(x), 0.5 + 0.4 * np.cos(2 * x)
    band = Band()
    band.setBrush(QColor(200, 0, 0, 120))
    plot.addItem(band)
    band.show_between(x, low, high)
    ours = seen(plot)
    plot.removeItem(band)
    area = pg.PlotCurveItem(
        np.r_[x, x[::-1]], np.r_[high, low[::-1]], pen=None, fillLevel="enclosed", brush=QColor(200, 0, 0, 120)
    )
    plot.addItem(area)
    theirs = seen(plot)
    assert ours.sum() > 20_000
    assert (ours != theirs).sum() <= 8 * SIZE, "they differ along the edges at most"


def test_a_column_reaches_to_the_farthest_of_its_points(plot: pg.PlotWidget) -> None:
    x = np.linspace(0, 10, 4001)
    high = np.where(np.arange(4001) == 2003, 0.9, 0.0)
    band = Band()
    band.setBrush(QColor("black"))
    plot.addItem(band)
    band.show_between(x, np.full(4001, -0.2), high)
    assert seen(plot)[: SIZE // 2].any(), "one of 20 points of a pixel is high"


def test_a_band_without_points_draws_nothing(plot: pg.PlotWidget) -> None:
    band = Band()
    plot.addItem(band)
    band.show_between(np.zeros(0), np.zeros(0), np.zeros(0))
    assert not seen(plot).any()
