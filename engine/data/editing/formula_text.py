"""The text of a formula: its tree, the columns that it names, and the same formula once a column has another name.

What a name means is clear from the formula alone, whatever columns there are: before ( it is a function, a bare `pi` is the
constant, any other is a column, and so is every name in backticks or in `col`.
"""

import ast
import keyword
import math
import re
import unicodedata
import warnings
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from engine.data.alike import named_alike
from engine.text import Text, UserError

MAX_CHARACTERS = 1000
MAX_NODES = 300

CONSTANTS: Mapping[str, float] = {"pi": math.pi}
"""Names that are no columns: a column that is called so stands in backticks, lest it change formulas that mean the number."""


class FormulaError(UserError, ValueError):
    """Why a formula has no values: one sentence. `place` is the character in the formula where it shows, from 0; None for all."""

    def __init__(self, sentence: Text, place: int | None = None) -> None:
        super().__init__(
            sentence if place is None else Text("{sentence} (character {place})", sentence=sentence, place=place + 1)
        )
        self.place = place


@dataclass(frozen=True)
class Mention:
    """A column's name in a formula, backticks included. `stand_in` is what Python's parser was given for it."""

    start: int
    end: int
    name: str
    stand_in: str


@dataclass(frozen=True)
class Formula:
    """A parsed formula. `source` is the text with stand-ins for names in backticks, each as long as what it stands for."""

    text: str
    source: str
    tree: ast.expr
    quoted: tuple[Mention, ...]

    def place(self, node: ast.AST) -> int:
        """Where `node` begins in the text. Python counts bytes."""
        offset = getattr(node, "col_offset", 0)
        return len(self.source.encode()[:offset].decode(errors="ignore"))

    def name(self, node: ast.Name) -> str:
        """What `node` names, as it is written in the formula, without backticks."""
        for mention in self.quoted:
            if mention.stand_in == node.id:
                return mention.name
        start = self.place(node)
        end = len(self.source.encode()[: node.end_col_offset].decode(errors="ignore"))
        return self.source[start:end]


@lru_cache(maxsize=256)
def parse(text: str, *, characters: int = MAX_CHARACTERS, nodes: int = MAX_NODES) -> Formula:
    """The formula in `text`, of at most so many characters and nodes of its tree. Raises FormulaError."""
    text = text.strip()
    if not text:
        raise FormulaError(Text("The formula is empty. Type one, such as x**2."))
    if len(text) > characters:
        raise FormulaError(
            Text(
                "The formula has {count:,} characters; at most {most:,} are read.",
                count=len(text),
                most=characters,
            )
        )
    source, quoted = _stand_ins(text)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source.replace("\n", " ").replace("\r", " "), mode="eval").body
    except SyntaxError as error:
        raise _syntax_error(text, source, error) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise FormulaError(
            Text("The formula cannot be read: it is nested too deeply, or has a sign that means nothing.")
        ) from error
    if sum(1 for _ in ast.walk(tree)) > nodes:
        raise FormulaError(Text("The formula is too long. Split it into several columns."))
    return Formula(text, source, tree, quoted)


def inputs(text: str, names: Collection[str]) -> tuple[str, ...]:
    """The columns among `names` that the formula needs, each once, in the order in which they come."""
    found = {}
    for mention in mentions(parse(text)):
        name = column_name(mention.name, names)
        if name is not None:
            found[name] = True
    return tuple(found)


def column_name(written: str, names: Collection[str]) -> str | None:
    """Which of `names` a formula means by `written`; letters that look alike count as one where that is clear."""
    found = (written,) if written in names else named_alike(written, names)
    return found[0] if len(found) == 1 else None


