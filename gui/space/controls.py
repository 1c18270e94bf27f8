"""What a person chooses about the picture: features or principal axes, where other features are held, the rows that are shown."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSlider, QWidget

from engine.backend import PartName
from engine.config.columns import Encoding
from engine.data.table import parse_number
from engine.probe.features import Feature
from engine.probe.stage import View
from gui.space.dots import PARTS, part_icon
from gui.space.words import part_name
from gui.theme import SPACING, theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_text import without_mnemonic

TWO, ONE, PRINCIPAL = "two", "one", "principal"
STEPS = 1000
"""Of a slider, where what it moves is a quantity."""


class SpaceControls(QWidget):
    """Rows of choices; `changed` after each of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._features: tuple[Feature, ...] = ()
        self._held: dict[str, float] = {}
        self._is_told = False
        self._build()
        self._lay_out()
        self._connect()

    @property
    def view(self) -> View:
        """What is to be looked at."""
        across, up = self.across_box.currentIndex(), self.up_box.currentIndex()
        match self.kind_box.currentData():
            case kind if kind == PRINCIPAL or not self._names:
                return View(())
            case kind if kind == ONE or len(self._names) == 1:
                chosen: tuple[int, ...] = (max(across, 0),)
            case _:
                chosen = (max(across, 0), max(up, 0))
        places = {name: place for place, name in enumerate(self._names)}
        return View(chosen, {places[name]: value for name, value in self._held.items() if places[name] not in chosen})

    @property
    def target(self) -> int:
        """The place of the target whose answer is shown."""
        return max(self.target_box.currentIndex(), 0)

    @property
    def parts(self) -> tuple[PartName, ...]:
        """The parts whose rows are shown."""
        return tuple(part for part, box in self.part_boxes.items() if box.isChecked())

    def offer(self, features: Sequence[str], targets: Sequence[str], *, principal_only: bool) -> None:
        """The names of the features and targets that can be chosen. `principal_only`: rows have no features by themselves."""
        names = () if principal_only else tuple(features)
        self._is_told = True
        if names != self._names:
            self._names, self._features, self._held = names, (), {}
            for at, box in enumerate((self.across_box, self.up_box)):
                box.clear()
                box.addItems(names)
                box.setCurrentIndex(min(at, len(names) - 1))
            self._offer_kinds()
        if [self.target_box.itemText(at) for at in range(self.target_box.count())] != list(targets):
            self.target_box.clear()
            self.target_box.addItems(list(targets))
        self._is_told = False
        self._show_choices()

    def show_features(self, features: tuple[Feature, ...], parts: Collection[PartName]) -> None:
        """What is known of the features now, and the parts that have rows."""
        for part, box in self.part_boxes.items():
            box.setVisible(part in parts)
        if features is not self._features and len(features) == len(self._names):
            self._features = features
            self._show_choices()

    def _build(self) -> None:
        self.kind_box, self.across_box, self.up_box, self.target_box = (
            QComboBox(),
            QComboBox(),
            QComboBox(),
            QComboBox(),
        )
        self.held_box, self.held_slider, self.held_field = QComboBox(), QSlider(Qt.Orientation.Horizontal), QLineEdit()
        self.usual_button = QPushButton(self.tr("&Usual values"))
        self.usual_button.setToolTip(
            self.tr(
                "Hold all other features at their usual value again: the training rows' median, or their most frequent class."
            )
        )
        self.held_slider.setFixedWidth(14 * SPACING)
        self.held_field.setFixedWidth(10 * SPACING)
        self.part_boxes = {part: QCheckBox(part_name(part)) for part in PARTS}
        for part, box in self.part_boxes.items():
            box.setChecked(part is not PartName.TEST)
            box.setObjectName(f"rows_{part.value}")
        for name, combo in (("kind", self.kind_box), ("target", self.target_box)):
            combo.setObjectName(name)
        for combo in (self.across_box, self.up_box, self.target_box, self.held_box):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(10)
        self._show_icons()

    def _lay_out(self) -> None:
        flow = FlowLayout(self, margin=SPACING // 2, spacing=SPACING)
        flow.line_spacing = SPACING // 2
        self._labelled = {
            box: _labelled(text, box)
            for box, text in (
                (self.kind_box, self.tr("&Show")),
                (self.across_box, self.tr("&Across")),
                (self.up_box, self.tr("U&p")),
                (self.target_box, self.tr("&Target")),
                (self.held_box, self.tr("&Held")),
            )
        }
        self.held_box.setAccessibleName(self.tr("Feature that is held"))
        self.held_slider.setAccessibleName(self.tr("Its value"))
        self.held_field.setAccessibleName(self.tr("Its value"))
        value = QWidget()
        row = QHBoxLayout(value)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING // 2)
        row.addWidget(self.held_slider)
        row.addWidget(self.held_field)
        self._held_parts = (self._labelled[self.held_box], value, self.usual_button)
        for widget in (*self._labelled.values(), value, self.usual_button, *self.part_boxes.values()):
            flow.addWidget(widget)

    def _connect(self) -> None:
        for box in (self.kind_box, self.across_box, self.up_box, self.target_box):
            box.currentIndexChanged.connect(self._on_choice_changed)
        for part_box in self.part_boxes.values():
            part_box.toggled.connect(self._on_choice_changed)
        self.held_box.currentIndexChanged.connect(self._show_held)
        self.held_slider.valueChanged.connect(self._on_held_slider_changed)
        self.held_field.editingFinished.connect(self._on_held_field_finished)
        self.usual_button.clicked.connect(self._on_usual_button_clicked)
        theme().changed.connect(self._show_icons)

    def _offer_kinds(self) -> None:
        kinds = [(self.tr("two features"), TWO)] if len(self._names) > 1 else []
        kinds += [(self.tr("one feature, as a curve"), ONE)] if self._names else []
        kinds += [(self.tr("two principal axes"), PRINCIPAL)] if len(self._names) != 1 else []
        self.kind_box.clear()
        for text, kind in kinds:
            self.kind_box.addItem(text, kind)
        if len(self._names) > 1:
            tip = self.tr(
                "Principal axes are the two directions in which the training rows, as the network gets them, vary most."
            )
            self.kind_box.setItemData(len(kinds) - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def _show_choices(self) -> None:
        """The controls that mean something for what is chosen."""
        view = self.view
        self._labelled[self.kind_box].setVisible(self.kind_box.count() > 1)
        self._labelled[self.across_box].setVisible(len(view.features) > 0 and len(self._names) > 1)
        self._labelled[self.up_box].setVisible(len(view.features) == 2)
        self._labelled[self.target_box].setVisible(self.target_box.count() > 1)
        held = [place for place in range(len(self._features)) if view.features and place not in view.features]
        for part in self._held_parts:
            part.setVisible(bool(held))
        self._is_told = True
        chosen = self.held_box.currentData()
        self.held_box.clear()
        for place in held:
            self.held_box.addItem(self._names[place], place)
        self.held_box.setCurrentIndex(max(self.held_box.findData(chosen), 0) if held else -1)
        self._is_told = False
        self._show_held()

    def _show_held(self) -> None:
        """The value at which the chosen feature is held."""
        feature = self._held_feature()
        if feature is None or self._is_told:
            return
        value = self._held.get(feature.name, feature.usual)
        self._is_told = True
        steps = len(feature.classes) - 1 if feature.classes else STEPS
        self.held_slider.setRange(0, max(steps, 0))
        self.held_slider.setValue(
            round(value if feature.classes else STEPS * (value - feature.low) / (feature.high - feature.low))
        )
        self.held_field.setText(feature.text(value))
        encoding = feature.column.planned.recipe.encoding
        self.held_field.setReadOnly(encoding in (Encoding.DATE, Encoding.TIME))
        self._is_told = False

    def _held_feature(self) -> Feature | None:
        place = self.held_box.currentData()
        return self._features[place] if place is not None and place < len(self._features) else None

    def _hold(self, feature: Feature, value: float) -> None:
        self._held[feature.name] = value
        self._show_held()
        self.changed.emit()

    def _on_held_slider_changed(self, step: int) -> None:
        feature = self._held_feature()
        if feature is not None and not self._is_told:
            share = step / STEPS
            self._hold(feature, float(step) if feature.classes else feature.low + share * (feature.high - feature.low))

    def _on_held_field_finished(self) -> None:
        feature = self._held_feature()
        if feature is None or self.held_field.isReadOnly() or not self.held_field.isModified():
            return
        text = self.held_field.text().strip()
        number = float(feature.classes.index(text)) if text in feature.classes else None
        if not feature.classes:
            number = parse_number(text)
        if number is None:
            self._show_held()
        else:
            self._hold(feature, number)

    def _on_usual_button_clicked(self) -> None:
        self._held = {}
        self._show_held()
        self.changed.emit()

    def _on_choice_changed(self) -> None:
        if not self._is_told:
            self._show_choices()
            self.changed.emit()

    def _show_icons(self) -> None:
        for part, box in self.part_boxes.items():
            box.setIcon(part_icon(part))


def _labelled(text: str, box: QComboBox) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACING // 2)
    label = QLabel(text)
    label.setBuddy(box)
    box.setAccessibleName(without_mnemonic(text))
    row.addWidget(label)
    row.addWidget(box)
    return part
