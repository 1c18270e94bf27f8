"""The heart of the step: an equation with the matrices themselves in it, and what the other engine has beside it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.backend import Array
from engine.training.trace.cells.values import Place
from engine.training.trace.tracer import Traced
from gui.language import translated
from gui.matrices.cell_text import largest_of
from gui.matrices.matrix_view import Lit
from gui.matrices.unit_names import MatrixNames
from gui.step.axes import TensorAxes
from gui.step.equation import Equation, Operand, Words, equation
from gui.step.formula_layout import FormulaLayout, FormulaPart
from gui.step.hand_work import HandWork
from gui.step.names import shape_text, shown_name
from gui.step.places import cells_of, index_at
from gui.step.tile import MatrixTile
from gui.step.ulps import ulps_text
from gui.step.update_view import Mark, UpdateView
from gui.theme import SPACING

LOWEST_TILE = 30 * SPACING
_CLOSING = re.compile(r"[)²³|]+")
_NUMPY, _TENSORFLOW, _GAP = "NumPy", "TensorFlow", "|Δ|"


class FormulaView(QWidget):
    """One tensor of a reading. `chosen` when a person follows an operand, `pointed` tells the cell under the cursor."""

    chosen = Signal(str)
    pointed = Signal(str)
    cell_chosen = Signal(str, object)
    """(tensor, place in it)."""
    worked = Signal(str)
    """Numbers of a hidden tensor were typed, or it was hidden or shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[MatrixTile] = []
        self._reading: UpdateView | None = None
        self._hands: dict[str, HandWork] = {}
        self._form: tuple[object, ...] = ()
        self._digits = 4
        self.line = QLabel()
        self.line.setTextFormat(Qt.TextFormat.RichText)
        self.line.setWordWrap(True)
        self.line.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.line.setAccessibleName(self.tr("Equation"))
        self.line.setContentsMargins(SPACING, 2, SPACING, 0)
        self.line.linkActivated.connect(self.chosen)
        self._page = QWidget()
        self._parts = FormulaLayout(self._page, spacing=SPACING)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._scroll, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size has room for other cells."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def set_digits(self, digits: int) -> None:
        """So many digits after the point, where they fit."""
        self._digits = digits
        self._fit()

    def clear(self) -> None:
        """Show nothing."""
        self._form, self._reading = (), None
        self.line.clear()
        self._remove_parts()

    def show_tensor(self, reading: UpdateView, name: str, *, by_course: bool) -> None:
        """The tensor `name` of `reading`, with its equation."""
        if reading is not self._reading:
            self._hands.clear()
        self._reading = reading
        traced = reading.by_name[name]
        taken_apart = equation(name, translated(traced.equation), traced.operands)
        self.line.setText(self._text(reading, traced, taken_apart, by_course=by_course))
        shown = self._shown(reading, traced, taken_apart, by_course=by_course)
        form = tuple(part.form if isinstance(part, _Shown) else part for part in shown)
        if form == self._form:
            tiles = [part for part in shown if isinstance(part, _Shown)]
            for tile, part in zip(self.tiles, tiles, strict=True):
                tile.set_values(part.values, scale=part.scale)
                tile.caption.set_about(part.about)
        else:
            self._build(shown)
            self._form = form
        for tile in self.tiles:
            tile.matrix.gradient = _gradient(reading, tile)
            tile.matrix.own_shape = None if tile.is_transposed else reading.by_name[tile.name].shape
        self._fit()
        self.cover()

    def hand(self, name: str) -> HandWork | None:
        """What is typed into the tensor `name` while its numbers are hidden."""
        return self._hands.get(name)

    def hide_numbers(self, name: str) -> bool:
        """Hide the numbers of a tensor that is shown, to be typed; False where they are too many to stand in its cells."""
        tile = next(tile for tile in self.tiles if tile.name == name and not tile.is_transposed)
        hand = tile.matrix.hidden_work()
        if hand is None:
            return False
        self._hands[name] = hand
        self.cover()
        tile.matrix.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def show_numbers(self, name: str) -> None:
        """Show them again."""
        self._hands.pop(name, None)
        self.cover()

    def cover(self) -> None:
        """The first tile of a hidden tensor is typed into; others with its numbers, or the other engine's, are blank."""
        typed = set[str]()
        for tile in self.tiles:
            hand = self._hands.get(tile.name)
            is_first = hand is not None and not tile.is_transposed and tile.name not in typed
            tile.matrix.set_hand(
                hand if is_first else None, covered=hand is not None and not is_first and not hand.is_solved
            )
            typed |= {tile.name} if is_first else set()

    def _on_hide_wished(self, tile: MatrixTile) -> None:
        if tile.name in self._hands:
            self.show_numbers(tile.name)
        elif tile.is_transposed or not self.hide_numbers(tile.name):
            self.pointed.emit(self.tr("Only a matrix with a number in each cell, not a transposed one, can be typed."))
            return
        self.worked.emit(tile.name)

    def light(self, places: Mapping[str, Collection[Place]]) -> None:
        """Frame cells: by tensor, places in it. No others."""
        for tile in self.tiles:
            tile.matrix.light(self._cells(tile, places.get(tile.name, ())))

    def _cells(self, tile: MatrixTile, places: Collection[Place]) -> frozenset[Lit]:
        if self._reading is None or not places:
            return frozenset()
        traced = self._reading.by_name[tile.name]
        return cells_of(traced.axes, traced.shape, places, transposed=tile.is_transposed)

    def _on_cell_chosen(self, tile: MatrixTile, row: int, column: int) -> None:
        assert self._reading is not None, "a cell is shown"
        traced = self._reading.by_name[tile.name]
        index = index_at(traced.axes, traced.shape, row, column, transposed=tile.is_transposed)
        self.cell_chosen.emit(tile.name, index)

    def _shown(
        self, reading: UpdateView, traced: Traced, taken_apart: Equation, *, by_course: bool
    ) -> list["_Shown | str"]:
        """Tiles and words in reading order: the result, its equation, operands beside it, the other engine."""
        axes = TensorAxes(reading)

        def tile(name: str, *, transposed: bool = False) -> _Shown:
            operand = reading.by_name[name]
            matrix, names = axes.matrix(name, operand.value)
            title = shown_name(reading, name, by_course=by_course)
            shape = operand.shape
            if transposed:
                matrix, names, title, shape = matrix.T, names.transposed(), f"{title}ᵀ", shape[::-1]
            is_result = name == traced.name
            return _Shown(name, title, matrix, names, shape_text(shape), is_result, is_transposed=transposed)

        found: list[_Shown | str] = [tile(traced.name)]
        pair = reading.pairs.get(traced.name)
        if any(isinstance(piece, Operand) for piece in taken_apart.pieces):
            found.append("=")
            for piece in taken_apart.pieces:
                if isinstance(piece, Operand):
                    shown = tile(piece.name, transposed=piece.is_transposed)
                    if _is_scaling(found[-1], shown):
                        found.append("·")
                    found.append(shown)
                elif piece.text.strip():
                    found.append(piece.text.strip())
        for number, (letter, name) in enumerate(taken_apart.beside):
            words = self.tr("where") if number == 0 else self.tr("and")
            found += [f"{words} {letter} =" if letter else words, tile(name)]
        if pair is not None:
            result = found[0]
            assert isinstance(result, _Shown), "the result comes first"
            theirs, _ = axes.matrix(traced.name, pair.tensorflow.value)
            gaps, _ = axes.matrix(traced.name, pair.gaps())
            found[0] = replace(result, about=_NUMPY, label=f"{result.title} {_NUMPY}")
            found += ["", _of_tensorflow(result, theirs, _compared(reading, traced.name)), _of_gaps(result, gaps)]
        return found

    def _build(self, shown: list["_Shown | str"]) -> None:
        self._remove_parts()
        for number, part in enumerate(shown):
            if isinstance(part, str):
                for sign in _signs(part, is_last=number == len(shown) - 1 or shown[number + 1] == ""):
                    self._parts.addWidget(sign)
                continue
            tile = MatrixTile(
                part.name,
                part.title,
                part.values,
                part.axes,
                shape=part.about,
                label=part.label,
                is_link=not part.is_result,
                is_transposed=part.is_transposed,
            )
            tile.leads = part.leads
            tile.set_values(part.values, scale=part.scale)
            tile.chosen.connect(self.chosen)
            tile.pointed.connect(self.pointed)
            tile.cell_chosen.connect(self._on_cell_chosen)
            tile.hide_wished.connect(self._on_hide_wished)
            tile.matrix.worked.connect(partial(self.worked.emit, tile.name))
            self.tiles.append(tile)
            self._parts.addWidget(tile)
        for index in range(self._parts.count()):
            item = self._parts.itemAt(index)
            if item is not None and (widget := item.widget()) is not None:
                widget.show()

    def _remove_parts(self) -> None:
        self.tiles = []
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fit(self) -> None:
        room = self._scroll.viewport().size() - QSize(2 * SPACING, 2 * SPACING)
        room.setHeight(max(room.height(), LOWEST_TILE))
        for tile in self.tiles:
            tile.set_look(self._digits, room=room)
        self._parts.invalidate()
        self._page.updateGeometry()

    def _text(self, reading: UpdateView, traced: Traced, taken_apart: Equation, *, by_course: bool) -> str:
        """The equation as a line, its operands as links."""

        def linked(pieces: tuple[Words | Operand, ...]) -> str:
            return "".join(
                escape(piece.text)
                if isinstance(piece, Words)
                else f'<a href="{escape(piece.name)}">{escape(shown_name(reading, piece.name, by_course=by_course))}</a>'
                + "ᵀ" * piece.is_transposed
                for piece in pieces
            )

        name = shown_name(reading, traced.name, by_course=by_course)
        about = f" ({escape(traced.name)})" if name != traced.name else ""
        notes = [linked(note) for note in taken_apart.notes]
        if re.search(r"\bN\b", traced.equation):
            notes.append(self.tr("N = {rows}").format(rows=f"{len(reading.rows):,}"))
        told = "".join(f", &nbsp;{note}" for note in notes)
        return f"<b>{escape(name)}</b>{about} = {linked(taken_apart.pieces)}{told}"


