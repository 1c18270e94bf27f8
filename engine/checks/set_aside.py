"""Problems of the rows that are set aside: a condition that is none, rows that the table lacks, and nothing left."""

from collections.abc import Iterator

from engine.config.experiment import Experiment
from engine.config.set_aside import SetAside
from engine.data.editing.formula import FormulaError
from engine.data.preparing.plan import Plan
from engine.data.preparing.set_aside import rows_where
from engine.problems import Problem
from engine.text import Text


def check_set_aside(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Problems of `experiment.recipe.set_aside`; the table has rows."""
    chosen, table = experiment.recipe.set_aside, planned.written

    def fixed(changed: SetAside) -> Experiment:
        return experiment.replace(recipe=experiment.recipe.replace(set_aside=changed))

    if chosen.condition.strip():
        try:
            rows_where(table, chosen.condition)
        except FormulaError as error:
            yield Problem(
                ("recipe", "set_aside", "condition"),
                Text("The condition of the rows that are set aside cannot be used: {why}", why=error.text),
                Text("Correct it, or set no rows aside by a condition."),
                fixed(chosen.replace(condition="")),
            )
    if beyond := [row for row in chosen.rows if row >= table.rows]:
        yield Problem(
            ("recipe", "set_aside", "rows"),
            Text("Row {row:,} is to be set aside; the table has {rows:,} rows.", row=beyond[0] + 1, rows=table.rows),
            Text("Set aside only rows that the table has."),
            fixed(chosen.without_rows(beyond)),
        )
    if len(planned.set_aside) == table.rows:
        yield Problem(
            ("recipe", "set_aside"),
            Text("All rows are set aside, so no row is left."),
            Text("Take rows back."),
            fixed(SetAside()),
        )
