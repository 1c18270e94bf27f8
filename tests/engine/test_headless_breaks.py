"""`--break`: breakpoints in a person's spelling, one sentence for each that cannot be, and a run that ends at one."""

from pathlib import Path

import pytest

from engine.config.breakpoints import (
    Breakpoint,
    DeadUnit,
    EnginesDiffer,
    GradientSize,
    LargeGradient,
    NotFinite,
    Rows,
    SignChange,
)
from engine.headless.breaks import parse_breakpoint
from engine.headless.exit_status import ExitStatus
from engine.headless.usage import UsageError
from tests.journeys.commands import read_report, train

LARGEST = GradientSize.LARGEST
SPELLINGS: list[tuple[str, Breakpoint]] = [
    ("nan", NotFinite()),
    ("NotFinite", NotFinite()),
    ("gradient > 10", LargeGradient(bound=10)),
    ("gradient>1e-3", LargeGradient(bound=1e-3)),
    ("gradient hidden_1 > 2 size=largest", LargeGradient(bound=2, layer="hidden_1", size=LARGEST)),
    ("gradient 'first layer' > 2", LargeGradient(bound=2, layer="first layer")),
    ("sign hidden_1/kernel[0, 1]", SignChange(weight="hidden_1/kernel[0,1]")),
    ("sign weight=output/bias[02]", SignChange(weight="output/bias[2]")),
    ("dead hidden_1", DeadUnit(layer="hidden_1")),
    ("dead hidden_1 rows=batch", DeadUnit(layer="hidden_1", rows=Rows.BATCH)),
    ("engines > 1e-6", EnginesDiffer(bound=1e-6)),
]


@pytest.mark.parametrize(("text", "point"), SPELLINGS)
def test_a_breakpoint_is_read_as_people_write_it(text: str, point: Breakpoint) -> None:
    assert parse_breakpoint(text) == point


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gradiant > 10", "Did you mean 'gradient'?"),
        ("gradient > many", "bound"),
        ("sign kernel", "is an array and a place in it, such as hidden_1/kernel[0,1]"),
        ("sign 'x", "choose one of nan, gradient, sign, dead, engines"),
        ("dead hidden_1 row=batch", "Did you mean 'rows'?"),
    ],
)
def test_what_is_no_breakpoint_is_refused(text: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_breakpoint(text)
    assert said in str(refused.value)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.csv"
    path.write_text("x,t\n" + "".join(f"{i / 10},{i / 5}\n" for i in range(20)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "sign hidden_1/kernel[0,9]",
            "hidden_1/kernel is 1 × 3: its entries are [0,0] to [0,2], and [0,9] is none of them.",
        ),
        ("sign hidden_1/kernel[0]", "and [0] is none of them."),
        ("sign hidden_2/bias[0]", "There is no array 'hidden_2/bias'. Take hidden_1/kernel, hidden_1/bias, "),
        ("gradient hidden_2 > 1", "There is no layer 'hidden_2'. Take hidden_1 or output."),
        ("dead output", "Layer 'output' has no ReLU, and so no units that die. Take hidden_1."),
        ("engines > 1", "choose both as the engine."),
    ],
)
def test_what_the_network_has_not_is_refused_before_the_run(
    table: Path, text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (table, "--target", "t", "--engine", "numpy", "--layers", "3 relu, 1 linear", "--break", text)
    assert train(*words) == ExitStatus.UNUSABLE
    assert f"--break '{text}': " in (told := capsys.readouterr().err)
    assert said in told


@pytest.mark.parametrize(("text", "ahead"), [("gradient > 1e-9", 0), ("nan", 1)])
def test_the_command_ends_where_a_breakpoint_comes_true(table: Path, tmp_path: Path, text: str, ahead: int) -> None:
    report, weights = tmp_path / "r.json", tmp_path / "w.npz"
    status = train(
        table, "--target", "t", "--engine", "numpy", "--optimizer", "sgd", "--learning-rate", "1e9", "--layers", "1 linear",
        "--break", text, "--report", report, "--export", weights,
    )  # fmt: skip
    found = read_report(report)
    assert status == ExitStatus.BREAKPOINT
    assert [point["kind"] for point in found["breakpoint"]["points"]] == [parse_breakpoint(text).kind]
    assert found["breakpoint"]["update"] == found["updates"] + ahead
    assert found["message"] == found["breakpoint"]["message"]
    assert found["message"].startswith(f"Paused after update {found['updates']}: ")
    assert found["outcome"] == "stopped"
    assert weights.exists()


def test_a_run_in_which_none_comes_true_is_done(table: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.json"
    words = (table, "--target", "t", "--engine", "numpy", "--epochs", "3", "--report", report)
    assert train(*words, "--break", "nan", "--break", "gradient > 1e9") == ExitStatus.DONE
    assert "breakpoint" not in read_report(report)
