"""Problems between the loss, the number of outputs and the encoding of the targets."""

from collections.abc import Iterator

from engine.checks.domain import check_domain
from engine.checks.output import check_output
from engine.data.plan import Plan
from engine.data.table import Table
from engine.problems import Problem
from engine.spec.experiment import Experiment
from engine.spec.layers import Dense
from engine.spec.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    KLDivergence,
    Loss,
    SparseCategoricalCrossentropy,
    SquaredHinge,
)
from engine.spec.recipe import Encoding, Scaling
from engine.spec.shapes import widths


def check_loss(experiment: Experiment, planned: Plan, table: Table) -> list[Problem]:
    """Problems between the loss, the output layers and the targets; the network itself is sound."""
    targets = [*_targets(experiment, planned), *check_domain(experiment, planned, table)]
    # A softmax over one entry is always 1: where the loss wants it, the targets' encoding is what must change.
    wants_softmax = isinstance(experiment.training.loss, CategoricalCrossentropy | KLDivergence)
    one_softmax = wants_softmax and planned.outputs == 1
    return [*targets, *_width(experiment, planned), *([] if one_softmax else check_output(experiment))]


def _width(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    outputs = experiment.network.outputs
    found = widths(experiment.network, planned.inputs)
    have = sum(found[output.name] for output in outputs)
    sparse = isinstance(experiment.training.loss, SparseCategoricalCrossentropy)
    want = len(planned.output_classes) if sparse and planned.output_classes else planned.outputs
    if have == want:
        return
    classes = planned.output_classes if sparse or planned.outputs > 1 else ()
    needed = f"{len(classes)} classes" if classes else f"{want} target {'entry' if want == 1 else 'entries'}"
    output = outputs[0]
    if len(outputs) > 1:
        names = ", ".join(f"'{node.name}'" for node in outputs)
        message = f"The output layers {names} have {_units(have)} together for {needed}."
        yield Problem(("network", output.name, "units"), message, f"Give them {_units(want)} together.")
        return
    mended = None
    if isinstance(output.layer, Dense):
        fitting = output.replace(layer=output.layer.replace(units=want))
        mended = experiment.replace(network=experiment.network.with_node(output.name, fitting))
    yield Problem(
        ("network", output.name, "units"), f"The output layer '{output.name}' has {_units(have)} for {needed}.",
        f"Give it {_units(want)}.", mended,
    )  # fmt: skip


def _units(count: int) -> str:
    return "1 unit" if count == 1 else f"{count} units"


def _targets(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    loss = experiment.training.loss
    match loss:
        case SparseCategoricalCrossentropy():
            yield from _class_index(experiment, planned)
        case CategoricalCrossentropy(from_logits=from_logits):
            yield from _indices_as_numbers(experiment, planned, loss)
            yield from _one_number(experiment, planned, BinaryCrossentropy(from_logits=from_logits), loss)
        case KLDivergence():
            yield from _indices_as_numbers(experiment, planned, loss)
            yield from _one_number(experiment, planned, BinaryCrossentropy(), loss)
        case BinaryCrossentropy(from_logits=from_logits):
            yield from _two_classes(experiment, planned, SparseCategoricalCrossentropy(from_logits=from_logits))
        case Hinge() | SquaredHinge():
            yield from _two_classes(experiment, planned, None)
        case _:
            pass


def _class_index(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    target = planned.targets[0].recipe
    if len(planned.targets) == 1 and target.encoding is Encoding.CLASS_INDEX:
        return
    encoded = target.replace(encoding=Encoding.CLASS_INDEX, scaling=Scaling.RAW)
    mended = experiment.replace(recipe=experiment.recipe.with_column(encoded)) if len(planned.targets) == 1 else None
    yield Problem(
        ("training", "loss"), "Sparse categorical cross-entropy needs one target, encoded as class index.",
        f"Encode '{target.name}' as class index, or use categorical cross-entropy.", mended,
    )  # fmt: skip


def _indices_as_numbers(experiment: Experiment, planned: Plan, loss: Loss) -> Iterator[Problem]:
    for column in planned.targets:
        if column.recipe.encoding is Encoding.CLASS_INDEX:
            one_hot = column.recipe.replace(encoding=Encoding.ONE_HOT)
            yield Problem(
                ("training", "loss"), f"{loss.label} needs '{column.recipe.name}' one-hot, not as class index.",
                "Encode it one-hot, or use sparse categorical cross-entropy.",
                experiment.replace(recipe=experiment.recipe.with_column(one_hot)),
            )  # fmt: skip


def _one_number(experiment: Experiment, planned: Plan, binary: BinaryCrossentropy, loss: Loss) -> Iterator[Problem]:
    target = planned.targets[0].recipe
    if planned.outputs == 1 and target.encoding is Encoding.NUMBER:
        yield Problem(
            ("training", "loss"), f"{loss.label} needs one target entry per class; '{target.name}' is one number.",
            "Encode it one-hot, or use binary cross-entropy.",
            experiment.replace(training=experiment.training.replace(loss=binary)),
        )  # fmt: skip


def _two_classes(
    experiment: Experiment, planned: Plan, sparse: SparseCategoricalCrossentropy | None
) -> Iterator[Problem]:
    """`sparse`: the loss that takes any number of classes by their index; without one they are encoded one-hot."""
    for column in planned.targets:
        if column.recipe.encoding is not Encoding.CLASS_INDEX or len(column.classes) == 2:
            continue
        one_hot = column.recipe.replace(encoding=Encoding.ONE_HOT)
        encoded = experiment.replace(recipe=experiment.recipe.with_column(one_hot))
        mended = experiment.replace(training=experiment.training.replace(loss=sparse)) if sparse else encoded
        yield Problem(
            ("training", "loss"),
            f"{experiment.training.loss.label} needs 2 classes; '{column.recipe.name}' has {len(column.classes)}.",
            "Use sparse categorical cross-entropy." if sparse else "Encode it one-hot.",
            mended if len(planned.targets) == 1 else None,
        )
