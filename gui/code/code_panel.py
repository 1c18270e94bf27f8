"""The panel that shows, live, the program that does exactly what the window is set to do, and proves it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepared
from engine.files.atomic import FileError, write_bytes
from engine.listings.form import Form, InexpressibleError
from engine.listings.listing import Listing
from engine.listings.runner import ListingError, Runner
from engine.listings.saving import NOTEBOOK, PROGRAM, saved_files
from engine.listings.subject import Subject, listing_for, verified
from engine.listings.verify import Verification
from engine.setup import Setup
from engine.walk.spec import Walk
from gui.actions.actions import Actions
from gui.actions.specs import spec
from gui.code.source_view import SourceView
from gui.document import Document
from gui.language import error_text, translated
from gui.tasks import MOMENT_MILLISECONDS, Ending, Task, tasks
from gui.theme import SPACING
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.panel import Panel, Place
from gui.widgets.plain_text import plain_label
from gui.widgets.redraw import Redraw
from gui.widgets.save_file import ask_where

WRITE, VERIFY, SAVE = "write", "verify", "save"
"""Keys of what is done."""
LEAST_LINES = 4
"""Lines of the program that are always seen."""
NETWORK, WALK = 0, 1
"""What a program can do, by its place in the box."""
ENABLED = Qt.ItemDataRole.UserRole - 1
"""The role by which Qt's boxes disable an entry: its flags, 0 for none."""
STEP = "step"
"""The panel in which a tensor is read."""


@dataclass(frozen=True, eq=False)
class _Written:
    """A listing, and the data that it was made of, where it has any."""

    dataset: Dataset | None
    listing: Listing


