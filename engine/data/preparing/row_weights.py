"""How much each row counts in the loss: its class's weight times what a column says."""

import numpy as np
from numpy.typing import NDArray

from engine.config.recipe import ClassWeights
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.parsed import parsed
from engine.data.preparing.plan import Plan

Array = NDArray[np.float64]


def class_weights(planned: Plan, how: ClassWeights | None = None) -> dict[str, float]:
    """The weight of each class of the only target; empty where classes have none. `how`: None is what the recipe says.

    Balanced is scikit-learn's: n / (K nₖ). A class without a training row has the weight 1, and nothing to weigh.
    """
    classes, recipe = planned.output_classes, planned.recipe
    how = how or recipe.class_weights
    if how is ClassWeights.NONE or not classes:
        return {}
    if how is ClassWeights.GIVEN:
        given = {weight.name: weight.weight for weight in recipe.given_class_weights}
        return {name: given.get(name, 1.0) for name in classes}
    target = planned.targets[0]
    places = parsed(planned.table.column(target.recipe.name), target)[planned.learnt_rows]
    counts = np.bincount(places[~np.isnan(places)].astype(np.intp), minlength=len(classes)).astype(np.float64)
    seen = int((counts > 0).sum())
    weights = np.divide(counts.sum(), seen * counts, out=np.ones(len(classes)), where=counts > 0)
    return dict(zip(classes, weights.tolist(), strict=True))


def row_weights(
    planned: Plan, weight: FittedColumn | None, classes: dict[str, float], target: FittedColumn | None
) -> tuple[Array | None, Array | None]:
    """The weight of every table row as a training row, and as one that validates or tests; None where nothing is weighed.

    Class weights weigh training rows alone, as Keras's `class_weight` does; the column weighs all rows.
    """
    if weight is None and not classes:
        return None, None
    table = planned.table
    own = np.ones(table.rows) if weight is None else weight.entries(table.column(weight.planned.recipe.name))[:, 0]
    if not classes or target is None:
        return own, own
    places = target.filled(parsed(table.column(target.planned.recipe.name), target.planned)).astype(np.intp)
    return own * np.array(list(classes.values()))[places], own
