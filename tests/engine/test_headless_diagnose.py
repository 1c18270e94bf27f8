"""`glassnet diagnose` tells what is wrong in an update, with options that mend it, in words and as JSON."""

import json
from pathlib import Path

import pytest

from engine.headless.commands.diagnose import main
from engine.headless.usage import UsageError

SAMPLE = "resources/samples/iris.glassnet"
ZEROS = ["--set", "network.hidden_1.kernel_initializer=zeros"]


def test_a_sound_lesson_has_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["416_relu"], str) == 0
    assert capsys.readouterr().out == "4 units, 1 row, update 1: nothing found\n"


def test_a_learning_rate_that_is_too_high_is_told_with_its_numbers(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    assert main(["1-08_learning_rate", "--run", "high", "--update", "2", "--json", str(report)], str) == 1
    told = capsys.readouterr().out
    assert "1 unit, 100 rows, update 2: 1 finding" in told
    assert "Set the learning rate to 0.002. With train: --learning-rate 0.002" in told
    found = json.loads(report.read_text(encoding="utf-8"))
    (finding,) = found["findings"]
    assert (finding["kind"], finding["layer"], found["layers"][0]["layer"]) == ("step_too_large", "output", "output")
    assert finding["numbers"]["ratio"] == found["layers"][0]["ratio"]
    assert finding["remedies"][0]["options"] == "--learning-rate 0.002"


def test_a_setting_is_examined_and_its_remedy_is_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([SAMPLE, *ZEROS, "--update", "1"], str) == 1
    told = capsys.readouterr().out
    assert "Units 1, 2, 3, 4, 5, 6, 7, 8 of 'hidden_1' have incoming weights of 0" in told
    option = told.split("With train: ")[1].split()
    assert main([SAMPLE, *ZEROS, *option, "--update", "1"], str) == 0


@pytest.mark.parametrize("arguments", [["--update", "0"], ["--json", SAMPLE]])
def test_what_cannot_be_meant_is_refused(arguments: list[str]) -> None:
    with pytest.raises(UsageError, match=arguments[0]):
        main([SAMPLE, *arguments], str)


def test_an_update_that_the_run_has_not_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([SAMPLE, "--update", "999999"], str) == 2
    assert "There is no update 999,999" in capsys.readouterr().err
