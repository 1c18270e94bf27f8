"""A project comes back exactly as it was saved, and a file that is none, or a spoilt one, is refused in one sentence."""

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.config.arrangement import Windows
from engine.config.columns import DateOrder, DatePart, Encoding, MissingCells, Role, Scaling, TimeForm
from engine.config.experiment import Experiment
from engine.config.initializers import RandomNormal, TruncatedNormal
from engine.config.layers import Dense, GaussianNoise
from engine.config.learners import SupervisedNetwork
from engine.config.losses import MeanAbsoluteError
from engine.config.network import Network
from engine.config.optimizers import Adam
from engine.config.recipe import ClassWeight, ClassWeights, ColumnRecipe, Missing, Recipe, SetAside, Split, SplitBy
from engine.config.schedules import ConstantRate
from engine.config.stopping import AfterUpdates, Stopping
from engine.config.training import FullBatch, OutputLoss, Precision, Training
from engine.data.preparing.guess import guess_recipe
from engine.data.table import NumberColumn, Table, TextColumn, number_column, text_column
from engine.files.atomic import FileError
from engine.files.project import open_project, save_project
from engine.suggest import suggest_experiment
from tests.cases import given as given_weights

TABLE = Table(
    (
        number_column("나이", ["1", "", "2.5", "many"]),
        text_column("city", ["서울", None, "=1+1", "서울"]),
        number_column("y", ["1", "2", "3", "4"]),
    )
)
TEXTS = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))


def equal(ours: Table, theirs: Table) -> bool:
    def same(a: NumberColumn | TextColumn, b: NumberColumn | TextColumn) -> bool:
        if isinstance(a, NumberColumn) and isinstance(b, NumberColumn):
            return np.array_equal(a.values, b.values, equal_nan=True) and dict(a.misfits) == dict(b.misfits)
        return type(a) is type(b) and a.values.tolist() == b.values.tolist()

    return ours.names == theirs.names and all(same(a, b) for a, b in zip(ours.columns, theirs.columns, strict=True))


def saved(path: Path) -> Path:
    experiment = Experiment(
        recipe=guess_recipe(TABLE), learner=SupervisedNetwork(network=Network.stack([Dense(units=1)]))
    )
    inputs = 1 + len(TABLE.column("city").classes)
    parameters: dict[str, Any] = {
        "output/kernel": np.ones((inputs, 1), np.float32),
        "output/bias": np.zeros(1, np.float32),
    }
    save_project(path, TABLE, experiment=experiment, parameters=parameters, name="my project")
    return path


def test_a_project_comes_back_with_table_experiment_and_weights(tmp_path: Path) -> None:
    project = open_project(saved(tmp_path / "p.glassnet"))
    assert equal(project.table, TABLE)
    assert project.experiment.recipe == guess_recipe(TABLE)
    assert project.name == "my project"
    assert project.parameters is not None
    assert project.parameters["output/kernel"].dtype == np.float32
    assert project.parameters["output/kernel"].tolist() == [[1.0]] * 3


def all_set() -> Experiment:
    """No field of the experiment, its recipe and its training is at its default."""
    column = ColumnRecipe(
        name="city", role=Role.TARGET, encoding=Encoding.ORDINAL, scaling=Scaling.STANDARD, missing=MissingCells.MEAN, constant="0",
        indicator=True, order=("서울", "b"), buckets=8, merge_alike=True, date_parts=(DatePart.WEEKDAY,),
        date_order=DateOrder.DAY_FIRST, time_form=TimeForm.CYCLE,
    )  # fmt: skip
    split = Split(
        by=SplitBy.COLUMN, validation=0.3, test=0.1, folds=7, fold=3, column="c", validation_values=("v",), test_values=("t",),
        group="g", shuffle=False, stratified=True, seed=11,
    )  # fmt: skip
    training = Training(
        loss=MeanAbsoluteError(), optimizer=Adam(learning_rate=0.25), schedule=ConstantRate(warm_up=2), batching=FullBatch(),
        epochs=7, stopping=Stopping(rules=(AfterUpdates(updates=3),)), seed=5, precision=Precision.FLOAT64, device="CPU",
        output_losses=(OutputLoss(output="output", weight=2.0),),
    )  # fmt: skip
    recipe = Recipe(
        columns=(column,), missing=Missing.FILL, split=split, arrangement=Windows(), class_weights=ClassWeights.GIVEN,
        given_class_weights=(ClassWeight(name="b", weight=0.5),), set_aside=SetAside(rows=(3, 8), condition="c == 'v'"),
    )  # fmt: skip
    network, weights = Network.stack([Dense(units=1)]), given_weights({"output/kernel": [[0.1]]})
    return Experiment(
        recipe=recipe, learner=SupervisedNetwork(network=network, training=training, initial_weights=weights)
    )


def test_every_field_of_an_experiment_comes_back(tmp_path: Path) -> None:
    chosen = all_set()
    specs = (
        chosen,
        chosen.recipe,
        chosen.recipe.split,
        *chosen.recipe.columns,
        chosen.learner,
        chosen.learner.training,
    )
    fields = [
        (spec, name, field.default)
        for spec in specs
        for name, field in type(spec).model_fields.items()
        if name != "kind"
    ]
    assert [name for spec, name, default in fields if getattr(spec, name) == default] == []
    save_project(tmp_path / "p.glassnet", Table(), experiment=chosen, parameters=None, name="")
    assert open_project(tmp_path / "p.glassnet").experiment == chosen


