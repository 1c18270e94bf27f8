"""Models as programs answer as the lab does, run by their own runtimes; what they cannot read is answered with nothing."""

import ast
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.arrangement import Arrangement, Image, Windows
from engine.config.columns import ColumnRecipe, DateOrder, DatePart, Encoding, MissingCells, Role, Scaling, TimeForm
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Flatten, Layer
from engine.config.learners import SupervisedNetwork
from engine.config.losses import MeanSquaredError
from engine.config.network import INPUT, Network, Node
from engine.config.recipe import Recipe, Split
from engine.config.training import Precision, Training
from engine.data.table import NumberColumn, Table, TextColumn, text_column
from engine.exports.export import Choices, NoRuntimeError, Outputs, RawCells, case_of, largest_difference
from engine.exports.programs.c_export import CExport
from engine.exports.programs.js_export import JsExport
from engine.exports.programs.python_export import MathExport, NumpyExport, ProgramExport
from engine.exports.write import write_model
from engine.files.atomic import FileError
from engine.model.model import Model
from tests.cases import experiment, numeric_table
from tests.model_cases import Case, all_layers, preparation_cases, untrained

PROGRAMS: list[ProgramExport] = [MathExport(), NumpyExport(), CExport(), JsExport()]
cases = cache(preparation_cases)
layers_of = cache(all_layers)
_EXPECTED: dict[tuple[int, bool], tuple[Case, tuple[RawCells, Outputs]]] = {}
BOUNDS = {Precision.FLOAT64: 1e-12, Precision.FLOAT32: 1e-6}


@pytest.fixture(params=PROGRAMS, ids=lambda program: program.suffix)
def program(request: pytest.FixtureRequest) -> ProgramExport:
    found: ProgramExport = request.param
    return found


def difference(program: ProgramExport, case: Case, folder: Path, *, network_only: bool = False) -> float:
    choices = Choices(network_only=network_only)
    assert not program.refusal(case.model, choices)
    path = folder / f"model{program.suffix}"
    program.write(case.model, path, choices)
    cells, ours = _expected(case, network_only)
    try:
        return largest_difference(ours, program.run(path, case.model, cells, choices))
    except NoRuntimeError as error:
        pytest.skip(str(error))


def _expected(case: Case, network_only: bool) -> tuple[RawCells, Outputs]:
    """What the lab answers, once for all programs."""
    key = id(case), network_only
    if key not in _EXPECTED:
        _EXPECTED[key] = case, case_of(case.model, case.table, Choices(network_only=network_only))
    return _EXPECTED[key][1]


@pytest.mark.parametrize("precision", Precision)
def test_every_layer_and_activation_gives_what_the_lab_gives(
    program: ProgramExport, precision: Precision, tmp_path: Path
) -> None:
    assert difference(program, layers_of(precision), tmp_path) <= BOUNDS[precision]


@pytest.mark.parametrize("at", range(len(cases())), ids=[case.name for case in cases()])
def test_raw_cells_are_answered_as_in_the_lab(program: ProgramExport, at: int, tmp_path: Path) -> None:
    assert difference(program, cases()[at], tmp_path) <= 1e-12


def test_single_precision_answers_raw_cells(program: ProgramExport, tmp_path: Path) -> None:
    assert difference(program, cases(Precision.FLOAT32)[0], tmp_path) <= 1e-6


def test_the_network_alone_takes_prepared_numbers(program: ProgramExport, tmp_path: Path) -> None:
    assert difference(program, cases()[3], tmp_path, network_only=True) <= 1e-12


def test_forms_of_cells_are_read_as_in_the_lab(program: ProgramExport, tmp_path: Path) -> None:
    assert difference(program, forms(DateOrder.MONTH_FIRST), tmp_path) <= 1e-12


