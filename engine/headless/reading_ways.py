"""The option behind what has to be chosen otherwise about a file that was read."""

import shlex

from engine.data.reading.errors import ReadingError
from engine.data.reading.remedy import Choice, Remedy, with_parts
from engine.data.reading.report import Finding
from engine.headless.names import as_typed
from engine.headless.reading_arguments import READING_OPTIONS
from engine.headless.setting_path import path_text
from engine.text import Text


def finding_text(finding: Finding) -> Text:
    """What was found in a file, where, and the option that mends it."""
    return with_parts(finding.sentence, finding.where, reading_way(finding.remedy))


def reading_error_text(error: ReadingError) -> Text:
    """Why a file could not be read, and the option that mends it."""
    return with_parts(error.text, reading_way(error.remedy))


def reading_way(remedy: Remedy | None) -> str:
    """The option for a choice about reading."""
    if remedy is None:
        return ""
    if remedy.choice is Choice.DAY_FIRST:
        return f"--set '{path_text(('recipe', 'columns', remedy.column))}.date_order=day_first'"
    option = READING_OPTIONS[remedy.choice.value]
    if remedy.choice is Choice.TYPES:
        return f"{option} '{as_typed(remedy.column)}={remedy.value}'"
    value = as_typed(remedy.value) if remedy.choice is Choice.MISSING_WORDS else remedy.value
    return f"{option} {shlex.quote(value)}" if value else option
