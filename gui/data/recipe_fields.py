"""Fields of the recipe that need the table: one of its columns, and some of a column's cells."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from gui.forms.field import Field
from gui.forms.fields import ChoiceBox
from gui.forms.metadata import FieldMetadata
from gui.widgets.plain_text import plain_tip

MAX_CELLS = 200
"""Different cells that the menu lists; a column with more is hardly one to split by."""


class ColumnField(Field):
    """The name of one of the table's columns, or none."""

    def __init__(self, metadata: FieldMetadata, parent: QWidget | None = None, *, none: str = "") -> None:
        """`none`: what is said where no column is chosen; else that one has to be."""
        self._box = ChoiceBox()
        self._none = none
        super().__init__(metadata, self._box, parent=parent)
        self._names: tuple[str, ...] = ()
        self._offered: tuple[str, ...] | None = None
        self._box.activated.connect(self._on_box_activated)
        self._shown = ""
        self._fill()

    def value(self) -> object:
        """The chosen name, or nothing."""
        return self._shown

    def set_value(self, value: object) -> None:
        """Show `value`; `activated` comes from a person only."""
        self._shown = str(value)
        self._fill()

    def set_columns(self, names: Sequence[str]) -> None:
        """What can be chosen."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._fill()

    def _fill(self) -> None:
        offered = ("", *self._names) if self._shown in ("", *self._names) else ("", *self._names, self._shown)
        if offered != self._offered:
            self._offered = offered
            self._box.clear()
            self._box.addItems([self._none or self.tr("choose…"), *offered[1:]])
        self._box.setCurrentIndex(offered.index(self._shown))

    def _on_box_activated(self, index: int) -> None:
        assert self._offered is not None, "it was filled when it was made"
        chosen = self._offered[index]
        if chosen != self._shown:
            self._shown = chosen
            self.changed.emit(chosen, self.metadata.title, "")


class CellsField(Field):
    """Some of the different cells of a column, ticked in a menu."""

    def __init__(self, metadata: FieldMetadata, parent: QWidget | None = None) -> None:
        self._button = QToolButton()
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        super().__init__(metadata, self._button, parent=parent)
        self.menu = QMenu(self._button)
        self.menu.setAccessibleName(metadata.title)
        self.menu.triggered.connect(self._on_menu_triggered)
        self._button.setMenu(self.menu)
        self._shown: tuple[str, ...] = ()
        self._cells: tuple[str, ...] = ()
        self._fill()

    def value(self) -> object:
        """The ticked cells."""
        return self._shown

    def set_value(self, value: object) -> None:
        """Show `value`."""
        assert isinstance(value, tuple), "a field of cells holds texts"
        self._shown = value
        self._fill()

    def set_cells(self, cells: Sequence[str]) -> None:
        """What can be ticked."""
        if tuple(cells) != self._cells:
            self._cells = tuple(cells)
            self._fill()

    def _fill(self) -> None:
        self.menu.clear()
        for text in dict.fromkeys((*self._cells[:MAX_CELLS], *self._shown)):
            action = self.menu.addAction(text.replace("&", "&&"))
            action.setData(text)
            action.setCheckable(True)
            action.setChecked(text in self._shown)
        self._button.setEnabled(bool(self._cells or self._shown))
        said = ", ".join(self._shown) or self.tr("nothing")
        self._button.setText(said if len(said) <= 18 else f"{said[:17]}…")
        self._button.setToolTip(plain_tip(f"{self.metadata.help}\n{', '.join(self._shown)}".strip()))

    def _on_menu_triggered(self, action: QAction) -> None:
        text = str(action.data())
        kept = tuple(one for one in self._shown if one != text)
        self._shown = (*kept, text) if action.isChecked() else kept
        self._fill()
        self.changed.emit(self._shown, self.metadata.title, "")
