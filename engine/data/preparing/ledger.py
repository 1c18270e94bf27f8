"""The ledger: every step from a cell of the table to its tensor entries, and from an entry back to its cell. It changes nothing."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Image, Windows
from engine.config.recipe import SplitBy
from engine.config.split import PART_TEXTS
from engine.data.preparing.arrange import WindowRows, pixel_of, window_rows
from engine.data.preparing.decode import decoded, unscaled
from engine.data.preparing.fitted import FittedColumn, fit
from engine.data.preparing.groups import Groups, groups_in
from engine.data.preparing.ledger_words import filled, filling, listed, part_words, read, scaling_words
from engine.data.preparing.left_out import why_left_out
from engine.data.preparing.left_out_words import why
from engine.data.preparing.parsed import parsed
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.data.preparing.row_weights import class_weights, row_weights
from engine.data.preparing.set_aside import set_aside_words
from engine.data.table import NumberColumn, Table
from engine.text import Text, and_list, joined, or_list, plain

Numbers = NDArray[np.floating[Any]]

PARTS = ("training", "validation", "test")


@dataclass(frozen=True)
class Step:
    """One step. `values`: what the cell is after it, as numbers; empty where it is none."""

    name: str
    text: Text
    values: tuple[float, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where entries stand: `tensor` is X, T or w; `row` counts within the part, `start` to `stop` among a table row's entries.

    `step`: the row's place in the window, where the input is one; the first of the windows that hold it.
    """

    part: str
    tensor: str
    row: int
    start: int
    stop: int
    step: int | None = None


@dataclass(frozen=True)
class CellHistory:
    """The steps of one cell. `place` is None where it reaches no tensor."""

    row: int
    column: str
    steps: tuple[Step, ...]
    place: Place | None


