"""The card of a model: data, preparation with every number that was fitted, network, training, scores, versions; as JSON and words.

It names no folder and no person.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from engine.config.columns import Scaling
from engine.config.shapes import shape_of
from engine.config.split import PART_TEXTS
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.ledger_words import filling
from engine.data.preparing.scaling import Affine
from engine.model.model import Model
from engine.results.card import DataFacts, RunFacts, Scores, outcome_word
from engine.results.metrics import measure_text
from engine.text import NOTHING, Text, joined, plain, term

Named = tuple[Text, Text]


@dataclass(frozen=True)
class Section:
    """A part of a card in words: its title, and lines of two columns."""

    title: Text
    lines: tuple[Named, ...]


MAX_CLASSES = 20
"""Classes of a column that are told in words."""

NOT_NOTED = Text("not noted: the model comes from an earlier version, or its training was not the lab's")


def model_card(model: Model) -> dict[str, Any]:
    """The card as a value for JSON. What was not noted, as of models of earlier versions, is null."""
    learner, preparation, trained = model.spec.learner, model.spec.preparation, model.spec.trained
    facts = (
        None if trained is None else trained.model_dump(mode="json", exclude={"data", "scores", "versions", "message"})
    )
    return {
        "format": "glassnet model card",
        "data": None if trained is None else trained.data.model_dump(mode="json"),
        "preparation": {
            "features": [_described(column) for column in preparation.features],
            "targets": [_described(column) for column in preparation.targets],
            "arrangement": preparation.arrangement.model_dump(mode="json"),
        },
        "network": {
            "input": shape_of(preparation.inputs),
            "layers": learner.network.model_dump(mode="json")["nodes"],
            "arrays": {name: array.shape for name, array in model.parameters.items()},
        },
        "training": {
            **learner.training.model_dump(mode="json", exclude={"seed"}),
            "run": facts and {**facts, "message": str(trained.message) if trained is not None else ""},
        },
        "scores": None if trained is None else trained.model_dump(mode="json")["scores"],
        "seed": learner.training.seed,
        "versions": None if trained is None else trained.versions,
    }  # fmt: skip


def card_text(model: Model) -> str:
    """The card as JSON."""
    return json.dumps(model_card(model), indent=1, ensure_ascii=False)


def sections(model: Model) -> tuple[Section, ...]:
    """The card in words."""
    learner, trained = model.spec.learner, model.spec.trained
    return (
        Section(Text("Data"), tuple(data_lines(trained))),
        Section(Text("Features"), tuple(column_words(column) for column in model.spec.preparation.features)),
        Section(Text("Targets"), tuple(column_words(column) for column in model.spec.preparation.targets)),
        Section(Text("Network"), tuple(
            (plain(node.name), joined((term(node.layer.label), _sizes(model, node.name), node.layer.setting_text), ", "))
            for node in learner.network.nodes
        )),
        Section(Text("Training"), tuple(training_lines(model))),
        Section(Text("Scores"), tuple(_scores(trained.scores)) if trained and trained.scores else ((NOT_NOTED, NOTHING),)),
        Section(Text("Versions"), tuple((plain(name), plain(own)) for name, own in (trained.versions if trained else {}).items())),
    )  # fmt: skip


def trained_on(model: Model) -> tuple[Section, ...]:
    """What a reader of the model's source code cannot see in it: data, training, scores, versions."""
    stands_there = ("Features", "Targets", "Network")
    return tuple(section for section in sections(model) if section.lines and section.title not in stands_there)


def data_text(facts: DataFacts) -> Text:
    """The table and its parts in one line."""
    parts = {"training": facts.training_rows, "validation": facts.validation_rows, "test": facts.test_rows}
    return Text(
        "{rows:,} rows × {columns} columns: {parts}",
        rows=facts.rows,
        columns=facts.columns,
        parts=joined(
            (Text("{count:,} for {part}", count=count, part=PART_TEXTS[part]) for part, count in parts.items() if count),
            ", ",
        ),
    )  # fmt: skip


def _described(column: FittedColumn) -> dict[str, Any]:
    planned = column.planned
    recipe = planned.recipe
    found: dict[str, Any] = {"column": recipe.name, "encoding": recipe.encoding.value}
    if planned.classes:
        found["classes"] = list(planned.classes)
    if column.span is not None and recipe.encoding.is_quantity:
        found["training_range"] = list(column.span)
    fill: float | str | None = column.fill
    if fill is not None and planned.classes:
        fill = planned.classes[int(fill)]
    found |= {"missing": planned.missing.value, "filled_with": fill, "scaling": recipe.scaling.value}
    entries = zip(planned.entries, column.scalings, strict=True)
    return {**found, "entries": [{"name": name, **_fitted(scaling, recipe.scaling)} for name, scaling in entries]}


