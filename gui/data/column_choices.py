"""What can be chosen for columns, and how the Edit menu says it was. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.config.recipe import DateOrder, DatePart, Encoding, MissingCells, Role, Scaling, TimeForm
from gui.data.column_labels import date_part_word, encoding_word, missing_word, scaling_word, time_form_word


@dataclass(frozen=True)
class OnlyTarget:
    """The choice of these columns as the only targets."""


@dataclass(frozen=True)
class Indicator:
    """One more entry that says where a cell is missing: in or out."""


@dataclass(frozen=True)
class MergeAlike:
    """Texts that look alike count as one class, or as different ones."""


Choice = (
    Role | Encoding | Scaling | OnlyTarget | MissingCells | DatePart | DateOrder | TimeForm | Indicator | MergeAlike
)


def undo_text(choice: Choice | None, names: Sequence[str]) -> str:
    """What the Edit menu says of the choice: Undo "Make 'species' the target". None takes columns out of the recipe."""
    how = ""
    match choice:
        case None:
            text = QCoreApplication.translate("ColumnMenu", "Leave out {columns}")
        case Role.FEATURE:
            text = QCoreApplication.translate("ColumnMenu", "Make {columns} a feature")
        case Role.TARGET:
            text = QCoreApplication.translate("ColumnMenu", "Make {columns} a target")
        case Role.WEIGHT:
            text = QCoreApplication.translate("ColumnMenu", "Weigh the rows by {columns}")
        case Role.IGNORED:
            text = QCoreApplication.translate("ColumnMenu", "Ignore {columns}")
        case OnlyTarget():
            text = QCoreApplication.translate("ColumnMenu", "Make {columns} the target")
        case Encoding():
            text, how = QCoreApplication.translate("ColumnMenu", "Encode {columns}: {how}"), encoding_word(choice)
        case Scaling():
            text, how = QCoreApplication.translate("ColumnMenu", "Scale {columns}: {how}"), scaling_word(choice)
        case MissingCells():
            text = QCoreApplication.translate("ColumnMenu", "Missing cells of {columns}: {how}")
            how = missing_word(choice)
        case DatePart():
            text, how = (
                QCoreApplication.translate("ColumnMenu", "Date parts of {columns}: {how}"),
                date_part_word(choice),
            )
        case DateOrder():
            text = QCoreApplication.translate("ColumnMenu", "Order of day and month in {columns}")
        case TimeForm():
            text, how = QCoreApplication.translate("ColumnMenu", "Times of {columns}: {how}"), time_form_word(choice)
        case MergeAlike():
            text = QCoreApplication.translate("ColumnMenu", "Merge spellings of {columns}")
        case Indicator():
            text = QCoreApplication.translate("ColumnMenu", "Missing indicator of {columns}")
    return text.format(columns=title_of(names), how=how)


def title_of(names: Sequence[str]) -> str:
    """The columns in a word."""
    if len(names) == 1:
        return f"'{names[0]}'"
    return QCoreApplication.translate("ColumnMenu", "{count} columns").format(count=len(names))
