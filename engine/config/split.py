"""The split: which rows train, which validate, and which are kept aside to test."""

from enum import StrEnum

from pydantic import Field

from engine.config.base import Many, Spec
from engine.text import Text

PART_TEXTS = {"training": Text("training"), "validation": Text("validation"), "test": Text("test")}
"""What the parts of the rows are called."""


class SplitBy(StrEnum):
    """By what the rows that validate are chosen."""

    SHARE = "share"
    FOLDS = "folds"
    COLUMN = "column"


class Split(Spec):
    """Which rows validate and test. As in scikit-learn, a part of a share f has ⌈f · rows⌉ rows.

    The test rows are taken first. In order (not shuffled) the parts follow one another: training, validation, test.

    Where a column groups the rows, parts drawn at random are made of whole groups: a share f is ⌈f · groups⌉ of them, and folds
    are scikit-learn's GroupKFold. In order every group is cut by itself, as the whole table would be: its last rows validate.
    """

    by: SplitBy = Field(
        SplitBy.SHARE,
        title="Split by",
        description="Share: a part of the rows validates. Folds: one of K parts of equal size validates. "
        "Column: the cells of a column say which rows validate and test.",
    )
    validation: float = Field(
        0.2,
        ge=0.0,
        le=0.9,
        title="Validation part",
        description="The share of the rows that is kept aside to validate; 0 trains on all rows.",
    )
    test: float = Field(
        0.0,
        ge=0.0,
        le=0.9,
        title="Test part",
        description="The share of the rows that is kept aside until the run has ended; it chooses and stops nothing.",
    )
    folds: int = Field(
        5, ge=2, le=1000, title="Folds", description="Into how many parts the rows are divided; one of them validates."
    )
    fold: int = Field(1, ge=1, le=1000, title="Fold", description="The number of the fold that validates, from 1.")
    column: str = Field("", title="Split column", description="The column whose cells say to which part a row belongs.")
    validation_values: Many[str] = Field(
        (), title="Validates where", description="Rows with one of these cells in the split column validate."
    )
    test_values: Many[str] = Field(
        (), title="Tests where", description="Rows with one of these cells in the split column test."
    )
    group: str = Field(
        "",
        title="Groups",
        description="A column that says which rows belong together: a series, a person, a place. At random, whole groups are "
        "drawn, so that none lies in two parts. In order, each group is cut by itself: its last rows validate. "
        "Windows stay within one group.",
    )
    shuffle: bool = Field(
        True,
        title="Shuffle rows",
        description="Draw the parts at random; off keeps the rows in order (for time series): the last rows validate.",
    )
    stratified: bool = Field(
        False, title="Stratified", description="Keep each class's share equal in all parts (needs a class target)."
    )
    seed: int = Field(
        0, ge=0, le=2**32 - 1, title="Split seed", description="The same seed draws the same validation rows."
    )
