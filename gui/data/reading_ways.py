"""Where a choice about reading is found in the window: the control behind what the engine says has to be chosen otherwise."""

from PySide6.QtCore import QCoreApplication

from engine.data.reading.errors import ReadingError
from engine.data.reading.options import ColumnType
from engine.data.reading.remedy import Choice, Remedy, with_parts
from engine.data.reading.report import Finding
from gui.language import translated


def finding_text(finding: Finding) -> str:
    """What was found in a file, where, and the control that mends it."""
    return translated(with_parts(finding.sentence, finding.where, reading_way(finding.remedy)))


def reading_error_text(error: ReadingError) -> str:
    """Why a file could not be read, and the control that mends it."""
    return translated(with_parts(error.text, reading_way(error.remedy)))


def reading_way(remedy: Remedy | None) -> str:
    """The control for a choice about reading, and where it is."""
    if remedy is None:
        return ""
    if remedy.choice is Choice.DAY_FIRST:
        return _tr("in the menu of the column's head")
    if remedy.choice is Choice.TYPES and remedy.value == ColumnType.NUMBER:
        return _tr("Make it numbers, in the menu of the column's head")
    return _tr("{control}, in File → Open with options").format(control=_control(remedy.choice))


def _control(choice: Choice) -> str:
    """What the dialog for opening calls it."""
    return {
        Choice.ENCODING: _tr("Encoding"),
        Choice.DELIMITER: _tr("Delimiter"),
        Choice.QUOTE: _tr("Quote"),
        Choice.DECIMAL: _tr("Decimal mark"),
        Choice.THOUSANDS: _tr("Thousands"),
        Choice.HEADER: _tr("First row is a header"),
        Choice.SECOND_HEADER: _tr("Second header line"),
        Choice.AS_IT_STANDS: _tr("Names and cells"),
        Choice.SKIP_LINES: _tr("Skip lines"),
        Choice.MISSING_WORDS: _tr("Missing words"),
        Choice.COMMENT: _tr("Comment mark"),
        Choice.TYPES: _tr("Type of the column"),
        Choice.RAGGED: _tr("Rows of other length"),
        Choice.SHEET: _tr("Sheet"),
        Choice.SAMPLING: _tr("Rows to read"),
        Choice.DAY_FIRST: "",
    }[choice]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReadingWays", text)
