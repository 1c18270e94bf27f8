"""Functions of programs in JavaScript: layers, and cells that are read as one number."""

from engine.exports.programs.language import Helper

LAYERS: dict[str, Helper] = {
    "erf": Helper("""
/** 2/√π e^(−z²) Σ 2ⁿ z^(2n+1) / (1 · 3 · … (2n + 1)); beyond 6 it is ±1 to the last digit. */
function erf(z) {
  const x = Math.min(Math.max(z, -6), 6);
  let term = x;
  let total = x;
  for (let n = 1; n < 200; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
}
"""),
    "dense": Helper("""
/** X W + b: W has a row of weights for each input. Longer rows than W are several, one behind the other. */
function dense(x, W, b) {
  const y = [];
  for (let start = 0; start < x.length; start += W.length) {
    for (let unit = 0; unit < W[0].length; unit++) {
      let total = 0;
      for (let i = 0; i < W.length; i++) total += x[start + i] * W[i][unit];
      y.push(b === null ? total : total + b[unit]);
    }
  }
  return y;
}
"""),
    "batch_normalization": Helper("""
/** γ (X − μ) / √(σ² + ε) + β, with the averages μ and σ² of the training. */
function batch_normalization(x, mean, variance, gamma, beta, epsilon) {
  return x.map((entry, at) => {
    const i = at % mean.length;
    const normed = (entry - mean[i]) / Math.sqrt(variance[i] + epsilon);
    return normed * (gamma === null ? 1 : gamma[i]) + (beta === null ? 0 : beta[i]);
  });
}
"""),
    "layer_normalization": Helper("""
/** γ (X − μ) / √(σ² + ε) + β, with μ and σ² of `size` entries each. */
function layer_normalization(x, size, gamma, beta, epsilon) {
  const y = [];
  for (let start = 0; start < x.length; start += size) {
    const own = x.slice(start, start + size);
    const mean = own.reduce((total, entry) => total + entry, 0) / size;
    const variance = own.reduce((total, entry) => total + (entry - mean) ** 2, 0) / size;
    own.forEach((entry, i) => {
      const normed = (entry - mean) / Math.sqrt(variance + epsilon);
      y.push(normed * (gamma === null ? 1 : gamma[i]) + (beta === null ? 0 : beta[i]));
    });
  }
  return y;
}
"""),
    "prelu": Helper("""
/** max(X, 0) + α min(X, 0), entry by entry. */
function prelu(x, alpha) {
  return x.map((entry, i) => Math.max(entry, 0) + alpha[i] * Math.min(entry, 0));
}
"""),
    "add": Helper("""
/** The sum of several inputs, entry by entry. */
function add(...inputs) {
  return inputs[0].map((_, i) => inputs.reduce((total, input) => total + input[i], 0));
}
"""),
    "multiply": Helper("""
/** The product of several inputs, entry by entry. */
function multiply(...inputs) {
  return inputs[0].map((_, i) => inputs.reduce((total, input) => total * input[i], 1));
}
"""),
    "concatenate": Helper("""
/** Side by side along the last axis, on which the parts have these sizes. */
function concatenate(parts, sizes) {
  const y = [];
  for (let block = 0; block < parts[0].length / sizes[0]; block++) {
    parts.forEach((part, i) => y.push(...part.slice(block * sizes[i], (block + 1) * sizes[i])));
  }
  return y;
}
"""),
    "part": Helper("""
/** The entries from `start` up to `stop` of each `size`. */
function part(x, size, start, stop) {
  return x.filter((_, at) => start <= at % size && at % size < stop);
}
"""),
    "softmax": Helper("""
/** e^z / Σ e^z over `size` entries each; the largest z is taken off first so that nothing overflows. */
function softmax(z, size) {
  return z.map((entry, at) => {
    const own = z.slice(at - (at % size), at - (at % size) + size);
    const largest = own.reduce((a, b) => Math.max(a, b));
    return Math.exp(entry - largest) / own.reduce((total, other) => total + Math.exp(other - largest), 0);
  });
}
"""),
    "log_softmax": Helper("""
/** z − log Σ e^z over `size` entries each. */
function log_softmax(z, size) {
  return z.map((entry, at) => {
    const own = z.slice(at - (at % size), at - (at % size) + size);
    const largest = own.reduce((a, b) => Math.max(a, b));
    return entry - largest - Math.log(own.reduce((total, other) => total + Math.exp(other - largest), 0));
  });
}
"""),
    "nearest": Helper("""
/** The place of the class that is nearest to a number; of two the even one. */
function nearest(y, last) {
  const below = Math.floor(y);
  const found = y - below === 0.5 ? below + (below % 2) : Math.round(y);
  return Math.min(Math.max(found, 0), last);
}
"""),
}