def renamed(text: str, old: str, new: str, *, names: Collection[str]) -> str:
    """The formula that means the same once `old`, one of the columns `names`, is called `new`; `text` itself where that does.

    A mention of another column is written out where it only looks like its name and `new` would make it unclear.
    """
    formula = parse(text)
    later = [new if name == old else name for name in names]
    changed = formula.text
    for mention in sorted(mentions(formula), key=lambda mention: -mention.start):
        meant = column_name(mention.name, names)
        wanted = new if meant == old else meant
        if wanted is not None and (meant == old or column_name(mention.name, later) != wanted):
            rest = changed[mention.end :]
            blank = " " if rest[:1].isidentifier() else ""
            changed = changed[: mention.start] + as_written(wanted) + blank + rest
    return text if changed == formula.text else changed


def as_written(name: str) -> str:
    """How a formula writes the column `name`: as it is, in backticks, or by `col` where it has a backtick itself."""
    is_constant = unicodedata.normalize("NFKC", name) in CONSTANTS
    if name.isidentifier() and not keyword.iskeyword(name) and not is_constant:
        return name
    return f"col({name!r})" if "`" in name or "\n" in name else f"`{name}`"


def mentions(formula: Formula) -> Iterator[Mention]:
    """Every name in the formula that is a column's, if there is such a column, with its place in the text."""
    by_stand_in = {mention.stand_in: mention for mention in formula.quoted}
    called = {id(node.func) for node in ast.walk(formula.tree) if isinstance(node, ast.Call)}
    for node in ast.walk(formula.tree):
        if id(node) in called:
            continue
        match node:
            case ast.Call(func=ast.Name(id="col"), args=[ast.Constant(value=str(name))]):
                start = formula.place(node)
                end = len(formula.source.encode()[: node.end_col_offset].decode(errors="ignore"))
                yield Mention(start, end, name, "")
            case ast.Name() if node.id in by_stand_in:
                yield by_stand_in[node.id]
            case ast.Name() if node.id not in CONSTANTS:
                start = formula.place(node)
                name = formula.name(node)
                yield Mention(start, start + len(name), name, "")


def _stand_ins(text: str) -> tuple[str, tuple[Mention, ...]]:
    """`text` with a plain name of the same length for each name in backticks, outside of quotes."""
    pieces: list[str] = []
    quoted: list[Mention] = []
    at, quote = 0, ""
    while at < len(text):
        sign = text[at]
        if quote and sign == "\\":
            pieces.append(text[at : at + 2])
            at += 2
            continue
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign == "`":
            end = text.find("`", at + 1)
            if end < 0:
                raise FormulaError(Text("A name in backticks is not closed. Put ` after it."), at)
            if end == at + 1:
                raise FormulaError(Text("There is no name between the backticks."), at)
            stand_in = _stand_in(len(quoted), end + 1 - at, text)
            quoted.append(Mention(at, end + 1, text[at + 1 : end], stand_in))
            pieces.append(stand_in)
            at = end + 1
            continue
        pieces.append(sign)
        at += 1
    return "".join(pieces), tuple(quoted)


def _stand_in(number: int, length: int, text: str) -> str:
    """A name of `length` characters, at least, that stands nowhere in `text`."""
    body = f"Q{number}".ljust(length, "_")
    while body in text:
        body = "Q" + body
    return body


def _syntax_error(text: str, source: str, error: SyntaxError) -> FormulaError:
    place = min(max((error.offset or 1) - 1, 0), max(len(text) - 1, 0))
    words = [word for word in re.findall(r"\w+", source) if keyword.iskeyword(word) and word not in _WORDS]
    if words:
        return FormulaError(
            Text("'{word}' is a word of its own in formulas. Write a column of that name as `{word}`.", word=words[0])
        )
    if "=" in source and "==" not in source and not any(sign in source for sign in ("<=", ">=", "!=")):
        return FormulaError(
            Text("A formula has no single =. Type only what stands to the right of it, or compare with ==."), place
        )
    return FormulaError(
        Text("The formula cannot be read here. Names with blanks or signs stand in `backticks`."), place
    )


_WORDS = frozenset({"and", "or", "not", "if", "else", "True", "False", "None"})
