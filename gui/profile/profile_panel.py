"""The panel with the profiler: the curves of all features around the row that is asked, which is moved on them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.model import Model
from engine.model.one_row import row_cells
from engine.model.rows import missing_columns
from engine.optimise.nearness import Nearness, nearness_text
from engine.optimise.search import Found
from engine.profile.profile import NoProfileError
from engine.text import UserError
from gui.actions.actions import Actions
from gui.asked_row import AskedRow
from gui.document import Document
from gui.language import translated
from gui.profile.profile_view import ProfileView
from gui.profile.search_form import SearchForm
from gui.profile.search_work import SearchWish
from gui.profile.work import Behind, ProfileWish, Shown
from gui.runs.controller import RunController, RunState
from gui.runs.picture_wish import Wish, wish_of
from gui.runs.words import weights_text
from gui.tasks import Task, tasks
from gui.theme import SPACING
from gui.widgets.copied_row import as_lines
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.live_work import LiveWork
from gui.widgets.number_text import number_text
from gui.widgets.panel import Panel, Place
from gui.widgets.plain_text import plain_label

MAX_PLOTS = 40
"""Features that are shown at once; more are found by a part of their names."""


class ProfilePanel(Panel):
    """Pulls the weights that are shown; the row is the one that What-if shows, too. A hidden panel computes nothing."""

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
        self._document, self._runs, self._row = document, runs, row or AskedRow(self)
        self._behind: Behind | None = None
        self._search: Task | None = None
        self._weights = ""
        self._build(actions or Actions(self))
        self._lay_out()
        self._connect()
        self._allow()
        self._live.request()

    def show_cell(self, row: int, _column: int) -> None:
        """The cursor of the table is in `row` now."""
        self.row_box.setValue(row + 1)

    def reveal(self, place: Place) -> bool:
        """The first picture, where there is one."""
        first = next(iter(self.view.plots.values()), None)
        if first is not None:
            first.setFocus()
            return True
        return super().reveal(place)

    def set_from_row(self) -> None:
        """Take the cells of the chosen row of the table."""
        model = self._runs.shown_model
        if model is not None and not self._why_not_from_row(model):
            self._row.set_row(self._table_cells(model))

    def copy_row(self, *, as_csv: bool) -> None:
        """Put the row with its answer and the names on the clipboard."""
        if (found := self.view.found) is not None:
            names = list(found.cells)
            header = [*names, *found.answers.header]
            line = [*(found.cells[name] for name in names), *(texts[0] for texts in found.answers.texts())]
            QGuiApplication.clipboard().setText(as_lines(header, line, with_names=True, as_csv=as_csv))
            self.notice_given.emit(self.tr("The row and its answer are on the clipboard."))

    def show_search(self) -> None:
        """Show the form that describes a wanted answer, or hide it."""
        self.form.setVisible(self.form.isHidden())
        if self.form.isVisible() and self._runs.shown_model is not None:
            self.form.show_model(self._runs.shown_model)
            self.form.setFocus()

    def search_row(self) -> None:
        """Search a row as the form says; the row that is asked becomes that one."""
        model, behind = self._runs.shown_model, self._behind
        if model is None:
            return
        form = self.form
        dataset = behind.dataset if behind is not None and behind.densities else None
        wish = SearchWish(model, self._row.cells, form.goals, form.fixed, form.bounds, form.conditions, dataset)
        form.tell("", is_warning=False)
        form.show_share(0.0)
        self._search = tasks().start(
            self,
            wish.work,
            self._on_found,
            key="search",
            failed=self._on_search_failed,
            errors=(UserError,),
        )
        self._search.progressed.connect(form.show_share)

    def _build(self, actions: Actions) -> None:
        self._actions = actions
        self.row_box = QSpinBox()
        self.row_box.setAccessibleName(self.tr("Row of the table"))
        self.row_box.setPrefix(self.tr("Row "))
        self._buttons = [
            self._button(actions, name, slot)
            for name, slot in (
                ("set_from_row", self.set_from_row),
                ("reset", self._row.reset),
                ("undo", self._row.undo),
                ("redo", self._row.redo),
            )
        ]
        self.lines_box = QCheckBox(self.tr("Lines of rows"))
        self.lines_box.setToolTip(
            self.tr(
                "The curves of up to 50 training rows (individual conditional expectations), and dashed their mean "
                "(partial dependence)"
            )
        )
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Find features"))
        self.search.setMaximumWidth(220)
        self.view = ProfileView()
        menu = QMenu(self)
        menu.addAction(actions.bind("profile.copy", partial(self.copy_row, as_csv=False), self))
        menu.addAction(actions.bind("profile.copy_csv", partial(self.copy_row, as_csv=True), self))
        menu.addSeparator()
        menu.addActions(self.view.menu.menu.actions())
        self._copies = QToolButton()
        self._copies.setText(self.tr("Copy or save"))
        self._copies.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._copies.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._copies.setMenu(menu)
        self.form = SearchForm()
        self.form.hide()
        self._further = [
            self._button(actions, "find", self.show_search),
            self._button(actions, "surface", lambda: self.reveal_requested.emit(("space",))),
        ]
        self.moment = plain_label()
        self.moment.setProperty("role", "faint")
        self.hint = QLabel()
        self.hint.setProperty("role", "faint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.reason = plain_label()
        self.reason.setProperty("role", "warning")
        self.reason.setWordWrap(True)
        self._live = LiveWork(
            self,
            self._ask,
            self._show,
            is_live=lambda: self._runs.state is RunState.RUNNING,
            failed=self._on_refused,
            errors=(NoProfileError,),
        )

    def _button(self, actions: Actions, name: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setDefaultAction(actions.bind(f"profile.{name}", slot, self))
        return button

    def _lay_out(self) -> None:
        header = FlowLayout(margin=SPACING // 2, spacing=SPACING // 2)
        header.setSpacing(SPACING)
        height = self._buttons[0].sizeHint().height()
        for widget in (
            self.row_box,
            *self._buttons,
            self.lines_box,
            *self._further,
            self._copies,
            self.search,
            self.moment,
        ):
            widget.setMinimumHeight(height)
            header.addWidget(widget)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self.reason)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.view)
        splitter.addWidget(self.form)
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        column.addWidget(splitter, 1)
        self._whole = whole
        self._pages = QStackedWidget()
        self._pages.addWidget(self.hint)
        self._pages.addWidget(whole)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.view.moved.connect(self._on_view_moved)
        self._row.changed.connect(self._on_row_changed)
        self.form.search_wanted.connect(self.search_row)
        self.form.stop_wanted.connect(self._stop_search)
        self.lines_box.toggled.connect(self._live.at_once)
        self.search.textChanged.connect(self._live.at_once)
        self._runs.weights.changed.connect(self._on_changed)
        self._runs.ended.connect(self._live.at_once)
        self._runs.state_changed.connect(self._on_changed)
        self._document.problems_changed.connect(self._on_changed)
        self._document.opened.connect(self._on_document_opened)

    def _ask(self) -> Callable[[Task], Shown] | None:
        """What is to be computed now; says why where nothing is."""
        self._allow()
        model = self._runs.shown_model
        if model is None:
            self._refuse(self._absence())
            return None
        if self.form.isVisible():
            self.form.show_model(model)
        self._row.fit(model.spec.preparation.features, partial(self._first_cells, model))
        self._weights = weights_text(self._runs)
        wish = wish_of(self._document, self._runs)
        rows = wish if isinstance(wish, Wish) else None
        names = self._names(model)
        return ProfileWish(model, self._row.cells, names, rows, self.lines_box.isChecked(), self._behind).work

    def _show(self, shown: Shown) -> None:
        self._behind = shown.behind
        reasons = shown.profile.answers.reasons
        self.reason.setText("".join(f"⚠ {translated(reason)}" for reason in reasons.values()))
        self.reason.setVisible(bool(reasons))
        self.view.setVisible(not reasons)
        if not reasons:
            self.view.show_profile(shown)
        self.moment.setText(self._weights)
        self._pages.setCurrentWidget(self._whole)
        self._allow()

    def _stop_search(self) -> None:
        if self._search is not None:
            self._search.cancel()
        self.form.show_share(None)

    def _on_found(self, result: tuple[Found, Nearness | None]) -> None:
        found, near = result
        self.form.show_share(None)
        told = [
            self.tr("{name}: {value}, desirability {share}").format(
                name=goal.name, value=number_text(value, 6), share=number_text(share, 4)
            )
            for goal, value, share in zip(found.goals, found.values, found.desirabilities, strict=True)
        ]
        if len(told) > 1:
            told.append(self.tr("desirability of all: {share}").format(share=number_text(found.desirability, 4)))
        is_far = near is not None and near.is_far
        told.append(("⚠ " if is_far else "") + translated(nearness_text(near)))
        self.form.tell("\n".join(told), is_warning=is_far)
        self._row.set_cells(found.cells)

    def _on_search_failed(self, error: UserError) -> None:
        self.form.show_share(None)
        self.form.tell(translated(error.text), is_warning=True)

    def _names(self, model: Model) -> frozenset[str]:
        """The features that are shown; the search is there where they are many."""
        names = model.spec.preparation.feature_names
        self.search.setVisible(len(names) > MAX_PLOTS)
        self.search.setPlaceholderText(self.tr("Find among {count} features").format(count=f"{len(names):,}"))
        wanted = self.search.text().casefold().strip() if len(names) > MAX_PLOTS else ""
        return frozenset([name for name in names if wanted in name.casefold()][:MAX_PLOTS])

    def _refuse(self, reason: str) -> None:
        self.hint.setText(reason)
        self._pages.setCurrentWidget(self.hint)

    def _on_refused(self, error: NoProfileError) -> None:
        self._refuse(translated(error.text))

    def _absence(self) -> str:
        if self._runs.is_active:
            return self.tr("The curves appear with the first update.")
        if self._document.obstacle:
            return self.tr("There is no trained network yet. {reason}").format(reason=self._document.obstacle)
        return self.tr(
            "Train the network (Space); then its answer is drawn along each feature, and a row is moved there."
        )

    def _first_cells(self, model: Model) -> dict[str, str]:
        return {} if self._why_not_from_row(model) else self._table_cells(model)

    def _table_cells(self, model: Model) -> dict[str, str]:
        return row_cells(self._document.table, self.row_box.value() - 1, model.spec.preparation.feature_names)

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
        none = "" if model is not None else self.tr("There is no trained network yet.")
        self._actions.allow("profile.set_from_row", why_not)
        unmoved = self.tr("The row was not moved.")
        for name, can in (
            ("reset", self._row.is_moved), ("undo", self._row.can_undo), ("redo", self._row.can_redo),
        ):  # fmt: skip
            self._actions.allow(f"profile.{name}", none or ("" if can else unmoved))
        for name in ("copy", "copy_csv", "find"):
            self._actions.allow(f"profile.{name}", none)

    def _on_view_moved(self, name: str, cell: str, gesture: str) -> None:
        self._row.set_cells({**self._row.cells, name: cell}, gesture)

    def _on_row_changed(self) -> None:
        self._allow()
        self._live.at_once()

    def _on_changed(self) -> None:
        self._live.request()

    def _on_document_opened(self) -> None:
        """The rows behind the curves are gone, and a hidden panel does not keep them either."""
        self._behind = None
        self._live.request()
