"""Why columns are not used, and the options with which they are."""

import shlex

from engine.config.columns import ColumnRecipe, Encoding, Role
from engine.config.recipe import Recipe
from engine.data.preparing.left_out import why_left_out
from engine.data.preparing.left_out_words import Remedy, carried_out, remedies, why
from engine.data.table import Table
from engine.headless.names import as_typed
from engine.headless.setting_path import path_text
from engine.text import NOTHING, Text, joined, or_list, term


def left_out(table: Table, recipe: Recipe) -> dict[str, Text]:
    """Of each column that is ignored and of no use as it stands, the reason and the options that make it of use."""
    ignored = (part for part in recipe.with_role(Role.IGNORED) if table.has(part.name))
    return {part.name: said for part in ignored if (said := left_out_words(table, part))}


def left_out_words(table: Table, part: ColumnRecipe) -> Text:
    """The reason and the options for one column; "" where nothing but the recipe keeps it from being used."""
    left = why_left_out(table.column(part.name)) if table.has(part.name) else None
    if left is None:
        return NOTHING
    ways = [joined((term(remedy.value), _options(remedy, part)), ": ") for remedy in remedies(left, part)]
    return Text("{why}; {options}", why=why(left), options=or_list(ways)) if ways else why(left)


def _options(remedy: Remedy, part: ColumnRecipe) -> str:
    changed = carried_out(remedy, part)
    if changed is None:
        return f"--types {shlex.quote(f'{as_typed(part.name)}=number')}"
    before, after = part.model_dump(mode="json"), changed.model_dump(mode="json")
    if changed.encoding is Encoding.NUMBER:
        del after["scaling"]  # it is guessed by the role
    place = ("recipe", "columns", part.name)
    changes = (f"{path_text((*place, field))}={value}" for field, value in after.items() if before[field] != value)
    return " ".join(f"--set {shlex.quote(change)}" for change in changes)
