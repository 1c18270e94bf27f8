"""The folds as a table: a line for each, and one with mean and standard deviation. It follows and computes nothing."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.results.folds import FoldResult, measures_of, spreads
from engine.results.history import History
from engine.results.metrics import series_names
from engine.training.frames import Outcome
from gui.language import translated
from gui.runs.folds import FoldProgress, FoldRuns
from gui.widgets.number_text import number_text

FIXED = 4
"""Columns before the measures: fold, rows of both parts, state."""

Index = QModelIndex | QPersistentModelIndex


class FoldModel(QAbstractTableModel):
    """Folds that are over, the one that is trained, those to come, then the mean."""

    def __init__(self, folds: FoldRuns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folds = folds
        self._names: tuple[str, ...] = ()
        self._lines: list[list[str]] = []
        self._live = -1
        folds.advanced.connect(self._renew)
        self._renew()

    def fold_of(self, row: int) -> int | None:
        """The number of the fold in a line that is over; None for others."""
        results = self._folds.results
        return results[row].fold if 0 <= row < len(results) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        """Qt."""
        return 0 if parent.isValid() else FIXED + len(self._names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        titles = (self.tr("Fold"), self.tr("Training rows"), self.tr("Validation rows"), self.tr("State"))
        return (*titles, *map(_measure_word, self._names))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, numbers at the right; the last line in bold."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._lines[row][column]
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if column in (0, 3) else Qt.AlignmentFlag.AlignRight
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ToolTipRole:
                return self._help(row, column)
            case _:
                return None

    def _help(self, row: int, column: int) -> str | None:
        results = self._folds.results
        if row < len(results):
            name = self._names[column - FIXED] if column >= FIXED else ""
            return (
                repr(results[row].values[name])
                if name in results[row].values
                else translated(results[row].message) or None
            )
        return None

    def _renew(self) -> None:
        """Only the line of the fold that is trained changes while it is: the others are told to be new when they are."""
        results, progress = self._folds.results, self._folds.progress
        names = measures_of(results) or _names_of(progress)
        lines = [self._result(result, names) for result in results]
        live = len(lines) if progress is not None else -1
        if progress is not None:
            lines.append(self._live_line(progress, names))
            lines += [
                [str(fold), "", "", self.tr("to come"), *[""] * len(names)]
                for fold in range(progress.fold + 1, self._folds.folds + 1)
            ]
        if results:
            lines.append(self._spread(results, names))
        if (len(lines), names, live) == (len(self._lines), self._names, self._live) and live >= 0:
            self._lines = lines
            self.dataChanged.emit(self.index(live, 0), self.index(live, self.columnCount() - 1))
            return
        if lines == self._lines and names == self._names:
            return
        self.beginResetModel()
        self._lines, self._names, self._live = lines, names, live
        self.endResetModel()

    def _result(self, result: FoldResult, names: tuple[str, ...]) -> list[str]:
        rows = [f"{result.training_rows:,}", f"{result.validation_rows:,}"]
        state = _outcome_word(result.outcome).format(epochs=f"{result.epochs:,}")
        numbers = [_value_text(name, result.values[name]) if name in result.values else "" for name in names]
        return [str(result.fold), *rows, state, *numbers]

    def _live_line(self, progress: FoldProgress, names: tuple[str, ...]) -> list[str]:
        history = progress.history
        if history is None:
            return [str(progress.fold), "", "", self.tr("is made ready…"), *[""] * len(names)]
        rows = [f"{history.training_rows:,}", f"{history.validation_rows:,}"]
        epochs = self._folds.experiment.learner.training.epochs
        state = self.tr("epoch {epoch} of {epochs}").format(epoch=f"{history.epochs:,}", epochs=f"{epochs:,}")
        found = _last_of(history)
        return [str(progress.fold), *rows, state, *(_value_text(n, found[n]) if n in found else "" for n in names)]

    def _spread(self, results: tuple[FoldResult, ...], names: tuple[str, ...]) -> list[str]:
        found = spreads(results)
        complete = sum(result.is_complete for result in results)
        counted = self.tr("{count} of {folds} folds").format(count=complete, folds=self._folds.folds)
        numbers = [
            f"{_value_text(name, found[name].mean)} ± {_value_text(name, found[name].deviation)}"
            if name in found
            else ""
            for name in names
        ]
        return [self.tr("mean ± sd"), "", "", counted, *numbers]


def _last_of(history: History) -> dict[str, float]:
    """What the last complete epoch gave."""
    parts = {"training": history.training, "validation": history.validation}
    return {
        f"{part} {called}": series[name].last
        for name, called in series_names(history.training).items()
        for part, series in parts.items()
        if series[name].count
    }


def _names_of(progress: FoldProgress | None) -> tuple[str, ...]:
    """The measures that are known before a fold is over."""
    return tuple(_last_of(progress.history)) if progress is not None and progress.history is not None else ()


def _value_text(name: str, value: float) -> str:
    if value != value:
        return "–"
    return number_text(value) if name.endswith("loss") else f"{value:.1%}"


def _measure_word(name: str) -> str:
    measure, _, output = name.partition(" of ")
    word = {
        "training loss": QCoreApplication.translate("Folds", "Training loss"),
        "validation loss": QCoreApplication.translate("Folds", "Validation loss"),
        "training accuracy": QCoreApplication.translate("Folds", "Training accuracy"),
        "validation accuracy": QCoreApplication.translate("Folds", "Validation accuracy"),
    }[measure]
    return (
        QCoreApplication.translate("Folds", "{measure} of {output}").format(measure=word, output=output)
        if output
        else word
    )


def _outcome_word(outcome: Outcome) -> str:
    return {
        Outcome.FINISHED: QCoreApplication.translate("Folds", "finished, {epochs} epochs"),
        Outcome.RULE: QCoreApplication.translate("Folds", "stopped by a rule, {epochs} epochs"),
        Outcome.STOPPED: QCoreApplication.translate("Folds", "⚠ stopped, does not count"),
        Outcome.DIVERGED: QCoreApplication.translate("Folds", "⚠ diverged, does not count"),
        Outcome.FAILED: QCoreApplication.translate("Folds", "⚠ failed, does not count"),
    }[outcome]
