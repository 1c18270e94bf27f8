"""What a teacher has written of a lesson so far, and the lesson's text that it makes. No Qt."""

from collections.abc import Collection
from dataclasses import dataclass, field

from engine.lessons.expected import Expected
from engine.lessons.lesson import LessonText, Question, Words
from engine.lessons.making import id_of

Pair = tuple[str, str]
"""English and Korean; either may be empty."""


@dataclass(frozen=True)
class Draft:
    """`questions`: each with its answer, English, then Korean. `base`: the lesson that it was begun from."""

    number: str = ""
    title: Pair = ("", "")
    chapter: Pair = ("Own lessons", "내 수업")
    source: Pair = ("Own material", "직접 만든 자료")
    story: Pair = ("", "")
    watch: tuple[Pair, ...] = ()
    questions: tuple[tuple[str, str, str, str], ...] = ()
    expected: tuple[Expected, ...] = ()
    base: LessonText | None = field(default=None, compare=False)

    @classmethod
    def of(cls, text: LessonText) -> "Draft":
        """What a lesson says."""
        return cls(
            text.number,
            _pair(text.title),
            _pair(text.chapter),
            _pair(text.source),
            _pair(text.story),
            tuple(map(_pair, text.watch)),
            tuple((each.question.en, each.answer.en, each.question.ko, each.answer.ko) for each in text.questions),
            text.expected,
            text,
        )

    @property
    def id(self) -> str:
        """By which the lesson will be known."""
        return id_of(self.number, self.title[0] or self.title[1])

    def missing(self) -> tuple[str, ...]:
        """The fields without which there is no lesson: `title`, `story`, `answer` of a question, `question` of an answer."""
        found = [name for name in ("title", "chapter", "source", "story") if not any(getattr(self, name))]
        for en, answer_en, ko, answer_ko in self.questions:
            found += ["question"] if not (en or ko) else []
            found += ["answer"] if not (answer_en or answer_ko) else []
        return tuple(dict.fromkeys(found))

    def text(self, panels: Collection[str]) -> LessonText:
        """The text of the lesson; one that was begun from no other shows `panels`.

        A field of one language alone is the same in the other.
        """
        questions = tuple(
            Question(question=_words((en, ko)), answer=_words((answer_en, answer_ko)))
            for en, answer_en, ko, answer_ko in self.questions
        )
        own = {
            "id": self.id,
            "number": self.number,
            "chapter": _words(self.chapter),
            "source": _words(self.source),
            "title": _words(self.title),
            "story": _words(self.story),
            "watch": tuple(map(_words, self.watch)),
            "questions": questions,
            "expected": self.expected,
        }
        if self.base is not None:
            return self.base.replace(**own)
        return LessonText.model_validate({**own, "panels": tuple(panels)})


def _pair(words: Words) -> Pair:
    return words.en, words.ko


def _words(pair: Pair) -> Words:
    en, ko = pair
    return Words(en=en or ko, ko=ko or en)
