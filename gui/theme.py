"""The one palette: colours, fonts, spacing and signed colour maps, light and dark. Widgets ask here, nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel


class ThemeName(StrEnum):
    """What a person chooses; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, eq=False)
class Colors:
    """The colours of one theme. Negative is orange, zero grey, positive blue, everywhere."""

    is_dark: bool
    window: QColor
    panel: QColor
    raised: QColor
    line: QColor
    text: QColor
    faint: QColor
    accent: QColor
    on_accent: QColor
    negative: QColor
    zero: QColor
    positive: QColor
    training: QColor
    validation: QColor
    best: QColor
    error: QColor
    warning: QColor

    def signed(self, share: float) -> QColor:
        """The colour of a value at `share` (−1 to 1) of the scale."""
        share = max(-1.0, min(1.0, share))
        end = self.positive if share >= 0 else self.negative
        weight = abs(share)
        return QColor.fromRgbF(
            self.zero.redF() + (end.redF() - self.zero.redF()) * weight,
            self.zero.greenF() + (end.greenF() - self.zero.greenF()) * weight,
            self.zero.blueF() + (end.blueF() - self.zero.blueF()) * weight,
        )


def _colors(*names: str, is_dark: bool) -> Colors:
    return Colors(is_dark, *(QColor(name) for name in names))


LIGHT = _colors(
    "#f4f5f7", "#ffffff", "#e9ebef", "#d3d7de", "#1d2330", "#667085", "#2563c9", "#ffffff",
    "#e07b00", "#e3e5e9", "#1f6fd6", "#1f6fd6", "#c2410c", "#15803d", "#b42318", "#a15c00", is_dark=False,
)  # fmt: skip
DARK = _colors(
    "#171a21", "#1f232c", "#2a2f3a", "#3a4150", "#e8eaf0", "#9aa3b5", "#5b9bf5", "#0c111b",
    "#ff9d3c", "#3b414d", "#5aa2ff", "#5aa2ff", "#ff9d5c", "#4ade80", "#ff7b72", "#f5b84b", is_dark=True,
)  # fmt: skip

USUAL_DIGITS = 4
LARGE = 1.35
"""How much larger than usual type the numbers and titles are that matter most."""

SPACING = 8
"""The distance between two things, in device-independent pixels; half and double of it are used, too."""


class Theme(QObject):
    """The application's theme. Widgets that paint themselves follow `changed`."""

    changed = Signal(object)
    """Colors."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._usual_font = app.font()
        self.type_size = 1.0
        """How large all type is; 1 is the usual size."""
        self.digits = USUAL_DIGITS
        """In how many significant digits numbers stand where no panel says otherwise."""
        self.name = ThemeName.SYSTEM
        self.colors = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._on_hints_color_scheme_changed)

    def apply(self, name: ThemeName) -> None:
        """Make `name` the look of the whole application."""
        self.name = name
        dark = name is ThemeName.DARK or (
            name is ThemeName.SYSTEM and self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        self.colors = DARK if dark else LIGHT
        self._app.setStyle("Fusion")
        self._app.setPalette(_palette(self.colors))
        self._app.setStyleSheet(self._sheet())
        self._renew_links()
        self.changed.emit(self.colors)

    def set_type(self, size: float, digits: int) -> None:
        """Show all type `size` times as large as usual, and numbers in so many `digits`."""
        self.type_size, self.digits = size, digits
        font = QFont(self._usual_font)
        font.setPointSizeF(font.pointSizeF() * size)
        with self.style_at_the_end():
            self._app.setFont(font)
        self.changed.emit(self.colors)

    @contextmanager
    def style_at_the_end(self) -> Iterator[None]:
        """Widgets that are made while it lasts get the style sheet at its end, once, and not at each change of parent.

        A window of some hundred widgets is made in two thirds of the time.
        """
        self._app.setStyleSheet("")
        try:
            yield
        finally:
            self._app.setStyleSheet(self._sheet())

    def _renew_links(self) -> None:
        """Labels keep the link colour of when their text was set (findings/qt-label-links-keep-colour.sh)."""
        for label in self._app.allWidgets():
            if isinstance(label, QLabel) and "<a " in (text := label.text()):
                label.clear()
                label.setText(text)

    def _sheet(self) -> str:
        return _style(self.colors, large=LARGE * self._usual_font.pointSizeF() * self.type_size)

    def _on_hints_color_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.name is ThemeName.SYSTEM:
            self.apply(ThemeName.SYSTEM)


def theme() -> Theme:
    """The application's theme, made at the first call."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "the theme needs an application"
    found = app.findChild(Theme)
    return found if found is not None else Theme(app)


