"""The button that opens and closes the fields which are seldom needed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.widgets.fold_button import FoldButton


class MoreButton(FoldButton):
    """Checked while the fields are open. Its text names what is behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._titles: tuple[str, ...] = ()
        self.setAccessibleName(QCoreApplication.translate("SpecForm", "More settings"))
        self.toggled.connect(self._show_state)
        self._show_state()

    def set_titles(self, titles: Sequence[str]) -> None:
        """What is behind the button."""
        self._titles = tuple(titles)
        self._show_state()

    def _show_state(self) -> None:
        self.setText(QCoreApplication.translate("SpecForm", "Less") if self.isChecked() else self._closed_text())
        names = ", ".join(self._titles)
        self.setToolTip(names)
        self.setAccessibleDescription(names)

    def _closed_text(self) -> str:
        text = QCoreApplication.translate("SpecForm", "More: {fields}")
        first, *rest = self._titles or ("",)
        return text.format(fields=", ".join([first, *(title[:1].lower() + title[1:] for title in rest)]))
