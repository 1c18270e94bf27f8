"""Why a number target is scaled although nobody asked for it, in a sentence."""

from collections.abc import Iterator

from engine.config.experiment import Experiment
from engine.config.layers import activation_of
from engine.config.recipe import Role, Scaling
from engine.data.preparing.guess_scaling import hard_to_reach
from engine.data.table import NumberColumn, Table
from engine.files.project import SUFFIX
from engine.headless.arguments import Options
from engine.headless.settings import place_of

IS_SCALED = {Scaling.STANDARD: "standardised", Scaling.MINMAX: "scaled min-max, to 0 to 1"}


def target_reasons(options: Options, experiment: Experiment, table: Table) -> Iterator[str]:
    """One sentence for each target whose scaling was guessed."""
    if options.scale is not None or options.file.suffix.lower() == SUFFIX:
        return
    for column in experiment.recipe.with_role(Role.TARGET):
        cells = table.column(column.name)
        is_set = ("recipe", "columns", column.name, "scaling") in map(place_of, options.settings)
        if is_set or column.scaling not in IS_SCALED or not isinstance(cells, NumberColumn):
            continue
        low, high = cells.span
        reason = hard_to_reach(cells)
        why = f"{reason.value}, from {low:,.6g} to {high:,.6g}" if reason else ""
        if column.scaling is Scaling.MINMAX:
            layer = experiment.learner.network.output.layer
            output = f"the output ({activation_of(layer).label}) gives {activation_of(layer).range().text}"
            why = f"{why}, and {output}" if why else f"{output}, not {low:,.6g} to {high:,.6g}"
        if why:
            yield f"'{column.name}' is {IS_SCALED[column.scaling]}, since {why}; predictions are in its own units"
