"""The report as a document: its sections in their order."""

from engine.report.data import data_section
from engine.report.document import Code, Facts, Paragraph, ReportPages, Section
from engine.report.network import network_section
from engine.report.rows import rows_section
from engine.report.scores import scores_section, verdicts
from engine.report.subject import Subject
from engine.report.training import settings_section, training_section
from engine.text import Text, plain

UNSAVED = Text(
    "The project of this run is not saved as it is. Save it; 'glassnet train PROJECT.glassnet' repeats the run."
)


def report_pages(subject: Subject) -> ReportPages:
    """All of it. Raises nothing: what is not known is said to be so."""
    short = tuple(map(Paragraph, verdicts(subject.groups)))
    sections = (
        *((Section("short", Text("In short"), short),) if short else ()),
        data_section(subject),
        network_section(subject.model),
        settings_section(subject.model),
        training_section(subject),
        scores_section(subject.groups),
        *subject.more,
        rows_section(subject.groups),
        _repeat(subject),
    )
    kept = tuple(section for section in sections if section.blocks or section.parts)
    return ReportPages(Text("Report on a trained network"), subject.name, kept)


def _repeat(subject: Subject) -> Section:
    spec = subject.model.spec
    versions = {} if spec.trained is None else spec.trained.versions
    return Section(
        "repeat",
        Text("How to repeat it"),
        (
            Paragraph(Text("The same versions, data and seed give the same numbers.")),
            Code(plain(subject.command)) if subject.command else Paragraph(UNSAVED),
            Facts(Text("Seed"), ((Text("Seed"), plain(str(spec.learner.training.seed))),)),
            Facts(Text("Versions"), tuple((plain(name), plain(own)) for name, own in versions.items())),
        ),
    )
