"""XLA is asked to compile small loops whole, and a person's own flags are left alone."""

import os

import pytest

from engine.tensorflow_backend.loading import SMALL_LOOP, SMALL_LOOP_BYTES, compile_small_loops_whole


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
