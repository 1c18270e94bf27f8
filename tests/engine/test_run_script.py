"""run.py's decisions: what is missing, what is installed anew, and which command line a start means."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import run
from engine.headless.commands import COMMANDS, DRAWN


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    file = tmp_path / "requirements.txt"
    file.write_text("numpy==2.3.0 \\\n    --hash=sha256:00\n")
    return file


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """A folder that looks like an environment of this Python with pip in it."""
    folder = tmp_path / ".venv"
    python = run.environment_python(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    lib = "Lib" if os.name == "nt" else f"lib/python{run.PYTHON_VERSION}"
    (folder / lib / "site-packages" / "pip").mkdir(parents=True)
    return folder


def test_each_command_opens_no_window() -> None:
    assert all(run.opens_no_window([word]) for word in (*COMMANDS, "-h", "--help", "--version"))
    assert set(run.HEADLESS) == {*COMMANDS, "-h", "--help", "--version"}
    assert set(run.DRAWN) == set(DRAWN)
    assert not run.opens_no_window(["open", "x.csv"])


def test_a_complete_install_is_not_repeated(environment: Path, lock: Path) -> None:
    stamp = run.Stamp(environment)
    assert not stamp.fits(lock)
    stamp.remove()
    stamp.write([lock])
    assert stamp.fits(lock)


def test_another_lock_is_installed_into_the_same_environment(environment: Path, lock: Path) -> None:
    stamp = run.Stamp(environment)
    stamp.write([lock])
    lock.write_text("numpy==2.3.1\n")
    assert not stamp.fits(lock)
    assert not stamp.must_begin_anew()


def test_a_lock_with_windows_line_ends_is_the_same_lock(environment: Path, lock: Path) -> None:
    run.Stamp(environment).write([lock])
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))
    assert run.Stamp(environment).fits(lock)


def test_an_install_of_another_python_begins_anew(
    environment: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.Stamp(environment).write([lock])
    monkeypatch.setattr(run, "PYTHON_VERSION", "3.99")
    assert not run.Stamp(environment).fits(lock)
    assert os.name == "nt" or run.Stamp(environment).must_begin_anew()


def test_a_half_finished_install_begins_anew(environment: Path, lock: Path) -> None:
    stamp = run.Stamp(environment)
    stamp.write([lock])
    stamp.remove()
    assert not stamp.fits(lock)
    assert stamp.must_begin_anew()


def test_a_damaged_stamp_counts_as_none(environment: Path, lock: Path) -> None:
    stamp = run.Stamp(environment)
    stamp.write([lock])
    next(environment.glob("*.json")).write_text("{")
    assert not stamp.fits(lock)


def test_an_environment_that_lost_its_python_begins_anew(environment: Path, lock: Path) -> None:
    run.Stamp(environment).write([lock])
    run.environment_python(environment).unlink()
    assert not run.Stamp(environment).fits(lock)
    assert run.Stamp(environment).must_begin_anew()


def test_only_a_changed_lock_calls_pip(lock: Path, environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    monkeypatch.setattr(run, "ROOT", lock.parent)
    monkeypatch.setattr(run, "_install", lambda file, _python: installed.append(file.name))
    monkeypatch.setattr(run, "_recommend_font", lambda: None)
    (lock.parent / run.TEST_LOCK).write_text("pytest==9\n")
    run.provide_environment(run.LOCK)
    run.provide_environment(run.LOCK)
    assert installed == [run.LOCK]
    run.provide_environment(run.TEST_LOCK)
    run.provide_environment(run.LOCK)
    assert installed == [run.LOCK, run.TEST_LOCK]


def test_the_tests_need_no_libraries_of_a_window() -> None:
    assert run.needed_libraries(["test"], "linux", {}) == run.QT_LIBRARIES
    assert run.needed_libraries([], "linux", {}) == run.WINDOW_LIBRARIES
    assert run.needed_libraries(["open", "iris.csv"], "linux", {}) == run.WINDOW_LIBRARIES
    assert run.needed_libraries([], "linux", {"QT_QPA_PLATFORM": "offscreen"}) == run.QT_LIBRARIES


@pytest.mark.parametrize(
    ("arguments", "platform"), [(["train", "iris.csv"], "linux"), (["--help"], "linux"), ([], "win32"), ([], "darwin")]
)
def test_training_without_a_window_and_other_systems_need_no_library(arguments: list[str], platform: str) -> None:
    assert run.needed_libraries(arguments, platform, {}) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="sonames are Linux's")
def test_a_library_that_the_loader_does_not_find_is_missing() -> None:
    needed = {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"}
    assert run.missing_libraries(needed) == {"libnowhere.so.9": "libnowhere9"}


def test_missing_libraries_are_told_in_one_line_that_brings_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "missing_libraries", lambda _needed: {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1"})
    monkeypatch.setattr(run, "_may_install", lambda: False)
    monkeypatch.setattr("shutil.which", lambda _name: "/usr/bin/apt-get")
    with pytest.raises(run.SetupError, match="sudo apt-get install libegl1 libgl1"):
        run.provide_libraries(run.QT_LIBRARIES)


def test_missing_libraries_are_installed_where_that_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = {"libEGL.so.1": "libegl1"}
    monkeypatch.setattr(run, "missing_libraries", lambda _needed: dict(missing))
    monkeypatch.setattr(run, "_may_install", lambda: True)
    monkeypatch.setattr(run, "_install_packages", lambda packages: missing.clear() if "libegl1" in packages else None)
    run.provide_libraries(run.QT_LIBRARIES)
    assert not missing


def test_other_distributions_are_told_the_files() -> None:
    assert "libEGL.so.1" in run.missing_sentence({"libEGL.so.1": "libegl1"}, debian=False)


def test_a_window_without_a_screen_is_refused_in_a_sentence() -> None:
    with pytest.raises(run.SetupError, match="DISPLAY is not set"):
        run.check_screen([], "linux", {})
    for arguments, platform, environment in (
        ([], "linux", {"DISPLAY": ":0"}),
        ([], "linux", {"WAYLAND_DISPLAY": "wayland-0"}),
        (["train", "iris.csv"], "linux", {}),
        (["test"], "linux", {}),
        ([], "win32", {}),
    ):
        run.check_screen(arguments, platform, environment)


def test_all_arguments_but_test_go_to_main() -> None:
    python = Path("python")
    assert run.command(["train", "a b.csv"], python) == ["python", str(run.ROOT / "main.py"), "train", "a b.csv"]
    assert run.command([], python) == ["python", str(run.ROOT / "main.py")]
    assert run.command(["test", "-x", "tests/gui"], python) == [
        "python",
        "-m",
        "pytest",
        "-n",
        "auto",
        "-x",
        "tests/gui",
    ]


def test_the_program_may_keep_compiled_files_and_the_tests_get_no_screen() -> None:
    given = {"PYTHONDONTWRITEBYTECODE": "1", "LANG": "ko_KR.UTF-8", "QT_QPA_PLATFORM": "xcb"}
    assert run.child_environment(given, testing=False) == {"LANG": "ko_KR.UTF-8", "QT_QPA_PLATFORM": "xcb"}
    assert run.child_environment(given, testing=True) == {"LANG": "ko_KR.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def test_the_environments_python_has_its_systems_place() -> None:
    assert run.environment_python(Path("e"), windows=True) == Path("e/Scripts/python.exe")
    assert run.environment_python(Path("e"), windows=False) == Path("e/bin/python")


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("Collecting numpy==2.3.4 (from -r requirements.txt (line 9))", "collecting numpy"),
        ("  Downloading tensorflow-2.21.0-cp311-linux.whl (612.3 MB)", "downloading tensorflow (612.3 MB)"),
        ("Installing collected packages: numpy, keras", "unpacking"),
        ("Requirement already satisfied: numpy", ""),
        ("", ""),
    ],
)
def test_pips_lines_are_told_in_a_persons_words(line: str, meaning: str) -> None:
    assert run.progress_of(line) == meaning


def test_the_locks_hold_hashes_and_name_no_host() -> None:
    for name in (run.LOCK, run.TEST_LOCK):
        text = (run.ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert text.count("--hash=sha256:") >= run.package_count(text) > 40


def test_the_tests_lock_holds_all_of_the_programs() -> None:
    program, tests = (
        {line.split()[0] for line in (run.ROOT / name).read_text(encoding="utf-8").splitlines() if "==" in line}
        for name in (run.LOCK, run.TEST_LOCK)
    )
    assert program <= tests


def test_a_stamp_names_the_locks_sha256(environment: Path, lock: Path) -> None:
    run.Stamp(environment).write([lock])
    kept = json.loads(next(environment.glob("*.json")).read_text())
    assert kept["locks"] == {lock.name: hashlib.sha256(lock.read_bytes()).hexdigest()}


def test_an_older_python_is_told_which_one_it_takes(tmp_path: Path) -> None:
    pretend = "import sys, runpy; sys.version_info = (3, 9, 2, 'final', 0); runpy.run_path({!r}, run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", pretend.format(str(run.ROOT / "run.py"))],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode != 0
    assert "needs Python 3.11, 3.12 or 3.13; this is Python 3.9" in done.stderr
    assert "Traceback" not in done.stderr
