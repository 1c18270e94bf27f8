"""One piece of work at a time: the newest wish is answered, older ones never, and what is short is done at once."""

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from engine.thread import TaskThread
from gui.kit.latest_task import LatestTask


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def task(owner: QObject) -> LatestTask:
    return LatestTask(owner)


def refuse(_thread: TaskThread) -> str:
    raise ValueError("refused")


def until_cancelled(thread: TaskThread) -> str:
    while not thread.cancelled:
        pass
    return "too late"


def test_of_several_wishes_only_the_newest_is_answered(task: LatestTask, qtbot: QtBot) -> None:
    told: list[object] = []
    task.done.connect(told.append)
    task.failed.connect(told.append)
    task.start(until_cancelled)
    task.start(refuse)
    task.start(lambda _: "newest")
    qtbot.waitUntil(lambda: not task.is_busy)
    assert told == ["newest"]


def test_what_is_given_up_is_never_told(task: LatestTask, qtbot: QtBot) -> None:
    told: list[object] = []
    task.done.connect(told.append)
    task.start(until_cancelled)
    task.start(lambda _: "next")
    task.give_up()
    qtbot.waitUntil(lambda: not task.is_busy)
    assert told == []


def test_closing_waits_for_the_thread(task: LatestTask) -> None:
    ended = threading.Event()

    def work(thread: TaskThread) -> None:
        until_cancelled(thread)
        ended.set()

    task.start(work)
    task.close()
    assert ended.is_set()
    assert not task.is_busy


def test_short_work_is_done_before_start_returns(task: LatestTask) -> None:
    told: list[object] = []
    task.done.connect(told.append)
    task.failed.connect(lambda error: told.append(str(error)))
    task.start(lambda _: "here", is_short=True)
    task.start(refuse, is_short=True)
    assert told == ["here", "refused"]
    assert not task.is_busy


def test_short_work_waits_for_a_thread_that_is_under_way(task: LatestTask, qtbot: QtBot) -> None:
    task.start(until_cancelled)
    with qtbot.waitSignal(task.done) as done:
        task.start(lambda _: "after", is_short=True)
        assert task.is_busy
    assert done.args == ["after"]
    qtbot.waitUntil(lambda: not task.is_busy)


def test_an_answer_may_ask_the_next_question(task: LatestTask) -> None:
    told: list[object] = []

    def ask_again(answer: object) -> None:
        told.append(answer)
        if len(told) == 1:
            task.start(lambda _: "second", is_short=True)

    task.done.connect(ask_again)
    task.start(lambda _: "first", is_short=True)
    assert told == ["first", "second"]
