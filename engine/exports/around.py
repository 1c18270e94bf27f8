"""What stands before and behind a network in Keras's files: a model's preparation in the terms of the TensorFlow engine."""

import math
from collections.abc import Mapping

from engine.config.arrangement import Image, Windows
from engine.config.columns import Encoding
from engine.data.preparing.fitted import FittedColumn
from engine.exports.export import INSTEAD
from engine.exports.programs.steps import Answer, steps_of
from engine.exports.text_entries import spellings
from engine.model.cells import numbers_of
from engine.model.model import Model
from engine.tensorflow_backend.around import Around, ColumnIn, TargetOut
from engine.text import NOTHING, Text


def refusal_of(model: Model) -> Text:
    """Why Keras's own layers cannot do the preparation of `model`, and what to use instead; nothing where they can."""
    preparation = model.spec.preparation
    if isinstance(preparation.arrangement, Windows):
        return Text(
            "The network takes windows over rows, and Keras's layers see one row at a time. {instead}", instead=INSTEAD
        )
    for column in preparation.features:
        if why := _why_not(column):
            return Text("{why} {instead}", why=why, instead=INSTEAD)
    return NOTHING


def _why_not(column: FittedColumn) -> Text:
    recipe = column.planned.recipe
    match recipe.encoding:
        case Encoding.DATE | Encoding.TIME:
            return Text("'{column}' holds dates or times, and no layer of Keras reads them.", column=recipe.name)
        case Encoding.HASHED:
            return Text("'{column}' is hashed, and Keras's layers compute another hash.", column=recipe.name)
    if recipe.merge_alike:
        return Text("'{column}' merges spellings, and no layer of Keras does so.", column=recipe.name)
    if "/" in recipe.name:
        return Text("'{column}' has a / in its name, which no input of Keras may have.", column=recipe.name)
    return NOTHING


def around_of(model: Model) -> Around:
    """The preparation of `model`, which is not refused."""
    preparation, steps = model.spec.preparation, steps_of(model)
    image = preparation.arrangement
    return Around(
        columns=[_column(column) for column in preparation.features],
        targets=[_target(answer) for answer in steps.answers],
        logits=[(head.start, head.stop, head.activation.value) for head in steps.heads],
        planes=(image.channels, image.height, image.width) if isinstance(image, Image) and image.planes else None,
    )


def categories(model: Model) -> dict[str, dict[str, int]]:
    """The texts of each column that can be used, and the number that each stands for."""
    return {
        column.planned.recipe.name: dict(words)
        for column in model.spec.preparation.features
        if (words := _words(column)) is not None
    }


def classes(model: Model) -> dict[str, dict[str, list[str]]]:
    """The classes of each target that has some, in the order of its scores."""
    return {answer.name: {"classes": list(answer.classes)} for answer in steps_of(model).answers if answer.classes}


def _column(column: FittedColumn) -> ColumnIn:
    planned, scaling = column.planned, column.scalings[0]
    is_one_hot = planned.recipe.encoding is Encoding.ONE_HOT
    return ColumnIn(
        planned.recipe.name,
        words=_words(column),
        fill=math.nan if column.fill is None else column.fill,
        classes=len(planned.classes) if is_one_hot else 0,
        shift=0.0 if is_one_hot else scaling.shift,
        scale=1.0 if is_one_hot else scaling.scale,
        is_log=scaling.is_log and not is_one_hot,
        indicator=planned.recipe.indicator,
    )


def _words(column: FittedColumn) -> Mapping[str, int] | None:
    """The texts that can be used, with their numbers; None of numbers."""
    match column.planned.recipe.encoding:
        case Encoding.NUMBER:
            return None
        case _:
            texts = spellings(column)
            places = numbers_of(column, texts).tolist()
            return {text: int(place) for text, place in zip(texts, places, strict=True) if not math.isnan(place)}


def _target(answer: Answer) -> TargetOut:
    kind = answer.sides or ("place" if answer.is_place else "scores" if answer.classes else "number")
    scaling = answer.scaling
    return TargetOut(
        answer.name, answer.start, answer.stop, kind, scaling.shift, scaling.scale, scaling.is_log, len(answer.classes)
    )
