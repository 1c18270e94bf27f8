"""One line that tells what became of the data."""

from engine.data.plan import Plan
from engine.spec.recipe import Encoding


def summary(plan: Plan) -> str:
    """What the recipe makes of the table: "120 training rows, 30 validation; 4 features → 4 inputs; 3 classes → 3 outputs"."""
    parts = [
        f"{_count(plan.training_rows, 'training row')}, {plan.validation_rows:,} validation",
        f"{_count(len(plan.features), 'feature')} → {_count(plan.inputs, 'input')}",
        _targets(plan),
    ]
    if plan.left_out:
        parts.append(f"{_count(plan.left_out, 'row')} with missing cells left out")
    if plan.filled:
        parts.append(f"missing cells of {_count(plan.filled, 'row')} filled")
    return "; ".join(parts)


def _targets(plan: Plan) -> str:
    if not plan.output_classes:
        return f"{_count(len(plan.targets), 'target')} → {_count(plan.outputs, 'output')}"
    classes = _count(len(plan.output_classes), "class", "classes")
    # The entry of a class index is no output of the network: sparse cross-entropy takes one output per class.
    as_index = plan.targets[0].recipe.encoding is Encoding.CLASS_INDEX
    return f"{classes} → 1 class index" if as_index else f"{classes} → {_count(plan.outputs, 'output')}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
