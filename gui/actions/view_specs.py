"""What is shown and where: workspaces, panels, themes, help."""

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP

VIEW = (
    ActionSpec("view.palette", QT_TRANSLATE_NOOP("Actions", "Find an &action…"), ("Ctrl+Shift+P",), "",
        QT_TRANSLATE_NOOP("Actions", "Every action by a few letters of its name")),
    ActionSpec("view.next_panel", QT_TRANSLATE_NOOP("Actions", "Next panel"), ("F6",)),
    ActionSpec("view.previous_panel", QT_TRANSLATE_NOOP("Actions", "Panel before"), ("Shift+F6",)),
    ActionSpec("view.enlarge", QT_TRANSLATE_NOOP("Actions", "The &whole window for this panel"), ("Alt+Return",), "enlarge",
        QT_TRANSLATE_NOOP("Actions", "The panel with the focus takes all of the room, or gives it back")),
    ActionSpec("view.float", QT_TRANSLATE_NOOP("Actions", "&Float this panel, or dock it"), ("Alt+Shift+Return",), "",
        QT_TRANSLATE_NOOP("Actions", "The panel with the focus gets a window of its own, for another screen, or comes back")),
    ActionSpec("view.close_panel", QT_TRANSLATE_NOOP("Actions", "&Close this panel"), (), "",
        QT_TRANSLATE_NOOP("Actions", "Take the panel with the focus out of this workspace")),
    ActionSpec("workspace.save_as", QT_TRANSLATE_NOOP("Actions", "&Save as a workspace of one's own…")),
    ActionSpec("workspace.rename", QT_TRANSLATE_NOOP("Actions", "Re&name this workspace…")),
    ActionSpec("workspace.delete", QT_TRANSLATE_NOOP("Actions", "&Delete this workspace")),
    ActionSpec("workspace.reset", QT_TRANSLATE_NOOP("Actions", "&Reset this workspace"), (), "",
        QT_TRANSLATE_NOOP("Actions", "Its panels as they were at first")),
    ActionSpec("theme.system", QT_TRANSLATE_NOOP("Actions", "As the &system")),
    ActionSpec("theme.light", QT_TRANSLATE_NOOP("Actions", "&Light")),
    ActionSpec("theme.dark", QT_TRANSLATE_NOOP("Actions", "&Dark")),
    ActionSpec("language.system", QT_TRANSLATE_NOOP("Actions", "Language of the s&ystem")),
    ActionSpec("language.english", "&English"),
    ActionSpec("language.korean", "&한국어"),
    ActionSpec("help.context", QT_TRANSLATE_NOOP("Actions", "&Help about this"), ("F1",), "",
        QT_TRANSLATE_NOOP("Actions", "Formula, range, source and lessons of the field with the focus, or what its panel is for")),
    ActionSpec("help.keyboard", QT_TRANSLATE_NOOP("Actions", "&Keyboard"), ("Shift+F1",), "",
        QT_TRANSLATE_NOOP("Actions", "All keys")),
    ActionSpec("help.tour", QT_TRANSLATE_NOOP("Actions", "&Tour"), (), "",
        QT_TRANSLATE_NOOP("Actions", "The parts of the window in a minute; Esc ends it")),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "&About Glassnet")),
)  # fmt: skip