def test_other_forms_of_cells_are_answered_with_nothing(program: ProgramExport, tmp_path: Path) -> None:
    case = forms(DateOrder.DAY_FIRST)
    dates = [
        "31 Mar 2024",
        "2024년 3월 5일",
        "31.03.24",
        "2024-03-05T08:00+09:00",
        "2024-03-05 8",
        "20240231",
        "2024-03-05T",
    ]
    times = ["2h 30m", "오후 3시", "8:5", "1:23.4", "13:00 PM", "8:15:61", "x"]
    others = ["maybe", "yess", "ＹＥＳ", "-", "2", "nein", "y e s"]
    rows = len(dates)
    table = Table((
        text_column("day", [*dates, *["2024-03-05"] * rows * 2]),
        text_column("at", [*["8:15"] * rows, *times, *["8:15"] * rows]),
        text_column("sold", [*["yes"] * rows * 2, *others]),
        *(text_column(name, [case.table.column(name).text(0)] * rows * 3) for name in ("town", "code", "agent")),
    ))  # fmt: skip
    choices = Choices()
    path = tmp_path / f"model{program.suffix}"
    program.write(case.model, path, choices)
    cells, _ = case_of(case.model, table, choices)
    try:
        answers = program.run(path, case.model, cells, choices)
    except NoRuntimeError as error:
        pytest.skip(str(error))
    assert np.isnan(answers["t"]).all()


def test_names_are_nothing_but_names(program: ProgramExport, tmp_path: Path) -> None:
    assert difference(program, odd_names(), tmp_path) <= 1e-12


def test_pixels_of_planes_come_side_by_side(program: ProgramExport, tmp_path: Path) -> None:
    layers = (Flatten(), Dense(units=1, activation=Activation.LINEAR))
    case = arranged(Image(width=2, height=2, channels=2, planes=True), 8, layers)
    assert difference(program, case, tmp_path) <= 1e-12


def test_windows_are_written_as_the_network_alone_only(program: ProgramExport, tmp_path: Path) -> None:
    layers = (Dense(units=2), Flatten(), Dense(units=1, activation=Activation.LINEAR))
    case = arranged(Windows(length=3, horizon=1), 2, layers)
    assert "windows" in program.refusal(case.model, Choices())
    assert difference(program, case, tmp_path, network_only=True) <= 1e-12


def test_a_diverged_network_is_refused(program: ProgramExport, tmp_path: Path) -> None:
    model = cases()[0].model
    spoilt = Model(model.spec, {**model.parameters, "hidden_1/bias": np.full(5, np.inf)})
    with pytest.raises(FileError, match="diverged"):
        write_model(spoilt, tmp_path / f"model{program.suffix}", Choices())


def test_what_is_written_is_verified_on_rows_of_the_table(program: ProgramExport, tmp_path: Path) -> None:
    case = cases()[2]
    found = write_model(case.model, tmp_path / f"house{program.suffix}", Choices(), case.table)
    assert found is not None
    if found.problem:
        pytest.skip(found.problem)
    assert found.rows == case.table.rows
    assert found.difference <= 1e-12
    assert (tmp_path / f"house{program.suffix}").exists()


@pytest.mark.parametrize(("export", "module"), [(MathExport(), "math"), (NumpyExport(), "numpy")])
def test_a_module_imports_one_module(export: ProgramExport, module: str, tmp_path: Path) -> None:
    path = tmp_path / "model.py"
    export.write(cases()[0].model, path, Choices())
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    imports = [name.name for node in tree if isinstance(node, ast.Import | ast.ImportFrom) for name in node.names]
    assert imports == [module]


@cache
def forms(order: DateOrder) -> Case:
    """Cells in every form that programs read, in a model that was fitted on plainer ones."""
    days = ["2024-02-29", "1969-12-31", "2000.1.1", "1900/03/01", "3/14/2024" if order is DateOrder.MONTH_FIRST else "14/3/2024",
            "2024-03", "20240305", "2023-12-31T23:59:59.125Z", "2024-03-05 08:15", "0001-01-01"]  # fmt: skip
    at = ["8:15", "08:15:30", "23:59:59.25", "12:00 AM", "12:30 pm", "1:05PM", "36:15", "0:00", "100:00:00", "7:07:7"]
    sold = ["yes", " NO ", "True", "f", "예", "아니오", "1", "0", "O", "off"]
    town = ["São  Paulo", "new york", "NEW  YORK ", "New York", "서울", "서울", "`x`", "'X'", "서울", "new york"]
    code = ["1", "2.0", "10", "+1", "1e1", "2", "01", "1.0", "10.00", "2"]
    agent = ["", "a", "ab", "abc", "abcd", "abcde", "김철수", "🙂", "", "x" * 40]
    names = ("day", "at", "sold", "town", "code", "agent")
    plain = {"town": ["São  Paulo", "new york", "서울", "'X'"] * 3, "code": ["1", "2", "10", "2"] * 3}

    given = dict(zip(names, (days, at, sold, town, code, agent), strict=True))
    fitted = Table((*_texts({**given, **plain}), NumberColumn("t", np.arange(10.0))))
    return Case("forms", untrained(_of_forms(order), fitted), Table(_texts(given)))


