"""What was fitted on the training rows of a run, without its table: it prepares the rows of any other."""

from typing import Self

from pydantic import Field, model_validator

from engine.config.arrangement import Arrangement, Flat, Image, Windows
from engine.config.base import Many, Spec
from engine.config.experiment import Experiment
from engine.config.shapes import Inputs
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.fitted import FittedColumn
from engine.results.decoding import Sides
from engine.results.predictions import sides_of

MAX_WIDTH = 1 << 20
"""Entries that one column may have in a file."""


class Preparation(Spec):
    """How the cells of a row become the network's input, and its outputs what they say of each target.

    `sides`: of each target the two numbers that stand for its no and its yes, None where it is learnt as something else.
    `group`: the column that says to which series a row of windows belongs, or nothing. Raises ValidationError for columns that
    contradict themselves, as in a damaged file.
    """

    features: Many[FittedColumn]
    targets: Many[FittedColumn] = Field(min_length=1)
    arrangement: Arrangement = Flat()
    group: str = ""
    sides: Many[Sides]

    @property
    def inputs(self) -> Inputs:
        """What enters the network for one row: the width of X, or the shape behind its first axis."""
        width = sum(column.planned.width for column in self.features)
        match self.arrangement:
            case Windows(length=length):
                return length, width
            case Image(height=height, width=across, channels=channels):
                return height, across, channels
            case _:
                return width

    @property
    def feature_names(self) -> tuple[str, ...]:
        """The columns that a table must have."""
        names = tuple(column.planned.recipe.name for column in self.features)
        return (
            (*names, self.group) if isinstance(self.arrangement, Windows) and self.group not in ("", *names) else names
        )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for column in (*self.features, *self.targets):
            _refuse_contradictions(column)
        if len(self.sides) != len(self.targets):
            raise ValueError("each target needs its sides")
        return self


def preparation_of(experiment: Experiment, dataset: Dataset) -> Preparation:
    """That of a run of `experiment` on `dataset`."""
    return Preparation(
        features=dataset.features,
        targets=dataset.targets,
        arrangement=dataset.plan.arrangement,
        group=dataset.plan.recipe.split.group,
        sides=sides_of(experiment, dataset),
    )


def _refuse_contradictions(column: FittedColumn) -> None:
    """Raise ValueError for a column whose parts do not go together."""
    planned = column.planned
    name, encoding = planned.recipe.name, planned.recipe.encoding
    classes = len(planned.classes)
    if not planned.width == len(planned.entries) == len(column.scalings) or planned.width > MAX_WIDTH:
        raise ValueError(f"'{name}' has {planned.width} entries and {len(column.scalings)} scalings")
    if any(scaling.scale == 0 for scaling in column.scalings):
        raise ValueError(f"'{name}' is divided by 0")
    if encoding.has_classes and classes == 0:
        raise ValueError(f"'{name}' has no classes")
    if (
        column.fill is not None
        and not encoding.is_quantity
        and not (column.fill.is_integer() and 0 <= column.fill < classes)
    ):
        raise ValueError(f"'{name}' is filled with class {column.fill:g} of {classes}")
