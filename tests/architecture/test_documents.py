"""What the pages promise: one that fits on a page, links and paths that lead somewhere, options and commands that exist."""

import re
import shlex
from pathlib import Path

import pytest

from engine.headless.arguments import add_train_arguments, options_from
from engine.headless.check_lessons import add_check_arguments
from engine.headless.commands.candidates import add_candidates_arguments
from engine.headless.commands.conventions import add_conventions_arguments
from engine.headless.commands.diagnose import add_diagnose_arguments
from engine.headless.commands.difference import add_difference_arguments
from engine.headless.commands.evaluate import add_evaluate_arguments
from engine.headless.commands.export import add_export_arguments
from engine.headless.commands.history import add_history_arguments
from engine.headless.commands.importance import add_importance_arguments
from engine.headless.commands.listing import add_listing_arguments
from engine.headless.commands.optimise import add_optimise_arguments
from engine.headless.commands.predict import add_predict_arguments
from engine.headless.commands.profile import add_profile_arguments
from engine.headless.commands.step import add_step_arguments
from engine.headless.commands.worksheet import add_worksheet_arguments
from engine.headless.dataflow import add_dataflow_arguments
from engine.headless.make_lesson import add_make_arguments
from engine.headless.parser import Parser
from engine.headless.walk_arguments import add_walk_arguments
from gui.pictures.command import add_picture_arguments
from gui.pictures.landscape_command import add_landscape_arguments

ROOT = Path(__file__).parents[2]
MAX_WORDS = 1000
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]
WITH_PATHS = ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/responsiveness.md"]
BLOCK = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)
PATH = re.compile(r"`((?:[\w.-]+/)*[\w.-]+/?)`")
FILE = re.compile(r"\w\.(?:py|md|toml|txt|json|js|ts|csv)$")
OPTION = re.compile(r"--[a-z][a-z-]*")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")


def test_the_architecture_fits_a_page() -> None:
    words = [word for word in _text("ARCHITECTURE.md").split() if any(map(str.isalnum, word))]
    assert len(words) <= MAX_WORDS


@pytest.mark.parametrize("page", WITH_PATHS)
def test_a_path_in_backticks_exists(page: str) -> None:
    paths = _paths(page)
    assert paths, "the page names files"
    missing = [path for path in paths if not _exists(path)]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_link_leads_to_a_file(page: Path) -> None:
    links = LINK.findall(BLOCK.sub("", page.read_text(encoding="utf-8")))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing


def test_the_readmes_command_is_understood() -> None:
    [command] = re.findall(r"^python3 run\.py train (.*?)\n```", _text("README.md"), re.DOTALL | re.MULTILINE)
    options = options_from(_train_parser().parse_args(shlex.split(command.replace("\\\n", " "))))
    assert (ROOT / options.file).is_file()


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md"])
def test_an_option_that_a_page_names_exists(page: str) -> None:
    parsers = [_train_parser()]
    for add_arguments in (
        add_walk_arguments,
        add_check_arguments,
        add_make_arguments,
        add_listing_arguments,
        add_dataflow_arguments,
        add_worksheet_arguments,
        add_predict_arguments,
        add_evaluate_arguments,
        add_importance_arguments,
        add_profile_arguments,
        add_optimise_arguments,
        add_export_arguments,
        add_step_arguments,
        add_history_arguments,
        add_difference_arguments,
        add_conventions_arguments,
        add_candidates_arguments,
        add_diagnose_arguments,
        add_picture_arguments,
        add_landscape_arguments,
    ):
        parsers.append(Parser())
        add_arguments(parsers[-1])
    known = {option for parser in parsers for action in parser._actions for option in action.option_strings}
    named = set(OPTION.findall(_text(page)))
    assert named
    assert named <= known


def _train_parser() -> Parser:
    parser = Parser()
    add_train_arguments(parser)
    return parser


def _paths(page: str) -> list[str]:
    """What stands in backticks and has a slash or the ending of a file."""
    marked = PATH.findall(BLOCK.sub("", _text(page)))
    return [path for path in marked if "/" in path or FILE.search(path)]


def _exists(path: str) -> bool:
    """Whether the path leads somewhere from the project's root; a bare name may be that of any of its files."""
    if (ROOT / path).exists():
        return True
    return "/" not in path and any(next((ROOT / room).rglob(path), None) for room in ("engine", "gui", "tests"))


def _text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")
