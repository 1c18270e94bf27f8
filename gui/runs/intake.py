"""Takes what a training thread brings into the store: as the run that is shown, or as folds beside it. It shows nothing."""

from dataclasses import replace

from engine.results.history import History
from engine.results.run_entry import RunEntry, Tag
from engine.training.folds import experiment_of_fold
from engine.training.frames import Advanced, Ended, Frame, Started
from engine.training.job import Job
from gui.runs.store import RunStore


class RunIntake:
    """Of one job, which is a run or a cross-validation."""

    def __init__(self, store: RunStore, job: Job, *, are_folds: bool = False) -> None:
        self._store, self.job, self.are_folds = store, job, are_folds
        self._number = 0

    @property
    def history(self) -> History | None:
        """Of the run or the fold that is being trained; None while it is made ready."""
        return None if self._entry is None else self._entry.history

    def take(self, frame: Frame) -> None:
        """Take one frame."""
        match frame:
            case Started():
                entry = self._fold_begun(frame) if self.are_folds else self._run_begun(frame)
                self._number = entry.number
            case Advanced():
                if self.history is not None:
                    self.history.add(frame)
            case Ended():
                self._end(frame)
            case _:
                pass

    @property
    def _entry(self) -> RunEntry | None:
        return self._store.get(self._number)

    def _run_begun(self, began: Started) -> RunEntry:
        """A run that goes on from the one that is shown is the same entry; other batches make other epochs."""
        present = self._store.present
        if present is None or began.first_update == 0:
            return self._store.show(RunEntry(self.job, began, History(began)))
        history = present.history
        if history is None or history.updates_per_epoch != began.updates_per_epoch:
            history = History(began)
        return self._store.show(replace(present, job=self.job, began=began, history=history, ended=None, branch=None))

    def _fold_begun(self, began: Started) -> RunEntry:
        job = self._job_of_fold(began.run) if began.record is None else began.record.job
        return self._store.put(RunEntry(job, began, History(began), tag=Tag.FOLD))

    def _end(self, ended: Ended) -> None:
        entry, self._number = self._entry, 0
        if entry is None and self.are_folds and ended.run:
            entry = RunEntry(self._job_of_fold(ended.run), tag=Tag.FOLD)  # it could not begin
        if entry is None:
            return
        if entry.history is not None and ended.difference is not None:
            entry.history.look_at_difference(ended.updates, ended.difference)
        entry = replace(entry, ended=ended)
        self._store.put(entry.small() if self.are_folds else entry)

    def _job_of_fold(self, fold: int) -> Job:
        """The job of a fold of which no record tells: it could not begin, or is made up."""
        setup = replace(self.job.setup, experiment=experiment_of_fold(self.job.experiment, fold))
        return replace(self.job, run=fold, setup=setup, dataset=None)