class CodePanel(Panel):
    """A form is chosen; the program is read, copied, saved and verified."""

    def __init__(self, document: Document, parent: QWidget | None = None, *, actions: Actions | None = None) -> None:
        super().__init__(parent)
        self._document, self._actions = document, actions or Actions(self)
        self._dataset: Dataset | None = None
        self._listing: Listing | None = None
        self._subject: Subject | None = None
        """What the program does."""
        self._walk: Walk | None = None
        self._tensor = ""
        self._verifies = False
        self._build()
        self._lay_out()
        self._connect()
        self.offer_walk(None)
        self._renewal.request()

    @property
    def form(self) -> Form:
        """The form that is chosen."""
        return Form(self.forms.currentData())

    @property
    def listing(self) -> Listing | None:
        """What is shown; None where the form cannot express it, or nothing can be trained."""
        return self._listing

    def offer_walk(self, walk: Walk | None) -> None:
        """A walk down a formula that can be written, too; None where there is none."""
        self._walk = walk
        self.subjects.setItemData(WALK, None if walk is not None else 0, ENABLED)
        if walk is None:
            self.subjects.setCurrentIndex(NETWORK)
        if self.subjects.currentIndex() == WALK:
            self._renewal.request()

    def show_tensor(self, _update: int, tensor: str) -> None:
        """Mark the lines that compute a tensor of the step: the same in every update."""
        self._tensor = tensor
        self._mark(brings=True)

    def close_panel(self) -> None:
        """Remember the form; before the window closes."""
        QSettings().setValue("code/form", self.form.value)

    def reveal(self, place: Place) -> bool:
        """A form may stand behind the panel's own name."""
        if len(place) > 1:
            self.forms.setCurrentIndex(self.forms.findData(place[1]))
        return super().reveal(place)

    def _build(self) -> None:
        self.forms = QComboBox()
        self.forms.setAccessibleName(self.tr("Form of the program"))
        for form in Form:
            self.forms.addItem(form.label, form.value)
        self.forms.setCurrentIndex(max(self.forms.findData(QSettings().value("code/form", Form.NUMPY.value)), 0))
        self.subjects = QComboBox()
        self.subjects.setAccessibleName(self.tr("What the program does"))
        self.subjects.setToolTip(self.tr("The walk is the one whose steps are told in the panel Walk."))
        self.subjects.addItems([self.tr("Network"), self.tr("Walk")])
        self.source = SourceView()
        self.source.setMinimumHeight(LEAST_LINES * self.source.fontMetrics().lineSpacing())
        self.refusal = plain_label()
        self.refusal.setWordWrap(True)
        self.refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.refusal.setMargin(2 * SPACING)
        self.verdict = plain_label()
        self.verdict.setWordWrap(True)
        self.setFocusProxy(self.source)
        self.copy = self._button("copy", self.copy_source)
        self.save = self._button("save", self.save_with_dialog)
        self.verify = self._button("verify", self._on_verify_triggered)
        self.asides = (self.subjects, self.forms, self.copy, self.save, self.verify)
        self._renewal = Redraw(self, self._write)

    def _button(self, name: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("role", "tool")
        button.setDefaultAction(self._actions.bind(f"code.{name}", slot, self))
        return button

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.source)
        self._pages.addWidget(self.refusal)
        top = FlowLayout(spacing=SPACING // 2)
        for widget in self.asides:
            top.addWidget(widget)
        for box in (self.subjects, self.forms):
            box.setMinimumHeight(self.copy.sizeHint().height())
        head = QWidget()
        head.setLayout(top)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING // 2, SPACING // 2, SPACING // 2, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(head)
        column.addWidget(self.verdict)
        column.addWidget(self._pages, 1)
        self.verdict.hide()

    def _connect(self) -> None:
        self._document.problems_changed.connect(self._renewal.request)
        self._document.opened.connect(self._on_document_opened)
        for box in (self.subjects, self.forms):
            box.currentIndexChanged.connect(self._on_choice_changed)
        self.source.line_chosen.connect(self._on_line_chosen)
        tasks().changed.connect(self._on_tasks_changed)

    def copy_source(self) -> None:
        """Put the program on the clipboard."""
        QGuiApplication.clipboard().setText(self.source.toPlainText())
        self.notice_given.emit(self.tr("The program is on the clipboard."))

    def save_with_dialog(self) -> None:
        """Ask for a file, a program or a notebook."""
        dialog = ask_where(
            self,
            self.tr("Save the program"),
            name=f"{self._stem()}{PROGRAM}",
            ways={
                self.tr("Python programs (*{suffix})").format(suffix=PROGRAM): partial(self.save_to, suffix=PROGRAM),
                self.tr("Jupyter notebooks (*{suffix})").format(suffix=NOTEBOOK): partial(
                    self.save_to, suffix=NOTEBOOK
                ),
            },
        )
        dialog.setOption(dialog.Option.DontConfirmOverwrite, False)

    def save_to(self, path: Path, suffix: str = "") -> None:
        """Write the program, or a notebook where the name of `path` says so, and its data beside it where they are many."""
        subject, form, dataset = self._subject, self.form, self._dataset
        if subject is None:
            return
        if suffix and path.suffix.lower() != suffix:
            path = path.with_suffix(suffix)

        def write(_task: Task) -> None:
            listing = listing_for(subject, form, name=path.stem, dataset=dataset)
            for file, content in saved_files(listing, path, translated).items():
                write_bytes(file, content)

        tasks().start(
            self, write, lambda _: self.notice_given.emit(self.tr("Saved {name}.").format(name=path.name)),
            key=SAVE, failed=lambda error: self.failed.emit(error_text(error)), errors=(FileError,), ending=Ending.NOBODY,
        )  # fmt: skip

    def start_verifying(self) -> None:
        """Run the program in a process of its own and compare; told above the program."""
        listing, subject = self._listing, self._subject
        if listing is None or subject is None:
            return

        def work(task: Task) -> Verification:
            with Runner() as runner:
                return verified(subject, listing, runner, progress=task.progress)

        task = tasks().start(
            self, work, self._on_verified, key=VERIFY, failed=self._on_not_verified, errors=(ListingError,),
            words=self.tr("Verifying the program…"),
        )  # fmt: skip
        task.progressed.connect(self._on_verify_progressed)
        self._on_verify_progressed(0)

    def _write(self) -> None:
        """Write the program anew, of the present experiment or walk."""
        walk = self._walk if self.subjects.currentIndex() == WALK else None
        if walk is None and self._document.obstacle:
            self._refuse(self.tr("There is nothing to be written. {reason}").format(reason=self._document.obstacle))
            return
        subject = walk or self._document.setup
        form, known, name = self.form, self._dataset, self._stem()

        def work(_task: Task) -> _Written:
            dataset = prepared(subject.plan, known) if isinstance(subject, Setup) else known
            return _Written(dataset, listing_for(subject, form, name=name, dataset=dataset))

        self._subject = subject
        tasks().start(
            self, work, self._on_written, key=WRITE, failed=self._on_not_written, errors=(InexpressibleError,),
            patience=MOMENT_MILLISECONDS,
        )  # fmt: skip

    def _on_written(self, written: _Written) -> None:
        self._dataset, self._listing = written.dataset, written.listing
        source = written.listing.source(translated)
        if source != self.source.toPlainText():
            self._forget_verdict()
        self.source.show_source(source)
        self._pages.setCurrentWidget(self.source)
        self._allow("")
        self._mark(brings=False)

    def _on_not_written(self, error: InexpressibleError) -> None:
        self._refuse(error_text(error))

    def _refuse(self, why: str) -> None:
        self._listing = None
        self._forget_verdict()
        tasks().cancel(self, WRITE)
        self.refusal.setText(why)
        self._pages.setCurrentWidget(self.refusal)
        self._allow(why)

    def _allow(self, why_not: str) -> None:
        for name in ("copy", "save", "verify"):
            self._actions.allow(f"code.{name}", why_not)

    def _mark(self, *, brings: bool) -> None:
        lines = self._listing.places(self._tensor) if self._listing is not None and self._tensor else []
        self.source.mark(lines, brings=brings)

    def _stem(self) -> str:
        return Path(self._document.name or "listing").stem or "listing"

    def _on_choice_changed(self) -> None:
        self._forget_verdict()
        self._renewal.at_once()

    def _on_document_opened(self) -> None:
        self._dataset = self._subject = None
        self._forget_verdict()
        self._renewal.request()

    def _on_line_chosen(self, line: int) -> None:
        """Lead to the last tensor that a line computes."""
        lines = self._listing.lines if self._listing is not None else ()
        if line < len(lines) and lines[line].tensors:
            self.reveal_requested.emit((STEP, "", lines[line].tensors[0]))

    def _on_verify_triggered(self) -> None:
        if tasks().current(VERIFY, owner=self) is None:
            self.start_verifying()
        else:
            tasks().cancel(self, VERIFY)

    def _on_verify_progressed(self, share: float) -> None:
        """A program with TensorFlow imports it before it can be said how far it is."""
        said = (
            self.tr("The program runs in a process of its own… {percent} %").format(percent=round(100 * share))
            if share
            else self.tr("The program runs in a process of its own…")
        )
        self._say(said, "faint")

    def _on_verified(self, found: Verification) -> None:
        self._say(f"{'✓' if found.ok else '✗'} {translated(found.verdict)}", "" if found.ok else "error")

    def _on_not_verified(self, error: ListingError) -> None:
        self._say(f"✗ {error_text(error)}", "error")

    def _forget_verdict(self) -> None:
        """It was about another program."""
        tasks().cancel(self, VERIFY)
        self.verdict.hide()

    def _on_tasks_changed(self) -> None:
        """The button gives up what it has started; so do Escape and the status bar. What has come to an end says so next."""
        was, self._verifies = self._verifies, tasks().current(VERIFY, owner=self) is not None
        if was != self._verifies:
            self._actions["code.verify"].setText(self.tr("Give up") if self._verifies else spec("code.verify").label)
        if was and not self._verifies:
            self._say(self.tr("Given up."), "faint")

    def _say(self, text: str, role: str) -> None:
        self.verdict.setText(text)
        self.verdict.setProperty("role", role)
        self.verdict.style().polish(self.verdict)
        self.verdict.show()
