"""A layout that sets matrices and signs as a formula: side by side on one axis, and on a new line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


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


class FormulaLayout(QLayout):
    """Parts in reading order, each in its natural size."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(spacing, spacing // 4, spacing, spacing // 4)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Called by `addWidget`."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part at `index`, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and give the part at `index`."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines within `width`."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the parts within `rect`."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """The widest part alone on its line."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest and the highest part."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.sizeHint())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        y = area.y()
        for line in self._lines(area.width()):
            axes = [_axis(item) for item in line]
            above = max(axes)
            below = max(item.sizeHint().height() - axis for item, axis in zip(line, axes, strict=True))
            x = area.x()
            for item, axis in zip(line, axes, strict=True):
                size = item.sizeHint()
                if move:
                    item.setGeometry(QRect(QPoint(x, y + above - axis), size))
                x += size.width() + self.spacing()
            y += above + below + self.spacing() // 2
        return y - (self.spacing() // 2 if self._items else 0) - rect.y() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Whole groups, as many as there is room for."""
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for group in self._groups():
            wide = sum(item.sizeHint().width() + self.spacing() for item in group)
            if lines[-1] and used + wide - self.spacing() > width:
                lines.append([])
                used = 0
                group = [item for item in group if not _is_gap(item)]
            lines[-1] += group
            used += wide
        return [line for line in lines if line]

    def _groups(self) -> list[list[QLayoutItem]]:
        """What stays together, from what leads to what trails."""
        groups: list[list[QLayoutItem]] = []
        is_open = False
        for item in self._items:
            part = item.widget()
            if groups and (is_open or (isinstance(part, FormulaPart) and part.trails)):
                groups[-1].append(item)
            else:
                groups.append([item])
            is_open = isinstance(part, FormulaPart) and part.leads
        return groups


def _is_gap(item: QLayoutItem) -> bool:
    part = item.widget()
    return isinstance(part, FormulaPart) and part.is_gap


def _axis(item: QLayoutItem) -> int:
    part = item.widget()
    return part.axis() if isinstance(part, FormulaPart) else item.sizeHint().height() // 2
