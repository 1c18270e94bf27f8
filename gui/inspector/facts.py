"""What a column's statistics say in words: rows of a small table, as rich text. No widgets."""

from html import escape

from PySide6.QtCore import QCoreApplication

from engine.data.column_kinds import ColumnKind
from engine.data.dates import DAY, date_text
from engine.data.digits import digits_apart
from engine.data.statistics import QUANTILES, ColumnStatistics
from gui.widgets.number_text import number_text


def facts(found: ColumnStatistics) -> str:
    """Type, cells, spread: two columns of rich text. Names in the data are text, never mark-up."""
    rows = [*_kind(found), *_cells(found), *_spread(found)]
    cells = "".join(
        f'<tr><td style="padding-right: 12px">{escape(name)}</td><td align="right">{value}</td></tr>'
        for name, value in rows
    )
    return f"<table cellspacing='1'>{cells}</table>"


def _kind(found: ColumnStatistics) -> list[tuple[str, str]]:
    kind = {
        ColumnKind.NUMBER: _tr("numbers"),
        ColumnKind.TEXT: _tr("text"),
        ColumnKind.DATE: _tr("dates"),
        ColumnKind.TIME: _tr("times, as text"),
        ColumnKind.BOOLEAN: _tr("yes and no"),
        ColumnKind.AMOUNT: _tr("amounts, as text"),
    }[found.kind]
    rows = [(_tr("type"), escape(kind))]
    if found.formula:
        rows.append((_tr("formula"), f"<code>{escape(found.formula)}</code>"))
    return rows


def _cells(found: ColumnStatistics) -> list[tuple[str, str]]:
    share = f" ({found.missing / found.rows:.1%})" if found.missing and found.rows else ""
    rows = [
        (_tr("rows"), f"{found.rows:,}"),
        (_tr("missing"), f"{found.missing:,}{share}"),
    ]
    if found.misfits:
        what = _tr("misfits") if found.kind is ColumnKind.NUMBER else _tr("of another kind")
        rows.append((what, f'⚠ {found.misfits:,} <a href="misfit">{escape(_tr("show"))}</a>'))
    return [*rows, (_tr("distinct"), f"{found.distinct:,}")]


def _spread(found: ColumnStatistics) -> list[tuple[str, str]]:
    numbers = found.numbers
    if numbers is None:
        return []
    if found.kind is ColumnKind.DATE:
        middle = numbers.quantiles[QUANTILES.index(0.5)]
        middle = middle // DAY * DAY if numbers.low % DAY == numbers.high % DAY == 0 else float(round(middle))
        days = ((_tr("first"), numbers.low), (_tr("median"), middle), (_tr("last"), numbers.high))
        return [(name, escape(date_text(value))) for name, value in days]
    rows = [(_tr("min"), numbers.low)]
    rows += [
        (f"{share:.0%}" if share != 0.5 else _tr("median"), value)
        for share, value in zip(QUANTILES, numbers.quantiles, strict=True)
    ]
    rows += [(_tr("max"), numbers.high), (_tr("mean"), numbers.mean), (_tr("deviation"), numbers.deviation)]
    digits = digits_apart(sorted([numbers.low, *numbers.quantiles, numbers.high]), 6)
    return [(name, escape(number_text(value, digits))) for name, value in rows]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ColumnFacts", text)
