"""The files of a command: none overwrites another, signals do not lose them, and they are written for whom they are meant."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.files.weights import load
from tests.journeys.commands import ROOT, read_report, train
from tests.processes import running


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("--predictions data.csv", "--predictions and FILE"),
        ("--predictions ./in/../data.csv", "--predictions 'in/../data.csv' and FILE 'data.csv'"),
        ("--export link.csv", "--export 'link.csv' and FILE"),
        ("--report hard.csv", "--report 'hard.csv' and FILE"),
        ("--report r.json --export ./r.json", "--report and --export"),
        ("--export w.npz --export w.npz", "--export names 'w.npz' twice"),
        ("--initial-weights w.npz --export in/../w.npz", "--export 'in/../w.npz' and --initial-weights 'w.npz'"),
    ],
)
def test_no_file_of_a_command_overwrites_another(
    iris: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str, named: str
) -> None:
    monkeypatch.chdir(iris.parent)
    iris.rename("data.csv")
    before = Path("data.csv").read_bytes()
    Path("in").mkdir()
    os.link("data.csv", "hard.csv")
    Path("link.csv").symlink_to("data.csv")
    assert train("data.csv", "--target", "species", "--engine", "numpy", *words.split()) == 2
    said = capsys.readouterr()
    assert named in said.err
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert Path("data.csv").read_bytes() == before
    assert sorted(os.listdir()) == ["data.csv", "hard.csv", "in", "link.csv"]


def test_what_a_format_cannot_hold_is_said_before_the_first_update(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("day,y\n" + "".join(f"2024-03-{n:02},{n}\n" for n in range(1, 25)), encoding="utf-8")
    files = [tmp_path / "m.safetensors", tmp_path / "m.onnx"]
    exports = [word for file in files for word in ("--export", file)]
    assert train(table, "--target", "y", "--engine", "numpy", "--epochs", 10**9, *exports) == 2
    assert (
        capsys.readouterr()
        .err.splitlines()[-1]
        .startswith("glassnet: --export m.onnx: ONNX cannot hold the column 'day'")
    )
    assert not any(file.exists() for file in files)


def test_csv_files_are_for_spreadsheets_or_for_programs(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("x,y\n" + "".join(f"{n},{'-a' if n % 2 else '=b'}\n" for n in range(20)), encoding="utf-8")
    words = ("--target", "y", "--engine", "numpy", "--epochs", 1, "--validation", 0)
    for reader, mark, label in (("spreadsheets", b"\xef\xbb\xbf", b"'=b"), ("programs", b"", b"=b")):
        files = [tmp_path / f"{reader}-{name}.csv" for name in ("p", "w")]
        written = ("--predictions", files[0], "--export", files[1], "--csv-for", reader)
        assert train(table, *words, *written) == 0
        predictions, weights = (file.read_bytes() for file in files)
        assert predictions.startswith(mark + b"row,y,y predicted")
        assert weights.startswith(mark + b"array,row,1,2")
        assert predictions.splitlines()[1].split(b",")[1] == label
        assert (b"\r" in predictions) is (reader == "spreadsheets")
        assert set(
            load(
                files[1],
                {"hidden_1/kernel": (1, 8), "hidden_1/bias": (8,), "output/kernel": (8, 2), "output/bias": (2,)},
            )
        )
    found = [(tmp_path / f"{reader}-w.csv").read_text(encoding="utf-8-sig") for reader in ("spreadsheets", "programs")]
    assert found[0] == found[1]


def test_rows_without_a_target_are_predicted_behind_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, path = tmp_path / "t.csv", tmp_path / "p.csv"
    rows = [f"{n},{n % 3},{'' if n % 5 == 4 else 2 * n}" for n in range(20)]
    table.write_text("\n".join(["a,b,y", *rows, ",1,"]) + "\n", encoding="utf-8")
    assert train(table, "--target", "y", "--engine", "numpy", "--epochs", 2, "--predictions", path) == 0
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 20
    assert [line.split(",")[0] for line in lines[-4:]] == ["5", "10", "15", "20"]
    assert all(line.split(",")[1] == "" and float(line.split(",")[2]) and line.endswith(",") for line in lines[-4:])
    assert "4 rows without a target are predicted, too" in capsys.readouterr().out


POSIX_ONLY = pytest.mark.skipif(os.name != "posix", reason="sends a signal of POSIX")
SIGNALS = [("SIGINT", 0), ("SIGTERM", 143), ("SIGHUP", 129)]


@POSIX_ONLY
@pytest.mark.parametrize(("name", "status"), SIGNALS)
def test_a_signal_stops_a_run_cleanly_and_all_files_are_written(
    iris: Path, tmp_path: Path, name: str, status: int
) -> None:
    command = [sys.executable, ROOT / "main.py", "train", iris, "--target", "species", "--engine", "numpy",
               "--epochs", "100000000", "--export", tmp_path / "w.npz", "--report", tmp_path / "r.json",
               "--predictions", tmp_path / "p.csv"]  # fmt: skip
    with running(command) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("epoch 1/"):
                break
        process.send_signal(getattr(signal, name))
        out, err = process.communicate(timeout=100)
    assert (process.returncode, err) == (status, "")
    assert "Stopped after" in out
    assert len((tmp_path / "p.csv").read_text(encoding="utf-8-sig").splitlines()) == 151
    assert read_report(tmp_path / "r.json")["outcome"] == "stopped"
    with np.load(tmp_path / "w.npz") as found:
        assert set(found) == {"hidden_1/kernel", "hidden_1/bias", "output/kernel", "output/bias"}


CLOSED_TERMINAL = """
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
heard = b""
while b"epoch" not in heard:
    heard += os.read(terminal, 4096)
os.close(terminal)
raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@POSIX_ONLY
def test_a_closed_terminal_ends_a_run_with_its_bar_and_the_weights_are_written(iris: Path, tmp_path: Path) -> None:
    words = (
        "train",
        iris,
        "--target",
        "species",
        "--engine",
        "numpy",
        "--epochs",
        10**8,
        "--export",
        tmp_path / "w.npz",
    )
    command = [sys.executable, "-c", CLOSED_TERMINAL, ROOT / "main.py", *words]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, timeout=200)
    assert (done.returncode, done.stderr) == (129, "")
    with np.load(tmp_path / "w.npz") as found:
        assert set(found) == {"hidden_1/kernel", "hidden_1/bias", "output/kernel", "output/bias"}
