"""The choices about how a file is read, each of them guessed unless a person says otherwise. It shows no preview."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QSpinBox, QStackedWidget, QWidget

from engine.data.reading.options import (
    AllRows,
    ColumnType,
    EveryRow,
    HeadRows,
    RaggedRows,
    RandomRows,
    ReadingOptions,
    Sampling,
)
from gui.theme import SPACING

_NARROW = 170


class ImportOptions(QWidget):
    """Shows and changes one ReadingOptions. `changed` tells of a person's edits only."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._types: dict[str, ColumnType] = {}
        self._quiet = False
        self._make_choices()
        self._make_rows()
        self._lay_out()
        for box in (*self._boxes.values(), self.as_it_stands, self.ragged, self.rows):
            box.currentIndexChanged.connect(self._on_changed)
        for line in (self.missing, self.comment):
            line.textEdited.connect(self._on_changed)
        for number in (self.skip, self.head, self.every, self.seed):
            number.valueChanged.connect(self._on_changed)
        self.share.valueChanged.connect(self._on_changed)

    @property
    def options(self) -> ReadingOptions:
        """What is chosen."""
        words = [word.strip() for word in self.missing.text().split(",")]
        return ReadingOptions(
            **{name: box.currentData() for name, box in self._boxes.items()},
            skip_lines=None if self.skip.value() < 0 else self.skip.value(),
            missing_words=tuple(word for word in words if word) if self.missing.text().strip() else None,
            comment=self.comment.text().strip() or None,
            types=dict(self._types),
            as_it_stands=self.as_it_stands.currentData(),
            ragged=self.ragged.currentData(),
            sampling=self._sampling(),
        )

    def set_options(self, options: ReadingOptions) -> None:
        """Show `options`, silently."""
        self._quiet = True
        self._types = dict(options.types)
        for name, box in self._boxes.items():
            _choose(box, getattr(options, name))
        self.skip.setValue(-1 if options.skip_lines is None else options.skip_lines)
        self.missing.setText(", ".join(options.missing_words or ()))
        self.comment.setText(options.comment or "")
        _choose(self.as_it_stands, options.as_it_stands)
        _choose(self.ragged, options.ragged)
        self._show_sampling(options.sampling)
        self._quiet = False

    def set_type(self, column: str, kind: ColumnType | None) -> None:
        """Choose a column's type; None leaves it to be guessed."""
        self._types.pop(column, None)
        if kind is not None:
            self._types[column] = kind
        self._on_changed()

    def show_found(
        self, found: Mapping[str, str], sheets: Sequence[str], choices: frozenset[str] | None = None
    ) -> None:
        """Say beside each "guess" what was found, and offer the sheets of a workbook. `choices`: what matters; None for all."""
        self._quiet = True
        has_sheets = bool(sheets)
        if has_sheets and [self.sheet.itemData(at) for at in range(1, self.sheet.count())] != list(sheets):
            chosen = self.sheet.currentData()
            while self.sheet.count() > 1:
                self.sheet.removeItem(1)
            for name in sheets:
                self.sheet.addItem(name, name)
            _choose(self.sheet, chosen)
        self._form.setRowVisible(self.sheet, has_sheets)
        others = {
            "skip_lines": self.skip,
            "comment": self.comment,
            "missing_words": self.missing,
            "ragged": self.ragged,
            "as_it_stands": self.as_it_stands,
        }
        for name, widget in {**self._boxes, **others}.items():
            if name != "sheet":
                self._form.setRowVisible(widget, choices is None or name in choices)
        for name, box in self._boxes.items():
            value = found.get(name)
            box.setItemText(0, self.tr("guess") if value is None else self._guess_text(name, box, value))
        self.skip.setSpecialValueText(self.tr("guess: {count}").format(count=found.get("skip_lines", "0")))
        mark = found.get("comment")
        self.comment.setPlaceholderText(self.tr("guess: {mark}").format(mark=mark) if mark else self.tr("guess: none"))
        self._quiet = False

    def _guess_text(self, name: str, box: QComboBox, value: str) -> str:
        known: object = {"yes": True, "no": False}.get(value) if name in ("header", "second_header") else value
        at = next((at for at in range(1, box.count()) if box.itemData(at) == known), -1)
        word = box.itemText(at) if at > 0 else value
        return self.tr("guess: {found}").format(found=word)

    def _make_choices(self) -> None:
        guess = (self.tr("guess"), None)
        none = (self.tr("none"), "")
        self.encoding = _box(
            self.tr("Encoding"),
            guess,
            ("UTF-8", "utf-8"),
            (self.tr("cp949 (Korean)"), "cp949"),
            (self.tr("cp1252 (Western)"), "cp1252"),
            ("UTF-16", "utf-16"),
            (self.tr("cp932 (Japanese)"), "cp932"),
            (self.tr("gb18030 (Chinese)"), "gb18030"),
            (self.tr("Latin-1"), "latin-1"),
        )
        self.delimiter = _box(
            self.tr("Delimiter"),
            guess,
            (self.tr("comma ,"), ","),
            (self.tr("semicolon ;"), ";"),
            (self.tr("tab"), "\t"),
            (self.tr("bar |"), "|"),
            (self.tr("colon :"), ":"),
            (self.tr("blanks"), " "),
        )
        self.quote = _box(self.tr("Quote"), guess, ('"', '"'), ("'", "'"), none)
        self.decimal = _box(self.tr("Decimal mark"), guess, (self.tr("point 1.5"), "."), (self.tr("comma 1,5"), ","))
        self.thousands = _box(
            self.tr("Mark between thousands"), guess, none, (self.tr("comma 1,000"), ","), (self.tr("point 1.000"), "."),
            (self.tr("apostrophe 1'000"), "'"), (self.tr("blank 1 000"), " "), (self.tr("narrow blank"), "\u202f"),
            (self.tr("unbreakable blank"), "\u00a0"), (self.tr("thin blank"), "\u2009"), (self.tr("apostrophe 1’000"), "’"),
        )  # fmt: skip
        self.header = _box(self.tr("Header"), guess, (self.tr("yes"), True), (self.tr("no"), False))
        self.second_header = _box(
            self.tr("Second header line"), guess, (self.tr("leave it out"), True), (self.tr("none"), False)
        )
        self.sheet = _box(self.tr("Sheet"), guess)
        self._boxes = {
            "sheet": self.sheet,
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "quote": self.quote,
            "decimal": self.decimal,
            "thousands": self.thousands,
            "header": self.header,
            "second_header": self.second_header,
        }

    def _make_rows(self) -> None:
        self.skip = _number(self.tr("Lines to skip above the header"), -1, 1_000_000, -1)
        self.skip.setSpecialValueText(self.tr("guess"))
        self.comment = QLineEdit()
        self.comment.setAccessibleName(self.tr("Comment mark"))
        self.missing = QLineEdit()
        self.missing.setAccessibleName(self.tr("Words for missing cells, separated by commas"))
        self.missing.setPlaceholderText(self.tr("the usual: NA, null, ? …"))
        self.as_it_stands = _box(
            self.tr("Names and cells"), (self.tr("tidied up"), False), (self.tr("as they stand"), True)
        )
        self.ragged = _box(
            self.tr("Rows of another length"),
            (self.tr("refuse the file"), RaggedRows.REFUSE),
            (self.tr("leave them out"), RaggedRows.LEAVE_OUT),
            (self.tr("cut or fill them"), RaggedRows.FILL),
        )
        self.rows = _box(
            self.tr("Rows to read"),
            (self.tr("all"), "all"),
            (self.tr("the first"), "head"),
            (self.tr("at random"), "random"),
            (self.tr("every k-th"), "every"),
        )
        self.head = _number(self.tr("How many rows"), 1, 2_000_000_000, HeadRows().rows)
        self.every = _number(self.tr("Every k-th row: k"), 1, 1_000_000_000, EveryRow().step)
        self.seed = _number(self.tr("Seed of the random rows"), 0, 2**31 - 1, 0)
        self.seed.setPrefix(self.tr("seed "))
        self.share = QDoubleSpinBox()
        self.share.setRange(0.0001, 100.0)
        self.share.setDecimals(4)
        self.share.setSuffix(" %")
        self.share.setValue(10.0)
        self.share.setAccessibleName(self.tr("Share of the rows in per cent"))
        self._row_details = QStackedWidget()
        for widgets in ((), (self.head,), (self.share, self.seed), (self.every,)):
            page = QWidget()
            form = QFormLayout(page)
            form.setContentsMargins(0, 0, 0, 0)
            for widget in widgets:
                form.addRow(widget)
            self._row_details.addWidget(page)
        self._row_details.hide()

    def _lay_out(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACING)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, widget in (
            (self.tr("&Sheet"), self.sheet),
            (self.tr("&Encoding"), self.encoding),
            (self.tr("&Delimiter"), self.delimiter),
            (self.tr("&Quote"), self.quote),
            (self.tr("De&cimal mark"), self.decimal),
            (self.tr("T&housands"), self.thousands),
            (self.tr("First &row is a header"), self.header),
            (self.tr("Seco&nd header line"), self.second_header),
            (self.tr("Names and cells"), self.as_it_stands),
            (self.tr("S&kip lines"), self.skip),
            (self.tr("Co&mment mark"), self.comment),
            (self.tr("M&issing words"), self.missing),
            (self.tr("Rows of other &length"), self.ragged),
            (self.tr("Rows to re&ad"), self.rows),
        ):
            widget.setMinimumWidth(_NARROW)
            form.addRow(text, widget)
        form.addRow("", self._row_details)
        form.setRowVisible(self.sheet, False)

    def _sampling(self) -> Sampling:
        match self.rows.currentData():
            case "head":
                return HeadRows(rows=self.head.value())
            case "random":
                return RandomRows(share=self.share.value() / 100, seed=self.seed.value())
            case "every":
                return EveryRow(step=self.every.value())
            case _:
                return AllRows()

    def _show_sampling(self, sampling: Sampling) -> None:
        was_quiet, self._quiet = self._quiet, True
        _choose(self.rows, sampling.kind)
        match sampling:
            case HeadRows(rows=rows):
                self.head.setValue(rows)
            case RandomRows(share=share, seed=seed):
                self.share.setValue(share * 100)
                self.seed.setValue(seed)
            case EveryRow(step=step):
                self.every.setValue(step)
            case _:
                pass
        self._follow_rows()
        self._quiet = was_quiet

    def _follow_rows(self) -> None:
        self._row_details.setCurrentIndex(self.rows.currentIndex())
        self._row_details.setVisible(self.rows.currentIndex() > 0)

    def _on_changed(self) -> None:
        if not self._quiet:
            self._follow_rows()
            self.changed.emit()


def _box(name: str, *choices: tuple[str, object]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    for text, value in choices:
        box.addItem(text, value)
    return box


def _number(name: str, least: int, most: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setAccessibleName(name)
    box.setRange(least, most)
    box.setValue(value)
    # The style's own height cuts the letters below the line.
    box.setMinimumHeight(QComboBox().sizeHint().height())
    return box


def _choose(box: QComboBox, value: object) -> None:
    at = next((at for at in range(box.count()) if box.itemData(at) == value), -1)
    if at < 0:
        box.addItem(str(value), value)
        at = box.count() - 1
    box.setCurrentIndex(at)
