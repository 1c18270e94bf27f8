"""The strip of notices: errors stay until they are dismissed, infos go by themselves, nothing is said twice."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.feedback.notices import NoticeStrip, Severity


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def strip(qtbot: QtBot, window: QWidget) -> NoticeStrip:
    strip = NoticeStrip()
    QVBoxLayout(window).addWidget(strip)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return strip


def texts(strip: NoticeStrip) -> list[str]:
    return [notice.text for notice in strip.notices]


def test_an_empty_strip_takes_no_room(strip: NoticeStrip, qtbot: QtBot) -> None:
    assert not strip.isVisible()
    strip.show_notice("Saved.")
    qtbot.waitUntil(strip.isVisible)
    strip.dismiss_newest()
    assert not strip.isVisible()


def test_room_is_taken_in_a_turn_of_its_own_and_never_for_what_is_gone_by_then(
    strip: NoticeStrip, qtbot: QtBot
) -> None:
    strip.show_notice("Saved.")
    QApplication.sendPostedEvents()
    assert not strip.isVisible()
    strip.dismiss_newest()
    qtbot.wait(20)
    assert not strip.isVisible()


def test_infos_go_by_themselves_and_errors_stay(strip: NoticeStrip) -> None:
    strip.show_notice("Saved.")
    strip.show_notice("The disk is full.", Severity.ERROR)
    info, error = strip.notices
    assert error.findChildren(QTimer) == []
    (timer,) = info.findChildren(QTimer)
    assert timer.isActive()
    assert timer.isSingleShot()
    timer.timeout.emit()
    assert texts(strip) == ["The disk is full."]


def test_escape_dismisses_the_newest(strip: NoticeStrip, qtbot: QtBot) -> None:
    strip.show_notice("one", Severity.ERROR)
    strip.show_notice("two", Severity.ERROR)
    qtbot.waitUntil(strip.isVisible)
    QTest.keyClick(strip.window(), Qt.Key.Key_Escape)
    assert texts(strip) == ["one"]


def test_the_button_dismisses_its_own_notice(strip: NoticeStrip) -> None:
    strip.show_notice("one", Severity.ERROR)
    strip.show_notice("two", Severity.ERROR)
    button = strip.notices[0].findChild(QToolButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert texts(strip) == ["two"]


def test_the_same_notice_is_not_shown_twice(strip: NoticeStrip) -> None:
    for _ in range(3):
        strip.show_notice("Row 14 is not a number.", Severity.WARNING)
    assert texts(strip) == ["Row 14 is not a number."]


def test_a_notice_of_several_lines_is_shown_whole(strip: NoticeStrip) -> None:
    strip.show_notice("one line", Severity.ERROR)
    strip.show_notice("one\ntwo\nthree <b>", Severity.ERROR)
    strip.window().adjustSize()
    low, high = (notice.sizeHint().height() for notice in strip.notices)
    assert high > low
    assert strip.notices[1].accessibleName() == "one\ntwo\nthree <b>"


def test_a_long_notice_never_makes_the_window_higher_than_its_lines_are(window: QWidget, strip: NoticeStrip) -> None:
    window.resize(900, 300)
    strip.show_notice("A sentence of the reading report that goes on. " * 10, Severity.WARNING)
    QApplication.processEvents()
    assert window.minimumSizeHint().height() < 60
    words = strip.notices[0].findChildren(QLabel)[1]
    assert words.height() >= words.heightForWidth(words.width()), "nothing is cut off"
