"""HTML as a PDF, by Qt and without a window. The only file of the engine that knows Qt, beside `thread.py`."""

import os
import re
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPyTextObject,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextTable,
)
from PySide6.QtSvg import QSvgRenderer

MARGIN = 15
"""In millimetres."""
FOOT = 0.04
"""The share of a page that its number takes."""
DOTS = 96
"""Of an inch in HTML."""
SHORT = 20
"""A table of so many rows at most stays on one page."""
PICTURE = "\ufffc"
"""The text of a block that holds a picture alone."""
EDGE = 0.015
"""The share of a page that the lower edge of a table may take."""


def pdf_of(html: str) -> bytes:
    """The pages, A4, with a number on each. In a process without a window an application of Qt is made that needs no display.

    SVG elements are drawn as lines. A heading and the caption of a table stay with what follows them. Behind a link within the
    document stands the number of its page.
    """
    application = QGuiApplication.instance()
    if application is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication(["glassnet"])
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer)
    document = QTextDocument()
    drawings = _Drawings(writer.width(), writer.logicalDpiX() / DOTS)
    _lay_out(document, drawings, drawings.taken_from(html), writer)
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    _paint(document, writer)
    buffer.close()
    return bytes(content.data())


def _writer(buffer: QBuffer) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )  # fmt: skip
    return writer


def _lay_out(document: QTextDocument, drawings: "_Drawings", html: str, writer: QPdfWriter) -> None:
    document.documentLayout().setPaintDevice(writer)
    document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject, drawings)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(QSizeF(writer.width(), int(writer.height() * (1 - FOOT))))
    _break_pages(document)
    _number_links(document)
    document.markContentsDirty(0, document.characterCount())  # what was laid out piece by piece is not painted whole


def _break_pages(document: QTextDocument) -> None:
    """Let begin a page: headings and captions that would end one, or lead to a short table that would be torn."""
    block = document.begin()
    while block.isValid():
        first = block
        while _leads(block):
            block = block.next()
        start = stop = _page(document, block)
        if (table := QTextCursor(block).currentTable()) is not None:
            start, stop = _pages(document, table)
            block = table.lastCursorPosition().block()
            stop = stop if table.rows() <= SHORT else start
        if {_page(document, first), start, stop} != {stop}:
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)
        block = block.next()


def _leads(block: QTextBlock) -> bool:
    """Whether it belongs to what follows: a heading, what stands before a table or picture, what is empty."""
    if _is_in_table(block):
        return False
    following = block.next()
    while following.isValid() and not _is_in_table(following) and not following.text().strip():
        following = following.next()
    if not following.isValid():
        return False
    is_before = _is_in_table(following) or following.text().strip() == PICTURE
    return is_before or block.blockFormat().headingLevel() > 0 or not block.text().strip()


def _is_in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _page(document: QTextDocument, block: QTextBlock) -> int:
    """Of its first line, from 0; it stands in no table."""
    layout = block.layout()
    line = layout.lineAt(0).y() if layout.lineCount() else 0.0
    return int((layout.position().y() + line) / document.pageSize().height())


def _pages(document: QTextDocument, table: QTextTable) -> tuple[int, int]:
    """The first and the last. The head of a table of which only the edge comes on another page is not repeated there."""
    rect, height = document.documentLayout().frameBoundingRect(table), document.pageSize().height()
    if int(rect.bottom() / height) != int((rect.bottom() - EDGE * height) / height) and table.format().headerRowCount():
        form = table.format()
        form.setHeaderRowCount(0)
        table.setFormat(form)
    return int(rect.top() / height), int(rect.bottom() / height)


def _number_links(document: QTextDocument) -> None:
    """Behind each link within the document the page that it leads to."""
    found = list(_fragments(document))
    pages = {name: _page(document, block) + 1 for block, own in found for name in own.charFormat().anchorNames()}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # each edit by itself would lay out all that follows
    for _, own in reversed(found):
        name = own.charFormat().anchorHref().removeprefix("#")
        if name in pages:
            form = own.charFormat()
            form.setAnchor(False)
            form.setAnchorHref("")
            form.setFontUnderline(False)
            form.clearForeground()
            cursor.setPosition(own.position() + own.length())
            cursor.insertText(f"  {pages[name]}", form)
    cursor.endEditBlock()


def _fragments(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextFragment]]:
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            yield block, at.fragment()
            at += 1
        block = block.next()


def _paint(document: QTextDocument, writer: QPdfWriter) -> None:
    painter, page = QPainter(writer), document.pageSize()
    look = QAbstractTextDocumentLayout.PaintContext()
    look.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        top = number * page.height()
        look.clip = QRectF(0, top, page.width(), page.height())
        painter.save()
        painter.translate(0, -top)
        painter.setClipRect(look.clip)
        document.documentLayout().draw(painter, look)
        painter.restore()
        foot = QRectF(0, page.height(), page.width(), writer.height() - page.height())
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"{number + 1} / {pages}")
    painter.end()


class _Drawings(QPyTextObject):
    """The SVG elements of a page, which Qt's HTML does not know: painted as lines, not as pixels, as wide as the page at most."""

    def __init__(self, width: float, scale: float) -> None:
        super().__init__()
        self._width, self._scale = width, scale
        self._drawn: dict[str, QSvgRenderer] = {}

    def taken_from(self, html: str) -> str:
        """The page with an image in the place of each."""
        return re.sub(r"<svg .*?</svg>", self._image, html, flags=re.DOTALL)

    def intrinsicSize(self, _document: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        """Qt: how much room it takes."""
        size = QSizeF(self._of(form).defaultSize()) * self._scale
        return size * min(1.0, self._width / size.width())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _at: int, form: QTextFormat
    ) -> None:
        """Qt: paint it."""
        self._of(form).render(painter, QRectF(rect))

    def _image(self, found: re.Match[str]) -> str:
        name = f"drawing-{len(self._drawn)}"
        source = found[0].replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
        self._drawn[name] = QSvgRenderer(QByteArray(source.encode()))
        return f'<img src="{name}">'

    def _of(self, form: QTextFormat) -> QSvgRenderer:
        return self._drawn[form.toImageFormat().name()]