@dataclass(frozen=True, eq=False)
class _Shown:
    """A tile to be. `leads`: it stays with what follows."""

    name: str
    title: str
    values: Array
    axes: MatrixNames
    about: str
    is_result: bool
    is_transposed: bool = False
    leads: bool = False
    label: str = ""
    scale: float | None = None
    """The |w| at the ends of the colour scale; None for the largest of the values."""

    @property
    def form(self) -> tuple[object, ...]:
        """All but values and what is said of them: where this is the same, newer values go into the same tile."""
        return self.name, self.title, self.values.shape, self.axes, self.is_result


def _of_tensorflow(result: _Shown, values: Array, about: str) -> _Shown:
    label = f"{result.title} {_TENSORFLOW}"
    return replace(result, title=_TENSORFLOW, values=values, about=about, label=label, leads=True)


def _of_gaps(result: _Shown, values: Array) -> _Shown:
    """On the scale of the values: what is grey there is nothing beside them."""
    label = f"{result.title} {_GAP}"
    return replace(result, title=_GAP, values=values, about="", label=label, scale=largest_of(result.values))


def _signs(text: str, *, is_last: bool) -> Iterator[FormulaPart]:
    """Words between matrices: what closes stays with what is before it, the rest with what follows."""
    if not text:
        yield _Separator()
        return
    closing = _CLOSING.match(text)
    end = len(text) if is_last else closing.end() if closing else 0
    if text[:end]:
        yield _Sign(text[:end], trails=True)
    if rest := text[end:].strip():
        yield _Sign(rest, trails=False)


