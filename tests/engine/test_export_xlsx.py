"""`.xlsx` are live: a spreadsheet engine computes from the cells of a row what the lab answers."""

import zipfile
from dataclasses import replace
from pathlib import Path

import ironcalc
import numpy as np
import pytest

from engine.config.columns import Encoding
from engine.config.layers import Dense
from engine.config.network import Network
from engine.exports.export import Choices
from engine.exports.open_model import open_model
from engine.exports.write import write_model
from engine.exports.xlsx_dates import EARLIEST
from engine.exports.xlsx_file import Xlsx
from engine.files.atomic import FileError
from engine.model.model import Model
from tests.cases import experiment
from tests.model_cases import Case, layer_cases, preparation_cases, untrained

UNREAD = (Encoding.HASHED,)
CLASSES = preparation_cases(without=UNREAD)[2]

LOOSER = {"activation gelu": 1e-10}
"""IronCalc's NORMSDIST has eleven digits here and there; LibreOffice's has all."""


def test_raw_cells_give_the_answers_of_the_lab(tmp_path: Path) -> None:
    for at, case in enumerate(preparation_cases(without=UNREAD)):
        _check(case, tmp_path / f"{at}.xlsx", Choices(), rows=24)


def test_every_layer_gives_the_numbers_of_the_lab(tmp_path: Path) -> None:
    for at, case in enumerate(layer_cases()):
        _check(case, tmp_path / f"{at}.xlsx", Choices())


def test_the_network_alone_takes_prepared_numbers(tmp_path: Path) -> None:
    for at, case in enumerate([preparation_cases(without=[Encoding.HASHED])[3], *layer_cases()[::9]]):
        _check(case, tmp_path / f"{at}.xlsx", Choices(network_only=True))


def test_it_opens_with_an_example_and_live_formulas(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_model(CLASSES.model, path, Choices())
    book = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
    names = CLASSES.model.spec.preparation.feature_names
    assert tuple(book.get_cell_value(0, 1, at) for at in range(1, len(names) + 1)) == names
    book.evaluate()
    place = len(names) + 2
    heads = [book.get_cell_value(0, 1, at) for at in range(place, place + 4)]
    assert heads == ["kind", "kind=flat", "kind=house", "kind=loft"]
    before = [book.get_cell_value(0, 2, at) for at in range(place, place + 4)]
    assert before[0] in ("flat", "house", "loft")
    assert sum(float(score) for score in before[1:] if score is not None) == pytest.approx(1)
    book.update_cell_with_number(0, 2, 1, 500.0)
    book.evaluate()
    assert [book.get_cell_value(0, 2, at) for at in range(place, place + 4)][1:] != before[1:]
    assert [book.get_cell_value(0, 3, at) for at in range(place, place + 4)] == [""] * 4, "an empty row is not guessed"


def test_what_a_sheet_cannot_hold_is_refused(tmp_path: Path) -> None:
    wide = Network.stack((Dense(units=9000), Dense(units=3)))
    table = layer_cases()[0].table
    chosen = experiment(table, (Dense(units=3),))
    model = untrained(chosen.replace(learner=chosen.learner.replace(network=wide)), table)
    with pytest.raises(FileError, match=r"up to 18,000 in a row, too many for the sheets of a workbook"):
        write_model(model, tmp_path / "a.xlsx", Choices())
    with pytest.raises(FileError, match="A workbook cannot hold the column 'agent'"):
        write_model(preparation_cases()[0].model, tmp_path / "a.xlsx", Choices())
    (old,) = (column for column in CLASSES.model.spec.preparation.features if column.planned.recipe.name == "built")
    features = (replace(old, span=(EARLIEST - 1.0, 0.0)),)
    spec = CLASSES.model.spec.replace(preparation=CLASSES.model.spec.preparation.replace(features=features))
    assert str(Xlsx().refusal(Model(spec, {}), Choices())).startswith("'built' has dates before March 1900")


def test_it_is_opened_as_the_same_model(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_model(CLASSES.model, path, Choices())
    again = open_model(path)
    assert again.spec == CLASSES.model.spec
    assert all((again.parameters[name] == array).all() for name, array in CLASSES.model.parameters.items())
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(tmp_path / "other.xlsx", "w") as other:
        for name in archive.namelist():
            other.writestr(
                name, archive.read(name).replace(b"Z2xhc3NuZXR", b"Z2xhc3Nu!XR").replace(b"AAAAAA", b"AAAAA")
            )
    (tmp_path / "cut.xlsx").write_bytes(path.read_bytes()[:-60])
    for name in ("other.xlsx", "cut.xlsx"):
        with pytest.raises(FileError, match=r"damaged, cut off, or no \.xlsx file"):
            open_model(tmp_path / name)
    write_model(CLASSES.model, path, Choices(network_only=True))
    with pytest.raises(FileError, match="holds no model with its preparation"):
        open_model(path)


def _check(case: Case, path: Path, choices: Choices, rows: int = 8) -> None:
    table = case.table.taken(np.arange(min(case.table.rows, rows)))
    found = write_model(case.model, path, choices, table)
    assert found is not None
    assert not found.problem, case.name
    assert found.difference <= LOOSER.get(case.name, 1e-12), case.name
