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
import os, sys, threading
from engine.training.factory import load_tensorflow, tensorflow_is_loaded

loading = threading.Thread(target=load_tensorflow, kwargs={"yields_cpu": True})
loading.start()
while loading.is_alive():
    tensorflow_is_loaded()
    loading.join(0.001)
import tensorflow as tf
tf.function(lambda x: x @ x, jit_compile=True)(tf.ones((300, 300)))
threads = os.listdir("/proc/self/task") if sys.platform == "linux" else []
print(tensorflow_is_loaded(), *(os.getpriority(os.PRIO_PROCESS, int(thread)) for thread in (0, *threads)))
"""


def test_whether_it_is_loaded_may_be_asked_meanwhile_and_the_threads_that_compile_give_way() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    is_loaded, main, *threads = done.stdout.split()
    assert is_loaded == "True"
    if sys.platform == "linux":  # elsewhere threads have no niceness of their own
        assert set(map(int, threads)) == {int(main), min(int(main) + NICENESS, 19)}