class _Sign(FormulaPart):
    """Words or signs between matrices."""

    def __init__(self, text: str, *, trails: bool) -> None:
        super().__init__()
        self.trails, self.leads = trails, not trails
        self._label = QLabel(text)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("role", "large")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)

    def sizeHint(self) -> QSize:
        """Qt."""
        return self._label.sizeHint()


class _Separator(FormulaPart):
    """Room before the other engine."""

    leads = is_gap = True

    def sizeHint(self) -> QSize:
        """Qt."""
        return QSize(SPACING, SPACING)


def _gradient(reading: UpdateView, tile: MatrixTile) -> Array | None:
    """The gradient by a parameter, in the places of its matrix."""
    node, _, array = tile.name.rpartition("/")
    traced = reading.by_name.get(f"{node}/d{array}")
    if traced is None or tile.name not in reading.job.setup.shapes:
        return None
    matrix, _ = TensorAxes(reading).matrix(traced.name, traced.value)
    return matrix.T if tile.is_transposed else matrix


def _is_scaling(before: "_Shown | str", shown: "_Shown") -> bool:
    """True where a number stands beside what it multiplies."""
    return isinstance(before, _Shown) and 1 in (before.values.size, shown.values.size)


def _compared(reading: UpdateView, name: str) -> str:
    """How the tensor compares in a few words."""
    pair, mark = reading.pairs[name], reading.mark(name)
    if mark is Mark.SAME:
        return QCoreApplication.translate("FormulaView", "✓ same bits")
    text = QCoreApplication.translate("FormulaView", "{mark} {ulps} ulp")
    return text.format(mark=mark or "", ulps=ulps_text(pair))