def _fitted(scaling: Affine, kind: Scaling) -> dict[str, float]:
    """The numbers that were fitted, by what they are called; none where nothing is scaled."""
    if scaling.is_raw or scaling.is_log:
        return {}
    match kind:
        case Scaling.STANDARD:
            return {"mean": scaling.shift, "deviation": scaling.scale}
        case Scaling.ROBUST:
            return {"median": scaling.shift, "quartile_range": scaling.scale}
        case _:
            return {"minimum": scaling.shift, "maximum": scaling.shift + scaling.scale}


_NAMES = {
    "mean": Text("mean"), "deviation": Text("deviation"), "median": Text("median"),
    "quartile_range": Text("quartile range"), "minimum": Text("minimum"), "maximum": Text("maximum"),
}  # fmt: skip


def column_words(column: FittedColumn) -> Named:
    """Its name, and what becomes of its cells."""
    planned = column.planned
    recipe = planned.recipe
    some = ", ".join(planned.classes[:MAX_CLASSES]) + (", …" if len(planned.classes) > MAX_CLASSES else "")
    several = len(planned.entries) > 1 + recipe.indicator
    fitted = []
    for name, scaling in zip(planned.entries, column.scalings, strict=True):
        numbers = [joined((_NAMES[each], f"{value:.9g}")) for each, value in _fitted(scaling, recipe.scaling).items()]
        if numbers:
            fitted.append(joined((f"{name}:" if several else "", joined(numbers, ", "))))
    scaled = (
        NOTHING if recipe.scaling is Scaling.RAW else joined((term(recipe.scaling.value), joined(fitted, ", ")), ": ")
    )
    empty = Text("missing cells: {filling}", filling=filling(column)) if column.fill is not None else NOTHING
    kind = joined((term(recipe.encoding.value.replace("_", " ")), some), ": ")
    return plain(recipe.name), joined((kind, scaled, empty), "; ")


def _sizes(model: Model, layer: str) -> Text:
    """The shapes of a layer's arrays."""
    own = [array.shape for name, array in model.parameters.items() if name.rpartition("/")[0] == layer]
    return plain(" + ".join("×".join(map(str, shape)) for shape in own))


def data_lines(trained: RunFacts | None) -> Iterator[Named]:
    """The file and the table that it was trained on."""
    if trained is None:
        yield NOT_NOTED, NOTHING
        return
    facts = trained.data
    yield Text("File"), plain(facts.file) if facts.file else Text("none: the table came from no file")
    if facts.sha256:
        yield plain("SHA-256"), plain(facts.sha256)
    if facts.is_edited:
        yield Text("Edited"), Text("the table was changed in the lab after it was read")
    yield Text("Table"), data_text(facts)


def training_lines(model: Model) -> Iterator[Named]:
    """How it was trained, and how the run ended."""
    training, trained = model.spec.learner.training, model.spec.trained
    optimizer = training.optimizer
    yield Text("Loss"), term(training.loss.label)
    yield (
        Text("Optimizer"),
        Text("{name}, learning rate {rate:g}", name=term(optimizer.label), rate=optimizer.learning_rate),
    )
    yield Text("Batches"), joined((term(training.batching.label), getattr(training.batching, "size", "")), ": ")
    if trained is not None:
        yield (
            Text("Epochs"),
            Text(
                "{epochs:,} of {all:,}, {updates:,} updates",
                epochs=trained.epochs,
                all=training.epochs,
                updates=trained.updates,
            ),
        )
        yield Text("End"), joined((_ended(trained), trained.message), ": ")
        yield Text("Engine"), plain(trained.engine.value)
    yield Text("Precision"), plain(training.precision.value)
    yield Text("Seed"), plain(str(training.seed))


def _ended(trained: RunFacts) -> Text:
    if trained.outcome is None:
        return Text("still in training when it was written")
    restored = Text("the weights are those of epoch {epoch:,}", epoch=trained.restored_epoch)
    return joined((outcome_word(trained.outcome), restored if trained.restored_epoch else NOTHING), "; ")


def _scores(scores: Mapping[str, Scores]) -> Iterator[Named]:
    for part, own in scores.items():
        told = (joined((measure_text(name), "–" if value is None else f"{value:.6g}")) for name, value in own.items())
        yield PART_TEXTS[part], joined(told, ", ")
