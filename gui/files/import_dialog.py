"""How a file is to be read, with its first rows as they will be read, live. The choices are in `import_options`."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.data.reading.errors import ReadingError
from engine.data.reading.options import GUESS, ColumnType, ReadingOptions
from engine.data.reading.preview import Preview
from gui.files.import_options import ImportOptions
from gui.files.preview_table import PreviewTable
from gui.files.reading_memory import remembered_options
from gui.language import translated
from gui.tasks import Task, tasks
from gui.theme import SPACING

_SIZE = (1100, 680)
DELAY_MILLISECONDS = 120
"""Letters typed one after the other are looked at once."""


class ImportDialog(QDialog):
    """A file, the choices about it, its first rows, and what is doubtful about them. It reads no whole file."""

    chosen = Signal(object, object)
    """(Path, ReadingOptions)."""

    def __init__(self, path: Path | None, parent: QWidget, *, options: ReadingOptions | None = None) -> None:
        """`options`: to begin with; None takes what was chosen for the file the last time."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a table with options"))
        self._preview: Preview | None = None
        self._build(path)
        self._lay_out()
        self._connect()
        self._take_up(options)
        (self.table if path is not None else self.file).setFocus()

    @property
    def path(self) -> Path:
        """The file that is named above."""
        return Path(self.file.text())

    @property
    def options(self) -> ReadingOptions:
        """What is chosen."""
        return self.choices.options

    def done(self, result: int) -> None:
        """Qt: end what is being looked at; tell what was chosen."""
        path, options = self.path, self.options
        tasks().cancel(self)
        super().done(result)
        if result == QDialog.DialogCode.Accepted:
            self.chosen.emit(path, options)

    def _build(self, path: Path | None) -> None:
        self.file = QLineEdit(str(path) if path else "")
        self.file.setAccessibleName(self.tr("File"))
        self._browse = QPushButton(self.tr("&Browse…"))
        self.choices = ImportOptions()
        self.table = PreviewTable()
        self.kind_label = QLabel(self.tr("&Type of the column"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Type of the present column"))
        self.kind.addItem(self.tr("guess"), None)
        for kind in ColumnType:
            self.kind.addItem(self.table.preview_model.type_text(kind), kind)
        self.kind_label.setBuddy(self.kind)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(14)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.setAccessibleName(self.tr("What is to be said about the file"))
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Open | button.Cancel | button.Reset)
        self.open_button = self._buttons.button(button.Open)
        self.reset_button = self._buttons.button(button.Reset)
        self.reset_button.setText(self.tr("&Guess everything"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        label = QLabel(self.tr("&File"))
        label.setBuddy(self.file)
        for widget in (label, self.file, self._browse):
            top.addWidget(widget, 1 if widget is self.file else 0)
        scroll = QScrollArea()
        scroll.setWidget(self.choices)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(self.choices.sizeHint().width() + 3 * SPACING)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        types = QHBoxLayout()
        types.addWidget(self.kind_label)
        types.addWidget(self.kind)
        types.addStretch(1)
        column.addLayout(types)
        column.addWidget(self.message)
        middle = QSplitter()
        middle.addWidget(scroll)
        middle.addWidget(right)
        middle.setStretchFactor(1, 1)
        middle.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addWidget(middle, 1)
        whole.addWidget(self._buttons)
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.size()
        self.resize(min(_SIZE[0], max(room.width() - 80, 760)), min(_SIZE[1], max(room.height() - 80, 480)))

    def _connect(self) -> None:
        self.file.textChanged.connect(self._on_file_text_changed)
        self._browse.clicked.connect(self._on_browse_clicked)
        self.choices.changed.connect(self._look)
        self.table.type_chosen.connect(self.choices.set_type)
        self.table.selectionModel().currentColumnChanged.connect(self._follow_column)
        self.kind.activated.connect(self._on_kind_activated)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.reset_button.clicked.connect(self._on_reset_button_clicked)
        self.finished.connect(self.deleteLater)

    def _take_up(self, options: ReadingOptions | None) -> None:
        is_file = bool(self.file.text()) and self.path.is_file()
        self.choices.set_options(options or (remembered_options(self.path) if is_file else GUESS))
        self._look()

    def _look(self) -> None:
        is_file = bool(self.file.text()) and self.path.is_file()
        self.open_button.setEnabled(is_file)
        if is_file:
            path, options = self.path, self.options
            tasks().start(
                self,
                lambda task: _preview(path, options, task),
                self._on_previewed,
                failed=self._on_preview_failed,
                errors=(ReadingError,),
                delay=DELAY_MILLISECONDS,
            )
        else:
            self.table.show_rows((), (), ())
            self._say("" if not self.file.text() else self.tr("There is no such file."))
        self._follow_column()

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _follow_column(self) -> None:
        """The type box shows the column of the present cell."""
        column = self.table.currentIndex().column()
        is_known = column >= 0 and column < len(self.table.preview_model.names)
        self.kind.setEnabled(is_known)
        if is_known:
            name = self.table.preview_model.names[column]
            chosen = self.options.types.get(name)
            guess = self.table.preview_model.type_text(self.table.preview_model.type_at(column))
            self.kind.setItemText(
                0, self.tr("guess: {found}").format(found=guess) if chosen is None else self.tr("guess")
            )
            self.kind.setCurrentIndex(self.kind.findData(chosen))
            self.kind_label.setText(self.tr("&Type of '{column}'").format(column=name))

    def _on_previewed(self, preview: Preview) -> None:
        self._preview = preview
        self.table.show_rows(preview.names, preview.types, preview.rows, preview.misfits)
        if not self.table.currentIndex().isValid() and preview.rows:
            self.table.setCurrentIndex(self.table.preview_model.index(0, 0))
        self.choices.show_found(preview.found, preview.sheets, preview.choices)
        marked = [f"⚠ {translated(text)}" for text in (*preview.doubts, *preview.warnings)] + [
            f"– {text}" for text in preview.notes
        ]
        size = []
        if preview.size is not None:
            about = self.tr("About {rows} rows × {columns} columns.")
            size = [about.format(rows=f"{preview.size.rows:,}", columns=f"{preview.size.columns:,}")]
        self._say("\n".join([*marked, *size]))
        self.open_button.setEnabled(True)
        self._follow_column()

    def _on_preview_failed(self, error: ReadingError) -> None:
        self.table.show_rows((), (), ())
        self._say(f"✖ {error}")
        self.open_button.setEnabled(False)
        self._follow_column()

    def _on_file_text_changed(self) -> None:
        self._take_up(None)

    def _on_reset_button_clicked(self) -> None:
        self.choices.set_options(GUESS)
        self._look()

    def _on_kind_activated(self, _at: int) -> None:
        column = self.table.currentIndex().column()
        if column >= 0:
            self.choices.set_type(self.table.preview_model.names[column], self.kind.currentData())

    def _on_browse_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Open"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _preview(path: Path, options: ReadingOptions, task: Task) -> Preview:
    """In a thread."""
    from engine.data.reading.preview import preview  # it brings pandas' friends, for which the window must not wait

    return preview(path, options, check=task.check)
