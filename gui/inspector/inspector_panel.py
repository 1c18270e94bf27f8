"""The inspector: facts and bars of a column, a scatter against another one, all correlations, and the targets' balance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.config.recipe import Role
from engine.data.column_kinds import kind_of
from engine.data.table import NumberColumn, Table
from gui.document import Document
from gui.inspector.bar_chart import BarChart
from gui.inspector.class_scatter import ClassScatter
from gui.inspector.correlation_map import CorrelationMap
from gui.inspector.facts import facts
from gui.inspector.inspection import Inspection, InspectionRequest, inspect
from gui.tasks import tasks
from gui.theme import SPACING
from gui.widgets.panel import Panel, Place
from gui.widgets.plain_text import plain_label
from gui.widgets.redraw import Redraw


class InspectorPanel(Panel):
    """Follows the column of the table's current cell while it is in sight."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._scatter: ClassScatter | None = None
        self._shown: Inspection | None = None
        self._build()
        self._lay_out()
        self._connect()
        self._fill_boxes()
        self._redraw.request()

    @property
    def shown(self) -> Inspection | None:
        """What is in sight."""
        return self._shown

    def show_column(self, name: str) -> None:
        """Inspect the column `name`."""
        place = self.column_box.findText(name)
        if place >= 0:
            self.column_box.setCurrentIndex(place)
            self._wish()

    def follow_column(self, name: str) -> None:
        """The table's current cell is in the column `name` now."""
        if self.isVisible():
            self.show_column(name)
        else:
            self.column_box.setCurrentIndex(max(0, self.column_box.findText(name)))

    def reveal(self, place: Place) -> bool:
        """Inspect the column of the place ("column", name)."""
        if place[:1] == ("column",):
            self.show_column(place[1])
        return super().reveal(place)

    def _build(self) -> None:
        self.column_box, self.other_box, self.colour_box = QComboBox(), QComboBox(), QComboBox()
        self._offered: dict[QComboBox, list[str]] = {}
        for box, name in (
            (self.column_box, self.tr("Column that is inspected")),
            (self.other_box, self.tr("Column that stands against it")),
            (self.colour_box, self.tr("Column whose classes colour the points")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.facts = QLabel()
        self.facts.setTextFormat(Qt.TextFormat.RichText)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts.setAccessibleName(self.tr("Facts about the column"))
        self.bars = BarChart(self.tr("How often each value comes"))
        self.map = CorrelationMap()
        self.map_note = QLabel()
        self.map_note.setProperty("role", "faint")
        self.map_note.setWordWrap(True)
        self.scatter_note = QLabel()
        self.scatter_note.setProperty("role", "faint")
        self.scatter_note.setWordWrap(True)
        self.balance_box = QWidget()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Columns together"))
        self._redraw = Redraw(self, self._look)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("C&olumn"), self.column_box)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.addLayout(form)
        column.addWidget(self.facts, 1)
        left = QScrollArea()
        left.setWidgetResizable(True)
        left.setFrameShape(QScrollArea.Shape.NoFrame)
        left.setWidget(inner)
        left.setMinimumWidth(230)
        self._lay_out_tabs()
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        for widget, stretch in ((left, 2), (self.bars, 3), (self.tabs, 4)):
            parts.addWidget(widget)
            parts.setStretchFactor(parts.count() - 1, stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)

    def _lay_out_tabs(self) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(SPACING)
        for text, box in ((self.tr("a&gainst"), self.other_box), (self.tr("colo&ured by"), self.colour_box)):
            label = QLabel(text)
            label.setBuddy(box)
            boxes.addWidget(label)
            boxes.addWidget(box)
        boxes.addStretch()
        scatter, self._scatter_place = QWidget(), QVBoxLayout()
        column = QVBoxLayout(scatter)
        column.setContentsMargins(SPACING // 2, SPACING // 2, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(boxes)
        column.addLayout(self._scatter_place, 1)
        column.addWidget(self.scatter_note)
        together = QWidget()
        column = QVBoxLayout(together)
        column.setContentsMargins(SPACING // 2, SPACING // 2, SPACING // 2, 0)
        column.addWidget(self.map, 1)
        column.addWidget(self.map_note)
        self._balance = QHBoxLayout(self.balance_box)
        self._balance.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(scatter, self.tr("Scatter"))
        self.tabs.addTab(together, self.tr("Correlations"))
        self.tabs.addTab(self.balance_box, self.tr("Balance of the target"))

    def _connect(self) -> None:
        self.column_box.currentIndexChanged.connect(self._keep_apart)
        for box in (self.column_box, self.other_box, self.colour_box):
            box.activated.connect(self._wish)
        self.map.pair_chosen.connect(self._on_map_pair_chosen)
        self.facts.linkActivated.connect(self._on_facts_link_activated)
        self._document.table_changed.connect(self._on_document_changed)
        self._document.opened.connect(self._on_document_opened)
        self._document.experiment_changed.connect(self._on_document_changed)

    def _fill_boxes(self) -> None:
        """The columns of the present table; what was chosen stays, as far as it is there."""
        table, recipe = self._document.table, self._document.experiment.recipe
        targets = [part.name for part in recipe.with_role(Role.TARGET)]
        classes = [*targets, *(column.name for column in table.columns if column.name not in targets)]
        self._offer(self.column_box, list(table.names), 0)
        self._offer(self.other_box, list(table.names), _other_than(self.column_box.currentText(), table))
        self._offer(self.colour_box, ["–", *classes], 1)

    def _offer(self, box: QComboBox, names: list[str], first: int) -> None:
        if self._offered.get(box) != names:
            self._offered[box] = names
            chosen = box.currentText()
            box.clear()
            box.addItems(names)
            box.setCurrentIndex(names.index(chosen) if chosen in names else min(first, len(names) - 1))

    def _keep_apart(self) -> None:
        """A column against itself says nothing: whoever goes to the other one sees it against a third."""
        name = self.column_box.currentText()
        if name and self.other_box.currentText() == name:
            self.other_box.setCurrentIndex(_other_than(name, self._document.table))

    def _wish(self) -> None:
        self._redraw.at_once()

    def _look(self) -> None:
        """Ask for what the boxes say."""
        table, recipe = self._document.table, self._document.experiment.recipe
        name = self.column_box.currentText()
        if not table.has(name):
            self.facts.setText(self.tr("There are no columns yet."))
            return
        targets = tuple(part.name for part in recipe.with_role(Role.TARGET))
        colour = self.colour_box.currentText() if self.colour_box.currentIndex() > 0 else ""
        wish, known = InspectionRequest(table, name, self.other_box.currentText(), colour, targets), self._shown
        tasks().start(self, lambda _: inspect(wish, known), self._on_inspected, is_short=wish.is_short)

    def _on_inspected(self, found: Inspection) -> None:
        if found.wish.table is not self._document.table:
            return  # the present one has been asked for, or will be once the panel is shown
        self._shown = found
        self.facts.setText(facts(found.column))
        self.bars.show_bars(found.column.bars)
        self._show_scatter(found)
        self._show_map(found)
        self._show_balance(found)

    def _show_scatter(self, found: Inspection) -> None:
        self._remove_scatter()
        if found.points is None:
            self.scatter_note.setText(self.tr("Choose another column against which this one is to be seen."))
            return
        self._scatter = ClassScatter(found.points)
        self._scatter_place.addWidget(self._scatter)
        self._scatter.refresh()
        note = (
            self.tr("One point for every row.")
            if found.points.step == 1
            else self.tr("One point for every {step}th row.")
        )
        told = [note.format(step=f"{found.points.step:,}")]
        if found.points.x.words or found.points.y.words:
            told.append(self.tr("Those of one text are spread a little, so that none hides the others."))
        self.scatter_note.setText(" ".join(told))

    def _remove_scatter(self) -> None:
        if self._scatter is not None:
            self._scatter_place.removeWidget(self._scatter)
            self._scatter.hide()
            self._scatter.deleteLater()
            self._scatter = None

    def _show_map(self, found: Inspection) -> None:
        self.map.show_correlations(found.correlations)
        notes = [self.tr("Pearson's r over the rows where both numbers are present; orange negative, blue positive.")]
        if found.correlations.step > 1:
            notes.append(self.tr("Every {step}th row was taken.").format(step=found.correlations.step))
        if found.correlations.left_out:
            notes.append(self.tr("{count} more columns found no room.").format(count=found.correlations.left_out))
        self.map_note.setText(" ".join(notes))

    def _show_balance(self, found: Inspection) -> None:
        while self._balance.count():
            item = self._balance.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, bars in found.balance:
            chart = BarChart(self.tr("Balance of the target {name}").format(name=name))
            chart.show_bars(bars)
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(SPACING // 2, SPACING // 2, 0, 0)
            title = plain_label(name)
            title.setProperty("role", "title")
            column.addWidget(title)
            column.addWidget(chart, 1)
            self._balance.addWidget(box)
        if not found.balance:
            self._balance.addWidget(QLabel(self.tr("No column is the target yet.")))

    def _on_map_pair_chosen(self, across: str, down: str) -> None:
        self.column_box.setCurrentText(across)
        self.other_box.setCurrentText(down)
        self.tabs.setCurrentIndex(0)
        self._wish()

    def _on_facts_link_activated(self, _link: str) -> None:
        table = self._document.table
        column = table.column(self.column_box.currentText())
        unfit = column.misfits if isinstance(column, NumberColumn) else kind_of(column).unfit
        if unfit:
            self.reveal_requested.emit(("cell", str(min(unfit)), str(table.names.index(column.name))))

    def _on_document_changed(self) -> None:
        self._fill_boxes()
        self._redraw.request()

    def _on_document_opened(self) -> None:
        """What was seen of the table before is gone, and a hidden panel does not keep it either."""
        if self._shown is not None and self._shown.wish.table is not self._document.table:
            self._shown = None
            self._remove_scatter()


def _other_than(name: str, table: Table) -> int:
    """The place of a column against which `name` is seen: one of numbers where there is one."""
    others = [at for at, column in enumerate(table.columns) if column.name != name]
    numbers = [at for at in others if isinstance(table.columns[at], NumberColumn)]
    return next(iter(numbers or others), 0)
