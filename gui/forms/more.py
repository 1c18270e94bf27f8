"""The button that opens and closes the fields which are seldom needed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from gui.theme import SPACING


class MoreButton(QToolButton):
    """Checked while the fields are open. Its text names what is behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QCoreApplication.translate("SpecForm", "More settings"))
        self.toggled.connect(self._show_state)
        self._show_state()

    def set_titles(self, titles: Sequence[str]) -> None:
        """What is behind the button."""
        self._titles = tuple(titles)
        self._show_state()

    def minimumSizeHint(self) -> QSize:
        """Qt: the text may be cut."""
        return QSize(8 * SPACING, super().minimumSizeHint().height())

    def _show_state(self) -> None:
        is_open = self.isChecked()
        self.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.setText(QCoreApplication.translate("SpecForm", "Less") if is_open else self._closed_text())
        names = ", ".join(self._titles)
        self.setToolTip(names)
        self.setAccessibleDescription(names)

    def _closed_text(self) -> str:
        text = QCoreApplication.translate("SpecForm", "More: {fields}")
        first, *rest = self._titles or ("",)
        return text.format(fields=", ".join([first, *(title[:1].lower() + title[1:] for title in rest)]))
