"""One line that tells what became of the data."""

from engine.data.plan import Plan


def summary(plan: Plan) -> str:
    """What the recipe makes of the table: "120 training rows, 30 validation; 4 features → 4 inputs; 3 classes → 3 outputs"."""
    parts = [
        f"{_count(plan.training_rows, 'training row')}, {plan.validation_rows:,} validation",
        f"{_count(len(plan.features), 'feature')} → {_count(plan.inputs, 'input')}",
        f"{_target(plan)} → {_count(plan.outputs, 'output')}",
    ]
    if plan.left_out:
        parts.append(f"{_count(plan.left_out, 'row')} with missing cells left out")
    if plan.filled:
        parts.append(f"missing cells of {_count(plan.filled, 'row')} filled")
    return "; ".join(parts)


def _target(plan: Plan) -> str:
    if plan.output_classes:
        return _count(len(plan.output_classes), "class", "classes")
    return _count(len(plan.targets), "target")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
