"""Spellings that look alike, taken for one class: the table and the recipe as they are read then. The cells themselves stay.

This is done once, before a plan is made, so that nothing after it has to know of spellings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.recipe import ClassWeight, Recipe, Role
from engine.data.alike import alike_key
from engine.data.column_cache import cached
from engine.data.table import Column, Table, TextColumn

MAX_TEXTS = 100_000
"""A column with more different texts is not looked through: hardly a column of classes, and it would take a second."""


@dataclass(frozen=True)
class Spellings:
    """Texts of a column that look alike, the most frequent first, of equally frequent ones the one that comes first in the
    table; and in how many rows each is."""

    texts: tuple[str, ...]
    counts: tuple[int, ...]


def alike_classes(cells: Column) -> tuple[Spellings, ...]:
    """The classes of `cells` that are written in several ways that look alike; none among numbers."""
    if not isinstance(cells, TextColumn) or len(cells.classes) > MAX_TEXTS:
        return ()
    return cached(cells, "alike", lambda: _alike(cells))


def merged(table: Table, recipe: Recipe) -> tuple[Table, Recipe]:
    """`table` with one spelling of each class in the columns whose part says `merge_alike`, and `recipe` with that spelling
    wherever it names such a class. The same objects where nothing is to be merged; of what is merged already, nothing is.
    """
    parts = [part for part in recipe.columns if part.merge_alike and table.has(part.name)]
    if not parts:
        return table, recipe
    columns = {part.name: merged_cells(table.column(part.name)) for part in parts}
    spellings = {
        name: {alike_key(text): text for text in cells.classes} for name, cells in columns.items() if _has_few(cells)
    }
    recipe = _with_spellings(recipe, spellings)
    if all(columns[name] is table.column(name) for name in columns):
        return table, recipe
    return Table(tuple(columns.get(cells.name, cells) for cells in table.columns)), recipe


def merged_cells(cells: Column) -> Column:
    """The column with the most frequent spelling in place of each that looks like it."""
    groups = alike_classes(cells)
    if not groups:
        return cells
    return TextColumn.of_classes(cells.name, *cached(cells, "merged", lambda: _merged(cells, groups)))


def _alike(cells: TextColumn) -> tuple[Spellings, ...]:
    places: dict[str, list[int]] = {}
    for at, text in enumerate(cells.classes):
        places.setdefault(alike_key(text), []).append(at)
    several = [group for group in places.values() if len(group) > 1]
    if not several:
        return ()
    indices = cells.class_indices
    counts = np.bincount(indices[indices >= 0], minlength=len(cells.classes))
    distinct, rows = np.unique(indices, return_index=True)
    first = dict(zip(distinct.tolist(), rows.tolist(), strict=True))
    ordered = (sorted(group, key=lambda at: (-int(counts[at]), first[at])) for group in several)
    return tuple(
        Spellings(tuple(cells.classes[at] for at in group), tuple(int(counts[at]) for at in group)) for group in ordered
    )


def _merged(
    cells: Column, groups: Iterable[Spellings]
) -> tuple[NDArray[np.object_], tuple[str, ...], NDArray[np.int64]]:
    """The cells, the classes, and the place of each cell's class among them, −1 where it is missing."""
    spelling = {text: group.texts[0] for group in groups for text in group.texts}
    texts = [spelling.get(text, text) for text in cells.classes]
    classes = tuple(sorted(set(texts)))
    place = {text: at for at, text in enumerate(classes)}
    indices = np.array([*(place[text] for text in texts), -1], dtype=np.int64)[cells.class_indices]
    return np.array([*classes, None], dtype=object)[indices], classes, indices


def _has_few(cells: Column) -> bool:
    return isinstance(cells, TextColumn) and len(cells.classes) <= MAX_TEXTS


def _with_spellings(recipe: Recipe, spellings: Mapping[str, Mapping[str, str]]) -> Recipe:
    """`recipe` with the spelling that stays, by its key, wherever it names a class of one of the columns, else as it is."""

    def chosen(name: str, texts: Iterable[str]) -> tuple[str, ...]:
        known = spellings[name]
        return tuple(dict.fromkeys(known.get(alike_key(text), text) if text else text for text in texts))

    parts, split, weights = [], recipe.split, recipe.given_class_weights
    for part in (recipe.column(name) for name in spellings):
        (constant,) = chosen(part.name, (part.constant,))
        parts.append(part.replace(order=chosen(part.name, part.order), constant=constant))
    if split.column in spellings:
        values, tests = (chosen(split.column, texts) for texts in (split.validation_values, split.test_values))
        split = split.replace(validation_values=values, test_values=tests)
    targets = [target.name for target in recipe.with_role(Role.TARGET)]
    if len(targets) == 1 and targets[0] in spellings:
        given = {weight.name: weight.weight for weight in weights}
        found = {chosen(targets[0], (name,))[0]: weight for name, weight in given.items()}
        found |= {name: weight for name, weight in given.items() if name in found}
        weights = tuple(ClassWeight(name=name, weight=weight) for name, weight in found.items())
    changed = recipe.with_columns(parts).replace(split=split, given_class_weights=weights)
    return recipe if changed == recipe else changed
