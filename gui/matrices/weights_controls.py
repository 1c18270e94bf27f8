"""What a person chooses about the matrices: numbers or colours, how many digits, one scale for all. No matrices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from gui.matrices.cell_sizes import Cells
from gui.matrices.cell_text import MAX_DIGITS, MIN_DIGITS
from gui.theme import SPACING
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.plain_text import without_mnemonic

USUAL_DIGITS = 3


class WeightsControls(QWidget):
    """A row of choices; `changed` after each of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = ElidedLabel()
        self._moment.setProperty("role", "title")
        self.cells_box = QComboBox()
        self.cells_box.addItem(self.tr("numbers where they fit"), Cells.AUTOMATIC)
        self.cells_box.addItem(self.tr("numbers everywhere"), Cells.NUMBERS)
        self.cells_box.addItem(self.tr("colours only"), Cells.COLORS)
        self.digits_box = QSpinBox()
        self.digits_box.setRange(MIN_DIGITS, MAX_DIGITS)
        self.digits_box.setValue(USUAL_DIGITS)
        self.digits_box.setToolTip(self.tr("Digits after the point; fewer are shown where so many do not fit."))
        self.scale_box = QCheckBox(self.tr("Same &scale for all"))
        self.scale_box.setToolTip(self.tr("Colour all matrices by the largest |w| of the network."))
        for name, control in (("cells", self.cells_box), ("digits", self.digits_box), ("scale", self.scale_box)):
            control.setObjectName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACING, SPACING // 2, SPACING, 0)
        self._row.setSpacing(SPACING)
        self._row.addWidget(self._moment)
        self._row.addSpacing(SPACING)
        self.choices = QWidget()
        """All that can be chosen."""
        chosen = QHBoxLayout(self.choices)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.setSpacing(SPACING)
        self._row.addWidget(self.choices)
        for text, widget in ((self.tr("&Cells"), self.cells_box), (self.tr("Di&gits"), self.digits_box)):
            label = QLabel(text)
            label.setBuddy(widget)
            widget.setAccessibleName(without_mnemonic(text))
            chosen.addWidget(label)
            chosen.addWidget(widget)
        chosen.addWidget(self.scale_box)
        self._row.addStretch(1)
        self.cells_box.currentIndexChanged.connect(self.changed)
        self.digits_box.valueChanged.connect(self.changed)
        self.scale_box.toggled.connect(self.changed)

    @property
    def cells(self) -> Cells:
        """Numbers or colours."""
        return Cells(self.cells_box.currentData())

    @property
    def digits(self) -> int:
        """How many digits after the point."""
        return self.digits_box.value()

    @property
    def has_common_scale(self) -> bool:
        """True for one scale for all."""
        return self.scale_box.isChecked()

    def tell(self, moment: str) -> None:
        """Say which weights are shown."""
        self._moment.setText(moment)

    def add(self, widget: QWidget) -> None:
        """Put `widget` at the end of the row."""
        self._row.insertWidget(self._row.count() - 1, widget)