def colors() -> Colors:
    """The present colours."""
    return theme().colors


def number_font() -> QFont:
    """The fixed-width font in which numbers stand. It is as large as other type: a widget that has it grows with that."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font = QFont()
    font.setFamilies(fixed.families())
    font.setStyleHint(fixed.styleHint())
    font.setFixedPitch(True)
    return font


def _palette(c: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, color in {
        role.Window: c.window, role.WindowText: c.text, role.Base: c.panel, role.AlternateBase: c.window,
        role.Text: c.text, role.Button: c.raised, role.ButtonText: c.text, role.BrightText: c.error,
        role.Highlight: c.accent, role.HighlightedText: c.on_accent, role.ToolTipBase: c.raised,
        role.ToolTipText: c.text, role.PlaceholderText: c.faint, role.Link: c.accent, role.Mid: c.line,
        role.Midlight: c.line, role.Dark: c.line, role.Light: c.raised, role.Shadow: c.line, role.Accent: c.accent,
    }.items():  # fmt: skip
        palette.setColor(which, color)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, c.faint)
    return palette


def _style(c: Colors, *, large: float) -> str:
    """`large` in points."""
    return f"""
        QToolTip {{ color: {c.text.name()}; background: {c.raised.name()}; border: 1px solid {c.line.name()}; padding: 4px; }}
        QLabel[role="title"] {{ font-weight: 600; }}
        QLabel[role="large"] {{ font-size: {large:.2f}pt; }}
        QLabel[role="faint"] {{ color: {c.faint.name()}; }}
        QLabel[role="error"] {{ color: {c.error.name()}; }}
        QLabel[role="warning"] {{ color: {c.warning.name()}; }}
        QFrame[role="line"] {{ border: none; background: {c.line.name()}; max-height: 1px; }}
        QToolButton[role="tool"] {{
            padding: 4px; border: 2px solid {c.line.name()}; border-radius: 4px; background: {c.raised.name()};
        }}
        QToolButton[role="tool"]:hover, QToolButton[role="tool"]:focus {{ border-color: {c.faint.name()}; }}
        QToolButton[role="tool"]:checked {{ border-color: {c.accent.name()}; background: {c.panel.name()}; font-weight: 600; }}
        QLineEdit {{ border: 1px solid {c.line.name()}; border-radius: 3px; padding: 2px 4px; background: {c.panel.name()}; }}
        QLineEdit:focus {{ border-color: {c.accent.name()}; }}
        QLineEdit[frame="false"], QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0; }}
        QCheckBox::indicator {{
            width: 13px; height: 13px; border: 1px solid {c.faint.name()}; border-radius: 3px; background: {c.panel.name()};
        }}
        QCheckBox::indicator:checked {{
            border-color: {c.accent.name()}; background: {c.accent.name()}; image: url("{_check_mark(c)}");
        }}
        QCheckBox::indicator:disabled {{ border-color: {c.line.name()}; background: {c.raised.name()}; }}
        QCheckBox:focus {{ color: {c.accent.name()}; }}
    """


def _check_mark(c: Colors) -> str:
    """Fusion draws boxes in a colour darker than the window, unseen in the dark theme: the style sheet draws ours."""
    return Path(str(files("resources") / "theme" / f"check_{'dark' if c.is_dark else 'light'}.svg")).as_posix()
