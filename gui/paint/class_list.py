"""The classes with their signs, keys and numbers of points: chosen, added, renamed, removed."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QToolButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.language import translated
from gui.paint.marks import class_mark, mark_icon
from gui.paint.session import PaintSession
from gui.theme import SPACING, theme

KEYS = "1234567890"
KEY, NAME, COUNT = range(3)
WINDOW = Qt.ShortcutContext.WindowShortcut
ROLE = Qt.ItemDataRole.UserRole


class ClassList(QWidget):
    """The chosen row is the class that is painted. A double click or F2 renames it."""

    def __init__(self, session: PaintSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self._make_actions()
        self._lay_out()
        session.target_changed.connect(self._fill)
        session.choice_changed.connect(self._show_choice)
        session.stroke_ended.connect(self._show_counts)
        session.points_changed.connect(self._show_counts)
        theme().changed.connect(self._fill)
        self._fill()

    def rename(self) -> None:
        """Type another name for the chosen class."""
        item = self.tree.currentItem()
        if item is not None:
            self.tree.editItem(item, NAME)

    def add(self) -> None:
        """One more class, which is painted next."""
        target = self._session.board.target
        name = target.free_name
        if reason := target.refusal(name):
            self._session.notice_given.emit(translated(reason))
            return
        changed = target.added(name)
        self._session.retarget(changed, self.tr("Add class '{name}'").format(name=name))
        self._session.choose_class(changed.classes[-1].key)

    def remove(self) -> None:
        """Take the chosen class away, and its points with it."""
        session = self._session
        target, key = session.board.target, session.chosen_class
        if key not in target.names:
            return
        name, count = target.names[key], session.board.count_of(key)
        session.retarget(target.removed(key), self.tr("Remove class '{name}'").format(name=name))
        if count:
            session.notice_given.emit(
                self.tr("'{name}' went, and its points ({count}) with it. Undo brings them back.").format(
                    name=name, count=f"{count:,}"
                )
            )

    def _build(self) -> None:
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Classes"))
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([self.tr("Key"), self.tr("Class"), self.tr("Points")])
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for narrow in (KEY, COUNT):
            self.tree.header().setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._on_tree_current_item_changed)
        self.tree.itemChanged.connect(self._on_tree_item_changed)
        self.tree.itemDoubleClicked.connect(self.rename)
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().Policy.Expanding)
        self.tree.setMinimumHeight(6 * self.fontMetrics().lineSpacing())

    def _make_actions(self) -> None:
        self.add_action = own_action(spec("paint.add_class"), self, self.add, WINDOW)
        self.rename_action = own_action(spec("paint.rename_class"), self, self.rename, WINDOW)
        self.remove_action = own_action(spec("paint.remove_class"), self, self.remove, WINDOW)
        for at, key in enumerate(KEYS):
            action = own_action(spec("paint.class"), self, partial(self._choose, at), WINDOW)
            action.setText(action.text().format(number=at + 1))
            action.setShortcut(QKeySequence(key))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACING // 2)
        for action in (self.add_action, self.rename_action, self.remove_action):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.toolTip())
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.tree, 1)
        column.addLayout(row)

    def _fill(self) -> None:
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for at, each in enumerate(self._session.board.target.classes):
                item = QTreeWidgetItem([KEYS[at] if at < len(KEYS) else "", each.name, ""])
                item.setIcon(NAME, mark_icon(class_mark(each.key)))
                item.setData(KEY, ROLE, each.key)
                item.setTextAlignment(COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                self.tree.addTopLevelItem(item)
        self._show_counts()
        self._show_choice()

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for at in range(self.tree.topLevelItemCount()) if (item := self.tree.topLevelItem(at)) is not None]

    def _show_counts(self) -> None:
        with QSignalBlocker(self.tree):
            for item in self._items():
                item.setText(COUNT, f"{self._session.board.count_of(item.data(KEY, ROLE)):,}")

    def _show_choice(self) -> None:
        with QSignalBlocker(self.tree):
            for item in self._items():
                if item.data(KEY, ROLE) == self._session.chosen_class:
                    self.tree.setCurrentItem(item)
        is_some = bool(self._items())
        self.rename_action.setEnabled(is_some)
        self.remove_action.setEnabled(is_some)

    def _choose(self, number: int) -> None:
        classes = self._session.board.target.classes
        if number < len(classes):
            self._session.choose_class(classes[number].key)

    def _on_tree_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._session.choose_class(item.data(KEY, ROLE))

    def _on_tree_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        """A name was typed."""
        target, key, name = self._session.board.target, item.data(KEY, ROLE), item.text(NAME).strip()
        if column != NAME or name == target.names[key]:
            return
        reason = target.refusal(name, key)
        if reason:
            with QSignalBlocker(self.tree):
                item.setText(NAME, target.names[key])
            self._session.notice_given.emit(translated(reason))
        else:
            self._session.retarget(target.renamed(key, name), self.tr("Rename class to '{name}'").format(name=name))
