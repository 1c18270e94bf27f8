"""A layout that sets widgets side by side on one height and begins a new line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets in reading order, each in its natural size, the upper edges of a line on one height.

    A kind of its own says in `axis` what lies on one height instead, and in `groups` what a line does not tear apart.
    """

    def __init__(self, parent: QWidget | None = None, *, margin: int = 0, spacing: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.line_spacing = spacing
        self.setContentsMargins(margin, margin, margin, margin)
        self.setSpacing(spacing)

    def axis(self, item: QLayoutItem) -> int:
        """How far below the top of `item` the line's height lies, in pixels."""
        return 0

    def groups(self, items: list[QLayoutItem]) -> list[list[QLayoutItem]]:
        """What of `items` stays together on a line."""
        return [[item] for item in items]

    def opening(self, group: list[QLayoutItem]) -> list[QLayoutItem]:
        """What is left of `group` where it opens a further line."""
        return group

    def addItem(self, item: QLayoutItem) -> None:
        """Called by `addWidget`."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and give the item at `index`."""
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
        """Place the items within `rect`."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """The widest item alone on its line."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest and the highest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        y = area.y()
        lines = self._lines(area.width())
        for line in lines:
            axes, sizes = [self.axis(item) for item in line], [_natural(item) for item in line]
            above = max(axes)
            x = area.x()
            for item, axis, size in zip(line, axes, sizes, strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y + above - axis), size))
                x += size.width() + self.spacing()
            y += above + max(size.height() - axis for axis, size in zip(axes, sizes, strict=True)) + self.line_spacing
        return y - (self.line_spacing if lines else 0) - rect.y() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Whole groups, as many on a line as there is room for, and at least one."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for group in self.groups(self._shown()):
            wide = sum(_natural(item).width() + self.spacing() for item in group)
            if not lines or used + wide - self.spacing() > width:
                lines.append(self.opening(group) if lines else group)
                used = sum(_natural(item).width() + self.spacing() for item in lines[-1])
            else:
                lines[-1].extend(group)
                used += wide
        return [line for line in lines if line]


def _natural(item: QLayoutItem) -> QSize:
    return item.sizeHint().expandedTo(item.minimumSize())
