"""The conventions of every plot: zoom, crosshair, menu, files."""

import csv
from operator import attrgetter
from pathlib import Path

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from engine.results.curves import Curve
from engine.results.series import Series
from gui.plots.line import Style
from gui.plots.plot import Plot
from gui.theme import ThemeName, theme


def curve_of(values: list[float]) -> Curve:
    y = np.array(values, dtype=np.float64)
    return Curve(np.arange(len(y), dtype=np.float64), y, y, y)


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    """A shown plot with one line of five points."""
    plot = Plot("Loss", "epoch", "loss", x_is_whole=True)
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.add_line("training", Style(attrgetter("training"))).show(curve_of([4, 3, 2.5, 2, 1.75]))
    with qtbot.waitExposed(plot):
        plot.show()
    plot.refresh()
    return plot


def at(plot: Plot, x: float, y: float) -> QPoint:
    """The place of a value on the plot's viewport."""
    scene = plot._view.mapViewToScene(QPointF(x, y))
    return QPoint(plot._graphics.mapFromScene(scene))


def drag(plot: Plot, start: QPoint, end: QPoint) -> None:
    viewport = plot._graphics.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(viewport, start + (end - start) * share, delay=20)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def double_click(plot: Plot, place: QPoint) -> None:
    """As Qt sends it: press, release, double click, release. QTest's own has one press more."""
    viewport, left = plot._graphics.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(viewport, left, pos=place)
    second = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(place),
        QPointF(viewport.mapToGlobal(place)),
        left,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, second)
    QTest.mouseRelease(viewport, left, pos=place)


def test_a_drag_zooms_and_a_double_click_shows_everything_again(plot: Plot) -> None:
    drag(plot, at(plot, 1, 3), at(plot, 3, 2))
    low, high = plot._view.viewRange()[0]
    assert plot._view.is_zoomed
    assert (low, high) == (pytest.approx(1, abs=0.1), pytest.approx(3, abs=0.1))
    double_click(plot, at(plot, 2, 2.5))
    assert not plot._view.is_zoomed


def test_the_crosshair_tells_the_values_under_the_cursor_and_goes_with_it(plot: Plot, qtbot: QtBot) -> None:
    QTest.mouseMove(plot._graphics.viewport(), at(plot, 0.9, 2))
    QTest.mouseMove(plot._graphics.viewport(), at(plot, 1.1, 2))
    qtbot.waitUntil(lambda: plot.readout == "epoch 1\ntraining 3")
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.readout == "epoch 2\ntraining 2.5"
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.readout == ""


def test_values_that_have_no_place_are_left_out_in_words(plot: Plot, qtbot: QtBot) -> None:
    plot.lines[0].show(curve_of([1, np.inf, 2, np.nan, 1e308, -1e308]))
    plot.show_all()
    assert plot.remark == "4 values too large or not finite"
    qtbot.wait(50)  # it is painted
    plot.lines[0].show(curve_of([1, 0, 2]))
    plot.set_logarithmic(is_logarithmic=True)
    assert plot.remark == "1 values ≤ 0 not shown"


def test_a_hidden_plot_does_not_draw_and_the_last_wish_is_drawn_when_it_is_shown(plot: Plot) -> None:
    plot.hide()
    plot.lines[0].show(curve_of([9, 8]))
    plot.refresh()
    assert len(plot.lines[0]._line.xData) == 5
    plot.show()
    assert plot.lines[0]._line.yData.tolist() == [9, 8]


def test_the_numbers_are_saved_with_all_digits(plot: Plot, tmp_path: Path) -> None:
    plot.lines[0].show(curve_of([1 / 3, 2]))
    plot._menu.save(tmp_path / "plot.csv")
    rows = list(csv.reader((tmp_path / "plot.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0] == ["curve", "epoch", "mean", "least", "greatest", "values"]
    assert rows[1] == ["training", "0.0", repr(1 / 3), repr(1 / 3), repr(1 / 3), "1"]


def test_saved_numbers_say_how_many_values_fell_together_in_a_point(plot: Plot, tmp_path: Path) -> None:
    series = Series(4)
    series.append(np.array([3.0, 1.0, 2.0, 5.0, 4.0]))
    plot.lines[0].show(Curve(*series.curve(), series.counts()))
    plot._menu.save(tmp_path / "plot.csv")
    rows = list(csv.reader((tmp_path / "plot.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row[2:] for row in rows[1:4]] == [
        ["2.0", "1.0", "3.0", "2"],
        ["3.5", "2.0", "5.0", "2"],
        ["4.0", "4.0", "4.0", "1"],
    ]


def test_pictures_are_saved_and_copied(plot: Plot, tmp_path: Path) -> None:
    plot._menu.save(tmp_path / "plot.png")
    plot._menu.save(tmp_path / "plot.svg")
    assert QImage(str(tmp_path / "plot.png")).width() == 2 * plot.width()
    assert QSvgRenderer(str(tmp_path / "plot.svg")).isValid()
    plot._menu.copy()
    assert QGuiApplication.clipboard().image().width() == 2 * plot.width()


def test_a_file_that_cannot_be_written_is_told(plot: Plot, tmp_path: Path) -> None:
    plot._menu.save(tmp_path / "nowhere" / "plot.csv")
    (box,) = plot.findChildren(QMessageBox)
    assert "does not exist" in box.text()
    box.close()


def test_a_new_theme_colours_the_lines_anew(plot: Plot) -> None:
    before = plot.lines[0]._line.opts["pen"].color()
    theme().apply(ThemeName.DARK)
    after = plot.lines[0]._line.opts["pen"].color()
    theme().apply(ThemeName.LIGHT)
    assert before != after


def test_the_grid_has_opaque_colours_that_look_as_if_the_ground_shone_through(plot: Plot) -> None:
    axis, image = plot.item.getAxis("bottom"), QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    shining, opaque = pg.AxisItem.generateDrawSpecs(axis, painter)[1], axis.generateDrawSpecs(painter)[1]
    assert opaque
    for (seen_through, *_), (pen, *_) in zip(shining, opaque, strict=True):
        assert pen.color().alpha() == 255
        painter.fillRect(0, 0, 1, 1, theme().colors.panel)
        painter.fillRect(0, 0, 1, 1, seen_through.color())
        assert abs(image.pixelColor(0, 0).red() - pen.color().red()) <= 1
    painter.end()
