"""The gradient of one update by three ways, array by array; computed in a thread, with progress and cancel."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.backend import Array, BackendError
from engine.training.factory import tensorflow_is_loaded
from engine.training.gradient_check import GradientCheck, GradientMatrix, Progress, gradient_check
from gui.language import error_text
from gui.step.axes import TensorAxes
from gui.step.formula_layout import FormulaLayout
from gui.step.names import shape_text
from gui.step.tile import MatrixTile
from gui.step.update_view import UpdateView
from gui.tasks import Task, tasks
from gui.theme import SPACING, number_font
from gui.widgets.number_text import number_text

MAX_PARAMETERS = 5_000
"""Each parameter costs two passes forward."""

TILE = QSize(560, 360)


class GradientDialog(QDialog):
    """A table of the arrays with the largest differences, and the matrices of the selected one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: UpdateView | None = None
        self._check: GradientCheck | None = None
        self._digits = 4
        self.setWindowTitle(self.tr("Gradient check"))
        self.resize(900, 520)
        self._build()
        self._lay_out()
        tasks().changed.connect(self._show_progress)
        self.cancel_button.clicked.connect(self._on_cancel_button_clicked)
        self.table.currentItemChanged.connect(self._show_matrices)
        self.finished.connect(self._on_finished)

    def check(self, reading: UpdateView, *, digits: int) -> None:
        """Begin with the update of `reading`, and show."""
        self._forget()
        self._reading, self._digits = reading, digits
        self._fit_columns()
        self.show()
        self.raise_()
        self.activateWindow()
        count = sum(array.size for array in reading.parameters.values())
        if count > MAX_PARAMETERS:
            self._say(
                self.tr(
                    "This network has {count} parameters. A gradient check moves each of them twice and is made for {most} "
                    "at the most: take a smaller network for it."
                ).format(count=f"{count:,}", most=f"{MAX_PARAMETERS:,}")
            )
            return
        self._say(
            self.tr("Every parameter of update {update} is moved a little to both sides…").format(
                update=f"{reading.update:,}"
            )
        )
        self.bar.setValue(0)
        task = tasks().start(
            self,
            lambda task: checked(task, reading),
            self._on_checked,
            failed=self._on_failed,
            errors=(BackendError, ValueError),
        )
        task.progressed.connect(self._on_progressed)

    def _build(self) -> None:
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Arrays"))
        self.table.setRootIsDecorated(False)
        self.table.setAlternatingRowColors(True)
        self._pairs = {
            "analytic − tape": self.tr("by hand − tape"),
            "analytic − central": self.tr("by hand − central"),
            "tape − central": self.tr("tape − central"),
        }
        self.table.setHeaderLabels([self.tr("Array"), *self._pairs.values(), self.tr("kinks")])
        self.table.headerItem().setToolTip(
            4, self.tr("Entries at which a slope bends, as that of ReLU at 0: there the ways need not agree.")
        )
        self.readout = QLabel()
        self.readout.setFont(number_font())
        self.readout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tiles: list[MatrixTile] = []
        self._page = QWidget()
        self._parts = FormulaLayout(self._page, spacing=SPACING)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self._page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.table)
        splitter.addWidget(scroll)
        splitter.setSizes([130, 330])
        splitter.setChildrenCollapsible(False)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(splitter, 1)
        column.addWidget(self.readout)
        column.addWidget(buttons)

    def _say(self, words: str) -> None:
        self.words.setText(words)

    def _show_progress(self) -> None:
        """The bar is there while something is being computed."""
        is_busy = tasks().current(owner=self) is not None
        self.bar.setVisible(is_busy)
        self.cancel_button.setVisible(is_busy)

    def _verdict(self, check: GradientCheck) -> str:
        worst = max(
            ((gap, matrix.name, ways) for matrix in check.matrices for ways, gap in matrix.largest_differences.items()),
            default=(0.0, "", ""),
        )
        told = self.tr(
            "Update {update}, in float64: the largest difference of any two ways is {gap}, in {name} ({ways})."
        )
        gap, name, pair = worst
        ways = self._pairs.get(pair, "")
        text = told.format(update=f"{check.update:,}", gap=number_text(gap, 3), name=name, ways=ways)
        if all(matrix.tape is None for matrix in check.matrices):
            text += " " + self.tr("TensorFlow's tape is left out: TensorFlow is not loaded yet.")
        return text

    def _show_matrices(self) -> None:
        self._remove_tiles()
        item, reading, check = self.table.currentItem(), self._reading, self._check
        if item is None or reading is None or check is None:
            return
        matrix = check.matrices[self.table.indexOfTopLevelItem(item)]
        for title, values in self._ways(matrix):
            shown, axes = TensorAxes(reading).matrix(matrix.name, values)
            tile = MatrixTile(matrix.name, title, shown, axes, shape=shape_text(values.shape), is_link=False)
            tile.pointed.connect(self.readout.setText)
            tile.set_look(self._digits, room=TILE)
            self.tiles.append(tile)
            self._parts.addWidget(tile)
            tile.show()
        self._page.updateGeometry()

    def _ways(self, matrix: GradientMatrix) -> list[tuple[str, Array]]:
        found = [(self.tr("by hand"), matrix.analytic)]
        if matrix.tape is not None:
            found.append((self.tr("GradientTape"), matrix.tape))
        return [*found, (self.tr("central difference"), matrix.central)]

    def _remove_tiles(self) -> None:
        self.tiles = []
        self.readout.clear()
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_progressed(self, share: float) -> None:
        self.bar.setValue(round(share * 1000))

    def _on_checked(self, check: GradientCheck) -> None:
        self._check = check
        self._say(self._verdict(check))
        for matrix in check.matrices:
            gaps = matrix.largest_differences
            told = [number_text(gaps[pair], 3) if pair in gaps else "–" for pair in self._pairs]
            texts = [matrix.name, *told, f"{matrix.kinks:,}"]
            QTreeWidgetItem(self.table, texts)
        self._fit_columns()
        if (first := self.table.topLevelItem(0)) is not None:
            self.table.setCurrentItem(first)
        self.table.setFocus()

    def _fit_columns(self) -> None:
        for column in range(self.table.columnCount()):
            self.table.resizeColumnToContents(column)
            self.table.setColumnWidth(column, self.table.columnWidth(column) + 2 * SPACING)

    def _on_failed(self, error: Exception) -> None:
        self._say(error_text(error))

    def _forget(self) -> None:
        self._reading, self._check = None, None
        self.table.clear()
        self._remove_tiles()

    def _on_finished(self) -> None:
        """A closed dialog keeps nothing of the run."""
        tasks().cancel(self)
        self._forget()

    def _on_cancel_button_clicked(self) -> None:
        tasks().cancel(self)
        self._say(self.tr("Cancelled."))


def checked(task: Task, reading: UpdateView) -> GradientCheck | None:
    """In the thread: the gradient check of an update. Raises Cancelled."""
    found = None
    for report in gradient_check(
        reading.job.setup,
        reading.update,
        dataset=reading.dataset,
        parameters=reading.parameters,
        with_tape=tensorflow_is_loaded(),
    ):
        if isinstance(report, Progress):
            task.progress(report.done / max(report.total, 1))
        else:
            found = report
    return found
