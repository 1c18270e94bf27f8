"""A model as a document of PMML 4.4: columns, what fills them, what becomes of them, the neurons, what they say of the targets."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

import numpy as np

from engine import VERSION
from engine.config.activations import Activation
from engine.config.columns import Encoding, MissingCells
from engine.data.preparing.fitted import FittedColumn
from engine.exports.export import Choices, entry_names, takes_numbers
from engine.exports.pmml_network import Neurons, network
from engine.exports.programs.steps import Answer, Steps, steps_of
from engine.exports.text_entries import text_entries
from engine.model.card import card_text
from engine.model.model import Model
from engine.results.column_names import free_names

NAMESPACE = "http://www.dmg.org/PMML-4_4"

TREATMENTS = {
    MissingCells.MEAN: "asMean",
    MissingCells.MEDIAN: "asMedian",
    MissingCells.MOST_FREQUENT: "asMode",
}


def pmml_document(model: Model, choices: Choices) -> bytes:
    """`model`, which is not refused, as XML."""
    root = Element("PMML", xmlns=NAMESPACE, version="4.4")
    header = SubElement(root, "Header", description="A neural network trained in Glassnet")
    SubElement(header, "Extension", extender="Glassnet", name="model_card", value=card_text(model))
    SubElement(header, "Application", name="Glassnet", version=VERSION)
    document = _Document(model, steps_of(model))
    if choices.network_only:
        document.alone()
    else:
        document.whole()
    root.append(document.dictionary)
    document.dictionary.set("numberOfFields", str(len(document.dictionary)))
    root.append(document.model())
    indent(root, " ")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


class _Document:
    """The parts of the document, which grow column by column and target by target."""

    def __init__(self, model: Model, steps: Steps) -> None:
        self._model, self._steps = model, steps
        self.dictionary, self._schema, self._output = (
            Element("DataDictionary"),
            Element("MiningSchema"),
            Element("Output"),
        )
        self._derived, self._inputs, self._outputs = (
            Element("LocalTransformations"), Element("NeuralInputs"), Element("NeuralOutputs"),
        )  # fmt: skip
        self._neurons = Neurons()
        self._taken = set(model.spec.preparation.feature_names) | {answer.name for answer in steps.answers}
        self._is_of_classes = False

    def whole(self) -> None:
        """Raw cells in, original units or classes out."""
        numbers = takes_numbers(self._model.spec.preparation)
        for column in self._steps.columns:
            if column.planned.recipe.name in numbers:
                self._number(column)
            else:
                self._texts(column)
        ids = network(self._neurons, self._steps, self._ids())
        for head in self._steps.heads:
            ids[head.start : head.stop] = self._neurons.activated(
                head.activation, [([(each, 1.0)], 0.0) for each in ids[head.start : head.stop]]
            )
        for answer in self._steps.answers:
            if answer.classes:
                self._class(answer, ids)
            else:
                self._value(answer, ids[answer.start])

    def alone(self) -> None:
        """Prepared numbers in, the numbers of the outputs out."""
        for name in entry_names(self._model.spec.preparation):
            self._field(name, "continuous", "double")
            self._mining(name, missingValueTreatment="returnInvalid")
            self._input(_ref(name))
        outputs = network(self._neurons, self._steps, self._ids())
        for name, neuron in zip(output_names(self._model, self._steps), outputs, strict=True):
            self._predicted(name, neuron)

    def model(self) -> Element:
        """The `NeuralNetwork`."""
        found = Element(
            "NeuralNetwork",
            functionName="classification" if self._is_of_classes else "regression",
            activationFunction="identity",
            numberOfLayers=str(len(self._neurons.layers)),
        )
        self._inputs.set("numberOfInputs", str(len(self._inputs)))
        self._outputs.set("numberOfOutputs", str(len(self._outputs)))
        found.append(self._schema)
        found.extend([each for each in (self._output, self._derived) if len(each)])
        found.extend([self._inputs, *self._neurons.layers, self._outputs])
        return found

    def _field(self, name: str, optype: str, kind: str, values: Iterable[str] = ()) -> Element:
        found = SubElement(self.dictionary, "DataField", name=name, optype=optype, dataType=kind)
        for value in values:
            SubElement(found, "Value", value=value)
        return found

    def _mining(self, name: str, **treatment: str) -> None:
        SubElement(self._schema, "MiningField", {"name": name, **treatment})

    def _number(self, column: FittedColumn) -> None:
        """A column of numbers: filled, scaled, and whether it was missing."""
        recipe, scaling = column.planned.recipe, column.scalings[0]
        field = self._field(recipe.name, "continuous", "double")
        if scaling.is_log:
            SubElement(field, "Interval", closure="openOpen", leftMargin="-1")
        name = self._filled(column, None if column.fill is None else repr(column.fill), "continuous", "double")
        value = _ref(name)
        if scaling.is_log:
            value = _apply("ln", _apply("+", value, _constant(1.0)))
        if (scaling.shift, scaling.scale) != (0, 1):
            value = _apply("/", _apply("-", value, _constant(scaling.shift)), _constant(scaling.scale))
        self._input(value)
        self._indicator(column)

    def _texts(self, column: FittedColumn) -> None:
        """A column of texts: one entry for each class, or the number of each text."""
        name, (texts, entries) = column.planned.recipe.name, text_entries(column)
        known = [at for at, text in enumerate(texts) if text]
        self._field(name, "categorical", "string", [texts[at] for at in known])
        fill = None if column.fill is None else column.planned.classes[int(column.fill)]
        field, own = (
            self._filled(column, fill, "categorical", "string"),
            entries.shape[1] - column.planned.recipe.indicator,
        )
        for entry in range(own):
            named = {texts[at] for at in known if entries[at, entry] == 1}
            if column.planned.recipe.encoding is Encoding.ONE_HOT and len(named) == 1:
                self._input(Element("NormDiscrete", field=field, value=named.pop()))
            else:
                self._input(_looked_up(field, {texts[at]: float(entries[at, entry]) for at in known}))
        self._indicator(column)

    def _filled(self, column: FittedColumn, fill: str | None, optype: str, kind: str) -> str:
        """The field that has no missing cells. An indicator must see them, so a column with one is filled by a field of its own."""
        name = column.planned.recipe.name
        if fill is None:
            self._mining(name, missingValueTreatment="returnInvalid")
            return name
        if not column.planned.recipe.indicator:
            treatment = TREATMENTS.get(column.planned.missing, "asValue")
            self._mining(name, missingValueReplacement=fill, missingValueTreatment=treatment)
            return name
        self._mining(name)
        (filled,) = free_names([f"{name} filled"], self._taken)
        self._taken.add(filled)
        field = SubElement(self._derived, "DerivedField", name=filled, optype=optype, dataType=kind)
        constant = Element("Constant", dataType=kind)
        constant.text = fill
        field.append(_apply("if", _apply("isMissing", _ref(name)), constant, _ref(name)))
        return filled

    def _indicator(self, column: FittedColumn) -> None:
        if column.planned.recipe.indicator:
            missing = _apply("isMissing", _ref(column.planned.recipe.name))
            self._input(_apply("if", missing, _constant(1.0), _constant(0.0)))

    def _input(self, expression: Element) -> None:
        own = SubElement(self._inputs, "NeuralInput", id=f"0,{len(self._inputs)}")
        SubElement(own, "DerivedField", optype="continuous", dataType="double").append(expression)

    def _ids(self) -> list[str]:
        ids = [str(each.get("id")) for each in self._inputs]
        return [ids[place] for place in self._steps.order] if self._steps.order else ids

    def _predicted(self, name: str, neuron: str) -> None:
        """A number that is predicted."""
        self._field(name, "continuous", "double")
        self._mining(name, usageType="target")
        own = SubElement(self._outputs, "NeuralOutput", outputNeuron=neuron)
        SubElement(own, "DerivedField", optype="continuous", dataType="double").append(_ref(name))

    def _value(self, answer: Answer, neuron: str) -> None:
        """A target in original units, by neurons: JPMML undoes no `NormContinuous` outside of its points."""
        scaling = answer.scaling
        if scaling.is_log:
            power = self._neurons.add([([(neuron, scaling.scale)], scaling.shift)], "exponential")
            (neuron,) = self._neurons.add([([(power[0], 1.0)], -1.0)])
        elif not scaling.is_raw:
            (neuron,) = self._neurons.add([([(neuron, scaling.scale)], scaling.shift)])
        self._predicted(answer.name, neuron)

    def _class(self, answer: Answer, ids: list[str]) -> None:
        """A target of classes, each with its probability."""
        self._is_of_classes = True
        scores = ids[answer.start : answer.stop]
        if answer.sides:
            scores = [*self._neurons.add([([(scores[0], -1.0)], 1.0)]), scores[0]]
        self._field(answer.name, "categorical", "string", answer.classes)
        self._mining(answer.name, usageType="target")
        SubElement(self._output, "OutputField", name=f"predicted {answer.name}", optype="categorical", dataType="string",
                   feature="predictedValue")  # fmt: skip
        for text, neuron in zip(answer.classes, scores, strict=True):
            own = SubElement(self._outputs, "NeuralOutput", outputNeuron=neuron)
            field = SubElement(own, "DerivedField", optype="categorical", dataType="string")
            SubElement(field, "NormDiscrete", field=answer.name, value=text)
            SubElement(self._output, "OutputField", name=f"P({answer.name}={text})", optype="continuous", dataType="double",
                       feature="probability", value=text)  # fmt: skip


def output_names(model: Model, steps: Steps) -> tuple[str, ...]:
    """What the outputs of the network alone are called."""
    return free_names((f"output {at}" for at in range(1, steps.width + 1)), entry_names(model.spec.preparation))


def are_probabilities(steps: Steps, answer: Answer) -> bool:
    """True where the scores of a target of classes are certain to be probabilities."""
    if answer.sides:
        return answer.sides == "probability"
    heads = [head.activation for head in steps.heads if head.start <= answer.start < head.stop]
    if not heads:
        stops = np.cumsum([steps.sized(name) for name in steps.outputs])
        name = steps.outputs[int(np.searchsorted(stops, answer.start, side="right"))]
        heads = [next(step.activation for step in steps.layers if step.name == name)]
    return heads[0] in (Activation.SOFTMAX, Activation.SIGMOID)


def _ref(name: str) -> Element:
    return Element("FieldRef", field=name)


def _constant(value: float) -> Element:
    found = Element("Constant", dataType="double")
    found.text = repr(float(value))
    return found


def _apply(function: str, *operands: Element) -> Element:
    found = Element("Apply", function=function)
    found.extend(operands)
    return found


def _looked_up(field: str, numbers: dict[str, float]) -> Element:
    """The number of each text, from a table."""
    found = Element("MapValues", outputColumn="number", dataType="double")
    SubElement(found, "FieldColumnPair", field=field, column="text")
    table = SubElement(found, "InlineTable")
    for text, number in numbers.items():
        row = SubElement(table, "row")
        SubElement(row, "text").text = text
        SubElement(row, "number").text = repr(number)
    return found
