"""A small reader of PMML 4.4 neural networks, by the standard alone: what tests compare documents with."""

import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, parse

Cell = float | str | None
NS = "{http://www.dmg.org/PMML-4_4}"
FUNCTIONS: dict[str, Callable[[float], float]] = {
    "identity": lambda z: z,
    "logistic": lambda z: 1 / (1 + math.exp(-z)),
    "tanh": math.tanh,
    "rectifier": lambda z: max(0.0, z),
    "Elliott": lambda z: z / (1 + abs(z)),
    "exponential": math.exp,
    "sine": math.sin,
    "arctan": lambda z: 2 * math.atan(z) / math.pi,
}


class InvalidError(Exception):
    """A cell that the document says makes the row invalid."""


class Reader:
    """One document."""

    def __init__(self, path: Path) -> None:
        root = parse(path).getroot()
        self._network = _child(root, "NeuralNetwork")
        self._fields = {each.attrib["name"]: each for each in _child(root, "DataDictionary")}

    def row(self, cells: Mapping[str, Cell]) -> dict[str, float]:
        """The number of each neuron that is an output: of a class by its text, else by the target's name."""
        known = self._mined(cells)
        for derived in self._network.findall(f"{NS}LocalTransformations/{NS}DerivedField"):
            known[derived.attrib["name"]] = _value(derived[0], known)
        values = {
            each.attrib["id"]: _number(_value(each[0][0], known)) for each in _child(self._network, "NeuralInputs")
        }
        for layer in self._network.findall(f"{NS}NeuralLayer"):
            values |= _layer(layer, values)
        found = {}
        for output in _child(self._network, "NeuralOutputs"):
            said = output[0][0]
            found[said.get("value") or said.attrib["field"]] = values[output.attrib["outputNeuron"]]
        return found

    def _mined(self, cells: Mapping[str, Cell]) -> dict[str, Cell]:
        known: dict[str, Cell] = {}
        for mining in _child(self._network, "MiningSchema"):
            name = mining.attrib["name"]
            if mining.get("usageType") == "target":
                continue
            cell, field = cells[name], self._fields[name]
            if cell is None and mining.get("missingValueTreatment") == "returnInvalid":
                raise InvalidError(name)
            if cell is None:
                replacement = mining.get("missingValueReplacement")
                cell = float(replacement) if replacement and field.get("dataType") == "double" else replacement
            texts = {value.attrib["value"] for value in field.findall(f"{NS}Value")}
            least = [float(each.attrib["leftMargin"]) for each in field.findall(f"{NS}Interval")]
            if cell is not None and ((texts and cell not in texts) or any(_number(cell) <= low for low in least)):
                raise InvalidError(name)
            known[name] = cell
        return known


def _child(parent: Element, name: str) -> Element:
    found = parent.find(f"{NS}{name}")
    assert found is not None, name
    return found


def _layer(layer: Element, values: Mapping[str, float]) -> dict[str, float]:
    function = FUNCTIONS[layer.attrib["activationFunction"]]
    found = {
        neuron.attrib["id"]: function(
            sum(float(con.attrib["weight"]) * values[con.attrib["from"]] for con in neuron)
            + float(neuron.attrib["bias"])
        )
        for neuron in layer
    }
    if layer.get("normalizationMethod") != "softmax":
        return found
    largest = max(found.values())
    powers = {name: math.exp(value - largest) for name, value in found.items()}
    total = sum(powers.values())
    return {name: power / total for name, power in powers.items()}


def _value(expression: Element, known: Mapping[str, Cell]) -> Cell:
    match expression.tag.removeprefix(NS):
        case "FieldRef":
            return known[expression.attrib["field"]]
        case "Constant":
            return float(expression.text or "") if expression.get("dataType") == "double" else expression.text
        case "NormDiscrete":
            return float(known[expression.attrib["field"]] == expression.attrib["value"])
        case "MapValues":
            given = known[_child(expression, "FieldColumnPair").attrib["field"]]
            rows = _child(expression, "InlineTable")
            return next(float(row[1].text or "") for row in rows if row[0].text == given)
    return _applied(expression.attrib["function"], list(expression), known)


def _applied(function: str, operands: Sequence[Element], known: Mapping[str, Cell]) -> Cell:
    if function == "isMissing":
        return float(_value(operands[0], known) is None)
    if function == "if":
        return _value(operands[1 if _value(operands[0], known) else 2], known)
    numbers = [_number(_value(each, known)) for each in operands]
    match function:
        case "+":
            return numbers[0] + numbers[1]
        case "-":
            return numbers[0] - numbers[1]
        case "/":
            return numbers[0] / numbers[1]
        case "ln":
            return math.log(numbers[0])
    raise AssertionError(function)


def _number(cell: Cell) -> float:
    assert isinstance(cell, float), cell
    return cell
