"""What the rows and columns of each parameter array stand for. No Qt."""

from dataclasses import dataclass

from engine.data.plan import Plan
from engine.spec.experiment import Experiment
from engine.spec.losses import SparseCategoricalCrossentropy
from engine.spec.network import INPUT
from engine.spec.recipe import Encoding


@dataclass(frozen=True)
class UnitNames:
    """The names of a network's inputs and outputs, as its matrices show them; empty where they are not known."""

    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    fed_by_input: frozenset[str] = frozenset()
    output: str = ""

    def rows(self, layer: str, count: int) -> tuple[str, ...]:
        """The names of a kernel's rows: inputs, or unit numbers from 1."""
        known = self.inputs if layer in self.fed_by_input else ()
        return known if len(known) == count else numbers(count)

    def columns(self, layer: str, count: int) -> tuple[str, ...]:
        """The names of the columns of a kernel and bias: outputs, or unit numbers from 1."""
        known = self.outputs if layer == self.output else ()
        return known if len(known) == count else numbers(count)


def numbers(count: int) -> tuple[str, ...]:
    """1, 2, 3, …"""
    return tuple(str(number) for number in range(1, count + 1))


def unit_names(experiment: Experiment, planned: Plan) -> UnitNames:
    """The names that follow from the recipe, for the layers that touch the data."""
    network = experiment.network
    sinks = network.sinks
    return UnitNames(
        inputs=tuple(name for column in planned.features for name in column.entries),
        outputs=_outputs(experiment, planned),
        fed_by_input=frozenset(node.name for node in network.nodes if node.inputs == (INPUT,)),
        output=sinks[0].name if len(sinks) == 1 else "",
    )


def _outputs(experiment: Experiment, planned: Plan) -> tuple[str, ...]:
    if isinstance(experiment.training.loss, SparseCategoricalCrossentropy):
        return planned.output_classes
    if len(planned.targets) == 1 and planned.targets[0].recipe.encoding is Encoding.ONE_HOT:
        return planned.output_classes
    return tuple(name for column in planned.targets for name in column.entries)
