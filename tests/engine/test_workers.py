"""The tests' processes: how many there are, and that one which holds much memory is followed by a fresh one with nothing lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workers import MAX_TAKEN, MIN_HELD, most_held, process_count

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("cores", "room", "count"), [(2, 8, 2), (16, 8, 8), (8, 1, 1), (2, 0, 1)], ids=lambda number: str(number)
)
def test_there_are_as_many_processes_as_cores_where_their_memory_is_there(cores: int, room: int, count: int) -> None:
    assert process_count(cores, room * MAX_TAKEN) == count


@pytest.mark.parametrize(("processes", "room", "most"), [(2, 2, 1), (2, 20, 6), (8, 20, 1.5)])
def test_a_process_may_hold_its_share_of_what_is_free(processes: int, room: int, most: float) -> None:
    assert most_held(processes, room * 10**9) == max(MIN_HELD, most * 10**9)


def test_a_process_that_holds_much_is_followed_by_a_fresh_one_and_every_test_runs_once(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(
        "import tests.workers\ntests.workers.most_held = lambda *_: 1\npytest_plugins = ['tests.workers']\n"
    )
    (tmp_path / "test_many.py").write_text(
        "import os\nimport pathlib\nimport pytest\n\n"
        "@pytest.mark.parametrize('number', range(8))\n"
        "def test_one(number):\n"
        "    pathlib.Path(__file__).with_name(f'{number}.ran').open('a').write(f'{os.getpid()}\\n')\n"
    )
    options = ["-p", "xdist", "-n", "2", "-q", "-p", "no:cacheprovider", "-c", "/dev/null"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},  # each process would import Qt for pytest-qt
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "8 passed" in done.stdout
    ran = [file.read_text().split() for file in tmp_path.glob("*.ran")]
    assert len(ran) == 8
    assert all(len(processes) == 1 for processes in ran)
    assert len({processes[0] for processes in ran}) > 2
