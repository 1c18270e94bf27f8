"""Findings keep their sentences as values in a project file, and trust no template that a file brings."""

import json

import pytest
from pydantic import ValidationError

from engine.data.reading.report import Finding, ReadingReport
from engine.text import Text, joined

CELLS = Text("{n:,} cells are missing, in {columns}.", "{n:,} cell is missing, in {columns}.", n=2, columns="'a'")


def again(report: ReadingReport) -> ReadingReport:
    return ReadingReport.model_validate_json(report.model_dump_json())


def test_a_sentence_comes_back_with_its_template_and_values() -> None:
    report = ReadingReport(source="a.csv", findings=(Finding(sentence=joined((CELLS, "So."))),))
    (finding,) = again(report).findings
    assert again(report) == report
    assert finding.sentence == "2 cells are missing, in 'a'. So."
    part = finding.sentence.values["part_0"]
    assert isinstance(part, Text)
    assert (part.template, part.one, part.values) == (CELLS.template, CELLS.one, CELLS.values)


def test_a_project_of_an_older_version_has_the_english_sentence() -> None:
    (finding,) = ReadingReport.model_validate({"findings": [{"sentence": "{x} was left out."}]}).findings
    assert finding.sentence == "{x} was left out."


@pytest.mark.parametrize(
    "template", ["{x:>999999999}", "{x.__class__}", "{x[0]}", "{x:{x}}", "{0}", "{x!r}", "{x", "{y}", "{x:,.99999f}"]
)
def test_a_template_that_reaches_further_than_its_values_is_refused(template: str) -> None:
    stored = {"findings": [{"sentence": {"template": template, "one": None, "values": {"x": 1}}}]}
    with pytest.raises(ValidationError):
        ReadingReport.model_validate_json(json.dumps(stored))
