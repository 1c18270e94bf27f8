"""The path in `--set PATH=VALUE`: words with points between them, and the field of the experiment that they lead to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from engine.config.experiment import Experiment
from engine.data.alike import named_alike
from engine.headless.names import listed
from engine.headless.spelling import meant, no_such
from engine.headless.usage import UsageError
from engine.text import Text

PLACES: dict[str, tuple[str, ...]] = {
    "split": ("recipe", "split"),
    "missing": ("recipe", "missing"),
    "columns": ("recipe", "columns"),
    "network": ("network", "nodes"),
    "recipe": ("recipe",),
    "training": ("training",),
}
"""Where a path's first word leads; every other one is looked for in `training`."""


@dataclass(frozen=True)
class Word:
    """A word of a path. One in quotes is a whole name, points and all."""

    text: str
    is_quoted: bool = False


@dataclass(frozen=True)
class Setting:
    """One `--set`, as it was typed, with the path from the experiment on and the value."""

    typed: str
    path: tuple[Word, ...]
    value: str

    @property
    def place(self) -> tuple[str, ...]:
        """The words of the path in their usual spelling."""
        return tuple(word.text if word.is_quoted else word.text.strip().replace("-", "_") for word in self.path)


@dataclass(frozen=True)
class Field:
    """A field that can be set: the dictionary that holds it, by which name."""

    holder: dict[str, Any]
    name: str


def fields_of(experiment: Experiment) -> dict[str, Any]:
    """The experiment as JSON in which paths are looked for: the learner's fields stand beside the recipe."""
    document = experiment.model_dump(mode="json")
    return {"recipe": document["recipe"], **document["learner"]}


def experiment_of(fields: dict[str, Any]) -> Experiment:
    """The experiment of which `fields_of` gives these. Raises pydantic's ValidationError."""
    learner = {name: value for name, value in fields.items() if name != "recipe"}
    return Experiment.model_validate({"recipe": fields["recipe"], "learner": learner})


def parse_setting(assignment: str) -> Setting:
    """The parts of `PATH=VALUE`; a word in quotes may hold points, and a quote within it is written twice. Raises UsageError."""
    words, value = _split(assignment)
    if value is None or not all(word.text.strip() for word in words):
        raise UsageError(
            Text(
                "--set '{assignment}' is not of the form NAME=VALUE, like optimizer.momentum=0.9.",
                assignment=assignment,
            )
        )
    first = meant(words[0].text, PLACES)
    begin = PLACES[first] if first is not None else ("training", words[0].text)
    return Setting(assignment, (*map(Word, begin), *words[1:]), value.strip())


def path_text(place: tuple[str, ...]) -> str:
    """The path that leads to a place in the experiment, as it is typed: without what `parse_setting` puts before it."""
    begins = [(word, begin) for word, begin in PLACES.items() if place[: len(begin)] == begin]
    word, begin = max(begins, key=lambda each: len(each[1]))
    rest = [name for name in place[len(begin) :] if word != "network" or name != "layer"]
    words = rest if word == "training" else [word, *rest]
    return ".".join(map(_as_word, words))


def _as_word(name: str) -> str:
    """A name as one word of a path: in quotes where it would be read as several, or as something else."""
    is_plain = name.replace("_", "").isalnum() and name == name.strip()
    return name if is_plain else f'"{name.replace(chr(34), chr(34) * 2)}"'


def find_field(document: dict[str, Any], setting: Setting) -> Field:
    """The field of `document`, an experiment as JSON, to which the path leads. Raises UsageError.

    Names of columns and layers may hold points: they are found without quotes where only one reading leads to a field.
    """
    for exactly in (True, False):
        found = {(id(field.holder), field.name): field for field in _fields(document, setting.path, exactly=exactly)}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            raise UsageError(
                Text(
                    "--set '{typed}' may mean several fields; write the name with its points in quotes.",
                    typed=setting.typed,
                )
            )
    raise UsageError(Text("--set '{typed}': {fault}", typed=setting.typed, fault=_fault(document, setting.path)))


