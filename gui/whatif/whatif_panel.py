"""The panel in which one row is asked of the trained network: its cells, the answer as they move, its values on the canvas."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.config.arrangement import Windows
from engine.model.model import Model
from engine.model.one_row import row_cells
from engine.model.rows import missing_columns
from gui.actions.actions import Actions
from gui.asked_row import AskedRow
from gui.document import Document
from gui.runs.controller import RunController
from gui.runs.words import by_text
from gui.table_changes import Change
from gui.tasks import MOMENT_MILLISECONDS, tasks
from gui.theme import SPACING
from gui.whatif.answer_view import AnswerView
from gui.whatif.one_row import Asked, appended, asked
from gui.whatif.row_form import RowForm
from gui.widgets.copied_row import as_lines
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.panel import Panel, Place
from gui.widgets.plain_text import plain_label
from gui.widgets.redraw import Redraw

MAX_AT_ONCE = 50_000
"""Networks with more parameters are asked in a thread."""


class WhatIfPanel(Panel):
    """Follows the trained network, while it is trained, too; the row is the person's own and stays."""

    row_shown = Signal(object)
    """RowValues: what the nodes of the network on the canvas give for the row; None while the panel is not seen."""

    def __init__(
        self,
        document: Document,
        runs: RunController,
        parent: QWidget | None = None,
        *,
        actions: Actions | None = None,
        row: AskedRow | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._row = row or AskedRow(self)
        self._asked: Asked | None = None
        self._build(actions or Actions(self))
        self._lay_out()
        self._connect()
        self._allow()
        self._redraw.request()

    @property
    def asked(self) -> Asked | None:
        """The row with its answer; None while there is no network to ask."""
        return self._asked

    def show_cell(self, row: int, _column: int) -> None:
        """The cursor of the table is in `row` now."""
        self.row_box.setValue(row + 1)

    def close_panel(self) -> None:
        """The canvas shows the row no longer."""
        self.row_shown.emit(None)

    def reveal(self, place: Place) -> bool:
        """The form, where there is one."""
        self.form.setFocus()
        return super().reveal(place)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: what is not seen is not shown on the canvas either."""
        super().hideEvent(event)
        self.row_shown.emit(None)
        self._redraw.request()

    def _build(self, actions: Actions) -> None:
        self._actions = actions
        self.row_box = QSpinBox()
        self.row_box.setAccessibleName(self.tr("Row of the table"))
        self.row_box.setPrefix(self.tr("Row "))
        self._from_row = self._button()
        self._from_row.setDefaultAction(actions.bind("whatif.set_from_row", self.set_from_row, self))
        menu = QMenu(self)
        for name, is_csv, has_names in (
            ("copy_named", False, True), ("copy", False, False), ("copy_csv_named", True, True), ("copy_csv", True, False),
        ):  # fmt: skip
            slot = partial(self.copy_row, as_csv=is_csv, with_names=has_names)
            menu.addAction(actions.bind(f"whatif.{name}", slot, self))
        menu.addSeparator()
        menu.addAction(actions.bind("whatif.append", self.append_row, self))
        self._copies = self._button()
        self._copies.setText(self.tr("Copy as row"))
        self._copies.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._copies.setMenu(menu)
        self.moment = plain_label()
        self.moment.setProperty("role", "faint")
        self.form, self.answer = RowForm(), AnswerView()
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self._redraw = Redraw(self, self._renew)

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button

    def _lay_out(self) -> None:
        header = FlowLayout(margin=SPACING // 2, spacing=SPACING // 2)
        header.setSpacing(SPACING)
        height = self._from_row.sizeHint().height()
        for widget in (self.row_box, self._from_row, self._copies, self.moment):
            widget.setMinimumHeight(height)
            header.addWidget(widget)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.form)
        splitter.addWidget(self.answer)
        splitter.setSizes([600, 400])
        splitter.setChildrenCollapsible(False)
        self._whole = QWidget()
        inner = QVBoxLayout(self._whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(header)
        inner.addWidget(splitter, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.hint)
        self._pages.addWidget(self._whole)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_form_edited)
        self._row.changed.connect(self._on_row_changed)
        self._runs.weights.changed.connect(self._on_changed)
        self._runs.state_changed.connect(self._on_changed)
        self._document.problems_changed.connect(self._on_changed)

    def set_from_row(self) -> None:
        """Take the cells of the chosen row of the table."""
        model, row = self._runs.shown_model, self.row_box.value() - 1
        if model is not None and not self._why_not_from_row(model):
            self._row.set_row(row_cells(self._document.table, row, model.spec.preparation.feature_names))

    def copy_row(self, *, with_names: bool, as_csv: bool) -> None:
        """Put the row with its answer on the clipboard."""
        if self._asked is not None:
            QGuiApplication.clipboard().setText(
                as_lines(self._asked.header, self._asked.line, with_names=with_names, as_csv=as_csv)
            )
            self.notice_given.emit(self.tr("The row and its answer are on the clipboard."))

    def append_row(self) -> None:
        """Put the row at the end of the table; its target stays empty, since nobody has measured it."""
        cells = dict(self.form.cells)
        text = self.tr("Append the what-if row")

        def tell(change: Change | None) -> None:
            if change is not None:
                self.reveal_requested.emit(("cell", str(self._document.table.rows - 1), "0"))

        self._document.change_table(lambda table, _: Change(appended(table, cells), text), text, tell)

    def _renew(self) -> None:
        """Ask the network that there is now, or say why none can be asked."""
        self._allow()
        model = self._runs.shown_model
        if model is None or isinstance(model.spec.preparation.arrangement, Windows):
            tasks().cancel(self)
            self._asked = None
            self.hint.setText(self._absence(model))
            self._pages.setCurrentWidget(self.hint)
            self.row_shown.emit(None)
            return
        self._fit_form(model)
        cells = dict(self.form.cells)
        size = sum(array.size for array in model.parameters.values())
        tasks().start(
            self,
            partial(asked, model, cells),
            self._show,
            is_short=size <= MAX_AT_ONCE,
            patience=MOMENT_MILLISECONDS,
        )

    def _fit_form(self, model: Model) -> None:
        """A form for the features of `model`, with the cells of the row; at first those of the table's row, where it has them."""
        columns, names = model.spec.preparation.features, model.spec.preparation.feature_names

        def first() -> dict[str, str]:
            can_take = not self._why_not_from_row(model)
            return row_cells(self._document.table, self.row_box.value() - 1, names) if can_take else {}

        self._row.fit(columns, first)
        if columns != self.form.columns:
            self.form.show_columns(columns)
        if self.form.cells != self._row.cells:
            self.form.set_cells(self._row.cells)

    def _show(self, found: Asked) -> None:
        self._asked = found
        self.answer.show_answers(found.answers, found.model.spec.preparation.targets)
        self.moment.setText(self._moment())
        self._pages.setCurrentWidget(self._whole)
        shown = self._runs.weights.parameters
        is_drawn = not shown or shown is found.model.parameters  # else the canvas has the weights of another network
        self.row_shown.emit(found.values if is_drawn and self.isVisible() else None)

    def _absence(self, model: Model | None) -> str:
        if model is not None:
            return self.tr(
                "The network answers windows of several rows; one row alone has no answer. The predictions tell what it "
                "says of each row of the table."
            )
        if self._runs.is_active:
            return self.tr("The form appears with the first update.")
        if self._document.obstacle:
            return self.tr("There is no trained network yet. {reason}").format(reason=self._document.obstacle)
        return self.tr("Train the network (Space); then a row is typed or moved here, and its answer follows.")

    def _moment(self) -> str:
        run = self._runs.present
        if not self._runs.weights.are_trained or run is None or run.history is None:
            return self.tr("by the network that was trained before")
        return by_text(self._runs)

    def _why_not_from_row(self, model: Model | None) -> str:
        if model is None:
            return self.tr("There is no trained network yet.")
        if missing := missing_columns(model.spec.preparation, self._document.table):
            return self.tr("The table has no column '{column}'.").format(column=missing[0])
        return "" if self._document.table.rows else self.tr("The table has no rows.")

    def _allow(self) -> None:
        rows, model = self._document.table.rows, self._runs.shown_model
        self.row_box.setRange(min(1, rows), rows)
        why_not = self._why_not_from_row(model)
        self.row_box.setEnabled(not why_not)
        self._actions.allow("whatif.set_from_row", why_not)
        nothing = "" if model is not None else self.tr("There is no trained network yet.")
        for name in ("copy_named", "copy", "copy_csv_named", "copy_csv", "append"):
            self._actions.allow(f"whatif.{name}", nothing)

    def _on_form_edited(self, name: str) -> None:
        self._row.set_cells(self.form.cells, name)

    def _on_row_changed(self) -> None:
        self._redraw.at_once()

    def _on_changed(self) -> None:
        self._redraw.request()
