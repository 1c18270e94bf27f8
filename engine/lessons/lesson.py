"""A lesson as a value: what to read in two languages, what to train or to walk down, and the numbers that must come out."""

from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from engine.config.base import Spec
from engine.config.experiment import Experiment
from engine.config.learners import Learner
from engine.data.table import Table
from engine.flow.program import program_of
from engine.lessons.expected import Expected, PositionNumbers, ProgramNumbers
from engine.walk.spec import Walk

ID = r"^[0-9A-Za-z][0-9A-Za-z_.-]{0,63}$"


class Words(Spec):
    """What a person reads, in Markdown."""

    en: str = Field(min_length=1)
    ko: str = Field(min_length=1)

    def in_language(self, language: str) -> str:
        """In `language`; English where it is neither of the two."""
        return self.ko if language == "ko" else self.en


class Question(Spec):
    """A question to think about, with an answer to unfold."""

    question: Words
    answer: Words


class Variant(Spec):
    """A run beside the lesson's own: the same table, another learner."""

    name: str = Field(min_length=1, description="By which the expected numbers name it.")
    title: Words
    learner: Learner


class NamedWalk(Spec):
    """A walk of the lesson."""

    name: str = Field(min_length=1, description="By which the expected numbers name it.")
    title: Words
    walk: Walk


class NamedProgram(Spec):
    """A few statements that the lesson computes as a graph."""

    name: str = Field(min_length=1, description="By which the expected numbers name it.")
    title: Words
    program: str = Field(description="Statements such as a = add(2, 3); b = multiply(5, a).")

    @field_validator("program")
    @classmethod
    def _is_program(cls, program: str) -> str:
        program_of(program)
        return program


class LessonText(Spec):
    """`lesson.json`: all of a lesson but its table and its experiment."""

    format: Literal["glassnet lesson"] = "glassnet lesson"
    version: Literal[1] = 1
    id: str = Field(pattern=ID, description="Unlike every other lesson's; it begins with the number.")
    number: str = Field("", description="By which the course calls it, such as 415; empty where it has none.")
    chapter: Words
    source: Words = Field(description="The section of the course that it follows.")
    title: Words
    story: Words
    watch: tuple[Words, ...] = Field((), description="What to look at while it runs.")
    questions: tuple[Question, ...] = ()
    panels: tuple[str, ...] = Field((), description="The panels that it needs, in the order of importance.")
    formulas: dict[str, str] = Field(
        default_factory=dict, description="Columns that are computed from the table's own."
    )
    columns: tuple[str, ...] = Field(
        (), description="All columns in their order; empty: the computed ones are the last."
    )
    variants: tuple[Variant, ...] = ()
    walks: tuple[NamedWalk, ...] = ()
    programs: tuple[NamedProgram, ...] = ()
    expected: tuple[Annotated[Expected, Field(discriminator="kind")], ...] = ()

    @field_validator("id")
    @classmethod
    def _is_no_device(cls, name: str) -> str:
        if name.endswith("."):
            raise ValueError("an id that ends with a point is no name of a folder on every system")
        return name

    @model_validator(mode="after")
    def _names_what_there_is(self) -> Self:
        variants, walks = {variant.name for variant in self.variants}, {walk.name for walk in self.walks}
        programs = {program.name for program in self.programs}
        if len(variants) + len(walks) + len(programs) < len(self.variants) + len(self.walks) + len(self.programs):
            raise ValueError("two of its variants, walks or programs have the same name")
        for expected in self.expected:
            match expected:
                case PositionNumbers():
                    known = walks
                case ProgramNumbers():
                    known = programs
                case _:
                    known = {"", *variants}
            if expected.of not in known:
                raise ValueError(f"it expects a number of '{expected.of}', which it has not")
        return self


@dataclass(frozen=True, eq=False)
class Lesson:
    """A whole lesson. `experiment` and `table` are None where there is nothing to train."""

    text: LessonText
    experiment: Experiment | None
    table: Table | None

    @property
    def id(self) -> str:
        """By which it is known."""
        return self.text.id
