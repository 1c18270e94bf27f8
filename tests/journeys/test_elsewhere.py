"""What README shows of exported models in other programs runs as it stands there, and gives the lab's numbers."""

import re
import shutil
import subprocess
import textwrap
from pathlib import Path

import ironcalc
import numpy as np
import pytest

from engine.config.training import EngineName
from engine.data.reading.csv_file import read_csv
from engine.exports.export import Choices
from engine.exports.programs.c_export import FLAGS
from engine.exports.write import write_model
from engine.model.model import answer, model_of_table
from engine.results.predicted import PredictedClasses
from engine.suggest import suggest_experiment
from tests.cases import trained
from tests.journeys.commands import ROOT

TOUR = (ROOT / "README.md").read_text(encoding="utf-8").split("9. **Elsewhere.**")[1]
KERAS, C, SHEET = (textwrap.dedent(block) for block in re.findall(r"```(?:python|c)?\n(.*?)```", TOUR, re.DOTALL)[:3])


@pytest.fixture(scope="module")
def probabilities(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[float]]:
    """A folder with iris in the three formats, and what the lab says of its first row, which README takes."""
    folder = tmp_path_factory.mktemp("elsewhere")
    table = read_csv(ROOT / "resources" / "samples" / "iris.csv").table
    chosen = suggest_experiment(table)
    chosen = chosen.with_learner(training=chosen.learner.training.replace(epochs=60))
    model = model_of_table(chosen, table, trained(chosen, table, EngineName.NUMPY).parameters)
    for suffix in ("keras", "c", "xlsx"):
        write_model(model, folder / f"iris.{suffix}", Choices())
    (target,) = answer(model, table.taken(np.arange(1))).targets
    assert isinstance(target, PredictedClasses)
    assert target.scores is not None
    assert [sum(map(bool, block.splitlines())) for block in (KERAS, C, SHEET)] == [3, 3, 3]
    return folder, target.scores[0].tolist()


def test_plain_keras(
    probabilities: tuple[Path, list[float]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, expected = probabilities
    monkeypatch.chdir(folder)
    exec(KERAS, {})
    found = re.search(r"'species': array\(\[\[(.*)\]\]", capsys.readouterr().out)
    assert found is not None
    assert [float(number) for number in found[1].split(",")] == pytest.approx(expected, abs=1e-6)


def test_plain_c(probabilities: tuple[Path, list[float]]) -> None:
    folder, expected = probabilities
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        pytest.skip("there is no C compiler")
    (folder / "main.c").write_text(C, encoding="utf-8")
    subprocess.run([compiler, *FLAGS, "main.c", "iris.c", "-lm", "-o", "main"], cwd=folder, check=True)
    said = subprocess.run([folder / "main"], capture_output=True, check=True, text=True).stdout
    assert [float(number) for number in said.split()] == pytest.approx(expected, abs=1e-6)


def test_a_spreadsheet(probabilities: tuple[Path, list[float]]) -> None:
    folder, expected = probabilities
    book = ironcalc.load_from_xlsx(str(folder / "iris.xlsx"), "en", "UTC", "en")
    typed = re.findall(r"([A-D])2: ([\d.]+)", SHEET)
    assert len(typed) == 4
    for letter, cell in typed:
        book.update_cell_with_number(0, 2, ord(letter) - ord("A") + 1, float(cell))
    book.evaluate()
    species, *shown = (book.get_cell_value(0, 2, ord(letter) - ord("A") + 1) for letter in "FGHI")
    assert f"F2: {species}\n" in SHEET
    assert [float(number or "nan") for number in shown] == pytest.approx(expected, abs=1e-6)
    heads = [str(book.get_cell_value(0, 1, ord(letter) - ord("A") + 1)) for letter in "GHI"]
    assert [head.partition("=")[2] for head in heads] == re.findall(r"of (?:the )?(\w+a|\w+or)\b", SHEET)