def _split(assignment: str) -> tuple[list[Word], str | None]:
    """The words before the first = outside quotes, and what is behind it; None where there is no =."""
    words, rest = [], assignment.strip()
    while True:
        if rest.startswith('"') and (end := _closing_quote(rest)):
            words.append(Word(rest[1:end].replace('""', '"'), is_quoted=True))
            rest = rest[end + 1 :]
        else:
            end = min((at for at in (rest.find("."), rest.find("=")) if at >= 0), default=len(rest))
            words.append(Word(rest[:end]))
            rest = rest[end:]
        if not rest.startswith("."):
            return words, rest[1:] if rest.startswith("=") else None
        rest = rest[1:]


def _closing_quote(text: str) -> int:
    """Where the quote is that closes the one at the beginning; 0 where there is none."""
    at = 1
    while (at := text.find('"', at)) > 0 and text[at + 1 : at + 2] == '"':
        at += 2
    return max(at, 0)


def _fields(holder: Any, path: tuple[Word, ...], *, exactly: bool) -> Iterator[Field]:
    """All fields to which some reading of `path` leads."""
    if isinstance(holder, list):
        for entry, rest in _entries(holder, path, exactly=exactly):
            yield from _fields(entry, rest, exactly=exactly)
    elif isinstance(holder, dict) and path:
        owner = _owner(holder, path[0].text)
        name = _own_name(owner, path[0].text)
        if name is not None and len(path) == 1:
            yield Field(owner, name)
        elif name is not None:
            yield from _fields(owner[name], path[1:], exactly=exactly)


def _entries(
    entries: list[Any], path: tuple[Word, ...], *, exactly: bool
) -> Iterator[tuple[dict[str, Any], tuple[Word, ...]]]:
    """The entries of a list whose names the first words of `path` are, each with the words behind its name."""
    by_name = _by_name(entries)
    for count in range(1, len(path) + 1):
        words = path[:count]
        if count > 1 and any(word.is_quoted for word in words):
            return
        typed = ".".join(word.text for word in words)
        for name in (typed,) if exactly else named_alike(typed, by_name):
            if name in by_name:
                yield by_name[name], path[count:]


def _owner(holder: dict[str, Any], word: str) -> dict[str, Any]:
    """The spec that has the field `word`: a node of the network, or the layer in it."""
    layer = holder.get("layer")
    return layer if isinstance(layer, dict) and _own_name(holder, word) is None else holder


def _own_name(holder: dict[str, Any], word: str) -> str | None:
    return meant(word, holder)


def _by_name(entries: list[Any]) -> dict[str, dict[str, Any]]:
    return {str(entry["name"]): entry for entry in entries if isinstance(entry, dict) and "name" in entry}


def _fault(holder: Any, path: tuple[Word, ...]) -> Text:
    """Why no reading of `path` leads to a field."""
    if not path:
        return Text("it has fields of its own; name one of them.")
    word = path[0].text
    if isinstance(holder, list):
        found = [*_entries(holder, path, exactly=False)]
        if found:
            entry, rest = min(found, key=lambda each: len(each[1]))
            return _fault(entry, rest) if rest else Text("'{word}' has fields of its own; name one of them.", word=word)
        return _missing(word, tuple(_by_name(holder)), Text("nothing to set"))
    if not isinstance(holder, dict):
        return _missing(word, (), Text("nothing to set"))
    owner = _owner(holder, word)
    name = _own_name(owner, word)
    if name is not None:
        return _fault(owner[name], path[1:])
    nothing = (
        Text("nothing to set for the kind '{kind}'", kind=owner["kind"]) if "kind" in owner else Text("nothing to set")
    )
    return _missing(word, tuple(name for name in owner if name != "kind"), nothing)


def _missing(word: str, known: tuple[str, ...], nothing: Text) -> Text:
    return no_such(
        word, known, where=Text("here"), offer=Text("there is {what}", what=listed(known) if known else nothing)
    )
