"""Set-up and start, on Python's standard library alone: .venv, locked install, then the lab or its tests. No maths, no Qt."""

from __future__ import annotations

import sys

if not (3, 11) <= sys.version_info[:2] < (3, 14):
    sys.exit(
        f"Glassnet needs Python 3.11, 3.12 or 3.13; this is Python {sys.version_info[0]}.{sys.version_info[1]}. "
        "Start it with one of them, for example: python3.12 run.py"
    )

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
PYTHON_VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"

LOCK = "requirements.txt"
TEST_LOCK = "requirements-dev.txt"
"""Holds all of LOCK, and the tools of the tests."""

HEADLESS = (
    "train",
    "predict",
    "evaluate",
    "importance",
    "profile",
    "candidates",
    "optimise",
    "export",
    "walk",
    "dataflow",
    "lessons",
    "listing",
    "worksheet",
    "step",
    "conventions",
    "diagnose",
    "history",
    "difference",
    "-h",
    "--help",
    "--version",
)
"""First arguments with which main.py opens no window, so that nothing of Qt is needed."""

DRAWN = ("picture", "landscape")
"""Those with which it draws on no screen."""

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What PySide6's wheels take from Linux, without a screen: each library's file and its package in Debian and Ubuntu."""

WINDOW_LIBRARIES = {
    **QT_LIBRARIES,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""The same, for a real window."""


class SetupError(Exception):
    """Set-up cannot go on; the message says why, and what to do."""


def main(arguments: Sequence[str]) -> int:
    """Set up what `arguments` need, then start it. Gives the exit status where the start does not replace this process."""
    testing = arguments[:1] == ["test"]
    try:
        _check_machine()
        provide_libraries(needed_libraries(arguments, sys.platform, os.environ))
        provide_environment(TEST_LOCK if testing else LOCK)
        check_screen(arguments, sys.platform, os.environ)
    except (SetupError, OSError) as error:
        print(f"Glassnet: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nGlassnet: set-up was interrupted; the next start does it again.", file=sys.stderr)
        return 130
    if testing:
        os.chdir(ROOT)
    return _start(
        command(arguments, environment_python(ROOT / ".venv")), child_environment(os.environ, testing=testing)
    )


def command(arguments: Sequence[str], python: Path) -> list[str]:
    """The command line that `arguments` mean: the tests, by default in as many processes as fit, or main.py with all of them."""
    if arguments[:1] == ["test"]:
        return [str(python), "-m", "pytest", "-n", "auto", *arguments[1:]]
    return [str(python), str(ROOT / "main.py"), *arguments]


