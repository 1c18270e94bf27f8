"""Opening, saving, exporting, and the history of edits."""

from PySide6.QtGui import QKeySequence

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP

_KEYS = QKeySequence.StandardKey

FILE = (
    ActionSpec("file.open", QT_TRANSLATE_NOOP("Actions", "&Open…"), (_KEYS.Open,), "open",
        QT_TRANSLATE_NOOP("Actions", "Open a table, a project, a network, or weights; a file can be dropped on the window, too")),
    ActionSpec("file.open_with_options", QT_TRANSLATE_NOOP("Actions", "Open &with options…"), ("Ctrl+Shift+O",), "",
        QT_TRANSLATE_NOOP("Actions", "Say how a table is to be read, with its first rows shown")),
    ActionSpec("file.generate", QT_TRANSLATE_NOOP("Actions", "&Generate a table…"), ("Ctrl+Shift+G",)),
    ActionSpec("file.paint", QT_TRANSLATE_NOOP("Actions", "Paint poi&nts…"), ("Ctrl+Shift+B",), "brush"),
    ActionSpec("file.paste", QT_TRANSLATE_NOOP("Actions", "Paste as &new table"), ("Ctrl+Alt+V",)),
    ActionSpec("file.save", QT_TRANSLATE_NOOP("Actions", "&Save project"), (_KEYS.Save,), "save"),
    ActionSpec("file.save_as", QT_TRANSLATE_NOOP("Actions", "Save project &as…"), ("Ctrl+Shift+S",)),
    ActionSpec("file.save_lesson", QT_TRANSLATE_NOOP("Actions", "Save as &lesson…"), ("Ctrl+Alt+S",), "",
        QT_TRANSLATE_NOOP("Actions", "Make a lesson of what is open: a text in two languages, and numbers that must come out")),
    ActionSpec("file.open_lesson", QT_TRANSLATE_NOOP("Actions", "Open a le&sson…"), ("Ctrl+Alt+O",), "",
        QT_TRANSLATE_NOOP("Actions", "Open a .lesson file that somebody shared")),
    ActionSpec("file.report", QT_TRANSLATE_NOOP("Actions", "Reading repor&t…"), (), "",
        QT_TRANSLATE_NOOP("Actions", "What was found when the present table was read")),
    ActionSpec("file.export_table", QT_TRANSLATE_NOOP("Actions", "Export &table…"), ("Ctrl+Shift+T",)),
    ActionSpec("file.export_weights", QT_TRANSLATE_NOOP("Actions", "&Export weights…"), ("Ctrl+Shift+E",), "export"),
    ActionSpec("file.export_model", QT_TRANSLATE_NOOP("Actions", "Export &model…"), ("Ctrl+Alt+E",), "",
        QT_TRANSLATE_NOOP("Actions", "Write the trained network with its preparation for other programs, and run it there")),
    ActionSpec("file.model_card", QT_TRANSLATE_NOOP("Actions", "Model &card…"), (), "",
        QT_TRANSLATE_NOOP("Actions", "From which data and how the network was trained, how good it is, and with which versions")),
    ActionSpec("file.export_predictions", QT_TRANSLATE_NOOP("Actions", "Export &predictions…"), ("Ctrl+Shift+R",)),
    ActionSpec("file.predict", QT_TRANSLATE_NOOP("Actions", "Predict a &file…"), ("Ctrl+Alt+R",), "",
        QT_TRANSLATE_NOOP("Actions", "Let the trained network predict the rows of a file, and write them to another")),
    ActionSpec("file.write_report", QT_TRANSLATE_NOOP("Actions", "Write a report…"), ("Ctrl+Alt+W",), "",
        QT_TRANSLATE_NOOP("Actions", "Write data, network, settings, curves and scores as a page for the browser or a PDF")),
    ActionSpec("file.worksheet", QT_TRANSLATE_NOOP("Actions", "Wor&ksheet…"), (), "",
        QT_TRANSLATE_NOOP("Actions", "Write an update of the run as a page with blanks, and its answer key")),
    ActionSpec("file.open_network", QT_TRANSLATE_NOOP("Actions", "Open a networ&k…"), ("Ctrl+Alt+I",), "",
        QT_TRANSLATE_NOOP("Actions", "Take the network of a Keras, ONNX, safetensors or project file, with its weights")),
    ActionSpec("file.open_weights", QT_TRANSLATE_NOOP("Actions", "Open &weights…"), ("Ctrl+I",)),
    ActionSpec("file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), (_KEYS.Quit,)),
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "undo"),
    ActionSpec("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
)  # fmt: skip
