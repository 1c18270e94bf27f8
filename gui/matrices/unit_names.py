"""What the rows and columns of each parameter array stand for. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.config.experiment import Experiment
from engine.config.recipe import Encoding
from engine.data.preparing.plan import Plan
from gui.kit.entry_names import names_entering, names_leaving


@dataclass(frozen=True)
class UnitNames:
    """By layer the names of what enters it and of what leaves it; a layer is missing where they are not known."""

    entering: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leaving: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def rows(self, layer: str, count: int) -> tuple[str, ...]:
        """The names of a kernel's rows: inputs, or unit numbers from 1."""
        return _counted(self.entering.get(layer, ()), count)

    def columns(self, layer: str, count: int, *, array: str = "kernel") -> tuple[str, ...]:
        """The names of the columns of an array: outputs, of a normalisation what it takes, or unit numbers from 1."""
        known = self.leaving if array in ("kernel", "bias") else self.entering
        return _counted(known.get(layer, ()), count)


def numbers(count: int) -> tuple[str, ...]:
    """1, 2, 3, …"""
    return tuple(str(number) for number in range(1, count + 1))


def unit_names(experiment: Experiment, planned: Plan) -> UnitNames:
    """The names that follow from the recipe, for the layers that touch the data."""
    network = experiment.learner.network
    inputs = tuple(name for column in planned.features for name in column.entries)
    entering = {node.name: names_entering(network, node.name, inputs) for node in network.nodes}
    return UnitNames(entering, _leaving(experiment, planned))


def _counted(known: tuple[str, ...], count: int) -> tuple[str, ...]:
    return known if len(known) == count else numbers(count)


def _leaving(experiment: Experiment, planned: Plan) -> dict[str, tuple[str, ...]]:
    """Where there is one target, its classes need not say of what."""
    found = names_leaving(experiment, planned)
    if len(planned.targets) == 1 and planned.targets[0].recipe.encoding is Encoding.ONE_HOT:
        short = dict(zip(planned.targets[0].entries, planned.targets[0].classes, strict=True))
        return {layer: tuple(short[name] for name in names) for layer, names in found.items()}
    return found
