"""How a table becomes tensors: a role, an encoding and a scaling per column, missing cells, and the split."""

from enum import StrEnum
from typing import Self

from pydantic import Field

from engine.spec.base import Spec


class Role(StrEnum):
    """What a column is for."""

    FEATURE = "feature"
    TARGET = "target"
    IGNORED = "ignored"


class Encoding(StrEnum):
    """How a column's cells become numbers."""

    NUMBER = "number"
    ONE_HOT = "one_hot"
    CLASS_INDEX = "class_index"


class Scaling(StrEnum):
    """What is done to a column of numbers; fitted on the training rows only."""

    RAW = "raw"
    STANDARD = "standard"
    MINMAX = "minmax"


class Missing(StrEnum):
    """What becomes of rows with an empty cell in a feature or target."""

    DROP = "drop"
    FILL = "fill"


class ColumnRecipe(Spec):
    """One column's part in the recipe."""

    name: str
    role: Role = Field(
        Role.FEATURE, title="Role", description="Features go into the network, targets are what it learns."
    )
    encoding: Encoding = Field(
        Encoding.NUMBER,
        title="Encoding",
        description="Number: the value itself. One-hot: one 0/1 entry per class. Class index: 0, 1, 2, … in one entry.",
    )
    scaling: Scaling = Field(
        Scaling.RAW,
        title="Scaling",
        description="Raw: unchanged. Standard: (x − mean) / deviation. Min-max: (x − min) / (max − min). "
        "Fitted on the training rows only.",
    )


class Split(Spec):
    """Which rows validate. As in scikit-learn, the validation part has ⌈fraction · rows⌉ rows."""

    validation: float = Field(
        0.2,
        ge=0.0,
        le=0.9,
        title="Validation part",
        description="The share of the rows that is kept aside to validate; 0 trains on all rows.",
    )
    shuffle: bool = Field(
        True,
        title="Shuffle rows",
        description="Draw the validation rows at random; off takes the last rows of the file.",
    )
    stratified: bool = Field(
        False, title="Stratified", description="Keep each class's share equal in both parts (needs a class target)."
    )
    seed: int = Field(
        0, ge=0, le=2**32 - 1, title="Split seed", description="The same seed draws the same validation rows."
    )


class Recipe(Spec):
    """How a table becomes tensors."""

    columns: tuple[ColumnRecipe, ...] = ()
    missing: Missing = Field(
        Missing.DROP,
        title="Missing cells",
        description="Drop: leave out rows with an empty cell. Fill: put in the training rows' mean, or the most frequent class.",
    )
    split: Split = Split()

    def column(self, name: str) -> ColumnRecipe:
        """The column called `name`. Raises KeyError when the recipe has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    @property
    def has_one_hot_target(self) -> bool:
        """True where one column is the only target and is encoded one-hot: a row of target entries is one class."""
        targets = self.with_role(Role.TARGET)
        return len(targets) == 1 and targets[0].encoding is Encoding.ONE_HOT

    def with_role(self, role: Role) -> tuple[ColumnRecipe, ...]:
        """The columns of one role, in table order."""
        return tuple(column for column in self.columns if column.role is role)

    def with_column(self, changed: ColumnRecipe) -> Self:
        """The recipe with the column of the same name replaced."""
        return self.replace(columns=tuple(changed if c.name == changed.name else c for c in self.columns))