def child_environment(environment: Mapping[str, str], *, testing: bool) -> dict[str, str]:
    """The environment of the program or the tests. Without compiled files imports would take 2 to 4 times as long."""
    child = {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if testing:
        child["QT_QPA_PLATFORM"] = "offscreen"
    return child


def opens_no_window(arguments: Sequence[str]) -> bool:
    """True where main.py works on the terminal."""
    return bool(arguments) and arguments[0] in HEADLESS


def draws_unseen(arguments: Sequence[str]) -> bool:
    """True where main.py draws, but opens no window."""
    return bool(arguments) and arguments[0] in DRAWN


# System libraries


def needed_libraries(arguments: Sequence[str], platform: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The system libraries that a start with `arguments` needs, with their packages. Only Linux leaves any to be installed."""
    if platform != "linux" or opens_no_window(arguments):
        return {}
    if (
        arguments[:1] == ["test"]
        or draws_unseen(arguments)
        or environment.get("QT_QPA_PLATFORM") in ("offscreen", "minimal")
    ):
        return QT_LIBRARIES
    return WINDOW_LIBRARIES


def missing_libraries(needed: Mapping[str, str]) -> dict[str, str]:
    """Those of `needed` that the system's loader does not find."""
    return {file: package for file, package in needed.items() if not _loads(file)}


def provide_libraries(needed: Mapping[str, str]) -> None:
    """Install the missing libraries when that is allowed, else say how. Raises SetupError when one is missing after all."""
    missing = missing_libraries(needed)
    if missing and _may_install():
        _install_packages(missing.values())
        missing = missing_libraries(needed)
    if missing:
        raise SetupError(missing_sentence(missing, debian=shutil.which("apt-get") is not None))


def missing_sentence(missing: Mapping[str, str], *, debian: bool) -> str:
    """What is missing, and the one exact line that brings it."""
    if debian:
        return f"the window system's libraries are incomplete. Install them with\n\n    {_apt_line(missing.values())}\n"
    return f"these system libraries are missing: {', '.join(missing)}. Install the packages that hold them."


def check_screen(arguments: Sequence[str], platform: str, environment: Mapping[str, str]) -> None:
    """Raises SetupError where a window is to be opened and Linux has no screen for it: Qt would abort without a word."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if (
        platform != "linux"
        or arguments[:1] == ["test"]
        or opens_no_window(arguments)
        or draws_unseen(arguments)
        or any(map(environment.get, screens))
    ):
        return
    raise SetupError(
        "there is no screen for the window here (DISPLAY is not set). Start it on a desktop, "
        "or train without a window: python3 run.py train --help"
    )


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_line(packages: Iterable[str]) -> str:
    return f"sudo apt-get install {' '.join(packages)}"


def _install_packages(packages: Iterable[str]) -> None:
    """With apt-get, as root. Its output is shown only when it fails."""
    chosen = list(packages)
    _say(f"Installing system packages: {' '.join(chosen)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for line in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *chosen]):
        done = subprocess.run(["apt-get", *line], env=quiet, capture_output=True, text=True, check=False)
        if done.returncode and line[0] == "install":
            raise SetupError(
                f"apt-get failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}\nTry\n\n    {_apt_line(chosen)}\n"
            )


# The environment beside this file


def provide_environment(lock: str) -> None:
    """Make `.venv` hold exactly what `lock` names, unless it does already. Raises SetupError when that fails."""
    folder = ROOT / ".venv"
    stamp = Stamp(folder)
    if stamp.fits(ROOT / lock):
        return
    if stamp.must_begin_anew():
        _say(f"Making the environment {folder}")
        _make_environment(stamp)
    stamp.remove()
    _install(ROOT / lock, environment_python(folder))
    stamp.write([ROOT / LOCK, ROOT / TEST_LOCK] if lock == TEST_LOCK else [ROOT / lock])
    _recommend_font()


class Stamp:
    """What `.venv` remembers of its last complete install: the Python version and each lock's sha256."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "glassnet-installed.json"
        self._begun = folder / "glassnet-unfinished"

    def fits(self, lock: Path) -> bool:
        """True when the last install was complete, with this Python and this very lock."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        same = kept.get("python") == PYTHON_VERSION and kept.get("locks", {}).get(lock.name) == sha256(lock)
        return bool(same) and environment_python(self._folder).exists()

    def must_begin_anew(self) -> bool:
        """True when an install was broken off, or what is there has no pip or another Python."""
        if self._begun.exists() or not environment_python(self._folder).exists():
            return True
        lib = "Lib" if os.name == "nt" else f"lib/python{PYTHON_VERSION}"
        return not (self._folder / lib / "site-packages" / "pip").is_dir()

    def remove(self) -> None:
        """Forget the last install, and remember that one has begun."""
        self._folder.mkdir(exist_ok=True)
        self._begun.touch()
        self._file.unlink(missing_ok=True)

    def write(self, locks: Iterable[Path]) -> None:
        """Remember that everything in `locks` is installed."""
        kept = {"python": PYTHON_VERSION, "locks": {lock.name: sha256(lock) for lock in locks}}
        self._file.write_text(json.dumps(kept, indent=1), encoding="utf-8")
        self._begun.unlink(missing_ok=True)


def sha256(file: Path) -> str:
    """The sha256 of a file's bytes, line ends as on Linux."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def environment_python(folder: Path, *, windows: bool = os.name == "nt") -> Path:
    """The Python of the environment in `folder`."""
    return folder / "Scripts" / "python.exe" if windows else folder / "bin" / "python"


def _make_environment(stamp: Stamp) -> None:
    _check_ensurepip()
    folder = ROOT / ".venv"
    if folder.exists():
        shutil.rmtree(folder)
    stamp.remove()
    done = subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"Python could not make the environment {folder}:\n{done.stdout}{done.stderr}")


def _check_ensurepip() -> None:
    """Debian keeps ensurepip, which fills a new environment, in a package of its own."""
    if _has_ensurepip():
        return
    package = f"python{PYTHON_VERSION}-venv"
    if _may_install():
        _install_packages([package])
    if not _has_ensurepip():
        raise SetupError(
            f"this Python cannot make environments. Install what it lacks with\n\n    {_apt_line([package])}\n"
        )


def _has_ensurepip() -> bool:
    import importlib.util

    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def _install(lock: Path, python: Path) -> None:
    """Install `lock` with every hash checked, telling which package is on its way."""
    _say(
        f"Installing {package_count(lock.read_text(encoding='utf-8'))} packages (about 3 GB; the first time takes minutes)"
    )
    line = [str(python), "-m", "pip", "install", "--require-hashes", "--disable-pip-version-check", "--no-input"]
    last: list[str] = []
    with subprocess.Popen(
        [*line, "-r", str(lock)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    ) as pip:
        assert pip.stdout is not None
        try:
            for text in pip.stdout:
                last = [*last[-30:], text]
                progress = progress_of(text)
                if progress:
                    _say(progress, passing=True)
        except KeyboardInterrupt:
            pip.terminate()
            raise
    _say("", passing=True)
    if pip.returncode:
        raise SetupError(
            f"the packages could not be installed. pip's last lines:\n\n{''.join(last)}\nStart again to try again."
        )
    _say("Installed.")


def package_count(lock: str) -> int:
    """How many packages a lock names."""
    return sum("==" in line for line in lock.splitlines())


def progress_of(line: str) -> str:
    """What a line of pip's output means to a person; empty for lines that mean nothing."""
    words = line.split()
    if words[:1] == ["Collecting"] and len(words) > 1:
        return f"collecting {words[1].partition('==')[0]}"
    if words[:1] == ["Downloading"] and len(words) > 1:
        return f"downloading {words[1].rpartition('/')[2].partition('-')[0]} {' '.join(words[2:])}".rstrip()
    if words[:3] == ["Installing", "collected", "packages:"]:
        return "unpacking"
    return ""


def _check_machine() -> None:
    """TensorFlow has no build for some machines; say so instead of pip's riddle."""
    import platform

    machine = platform.machine().lower()
    if sys.platform == "darwin" and machine == "x86_64":
        raise SetupError(
            "TensorFlow is no longer made for Macs with an Intel processor; an Apple-silicon Mac, Linux or Windows works."
        )
    if sys.platform == "win32" and "amd64" not in sys.version.lower():
        raise SetupError(
            "TensorFlow on Windows needs the 64-bit x86 Python (on ARM, too). Install that one from python.org."
        )


def _recommend_font() -> None:
    """Without a Korean font Korean column names are boxes. Only Linux comes without one."""
    if sys.platform != "linux" or shutil.which("fc-list") is None:
        return
    found = subprocess.run(["fc-list", ":lang=ko", "family"], capture_output=True, text=True, check=False)
    if not found.stdout.strip():
        _say(
            f"No Korean font is installed, so Korean text would show as boxes. If you need it: {_apt_line(['fonts-nanum'])}"
        )


def _say(text: str, *, passing: bool = False) -> None:
    """A line of progress; a passing one is overwritten by the next on a terminal, and left out elsewhere."""
    if not passing:
        print(f"Glassnet: {text}", flush=True)
    elif sys.stdout.isatty():
        width = shutil.get_terminal_size().columns - 1
        print(f"\r{text[:width]:<{width}}\r", end="", flush=True)


def _start(line: list[str], environment: dict[str, str]) -> int:
    """Start the program in this process's place; Windows has no such thing, so there it is a child."""
    if os.name != "nt":
        os.execve(line[0], line, environment)
    try:
        return subprocess.call(line, env=environment)
    except KeyboardInterrupt:  # the child was interrupted, too, and has said so
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
