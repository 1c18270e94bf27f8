"""What is known of an action before anyone carries it out, and a `QAction` made of that."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.icons import icon
from gui.widgets.plain_text import plain_tip, without_mnemonic

Keys = str | QKeySequence.StandardKey
SCOPED = Qt.ShortcutContext.WidgetWithChildrenShortcut


@dataclass(frozen=True)
class ActionSpec:
    """One action. Texts are untranslated, in the context `Actions`."""

    name: str
    text: str
    keys: tuple[Keys, ...] = ()
    symbol: str = ""
    """Its icon in `resources/icons`."""
    tip: str = ""
    """What it does, in a sentence without a full stop."""
    panel: str = ""
    """The panel that carries it out; its keys count while the focus is there. Empty: the whole window."""
    is_of_many: bool = False
    """Every plot or matrix has one of its own, or a dialog; it stands in no menu of the window."""

    @property
    def label(self) -> str:
        """Its text in the window's language."""
        return translated(self.text)

    def sequences(self) -> list[QKeySequence]:
        """Its keys on this system."""
        found = list[QKeySequence]()
        for keys in self.keys:
            found += (
                QKeySequence.keyBindings(keys) if isinstance(keys, QKeySequence.StandardKey) else [QKeySequence(keys)]
            )
        return found


def translated(text: str) -> str:
    """A text of an action in the window's language."""
    return QCoreApplication.translate("Actions", text) if text else ""


def make_action(spec: ActionSpec, owner: QObject) -> QAction:
    """A new action of `owner` that does nothing yet."""
    action = QAction(spec.label, owner)
    action.setObjectName(spec.name)
    action.setShortcuts(spec.sequences())
    if "&" in spec.label:  # buttons show this text; Qt would leave the "(O)" of "Open(&O)", as Korean labels have it
        action.setIconText(action_name(spec.label))
    if spec.symbol:
        action.setIcon(icon(spec.symbol))
    tell(action, translated(spec.tip) or action_name(spec.label))
    return action


def own_action(
    spec: ActionSpec, owner: QWidget, slot: Callable[[], object], context: Qt.ShortcutContext = SCOPED
) -> QAction:
    """An action that `owner` alone has: its keys count while `owner` has the focus (or a widget within, by `context`)."""
    action = make_action(spec, owner)
    action.setShortcutContext(context)
    action.triggered.connect(slot)
    owner.addAction(action)
    return action


def tell(action: QAction, tip: str) -> None:
    """The tool tip: what it does, and its keys."""
    keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
    action.setToolTip(plain_tip(f"{tip} ({keys})" if keys else tip))


def action_name(text: str) -> str:
    """An action's text without marks for a menu: "Open"."""
    return without_mnemonic(text).rstrip("…")