def _texts(cells: dict[str, list[str]]) -> tuple[TextColumn, ...]:
    return tuple(text_column(name, own[:10]) for name, own in cells.items())


def _of_forms(order: DateOrder) -> Experiment:
    def feature(name: str, encoding: Encoding, **own: Any) -> ColumnRecipe:
        return ColumnRecipe(name=name, encoding=encoding, role=Role.FEATURE, missing=MissingCells.DROP, **own)

    columns = (
        feature("day", Encoding.DATE, date_order=order, date_parts=tuple(DatePart), scaling=Scaling.STANDARD),
        feature("at", Encoding.TIME, time_form=TimeForm.HOURS),
        feature("sold", Encoding.BOOLEAN),
        feature("town", Encoding.ONE_HOT, merge_alike=True),
        feature("code", Encoding.CLASS_INDEX),
        ColumnRecipe(name="agent", encoding=Encoding.HASHED, buckets=7, missing=MissingCells.CONSTANT, constant="abc"),
        ColumnRecipe(name="t", role=Role.TARGET),
    )
    network = Network.stack((Dense(units=4), Dense(units=1, activation=Activation.LINEAR)))
    recipe = Recipe(columns=columns, split=Split(validation=0.0, shuffle=False))
    return Experiment(
        recipe=recipe,
        learner=SupervisedNetwork(
            network=network, training=Training(loss=MeanSquaredError(), precision=Precision.FLOAT64)
        ),
    )


@cache
def odd_names() -> Case:
    """Columns, classes and layers that are called as words of a language, or end texts and comments."""
    classes = ['a"b', "c\\d", "??/", "e\nf", "*/ /*", "'\u2028", "__proto__", "가 \\"]
    texts = ("int", 'price "€" */', "가격", "sum\\")
    columns = [text_column(name, classes) for name in texts]
    numbers = [
        NumberColumn(name, np.arange(8.0) + at) for at, name in enumerate(("x", "2nd", "row", "dense", "math", "2"))
    ]
    roles = [
        ColumnRecipe(name=name, role=Role.FEATURE, encoding=Encoding.ONE_HOT, missing=MissingCells.DROP)
        for name in texts[:3]
    ]
    roles.append(ColumnRecipe(name=texts[3], role=Role.TARGET, encoding=Encoding.ONE_HOT))
    roles += [ColumnRecipe(name=cells.name, role=Role.FEATURE) for cells in numbers[:-1]]
    roles.append(ColumnRecipe(name=numbers[-1].name, role=Role.TARGET))
    table = Table((*columns, *numbers))
    nodes = (
        Node(name="for", layer=Dense(units=3), inputs=(INPUT,)),
        Node(name="2 y *", layer=Dense(units=8, activation=Activation.SOFTMAX), inputs=("for",)),
        Node(name="가", layer=Dense(units=1, activation=Activation.LINEAR), inputs=("for",)),
    )
    recipe = Recipe(columns=tuple(roles), split=Split(validation=0.0, shuffle=False))
    training = Training(loss=MeanSquaredError(), precision=Precision.FLOAT64)
    learner = SupervisedNetwork(network=Network(nodes=nodes), training=training)
    return Case("odd names", untrained(Experiment(recipe=recipe, learner=learner), table), table)


def arranged(arrangement: Arrangement, features: int, layers: tuple[Layer, ...]) -> Case:
    rng = np.random.default_rng(3)
    table = numeric_table(rng.normal(size=(12, features)), rng.normal(size=(12, 1)))
    chosen = experiment(table, layers)
    chosen = chosen.replace(recipe=chosen.recipe.replace(arrangement=arrangement))
    return Case("arranged", untrained(chosen, table), table)
