"""What each dialog is for, in a sentence or two: said by F1 within it where a widget is no field of a form."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from gui.widgets.marked import QT_TRANSLATE_NOOP

ABOUT = {
    "ImportDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "How a file becomes a table: encoding, delimiter, decimal mark, header and types. The first rows follow every choice, and "
        "cells that do not fit are marked."),
    "ReadingReportDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "What was guessed, converted or doubtful when the table was read, with counts and lines. It is saved with the project."),
    "GeneratorDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "Makes a table from a few numbers and a seed; the same ones give the same rows. The plot shows them before they are made."),
    "PaintDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "Points painted on a plane become rows of a table. Choose a tool, and a class or a number, then paint with the mouse or "
        "the keys."),
    "RecoveryDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "Work that was not saved when the program ended. Open one to go on with it, discard it, or leave it for later."),
    "WorksheetDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "One update as a sheet with its equations and blanks to fill in, as HTML or PDF, and a key with the answers."),
    "ModelExportDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "How the trained network is written for other programs: the format, with its preparation or alone, on how many rows the "
        "file is run and compared with the lab. What a format cannot hold is said at once. The file is asked for afterwards."),
    "ModelCardDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "What is known of the trained network: data file and hash, every number that was fitted, training, scores, versions. It "
        "stands in every exported model and in the project."),
    "ExportDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "How the table is written as text: delimiter, encoding, decimal mark, line ends. The file is asked for afterwards."),
    "NameDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "A column's name, which no other column has. Formulas and the filter follow a column that is renamed."),
    "ClassOrderDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "The order of a column's classes: the first one is number 0, and the others are counted from there."),
    "ClassWeightsDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "How much the rows of each class count in the loss. A larger weight for a rare class makes up for its few rows."),
    "FormulaDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "A column that is computed from others. Every formula is tried on the first rows while it is typed."),
    "LessonDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "Makes a lesson of what is open: a text in two languages, the panels that it needs, and the numbers that must come out."),
    "GradientDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "Compares each gradient of the update with the slope of the loss, measured by moving a parameter a little to both sides."),
    "SensitivityDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "How far rounding alone drives runs apart: the engines, and runs whose starts differ by the least that a number can."),
    "ErrorDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "A bug in the program, with the details that help whoever mends it. Table and network are still open."),
    "ShortcutsDialog": QT_TRANSLATE_NOOP("DialogHelp", "The keys of every action."),
    "Palette": QT_TRANSLATE_NOOP("DialogHelp",
        "Finds any action by a few letters of its name or its menu. The arrow keys choose one, Return does it."),
    "QFileDialog": QT_TRANSLATE_NOOP("DialogHelp",
        "Choose the file that is opened or written. The list of kinds beside the name says which files are shown."),
    "QInputDialog": QT_TRANSLATE_NOOP("DialogHelp", "What is needed before something is done. Escape leaves everything as it is."),
    "QMessageBox": QT_TRANSLATE_NOOP("DialogHelp",
        "Says what happened, or asks before something is done. Escape leaves everything as it is."),
}  # fmt: skip
"""By the dialog's class; Qt's own are among them."""


def about_dialog(dialog: QDialog) -> str:
    """What the dialog is for, in the window's language; empty for one that nobody has told of."""
    names = (kind.__name__ for kind in type(dialog).__mro__)
    return next((QCoreApplication.translate("DialogHelp", ABOUT[name]) for name in names if name in ABOUT), "")
