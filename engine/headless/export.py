"""`glassnet export`: writes a model in each format that is asked for, runs it, and tells how far its answers are off."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.backend import BackendError
from engine.config.training import EngineName
from engine.data.table import Table
from engine.exports.export import Choices
from engine.exports.open_model import open_model_and_table
from engine.exports.write import Verified, Verify, check_place, format_for, verified_text, write_model
from engine.files.atomic import FileError, write_atomically
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.report import write_report
from engine.headless.usage import UsageError
from engine.model.card import model_card
from engine.model.model import Model
from engine.results.versions import versions
from engine.text import Text


@dataclass(frozen=True)
class ExportOptions:
    """What was typed, checked."""

    model: Path
    outputs: tuple[Path, ...]
    network_only: bool
    verify: Verify
    card: Path | None
    report: Path | None

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        written = (*(("OUT", path) for path in self.outputs), ("--card", self.card), ("--report", self.report))
        return (
            FileUse("MODEL", self.model, writes=False),
            *(FileUse(name, path, writes=True) for name, path in written if path is not None),
        )


def export(options: ExportOptions, voice: Console) -> int:
    """Write all files, and give the exit status."""
    try:
        refuse_overwriting(options.files)
        for path in options.outputs:
            format_for(path)
        for file in options.files:
            if file.writes:
                check_place(file.path)
        model, table = open_model_and_table(options.model)
    except (UsageError, FileError, BackendError) as error:
        voice.complain(error.text)
        return ExitStatus.UNUSABLE
    choices = Choices(network_only=options.network_only)
    found = [write_one(model, path, choices, table, options.verify, voice) for path in options.outputs]
    if options.card is not None:
        card = model_card(model)
        write_atomically(options.card, lambda stream: write_report(stream, card))
        voice.tell(Text("Saved {path}", path=options.card))
    if options.report is not None:
        report = _report(options, model, found)
        write_atomically(options.report, lambda stream: write_report(stream, report))
        voice.tell(Text("Saved {report}", report=options.report))
    return ExitStatus.DONE if all(each.is_right for each in found) else ExitStatus.UNUSABLE


@dataclass(frozen=True)
class Written:
    """What came of one file. `is_right`: it was written, and gave the network's answers where it was run."""

    path: Path
    is_right: bool
    verified: Verified | None = None


def write_one(
    model: Model, path: Path, choices: Choices, table: Table | None, verify: Verify, voice: Console
) -> Written:
    """Write `model` to `path` and tell what came of it."""
    try:
        found = write_model(model, path, choices, table, verify)
    except (FileError, BackendError) as error:
        voice.complain(error.text)
        return Written(path, is_right=False)
    voice.tell(Text("Saved {path}", path=path))
    if found is None:
        return Written(path, is_right=True)
    (voice.tell if found.is_right and not found.problem else voice.complain)(verified_text(path, found))
    return Written(path, found.is_right, found)


def _report(options: ExportOptions, model: Model, found: list[Written]) -> dict[str, Any]:
    return {
        "model": str(options.model),
        "network_only": options.network_only,
        "files": [
            {
                "file": str(each.path),
                "written": each.is_right or each.verified is not None,
                "verified_rows": each.verified.rows if each.verified else None,
                "largest_difference": each.verified.difference if each.verified and not each.verified.problem else None,
                "not_verified": each.verified.problem or None if each.verified else None,
            }
            for each in found
        ],
        "model_card": model_card(model),
        "versions": versions(EngineName.NUMPY),
    }
