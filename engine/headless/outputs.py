"""The files that a headless run leaves: weights, project, predictions, report."""

from functools import partial
from itertools import chain

from engine.backend import BackendError
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepare
from engine.data.table import Table
from engine.evaluation.aside import aside_predictions, aside_text
from engine.exports import formats as exports
from engine.exports.export import Choices
from engine.exports.formats import export_for
from engine.exports.write import check_place
from engine.files import weights
from engine.files.atomic import FileError
from engine.files.predictions_csv import save_predictions
from engine.files.project import SUFFIX, save_project
from engine.files.weights import export
from engine.headless.arguments import Options
from engine.headless.console import Console
from engine.headless.document import check_reports, write_one_report
from engine.headless.export import write_one
from engine.headless.paths import FileUse
from engine.headless.report import Finished, report
from engine.headless.run_subject import run_subject
from engine.headless.usage import UsageError
from engine.learners.registry import kind_of
from engine.model.model import model_of
from engine.results.column_names import free_name, numbered
from engine.results.predictions import parts_of, predict, predict_unlabelled, unlabelled_text
from engine.setup import Setup
from engine.text import NOTHING, Text, joined, or_list
from engine.worksheet.sheet import WorksheetError


def check_outputs(options: Options) -> None:
    """What could not be written after hours of training is found now."""
    models, arrays = (each.suffix for each in exports.FORMATS), (each.suffix for each in weights.FORMATS)
    known = tuple(dict.fromkeys([SUFFIX, *models, *arrays]))
    for path in options.exports:
        if not path.name.lower().endswith(known):
            raise UsageError(
                Text(
                    "--export: '{file}' does not say in which format it is to be written. Let its name end in {suffixes}.",
                    file=path.name,
                    suffixes=or_list(known),
                )
            )
    if options.predictions is not None and options.predictions.suffix.lower() != ".csv":
        raise UsageError(
            Text("--predictions: '{predictions}' should end in .csv.", predictions=options.predictions.name)
        )
    check_reports(options.reports)
    for file in options.written:
        try:
            check_place(file.path)
        except FileError as error:
            raise FileError(joined((file.option, error), ": ")) from error


def refuse_exports(options: Options, setup: Setup) -> Dataset | None:
    """What formats cannot hold is known before the first update. Raises FileError.

    The dataset, which had to be prepared for that; None where no model is to be exported.
    """
    exports = [(path, found) for path in options.exports if (found := export_for(path)) is not None]
    if not exports:
        return None
    dataset = prepare(setup.plan)
    initial = kind_of(setup.experiment.learner).initial(setup.experiment, dataset.plan.inputs)
    model = model_of(setup.experiment, dataset, dict(initial))
    for path, known in exports:
        if refusal := known.refusal(model, Choices(network_only=options.network_only)):
            raise FileError(joined((f"--export {path.name}", refusal), ": "))
    return dataset


def write_outputs(options: Options, finished: Finished, table: Table, voice: Console) -> bool:
    """Write every file that was asked for, also when one of them fails; False then."""
    failed = False
    for file in options.written:
        path = file.path
        if file.option == "--export" and export_for(path) is not None:
            choices = Choices(network_only=options.network_only)
            failed |= not write_one(finished.model, path, choices, table, options.verify, voice).is_right
            continue
        try:
            if said := _write_output(file, options, finished, table):
                voice.tell(said)
        except (FileError, BackendError, WorksheetError) as error:
            failed = True
            voice.complain(error.text)
        else:
            voice.tell(Text("Saved {path}", path=path))
    return not failed


def _write_output(file: FileUse, options: Options, finished: Finished, table: Table) -> Text:
    """Write one file; what is to be said of it, or nothing."""
    path, experiment = file.path, finished.experiment
    dataset, parameters = finished.started.dataset, finished.ended.parameters
    if file.option == "--report":
        about = partial(run_subject, finished, options, table)
        write_one_report(path, lambda: report(finished, options, table), about, options.typed)
    elif file.option == "--predictions":
        parts = [predict(experiment, dataset, parameters, part) for part in parts_of(dataset)]
        others = predict_unlabelled(experiment, dataset, parameters)
        aside = aside_predictions(experiment, dataset, parameters)
        header, rows = parts[0].header, chain.from_iterable(part.rows() for part in (*parts, others))
        if aside.count:  # a column of its own marks them
            header = (*header, free_name(chain(("set aside",), numbered("set aside")), set(header)))
            rows = chain(((*row, "") for row in rows), ((*row, "yes") for row in aside.rows()))
        save_predictions(path, header, rows, options.csv_for)
        return joined((unlabelled_text(others.count), aside_text(aside.count)))
    elif path.name.lower().endswith(SUFFIX):
        name, model = options.file.stem, finished.model
        save_project(path, table, experiment=experiment, parameters=parameters, name=name, model=model)
    else:
        export(path, parameters, experiment=experiment, inputs=dataset.plan.inputs, reader=options.csv_for)
    return NOTHING
