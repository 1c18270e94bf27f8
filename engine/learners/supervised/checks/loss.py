"""Problems between the loss, the number of outputs and the encoding of the targets."""

from collections.abc import Iterator

from engine.config.experiment import Experiment
from engine.config.layers import OfUnits
from engine.config.losses import (
    BinaryCrossentropy,
    Loss,
    SparseCategoricalCrossentropy,
    Targets,
)
from engine.config.recipe import Encoding, Scaling
from engine.data.preparing.plan import Plan
from engine.learners.supervised.checks.domain import check_domain
from engine.learners.supervised.checks.output import check_output
from engine.learners.supervised.checks.part import Part
from engine.problems import Problem
from engine.text import NOTHING, Text, term


def check_loss(experiment: Experiment, planned: Plan, parts: list[Part]) -> list[Problem]:
    """Problems between the losses, the output layers and the targets; the network itself is sound."""
    problems: list[Problem] = []
    for part in parts:
        problems += [*_targets(experiment, part), *check_domain(experiment, part, planned)]
    problems += _width(experiment, parts[0], planned) if len(parts) == 1 else _widths(parts, planned)
    for part in {part.output.name: part for part in reversed(parts)}.values():
        # A softmax over one entry is always 1: where the loss wants it, the targets' encoding is what must change.
        wants_softmax = part.loss.targets is Targets.DISTRIBUTION
        problems += [] if wants_softmax and part.targets == 1 else check_output(experiment, part)
    return problems


def _width(experiment: Experiment, part: Part, planned: Plan) -> Iterator[Problem]:
    output = part.output
    sparse = part.loss.targets is Targets.CLASS
    want = len(planned.output_classes) if sparse and planned.output_classes else planned.outputs
    if part.width == want:
        return
    classes = planned.output_classes if sparse or planned.outputs > 1 else ()
    needed = (
        Text("{count} classes", count=len(classes))
        if classes
        else Text("{n} target entries", "{n} target entry", n=want)
    )
    fixed = None
    if isinstance(output.layer, OfUnits):
        fitting = output.replace(layer=output.layer.replace(units=want))
        fixed = experiment.with_learner(network=experiment.learner.network.with_node(output.name, fitting))
    yield Problem(
        ("network", output.name, "units"),
        Text(
            "The output layer '{output}' has {units} for {needed}.",
            output=output.name,
            units=_units(part.width),
            needed=needed,
        ),
        Text("Give it {units}.", units=_units(want)),
        fixed,
    )


def _widths(parts: list[Part], planned: Plan) -> Iterator[Problem]:
    """Target columns go to the outputs in order: each must take whole columns, and together they must take all."""
    names = ", ".join(dict.fromkeys(f"'{part.output.name}'" for part in parts))
    entries, units = sum(part.entries for part in parts), sum(part.width for part in parts)
    if entries != planned.outputs:
        indices = (
            NOTHING
            if entries == units
            else Text(", of which {entries} are compared with a target entry,", entries=entries)
        )
        needed = Text("{n} target entries", "{n} target entry", n=planned.outputs)
        yield Problem(
            ("network", parts[0].output.name, "units"),
            Text(
                "The output layers {names} have {units} together{indices} for {needed}.",
                names=names,
                units=_units(units),
                indices=indices,
                needed=needed,
            ),
            Text("Give them {units} together.", units=_units(planned.outputs))
            if entries == units
            else Text("Change their units, or the targets."),
        )
        return
    cut = next((part for part in parts if not part.columns), None)
    if cut is not None:
        yield Problem(
            ("network", cut.output.name, "units"),
            Text("The output layer '{output}' would learn only a part of a target's entries.", output=cut.output.name),
            Text("Change its units, or the order of the targets: each target is learnt whole."),
        )
    for part in parts:
        classes = part.columns[0].classes if len(part.columns) == 1 else ()
        if part.loss.targets is Targets.CLASS and classes and len(classes) != part.width:
            yield Problem(
                ("network", part.output.name, "units"),
                Text(
                    "The output layer '{output}' has {units} for {count} classes.",
                    output=part.output.name,
                    units=_units(part.width),
                    count=len(classes),
                ),
                Text("Give it {units}.", units=_units(len(classes))),
            )


