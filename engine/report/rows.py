"""The report's section of the worst rows: those with the largest errors, or the wrong ones of which the network is surest."""

from collections.abc import Sequence

from engine.data.table import Table
from engine.evaluation.evaluate import Evaluated, EvaluatedClasses
from engine.evaluation.report import worst_places
from engine.report.document import Block, Grid, Paragraph, Section
from engine.report.scores import UNDEFINED, group_text, in_order
from engine.report.subject import Group
from engine.text import Text, plain

MOST_CELLS = 6
"""Columns of the table whose cells stand beside the predictions."""


def rows_section(groups: Sequence[Group]) -> Section:
    """A part for each group and target."""
    parts = tuple(
        Section(
            f"rows-{group.word}-{place}",
            Text("{part}: {target}", part=group_text(group.word), target=each.found.name),
            (_block(each, group.table),),
        )
        for group in in_order(groups)
        for place, each in enumerate(group.found)
    )
    return Section("rows", Text("The worst rows"), (), parts)


def _block(each: Evaluated, table: Table) -> Block:
    places = worst_places(each)
    if not len(places):
        return Paragraph(Text("No row is predicted wrongly."))
    others = [name for name in table.names if name != each.found.name][:MOST_CELLS]
    columns = [table.column(name) for name in others]
    rows = []
    for at in places.tolist():
        row = int(each.answered.table_rows[at])
        rows.append((f"{row + 1:,}", *_predicted(each, at), *(plain(cells.text(row)) for cells in columns)))
    is_class = isinstance(each, EvaluatedClasses)
    header = (
        Text("Row"), Text("True value"), Text("Predicted"), Text("Score") if is_class else Text("Predicted − true"),
        *map(plain, others),
    )  # fmt: skip
    words = (*((1, 2) if is_class else ()), *range(4, len(header)))
    caption = Text("Wrong rows, the surest first") if is_class else Text("Largest errors first")
    return Grid(caption, header, tuple(rows), words=words)


def _predicted(each: Evaluated, at: int) -> tuple[str, str, str]:
    found = each.found
    if isinstance(each, EvaluatedClasses):
        score = each.found.score
        names = each.found.classes
        said = UNDEFINED if score is None else f"{score[at]:.6g}"
        return plain(names[int(found.target[at])]), plain(names[int(found.predicted[at])]), said
    return f"{found.target[at]:.6g}", f"{found.predicted[at]:.6g}", f"{each.found.error[at]:.6g}"
