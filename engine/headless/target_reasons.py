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
from engine.text import NOTHING, Text, term

IS_SCALED = {Scaling.STANDARD: Text("standardised"), Scaling.MINMAX: Text("scaled min-max, to 0 to 1")}


def target_reasons(options: Options, experiment: Experiment, table: Table) -> Iterator[Text]:
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
        why = (
            Text("{reason}, from {low:,.6g} to {high:,.6g}", reason=term(reason.value), low=low, high=high)
            if reason
            else NOTHING
        )
        if column.scaling is Scaling.MINMAX:
            layer = experiment.learner.network.output.layer
            output = Text(
                "the output ({activation}) gives {range}",
                activation=term(activation_of(layer).label),
                range=activation_of(layer).range().text,
            )
            why = (
                Text("{why}, and {output}", why=why, output=output)
                if why
                else Text("{output}, not {low:,.6g} to {high:,.6g}", output=output, low=low, high=high)
            )
        if why:
            yield Text(
                "'{column}' is {is_scaled}, since {why}; predictions are in its own units",
                column=column.name,
                is_scaled=IS_SCALED[column.scaling],
                why=why,
            )
