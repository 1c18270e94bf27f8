"""A layout that sets matrices and signs as a formula: side by side on one axis, and on a new line where the width ends."""

from PySide6.QtWidgets import QLayoutItem, QWidget

from gui.widgets.flow_layout import FlowLayout


class FormulaPart(QWidget):
    """What stands in a formula. The axes of all parts of a line lie on one height."""

    leads = False
    """True for what stays on one line with what follows it."""
    trails = False
    """True for what stays on one line with what stands before it."""
    is_gap = False
    """True for mere room, which a line does not begin with."""

    def axis(self) -> int:
        """How far below its top the part's middle line lies, in pixels."""
        return self.sizeHint().height() // 2


class FormulaLayout(FlowLayout):
    """Parts in reading order, each in its natural size, their axes on one height."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 0) -> None:
        super().__init__(parent, spacing=spacing)
        self.setContentsMargins(spacing, spacing // 4, spacing, spacing // 4)
        self.line_spacing = spacing // 2

    def axis(self, item: QLayoutItem) -> int:
        """The part's own."""
        part = item.widget()
        return part.axis() if isinstance(part, FormulaPart) else item.sizeHint().height() // 2

    def groups(self, items: list[QLayoutItem]) -> list[list[QLayoutItem]]:
        """From what leads to what trails."""
        groups: list[list[QLayoutItem]] = []
        is_open = False
        for item in items:
            part = item.widget()
            if groups and (is_open or (isinstance(part, FormulaPart) and part.trails)):
                groups[-1].append(item)
            else:
                groups.append([item])
            is_open = isinstance(part, FormulaPart) and part.leads
        return groups

    def opening(self, group: list[QLayoutItem]) -> list[QLayoutItem]:
        """Without mere room."""
        return [item for item in group if not _is_gap(item)]


def _is_gap(item: QLayoutItem) -> bool:
    part = item.widget()
    return isinstance(part, FormulaPart) and part.is_gap