READING: dict[str, Helper] = {
    "text": Helper("""
/** A cell as a text; an empty one is a missing cell. */
function text(cell) {
  return cell === null || cell === undefined || Number.isNaN(cell) ? "" : String(cell);
}
"""),
    "plain_number": Helper("""
/** The number that a word says; null where it says none. */
function plain_number(word) {
  return /^[0-9+\\-.eE]+$/.test(word) && !Number.isNaN(Number(word)) ? Number(word) : null;
}
"""),
    "number": Helper(
        """
/** A cell of numbers: NaN where it is missing, Infinity where it says no number. */
function number(cell) {
  const word = text(cell).trim();
  if (["", "na", "n/a", "nan", "null", "none", "?"].includes(word.toLowerCase())) return NaN;
  return plain_number(word) ?? Infinity;
}
""",
        ("text", "plain_number"),
    ),
    "folded": Helper("""
/** A word in small letters with single blanks where all its letters are English; else as it is. */
function folded(word) {
  return /^[\\x00-\\x7f]*$/.test(word) ? word.toLowerCase().trim().split(/\\s+/).join(" ") : word;
}
"""),
    "place": Helper(
        """
/** The place of a class, from 0: NaN where the cell is missing, Infinity where it is no class. */
function place(cell, classes, numbers = [], alike = []) {
  const word = text(cell);
  if (word === "") return NaN;
  const places = [
    classes.indexOf(word),
    /^[\\x00-\\x7f]*$/.test(word) ? alike.indexOf(folded(word.replaceAll("`", "'"))) : -1,
    numbers.indexOf(plain_number(word.trim())),
  ];
  return places.find((found) => found >= 0) ?? Infinity;
}
""",
        ("text", "folded", "plain_number"),
    ),
    "yes_no": Helper(
        """
/** 0 for no, 1 for yes: NaN where the cell is missing, Infinity where it is neither. */
function yes_no(cell) {
  const word = text(cell);
  return word === "" ? NaN : (YES_NO.get(folded(word)) ?? Infinity);
}
""",
        ("text", "folded"),
    ),
    "hashed": Helper(
        """
/** Bucket 1, 2, … of a text, or the same below 0, by MurmurHash3 of its UTF-8: NaN where the cell is missing. */
function hashed(cell, buckets) {
  const word = text(cell);
  if (word === "") return NaN;
  const data = new TextEncoder().encode(word);
  let h = 0;
  for (let start = 0; start < data.length; start += 4) {
    let k = 0;
    for (let i = start; i < Math.min(start + 4, data.length); i++) k |= data[i] << (8 * (i - start));
    k = Math.imul(k, 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    if (start + 4 <= data.length) {
      h = (h << 13) | (h >>> 19);
      h = (Math.imul(h, 5) + 0xe6546b64) | 0;
    }
  }
  h ^= data.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  const bucket = (Math.abs(h) % buckets) + 1;
  return h >= 0 ? bucket : -bucket;
}
""",
        ("text",),
    ),
    "in_bucket": Helper("""
/** 1 or −1 where a text lies in this bucket, counted from 0, else 0. */
function in_bucket(code, bucket) {
  return Number(code === bucket + 1) - Number(code === -bucket - 1);
}
"""),
    "clock": Helper("""
/** The seconds of 8:15, 08:15:30 or 08:15:30.25, the hour of `longest` digits at most: Infinity where it is none. */
function clock(word, longest) {
  const found = /^([0-9]{1,4}):([0-5][0-9])(?::([0-5]?[0-9](?:\\.[0-9]{1,6})?))?$/.exec(word);
  if (found === null || found[1].length > longest) return Infinity;
  return Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0);
}
"""),
    "date": Helper(
        """
/**
 * Seconds from 1970-01-01; `first` says whether the "day" or the "month" stands first in 3/4/2024, or "" where that is open.
 * NaN where the cell is missing, Infinity where it is no date.
 */
function date(cell, first) {
  if (text(cell) === "") return NaN;
  const [, word, rest] = /^([^T ]*)(?:[T ]\\s*(.*))?$/s.exec(text(cell).trim());
  const parts = /^[0-9]{8}$/.test(word) ? [word.slice(0, 4), word.slice(4, 6), word.slice(6)] : word.split(/[-/.]/);
  if (!parts.every((part) => /^[0-9]{1,4}$/.test(part))) return Infinity;
  const sizes = parts.map((part) => part.length);
  const numbers = parts.map(Number);
  let year, month, day;
  if (sizes[0] === 4 && [2, 3].includes(parts.length) && sizes[1] <= 2 && (sizes[2] ?? 0) <= 2) {
    [year, month, day = 1] = numbers;
  } else if (parts.length === 3 && sizes[2] === 4 && sizes[0] <= 2 && sizes[1] <= 2) {
    if (first === "" && numbers[0] !== numbers[1]) return Infinity;
    [day, month, year] = first === "month" ? [numbers[1], numbers[0], numbers[2]] : numbers;
  } else {
    return Infinity;
  }
  const is_leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, is_leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengths[month - 1]) return Infinity;
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const months = lengths.slice(0, month - 1).reduce((total, length) => total + length, 0);
  const days = 365 * before + leaps + months + day - 719163;
  const seconds = rest === undefined ? 0 : clock(rest.replace(/\\s*Z$/, ""), 2);
  return seconds < 86400 ? days * 86400 + seconds : Infinity;
}
""",
        ("text", "clock"),
    ),
    "time": Helper(
        """
/** Seconds since midnight, or of a duration: NaN where the cell is missing, Infinity where it is no time. */
function time(cell) {
  if (text(cell) === "") return NaN;
  const [, word, half] = /^(.*?)\\s*([AP]M)?$/s.exec(text(cell).trim().toUpperCase());
  const seconds = clock(word, 4);
  if (half === undefined) return seconds;
  if (!(seconds >= 3600 && seconds < 46800)) return Infinity;
  return (seconds % 43200) + (half === "PM" ? 43200 : 0);
}
""",
        ("text", "clock"),
    ),
    "calendar": Helper("""
/** Year, month and day of a date (Howard Hinnant, civil_from_days). */
function calendar(seconds) {
  const whole = Math.floor;
  const days = whole(seconds / 86400) + 719468;
  const era = whole(days / 146097);
  const rest = days - era * 146097;
  const years = whole((rest - whole(rest / 1460) + whole(rest / 36524) - whole(rest / 146096)) / 365);
  const left = rest - (365 * years + whole(years / 4) - whole(years / 100));
  const part = whole((5 * left + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  return [years + era * 400 + (month <= 2 ? 1 : 0), month, left - whole((153 * part + 2) / 5) + 1];
}
"""),
    **{
        f"{part}_of": Helper(f"const {part}_of = (seconds) => calendar(seconds)[{at}];", ("calendar",))
        for at, part in enumerate(("year", "month", "day"))
    },
    "day_of_year_of": Helper(
        """
/** From 1 to 366. */
function day_of_year_of(seconds) {
  const before = year_of(seconds) - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return Math.floor(seconds / 86400) - (365 * before + leaps) + 719163;
}
""",
        ("year_of",),
    ),
    "weekday_of": Helper("const weekday_of = (seconds) => (Math.floor(seconds / 86400) + 719169) % 7; // 0 is Monday"),
    "of_day": Helper("const of_day = (seconds) => seconds - 86400 * Math.floor(seconds / 86400); // since midnight"),
    "hour_of": Helper("const hour_of = (seconds) => Math.floor(of_day(seconds) / 3600);", ("of_day",)),
    "minute_of": Helper("const minute_of = (seconds) => Math.floor(of_day(seconds) / 60) % 60;", ("of_day",)),
    "second_of": Helper("const second_of = (seconds) => of_day(seconds) % 60;", ("of_day",)),
    "days_of": Helper("const days_of = (seconds) => seconds / 86400;"),
}
