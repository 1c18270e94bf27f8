"""One line that tells what became of the data."""

from engine.config.arrangement import Windows
from engine.config.axes import shape_text
from engine.config.recipe import ClassWeights, ColumnRecipe, Encoding, MissingCells, Recipe, Scaling, SplitBy
from engine.data.preparing.plan import Plan
from engine.text import NOTHING, Text, joined, term


def summary(plan: Plan, recipe: Recipe | None = None) -> Text:
    """What the recipe makes of the table: "120 training rows, 30 validation; 4 features → 4 inputs; 3 classes → 3 outputs".

    With `recipe`, also how the rows are split and weighed, where that is not the usual way.
    """
    parts = [
        _parts(plan, recipe),
        Text("{n:,} features → {inputs}", "{n:,} feature → {inputs}", n=len(plan.features), inputs=_inputs(plan)),
        _targets(plan),
    ]
    if len(plan.set_aside):
        parts.append(Text("{n:,} rows set aside", "{n:,} row set aside", n=len(plan.set_aside)))
    if plan.left_out:
        left_out = Text(
            "{n:,} rows with missing cells left out", "{n:,} row with missing cells left out", n=plan.left_out
        )
        parts.append(left_out)
    if plan.filled:
        parts.append(Text("missing cells of {n:,} rows filled", "missing cells of {n:,} row filled", n=plan.filled))
    if recipe is not None and recipe.class_weights is not ClassWeights.NONE:
        parts.append(Text("classes weighed: {how}", how=term(recipe.class_weights.value)))
    if plan.weight is not None:
        parts.append(Text("rows weighed by '{name}'", name=plan.weight.recipe.name))
    if recipe is not None and plan.validation_rows + plan.test_rows and _is_fitted(plan):
        parts.append(Text("fitted on the training rows alone"))
    return joined(parts, "; ")


def _is_fitted(plan: Plan) -> bool:
    """True where numbers of the training rows decide what becomes of all rows."""
    scaled = any(_is_scaled(column.recipe) for column in (*plan.features, *plan.targets))
    filled = any(not column.drops and column.missing is not MissingCells.CONSTANT for column in plan.features)
    return scaled or (filled and plan.filled > 0)


def _is_scaled(column: ColumnRecipe) -> bool:
    """True where a scaling has numbers of its own."""
    return column.encoding.can_be_scaled and column.scaling not in (Scaling.RAW, Scaling.LOG)


def _parts(plan: Plan, recipe: Recipe | None) -> Text:
    if isinstance(plan.arrangement, Windows):
        training = Text("{n:,} training windows", "{n:,} training window", n=plan.training_rows)
    else:
        training = Text("{n:,} training rows", "{n:,} training row", n=plan.training_rows)
    validation = Text("{rows:,} validation", rows=plan.validation_rows)
    if how := _how(plan, recipe):
        validation = Text("{validation} ({how})", validation=validation, how=how)
    test = Text("{rows:,} test", rows=plan.test_rows) if plan.test_rows else NOTHING
    return joined((training, validation, test), ", ")


def _how(plan: Plan, recipe: Recipe | None) -> Text:
    """How the rows are split, where it is not by chance."""
    if recipe is None or not plan.validation_rows + plan.test_rows:
        return NOTHING
    split = recipe.split
    whole = Text("whole groups of '{group}'", group=split.group) if split.group else NOTHING
    each = Text("of each '{group}'", group=split.group) if split.group else NOTHING
    match split.by:
        case SplitBy.FOLDS:
            fold = Text("fold {fold} of {folds}", fold=split.fold, folds=split.folds)
            return joined((fold, whole) if split.shuffle else (fold, Text("in order"), each), ", ")
        case SplitBy.COLUMN:
            return Text("by '{column}'", column=split.column)
        case SplitBy.SHARE:
            return whole if split.shuffle else joined((Text("the last rows"), each))


def _inputs(plan: Plan) -> Text:
    """How much enters the network, and as what."""
    arrangement = plan.arrangement
    if isinstance(plan.inputs, int):
        return Text("{n:,} inputs", "{n:,} input", n=plan.inputs)
    shape = shape_text(plan.inputs)
    if isinstance(arrangement, Windows):
        return Text(
            "windows of {shape}, target {n:,} rows later",
            "windows of {shape}, target {n:,} row later",
            n=arrangement.horizon,
            shape=shape,
        )
    return Text("images of {shape}", shape=shape)


def _targets(plan: Plan) -> Text:
    outputs = Text("{n:,} outputs", "{n:,} output", n=plan.outputs)
    if not plan.output_classes:
        scaled = any(
            target.recipe.encoding.can_be_scaled and target.recipe.scaling is not Scaling.RAW for target in plan.targets
        )
        targets = Text("{n:,} targets", "{n:,} target", n=len(plan.targets))
        note = Text("scaled, and the loss with it") if scaled else NOTHING
        return joined((joined((targets, outputs), " → "), note), ", ")
    classes = Text("{n:,} classes", "{n:,} class", n=len(plan.output_classes))
    # The entry of a class index is no output of the network: sparse cross-entropy takes one output per class.
    as_index = plan.targets[0].recipe.encoding is Encoding.CLASS_INDEX
    return joined((classes, Text("1 class index") if as_index else outputs), " → ")
