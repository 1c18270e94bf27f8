"""What a person chooses about the landscape: directions, part, resolution, span, seed, scale."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from engine.backend import PartName
from engine.landscape.directions import Kind
from engine.landscape.explore import SAMPLE, Request
from engine.landscape.plane import POINTS
from gui.forms.number_box import NumberBox
from gui.forms.numbers import Bounds
from gui.theme import SPACING
from gui.widgets.flow_layout import FlowLayout

RESOLUTIONS = (17, POINTS, 65, 129)


class LandscapeControls(QWidget):
    """A flow of choices."""

    changed = Signal()
    """Something else is to be computed."""
    scale_changed = Signal(bool)
    """The contours are to be logarithmic, or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._lay_out()
        self._connect()

    @property
    def request(self) -> Request:
        """What is chosen."""
        span = self.span_box.value
        return Request(
            kind=Kind(self.kind_box.currentData()),
            seed=int(self.seed_box.value),
            span=span if span > 0 else None,
            points=self.points_box.currentData(),
            part=PartName(self.part_box.currentData()),
            rows=None if self.all_box.isChecked() else SAMPLE,
        )

    def _build(self) -> None:
        self.kind_box, self.part_box, self.points_box = QComboBox(), QComboBox(), QComboBox()
        for kind, text in (
            (Kind.RANDOM, self.tr("random")),
            (Kind.PATH, self.tr("the path's principal axes")),
            (Kind.GRADIENT, self.tr("gradient and random")),
            (Kind.CURVATURE, self.tr("sharpest bends")),
        ):
            self.kind_box.addItem(text, kind.value)
        for part, text in ((PartName.TRAINING, self.tr("training")), (PartName.VALIDATION, self.tr("validation"))):
            self.part_box.addItem(text, part.value)
        for points in RESOLUTIONS:
            self.points_box.addItem(f"{points} × {points}", points)
        self.points_box.setCurrentIndex(1)
        self.span_box = NumberBox(Bounds(low=0.0, high=1e5))
        self.span_box.setToolTip(
            self.tr("How far the picture reaches to each side, in lengths of the directions; 0 shows the whole path.")
        )
        self.seed_box = NumberBox(Bounds(low=0, high=2**32 - 1), is_whole=True)
        self.seed_box.setToolTip(self.tr("Random directions, and a sample of the rows, are drawn from it."))
        self.all_box = QCheckBox(self.tr("All rows"))
        self.all_box.setToolTip(
            self.tr("Without it, of long tables a random sample of {count} rows is taken, and said.").format(
                count=f"{SAMPLE:,}"
            )
        )
        self.log_box = QCheckBox(self.tr("Logarithmic"))
        self.log_box.setToolTip(self.tr("Contours a constant factor apart, so that a deep valley is seen."))
        self.log_box.setChecked(True)

    def _lay_out(self) -> None:
        flow = FlowLayout(self, margin=SPACING // 2, spacing=SPACING)
        flow.line_spacing = SPACING // 2
        for text, box in (
            (self.tr("Directions"), self.kind_box),
            (self.tr("Loss of"), self.part_box),
            (self.tr("Points"), self.points_box),
            (self.tr("Span"), self.span_box),
            (self.tr("Seed"), self.seed_box),
        ):
            box.setAccessibleName(text)
            flow.addWidget(_labelled(text, box))
        flow.addWidget(self.all_box)
        flow.addWidget(self.log_box)
        self.span_box.setFixedWidth(10 * SPACING)
        self.seed_box.setFixedWidth(10 * SPACING)

    def _connect(self) -> None:
        for combo in (self.kind_box, self.part_box, self.points_box):
            combo.activated.connect(self.changed)
        for number in (self.span_box, self.seed_box):
            number.committed.connect(lambda *_: self.changed.emit())
        self.all_box.toggled.connect(self.changed)
        self.log_box.toggled.connect(self.scale_changed)


def _labelled(text: str, box: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACING // 2)
    label = QLabel(text)
    label.setBuddy(box)
    row.addWidget(label)
    row.addWidget(box)
    return pair
