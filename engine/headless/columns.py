"""The columns that the arguments of `train` name, and the roles that they get."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling
from engine.data.table import Table
from engine.headless.arguments import Options
from engine.headless.names import listed, resolve_names
from engine.headless.usage import UsageError
from engine.text import Text


@dataclass(frozen=True)
class NamedColumns:
    """Columns of the table. `merge_alike`: None where nothing is to be merged, empty where all columns are."""

    target: tuple[str, ...]
    features: tuple[str, ...]
    ignore: tuple[str, ...]
    classes: tuple[str, ...]
    merge_alike: tuple[str, ...] | None


def named_columns(options: Options, table: Table, *, needs_target: bool) -> NamedColumns:
    """What is named exists, and in one role only. Raises UsageError."""
    known = table.names
    roles = {
        "--target": resolve_names("--target", options.target, known),
        "--features": resolve_names("--features", options.features, known),
        "--ignore": resolve_names("--ignore", options.ignore, known),
    }
    if needs_target and not roles["--target"]:
        raise UsageError(
            Text("--target is missing; name the column to be learnt, one of {names}.", names=listed(known))
        )
    _refuse_two_roles(roles)
    merged = None if options.merge_alike is None else resolve_names("--merge-alike", options.merge_alike, known)
    classes = resolve_names("--classes", options.classes, known)
    if both := sorted(set(classes).intersection(roles["--ignore"])):
        raise UsageError(Text("'{both}' stands in --classes and in --ignore; leave it in one of them.", both=both[0]))
    return NamedColumns(roles["--target"], roles["--features"], roles["--ignore"], classes, merged)


def with_roles(recipe: Recipe, named: NamedColumns) -> Recipe:
    """`recipe` with the roles that were named; where targets or features are, no other column keeps that role."""
    given = {
        **dict.fromkeys(named.features, Role.FEATURE),
        **dict.fromkeys(named.target, Role.TARGET),
        **dict.fromkeys(named.ignore, Role.IGNORED),
    }

    def role_of(column: ColumnRecipe) -> Role:
        role = column.role
        if named.target and role is Role.TARGET:
            role = Role.FEATURE
        if named.features and role is Role.FEATURE:
            role = Role.IGNORED
        return given.get(column.name, role)

    changed = ((column, role_of(column)) for column in recipe.columns)
    return recipe.with_columns(column.replace(role=role) for column, role in changed if role is not column.role)


def with_classes(recipe: Recipe, named: NamedColumns) -> Recipe:
    """`recipe` with the columns encoded one-hot that were named as classes; one that was left out becomes a feature.

    Raises UsageError where that was a person's word.
    """
    columns = [recipe.column(name) for name in named.classes]
    for column in columns:
        if column.role is Role.IGNORED and named.features:
            raise UsageError(Text("--classes: '{column}' is not used; add it to --features.", column=column.name))
    return recipe.with_columns(
        column.replace(
            role=Role.FEATURE if column.role is Role.IGNORED else column.role,
            encoding=column.encoding if column.encoding.has_classes else Encoding.ONE_HOT,
            scaling=Scaling.RAW,
        )
        for column in columns
    )


def _refuse_two_roles(roles: Mapping[str, tuple[str, ...]]) -> None:
    for (option, chosen), (other, names) in combinations(roles.items(), 2):
        if both := sorted(set(chosen).intersection(names)):
            raise UsageError(
                Text(
                    "'{both}' stands in {option} and in {other}; leave it in one of them.",
                    both=both[0],
                    option=option,
                    other=other,
                )
            )
