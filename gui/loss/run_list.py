"""The list of the runs that are kept: which are drawn beside the present one, what they are called, which stay."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QToolButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from engine.results.history import History
from engine.results.run_entry import RunEntry, Tag
from gui.actions.actions import Actions
from gui.document import Document
from gui.loss.curve_styles import TRAINING, of_run
from gui.runs.controller import RunController
from gui.runs.way_back import RunReturn
from gui.runs.weights_start import WeightsStart
from gui.theme import SPACING, colors, theme
from gui.widgets.number_text import number_text

NAME, LOSS, VALIDATION, TAG = range(4)
NUMBER = Qt.ItemDataRole.UserRole
SWATCH = QSize(22, 12)


class RunList(QWidget):
    """A line for each run that has curves. A tick draws it; a name is changed where it stands."""

    changed = Signal()
    """Others are drawn."""

    def __init__(
        self, document: Document, runs: RunController, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runs, self._actions = runs, actions
        self._way_back = RunReturn(document, runs, self)
        self.weights_start = WeightsStart(document, self)
        self._ticked: dict[int, bool] = {}
        self._slots: dict[int, int] = {}
        self._draws_previous = True
        self._build()
        self._lay_out()
        self._connect()
        self._fill()

    @property
    def drawn(self) -> list[tuple[int, RunEntry]]:
        """The runs that are drawn beside the present one, each with the number of its colour."""
        entries = self._runs.store.entries
        return [(self._slots[entry.number], entry) for entry in entries if entry.number in self._slots]

    def draw_previous(self, is_wanted: bool) -> None:
        """Draw the run before by itself, as long as a person says nothing else of it."""
        if is_wanted is not self._draws_previous:
            self._draws_previous = is_wanted
            self._fill()

    def _build(self) -> None:
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Runs"))
        self.tree.setHeaderLabels([self.tr("Run"), self.tr("Loss"), self.tr("Validation"), self.tr("State")])
        self.tree.setRootIsDecorated(False)
        self.tree.setAlternatingRowColors(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIconSize(SWATCH)
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)  # the numbers are no names
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(True)
        bind = self._actions.bind
        self.pin = bind("runs.pin", self._on_pin_triggered, self)
        self.pin.setCheckable(True)
        self.go = bind("runs.go", self._on_go_triggered, self)
        self.start = bind("runs.start", self._on_start_triggered, self)
        self.name = bind("runs.rename", self._on_name_triggered, self)
        self.remove = bind("runs.remove", self._on_remove_triggered, self)
        self.tree.addActions([self.pin, self.go, self.start, self.name, self.remove])
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACING // 2)
        for action in (self.pin, self.go, self.name, self.remove):
            button = QToolButton()
            button.setDefaultAction(action)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING // 2, SPACING // 2, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.tree, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        self._runs.store.changed.connect(self._fill)
        self._runs.state_changed.connect(self._follow)
        theme().changed.connect(self._fill)
        self.tree.itemChanged.connect(self._on_tree_item_changed)
        self.tree.itemDoubleClicked.connect(self._on_tree_item_double_clicked)
        self.tree.itemSelectionChanged.connect(self._follow)

    def _fill(self) -> None:
        """The lines are changed where they stand, so that a name that is being typed stays."""
        entries = self._runs.store.entries
        self._choose_colours(entries)
        items = {item.data(NAME, NUMBER): item for item in self._items()}
        self.tree.blockSignals(True)  # what is written here was not chosen by a person
        for entry in entries:
            item = items.pop(entry.number, None)
            if item is None:
                item = QTreeWidgetItem(self.tree)
                item.setData(NAME, NUMBER, entry.number)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                for column in (LOSS, VALIDATION):
                    item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._write(item, entry)
        for item in items.values():
            self.tree.takeTopLevelItem(self.tree.indexOfTopLevelItem(item))
        self.tree.blockSignals(False)
        self._follow()
        self.changed.emit()

    def _choose_colours(self, entries: tuple[RunEntry, ...]) -> None:
        """A run keeps its colour as long as it is drawn; a new one gets the first that is free."""
        wanted = [entry.number for entry in entries if self._is_drawn(entry)]
        self._slots = {number: slot for number, slot in self._slots.items() if number in wanted}
        for number in (number for number in wanted if number not in self._slots):
            self._slots[number] = min(set(range(len(wanted))) - set(self._slots.values()))

    def _is_drawn(self, entry: RunEntry) -> bool:
        """As a person has said; else pinned runs, and the one before where it has the same loss."""
        store = self._runs.store
        if entry is store.present:
            return False
        if entry.number in self._ticked:
            return self._ticked[entry.number]
        return entry.tag is Tag.PINNED or (self._draws_previous and entry is store.previous and self._is_alike(entry))

    def _is_alike(self, entry: RunEntry) -> bool:
        present = self._runs.present
        return present is None or _loss_of(present) == _loss_of(entry)

    def _write(self, item: QTreeWidgetItem, entry: RunEntry) -> None:
        is_present = entry is self._runs.present
        slot = self._slots.get(entry.number)
        item.setText(NAME, entry.name)
        item.setText(LOSS, _last(entry.history))
        item.setText(VALIDATION, _last(entry.history, validation=True))
        item.setText(TAG, self._tag_word(entry))
        item.setToolTip(NAME, self._about(entry))
        pen = TRAINING.qpen(colors()) if is_present else of_run(slot or 0)[0].qpen(colors())
        item.setIcon(NAME, _swatch(pen if is_present or slot is not None else None))
        is_ticked = is_present or slot is not None
        item.setCheckState(NAME, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    def _tag_word(self, entry: RunEntry) -> str:
        words = {Tag.PINNED: self.tr("pinned"), Tag.FOLD: self.tr("fold"), Tag.RUN: ""}
        if entry is self._runs.present:
            return ", ".join(filter(None, (self.tr("shown"), words[entry.tag])))
        return words[entry.tag]

    def _about(self, entry: RunEntry) -> str:
        training, history = entry.experiment.learner.training, entry.history
        told = self.tr("{updates} updates, {epochs} epochs; {loss}, learning rate {rate}; {engine}")
        return told.format(
            updates=f"{history.updates:,}" if history else 0,
            epochs=f"{history.epochs:,}" if history else 0,
            loss=_loss_of(entry),
            rate=number_text(training.optimizer.learning_rate),
            engine=entry.job.engine.value,
        )

    def _follow(self) -> None:
        """What can be done with the selected runs."""
        chosen = self._chosen()
        one = chosen[0] if len(chosen) == 1 else None
        kept = [entry for entry in chosen if entry.tag is not Tag.FOLD]
        reason = self.tr("Select one run.") if one is None else self._way_back.obstacle(one)
        nothing = self.tr("Select a run that is no fold.")
        self._actions.allow("runs.pin", "" if kept else nothing)
        self.pin.setChecked(bool(kept) and all(entry.tag is Tag.PINNED for entry in kept))
        self._actions.allow("runs.rename", "" if one is not None else self.tr("Select one run."))
        self._actions.allow("runs.go", reason)
        self._actions.allow(
            "runs.start", self.tr("Select one run.") if one is None else self.weights_start.obstacle(one)
        )
        others = [entry for entry in kept if entry is not self._runs.present]
        shown = self.tr("The run that is shown stays.")
        self._actions.allow("runs.remove", "" if others else shown if kept else nothing)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _chosen(self) -> list[RunEntry]:
        found = (self._runs.store.get(item.data(NAME, NUMBER)) for item in self.tree.selectedItems())
        return [entry for entry in found if entry is not None]

    def _on_tree_item_changed(self, item: QTreeWidgetItem) -> None:
        number = item.data(NAME, NUMBER)
        is_ticked = item.checkState(NAME) is Qt.CheckState.Checked
        if is_ticked is not (number in self._slots):
            self._ticked[number] = is_ticked
        self._runs.store.rename(number, item.text(NAME))
        self._fill()

    def _on_tree_item_double_clicked(self, item: QTreeWidgetItem) -> None:
        self.tree.editItem(item, NAME)

    def _on_pin_triggered(self) -> None:
        is_pinned = self.pin.isChecked()
        for entry in self._chosen():
            self._runs.store.pin(entry.number, is_pinned=is_pinned)

    def _on_go_triggered(self) -> None:
        for entry in self._chosen()[:1]:
            self._way_back.go_to(entry, self.tr("Go to {name}").format(name=entry.name))

    def _on_start_triggered(self) -> None:
        for entry in self._chosen()[:1]:
            self.weights_start.take_from(entry)

    def _on_name_triggered(self) -> None:
        for item in self.tree.selectedItems()[:1]:
            self.tree.editItem(item, NAME)

    def _on_remove_triggered(self) -> None:
        self._runs.store.remove([entry.number for entry in self._chosen() if entry.tag is not Tag.FOLD])


def _loss_of(entry: RunEntry) -> str:
    return entry.experiment.learner.training.loss.kind


def _last(history: History | None, *, validation: bool = False) -> str:
    """The last value of what is minimised."""
    if history is None:
        return ""
    series = (history.validation if validation else history.training).get(history.objective)
    return number_text(series.last) if series is not None and series.count else ""


def _swatch(pen: QPen | None) -> QIcon:
    """A piece of the run's curve; nothing where it is not drawn."""
    picture = QPixmap(SWATCH)
    picture.fill(QColor(0, 0, 0, 0))
    if pen is not None:
        painter = QPainter(picture)
        painter.setPen(pen)
        painter.drawLine(0, SWATCH.height() // 2, SWATCH.width(), SWATCH.height() // 2)
        painter.end()
    return QIcon(picture)
