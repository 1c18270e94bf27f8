"""Functions of programs in C99 that read a cell of text as one number."""

from engine.exports.programs.language import Helper

READING: dict[str, Helper] = {
    "is_blank": Helper("""
static int is_blank(char sign)
{
    return sign == ' ' || (sign >= 9 && sign <= 13) || (sign >= 28 && sign <= 31);
}
"""),
    "is_alike": Helper(
        """
/* Whether a cell in ASCII is `key`, which has small letters and single blanks, but for capitals and blanks. */
static int is_alike(const char *cell, const char *key)
{
    while (is_blank(*cell))
        cell++;
    while (*cell != '\\0') {
        char sign = *cell;
        if (is_blank(sign)) {
            while (is_blank(*cell))
                cell++;
            if (*cell == '\\0')
                break;
            sign = ' ';
        } else {
            cell++;
        }
        if ((unsigned char)sign > 127)
            return 0;
        if (sign == '`')
            sign = '\\'';
        if (sign >= 'A' && sign <= 'Z')
            sign = (char)(sign - 'A' + 'a');
        if (*key != sign)
            return 0;
        key++;
    }
    return *key == '\\0';
}
""",
        ("is_blank",),
    ),
    "plain_number": Helper(
        """
/* Whether a word says a number, and which. */
static int plain_number(const char *word, double *value)
{
    char *end;
    size_t length;
    while (is_blank(*word))
        word++;
    length = strspn(word, "0123456789+-.eE");
    if (length == 0)
        return 0;
    *value = strtod(word, &end);
    if (end != word + length)
        return 0;
    while (is_blank(*end))
        end++;
    return *end == '\\0';
}
""",
        ("is_blank",),
    ),
    "place": Helper(
        """
/* The place of a class, from 0: NAN where the cell is missing, INFINITY where it is no class. */
static double place(const char *cell, const char *const *classes, int count, const double *numbers,
                    const char *const *alike)
{
    double value;
    if (cell == NULL || *cell == '\\0')
        return NAN;
    for (int i = 0; i < count; i++)
        if (strcmp(cell, classes[i]) == 0)
            return i;
    for (int i = 0; alike != NULL && i < count; i++)
        if (alike[i] != NULL && is_alike(cell, alike[i]))
            return i;
    if (numbers != NULL && plain_number(cell, &value))
        for (int i = 0; i < count; i++)
            if (numbers[i] == value)
                return i;
    return INFINITY;
}
""",
        ("is_alike", "plain_number"),
    ),
    "yes_no": Helper(
        """
/* 0 for no, 1 for yes: NAN where the cell is missing, INFINITY where it is neither. */
static double yes_no(const char *cell)
{
    if (cell == NULL || *cell == '\\0')
        return NAN;
    for (size_t i = 0; i < sizeof YES_NO / sizeof YES_NO[0]; i++)
        if (strcmp(cell, YES_NO[i]) == 0 || is_alike(cell, YES_NO[i]))
            return i % 2;
    return INFINITY;
}
""",
        ("is_alike",),
    ),
    "hashed": Helper("""
/* Bucket 1, 2, ... of a text, or the same below 0, by MurmurHash3 of its bytes: NAN where the cell is missing. */
static double hashed(const char *cell, int buckets)
{
    const unsigned char *data = (const unsigned char *)cell;
    uint32_t h = 0, magnitude;
    size_t length;
    if (cell == NULL || *cell == '\\0')
        return NAN;
    length = strlen(cell);
    for (size_t start = 0; start < length; start += 4) {
        uint32_t k = 0;
        for (size_t i = start; i < length && i < start + 4; i++)
            k |= (uint32_t)data[i] << (8 * (i - start));
        k *= 0xcc9e2d51u;
        k = k << 15 | k >> 17;
        h ^= k * 0x1b873593u;
        if (start + 4 <= length) {
            h = h << 13 | h >> 19;
            h = h * 5 + 0xe6546b64u;
        }
    }
    h ^= (uint32_t)length;
    h = (h ^ h >> 16) * 0x85ebca6bu;
    h = (h ^ h >> 13) * 0xc2b2ae35u;
    h ^= h >> 16;
    magnitude = h > 0x7fffffffu ? 0u - h : h;
    return (h > 0x7fffffffu ? -1.0 : 1.0) * (magnitude % (uint32_t)buckets + 1.0);
}
"""),
    "in_bucket": Helper("""
/* 1 or -1 where a text lies in this bucket, counted from 0, else 0. */
static double in_bucket(double code, int bucket)
{
    return (double)(code == bucket + 1) - (double)(code == -bucket - 1);
}
"""),
    "whole": Helper("""
/* The number that the digits at *at say, and how many there are; *at moves behind them. */
static int whole(const char **at, int *length)
{
    int value = 0;
    for (*length = 0; **at >= '0' && **at <= '9'; (*at)++, (*length)++)
        value = *length < 9 ? value * 10 + (**at - '0') : value;
    return value;
}
"""),
    "clock_seconds": Helper(
        """
/* The seconds of 8:15, 08:15:30 or 08:15:30.25, the hour of `longest` digits at most: INFINITY where it is none. */
static double clock_seconds(const char **at, int longest)
{
    int length, hour, minute, second = 0;
    double fraction = 0.0;
    hour = whole(at, &length);
    if (length < 1 || length > longest || **at != ':')
        return INFINITY;
    (*at)++;
    minute = whole(at, &length);
    if (length != 2 || minute > 59)
        return INFINITY;
    if (**at == ':') {
        (*at)++;
        second = whole(at, &length);
        if (length < 1 || length > 2 || second > 59)
            return INFINITY;
        if (**at == '.') {
            (*at)++;
            fraction = whole(at, &length);
            if (length < 1 || length > 6)
                return INFINITY;
            fraction /= pow(10.0, length);
        }
    }
    return hour * 3600.0 + minute * 60.0 + (second + fraction);
}
""",
        ("whole",),
    ),
    "date_seconds": Helper(
        """
/* Seconds from 1970-01-01: NAN where the cell is missing, INFINITY where it is no date. `first` says whether the day, 'd', or the
   month, 'm', stands first in 3/4/2024, or 0 where that is open. */
static double date_seconds(const char *cell, char first)
{
    static const int LENGTHS[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const char *at = cell;
    int one, two, three = 1, long_one, long_two, long_three = 0, year, month, day, is_leap, before;
    double days, seconds = 0.0;
    if (cell == NULL || *cell == '\\0')
        return NAN;
    while (is_blank(*at))
        at++;
    one = whole(&at, &long_one);
    if (long_one == 8) {
        year = one / 10000, month = one / 100 % 100, day = one % 100;
    } else {
        if (long_one == 0 || *at == '\\0' || strchr("-/.", *at) == NULL)
            return INFINITY;
        at++;
        two = whole(&at, &long_two);
        if (*at != '\\0' && strchr("-/.", *at) != NULL) {
            at++;
            three = whole(&at, &long_three);
            if (long_three == 0)
                return INFINITY;
        }
        if (long_two < 1 || long_two > 2)
            return INFINITY;
        if (long_one == 4 && long_three <= 2)
            year = one, month = two, day = three;
        else if (long_one <= 2 && long_three == 4 && (first != 0 || one == two))
            year = three, month = first == 'm' ? one : two, day = first == 'm' ? two : one;
        else
            return INFINITY;
    }
    is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > LENGTHS[month - 1] + (month == 2 && is_leap))
        return INFINITY;
    before = year - 1;
    days = 365.0 * before + before / 4 - before / 100 + before / 400 + day - 719163;
    for (int i = 1; i < month; i++)
        days += LENGTHS[i - 1] + (i == 2 && is_leap);
    if (*at == 'T' || *at == ' ') {
        const int must = *at++ == 'T';
        while (is_blank(*at))
            at++;
        if (must || *at != '\\0') {
            seconds = clock_seconds(&at, 2);
            while (is_blank(*at))
                at++;
            if (*at == 'Z')
                at++;
        }
    }
    while (is_blank(*at))
        at++;
    return *at == '\\0' && seconds < 86400.0 ? days * 86400.0 + seconds : INFINITY;
}
""",
        ("is_blank", "clock_seconds"),
    ),
    "time_seconds": Helper(
        """
/* Seconds since midnight, or of a duration: NAN where the cell is missing, INFINITY where it is no time. */
static double time_seconds(const char *cell)
{
    const char *at = cell;
    double seconds;
    if (cell == NULL || *cell == '\\0')
        return NAN;
    while (is_blank(*at))
        at++;
    seconds = clock_seconds(&at, 4);
    while (is_blank(*at))
        at++;
    if (*at != '\\0' && strchr("AaPp", *at) != NULL && (at[1] == 'M' || at[1] == 'm')) {
        const int is_late = *at == 'P' || *at == 'p';
        if (!(seconds >= 3600.0 && seconds < 46800.0))
            return INFINITY;
        seconds = fmod(seconds, 43200.0) + (is_late ? 43200.0 : 0.0);
        at += 2;
        while (is_blank(*at))
            at++;
    }
    return *at == '\\0' ? seconds : INFINITY;
}
""",
        ("is_blank", "clock_seconds"),
    ),
    "calendar": Helper("""
/* Year, month and day of a date (Howard Hinnant, civil_from_days). */
static void calendar(double seconds, int *year, int *month, int *day)
{
    const int days = (int)floor(seconds / 86400.0) + 719468;
    const int era = days / 146097, rest = days % 146097;
    const int years = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    const int days_left = rest - (365 * years + years / 4 - years / 100);
    const int part = (5 * days_left + 2) / 153;
    *month = part < 10 ? part + 3 : part - 9;
    *day = days_left - (153 * part + 2) / 5 + 1;
    *year = years + era * 400 + (*month <= 2);
}
"""),
    **{
        f"{part}_of": Helper(
            f"""
static double {part}_of(double seconds)
{{
    int year, month, day;
    calendar(seconds, &year, &month, &day);
    return {part};
}}
""",
            ("calendar",),
        )
        for part in ("year", "month", "day")
    },
    "day_of_year_of": Helper(
        """
static double day_of_year_of(double seconds)
{
    const int before = (int)year_of(seconds) - 1;
    return floor(seconds / 86400.0) - (365.0 * before + before / 4 - before / 100 + before / 400) + 719163;
}
""",
        ("year_of",),
    ),
    "weekday_of": Helper("""
/* 0 is Monday. */
static double weekday_of(double seconds)
{
    return ((int)floor(seconds / 86400.0) + 719169) % 7;
}
"""),
    "of_day": Helper("""
/* The seconds since midnight. */
static double of_day(double seconds)
{
    return seconds - 86400.0 * floor(seconds / 86400.0);
}
"""),
    "hour_of": Helper("static double hour_of(double seconds) { return floor(of_day(seconds) / 3600.0); }", ("of_day",)),
    "minute_of": Helper(
        "static double minute_of(double seconds) { return fmod(floor(of_day(seconds) / 60.0), 60.0); }", ("of_day",)
    ),
    "second_of": Helper("static double second_of(double seconds) { return fmod(of_day(seconds), 60.0); }", ("of_day",)),
    "days_of": Helper("static double days_of(double seconds) { return seconds / 86400.0; }"),
}
