"""What is worth knowing before a run, for the command line: without what a person has decided by an option."""

from collections.abc import Iterator

from engine.checks.classes import check_classes
from engine.config.recipe import Role
from engine.headless.arguments import Options
from engine.headless.remedy import sentence_with_options
from engine.headless.settings import place_of
from engine.problems import Problem
from engine.setup import Setup
from engine.text import Text


def remarks(options: Options, setup: Setup) -> tuple[Text, ...]:
    """One sentence for each; the setup has no errors."""
    decided = [*_decided(options, setup)]
    found = (problem for problem in setup.problems if problem not in decided)
    return tuple(sentence_with_options(problem, setup.experiment) for problem in found)


def _decided(options: Options, setup: Setup) -> Iterator[Problem]:
    """That numbers may be classes, where a loss or an encoding of the target was asked for."""
    targets = {column.name for column in setup.experiment.recipe.with_role(Role.TARGET)}
    places = map(place_of, options.settings)
    is_encoded = any(
        place[:2] == ("recipe", "columns") and place[2] in targets and place[-1] == "encoding" for place in places
    )
    if options.loss is not None or is_encoded:
        yield from check_classes(setup.experiment, setup.plan)
