"""How many processes run the tests, and when one of them makes room for a fresh one: every compiled program stays in memory."""

import os

import psutil
import pytest
from xdist.dsession import DSession
from xdist.remote import Producer
from xdist.scheduler import LoadScheduling
from xdist.workermanage import WorkerController

MIN_HELD = 1_800_000_000
"""Bytes of memory that a process may hold on any machine before it is given no further tests; it ends with those that it has."""

SHARE = 0.6
"""Of the memory that is free at the start: what all processes may hold together where that is more."""

MAX_TAKEN = 2_500_000_000
"""Bytes that a process may take by then."""

MAX_CHUNK = 6
"""Tests that a process is given at a time. Those of one file stay together, and find each other's compiled programs."""


def process_count(cores: int, available: int) -> int:
    """As many processes as there are `cores`, and fewer where not all of them would fit into the `available` bytes."""
    return max(1, min(cores, available // MAX_TAKEN))


def most_held(processes: int, available: int) -> int:
    """The bytes with which a process makes room for a fresh one, which takes seconds to import TensorFlow and compiles anew."""
    return max(MIN_HELD, int(SHARE * available / processes))


class Renewing(LoadScheduling):  # type: ignore[misc]
    """Hands out tests in small chunks, and none to a process that holds much memory."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        super().__init__(config, log)
        self.maxschedchunk = MAX_CHUNK
        self._have_run: set[WorkerController] = set()
        self._most_held = most_held(self.numnodes, psutil.virtual_memory().available)

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        """A fresh process runs something before it may end, however much it holds."""
        self._have_run.add(node)
        super().mark_test_complete(node, item_index, duration)

    def check_schedule(self, node: WorkerController, duration: float = 0) -> None:
        """As xdist does it, but a process that holds much is told to end once it has run what it was given."""
        if self.pending and node in self._have_run and _held(node) > self._most_held:
            node.shutdown()
        else:
            super().check_schedule(node, duration)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """What `-n auto` means."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return process_count(cores, psutil.virtual_memory().available)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScheduling | None:
    """Ours where a person has chosen none."""
    return Renewing(config, log) if config.getoption("dist") == "load" else None


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: WorkerController, error: object | None) -> None:
    """A fresh process for one that has ended before the tests have. For one that crashed xdist starts another by itself."""
    session = node.config.pluginmanager.get_plugin("dsession")
    assert isinstance(session, DSession)
    if error is None and isinstance(session.sched, Renewing) and session.sched.pending and not session.shuttingdown:
        session._clone_node(node)


def _held(node: WorkerController) -> int:
    """The memory of a process, in bytes; 0 where it has just ended."""
    try:
        return int(psutil.Process(node.gateway._io.popen.pid).memory_info().rss)
    except psutil.NoSuchProcess:
        return 0
