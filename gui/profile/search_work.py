"""A search for a row as the window asks for it, and how a thread does it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from engine.config.columns import Encoding
from engine.data.preparing.dataset import Dataset
from engine.model.model import Model
from engine.model.one_row import row_table
from engine.model.rows import prepare_rows
from engine.optimise.conditions import conditions_of
from engine.optimise.goals import goals_of
from engine.optimise.nearness import Nearness, nearness
from engine.optimise.search import Found, search
from engine.optimise.space import bounds_of, space_of
from gui.tasks import Task


@dataclass(frozen=True, eq=False)
class SearchWish:
    """From the row with `cells`. `bounds`: two cells of each feature that has some. `dataset`: the training rows, None without."""

    model: Model
    cells: Mapping[str, str]
    goals: tuple[str, ...]
    fixed: Collection[str]
    bounds: Mapping[str, tuple[str, str]]
    conditions: tuple[str, ...]
    dataset: Dataset | None

    def work(self, task: Task) -> tuple[Found, Nearness | None]:
        """In the thread. Raises UserError where it cannot be done."""
        columns = {column.planned.recipe.name: column for column in self.model.spec.preparation.features}
        numbers = [name for name, column in columns.items() if column.planned.recipe.encoding is Encoding.NUMBER]
        found = search(
            space_of(self.model, self.cells, fixed=self.fixed, bounds=bounds_of(self.model, self.bounds)),
            goals_of(self.model, self.goals),
            conditions_of(self.conditions, numbers),
            progress=task.progress,
        )
        if self.dataset is None:
            return found, None
        task.check()
        prepared = prepare_rows(self.model.spec.preparation, row_table(self.model, found.cells))
        return found, nearness(self.dataset, prepared.x[0])
