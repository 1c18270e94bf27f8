"""`glassnet candidates`: an experiment varied in one thing and trained with several seeds; and the learning-rate range test."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.backend import Parameters
from engine.candidates.candidate import Compared, Variation, best_of, measure_for, simplest_of
from engine.candidates.over import Over, variation_of
from engine.candidates.rate_test import HIGHEST, LOWEST, RULE, rate_test
from engine.candidates.report import RULE_OF_SEARCH, rate_report, rate_sentence, search_report, spread_text
from engine.candidates.search import search
from engine.config.training import EngineName
from engine.files.atomic import check_writable, write_atomically
from engine.files.project import SUFFIX, save_project
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.guarded import guarded
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.report import write_report
from engine.headless.source import source_of
from engine.headless.text_table import text_table
from engine.headless.usage import UsageError
from engine.model.model import model_of_table
from engine.results.metrics import measure_text
from engine.results.versions import versions
from engine.setup import Setup
from engine.text import Text, joined, plain

MAX_STARTS = 1000


@dataclass(frozen=True)
class CandidatesOptions:
    """What was typed. `seeds`: how many each candidate is trained with. `keep`: where the best network goes."""

    source: str
    over: Over
    values: tuple[float, ...]
    layer: str
    seeds: int
    engine: EngineName
    settings: tuple[str, ...]
    keep: Path | None
    report: Path | None

    @property
    def files(self) -> tuple[FileUse, ...]:
        """All files that will be read or written."""
        written = (("--keep", self.keep), ("--report", self.report))
        return (
            FileUse("FILE", Path(self.source), writes=False),
            *(FileUse(name, path, writes=True) for name, path in written if path is not None),
        )


@dataclass(frozen=True, eq=False)
class _Best:
    """The best trial of a candidate: its loss, its seed and what was trained."""

    loss: float
    seed: int
    parameters: Parameters


def candidates(options: CandidatesOptions, voice: Console) -> int:
    """Tell what the candidates gave, and give the exit status; whatever a person can mend is told in one sentence."""
    return guarded(lambda: _candidates(options, voice), voice)


def _candidates(options: CandidatesOptions, voice: Console) -> ExitStatus:
    _refuse(options)
    source = source_of(options.source, settings=options.settings)
    base = source.setup
    found = (_rate_test if options.over is Over.RATE else _search)(options, base, voice)
    if options.report is not None:
        about = {"file": options.source, "over": options.over.value, "engine": options.engine.value}
        rest = {"experiment": base.experiment.model_dump(mode="json"), "versions": versions(options.engine)}
        report = about | found | rest
        write_atomically(options.report, lambda stream: write_report(stream, report))
        voice.tell(Text("Saved {report}", report=options.report))
    return ExitStatus.DONE


def _refuse(options: CandidatesOptions) -> None:
    """What cannot be used. Raises UsageError and FileError."""
    refuse_overwriting(options.files)
    for path in (options.keep, options.report):
        if path is not None:
            check_writable(path)
    if options.keep is not None and not options.keep.name.lower().endswith(SUFFIX):
        raise UsageError(Text("--keep: '{file}' should end in {suffix}.", file=options.keep.name, suffix=SUFFIX))
    if options.keep is not None and options.over in (Over.RATE, Over.ROWS):
        raise UsageError(Text("--keep: '{over}' gives no network that would be kept.", over=options.over.value))
    if not 1 <= options.seeds <= MAX_STARTS:
        raise UsageError(Text("--seeds {count} is not between 1 and {most:,}.", count=options.seeds, most=MAX_STARTS))
    if options.layer and options.over is not Over.NEURONS:
        raise UsageError(Text("--layer says whose units are varied; it needs --over neurons."))
    _refuse_values(options)


def _refuse_values(options: CandidatesOptions) -> None:
    values = options.values
    match options.over:
        case Over.ROWS:
            is_right = all(0 < value <= 1 for value in values)
            wanted = Text("shares of the training rows, above 0 and up to 1")
        case Over.SEEDS:
            is_right, wanted = not values, Text("nothing: --seeds says how many starts there are")
        case Over.RATE:
            is_right = not values or (len(values) == 2 and 0 < values[0] < values[1])
            wanted = Text("the lowest and the highest rate")
        case Over.FEATURES:
            is_right = not values or (len(values) == 1 and values[0] >= 1 and values[0].is_integer())
            wanted = Text("how many features are chosen at the most")
        case _:
            least = 0 if options.over is Over.LAYERS else 1
            is_right = all(least <= value <= 100_000 and value.is_integer() for value in values)
            wanted = Text("whole numbers from {least} on", least=least)
    if not is_right:
        raise UsageError(Text("--values of --over {over}: {wanted}.", over=options.over.value, wanted=wanted))


def _search(options: CandidatesOptions, base: Setup, voice: Console) -> dict[str, Any]:
    measure = measure_for(base)
    variation = variation_of(
        options.over, base.experiment, layer=options.layer, values=options.values, starts=options.seeds
    )
    first = base.experiment.learner.training.seed
    seeds = tuple((first + at) % 2**32 for at in range(options.seeds))
    compared: tuple[Compared, ...] = ()
    best: dict[int, _Best] = {}
    for look in search(variation, base, seeds, options.engine, lambda _: None):
        compared = look.compared
        if look.last is not None and look.parameters is not None:
            _remember(best, look.last, look.parameters, measure)
            _tell_trial(look.last, measure, done=look.done, planned=look.planned, voice=voice)
    _tell(variation, compared, measure, voice)
    chosen = best_of(compared, measure)
    if options.keep is not None and chosen is not None:
        _keep(options.keep, base, chosen, best[id(chosen.candidate)], voice)
    return {"varied": variation.label, "seeds": list(seeds), **search_report(compared, measure)}


def _remember(best: dict[int, _Best], last: Compared, parameters: Parameters, measure: str) -> None:
    trial = last.trials[-1]
    loss = trial.result.values.get(measure)
    known = best.get(id(last.candidate))
    if trial.result.is_complete and loss is not None and (known is None or loss < known.loss):
        best[id(last.candidate)] = _Best(loss, trial.seed, parameters)


def _keep(path: Path, base: Setup, chosen: Compared, best: _Best, voice: Console) -> None:
    """Write the best network, as the project of its experiment and its seed."""
    experiment = chosen.candidate.experiment
    assert experiment is not None, "what is kept can be used"
    experiment = experiment.with_learner(training=experiment.learner.training.replace(seed=best.seed))
    model = model_of_table(experiment, base.table, best.parameters)
    save_project(path, base.table, experiment=experiment, parameters=best.parameters, name=path.stem, model=model)
    voice.tell(Text("Saved {path}", path=path))


def _tell_trial(last: Compared, measure: str, *, done: int, planned: int, voice: Console) -> None:
    trial = last.trials[-1]
    value = trial.result.values.get(measure)
    said = joined((measure_text(measure), f"{value:.6g}")) if value is not None else trial.result.message
    voice.tell(
        Text(
            "{done} of {planned}: {candidate}, seed {seed}: {said}",
            done=done,
            planned=planned,
            candidate=last.candidate.label,
            seed=trial.seed,
            said=said,
        )
    )


def _tell(variation: Variation, compared: Sequence[Compared], measure: str, voice: Console) -> None:
    header = [voice.shown(variation.label), voice.shown(measure_text(measure)), voice.shown(Text("runs"))]
    rows = [header]
    for each in compared:
        spread = each.spread(measure)
        rows.append([voice.shown(each.candidate.label), spread_text(spread), str(spread.count if spread else 0)])
    for line in text_table(rows):
        voice.tell(plain(f"  {line}"))
    best, simplest = best_of(compared, measure), simplest_of(compared, measure)
    if best is None:
        voice.complain(Text("No run was trained to its end, so there is no best candidate."))
        return
    voice.tell(Text("best: {candidate}", candidate=best.candidate.label))
    if simplest is not None and simplest is not best:
        voice.tell(Text("within one standard error of it: {candidate}", candidate=simplest.candidate.label))
    voice.tell(RULE_OF_SEARCH)


def _rate_test(options: CandidatesOptions, base: Setup, voice: Console) -> dict[str, Any]:
    lowest, highest = options.values or (LOWEST, HIGHEST)
    found = rate_test(base, options.engine, lambda _: None, lowest=lowest, highest=highest)
    voice.tell(rate_sentence(found))
    voice.tell(RULE)
    return rate_report(found)
