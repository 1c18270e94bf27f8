"""`.pmml`: a `NeuralNetwork` of PMML 4.4 with its transformations, for KNIME, SPSS, JMP and others."""

import re
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from engine.config.activations import Activation
from engine.exports.export import Choices, Export, NoRuntimeError, Outputs, RawCells
from engine.exports.pmml_document import are_probabilities, output_names, pmml_document
from engine.exports.pmml_network import COMPOSED, FUNCTIONS, OPERATIONS
from engine.exports.programs.steps import NOT_FINITE, Answer, Step, Steps, steps_of, unwritable
from engine.exports.text_entries import preparation_refusal
from engine.files.atomic import write_bytes
from engine.model.model import Model
from engine.text import NOTHING, Text, or_list

MAX_NUMBERS = 1_000_000
"""Weights; each takes about 50 bytes."""

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
INSTEAD = Text("Export it as .onnx or as a program.")


class Pmml(Export):
    """One document."""

    suffix: ClassVar[str] = ".pmml"
    label: ClassVar[Text] = Text("PMML 4.4")

    def refusal(self, model: Model, choices: Choices) -> Text:
        """Layers that no neurons of PMML compute, columns that no transformation reads, and targets that are no PMML."""
        if unknown := unwritable(model.spec.learner.network):
            return Text("PMML cannot hold {layers} here. Save the project (.glassnet).", layers=or_list(unknown))
        steps, numbers = steps_of(model), sum(array.size for array in model.parameters.values())
        for step in steps.layers:
            if why := _why_not(step):
                return Text(
                    "PMML cannot hold the layer '{name}': {why}. {instead}", name=step.name, why=why, instead=INSTEAD
                )
        if numbers > MAX_NUMBERS:
            return Text("The network has {numbers:,} numbers, too many for a document of PMML. {instead}", numbers=numbers,
                        instead=INSTEAD)  # fmt: skip
        if not all(bool(np.isfinite(array).all()) for array in model.parameters.values()):
            return NOT_FINITE
        if choices.network_only:
            return NOTHING
        return preparation_refusal(model, Text("PMML")) or _unanswerable(steps) or _unwritable_texts(model)

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """One file."""
        write_bytes(path, pmml_document(model, choices))

    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What JPMML says, row by row; a row that it refuses has no answer."""
        try:
            from jpmml_evaluator import JavaError, make_evaluator
        except ImportError as error:
            raise NoRuntimeError(
                Text("nothing that runs PMML is installed: pip install jpmml-evaluator, which needs Java")
            ) from error
        evaluator = make_evaluator(str(path)).verify()
        rows = [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]
        answers = [_answer_of(evaluator, row, JavaError) for row in rows]
        steps = steps_of(model)
        if choices.network_only:
            names = output_names(model, steps)
            found = [[float(own.get(name, np.nan)) for name in names] for own in answers]
            return {"output": np.array(found, np.float64)}
        return {
            answer.name: np.array([_numbers(own, answer) for own in answers], np.float64) for answer in steps.answers
        }


def _answer_of(evaluator: Any, row: dict[str, Any], refused: type[Exception]) -> dict[str, Any]:
    """The answers for a row; none where the evaluator raises `refused`: a cell cannot be used."""
    given = {name: None if cell in ("", None) or cell != cell else cell for name, cell in row.items()}
    try:
        found: dict[str, Any] = evaluator.evaluate(given)
    except refused:
        return {}
    return found


def _numbers(own: dict[str, Any], answer: Answer) -> list[float] | float:
    """The number of a target, or the scores of its classes; NaN where there is no answer."""
    if not answer.classes:
        return float(own.get(answer.name, np.nan))
    return [float(own.get(f"P({answer.name}={text})", np.nan)) for text in answer.classes]


def _why_not(step: Step) -> Text:
    """Why no neurons of PMML compute the layer."""
    if step.operation not in OPERATIONS:
        return Text("it has no way to compute it")
    if step.activation in FUNCTIONS or step.activation in COMPOSED:
        return NOTHING
    if step.activation is Activation.SOFTMAX and len(step.leaving) == 1:
        return NOTHING
    return Text("it has no activation function {name}", name=step.activation.value)


def _unanswerable(steps: Steps) -> Text:
    """Why the targets cannot be those of one model of PMML."""
    of_classes = [answer for answer in steps.answers if answer.classes]
    if of_classes and len(steps.answers) > 1:
        return Text(
            "A model of PMML predicts one class or several numbers, not both. {instead}",
            instead=INSTEAD,
        )
    for answer in of_classes:
        if answer.is_place or not are_probabilities(steps, answer):
            return Text("PMML gives probabilities of classes, and the scores of '{target}' are none. {instead}", target=answer.name,
                        instead=INSTEAD)  # fmt: skip
    return NOTHING


def _unwritable_texts(model: Model) -> Text:
    preparation = model.spec.preparation
    for column in (*preparation.features, *preparation.targets):
        if any(_NO_XML.search(text) for text in (column.planned.recipe.name, *column.planned.classes)):
            return Text(
                "'{column}' has characters that no XML holds. Rename it or its classes.",
                column=column.planned.recipe.name,
            )
    return NOTHING
