"""How a column's role and treatment are said and marked: words, glyphs, colours, tooltips. No widgets."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from engine.config.recipe import ColumnRecipe, DatePart, Encoding, MissingCells, Role, Scaling, TimeForm
from engine.data.preparing.left_out import LeftOut, Reason
from engine.data.preparing.left_out_words import Remedy, remedies, why
from engine.data.table import Column, TextColumn, number_text
from gui.language import translated
from gui.theme import Colors

MAX_ROWS = 100_000
"""Of longer columns of texts the classes are told only where they are known."""
MAX_NAMED_CLASSES = 6


@dataclass(frozen=True)
class ColumnHead:
    """What a column's header shows. `problem` and `formula` are empty when there is none; `left`: why it is left out."""

    part: ColumnRecipe
    problem: str = ""
    formula: str = ""
    left: LeftOut | None = None
    is_warning: bool = False
    """The problem is no error."""

    @property
    def title(self) -> str:
        """The column's name, with a sign when there is a problem, and one when it is computed."""
        name = f"ƒ {self.part.name}" if self.formula else self.part.name
        return f"⚠ {name}" if self.problem else name

    @property
    def role(self) -> str:
        """Glyph and word of the role."""
        return role_text(self.part.role)

    @property
    def treatment(self) -> str:
        """What happens to the cells before they reach the network."""
        return treatment_word(self.part) if self.left is None else left_out_word(self.left.reason)

    @property
    def treatment_is_idle(self) -> bool:
        """True while the treatment has no effect."""
        return self.part.role is Role.IGNORED


def role_glyph(role: Role) -> str:
    """The sign that stands for a role wherever it is shown."""
    return {Role.FEATURE: "→", Role.TARGET: "◎", Role.WEIGHT: "×", Role.IGNORED: "–"}[role]


def role_word(role: Role) -> str:
    """A role, in a word."""
    return {
        Role.FEATURE: QCoreApplication.translate("Columns", "feature"),
        Role.TARGET: QCoreApplication.translate("Columns", "target"),
        Role.WEIGHT: QCoreApplication.translate("Columns", "weight"),
        Role.IGNORED: QCoreApplication.translate("Columns", "ignored"),
    }[role]


def role_text(role: Role) -> str:
    """Glyph and word of a role."""
    return f"{role_glyph(role)} {role_word(role)}"


def all_roles() -> list[str]:
    """What a head's upper line can say."""
    return [role_text(role) for role in Role]


def all_treatments() -> list[str]:
    """What a head's lower line can say in short; longer ones are cut, and said whole in the tooltip."""
    return [_unused_word(), *map(scaling_word, Scaling), *map(encoding_word, Encoding)]


def role_color(role: Role, colors: Colors) -> QColor:
    """The colour that goes with a role's glyph."""
    return {
        Role.FEATURE: colors.accent,
        Role.TARGET: colors.best,
        Role.WEIGHT: colors.warning,
        Role.IGNORED: colors.faint,
    }[role]


def left_out_word(reason: Reason) -> str:
    """Why a column is left out, in a few words."""
    return {
        Reason.EMPTY: QCoreApplication.translate("Columns", "empty"),
        Reason.CONSTANT: QCoreApplication.translate("Columns", "constant"),
        Reason.NO_NUMBER: QCoreApplication.translate("Columns", "no numbers"),
        Reason.ROW_NUMBER: QCoreApplication.translate("Columns", "row numbers"),
        Reason.ID: QCoreApplication.translate("Columns", "an id"),
        Reason.UNCLEAR_DATES: QCoreApplication.translate("Columns", "day first?"),
        Reason.SOME_DATES: QCoreApplication.translate("Columns", "some dates"),
        Reason.SOME_TIMES: QCoreApplication.translate("Columns", "some times"),
        Reason.AMOUNTS: QCoreApplication.translate("Columns", "signs, units"),
        Reason.UNITS: QCoreApplication.translate("Columns", "mixed units"),
        Reason.TEXTS: QCoreApplication.translate("Columns", "many texts"),
    }[reason]


