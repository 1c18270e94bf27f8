"""One line that tells what became of the data."""

from engine.config.arrangement import Windows
from engine.config.layers.shaping import shape_text
from engine.config.recipe import ClassWeights, ColumnRecipe, Encoding, MissingCells, Recipe, Scaling, SplitBy
from engine.data.preparing.plan import Plan


def summary(plan: Plan, recipe: Recipe | None = None) -> str:
    """What the recipe makes of the table: "120 training rows, 30 validation; 4 features → 4 inputs; 3 classes → 3 outputs".

    With `recipe`, also how the rows are split and weighed, where that is not the usual way.
    """
    parts = [
        _parts(plan, recipe),
        f"{_count(len(plan.features), 'feature')} → {_inputs(plan)}",
        _targets(plan),
    ]
    if plan.left_out:
        parts.append(f"{_count(plan.left_out, 'row')} with missing cells left out")
    if plan.filled:
        parts.append(f"missing cells of {_count(plan.filled, 'row')} filled")
    if recipe is not None and recipe.class_weights is not ClassWeights.NONE:
        parts.append(f"classes weighed: {recipe.class_weights.value}")
    if plan.weight is not None:
        parts.append(f"rows weighed by '{plan.weight.recipe.name}'")
    if recipe is not None and plan.validation_rows + plan.test_rows and _is_fitted(plan):
        parts.append("fitted on the training rows alone")
    return "; ".join(parts)


def _is_fitted(plan: Plan) -> bool:
    """True where numbers of the training rows decide what becomes of all rows."""
    scaled = any(_is_scaled(column.recipe) for column in (*plan.features, *plan.targets))
    filled = any(not column.drops and column.missing is not MissingCells.CONSTANT for column in plan.features)
    return scaled or (filled and plan.filled > 0)


def _is_scaled(column: ColumnRecipe) -> bool:
    """True where a scaling has numbers of its own."""
    return column.encoding.can_be_scaled and column.scaling not in (Scaling.RAW, Scaling.LOG)


def _parts(plan: Plan, recipe: Recipe | None) -> str:
    what = "training window" if isinstance(plan.arrangement, Windows) else "training row"
    said = f"{_count(plan.training_rows, what)}, {plan.validation_rows:,} validation{_how(plan, recipe)}"
    return f"{said}, {plan.test_rows:,} test" if plan.test_rows else said


def _how(plan: Plan, recipe: Recipe | None) -> str:
    """How the rows are split, where it is not by chance."""
    if recipe is None or not plan.validation_rows + plan.test_rows:
        return ""
    split = recipe.split
    groups = f", whole groups of '{split.group}'" if split.shuffle else f", of each '{split.group}'"
    groups = groups if split.group else ""
    match split.by:
        case SplitBy.FOLDS:
            return f" (fold {split.fold} of {split.folds}{'' if split.shuffle else ', in order'}{groups})"
        case SplitBy.COLUMN:
            return f" (by '{split.column}')"
        case SplitBy.SHARE:
            return (f" ({groups[2:]})" if groups else "") if split.shuffle else f" (the last rows{groups[1:]})"


def _inputs(plan: Plan) -> str:
    """How much enters the network, and as what."""
    arrangement = plan.arrangement
    if isinstance(plan.inputs, int):
        return _count(plan.inputs, "input")
    if isinstance(arrangement, Windows):
        return f"windows of {shape_text(plan.inputs)}, target {_count(arrangement.horizon, 'row')} later"
    return f"images of {shape_text(plan.inputs)}"


def _targets(plan: Plan) -> str:
    if not plan.output_classes:
        scaled = any(
            target.recipe.encoding.can_be_scaled and target.recipe.scaling is not Scaling.RAW for target in plan.targets
        )
        note = ", scaled, and the loss with it" if scaled else ""
        return f"{_count(len(plan.targets), 'target')} → {_count(plan.outputs, 'output')}{note}"
    classes = _count(len(plan.output_classes), "class", "classes")
    # The entry of a class index is no output of the network: sparse cross-entropy takes one output per class.
    as_index = plan.targets[0].recipe.encoding is Encoding.CLASS_INDEX
    return f"{classes} → 1 class index" if as_index else f"{classes} → {_count(plan.outputs, 'output')}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
