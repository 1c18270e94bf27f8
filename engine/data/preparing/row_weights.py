"""How much each row counts in the loss: its class's weight times what a column says."""

import numpy as np
from numpy.typing import NDArray

from engine.config.recipe import ClassWeights, Recipe
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.parsed import parsed
from engine.data.preparing.plan import Plan
from engine.data.table import Table

Array = NDArray[np.float64]


def class_weights(table: Table, recipe: Recipe, planned: Plan, rows: NDArray[np.intp]) -> dict[str, float]:
    """The weight of each class of the only target; empty where classes have none. `rows`: the training rows.

    Balanced is scikit-learn's: n / (K nₖ). A class without a training row has the weight 1, and nothing to weigh.
    """
    classes = planned.output_classes
    if recipe.class_weights is ClassWeights.NONE or not classes:
        return {}
    if recipe.class_weights is ClassWeights.GIVEN:
        given = {weight.name: weight.weight for weight in recipe.given_class_weights}
        return {name: given.get(name, 1.0) for name in classes}
    target = planned.targets[0]
    places = parsed(table.column(target.recipe.name), target)[rows]
    counts = np.bincount(places[~np.isnan(places)].astype(np.intp), minlength=len(classes)).astype(np.float64)
    seen = int((counts > 0).sum())
    weights = np.divide(counts.sum(), seen * counts, out=np.ones(len(classes)), where=counts > 0)
    return dict(zip(classes, weights.tolist(), strict=True))


def row_weights(
    table: Table, planned: Plan, weight: FittedColumn | None, classes: dict[str, float], target: FittedColumn | None
) -> tuple[Array | None, Array | None]:
    """The weight of every table row as a training row, and as one that validates or tests; None where nothing is weighed.

    Class weights weigh training rows alone, as Keras's `class_weight` does; the column weighs all rows.
    """
    if weight is None and not classes:
        return None, None
    own = np.ones(table.rows) if weight is None else weight.entries(table.column(weight.planned.recipe.name))[:, 0]
    if not classes or target is None:
        return own, own
    places = target.filled(parsed(table.column(target.planned.recipe.name), target.planned)).astype(np.intp)
    return own * np.array(list(classes.values()))[places], own
