"""What the recipe becomes when the table's columns do: another name, gone, new, or of another type. Decides only."""

from collections.abc import Collection, Iterable

from engine.config.recipe import Encoding, Recipe, Role
from engine.data.editing.formula import inputs
from engine.data.preparing.guess import guess_column
from engine.data.preparing.guess_scaling import guess_scaling
from engine.data.preparing.left_out import why_left_out
from engine.data.table import NumberColumn, Table
from gui.data.column_edits import part_of, with_role


def with_renamed(recipe: Recipe, old: str, new: str) -> Recipe:
    """Column `old` is called `new` now."""
    return recipe.with_names({old: new})


def without(recipe: Recipe, names: Collection[str]) -> Recipe:
    """The columns `names` are gone."""
    return recipe.replace(columns=tuple(part for part in recipe.columns if part.name not in names))


def with_formula(recipe: Recipe, table: Table, name: str) -> Recipe:
    """Column `name` of `table` is computed: a feature with the usual scaling, but ignored where it would give the target away."""
    column = table.column(name)
    assert isinstance(column, NumberColumn), "formulas give numbers"
    role = Role.IGNORED if tells_target(recipe, table, name) else Role.FEATURE
    changed = with_role(recipe, table, [name], role)
    part = part_of(changed, table, name)
    return changed.with_column(part.replace(encoding=Encoding.NUMBER, scaling=guess_scaling(column, role)))


def tells_target(recipe: Recipe, table: Table, name: str) -> bool:
    """Whether the formula of `name` needs a target, itself or by another formula."""
    targets = {part.name for part in recipe.with_role(Role.TARGET)}
    seen, wanted = set(), [name]
    while wanted:
        column = table.column(wanted.pop())
        if column.name in targets:
            return True
        if column.name not in seen and isinstance(column, NumberColumn) and column.formula:
            wanted += inputs(column.formula, table.names)
        seen.add(column.name)
    return False


def with_copies(recipe: Recipe, table: Table, names: Iterable[str]) -> Recipe:
    """New columns of `table` that are blank or copies: ignored at first, since two of a kind say nothing new."""
    return with_role(recipe, table, names, Role.IGNORED)


def with_types(recipe: Recipe, table: Table, names: Iterable[str], *, before: Table) -> Recipe:
    """The columns `names` of `table` are of another type than `before`, and prepared as such columns usually are.

    Roles stay, but that a column becomes a feature which was ignored and looked useless for its type alone.
    """
    changed = []
    for name in filter(recipe.has, names):
        part, column = recipe.column(name), table.column(name)
        was_useless = why_left_out(before.column(name)) is not None
        is_found = part.role is Role.IGNORED and was_useless and why_left_out(column) is None
        usual = guess_column(column, Role.FEATURE if is_found else part.role)
        changed.append(part.replace(role=usual.role, encoding=usual.encoding, scaling=usual.scaling))
    return recipe.with_columns(changed)
