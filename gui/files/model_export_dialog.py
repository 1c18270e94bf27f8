"""What a person chooses for an exported model: its format, whether the network goes alone, on how many rows it is run."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from engine.exports.export import Choices, Export
from engine.exports.formats import FORMATS
from engine.exports.write import VERIFIED_ROWS, Verify
from engine.model.model import Model
from gui.language import translated
from gui.theme import SPACING


class ModelExportDialog(QDialog):
    """What a format cannot hold is said here, before a file is asked for."""

    chosen = Signal(object, object, object)
    """(Export, Choices, Verify), when a file is to be asked for."""
    card_requested = Signal()

    def __init__(self, window: QWidget, model: Model, *, obstacle: str = "") -> None:
        """`obstacle`: why a written model cannot be run on the open table; empty where it can."""
        super().__init__(window)
        self._model, self._obstacle = model, obstacle
        self.setWindowTitle(self.tr("Export the model"))
        self.format_box, self.verify_box = QComboBox(), QComboBox()
        for known in FORMATS:
            self.format_box.addItem(f"{translated(known.label)} (*{known.suffix})", known)
        self.alone_box = QCheckBox(self.tr("&Network only: prepared numbers in, what the last layer gives out"))
        for verify, words in {
            Verify.QUICK: self.tr("On as many rows as take about a second"),
            Verify.FULL: self.tr("On {rows} rows, however long that takes").format(rows=f"{VERIFIED_ROWS:,}"),
            Verify.NOT: self.tr("Not at all"),
        }.items():
            self.verify_box.addItem(words, verify)
        self.about, self.verify_about = QLabel(), QLabel()
        for label in (self.about, self.verify_about):
            label.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save_button = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save_button.setText(self.tr("Choose a &file…"))
        self.card_button = self.buttons.addButton(self.tr("Model &card…"), QDialogButtonBox.ButtonRole.HelpRole)
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.card_button.clicked.connect(self.card_requested)
        self.format_box.currentIndexChanged.connect(self._follow)
        self.alone_box.toggled.connect(self._follow)
        self.finished.connect(self.deleteLater)
        self._follow()

    @property
    def export(self) -> Export:
        """The chosen format."""
        found: Export = self.format_box.currentData()
        return found

    @property
    def choices(self) -> Choices:
        """Whether the network goes alone."""
        return Choices(network_only=self.alone_box.isChecked())

    def accept(self) -> None:
        """Tell what was chosen."""
        super().accept()
        self.chosen.emit(self.export, self.choices, self.verify_box.currentData())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACING)
        form.addRow(self.tr("F&ormat"), self.format_box)
        form.addRow(self.alone_box)
        form.addRow(self.about)
        form.addRow(self.tr("&Run what was written"), self.verify_box)
        form.addRow(self.verify_about)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addLayout(form, 1)
        column.addWidget(self.buttons)
        self.verify_box.setEnabled(not self._obstacle)
        self.verify_about.setText(
            self._obstacle
            or self.tr("It is run by its own runtime on rows of the open table; the largest difference is told.")
        )
        self.resize(self.sizeHint().expandedTo(self.minimumSizeHint()) * 1.05)

    def _follow(self) -> None:
        refusal = translated(self.export.refusal(self._model, self.choices))
        means = (
            self.tr("It takes the prepared numbers of a row, scaled and encoded elsewhere, and gives the last layer's numbers.")
            if self.choices.network_only
            else self.tr("It takes raw cells by the names of their columns and answers in original units: filling, encodings and "
                         "scaling are in it.")
        )  # fmt: skip
        self.about.setText(refusal or means)
        self.save_button.setEnabled(not refusal)
