"""The form beside the profiler in which a wanted answer is described: goals, free features with their bounds, conditions."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.model.model import Model
from engine.model.one_row import range_of
from engine.optimise.goals import goal_names
from gui.theme import SPACING
from gui.widgets.plain_text import plain_label
from gui.widgets.scrolled import Scrolled

WIDTH = 330


@dataclass(frozen=True)
class _Feature:
    """The widgets of a feature; of classes there are no bounds."""

    is_free: QCheckBox
    ends: tuple[QLineEdit, QLineEdit] | None


class SearchForm(QWidget):
    """`search_wanted` and `stop_wanted` are what a person asks for; what comes of it is shown by `tell`."""

    search_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[object, ...] = ()
        self._wishes: dict[str, QComboBox] = {}
        self._features: dict[str, _Feature] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.conditions_box = QPlainTextEdit()
        self.conditions_box.setTabChangesFocus(True)
        self.conditions_box.setAccessibleName(self.tr("Conditions"))
        self.conditions_box.setPlaceholderText(self.tr("Conditions, one in a line: a + b <= 3"))
        self.conditions_box.setMaximumHeight(3 * self.fontMetrics().lineSpacing() + 2 * SPACING)
        self.button = QPushButton(self.tr("Find a row"))
        self.button.clicked.connect(self._on_button_clicked)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(self.tr("Search"))
        self.bar.hide()
        self.outcome = plain_label()
        self.outcome.setWordWrap(True)
        self.outcome.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.outcome.setAccessibleName(self.tr("What was found"))
        below = QHBoxLayout()
        below.addWidget(self.button)
        below.addWidget(self.bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING // 2, 0, SPACING // 2, SPACING // 2)
        column.addWidget(self._area, 1)
        column.addWidget(self.conditions_box)
        column.addLayout(below)
        column.addWidget(self.outcome)
        self.setMinimumWidth(WIDTH)

    @property
    def goals(self) -> tuple[str, ...]:
        """As the engine reads them."""
        return tuple(
            f"{name}={box.currentText().strip()}" for name, box in self._wishes.items() if box.currentText().strip()
        )

    @property
    def fixed(self) -> tuple[str, ...]:
        """The features that stay."""
        return tuple(name for name, own in self._features.items() if not own.is_free.isChecked())

    @property
    def bounds(self) -> Mapping[str, tuple[str, str]]:
        """The two cells of each free feature that has bounds."""
        return {
            name: (own.ends[0].text(), own.ends[1].text())
            for name, own in self._features.items()
            if own.ends is not None and own.is_free.isChecked()
        }

    @property
    def conditions(self) -> tuple[str, ...]:
        """A formula for each line that is not empty."""
        return tuple(line for line in self.conditions_box.toPlainText().splitlines() if line.strip())

    def wish(self, name: str) -> QComboBox:
        """Where the goal of an answer is chosen or typed."""
        return self._wishes[name]

    def feature(self, name: str) -> _Feature:
        """The widgets of a feature."""
        return self._features[name]

    def show_model(self, model: Model) -> None:
        """Fields for the answers and the features of `model`; anew only where these are others."""
        names = goal_names(model)
        known = (names, model.spec.preparation.features)
        if known == self._known:
            return
        self._known = known
        self.outcome.clear()
        inner = Scrolled()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, SPACING // 2, 0)
        self._wishes = {name: self._wish_box(name) for name in names}
        for row, (name, box) in enumerate(self._wishes.items()):
            label = plain_label(name)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1, 1, 2)
        self._features = {}
        for row, column in enumerate(model.spec.preparation.features, start=len(names)):
            name = column.planned.recipe.name
            free = QCheckBox(name.replace("&", "&&"))
            free.setChecked(True)
            free.setToolTip(self.tr("Free to be changed; else it stays as in the row"))
            grid.addWidget(free, row, 0)
            ends = None
            if (reach := range_of(column)) is not None:
                ends = QLineEdit(reach.text(reach.low)), QLineEdit(reach.text(reach.high))
                for place, line in enumerate(ends, start=1):
                    words = self.tr("{name}, at least") if place == 1 else self.tr("{name}, at most")
                    line.setAccessibleName(words.format(name=name))
                    free.toggled.connect(line.setEnabled)
                    grid.addWidget(line, row, place)
            self._features[name] = _Feature(free, ends)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(inner)

    def show_share(self, share: float | None) -> None:
        """How far a search is, 0 to 1; None where none goes on."""
        self.bar.setVisible(share is not None)
        self.button.setText(self.tr("Find a row") if share is None else self.tr("Stop"))
        self.bar.setValue(round(100 * (share or 0.0)))

    def tell(self, text: str, *, is_warning: bool) -> None:
        """What came of it."""
        self.outcome.setProperty("role", "warning" if is_warning else "")
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(text)

    def _wish_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(["", "max", "min"])
        box.setAccessibleName(self.tr("Goal for {name}").format(name=name))
        box.setToolTip(
            self.tr(
                "max, min or a number; nothing where any answer will do. Behind it @LOW..HIGH, where the desirability becomes "
                "0 and 1, and *WEIGHT among several goals, as in max@100..300*2"
            )
        )
        line = box.lineEdit()
        assert line is not None, "it is editable"
        line.setPlaceholderText(self.tr("any"))
        return box

    def _on_button_clicked(self) -> None:
        if self.bar.isHidden():
            self.search_wanted.emit()
        else:
            self.stop_wanted.emit()
