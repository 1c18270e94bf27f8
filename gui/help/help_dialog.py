"""The window that F1 opens: a topic's formula, range and source, and the lessons in which it comes up."""

from html import escape
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from engine.files.atomic import FileError
from engine.lessons.mentions import Mention, lessons_about, mentions
from gui.help.topic import Topic
from gui.language import shown_language, translated
from gui.tasks import Task, tasks

MOST_LESSONS = 8


class HelpDialog(QDialog):
    """Tells what is known at once; the lessons are looked for in a thread.

    Above another dialog it leads nowhere: what is typed there waits.
    """

    lesson_chosen = Signal(object)
    """Path of a lesson's folder."""
    keys_requested = Signal()

    def __init__(self, topic: Topic, window: QWidget) -> None:
        super().__init__(window)
        self._topic = topic
        self._leads = not isinstance(window, QDialog)
        self.setWindowTitle(self.tr("Help: {title}").format(title=topic.title))
        self.resize(520, 440)
        self.links: list[QUrl] = []
        """The lessons that are offered."""
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Help"))
        self.text.anchorClicked.connect(self._on_text_anchor_clicked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.keys_button = buttons.addButton(self.tr("All &keys"), QDialogButtonBox.ButtonRole.HelpRole)
        self.keys_button.setAutoDefault(False)
        self.keys_button.setVisible(self._leads)
        self.keys_button.clicked.connect(self._on_keys_button_clicked)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(buttons)
        if topic.spec is None and not topic.panel:
            self._show("")
            return
        self._show(self.tr("Looking for lessons…"))
        tasks().start(self, self._look, self._on_found, failed=self._on_failed, errors=(FileError,))

    def _look(self, _task: Task) -> tuple[Mention, ...]:
        topic = self._topic
        if topic.spec is not None:
            return lessons_about(topic.spec, topic.field, topic.value)
        return tuple(each for each in mentions() if topic.panel in each.text.panels)

    def _show(self, lessons: str) -> None:
        """`lessons`: HTML that stands under their heading; nothing where none can be looked for."""
        parts = [f"<h3>{escape(self._topic.title)}</h3>"]
        for heading, text in self._topic.parts:
            parts.append((f"<p><b>{escape(heading)}</b><br>" if heading else "<p>") + _lines(text) + "</p>")
        if lessons:
            heading = escape(self.tr("Lessons"))
            parts.append(f"<p><b>{heading}</b><br>{lessons}</p>")
        self.text.setHtml("".join(parts))

    def _on_found(self, found: tuple[Mention, ...]) -> None:
        language = shown_language()
        shown = found[:MOST_LESSONS]
        self.links = [QUrl.fromLocalFile(str(each.folder)) for each in shown]
        titles = [escape(each.text.title.in_language(language)) for each in shown]
        links = [
            f'<a href="{escape(url.toString())}">{title}</a>' for url, title in zip(self.links, titles, strict=True)
        ]
        if not self._leads:
            links = titles
        if len(found) > MOST_LESSONS:
            links.append(escape(self.tr("and {count} more").format(count=len(found) - MOST_LESSONS)))
        self._show("<br>".join(links) or escape(self.tr("It comes up in no lesson.")))

    def _on_failed(self, error: FileError) -> None:
        self._show(_lines(translated(error.text)))

    def _on_text_anchor_clicked(self, url: QUrl) -> None:
        self.accept()
        self.lesson_chosen.emit(Path(url.toLocalFile()))

    def _on_keys_button_clicked(self) -> None:
        self.accept()
        self.keys_requested.emit()


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
