"""Background work: the newest wish is answered, older ones never; short work at once; nothing is left behind."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.tasks import Ending, Task, tasks
from tests.gui.settle import is_settled, settle

Start = Callable[..., Task]


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def told() -> list[object]:
    return []


@pytest.fixture
def start(owner: QObject, told: list[object]) -> Start:
    """Starts work whose result, or refusal, is told."""

    def start(work: Callable[[Task], object], **how: Any) -> Task:
        return tasks().start(owner, work, told.append, failed=told.append, errors=(ValueError,), **how)

    return start


def refuse(_task: Task) -> str:
    raise ValueError("refused")


def until_cancelled(task: Task) -> str:
    while not task.is_cancelled:
        pass
    return "too late"


class Held:
    """Work that goes on until it is let go."""

    def __init__(self) -> None:
        self.begun, self.goes = threading.Event(), threading.Event()

    def __call__(self, _task: Task) -> str:
        self.begun.set()
        self.goes.wait(10)
        return "whole"


def test_of_several_wishes_only_the_newest_is_answered(start: Start, told: list[object], qtbot: QtBot) -> None:
    start(until_cancelled)
    start(refuse)
    start(lambda _: "newest")
    settle(qtbot)
    assert told == ["newest"]


def test_under_another_key_nothing_is_replaced(start: Start, told: list[object], qtbot: QtBot) -> None:
    start(lambda _: "one", key="one")
    start(lambda _: "other", key="other")
    settle(qtbot)
    assert set(told) == {"one", "other"}


def test_what_is_cancelled_is_never_told(start: Start, told: list[object], owner: QObject, qtbot: QtBot) -> None:
    shares: list[float] = []
    begun = threading.Event()

    def work(task: Task) -> None:
        begun.set()
        while True:
            task.progress(0.5)

    start(work).progressed.connect(shares.append)
    qtbot.waitUntil(lambda: bool(shares))
    tasks().cancel(owner)
    count = len(shares)
    assert is_settled()
    qtbot.waitUntil(lambda: not tasks().is_working)
    assert (told, len(shares)) == ([], count)


def test_closing_waits_for_the_thread_and_brings_no_result(start: Start, told: list[object]) -> None:
    task = start(until_cancelled)
    tasks().close()
    assert task.is_over
    assert (told, tasks().is_working) == ([], False)


def test_what_must_not_end_early_is_done_whole(start: Start, told: list[object], owner: QObject) -> None:
    work = Held()
    task = start(work, ending=Ending.NOBODY)
    tasks().cancel(owner)
    assert not task.is_cancelled
    assert work.begun.wait(10)
    work.goes.set()
    tasks().close()
    assert (task.is_over, task.is_cancelled) == (True, False)


def test_what_a_person_may_end_is_ended_before_the_process_and_written_whole_when_the_window_closes(
    start: Start, owner: QObject
) -> None:
    ended = start(until_cancelled, ending=Ending.PERSON)
    tasks().finish()
    assert ended.is_cancelled
    work = Held()
    whole = start(work, key="whole", ending=Ending.PERSON)
    threading.Timer(0, work.goes.set).start()
    tasks().close()
    assert not whole.is_cancelled


def test_an_owner_that_goes_drops_its_tasks(told: list[object], qtbot: QtBot) -> None:
    owner = QObject()
    task = tasks().start(owner, until_cancelled, told.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: task.is_over)
    assert told == []


def test_short_work_is_done_before_start_returns(start: Start, told: list[object]) -> None:
    start(lambda _: "here", is_short=True)
    start(refuse, is_short=True)
    assert [str(each) for each in told] == ["here", "refused"]
    assert is_settled()


def test_short_work_waits_for_a_thread_that_is_in_its_way(start: Start, told: list[object], qtbot: QtBot) -> None:
    start(until_cancelled)
    start(lambda _: "after", is_short=True)
    assert told == []
    settle(qtbot)
    assert told == ["after"]


def test_what_comes_within_a_moment_is_brought_before_start_returns_and_once(
    start: Start, told: list[object], qtbot: QtBot
) -> None:
    start(lambda _: "soon", patience=10_000)
    assert told == ["soon"]
    start(lambda _: "later", key="other")
    settle(qtbot)
    assert told == ["soon", "later"]


def test_of_delayed_wishes_the_last_one_is_done(start: Start, told: list[object], qtbot: QtBot) -> None:
    for word in "abc":
        start(lambda _, word=word: word, delay=1)
    settle(qtbot)
    assert told == ["c"]


def test_a_delayed_wish_waits_for_the_thread_of_the_one_before(start: Start, told: list[object], qtbot: QtBot) -> None:
    work = Held()
    start(work)
    assert work.begun.wait(10)
    second = start(lambda _: "second", delay=1)
    qtbot.waitUntil(lambda: second.is_due)
    assert not second.is_begun
    work.goes.set()
    settle(qtbot)
    assert told == ["second"]


def test_an_answer_may_ask_the_next_question(owner: QObject, told: list[object]) -> None:
    def ask_again(answer: object) -> None:
        told.append(answer)
        if len(told) == 1:
            tasks().start(owner, lambda _: "second", ask_again, is_short=True)

    tasks().start(owner, lambda _: "first", ask_again, is_short=True)
    assert told == ["first", "second"]


def test_a_bug_is_shown_by_the_exception_hook(start: Start, told: list[object], qtbot: QtBot) -> None:
    with qtbot.capture_exceptions() as raised:
        start(lambda _: 1 / 0)
        settle(qtbot)
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert told == []


def test_a_task_works_until_its_thread_has_ended(start: Start, qtbot: QtBot) -> None:
    seen: list[bool] = []
    start(lambda _: seen.append(tasks().is_working))
    settle(qtbot)
    assert seen == [True]
    assert not tasks().is_working