class CellTracer:
    """Traces the cells of one table and recipe, in which `check` has found no problem. Fits a column when it is first asked for."""

    def __init__(self, table: Table, planned: Plan, *, dtype: type[np.floating[Any]] = np.float64) -> None:
        """`planned` is made of `table`; `dtype`: the precision of the run's tensors."""
        self._as_written, self._dtype, self._plan = table, dtype, planned
        self._table, self._recipe = planned.table, planned.recipe
        self._fitted: dict[str, FittedColumn] = {}

    def history(self, row: int, name: str) -> CellHistory:
        """What becomes of the cell in table row `row` of column `name`."""
        cells, tensor = self._table.column(name), self._tensor_of(name)
        if row in self._plan.set_aside:
            aside = Step("set aside", set_aside_words(row, self._recipe.set_aside))
            return CellHistory(row, name, (self._cell_step(row, name), aside), None)
        steps = [self._cell_step(row, name), *self._spelling_step(row, name)]
        if isinstance(cells, NumberColumn) and cells.formula:
            steps.append(Step("computed", plain(f"{name} = {cells.formula}")))
        if isinstance(cells, NumberColumn) and row in cells.misfits:
            return CellHistory(
                row, name, (*steps, Step("read", Text("not a number; it has to be settled before training"))), None
            )
        if tensor is None:
            return CellHistory(row, name, (*steps, Step("unused", self._unused(name))), None)
        which, planned, start = tensor
        column = self.fitted(planned)
        number = parsed(cells, planned)[row : row + 1]
        steps.append(Step("read", read(planned, float(number[0])), () if np.isnan(number[0]) else (float(number[0]),)))
        whole = self._part_of(row)
        if whole is None:
            why = self._why_left_out(row)
            return CellHistory(
                row,
                name,
                (*steps, Step("left out", Text("the row is left out: {why} is missing", why=why))),
                None,
            )
        if np.isnan(number[0]):
            number = column.filled(number)
            steps.append(Step("filled", filled(column), (float(number[0]),)))
        entries = column.encoded(number)
        names = planned.entries
        if entries.shape[1] > 1 or names[0] != name:
            steps.append(Step("encoded", listed(names, entries[0]), _tuple(entries[0])))
        scaled = column.scaled(entries)
        if not all(scaling.is_raw for scaling in column.scalings):
            steps.append(Step("scaled", scaling_words(column, entries[0], scaled[0]), _tuple(scaled[0])))
        if planned.recipe.indicator:
            gap = float(cells.missing[row])
            scaled = np.append(scaled, [[gap]], axis=1)
            steps.append(Step("indicator", plain(f"{names[-1]} = {gap:g}"), (gap,)))
        with np.errstate(over="ignore"):  # what is too large for float32 becomes infinite, and is shown so
            rounded = scaled[0].astype(self._dtype)
        part, found = whole[0], self._samples(*whole, which)
        if not found:
            why = (
                Text("no window reaches there: gaps and the ends of parts leave it out")
                if which == "X"
                else Text("no window ends there: gaps and the ends of parts leave it out")
            )
            return CellHistory(row, name, (*steps, Step("left out", why)), None)
        position, step = found[0]
        place = Place(part, which, position, start, start + planned.width, step)
        steps.append(Step("entry", self._entry_words(place, names, rounded, len(found)), _tuple(rounded)))
        steps += self._row_steps(row, whole[1], place)
        return CellHistory(row, name, tuple(steps), place)

    def back(self, part: str, tensor: str, row: int, entry: int, step: int = 0) -> CellHistory:
        """Where entry `entry` of row `row` of a part comes from. `tensor`: X or T. Raises IndexError where there is none.

        Of windows, `row` is that of a window and `step` that within it.
        """
        table_row = self._table_row(part, tensor, row, step)
        within = step if tensor == "X" and isinstance(self._recipe.arrangement, Windows) else None
        start = 0
        for planned in self._columns(tensor):
            if start <= entry < start + planned.width:
                place = Place(part, tensor, row, start, start + planned.width, within)
                return self._backward(place, table_row, entry, planned)
            start += planned.width
        raise IndexError(Text("{tensor} has no entry {entry}", tensor=tensor, entry=entry))

    def fitted(self, planned: PlannedColumn) -> FittedColumn:
        """The column with what is fitted on the training rows."""
        name = planned.recipe.name
        if name not in self._fitted:
            self._fitted[name] = fit(self._table.column(name), planned, self._rows["training"])
        return self._fitted[name]

    def entries(self, tensor: str) -> tuple[str, ...]:
        """The names of the entries of X or T."""
        return tuple(name for column in self._columns(tensor) for name in column.entries)

    def rows(self, part: str) -> int:
        """How many rows a part has, or windows."""
        return self._windows[part].count if self._windows else len(self._rows[part])

    def _backward(self, place: Place, table_row: int, entry: int, planned: PlannedColumn) -> CellHistory:
        column, cells = self.fitted(planned), self._table.column(planned.recipe.name)
        filled = column.filled(parsed(cells, planned)[table_row : table_row + 1])
        entries = column.scaled(column.encoded(filled))[0]
        if planned.recipe.indicator:
            entries = np.append(entries, float(cells.missing[table_row]))
        entries = entries.astype(self._dtype).astype(np.float64)
        names, name = planned.entries, planned.recipe.name
        shown = float(entries[entry - place.start])
        what = (
            Text("row {row}", row=place.row + 1)
            if place.step is None
            else Text("window {row}, step {step}", row=place.row + 1, step=place.step + 1)
        )
        text = Text(
            "{part} {what}, {name} = {value:.9g}",
            part=PART_TEXTS[place.part],
            what=what,
            name=names[entry - place.start],
            value=shown,
        )
        steps = [Step("entry", text, (shown,))]
        values = unscaled(column, entries)
        if not all(scaling.is_raw for scaling in column.scalings):
            steps.append(Step("unscaled", listed(names, values), _tuple(values)))
        found = decoded(column, entries)
        said = or_list([f"'{text}'" for text in found.texts[:4]] or [Text("no class")])
        said = joined((said, "…" if len(found.texts) > 4 else ""))
        steps.append(Step("decoded", said, () if found.number is None else (found.number,)))
        if bool(cells.missing[table_row]):
            steps.append(Step("filled", Text("the cell is missing; this is {filling}", filling=filling(column))))
        steps += [*self._spelling_step(table_row, name), self._cell_step(table_row, name)]
        return CellHistory(table_row, name, tuple(steps), place)

    def _cell_step(self, row: int, name: str) -> Step:
        cell = self._as_written.column(name).exact_text(row)
        return Step("cell", Text("row {row}, '{name}': '{cell}'", row=row + 1, name=name, cell=cell))

    def _spelling_step(self, row: int, name: str) -> list[Step]:
        """That a text counts as another one that looks like it, where it does."""
        written, counted = self._as_written.column(name).text(row), self._table.column(name).text(row)
        said = Text(
            "written '{written}' → '{counted}', which looks alike and is the most frequent",
            written=written,
            counted=counted,
        )
        return [] if written == counted else [Step("spelling", said)]

    def _row_steps(self, row: int, position: int, place: Place) -> list[Step]:
        """To which part the row belongs, in what order, and how much it counts: a window counts as its target's row does."""
        part, groups = place.part, self._groups
        steps = [] if groups is None else [self._group_step(row, groups)]
        steps.append(Step("part", part_words(self._recipe, part, position, len(self._rows[part]))))
        if place.step is not None:
            return steps
        weight, classes = self._weights
        weights = weight[0] if part == "training" else weight[1]
        if weights is not None:
            counts = float(weights[row])
            by: list[Text] = []
            if classes and part == "training":
                target = self._plan.targets[0]
                number = int(
                    self.fitted(target).filled(parsed(self._table.column(target.recipe.name), target)[row : row + 1])[0]
                )
                name = target.classes[number]
                by.append(Text("class '{name}' {weight:.6g}", name=name, weight=classes[name]))
            if self._plan.weight is not None:
                name = self._plan.weight.recipe.name
                cell = self._table.column(name).text(row) or Text("missing, filled")
                by.append(joined((f"'{name}'", cell)))
            why = joined(by, " × ") or Text("as any")
            text = Text("the row counts {counts:.6g} in the loss: {why}", counts=counts, why=why)
            steps.append(Step("weight", text, (counts,)))
        return steps

    def _group_step(self, row: int, groups: Groups) -> Step:
        """To which group the row belongs: a series, where rows enter in windows."""
        split = self._recipe.split
        name, own = self._table.column(split.group).text(row), int((groups.codes == groups.codes[row]).sum())
        called = (
            Text("'{group}' is '{name}'", group=split.group, name=name)
            if name
            else Text("'{group}' is missing", group=split.group)
        )
        text = Text(
            "{called}: row {place:,} of {own:,} of this group", called=called, place=groups.places[row] + 1, own=own
        )
        return Step("group", Text("{text}; windows hold rows of one group only", text=text) if self._windows else text)

    def _entry_words(self, place: Place, names: tuple[str, ...], values: Numbers, windows: int) -> Text:
        word = {"X": Text("input"), "T": Text("target"), "w": Text("weight")}[place.tensor]
        axes = [str(place.row), *([] if place.step is None else [str(place.step)])]
        arrangement = self._recipe.arrangement
        if place.tensor == "X" and isinstance(arrangement, Image):
            axes += [str(axis) for axis in pixel_of(place.start, arrangement)]
        elif place.tensor != "w":
            axes.append(f"{place.start}:{place.stop}" if place.stop - place.start > 1 else str(place.start))
        where = f"{place.tensor}[{', '.join(axes)}]"
        text = Text(
            "{word} {where} of the {part} part: {values} ({dtype})",
            word=word,
            where=where,
            part=PART_TEXTS[place.part],
            values=listed(names, values),
            dtype=np.dtype(self._dtype).name,
        )
        return Text("{text}, and in {others} more windows", text=text, others=windows - 1) if windows > 1 else text

    def _samples(self, part: str, position: int, tensor: str) -> list[tuple[int, int | None]]:
        """Where the row at `position` of a part stands in a tensor: (row, None), or (window, step) of all windows that hold it."""
        arrangement = self._recipe.arrangement
        if not isinstance(arrangement, Windows):
            return [(position, None)]
        windows, row = self._windows[part], self._rows[part][position]
        if tensor != "X":
            return [(int(k), None) for k in np.flatnonzero(windows.targets == row)]
        position = int(np.flatnonzero(windows.rows == row)[0])
        holding = np.flatnonzero((windows.first <= position) & (position < windows.first + arrangement.length))
        return [(int(k), int(position - windows.first[k])) for k in holding]

    def _table_row(self, part: str, tensor: str, row: int, step: int) -> int:
        if not self._windows:
            return int(self._rows[part][row])
        windows = self._windows[part]
        return int(windows.rows[windows.first[row] + step] if tensor == "X" else windows.targets[row])

    def _unused(self, name: str) -> Text:
        split = self._recipe.split
        if split.by is SplitBy.COLUMN and split.column == name:
            return Text("it says to which part its row belongs, and does not go into the network")
        left = why_left_out(self._as_written.column(name))
        text = Text("the column is ignored: it does not go into the network")
        return text if left is None else Text("{text} ({why})", text=text, why=why(left))

    def _tensor_of(self, name: str) -> tuple[str, PlannedColumn, int] | None:
        """The tensor to which a column belongs, and where its entries begin."""
        for tensor in ("X", "T", "w"):
            start = 0
            for planned in self._columns(tensor):
                if planned.recipe.name == name:
                    return tensor, planned, start
                start += planned.width
        return None

    def _columns(self, tensor: str) -> tuple[PlannedColumn, ...]:
        weight = (self._plan.weight,) if self._plan.weight else ()
        return {"X": self._plan.features, "T": self._plan.targets, "w": weight}[tensor]

    def _part_of(self, row: int) -> tuple[str, int] | None:
        for part in PARTS:
            rows = self._rows[part]
            place = int(np.searchsorted(rows, row))
            if place < len(rows) and rows[place] == row:
                return part, place
        return None

    def _why_left_out(self, row: int) -> Text:
        """The columns whose missing cell leaves the row out."""
        used = [column for tensor in ("X", "T", "w") for column in self._columns(tensor)]
        gaps = [c.recipe.name for c in used if bool(self._table.column(c.recipe.name).missing[row]) and c.drops]
        return and_list(f"'{name}'" for name in gaps)

    @cached_property
    def _rows(self) -> dict[str, NDArray[np.intp]]:
        return dict(self._plan.parts.named())

    @cached_property
    def _windows(self) -> dict[str, WindowRows]:
        """The windows of each part; nothing where rows enter the network one by one."""
        arrangement = self._recipe.arrangement
        if not isinstance(arrangement, Windows):
            return {}
        return {part: window_rows(rows, arrangement, self._groups) for part, rows in self._rows.items()}

    @property
    def _groups(self) -> Groups | None:
        return groups_in(self._table, self._recipe.split)

    @cached_property
    def _weights(self) -> tuple[tuple[Numbers | None, Numbers | None], dict[str, float]]:
        classes = class_weights(self._plan)
        (weight,) = (self.fitted(column) for column in self._columns("w")) if self._plan.weight else (None,)
        target = self.fitted(self._plan.targets[0]) if classes else None
        return row_weights(self._plan, weight, classes, target), classes


def _tuple(values: Numbers) -> tuple[float, ...]:
    return tuple(float(value) for value in values)
