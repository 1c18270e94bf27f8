"""The card of a model tells data, preparation, network, training, scores, versions and seed, in every file, and no folder."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnx
import pytest
from python_calamine import CalamineWorkbook
from safetensors import safe_open

import main as program
from engine.data.editing.edits import SetCells, apply
from engine.data.preparing.plan import plan
from engine.data.reading.read_table import read_table
from engine.exports.export import Choices
from engine.exports.open_model import open_model
from engine.exports.write import write_model
from engine.files.atomic import FileError
from engine.files.model_members import model_spec
from engine.files.project import open_project, save_project
from engine.model.card import NOT_NOTED, model_card, sections
from engine.model.model import Model

ROWS = [f"{n},{'' if n == 3 else n * n},{'red' if n % 3 else 'blue'},{2 * n + 1}" for n in range(30)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file, and what training on it has left: a project and a report."""
    folder = tmp_path_factory.mktemp("somebody")
    (folder / "t.csv").write_text("\n".join(["a,b,colour,y", *ROWS]), encoding="utf-8")
    words = [
        "train", folder / "t.csv", "--target", "y", "--layers", "4 tanh, 1", "--epochs", 3, "--seed", 9, "--engine", "numpy",
        "--set", "missing=fill", "--export", folder / "m.glassnet", "--report", folder / "r.json", "--language", "en",
    ]  # fmt: skip
    assert program.main([*map(str, words)]) == 0
    return folder


@pytest.fixture(scope="module")
def model(folder: Path) -> Model:
    return open_model(folder / "m.glassnet")


def test_it_tells_data_preparation_training_scores_versions_and_seed(folder: Path, model: Model) -> None:
    card = model_card(model)
    data = card["data"]
    assert (data["file"], data["rows"], data["columns"], data["is_edited"]) == ("t.csv", 30, 4, False)
    assert data["sha256"] == sha256((folder / "t.csv").read_bytes()).hexdigest()
    report = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    assert report["model_card"] == json.loads(json.dumps(card))
    assert card["scores"] == {part: {"loss": told["loss"]} for part, told in report["metrics"].items()}
    assert (card["training"]["run"]["epochs"], card["training"]["run"]["outcome"], card["seed"]) == (3, "finished", 9)
    assert card["versions"]["numpy"] == np.__version__
    assert [node["name"] for node in card["network"]["layers"]] == ["hidden_1", "output"]


def test_every_mean_and_deviation_is_that_of_the_training_rows(folder: Path, model: Model) -> None:
    project = open_project(folder / "m.glassnet")
    rows = plan(project.table, project.experiment.recipe).parts.training
    features = {column["column"]: column for column in model_card(model)["preparation"]["features"]}
    b = project.table.column("b").values[rows].astype(float)
    assert features["b"]["filled_with"] == pytest.approx(np.nanmean(b))
    filled = np.where(np.isnan(b), np.nanmean(b), b)
    (entry,) = features["b"]["entries"]
    assert (entry["mean"], entry["deviation"]) == pytest.approx((filled.mean(), filled.std()))
    assert features["colour"]["classes"] == ["blue", "red"]


def test_it_names_no_folder(folder: Path, model: Model) -> None:
    assert folder.name not in json.dumps(model_card(model))
    assert folder.name not in (folder / "m.glassnet").read_bytes().decode("latin-1")


def _safetensors(path: Path) -> str:
    with safe_open(path, "np") as file:
        return str(file.metadata()["model_card"])


def _onnx(path: Path) -> str:
    return next(str(each.value) for each in onnx.load(path).metadata_props if each.key == "model_card")


def _xlsx(path: Path) -> str:
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("About").to_python()
    return "".join(str(part) for name, *parts in rows if name == "model_card" for part in parts)


@pytest.mark.parametrize("network_only", [False, True])
@pytest.mark.parametrize(
    ("name", "card_in"),
    [("m.safetensors", _safetensors), ("m.onnx", _onnx), ("m.xlsx", _xlsx)],
    ids=["safetensors", "onnx", "xlsx"],
)
def test_it_stands_in_the_file(
    model: Model, tmp_path: Path, name: str, card_in: Callable[[Path], str], network_only: bool
) -> None:
    write_model(model, tmp_path / name, Choices(network_only))
    assert json.loads(card_in(tmp_path / name)) == json.loads(json.dumps(model_card(model)))


@pytest.mark.parametrize("name", ["m.py", "m.math.py", "m.mjs", "m.h"])
def test_a_program_begins_with_what_it_was_trained_on(model: Model, tmp_path: Path, name: str) -> None:
    write_model(model, tmp_path / name.replace(".h", ".c"), Choices())
    head = (tmp_path / name).read_text(encoding="utf-8")[:2000]
    trained = model.spec.trained
    assert trained is not None
    for said in (
        "File: t.csv",
        trained.data.sha256,
        "30 rows × 4 columns: 24 for training, 6 for validation",
        "Seed: 9",
    ):
        assert said in head


def test_a_table_that_was_edited_is_told_as_such_also_from_a_project(folder: Path, tmp_path: Path) -> None:
    table = read_table(folder / "t.csv").table
    assert table.origin is not None
    edited, back = apply(table, SetCells(((0, 0, "7"),)))
    project = open_project(folder / "m.glassnet")
    save_project(tmp_path / "e.glassnet", edited, experiment=project.experiment, parameters=None, name="e")
    kept = open_project(tmp_path / "e.glassnet").table.origin
    assert kept is not None
    assert (kept.file, kept.sha256, kept.is_edited) == ("t.csv", table.origin.hashed().sha256, True)
    assert apply(edited, back)[0].origin == edited.origin


def test_a_file_that_became_another_one_since_has_no_hash(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    table = read_table(path).table
    path.write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    assert table.origin is not None
    assert table.origin.hashed().sha256 == ""


def test_a_model_of_an_earlier_version_says_that_nothing_was_noted(model: Model) -> None:
    earlier = replace(model, spec=model.spec.replace(trained=None))
    card = model_card(earlier)
    assert (card["data"], card["scores"], card["versions"]) == (None, None, None)
    assert NOT_NOTED in {name for section in sections(earlier) for name, _ in section.lines}


def test_a_damaged_card_is_refused(model: Model) -> None:
    spec = json.loads(model.spec.model_dump_json())
    spec["trained"]["data"]["rows"] = -1
    with pytest.raises(FileError, match="the trained model is damaged at 'trained"):
        model_spec(json.dumps(spec).encode(), "m.glassnet")