def remedy_words(remedy: Remedy) -> str:
    """What can be done about a column that is left out, as a menu says it."""
    return {
        Remedy.USE: QCoreApplication.translate("Columns", "Use it as a feature"),
        Remedy.DAY_FIRST: QCoreApplication.translate("Columns", "Read its dates, the day first"),
        Remedy.MONTH_FIRST: QCoreApplication.translate("Columns", "Read its dates, the month first"),
        Remedy.YEAR_FIRST: QCoreApplication.translate("Columns", "Read its dates, the year first"),
        Remedy.AS_DATES: QCoreApplication.translate("Columns", "Read its dates"),
        Remedy.AS_TIMES: QCoreApplication.translate("Columns", "Read its times as hours"),
        Remedy.MAKE_NUMBERS: QCoreApplication.translate("Columns", "Make it numbers"),
        Remedy.HASH: QCoreApplication.translate("Columns", "Hash its texts"),
    }[remedy]


def encoding_word(encoding: Encoding) -> str:
    """An encoding, in a word."""
    return {
        Encoding.NUMBER: QCoreApplication.translate("Columns", "number"),
        Encoding.ONE_HOT: QCoreApplication.translate("Columns", "one-hot"),
        Encoding.CLASS_INDEX: QCoreApplication.translate("Columns", "class index"),
        Encoding.ORDINAL: QCoreApplication.translate("Columns", "ordinal"),
        Encoding.HASHED: QCoreApplication.translate("Columns", "hashed"),
        Encoding.DATE: QCoreApplication.translate("Columns", "date parts"),
        Encoding.TIME: QCoreApplication.translate("Columns", "time of day"),
        Encoding.BOOLEAN: QCoreApplication.translate("Columns", "yes or no"),
    }[encoding]


def time_form_word(form: TimeForm) -> str:
    """What a time becomes, in a few words."""
    return {
        TimeForm.HOURS: QCoreApplication.translate("Columns", "hours"),
        TimeForm.CYCLE: QCoreApplication.translate("Columns", "cycle of a day"),
    }[form]


def scaling_word(scaling: Scaling) -> str:
    """A scaling, in a word."""
    return {
        Scaling.RAW: QCoreApplication.translate("Columns", "raw"),
        Scaling.STANDARD: QCoreApplication.translate("Columns", "standardised"),
        Scaling.MINMAX: QCoreApplication.translate("Columns", "min-max"),
        Scaling.ROBUST: QCoreApplication.translate("Columns", "robust"),
        Scaling.LOG: QCoreApplication.translate("Columns", "log"),
    }[scaling]


def missing_word(missing: MissingCells) -> str:
    """A rule for missing cells, in a few words."""
    return {
        MissingCells.AS_ALL: QCoreApplication.translate("Columns", "as for all columns"),
        MissingCells.DROP: QCoreApplication.translate("Columns", "leave the row out"),
        MissingCells.MEAN: QCoreApplication.translate("Columns", "mean"),
        MissingCells.MEDIAN: QCoreApplication.translate("Columns", "median"),
        MissingCells.MOST_FREQUENT: QCoreApplication.translate("Columns", "most frequent"),
        MissingCells.CONSTANT: QCoreApplication.translate("Columns", "constant"),
    }[missing]


def date_part_word(part: DatePart) -> str:
    """A part of a date, in a few words."""
    return {
        DatePart.YEAR: QCoreApplication.translate("Columns", "year"),
        DatePart.MONTH: QCoreApplication.translate("Columns", "month, 1 to 12"),
        DatePart.DAY: QCoreApplication.translate("Columns", "day of the month"),
        DatePart.WEEKDAY: QCoreApplication.translate("Columns", "weekday, Monday 0"),
        DatePart.DAY_OF_YEAR: QCoreApplication.translate("Columns", "day of the year"),
        DatePart.HOUR: QCoreApplication.translate("Columns", "hour"),
        DatePart.MINUTE: QCoreApplication.translate("Columns", "minute"),
        DatePart.SECOND: QCoreApplication.translate("Columns", "second"),
        DatePart.DAYS: QCoreApplication.translate("Columns", "days since 1970-01-01"),
    }[part]


def treatment_word(part: ColumnRecipe) -> str:
    """The scaling of numbers, the encoding of classes, and that an ignored column is not used; a filling and an indicator."""
    if part.role is Role.IGNORED:
        return _unused_word()
    words = [scaling_word(part.scaling) if part.encoding is Encoding.NUMBER else encoding_word(part.encoding)]
    if part.encoding is not Encoding.NUMBER and part.scaling is not Scaling.RAW:
        words.append(scaling_word(part.scaling))
    if part.missing is not MissingCells.AS_ALL:
        words.append(QCoreApplication.translate("Columns", "gaps: {rule}").format(rule=missing_word(part.missing)))
    if part.merge_alike:
        words.append(QCoreApplication.translate("Columns", "spellings merged"))
    if part.indicator:
        words.append(QCoreApplication.translate("Columns", "indicator"))
    return ", ".join(words)


