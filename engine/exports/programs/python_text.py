"""Functions of programs in Python that read cells, for those on `math` alone and on NumPy alone: no module is needed."""

from engine.exports.programs.language import Helper

READING: dict[str, Helper] = {
    "text": Helper('''
def text(cell):
    """A cell as a text; 3.0 is "3", and an empty text is a missing cell."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, (int, float)) and cell == cell // 1:
        return str(int(cell))
    return str(cell)
'''),
    "plain_number": Helper('''
def plain_number(word):
    """The number that a word says; None where it says none."""
    if not word or not set(word) <= set("0123456789+-.eE"):
        return None
    try:
        return float(word)
    except ValueError:
        return None
'''),
    "number": Helper(
        '''
def number(cell):
    """A cell of numbers: NAN where it is missing, INF where it says no number."""
    word = "" if cell is None else str(cell).strip()
    if word.lower() in ("", "na", "n/a", "nan", "null", "none", "?"):
        return NAN
    found = plain_number(word)
    return INF if found is None else found
''',
        ("plain_number",),
    ),
    "place": Helper(
        '''
def place(cell, classes, numbers=(), alike=()):
    """The place of a class, from 0: NAN where the cell is missing, INF where it is no class."""
    word = text(cell)
    if word == "":
        return NAN
    if word in classes:
        return float(classes.index(word))
    key = " ".join(word.replace("`", "'").lower().split())
    if word.isascii() and key in alike:
        return float(alike.index(key))
    value = plain_number(word.strip())
    return float(numbers.index(value)) if value in numbers else INF
''',
        ("text", "plain_number"),
    ),
    "yes_no": Helper(
        '''
def yes_no(cell, words):
    """0 for no, 1 for yes: NAN where the cell is missing, INF where it is neither."""
    word = text(cell)
    if word == "":
        return NAN
    return words.get(" ".join(word.lower().split()) if word.isascii() else word, INF)
''',
        ("text",),
    ),
    "hashed": Helper(
        '''
def hashed(cell, buckets):
    """Bucket 1, 2, … of a text, or the same below 0, by MurmurHash3 of its UTF-8: NAN where the cell is missing."""
    word = text(cell)
    if word == "":
        return NAN
    data, h = word.encode("utf-8"), 0
    whole = len(data) - len(data) % 4
    for start in range(0, len(data), 4):
        k = int.from_bytes(data[start : start + 4], "little")
        k = k * 0xCC9E2D51 & 0xFFFFFFFF
        k = (k << 15 | k >> 17) & 0xFFFFFFFF
        h ^= k * 0x1B873593 & 0xFFFFFFFF
        if start < whole:
            h = (h << 13 | h >> 19) & 0xFFFFFFFF
            h = h * 5 + 0xE6546B64 & 0xFFFFFFFF
    h ^= len(data)
    h = (h ^ h >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    h = (h ^ h >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    h ^= h >> 16
    signed = h - 0x100000000 if h >= 0x80000000 else h
    bucket = float(abs(signed) % buckets + 1)
    return bucket if signed >= 0 else -bucket
''',
        ("text",),
    ),
    "in_bucket": Helper('''
def in_bucket(code, bucket):
    """1 or -1 where a text lies in this bucket, counted from 0, else 0."""
    return 1.0 * (code == bucket + 1) - 1.0 * (code == -bucket - 1)
'''),
    "clock": Helper('''
def clock(word, longest):
    """The seconds of 8:15, 08:15:30 or 08:15:30.25, the hour of `longest` digits at most: INF where it is none."""
    parts = word.split(":")
    second, point, fraction = (parts[2] if len(parts) == 3 else "00").partition(".")
    digits = [*parts[:2], second, fraction or "0"]
    if len(parts) not in (2, 3) or not all(part.isascii() and part.isdigit() for part in digits):
        return INF
    is_form = len(parts[0]) <= longest and len(parts[1]) == 2 and len(second) <= 2 and len(fraction) <= 6
    if not is_form or (point and not fraction) or int(parts[1]) > 59 or int(second) > 59:
        return INF
    return int(parts[0]) * 3600 + int(parts[1]) * 60 + float(f"{second}.{fraction or 0}")
'''),
    "date": Helper(
        '''
def date(cell, first):
    """Seconds from 1970-01-01; `first` says whether the "day" or the "month" stands first in 3/4/2024, or "" where that is open.

    NAN where the cell is missing, INF where it is no date.
    """
    if text(cell) == "":
        return NAN
    word, _, rest = text(cell).strip().replace("T", " ", 1).partition(" ")
    parts = word.replace("/", "-").replace(".", "-").split("-")
    if not all(part.isascii() and part.isdigit() for part in parts):
        return INF
    sizes = [len(part) for part in parts]
    if sizes == [8]:
        parts = [word[:4], word[4:6], word[6:]]
    elif sizes[0] == 4 and len(sizes) in (2, 3) and max(sizes[1:]) <= 2:
        parts = [*parts, "1"][:3]
    elif len(sizes) == 3 and sizes[2] == 4 and max(sizes[:2]) <= 2 and (first or int(parts[0]) == int(parts[1])):
        parts = [parts[2], parts[0], parts[1]] if first == "month" else parts[::-1]
    else:
        return INF
    year, month, day = map(int, parts)
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    lengths = [31, 29 if is_leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= lengths[month - 1]:
        return INF
    before = year - 1
    days = 365 * before + before // 4 - before // 100 + before // 400 + sum(lengths[: month - 1]) + day - 719163
    time = rest.strip()
    seconds = clock(time.removesuffix("Z").strip(), 2) if time or "T" in text(cell) else 0.0
    return days * 86400.0 + seconds if seconds < 86400 else INF
''',
        ("text", "clock"),
    ),
    "time": Helper(
        '''
def time(cell):
    """Seconds since midnight, or of a duration: NAN where the cell is missing, INF where it is no time."""
    word = text(cell).strip().upper()
    if text(cell) == "":
        return NAN
    half = word[-2:] if word.endswith(("AM", "PM")) else ""
    seconds = clock(word.removesuffix(half).strip(), 4)
    if not half:
        return seconds
    if not 3600 <= seconds < 46800:
        return INF
    return seconds % 43200 + (43200 if half == "PM" else 0)
''',
        ("text", "clock"),
    ),
    "calendar": Helper('''
def calendar(seconds):
    """Year, month and day of a date (Howard Hinnant, days_from_civil)."""
    days = seconds // 86400 + 719468
    era = days // 146097
    rest = days - era * 146097
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    day = rest - (365 * year + year // 4 - year // 100)
    part = (5 * day + 2) // 153
    month = part + 3 - 12 * (part >= 10)
    return year + era * 400 + (month <= 2), month, day - (153 * part + 2) // 5 + 1
'''),
    "year_of": Helper("\ndef year_of(seconds):\n    return calendar(seconds)[0]\n", ("calendar",)),
    "month_of": Helper("\ndef month_of(seconds):\n    return calendar(seconds)[1]\n", ("calendar",)),
    "day_of": Helper("\ndef day_of(seconds):\n    return calendar(seconds)[2]\n", ("calendar",)),
    "day_of_year_of": Helper(
        '''
def day_of_year_of(seconds):
    """From 1 to 366."""
    before = year_of(seconds) - 1
    return seconds // 86400 - (365 * before + before // 4 - before // 100 + before // 400) + 719163
''',
        ("year_of",),
    ),
    "weekday_of": Helper('''
def weekday_of(seconds):
    """0 is Monday."""
    return (seconds // 86400 + 3) % 7
'''),
    "hour_of": Helper("\ndef hour_of(seconds):\n    return seconds % 86400 // 3600\n"),
    "minute_of": Helper("\ndef minute_of(seconds):\n    return seconds % 86400 // 60 % 60\n"),
    "second_of": Helper("\ndef second_of(seconds):\n    return seconds % 86400 % 60\n"),
    "days_of": Helper("\ndef days_of(seconds):\n    return seconds / 86400\n"),
}
"""Functions that read a cell as one number, and those of dates, which take arrays as well."""
