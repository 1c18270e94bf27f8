"""Models exported for Keras, TensorFlow and LiteRT take raw columns and answer as the lab does, without the lab."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.arrangement import Image, Windows
from engine.config.columns import ColumnRecipe, Encoding, Role
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Flatten
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import Recipe, Split
from engine.config.shapes import parameter_shapes
from engine.config.training import EngineName, Precision, Training
from engine.data.reading.csv_file import read_csv
from engine.data.table import NumberColumn, Table
from engine.exports.export import Choices, Outputs, case_of, largest_difference
from engine.exports.keras_file import KerasFile, as_outputs
from engine.exports.lite import Lite
from engine.exports.open_model import open_model
from engine.exports.saved_model import SavedModel
from engine.exports.write import write_model
from engine.files.atomic import FileError
from engine.files.weights import load
from engine.model.model import answer, model_of_table
from engine.results.predicted import PredictedClasses
from engine.suggest import suggest_experiment
from tests.cases import trained
from tests.model_cases import Case, all_layers, layer_cases, preparation_cases, untrained

ROOT = Path(__file__).parents[2]
SERVED = ("regression, scaled", "logits")
"""The cases that are written as SavedModel, too."""

UNHOLDABLE = {Encoding.DATE, Encoding.TIME, Encoding.HASHED}
TOLERANCE = {Precision.FLOAT32: 1e-6, Precision.FLOAT64: 1e-14}


@dataclass(frozen=True)
class Written:
    """A case, the file of its model, what the lab answers and what Keras alone does."""

    case: Case
    path: Path
    ours: Outputs
    theirs: Mapping[str, Outputs]


def _iris() -> Case:
    table = read_csv(ROOT / "resources" / "samples" / "iris.csv").table
    chosen = suggest_experiment(table)
    chosen = chosen.with_learner(training=chosen.learner.training.replace(epochs=60))
    return Case("iris", model_of_table(chosen, table, trained(chosen, table, EngineName.NUMPY).parameters), table)


def _image() -> Case:
    """Columns of channels, and names that Keras may give to something else."""
    names = ("network", "output", "서울 면적 (m²)", "preparation")
    rng = np.random.default_rng(3)
    table = Table(tuple(NumberColumn(name, rng.normal(size=9)) for name in (*names, "answers")))
    columns = (*(ColumnRecipe(name=name) for name in names), ColumnRecipe(name="answers", role=Role.TARGET))
    recipe = Recipe(
        columns=columns, split=Split(validation=0.0), arrangement=Image(width=2, height=1, channels=2, planes=True)
    )
    network = Network.stack((Dense(units=3, activation=Activation.TANH), Flatten(), Dense(units=1)))
    learner = SupervisedNetwork(network=network, training=Training(precision=Precision.FLOAT64))
    return Case("image", untrained(Experiment(recipe=recipe, learner=learner), table), table)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    """Every case through one process that knows nothing of the lab."""
    folder = tmp_path_factory.mktemp("keras")
    single = preparation_cases(Precision.FLOAT32, without=UNHOLDABLE, of=("regression, scaled",))
    double = preparation_cases(without=UNHOLDABLE, of=("regression, log", "logits", "yes or no"))
    named = {case.name: case for case in (*single, *double, _iris(), _image(), all_layers())}
    ours = {}
    for name, case in named.items():
        write_model(case.model, folder / f"{name}.keras", Choices())
        if name in SERVED:
            write_model(case.model, folder / f"{name}.savedmodel", Choices())
        cells, ours[name] = case_of(case.model, case.table, Choices())
        (folder / f"{name}.json").write_text(json.dumps(dict(cells)))
    subprocess.run([sys.executable, "-I", str(ROOT / "tests" / "plain_keras.py"), str(folder)], check=True, timeout=240)
    return {
        name: Written(case, folder / f"{name}.keras", ours[name], {
            suffix: _answers(file) for suffix in (".keras", ".savedmodel") if (file := folder / f"{name}{suffix}.json").exists()
        })
        for name, case in named.items()
    }  # fmt: skip


def _answers(file: Path) -> Outputs:
    return as_outputs({name: np.array(own) for name, own in json.loads(file.read_text()).items()})


def test_keras_and_tensorflow_alone_answer_raw_rows_as_the_lab_does(written: dict[str, Written]) -> None:
    for name, each in written.items():
        most = TOLERANCE[each.case.model.spec.learner.training.precision]
        for suffix, theirs in each.theirs.items():
            assert largest_difference(each.ours, theirs) <= most, f"{name}{suffix}"
    assert [name for name, each in written.items() if ".savedmodel" in each.theirs] == list(SERVED)
    unusable = [np.isnan(each).any() for each in written["logits"].ours.values()]
    assert all(unusable), "some rows have no answer"


def test_raw_iris_is_classified_in_keras_as_in_the_lab(written: dict[str, Written]) -> None:
    iris = written["iris"]
    (target,) = answer(iris.case.model, iris.case.table).targets
    assert isinstance(target, PredictedClasses)
    species = iris.case.table.column("species").values
    with zipfile.ZipFile(iris.path) as archive:
        classes = json.loads(archive.read("metadata.json"))["outputs"]["species"]["classes"]
    theirs = iris.theirs[".keras"]["species"].argmax(axis=1)
    assert [classes[at] for at in theirs] == [target.classes[at] for at in target.predicted]
    assert np.mean([classes[at] for at in theirs] == species) > 0.95


def test_the_lab_opens_the_file_without_keras(written: dict[str, Written], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keras", None)
    for each in written.values():
        again = open_model(each.path)
        assert again.spec == each.case.model.spec
        assert list(answer(again, each.case.table).texts()) == list(answer(each.case.model, each.case.table).texts())
    monkeypatch.setitem(sys.modules, "tensorflow", None)
    each = written["logits"]
    again = open_model(each.path.with_suffix(".savedmodel"))
    assert list(answer(again, each.case.table).texts()) == list(answer(each.case.model, each.case.table).texts())


def test_the_file_still_gives_initial_weights(written: dict[str, Written]) -> None:
    for each in (written["image"], written["regression, scaled"]):
        model = each.case.model
        shapes = parameter_shapes(model.spec.learner.network, model.spec.preparation.inputs)
        found = load(each.path, shapes)
        assert all(np.array_equal(found[name], array) for name, array in model.parameters.items())


def test_what_was_written_is_verified(tmp_path: Path) -> None:
    case = next(case for case in layer_cases() if case.name == "several outputs")
    for choices in (Choices(), Choices(network_only=True)):
        found = write_model(case.model, tmp_path / "m.keras", choices, case.table)
        assert found is not None
        assert (found.rows, str(found.problem)) == (case.table.rows, "")
        assert found.difference < 1e-14
        with zipfile.ZipFile(tmp_path / "m.keras") as archive:
            assert json.loads(archive.read("model_card.json"))["seed"] == case.model.spec.learner.training.seed
    with pytest.raises(FileError, match="holds no model with its preparation"):
        open_model(tmp_path / "m.keras")


def test_lite_and_the_network_alone_are_verified(tmp_path: Path) -> None:
    (case,) = preparation_cases(without=UNHOLDABLE, of=("two numbers",))
    for suffix, network_only in ((".tflite", False), (".tflite", True), (".savedmodel", True)):
        found = write_model(case.model, tmp_path / f"m{suffix}", Choices(network_only), case.table)
        assert found is not None
        assert not found.problem
        assert found.is_right, suffix
        written = tmp_path / f"m{suffix}"
        card = written / "assets.extra" / "model_card.json" if written.is_dir() else written
        assert b"glassnet model card" in card.read_bytes()
        if not network_only:
            content = (tmp_path / "m.tflite").read_bytes()
            assert b'"town": {"Busan": 0, ' in content, "the numbers of classes are told"
            assert {path.name for path in tmp_path.iterdir()} == {"m.tflite"}


def test_an_arctangent_is_refused_by_lite() -> None:
    found = {case.name: case.model for case in layer_cases()}
    assert str(Lite().refusal(found["activation arctan"], Choices())).startswith("LiteRT has no arctangent.")
    assert not Lite().refusal(found["activation sin"], Choices(network_only=True))


def test_columns_that_no_signature_takes_are_refused() -> None:
    said = "'서울 면적 (m²)' is no name for an input of TensorFlow"
    case = _image()
    for export in (SavedModel(), Lite()):
        assert str(export.refusal(case.model, Choices())).startswith(said)
        assert not export.refusal(case.model, Choices(network_only=True))


@pytest.mark.parametrize(
    ("without", "said"),
    [
        ((), "'agent' is hashed"),
        ({Encoding.HASHED}, "'built' holds dates or times"),
        ({Encoding.HASHED, Encoding.DATE}, "'seen' holds dates or times"),
    ],
)
def test_what_no_layer_of_keras_reads_is_refused_by_column(without: set[Encoding], said: str) -> None:
    (case,) = preparation_cases(without=without, of=("classes",))
    assert str(KerasFile().refusal(case.model, Choices())).startswith(said)
    assert not KerasFile().refusal(case.model, Choices(network_only=True))


def test_windows_are_refused() -> None:
    table = Table((NumberColumn("x", np.arange(9.0)), NumberColumn("y", np.arange(9.0))))
    columns = (ColumnRecipe(name="x"), ColumnRecipe(name="y", role=Role.TARGET))
    recipe = Recipe(columns=columns, split=Split(validation=0.0), arrangement=Windows(length=2))
    network = Network.stack((Flatten(), Dense(units=1)))
    model = untrained(Experiment(recipe=recipe, learner=SupervisedNetwork(network=network)), table)
    assert str(KerasFile().refusal(model, Choices())).startswith("The network takes windows over rows")


@pytest.mark.parametrize("spec", ["{", "[]", '{"learner": {}}'])
def test_a_file_whose_preparation_is_damaged_is_refused(written: dict[str, Written], tmp_path: Path, spec: str) -> None:
    path = tmp_path / "m.keras"
    with zipfile.ZipFile(written["image"].path) as archive, zipfile.ZipFile(path, "w") as other:
        for name in archive.namelist():
            other.writestr(name, spec if name == "glassnet.json" else archive.read(name))
    with pytest.raises(FileError, match="damaged"):
        open_model(path)
    path.write_bytes(written["image"].path.read_bytes()[:-40])
    with pytest.raises(FileError, match=r"damaged, cut off, or no \.keras file"):
        open_model(path)