def column_tooltip(head: ColumnHead, column: Column) -> str:
    """What the column holds, what is done with it, its problem, and how to change it."""
    lines = [head.problem] if head.problem else []
    lines.append(f"{column.name}: {_contents(column)}")
    if head.formula:
        lines.append(QCoreApplication.translate("Columns", "Computed: {formula}").format(formula=head.formula))
    missing = int(column.missing.sum())
    if missing:
        lines.append(QCoreApplication.translate("Columns", "Missing cells: {count}").format(count=f"{missing:,}"))
    lines.append(f"{head.role}, {treatment_word(head.part)}. {_meaning(head.part)}".rstrip())
    if head.left is not None:
        lines.append(
            QCoreApplication.translate("Columns", "Left out at first: {why}.").format(why=translated(why(head.left)))
        )
        offered = ", ".join(remedy_words(remedy) for remedy in remedies(head.left, head.part))
        if offered:
            lines.append(QCoreApplication.translate("Columns", "Its menu offers: {offered}.").format(offered=offered))
    lines.append(QCoreApplication.translate("Columns", "Click the role, or press Alt+Down, to change it."))
    return "\n".join(lines)


def _unused_word() -> str:
    return QCoreApplication.translate("Columns", "not used")


def _contents(column: Column) -> str:
    if isinstance(column, TextColumn) and not column.knows_classes and len(column.values) > MAX_ROWS:
        return QCoreApplication.translate("Columns", "text")  # a pointer must not wait until a million are sorted out
    if isinstance(column, TextColumn):
        shown = ", ".join(column.classes[:MAX_NAMED_CLASSES])
        more = ", …" if len(column.classes) > MAX_NAMED_CLASSES else ""
        text = QCoreApplication.translate("Columns", "text, {count} different values ({values})")
        return text.format(count=f"{len(column.classes):,}", values=shown + more)
    low, high = (number_text(bound) for bound in column.span)
    return QCoreApplication.translate("Columns", "numbers from {low} to {high}").format(low=low, high=high)


def _meaning(part: ColumnRecipe) -> str:
    if part.role is Role.IGNORED:
        return ""
    if part.role is Role.WEIGHT:
        return QCoreApplication.translate("Columns", "A row with weight 2 counts in the loss like two rows.")
    meanings = {
        Encoding.ONE_HOT: QCoreApplication.translate("Columns", "One 0/1 entry for each class."),
        Encoding.CLASS_INDEX: QCoreApplication.translate("Columns", "Classes are numbered 0, 1, 2, … in one entry."),
        Encoding.ORDINAL: QCoreApplication.translate("Columns", "Classes are ranks 0, 1, 2, … in their order."),
        Encoding.HASHED: QCoreApplication.translate(
            "Columns", "Each text is +1 or −1 in one of a few entries, by its hash."
        ),
        Encoding.DATE: ", ".join(date_part_word(chosen) for chosen in part.date_parts) + ".",
        Encoding.TIME: {
            TimeForm.HOURS: QCoreApplication.translate(
                "Columns", "Hours since midnight, or of a duration: 08:15 is 8.25."
            ),
            TimeForm.CYCLE: QCoreApplication.translate(
                "Columns", "Sine and cosine of the place in the day: 23:59 is near 00:00."
            ),
        }[part.time_form],
        Encoding.BOOLEAN: QCoreApplication.translate("Columns", "No is 0, yes is 1."),
    }
    if part.encoding is not Encoding.NUMBER and not part.encoding.can_be_scaled:
        return meanings[part.encoding]
    return " ".join(text for text in (meanings.get(part.encoding, ""), _scaling_meaning(part.scaling)) if text)


def _scaling_meaning(scaling: Scaling) -> str:
    return {
        Scaling.RAW: QCoreApplication.translate("Columns", "The numbers are used as they stand."),
        Scaling.STANDARD: QCoreApplication.translate(
            "Columns", "(x − mean) / deviation, both taken from the training rows."
        ),
        Scaling.MINMAX: QCoreApplication.translate(
            "Columns", "(x − min) / (max − min), both taken from the training rows."
        ),
        Scaling.ROBUST: QCoreApplication.translate(
            "Columns", "(x − median) / (third − first quartile), taken from the training rows."
        ),
        Scaling.LOG: QCoreApplication.translate("Columns", "log(1 + x)."),
    }[scaling]
