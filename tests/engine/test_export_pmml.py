"""`.pmml` answers as the lab does, computed by the standard alone; what PMML cannot hold is refused by name."""

import json
import math
from pathlib import Path
from xml.etree.ElementTree import parse

import numpy as np
import pytest

from engine.config.arrangement import Windows
from engine.config.columns import Encoding
from engine.config.layers import Dense
from engine.config.training import Precision
from engine.exports.export import Choices, Outputs, case_of, largest_difference
from engine.exports.pmml_file import Pmml
from engine.exports.programs.steps import steps_of
from engine.exports.write import write_model
from engine.model.card import model_card
from tests.cases import experiment, numeric_table
from tests.model_cases import Case, layer_cases, preparation_cases, untrained
from tests.pmml_evaluator import NS, Cell, InvalidError, Reader

UNREAD = (Encoding.DATE, Encoding.TIME, Encoding.HASHED)
BOUNDS = {Precision.FLOAT64: 1e-12, Precision.FLOAT32: 1e-6}
LAYERS = {case.name: case for case in layer_cases()}
REFUSED = {
    "softmax on two axes", "layer normalisation", "layer normalisation, plain", "layer normalisation on two axes", "multiply",
    "frozen layers", *(f"activation {name}" for name in ("gelu", "gelu_tanh", "softplus", "silu", "mish", "log_softmax")),
}  # fmt: skip
"""The cases of layers that no neurons of PMML compute."""


def _evaluated(case: Case, path: Path, choices: Choices) -> tuple[Outputs, Outputs]:
    """What the lab answers, and what the document says."""
    assert not Pmml().refusal(case.model, choices), case.name
    Pmml().write(case.model, path, choices)
    cells, ours = case_of(case.model, case.table, choices)
    reader, answers, rows = Reader(path), steps_of(case.model).answers, []
    for row in zip(*cells.values(), strict=True):
        given: dict[str, Cell] = {
            name: None if cell == "" or cell != cell else cell for name, cell in zip(cells, row, strict=True)
        }
        try:
            rows.append(reader.row(given))
        except InvalidError:
            rows.append({})
    if choices.network_only:
        return ours, {"output": np.array([list(row.values()) for row in rows])}
    found = {}
    for answer in answers:
        names = answer.classes or (answer.name,)
        numbers = np.array([[row.get(name, math.nan) for name in names] for row in rows])
        found[answer.name] = numbers if answer.classes else numbers[:, 0]
    return ours, found


@pytest.mark.parametrize("precision", Precision)
def test_raw_cells_give_the_answers_of_the_lab(tmp_path: Path, precision: Precision) -> None:
    for case in preparation_cases(precision, without=UNREAD):
        ours, theirs = _evaluated(case, tmp_path / "m.pmml", Choices())
        assert largest_difference(ours, theirs) <= BOUNDS[precision], case.name
        assert any(np.isnan(own).any() for own in ours.values()), "some rows have no answer"


@pytest.mark.parametrize("name", sorted(LAYERS.keys() - REFUSED))
def test_every_layer_that_neurons_can_be_gives_the_numbers_of_the_lab(tmp_path: Path, name: str) -> None:
    assert largest_difference(*_evaluated(LAYERS[name], tmp_path / "m.pmml", Choices())) <= 1e-12


def test_what_no_neurons_compute_is_refused_by_the_layers_name() -> None:
    for name in REFUSED:
        assert str(Pmml().refusal(LAYERS[name].model, Choices())).startswith("PMML cannot hold the layer '"), name


def test_the_network_alone_takes_prepared_numbers(tmp_path: Path) -> None:
    for case in (LAYERS["dense"], preparation_cases()[2]):
        ours, theirs = _evaluated(case, tmp_path / "m.pmml", Choices(network_only=True))
        assert largest_difference(ours, theirs) <= 1e-12


def test_windows_dates_and_scores_that_are_no_probabilities_are_refused() -> None:
    table = numeric_table(np.arange(20.0).reshape(10, 2), np.arange(10.0).reshape(10, 1))
    chosen = experiment(table, (Dense(units=1),))
    windows = chosen.replace(recipe=chosen.recipe.replace(arrangement=Windows(length=2)))
    assert "windows over rows" in Pmml().refusal(untrained(windows, table), Choices())
    assert "'built': it has no way to read dates" in Pmml().refusal(
        preparation_cases(without=[Encoding.HASHED])[0].model, Choices()
    )


def test_its_parts_stand_in_the_order_of_the_schema_with_the_card_in_the_header(tmp_path: Path) -> None:
    (case,) = preparation_cases(without=UNREAD, of=("classes",))
    write_model(case.model, tmp_path / "m.pmml", Choices())
    root = parse(tmp_path / "m.pmml").getroot()
    assert [each.tag.removeprefix(NS) for each in root] == ["Header", "DataDictionary", "NeuralNetwork"]
    parts = list(dict.fromkeys(each.tag.removeprefix(NS) for each in root[2]))
    assert parts == ["MiningSchema", "Output", "LocalTransformations", "NeuralInputs", "NeuralLayer", "NeuralOutputs"]
    card = root.find(f"{NS}Header/{NS}Extension")
    assert card is not None
    assert json.loads(card.attrib["value"]) == json.loads(json.dumps(model_card(case.model)))
    assert root.attrib["version"] == "4.4"
