"""How it is said why a column is left out, and what can be done about it."""

from enum import StrEnum

from engine.config.columns import ColumnRecipe, DateOrder, Encoding, Role, Scaling
from engine.data.amounts import how_written
from engine.data.preparing.left_out import MAX_COUNTED, LeftOut, Reason
from engine.data.short_years import has_short_year
from engine.text import Text


class Remedy(StrEnum):
    """What makes a column of use that is left out. All but MAKE_NUMBERS, an edit of the table, change the recipe alone."""

    USE = "use it as a feature"
    DAY_FIRST = "read the day first"
    MONTH_FIRST = "read the month first"
    YEAR_FIRST = "read the year first"
    AS_DATES = "take its dates apart"
    AS_TIMES = "read its times as hours"
    MAKE_NUMBERS = "make it numbers"
    HASH = "hash its texts"


def why(left: LeftOut) -> Text:
    """The reason, as a clause: "its numbers have a unit (kg), such as '12 kg'"."""
    match left.reason:
        case Reason.EMPTY:
            return Text("it is empty")
        case Reason.CONSTANT:
            return Text("all its cells are '{form}'", form=left.form)
        case Reason.NO_NUMBER:
            return Text("none of its cells is a number, such as '{form}'", form=left.form)
        case Reason.ROW_NUMBER:
            return Text("its numbers count the rows, from {form} on", form=left.form)
        case Reason.ID:
            return Text("it tells the rows apart, as an id does: '{form}'", form=left.form)
        case Reason.UNCLEAR_DATES:
            ends = Text("the day, the month or the year") if has_short_year(left.form) else Text("the day or the month")
            return Text("of dates such as '{form}' {ends} may come first", form=left.form, ends=ends)
        case Reason.SOME_DATES | Reason.SOME_TIMES:
            return Text(
                "it holds {what}, but {n:,} cells are none, such as '{form}'",
                "it holds {what}, but {n:,} cell is none, such as '{form}'",
                n=left.count,
                what=Text("dates") if left.reason is Reason.SOME_DATES else Text("times"),
                form=left.form,
            )
        case Reason.AMOUNTS:
            return Text("its numbers have {what}, such as '{form}'", what=how_written(left.form), form=left.form)
        case Reason.UNITS:
            return Text("its numbers have different units ({form}); write all in one", form=left.form)
        case Reason.TEXTS:
            many = Text("more than {most:,}", most=MAX_COUNTED) if left.count >= MAX_COUNTED else f"{left.count:,}"
            return Text(
                "it has {many} different texts, such as '{form}', too many for classes", many=many, form=left.form
            )


def remedies(left: LeftOut, part: ColumnRecipe) -> tuple[Remedy, ...]:
    """What can be done, the likeliest first; nothing where no choice helps. `part`: the column's part of the recipe."""
    match left.reason:
        case Reason.ROW_NUMBER | Reason.ID:
            return (Remedy.USE,) if part.encoding is Encoding.NUMBER else (Remedy.HASH,)
        case Reason.UNCLEAR_DATES:
            both = (Remedy.DAY_FIRST, Remedy.MONTH_FIRST)
            return (*both, Remedy.YEAR_FIRST) if has_short_year(left.form) else both
        case Reason.SOME_DATES:
            return (Remedy.AS_DATES,)
        case Reason.SOME_TIMES:
            return (Remedy.AS_TIMES,)
        case Reason.AMOUNTS:
            return (Remedy.MAKE_NUMBERS,)
        case Reason.TEXTS:
            return (Remedy.HASH,)
        case Reason.EMPTY | Reason.CONSTANT | Reason.NO_NUMBER | Reason.UNITS:
            return ()


def carried_out(remedy: Remedy, part: ColumnRecipe) -> ColumnRecipe | None:
    """The part of the recipe with the remedy carried out; None where the table's cells have to change."""
    date = {"role": Role.FEATURE, "encoding": Encoding.DATE, "scaling": Scaling.STANDARD}
    match remedy:
        case Remedy.USE:
            return part.replace(role=Role.FEATURE, scaling=Scaling.STANDARD)
        case Remedy.DAY_FIRST:
            return part.replace(**date, date_order=DateOrder.DAY_FIRST)
        case Remedy.MONTH_FIRST:
            return part.replace(**date, date_order=DateOrder.MONTH_FIRST)
        case Remedy.YEAR_FIRST:
            return part.replace(**date, date_order=DateOrder.YEAR_FIRST)
        case Remedy.AS_DATES:
            return part.replace(**date)
        case Remedy.AS_TIMES:
            return part.replace(role=Role.FEATURE, encoding=Encoding.TIME, scaling=Scaling.STANDARD)
        case Remedy.HASH:
            return part.replace(role=Role.FEATURE, encoding=Encoding.HASHED, scaling=Scaling.RAW)
        case Remedy.MAKE_NUMBERS:
            return None
