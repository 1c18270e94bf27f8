"""Problems between the loss, the output layer and the targets."""

from collections.abc import Iterator

from engine.data.plan import Plan
from engine.data.table import NumberColumn, Table
from engine.problems import Problem
from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import Dense
from engine.spec.losses import BinaryCrossentropy, CategoricalCrossentropy, SparseCategoricalCrossentropy
from engine.spec.recipe import Encoding, Scaling
from engine.spec.shapes import widths

MOST_CLASSES = 100
"""With more different numbers than this a target is hardly a class, and encoding it one-hot is not offered."""

_ACTIVATION = {
    "binary_crossentropy": Activation.SIGMOID,
    "categorical_crossentropy": Activation.SOFTMAX,
    "sparse_categorical_crossentropy": Activation.SOFTMAX,
}


def check_loss(experiment: Experiment, planned: Plan, table: Table) -> list[Problem]:
    """Problems between the loss, the output layer and the targets; the network itself is sound."""
    targets = [*_targets(experiment, planned, table)]
    # A softmax over one entry is always 1: where the loss wants it, the targets' encoding is what must change.
    one_softmax = isinstance(experiment.training.loss, CategoricalCrossentropy) and planned.outputs == 1
    return [*targets, *_width(experiment, planned), *([] if one_softmax else _activation(experiment))]


def _width(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    output = experiment.network.output
    have = widths(experiment.network, planned.inputs)[output.name]
    sparse = isinstance(experiment.training.loss, SparseCategoricalCrossentropy)
    want = len(planned.output_classes) if sparse and planned.output_classes else planned.outputs
    if have == want:
        return
    classes = planned.output_classes if sparse or planned.outputs > 1 else ()
    needed = f"{len(classes)} classes" if classes else f"{want} target {'entry' if want == 1 else 'entries'}"
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


def _activation(experiment: Experiment) -> Iterator[Problem]:
    loss, output = experiment.training.loss, experiment.network.output
    if not isinstance(loss, BinaryCrossentropy | CategoricalCrossentropy | SparseCategoricalCrossentropy):
        return
    have = output.layer.activation if isinstance(output.layer, Dense) else Activation.LINEAR
    want = Activation.LINEAR if loss.from_logits else _ACTIVATION[loss.kind]
    if have is want:
        return
    mended = None
    if isinstance(output.layer, Dense):
        fitting = output.replace(layer=output.layer.replace(activation=want))
        mended = experiment.replace(network=experiment.network.with_node(output.name, fitting))
    source = " from logits" if loss.from_logits else ""
    other = "" if loss.from_logits or have is not Activation.LINEAR else ", or turn on 'From logits'"
    yield Problem(
        ("network", output.name, "activation"),
        f"{loss.label}{source} needs a {want.value} output, but '{output.name}' is {have.value}.",
        f"Set its activation to {want.value}{other}.", mended,
    )  # fmt: skip


def _targets(experiment: Experiment, planned: Plan, table: Table) -> Iterator[Problem]:
    match experiment.training.loss:
        case SparseCategoricalCrossentropy():
            yield from _class_index(experiment, planned)
        case CategoricalCrossentropy(from_logits=from_logits):
            yield from _indices_as_numbers(experiment, planned)
            yield from _one_number(experiment, planned, BinaryCrossentropy(from_logits=from_logits))
            yield from _probabilities(experiment, planned, table)
        case BinaryCrossentropy(from_logits=from_logits):
            yield from _two_classes(experiment, planned, SparseCategoricalCrossentropy(from_logits=from_logits))
            yield from _probabilities(experiment, planned, table)
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


def _indices_as_numbers(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    for column in planned.targets:
        if column.recipe.encoding is Encoding.CLASS_INDEX:
            one_hot = column.recipe.replace(encoding=Encoding.ONE_HOT)
            yield Problem(
                ("training", "loss"), f"Categorical cross-entropy needs '{column.recipe.name}' one-hot, not as class index.",
                "Encode it one-hot, or use sparse categorical cross-entropy.",
                experiment.replace(recipe=experiment.recipe.with_column(one_hot)),
            )  # fmt: skip


def _one_number(experiment: Experiment, planned: Plan, binary: BinaryCrossentropy) -> Iterator[Problem]:
    target = planned.targets[0].recipe
    if planned.outputs == 1 and target.encoding is Encoding.NUMBER:
        yield Problem(
            ("training", "loss"), f"Categorical cross-entropy needs one target entry per class; '{target.name}' is one number.",
            "Encode it one-hot, or use binary cross-entropy.",
            experiment.replace(training=experiment.training.replace(loss=binary)),
        )  # fmt: skip


def _two_classes(experiment: Experiment, planned: Plan, sparse: SparseCategoricalCrossentropy) -> Iterator[Problem]:
    for column in planned.targets:
        if column.recipe.encoding is Encoding.CLASS_INDEX and len(column.classes) != 2:
            mended = experiment.replace(training=experiment.training.replace(loss=sparse))
            yield Problem(
                ("training", "loss"), f"Binary cross-entropy needs 2 classes; '{column.recipe.name}' has {len(column.classes)}.",
                "Use sparse categorical cross-entropy.", mended if len(planned.targets) == 1 else None,
            )  # fmt: skip


def _probabilities(experiment: Experiment, planned: Plan, table: Table) -> Iterator[Problem]:
    for column in planned.targets:
        cells = table.column(column.recipe.name)
        if column.recipe.encoding is not Encoding.NUMBER or not isinstance(cells, NumberColumn):
            continue
        low, high = cells.span
        if low >= 0 and high <= 1 and column.recipe.scaling is Scaling.STANDARD:
            raw = experiment.recipe.with_column(column.recipe.replace(scaling=Scaling.RAW))
            yield Problem(
                ("recipe", "columns", column.recipe.name),
                f"Cross-entropy needs targets between 0 and 1; '{column.recipe.name}' is scaled beyond them.",
                "Set its scaling to raw.", experiment.replace(recipe=raw),
            )  # fmt: skip
        elif not (low >= 0 and high <= 1) and column.recipe.scaling is not Scaling.MINMAX:
            one_hot = column.recipe.replace(encoding=Encoding.ONE_HOT, scaling=Scaling.RAW)
            mended = experiment.replace(recipe=experiment.recipe.with_column(one_hot))
            yield Problem(
                ("recipe", "columns", column.recipe.name),
                f"Cross-entropy needs targets between 0 and 1; '{column.recipe.name}' goes from {low:g} to {high:g}.",
                "Encode it one-hot, or choose a loss for numbers such as MSE.",
                mended if len(cells.classes) <= MOST_CLASSES else None,
            )  # fmt: skip
