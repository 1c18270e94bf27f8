"""XLA is asked to compile small loops whole, and a person's own flags are left alone; its threads give way to the window."""

import os
import subprocess
import sys

import pytest

from engine.tensorflow_backend.loading import NICENESS, SMALL_LOOP, SMALL_LOOP_BYTES, compile_small_loops_whole


@pytest.fixture(autouse=True)
def flags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XLA_FLAGS", "")


def test_the_option_is_added_once() -> None:
    compile_small_loops_whole()
    compile_small_loops_whole()
    assert os.environ["XLA_FLAGS"] == f"--xla_backend_extra_options={SMALL_LOOP}={SMALL_LOOP_BYTES}"


def test_other_flags_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XLA_FLAGS", "--xla_dump_to=here")
    compile_small_loops_whole()
    assert os.environ["XLA_FLAGS"].startswith("--xla_dump_to=here --xla_backend_extra_options=")


def test_what_a_person_has_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    own = f"--xla_backend_extra_options={SMALL_LOOP}=0"
    monkeypatch.setenv("XLA_FLAGS", own)
    compile_small_loops_whole()
    assert os.environ["XLA_FLAGS"] == own


LOADED = """
import os, sys
from engine.training.factory import load_tensorflow
load_tensorflow(gives_way=sys.argv[1] == "gives way")
import tensorflow as tf
tf.function(lambda x: x @ x, jit_compile=True)(tf.ones((300, 300)))
print(*(os.getpriority(os.PRIO_PROCESS, int(thread)) for thread in os.listdir("/proc/self/task")))
print(os.getpriority(os.PRIO_PROCESS, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads have a niceness of their own on Linux only")
@pytest.mark.parametrize("how", ["gives way", "holds its own"])
def test_the_threads_that_compile_give_way_where_they_are_asked_to_and_no_other_does(how: str) -> None:
    done = subprocess.run([sys.executable, "-c", LOADED, how], capture_output=True, text=True, check=True)
    *threads, main = map(int, done.stdout.split())
    assert threads.count(main + NICENESS) >= 2 * (how == "gives way")
    assert set(threads) == {main, *([main + NICENESS] if how == "gives way" else [])}


ASKED_MEANWHILE = """
import threading
from engine.training.factory import load_tensorflow, tensorflow_is_loaded
loading = threading.Thread(target=load_tensorflow)
loading.start()
while loading.is_alive():
    tensorflow_is_loaded()
print(tensorflow_is_loaded())
"""


def test_whether_it_is_loaded_may_be_asked_at_any_moment_of_loading() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED_MEANWHILE], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
