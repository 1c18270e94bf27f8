"""Which of the first rows stand above a table's names, and whether the first row below them names the columns. No cells."""

from collections.abc import Sequence
from itertools import pairwise

from engine.data.number_format import NumberFormat
from engine.data.table import MISSING_WORDS

MAX_TITLES = 30
"""Lines above the header."""
_SAMPLE_BELOW = 20
"""The rows below a line that decide whether it names the columns."""
_MAX_SECOND = 3
"""Lines of units and the like between the names and the numbers."""
_FIRST_YEAR, _LAST_YEAR = 1800, 2199

_PLAIN, _COMMA = NumberFormat(), NumberFormat(",")


def title_rows(found: Sequence[Sequence[str]]) -> int:
    """How many rows stand above the header: lines of a word or two above a table of more columns.

    They are only left out where all that follows has one width, so that no row of a broken table is taken for a title.
    """
    widths = [len(fields) for fields in found]
    width = widths[-1] if widths else 0
    odd = max((at for at, other in enumerate(widths) if other != width), default=0)
    for count in range(odd + 1, min(MAX_TITLES, len(found) - 2) + 1 if width > 1 else 0):
        titles = found[:count]
        header = [cell for cell in found[count] if cell.strip()]
        padded = any(len(fields) == width for fields in titles)
        if padded and all(map(is_lone_title, titles)) and are_years(found[count], found[count + 1 :]):
            return count
        if padded and (len(header) < width or any(_PLAIN.is_number(cell) for cell in header)):
            continue  # a header of few names is no title
        if len(header) > width / 2 and all(_is_title(fields, width) for fields in titles):
            return count
        cannot_name = all(len(fields) < width or 2 * filled(fields) < width or filled(fields) == 1 for fields in titles)
        if cannot_name and _is_clear_header(found[count], found[count + 1 :]):
            return count  # whatever stands in them
    return 0


def are_years(header: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Whether a row names columns by years, or by three or more other numbers in equal steps, as no row below it does."""
    if is_year_row(header):
        return not any(map(is_year_row, body[:_SAMPLE_BELOW]))
    steps = _equal_steps(header)
    return steps is not None and not any(_equal_steps(row) == steps for row in body[:_SAMPLE_BELOW])


def guess_header(rows: Sequence[Sequence[str]], numbers: NumberFormat) -> bool:
    """Whether the first record names the columns.

    It does not when it is all numbers, but for years in a row. It does when it has a text above a column of numbers. Else it
    does not when one of its texts comes again below it: then it is a row like the others.
    """
    if not rows:
        return True
    first, body = rows[0], rows[1:]
    texts = {at for at, cell in enumerate(first) if not is_blank(cell) and not numbers.is_number(cell)}
    if not texts:
        return all(is_blank(cell) for cell in first) or (is_year_row(first) and are_years(first, body))
    if has_numbers_below(texts, body, numbers):
        return True
    return not any(at < len(row) and row[at] == first[at] for at in texts for row in body)


def has_numbers_below(places: set[int], body: Sequence[Sequence[str]], numbers: NumberFormat) -> bool:
    """Whether one of the columns `places` holds mostly numbers."""
    return any(are_numbers([row[at] for row in body if at < len(row)], numbers) for at in places)


def are_numbers(cells: Sequence[str], numbers: NumberFormat) -> bool:
    """Whether most cells that are not blank are numbers."""
    present = [cell for cell in cells if not is_blank(cell)]
    return bool(present) and (numbers.are_numbers(present) or 2 * sum(map(numbers.is_number, present)) > len(present))


def is_any_number(cell: str) -> bool:
    """Whether a cell is a number, whatever the decimal mark."""
    return _PLAIN.is_number(cell) or _COMMA.is_number(cell)


def is_blank(cell: str) -> bool:
    """Whether a cell holds nothing, or a word for that."""
    return cell.strip().lower() in MISSING_WORDS


def filled(fields: Sequence[str]) -> int:
    """How many fields hold something; spreadsheets fill a title up to the table's width with empty ones."""
    return sum(bool(cell.strip()) for cell in fields)


def _is_clear_header(header: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Whether `header` has a name of its own for each column, and one of them stands above numbers."""
    names = {cell.strip() for cell in header}
    if len(names) < len(header) or any(is_blank(name) or is_any_number(name) for name in names):
        return False
    columns = ([cell for cell in column if not is_blank(cell)] for column in zip(*body[:_SAMPLE_BELOW], strict=True))
    return any(_end_in_numbers(cells) for cells in columns)


def _end_in_numbers(cells: Sequence[str]) -> bool:
    """Whether more than one cell follows, all of them numbers, behind a unit or so."""
    start = next((at for at, cell in enumerate(cells[: _MAX_SECOND + 1]) if is_any_number(cell)), len(cells))
    return len(cells) - start > 1 and all(map(is_any_number, cells[start:]))


def _is_title(fields: Sequence[str], width: int) -> bool:
    is_short = len(fields) < width or width > 2
    is_sparse = filled(fields) <= max(1, width // 2 - 1)
    return is_short and is_sparse and not any(_PLAIN.is_number(cell) for cell in fields)


def is_lone_title(fields: Sequence[str]) -> bool:
    """Whether one text stands alone in the row, or nothing at all."""
    return filled(fields) <= 1 and not any(map(is_any_number, fields))


def is_year_row(row: Sequence[str]) -> bool:
    """Whether all fields are filled and different, those that are numbers being two or more years one after the other."""
    numbers = _whole_numbers(row)
    ordered = all(before < after for before, after in pairwise(numbers))
    falling = all(before > after for before, after in pairwise(numbers))
    return len(numbers) > 1 and (ordered or falling) and all(_FIRST_YEAR <= each <= _LAST_YEAR for each in numbers)


def _equal_steps(row: Sequence[str]) -> int | None:
    """The step of three or more whole numbers of a row in which all fields are filled and different; None without one."""
    numbers = _whole_numbers(row)
    steps = {after - before for before, after in pairwise(numbers)}
    return steps.pop() if len(numbers) > 2 and len(steps) == 1 else None


def _whole_numbers(row: Sequence[str]) -> list[int]:
    """The numbers of a row; none where one is not whole, or where the fields are not filled and different."""
    words = [cell.strip() for cell in row]
    numbers = [word for word in words if is_any_number(word)]
    if len(set(words)) < len(words) or any(map(is_blank, words)) or not all(map(str.isdecimal, numbers)):
        return []
    return [int(number) for number in numbers]
