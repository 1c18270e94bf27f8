"""How a table becomes tensors: what each column gives, missing cells, the split, and how much each row counts."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Self

from pydantic import Field

from engine.config.arrangement import Arrangement, Flat
from engine.config.base import Many, Spec
from engine.config.columns import ColumnRecipe, DateOrder, DatePart, Encoding, MissingCells, Role, Scaling, TimeForm
from engine.config.set_aside import SetAside
from engine.config.split import Split, SplitBy


class Missing(StrEnum):
    """What becomes of rows with an empty cell in a feature or target."""

    DROP = "drop"
    FILL = "fill"


class ClassWeights(StrEnum):
    """How much the training rows of each class count."""

    NONE = "none"
    BALANCED = "balanced"
    GIVEN = "given"


class ClassWeight(Spec):
    """How much a training row of one class counts."""

    name: str = Field(title="Class")
    weight: float = Field(1.0, ge=0.0, le=1e9, title="Weight")


class Recipe(Spec):
    """How a table becomes tensors."""

    columns: Many[ColumnRecipe] = ()
    missing: Missing = Field(
        Missing.DROP,
        title="Missing cells",
        description="Drop: leave out rows with an empty cell. Fill: put in the training rows' mean, or the most frequent class.",
    )
    split: Split = Split()
    set_aside: SetAside = SetAside()
    arrangement: Arrangement = Field(
        Flat(), title="Input", description="How the features of a row lie in the input: side by side, or in a shape."
    )
    class_weights: ClassWeights = Field(
        ClassWeights.NONE,
        title="Class weights",
        description="Balanced: rows / (classes · rows of the class), so that each class counts the same in sum. "
        "They weigh the training rows alone, as Keras's class_weight does.",
    )
    given_class_weights: Many[ClassWeight] = Field(
        (), title="Given weights", description="The weights of the classes; one that is not named has weight 1."
    )

    def column(self, name: str) -> ColumnRecipe:
        """The column called `name`. Raises KeyError when the recipe has none."""
        return self._by_name[name]

    def has(self, name: str) -> bool:
        """True where the recipe has a column called `name`."""
        return name in self._by_name

    @property
    def is_weighted(self) -> bool:
        """True where rows may count differently: the loss is a weighted mean."""
        return self.class_weights is not ClassWeights.NONE or bool(self.with_role(Role.WEIGHT))

    def with_role(self, role: Role) -> tuple[ColumnRecipe, ...]:
        """The columns of one role, in table order."""
        return tuple(column for column in self.columns if column.role is role)

    def with_column(self, changed: ColumnRecipe) -> Self:
        """The recipe with the column of the same name replaced."""
        return self.with_columns((changed,))

    def with_columns(self, changed: Iterable[ColumnRecipe]) -> Self:
        """The recipe with the columns of the same names replaced, all in one go: each call copies every column."""
        by_name = {column.name: column for column in changed}
        return self.replace(columns=tuple(by_name.get(column.name, column) for column in self.columns))

    def with_names(self, names: Mapping[str, str]) -> Self:
        """The recipe with columns called otherwise: new names by the old ones. The split follows."""
        columns = tuple(column.replace(name=names.get(column.name, column.name)) for column in self.columns)
        split = self.split
        split = split.replace(column=names.get(split.column, split.column), group=names.get(split.group, split.group))
        return self.replace(columns=columns, split=split)

    @cached_property
    def _by_name(self) -> dict[str, ColumnRecipe]:
        """The columns by name; the first of a name where two have it."""
        return {column.name: column for column in reversed(self.columns)}


__all__ = [
    "ClassWeight",
    "ClassWeights",
    "ColumnRecipe",
    "DateOrder",
    "DatePart",
    "Encoding",
    "Missing",
    "MissingCells",
    "Recipe",
    "Role",
    "Scaling",
    "SetAside",
    "Split",
    "SplitBy",
    "TimeForm",
]