def _units(count: int) -> Text:
    return Text("{n} units", "{n} unit", n=count)


def _targets(experiment: Experiment, part: Part) -> Iterator[Problem]:
    loss = part.loss
    if not part.columns:
        return
    match loss.targets:
        case Targets.CLASS:
            yield from _class_index(experiment, part)
        case Targets.DISTRIBUTION:
            yield from _indices_as_numbers(experiment, part, loss)
            yield from _one_number(experiment, part, BinaryCrossentropy(from_logits=loss.is_from_logits), loss)
        case Targets.PROBABILITIES:
            sparse = SparseCategoricalCrossentropy(from_logits=loss.is_from_logits)
            yield from _two_classes(experiment, part, sparse)
        case Targets.SIDES:
            yield from _two_classes(experiment, part, None)
        case _:
            pass


def _class_index(experiment: Experiment, part: Part) -> Iterator[Problem]:
    target = part.columns[0].recipe
    if len(part.columns) == 1 and target.encoding is Encoding.CLASS_INDEX:
        return
    encoded = target.replace(encoding=Encoding.CLASS_INDEX, scaling=Scaling.RAW)
    fixed = experiment.replace(recipe=experiment.recipe.with_column(encoded)) if len(part.columns) == 1 else None
    yield Problem(
        part.place,
        Text("Sparse categorical cross-entropy needs one target, encoded as class index."),
        Text("Encode '{target}' as class index, or use categorical cross-entropy.", target=target.name),
        fixed,
    )


def _indices_as_numbers(experiment: Experiment, part: Part, loss: Loss) -> Iterator[Problem]:
    for column in part.columns:
        if column.recipe.encoding.is_index:
            one_hot = column.recipe.replace(encoding=Encoding.ONE_HOT)
            yield Problem(
                part.place,
                Text(
                    "{loss} needs '{recipe}' one-hot, not as class index.",
                    loss=term(loss.label),
                    recipe=column.recipe.name,
                ),
                Text("Encode it one-hot, or use sparse categorical cross-entropy."),
                experiment.replace(recipe=experiment.recipe.with_column(one_hot)),
            )


def _one_number(experiment: Experiment, part: Part, binary: BinaryCrossentropy, loss: Loss) -> Iterator[Problem]:
    target = part.columns[0].recipe
    if part.targets == 1 and target.encoding is Encoding.NUMBER:
        yield Problem(
            part.place,
            Text(
                "{loss} needs one target entry per class; '{target}' is one number.",
                loss=term(loss.label),
                target=target.name,
            ),
            Text("Encode it one-hot, or use binary cross-entropy."),
            part.with_loss(experiment, binary),
        )


def _two_classes(experiment: Experiment, part: Part, sparse: SparseCategoricalCrossentropy | None) -> Iterator[Problem]:
    """`sparse`: the loss that takes any number of classes by their index; without one they are encoded one-hot."""
    for column in part.columns:
        if not column.recipe.encoding.is_index or len(column.classes) == 2:
            continue
        one_hot = column.recipe.replace(encoding=Encoding.ONE_HOT)
        encoded = experiment.replace(recipe=experiment.recipe.with_column(one_hot))
        fixed = part.with_loss(experiment, sparse) if sparse else encoded
        yield Problem(
            part.place,
            Text(
                "{loss} needs 2 classes; '{recipe}' has {count}.",
                loss=term(part.loss.label),
                recipe=column.recipe.name,
                count=len(column.classes),
            ),
            Text("Use sparse categorical cross-entropy.") if sparse else Text("Encode it one-hot."),
            fixed if len(part.columns) == 1 else None,
        )
