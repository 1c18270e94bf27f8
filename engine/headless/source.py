"""A project or a lesson, named on the command line by file, id, number or folder, as what a command works on."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from engine.backend import Parameters
from engine.config.experiment import Experiment
from engine.data.table import Table
from engine.files.project import SUFFIX, open_project
from engine.headless.check_lessons import chosen
from engine.headless.settings import with_settings
from engine.headless.usage import UsageError
from engine.lessons.folder import open_lesson
from engine.lessons.lesson import Words
from engine.setup import Setup, resolve
from engine.text import Text


@dataclass(frozen=True, eq=False)
class Source:
    """What was named. `title`: a lesson's, or the project's name. `parameters`: trained ones, where a project holds some."""

    title: Words
    experiment: Experiment
    table: Table
    parameters: Parameters = field(default_factory=dict)

    @property
    def setup(self) -> Setup:
        """What a run begins with. Raises UsageError for what keeps one from starting."""
        setup = resolve(self.experiment, self.table)
        if setup.errors:
            raise UsageError(setup.errors[0].sentence)
        return setup


def source_of(named: str, run: str = "", settings: Sequence[str] = ()) -> Source:
    """Open it, a lesson with the learner of its `run`, and set the fields that `settings` assign. Raises UsageError, FileError."""
    source = _opened(named, run)
    return replace(source, experiment=with_settings(source.experiment, settings))


def _opened(named: str, run: str) -> Source:
    if named.lower().endswith(SUFFIX):
        if run:
            raise UsageError(Text("--run: a project has one run; only lessons have others beside it."))
        project = open_project(Path(named))
        title = Words(en=Path(named).stem, ko=Path(named).stem)
        return Source(title, project.experiment, project.table, project.parameters or {})
    lessons = chosen([named])
    if len(lessons) != 1:
        raise UsageError(Text("'{id}' is the number of {count} lessons; name one.", id=named, count=len(lessons)))
    lesson = open_lesson(lessons[0])
    if lesson.experiment is None or lesson.table is None:
        raise UsageError(Text("Lesson '{lesson}' has nothing to train.", lesson=lesson.id))
    experiment, title = lesson.experiment, lesson.text.title
    if run:
        variants = {variant.name: variant for variant in lesson.text.variants}
        if run not in variants:
            known = ", ".join(variants) or "–"
            raise UsageError(Text("--run: the lesson has no run '{run}'. There are: {names}.", run=run, names=known))
        experiment, title = experiment.replace(learner=variants[run].learner), variants[run].title
    return Source(title, experiment, lesson.table)