def test_a_project_of_version_1_opens_with_all_that_was_set() -> None:
    """Written by the version whose experiments had network, training and initial weights beside the recipe."""
    project = open_project(Path(__file__).parent / "old_files" / "version_1.glassnet")
    learner = project.experiment.learner
    assert (project.name, learner.training.epochs, learner.training.optimizer) == (
        "old project",
        7,
        Adam(learning_rate=0.01),
    )
    assert [layer.units for layer in (node.layer for node in learner.network.nodes) if isinstance(layer, Dense)] == [
        2,
        1,
    ]
    given = learner.given("output/bias")
    assert given is not None
    assert (given.shape, given.values) == ((1, 1), (0.25,))
    assert equal(project.table, TABLE)
    assert project.parameters is not None
    assert {name: array.shape for name, array in project.parameters.items()}["hidden_1/kernel"] == (3, 2)


def test_a_project_of_version_2_keeps_its_standard_deviations() -> None:
    """Written by the version that called `stddev` the deviation."""
    network = open_project(Path(__file__).parent / "old_files" / "version_2.glassnet").experiment.learner.network
    first, noise, last = (node.layer for node in network.nodes)
    assert isinstance(first, Dense)
    assert isinstance(last, Dense)
    assert first.kernel_initializer == RandomNormal(stddev=0.25)
    assert noise == GaussianNoise(stddev=0.125)
    assert last.kernel_initializer == TruncatedNormal(stddev=0.5)


@given(
    numbers=arrays(np.float64, 7, elements=st.floats()),
    texts=st.lists(TEXTS, min_size=7, max_size=7),
    names=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2, unique=True),
)
def test_every_number_and_text_survives(
    tmp_path_factory: pytest.TempPathFactory, numbers: Any, texts: list[str | None], names: list[str]
) -> None:
    table = Table((NumberColumn(names[0], numbers), TextColumn(names[1], np.array([*texts], dtype=object))))
    path = tmp_path_factory.mktemp("project") / "p.glassnet"
    save_project(path, table, experiment=Experiment(), parameters=None, name="")
    assert equal(open_project(path).table, table)


def test_an_empty_table_survives(tmp_path: Path) -> None:
    save_project(tmp_path / "p.glassnet", Table(), experiment=Experiment(), parameters=None, name="")
    project = open_project(tmp_path / "p.glassnet")
    assert project.table.columns == ()
    assert project.parameters is None


def test_weights_of_a_network_that_was_edited_since_are_left_out(tmp_path: Path) -> None:
    table = Table((number_column("x", ["1", "2"]), number_column("y", ["1", "2"])))
    experiment = suggest_experiment(table)
    weights = {"output/kernel": np.ones((7, 1))}
    save_project(tmp_path / "p.glassnet", table, experiment=experiment, parameters=weights, name="")
    assert open_project(tmp_path / "p.glassnet").parameters is None


def test_a_project_that_was_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "p.glassnet")
    whole = path.read_bytes()
    for size in range(0, len(whole), 97):
        path.write_bytes(whole[:size])
        with pytest.raises(FileError, match="was cut off"):
            open_project(path)


def test_no_flipped_byte_gets_through_unnoticed_or_as_another_error(tmp_path: Path) -> None:
    path = saved(tmp_path / "p.glassnet")
    whole = path.read_bytes()
    for at in range(0, len(whole), 31):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
        try:
            project = open_project(path)
        except FileError:
            continue
        assert equal(project.table, TABLE), f"byte {at}"


def rewritten(path: Path, **members: bytes) -> Path:
    """The project with some members replaced; a dot in their names is written as `__`."""
    with zipfile.ZipFile(path) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in {**found, **{name.replace("__", "."): data for name, data in members.items()}}.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ({"format__json": b'{"format": "glassnet project", "version": 4}'}, "saved by a newer Glassnet"),
        ({"format__json": b'{"format": "glassnet project"}'}, "does not say which version"),
        ({"format__json": b'{"format": "something else"}'}, "is no Glassnet project"),
        ({"experiment__json": b'{"learner": {"training": {"epochs": 0}}}'}, "damaged at 'learner.training.epochs'"),
        ({"table__json": b'{"rows": 9, "columns": []}'}, "damaged"),
        ({"table__json": b'{"rows": 4, "columns": [{"name": "a", "kind": "number"}]}'}, "damaged"),
        ({"table__json": b"[]"}, "damaged"),
        ({"weights__npz": b"no weights"}, "damaged"),
    ],
)
def test_spoilt_members_are_told(tmp_path: Path, members: dict[str, bytes], sentence: str) -> None:
    path = rewritten(saved(tmp_path / "p.glassnet"), **members)
    with pytest.raises(FileError, match=sentence):
        open_project(path)


def test_a_column_with_another_number_of_rows_or_unknown_classes_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "p.glassnet")
    with zipfile.ZipFile(path) as archive:
        about = json.loads(archive.read("table.json"))
    about["columns"][1]["classes"] = ["서울"]
    with pytest.raises(FileError, match="cells of no known class"):
        open_project(rewritten(path, table__json=json.dumps(about).encode()))
    about["rows"] = 5
    with pytest.raises(FileError, match="damaged"):
        open_project(rewritten(path, table__json=json.dumps(about).encode()))


def test_other_files_are_refused(tmp_path: Path) -> None:
    csv = tmp_path / "a.csv"
    csv.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(FileError, match="is no Glassnet project"):
        open_project(csv)
    np.savez(tmp_path / "w.npz", a=np.zeros(3))
    with pytest.raises(FileError, match="is no Glassnet project"):
        open_project(tmp_path / "w.npz")
    with pytest.raises(FileError, match="there is no such file"):
        open_project(tmp_path / "none.glassnet")
