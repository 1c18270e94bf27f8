"""One of several specs as text: its kind, then fields, like "no_improvement patience=5 watched=training"."""

import json
import shlex
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from engine.config.base import Spec
from engine.headless.spelling import meant, near, no_such
from engine.headless.usage import UsageError, expected_values, within_bounds
from engine.text import NOTHING, Text, or_list

Chosen = TypeVar("Chosen", bound=Spec)


def members_of(union: Any) -> dict[str, type[Any]]:
    """The members of a discriminated union (an Annotated type) by their kinds."""
    return {model.model_fields["kind"].default: model for model in get_args(get_args(union)[0])}


def parse_choice(option: str, text: str, members: Mapping[str, type[Chosen]]) -> Chosen:
    """The spec that `text` describes; fields that it does not name have their defaults. Raises UsageError."""
    try:
        kind, *assignments = shlex.split(text)
    except ValueError:
        kind, assignments = "", []
    chosen = meant(kind, members)
    if chosen is None:
        raise UsageError(
            Text("{option} '{text}'{fault}", option=option, text=text, fault=_no_kind(kind, text, members))
        )
    model = members[chosen]
    fields: dict[str, Any] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        known = [field for field in model.model_fields if field != "kind"]
        field = meant(name, known)
        if not equals or field is None:
            offered = Text("there is {names}", names=", ".join(known)) if known else Text("it has no fields")
            close = near(name, known) if equals else ()
            asked = Text(" Did you mean '{close}'?", close=close[0]) if close else NOTHING
            raise UsageError(
                Text(
                    "{option} '{text}': '{assignment}' sets no field of {chosen}; {offered}.{asked}",
                    option=option,
                    text=text,
                    assignment=assignment,
                    chosen=chosen,
                    offered=offered,
                    asked=asked,
                )
            )
        fields[field] = _value(value)
    with within_bounds(f"{option} '{text}'"):
        return model(**_in_usual_spelling(model, fields))


def _no_kind(kind: str, text: str, members: Mapping[str, type[Chosen]]) -> Text:
    """That a text begins with no kind; one that begins with a field is shown with the kinds that have it."""
    name, equals, _ = kind.partition("=")
    if not equals:
        return Text(": {fault}", fault=no_such(kind, members))
    having = [f"'{each} {text}'" for each, model in members.items() if meant(name, model.model_fields)]
    asked = Text(" Did you mean {names}?", names=or_list(having)) if having else NOTHING
    return Text(" does not begin with one of {names}.{asked}", names=", ".join(members), asked=asked)


def _in_usual_spelling(model: type[Spec], fields: dict[str, Any]) -> dict[str, Any]:
    """`fields` with each word that is another spelling of one that the model knows in the model's own."""
    try:
        model(**fields)
    except ValidationError as error:
        name, known = str(error.errors()[0]["loc"][0]), expected_values(error)
        word = meant(fields[name], known) if isinstance(fields.get(name), str) else None
        if word is not None and word != fields[name]:
            return _in_usual_spelling(model, {**fields, name: word})
    return fields


def _value(text: str) -> Any:
    """A JSON value, else the text itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text
