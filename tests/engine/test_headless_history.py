"""`glassnet history` and `glassnet difference` tell what the replay of a run gives."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.config.training import EngineName
from engine.files import weights
from engine.headless.commands import difference, history
from engine.headless.source import source_of
from engine.results.differences import differences
from engine.training.replay.update_seeker import UpdateSeeker
from engine.worksheet.update import trained


@pytest.fixture(scope="module")
def seeker() -> UpdateSeeker:
    """The run of the first lesson."""
    return UpdateSeeker(trained(source_of("415").setup, EngineName.NUMPY))


def told(capsys: pytest.CaptureFixture[str], command: Any, *arguments: str) -> Any:
    assert command.main([*arguments, "--json"], str) == 0
    return json.loads(capsys.readouterr().out)


def test_a_cell_is_followed_along_the_run(capsys: pytest.CaptureFixture[str], seeker: UpdateSeeker) -> None:
    found = told(capsys, history, "415", "--tensor", "hidden_1/kernel", "--cell", "1,2", "--samples", "5")
    assert (found["updates"], found["every"]) == ([0, 50, 100, 150, 200], 50)
    expected = [float(seeker.at(update).parameters["hidden_1/kernel"][0, 1]) for update in found["updates"]]
    assert found["cell"]["weights"] == expected
    assert found["cell"]["gradients"][0] is None
    assert found["cell"]["steps"][1] == pytest.approx(-0.01 * found["cell"]["gradients"][1])


def test_a_part_of_the_run_has_every_update(capsys: pytest.CaptureFixture[str], seeker: UpdateSeeker) -> None:
    found = told(capsys, history, "415", "--from", "10", "--to", "14", "--tensor", "output/kernel")
    assert (found["updates"], found["every"]) == ([10, 11, 12, 13, 14], 1)
    norms = [np.linalg.norm(seeker.at(update).parameters["output/kernel"]) for update in found["updates"]]
    np.testing.assert_allclose(found["norms"]["output/kernel"]["weights"], norms, rtol=1e-15)
    assert [sum(counts) for counts in found["histogram"]["counts"]] == [4] * 5


def test_what_training_changed_is_the_difference_of_two_moments(
    capsys: pytest.CaptureFixture[str], seeker: UpdateSeeker, tmp_path: Path
) -> None:
    found = told(capsys, difference, "415@150", "415@0")["arrays"]
    after, before = seeker.at(150).parameters, seeker.at(0).parameters
    for name, array in after.items():
        assert found[name]["values"] == (array - before[name]).tolist()
        assert found[name]["largest"] == np.abs(array - before[name]).max()
    source, file = source_of("415"), tmp_path / "w.npz"
    weights.export(file, after, experiment=source.experiment, inputs=source.setup.plan.inputs)
    same = told(capsys, difference, "415@150", str(file))["arrays"]
    assert all(each["changed"] == 0 for each in same.values())
    assert difference.main(["415@150", str(file)], str) == 0
    assert "hidden_1/kernel: the same, all 4 numbers" in capsys.readouterr().out


def test_arrays_that_do_not_fit_are_named() -> None:
    a = {"x/kernel": np.zeros((2, 2)), "y/bias": np.ones(2), "z/bias": np.ones(1)}
    b = {"x/kernel": np.full((2, 2), 2.0), "y/bias": np.ones(3), "w/bias": np.ones(1)}
    found = differences(a, b)
    assert [each.name for each in found.arrays] == ["x/kernel"]
    assert (found.only_a, found.only_b, found.misfits) == (("z/bias",), ("w/bias",), ("y/bias",))
    assert (found.arrays[0].norm, found.arrays[0].relative) == (4.0, 1.0)


@pytest.mark.parametrize(
    ("command", "arguments", "words"),
    [
        (history, ["415", "--tensor", "nothing"], "no array 'nothing'"),
        (history, ["415", "--cell", "1,1"], "add --tensor"),
        (history, ["415", "--tensor", "output/bias", "--cell", "9"], "no place"),
        (history, ["415", "--from", "7", "--to", "3"], "updates 0 to"),
        (history, ["415", "--samples", "1"], "not between"),
        (difference, ["a.npz", "b.npz"], "Name a project"),
        (difference, ["415", "415@3"], "Add an update"),
        (difference, ["415@3", "415@9999"], "the run ends after 200"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    command: Any, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(arguments, str) == 2
    assert words in capsys.readouterr().err
